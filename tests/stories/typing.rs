//! Suggestions while somebody types.

use super::a_bot_on_discord;
use crate::fake_discord::Choice;

const MOST: usize = 25;

fn offers(choices: &[Choice], name: &str) -> bool {
    choices.iter().any(|choice| choice.name.contains(name))
}

#[tokio::test]
async fn autocomplete_offers_likely_names_when_nothing_is_typed() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (command, option) in
        [("compare", "first"), ("compare", "second"), ("compare", "third"), ("why-open", "subject")]
    {
        let choices = ann.types(command, option, "").await;
        assert!((3..=MOST).contains(&choices.len()), "{command} {option}: {choices:?}");
    }
}

#[tokio::test]
async fn autocomplete_finds_prefixes_typos_and_chinese_nicknames() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (typed, expected) in [
        ("mis", "Mistral"),
        ("MIS", "Mistral"),
        ("mistarl", "Mistral"),
        ("llam", "Meta"),
        ("anthropc", "Anthropic"),
        ("deepsek", "DeepSeek"),
        ("羊驼", "Meta"),
        ("智谱", "Zhipu"),
        ("通义", "Alibaba"),
    ] {
        let choices = ann.types("compare", "first", typed).await;
        assert!(offers(&choices, expected), "{typed:?} should offer {expected}: {choices:?}");
    }
    let best = ann.types("compare", "first", "mist").await;
    assert!(best[0].name.contains("Mistral"), "the prefix comes first: {best:?}");
}

#[tokio::test]
async fn autocomplete_gives_never_more_than_25() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for letter in
        ('a'..='z').map(String::from).chain(["智".to_owned(), "1".to_owned(), " ".to_owned()])
    {
        let choices = ann.types("why-open", "subject", &letter).await;
        assert!(choices.len() <= MOST, "{letter:?}: {choices:?}");
    }
}

#[tokio::test]
async fn what_autocomplete_offers_is_understood_when_it_is_sent() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for choice in ann.types("why-open", "subject", "").await {
        let answer = ann.asks("why-open", [("subject", choice.value.as_str())]).await;
        assert!(!answer.is_ephemeral(), "{choice:?} is refused: {}", answer.text());
    }
}

#[tokio::test]
async fn autocomplete_survives_whatever_is_typed() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let long = "a".repeat(6_000);
    for typed in ["\u{202e}atem", "\u{200b}\u{200d}", "😀😀😀", "`*_~|", ".*(", "\\", long.as_str()]
    {
        let choices = ann.types("compare", "second", typed).await;
        assert!(choices.len() <= MOST, "{typed:?}: {choices:?}");
    }
}
