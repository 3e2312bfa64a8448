//! What readers do with an answer: look into the past, keep it to themselves, share it, take it
//! away, turn it around.

use super::a_bot_on_discord;

#[tokio::test]
async fn an_answer_for_a_day_in_the_past_knows_nothing_later_and_says_so() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (command, options) in [
        ("compare", vec![("first", "meta"), ("second", "mistral")]),
        ("why-open", vec![("subject", "meta")]),
        ("outlook", vec![]),
        ("vendor", vec![("name", "meta")]),
        ("vendors", vec![]),
    ] {
        let then: Vec<_> = options.iter().copied().chain([("as-of", "2024-06")]).collect();
        let mut page = match then.as_slice() {
            [a] => ann.asks(command, [*a]).await,
            [a, b] => ann.asks(command, [*a, *b]).await,
            [a, b, c] => ann.asks(command, [*a, *b, *c]).await,
            other => panic!("{other:?}"),
        };
        assert!(page.text().contains("2024-06"), "{command}: {}", page.text());
        loop {
            let text = page.text();
            for later in ["2025-", "2026-", "(2025", "(2026"] {
                assert!(!text.contains(later), "{command} tells of {later}: {text}");
            }
            if page.action("next").is_none() {
                break;
            }
            page = ann.turns(&page, "next").await;
        }
    }
    let before = ann.asks("why-open", [("subject", "deepseek"), ("as-of", "2020")]).await;
    assert!(before.is_ephemeral() && before.text().contains("2020"), "{}", before.text());
    for odd in ["yesterday", "2999", "2024-13"] {
        let refused = ann.asks("outlook", [("as-of", odd)]).await;
        assert!(refused.is_ephemeral() && refused.text().contains(odd), "{}", refused.text());
    }
}

#[tokio::test]
async fn a_private_answer_can_be_shared_as_a_message_for_all() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let private = ann.asks("why-open", [("subject", "llama"), ("private", "true")]).await;
    assert!(private.is_ephemeral(), "{}", private.text());
    let shared = ann.presses(&private, "Share to channel").await;
    assert!(!shared.is_ephemeral() && shared.kind == 4, "{}", shared.text());
    assert_eq!(shared.text(), private.text());
    let public = ann.asks("why-open", [("subject", "llama"), ("private", "false")]).await;
    assert!(!public.is_ephemeral());
    assert!(!public.buttons().contains(&"Share to channel".to_owned()));
}

#[tokio::test]
async fn who_asked_may_take_the_answer_away_and_nobody_else() {
    let (discord, _bot) = a_bot_on_discord().await;
    let (ann, bob) = (discord.member("ann"), discord.member("bob"));
    let answer = ann.asks("outlook", []).await;
    let refused = bob.presses(&answer, "Delete").await;
    assert!(refused.is_ephemeral() && !refused.text().is_empty(), "{}", refused.text());
    let gone = ann.presses(&answer, "Delete").await;
    assert!(gone.message.is_null(), "{}", gone.message);
    let private = ann.asks("outlook", [("private", "true")]).await;
    assert!(!private.buttons().contains(&"Delete".to_owned()));
}

#[tokio::test]
async fn the_menu_narrows_a_comparison_and_widens_it_again() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let whole = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let part = ann.chooses(&whole, "licence").await;
    assert_eq!(part.kind, 7, "in the same message");
    let options = [("first", "meta"), ("second", "mistral"), ("aspect", "licence")];
    assert_eq!(part.text(), ann.asks("compare", options).await.text());
    let again = ann.chooses(&part, "whole").await;
    assert_eq!(again.text(), whole.text());
}

#[tokio::test]
async fn what_is_the_same_is_one_press_away() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let same = ann.presses(&answer, "What is the same").await;
    assert!(same.is_ephemeral() && same.text().contains("Lane:"), "{}", same.text());
}

#[tokio::test]
async fn a_vendor_has_a_profile_and_vendors_are_listed_by_what_fits() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let profile = ann.asks("vendor", [("name", "羊驼")]).await;
    assert!(profile.text().contains("Meta") && !profile.is_ephemeral(), "{}", profile.text());
    let all = ann.asks("vendors", []).await;
    let closed = ann.asks("vendors", [("lane", "closed")]).await;
    assert_ne!(all.text(), closed.text());
    assert!(closed.text().contains("Anthropic"), "{}", closed.text());
    let french = ann.asks("vendors", [("country", "fr")]).await;
    assert!(french.text().contains("Mistral") && !french.text().contains("DeepSeek"));
    let changed = ann.asks("vendors", [("changed-since", "2026-01")]).await;
    assert!(changed.text().contains("2026"), "{}", changed.text());
    let free = ann.asks("vendors", [("commercial-use", "free")]).await;
    assert!(!free.text().is_empty());
    let nobody = ann.asks("vendors", [("country", "AQ")]).await;
    assert!(nobody.text().contains("None"), "{}", nobody.text());
    let refused = ann.asks("vendors", [("country", "1!")]).await;
    assert!(refused.is_ephemeral(), "{}", refused.text());
}

#[tokio::test]
async fn help_lists_every_command_and_explains_each() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let help = ann.asks("help", []).await;
    assert!(help.is_ephemeral(), "{}", help.text());
    for part in ["/compare", "/why-open", "/outlook", "/vendor", "/suggest"] {
        assert!(help.text().contains(part), "{part}: {}", help.text());
    }
    for command in ["compare", "/vendors", "facts", "facts add"] {
        let one = ann.asks("help", [("command", command)]).await;
        assert!(one.is_ephemeral() && one.text().contains("Try: /"), "{}", one.text());
    }
    let unknown = ann.asks("help", [("command", "conquer")]).await;
    assert!(unknown.is_ephemeral() && unknown.text().contains("conquer"), "{}", unknown.text());
}

#[tokio::test]
async fn names_that_nothing_has_are_counted_for_the_admins_of_the_server() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").who_manages_the_server();
    let empty = ann.asks("facts gaps", []).await;
    assert!(empty.is_ephemeral(), "{}", empty.text());
    for _ in 0..2 {
        discord.member("bob").asks("why-open", [("subject", "frobnicator 7b")]).await;
    }
    let gaps = ann.asks("facts gaps", []).await;
    assert!(gaps.text().contains("frobnicator 7b (2)"), "{}", gaps.text());
    assert!(!gaps.text().contains("bob"), "{}", gaps.text());
    discord.adds_the_bot_to("elsewhere");
    let eve = discord.member("eve").who_manages_the_server().on_server("elsewhere");
    assert!(!eve.asks("facts gaps", []).await.text().contains("frobnicator"));
}

#[tokio::test]
async fn a_timeline_tells_year_by_year_and_is_one_press_away() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let timeline = ann.asks("timeline", [("vendor", "mistral")]).await;
    let text = timeline.text();
    let (newer, older) = (text.find("### 2026"), text.find("### 2025"));
    assert!(newer.is_some() && newer < older, "{text}");
    let all = ann.asks("timeline", []).await;
    assert!(all.text().contains("Meta"), "{}", all.text());
    let answer = ann.asks("why-open", [("subject", "mistral")]).await;
    let pressed = ann.presses(&answer, "Timeline").await;
    assert!(pressed.is_ephemeral() && pressed.text() == text, "{}", pressed.text());
    assert!(pressed.buttons().contains(&"Share to channel".to_owned()));
}

#[tokio::test]
async fn a_search_finds_words_in_both_languages_with_a_slip_and_by_one_character() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (text, part) in [
        ("700 million", "700 million"),
        ("royalty", "royalty"),
        ("royalti", "royalty"),
        ("Zuckerberg", "Zuckerberg"),
    ] {
        let found = ann.asks("find", [("text", text)]).await;
        assert!(!found.is_ephemeral() && found.text().contains(part), "{text}: {}", found.text());
    }
    let lin = discord.member("lin").speaking("zh-CN");
    for text in ["许可", "税"] {
        let found = lin.asks("find", [("text", text)]).await;
        assert!(!found.text().is_empty(), "{text}");
    }
    let many = ann.asks("find", [("text", "licence: open")]).await;
    let next = ann.turns(&many, "next").await;
    assert_ne!(next.text(), many.text());
    let nothing = ann.asks("find", [("text", "qxzvkwj")]).await;
    assert!(nothing.text().contains("Nothing on record"), "{}", nothing.text());
    for odd in ["", "\u{200b}", "::::", "@everyone <@1>"] {
        let odd = ann.asks("find", [("text", odd)]).await;
        assert!(!odd.text().contains("@everyone"), "{}", odd.text());
    }
}
