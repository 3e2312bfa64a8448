//! Answers that come when the connection is no longer there.

use std::time::Duration;

use crate::fake_discord::{Fault, Route};
use crate::stories::a_bot_on_discord;

const FACTS: (&str, &[u8]) = ("facts.jsonl", b"{}");

#[tokio::test]
async fn what_takes_long_is_accepted_deferred_and_completed() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").who_manages_the_server();
    discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_secs(2)));
    let late = ann.asks_with_file("facts import", [], "file", FACTS).await;
    assert_eq!((late.kind, discord.attempts(&late)), (5, 1), "one callback, which defers");
    assert!(late.is_ephemeral() && late.text().contains("Line 1"), "{}", late.text());
}

#[tokio::test]
async fn where_discord_hangs_up_the_answer_comes_as_a_callback() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").who_manages_the_server();
    discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_secs(1)));
    discord.hangs_up_after(Duration::from_millis(200));
    let answer = ann.asks_with_file("facts import", [], "file", FACTS).await;
    assert_eq!((answer.kind, discord.attempts(&answer)), (4, 1));
    assert!(answer.text().contains("Line 1"), "{}", answer.text());
}
