//! Pictures where people would rather look than read.

use super::a_bot_on_discord;
use crate::fake_discord::{Fault, Route};

/// The width and the height of a PNG file, which stand in its first chunk.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "it is a PNG file");
    let number = |at: usize| {
        u32::from_be_bytes(png[at..at + 4].try_into().expect("a file is longer than its head"))
    };
    (number(16), number(20))
}

#[tokio::test]
async fn a_picture_follows_the_words_and_the_next_one_comes_with_them() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let options = [("first", "meta"), ("second", "mistral")];
    let answer = ann.asks("compare", options).await;
    let pictured = discord.a_file_follows(&answer).await;
    let file = &pictured.files()[0];
    let (width, height) = size(&file.bytes);
    assert!(width >= 600 && height >= 300, "{width} x {height}");
    let alt = file.description.as_deref().unwrap_or_default();
    assert!(alt.contains("Meta") && alt.contains("Mistral"), "{alt}");
    assert_eq!(pictured.text(), answer.text(), "the words stay as they are");
    let again = ann.asks("compare", options).await;
    assert_eq!(again.files()[0].bytes, file.bytes, "the same picture, at once");
    let lin = discord.member("lin").speaking("zh-CN");
    let chinese = discord.a_file_follows(&lin.asks("compare", options).await).await;
    assert_ne!(chinese.files()[0].bytes, file.bytes);
    let timeline = ann.asks("timeline", [("vendor", "mistral")]).await;
    let timeline = discord.a_file_follows(&timeline).await;
    assert_ne!(timeline.files()[0].bytes, file.bytes);
}

#[tokio::test]
async fn another_aspect_brings_another_picture_or_none() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let card = discord.a_file_follows(&answer).await;
    let openness = ann.chooses(&card, "openness").await;
    let map = discord.a_file_follows(&openness).await;
    assert_ne!(map.files()[0].bytes, card.files()[0].bytes);
    let licence = ann.chooses(&map, "licence").await;
    assert!(licence.files().is_empty(), "the picture of another aspect goes");
}

#[tokio::test]
async fn turning_a_page_leaves_the_picture_where_it_is() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let card = discord.a_file_follows(&answer).await;
    let next = ann.presses(&card, "Next").await;
    assert_eq!(next.files()[0].bytes, card.files()[0].bytes);
}

#[tokio::test]
async fn an_answer_of_the_past_has_the_picture_of_the_past() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let today = ann.asks("timeline", [("vendor", "mistral")]).await;
    let today = discord.a_file_follows(&today).await;
    let past = ann.asks("timeline", [("vendor", "mistral"), ("as-of", "2024-06")]).await;
    let past = discord.a_file_follows(&past).await;
    assert_ne!(past.files()[0].bytes, today.files()[0].bytes);
    let alt = past.files()[0].description.as_deref().unwrap_or_default();
    assert!(alt.contains("2024-06") && !alt.contains("2026"), "{alt}");
}

#[tokio::test]
async fn where_the_picture_does_not_get_through_the_words_are_there() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.fails(Route::Edits, 1, Fault::Broken(403));
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "tii"), ("second", "mistral")]).await;
    assert!(answer.text().contains("Mistral"), "{}", answer.text());
    let again = ann.asks("why-open", [("subject", "mistral")]).await;
    assert!(!again.is_ephemeral(), "and the bot goes on");
}
