//! Bad input ends well: a clear answer, in private, and the bot goes on.

use regex::Regex;

use super::a_bot_on_discord;

#[tokio::test]
async fn an_unknown_name_gets_up_to_three_suggestions_privately() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "mistrallo"), ("second", "meta")]).await;
    assert!(answer.is_ephemeral(), "{}", answer.text());
    assert!(
        answer.text().contains("mistrallo") && answer.text().contains("Mistral"),
        "{}",
        answer.text()
    );
    let vendors = ["Meta", "Google", "OpenAI", "Anthropic", "DeepSeek", "Alibaba", "Microsoft"];
    let named = vendors.iter().filter(|vendor| answer.text().contains(**vendor)).count();
    assert!(named <= 3, "{}", answer.text());
    let nonsense = ann.asks("why-open", [("subject", "xqzzvkw")]).await;
    assert!(nonsense.is_ephemeral() && !nonsense.text().is_empty());
}

#[tokio::test]
async fn the_same_vendor_twice_is_refused_privately() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (first, second) in [("meta", "meta"), ("meta", "llama"), ("Zhipu", "智谱")] {
        let answer = ann.asks("compare", [("first", first), ("second", second)]).await;
        assert!(answer.is_ephemeral() && !answer.text().is_empty(), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_missing_or_empty_option_is_named_privately() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let missing = ann.asks("compare", [("first", "meta")]).await;
    assert!(missing.is_ephemeral() && missing.text().contains("second"), "{}", missing.text());
    for empty in ["", "   ", "\u{200b}"] {
        let answer = ann.asks("why-open", [("subject", empty)]).await;
        assert!(answer.is_ephemeral() && !answer.text().is_empty(), "{empty:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_tampered_button_is_refused_privately() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let real = answer.button("Sources").expect("an answer has sources");
    let mut forged: Vec<String> = [
        "v1",
        "v1:",
        "v1::",
        "v1:nonsense",
        "v1:nonsense:x",
        "v1:sources:",
        "v1:sources:../../etc/passwd",
        "v1:next:",
        "v1:next:99999999999999999999",
        "v1:prev:-1",
        "v2:sources:meta",
        "sources",
        "😀",
        ":::::",
        "v1:sources:\u{202e}\u{200b}@everyone",
        "v1:next:compare:meta:mistral:999999",
        // What is the same is something that comparisons have, and searches have not.
        "v1:same:a:0:en:f:openai",
    ]
    .map(str::to_owned)
    .to_vec();
    forged.push(format!("v1:sources:{}", "x".repeat(89)));
    forged.push(real.replacen("v1", "v7", 1));
    forged.push(real.chars().take(real.chars().count() / 2).collect());
    for id in &forged {
        let refusal = ann.presses_id(id).await;
        assert!(refusal.is_ephemeral(), "{id:?}: {}", refusal.text());
        assert!(!refusal.text().trim().is_empty(), "{id:?}");
        assert!(!live(&refusal.text()).contains("@everyone"), "{id:?}: {}", refusal.text());
    }
    let still = ann.presses(&answer, "Sources").await;
    assert!(still.text().contains("https://"), "the real button still works");
}

#[tokio::test]
async fn six_thousand_characters_of_anything_are_refused_briefly() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for piece in
        ["a", "meta ", "漢", "😀", "`", "@everyone ", "\u{202e}", "\u{0301}", "\n", "*_~|>#-"]
    {
        let long: String = piece.chars().cycle().take(6_000).collect();
        let answer = ann.asks("why-open", [("subject", &long)]).await;
        assert!(answer.text().chars().count() < 1_500, "{piece:?} is repeated at length");
        let answer = ann.asks("compare", [("first", &long), ("second", "meta")]).await;
        assert!(answer.is_ephemeral(), "{piece:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn right_to_left_zero_width_emoji_everyone_markdown_and_backticks_in_names() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for name in [
        "\u{202e}lartsim\u{202c} nope",
        "zero\u{200b}\u{200d}\u{feff}width",
        "😀👩‍👩‍👧‍👦🏳️‍🌈",
        "@everyone",
        "@here <@123456789012345678> <@&123456789012345678>",
        "**bold** _it_ ~~no~~ ||spoiler||",
        "# heading\n> quote\n- list",
        "`code` ```block",
        "[click](https://example.com/evil)",
        "https://discord.gg/evil",
        "</compare:1> <#1> <t:0:R> <:a:1>",
        "\u{0}\u{7}\u{1b}[31mred",
        "{$name} { -brand } {\"x\"}",
        "'; DROP TABLE facts; --",
        "(((((((((((((((((((((((a+)+)+",
    ] {
        let answer = ann.asks("compare", [("first", name), ("second", "meta")]).await;
        let text = answer.text();
        assert!(answer.is_ephemeral() && !text.is_empty(), "{name:?}: {text}");
        let live = live(&text);
        for mark in ["@everyone", "<@123", "<@&123", "](https://example.com/evil)", "```block"] {
            assert!(!live.contains(mark), "{mark} is live in the answer to {name:?}: {text}");
        }
    }
    let answer = ann.asks("why-open", [("subject", "mistral")]).await;
    assert!(!answer.is_ephemeral(), "and the bot goes on");
}

/// What Discord may make something of: a text without its code spans.
fn live(text: &str) -> String {
    Regex::new(r"`[^`\n]+`").expect("a valid pattern").replace_all(text, "").into_owned()
}
