//! Messages that mention the bot.

use std::time::Duration;

use crate::fake_discord::talking::mention;
use crate::stories::{a_bot_on_discord, is_chinese};

#[tokio::test]
async fn a_mention_is_answered_in_the_words_and_the_language_of_the_message() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (text, part) in [
        ("compare meta and mistral", "Meta vs Mistral AI"),
        ("why did zhipu open chatglm?", "Zhipu"),
        ("为什么 llama 开源？", "Llama"),
        ("比较 meta 和 mistral", "Mistral"),
        ("why-open llama", "Meta"),
    ] {
        ann.says(&format!("{} {text}", mention()));
        let answer = ann.reads_the_channel().await;
        assert!(answer.text().contains(part), "{text}: {}", answer.text());
        assert_eq!(is_chinese(text), is_chinese(&answer.text()), "{text}: {}", answer.text());
        let referenced = &answer.data["message_reference"];
        assert!(referenced.is_null() || referenced["message_id"].is_string());
    }
    let bob = discord.member("bob");
    bob.says(&format!("compare open and closed {}", mention()));
    let answer = bob.reads_the_channel().await;
    let sources = ann.presses(&answer, "Sources").await;
    assert!(sources.is_ephemeral(), "buttons work under a post as well");
    bob.says(&format!("{} 為什麼 llama 開源？", mention()));
    let answer = bob.reads_the_channel().await;
    assert!(answer.text().contains("開放權重"), "in traditional characters: {}", answer.text());
}

#[tokio::test]
async fn a_mention_is_answered_with_a_picture_too() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let text = format!("{} compare meta and mistral", mention());
    ann.says(&text);
    let post = ann.reads_the_channel().await;
    let pictured = discord.a_file_follows_the_post(&post).await;
    let file = &pictured.files()[0];
    let alt = file.description.as_deref().unwrap_or_default();
    assert!(alt.contains("Meta") && alt.contains("Mistral"), "{alt}");
    assert_eq!(pictured.text(), post.text(), "the words stay as they are");
    ann.says(&text);
    let again = ann.reads_the_channel().await;
    assert_eq!(again.files()[0].bytes, file.bytes, "the same picture, at once");
    ann.says(&format!("{} why did meta open llama?", mention()));
    assert!(ann.reads_the_channel().await.files().is_empty(), "no picture of motives");
    let alone = discord.member("lin").in_direct_messages();
    alone.says("比较 meta 和 mistral");
    let post = alone.is_told().await;
    let pictured = discord.a_file_follows_the_post(&post).await;
    assert_ne!(pictured.files()[0].bytes, file.bytes);
}

#[tokio::test]
async fn anything_else_gets_a_short_hint() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for text in ["hello there", "", "@everyone **look**"] {
        ann.says(&format!("{} {text}", mention()));
        let hint = ann.reads_the_channel().await.text();
        assert!(hint.lines().count() <= 2 && hint.chars().count() <= 400, "{hint}");
        assert!(hint.contains("compare") && !hint.contains("everyone"), "{hint}");
    }
    ann.says(&format!("{} 你好呀", mention()));
    assert!(is_chinese(&ann.reads_the_channel().await.text()));
    ann.says(&format!("{} why did mistrallo open?", mention()));
    let miss = ann.reads_the_channel().await.text();
    assert!(miss.contains("mistrallo") && miss.contains("Mistral"), "{miss}");
}

#[tokio::test]
async fn who_does_not_mention_the_bot_is_left_alone_and_so_are_other_bots() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    ann.says("compare meta and mistral");
    ann.says("lanekeeper, why is llama open?");
    ann.says("<@123456789012345678> compare meta and mistral");
    ann.says_as_a_bot(&format!("{} compare meta and mistral", mention()));
    assert!(discord.posts_within(Duration::from_millis(700)).await.is_empty());
}

#[tokio::test]
async fn thirty_mentions_at_once_are_no_flood() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for _ in 0..30 {
        ann.says(&format!("{} compare meta and mistral", mention()));
    }
    let count = discord.posts_within(Duration::from_secs(2)).await.len();
    assert!((1..=12).contains(&count), "{count} answers");
}

#[tokio::test]
async fn alone_with_the_bot_no_mention_is_needed() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").in_direct_messages();
    ann.says("compare meta and mistral");
    let answer = ann.is_told().await;
    assert!(answer.text().contains("Meta vs Mistral AI"), "{}", answer.text());
}
