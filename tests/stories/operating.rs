//! Starting, ending, and what the logs say.

use std::time::Duration;

use super::a_bot_on_discord;
use crate::fake_discord::{Bot, FakeDiscord, TOKEN, run_without_discord};

#[tokio::test]
async fn sigterm_ends_an_idle_bot_at_once() {
    let (_discord, mut bot) = a_bot_on_discord().await;
    let started = std::time::Instant::now();
    assert_eq!(bot.terminate().await.code, Some(0));
    assert!(started.elapsed() < Duration::from_secs(3), "it took {:?}", started.elapsed());
}

#[tokio::test]
async fn after_a_kill_it_starts_again_and_answers_the_same_and_old_buttons_work() {
    let (discord, mut bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let before = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    assert_eq!(bot.kill().await.code, None);
    bot.start_again().await;
    let after = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    assert_eq!(after.text(), before.text());
    let sources = ann.presses(&before, "Sources").await;
    assert!(sources.text().contains("https://"), "{}", sources.text());
}

#[tokio::test]
async fn the_token_never_appears_in_logs() {
    nothing_that_happens_logs_the_token(async |_| {}).await;
}

/// Has a bot log all that it can while people ask it and something happens, and looks for the token
/// in what it said.
pub async fn nothing_that_happens_logs_the_token(happens: impl AsyncFnOnce(&FakeDiscord)) {
    let discord = FakeDiscord::start().await;
    let mut bot = Bot::of(&discord).with("LANEKEEPER_LOG__FILTER", "trace").start().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    ann.presses(&answer, "Sources").await;
    happens(&discord).await;
    ann.asks("why-open", [("subject", "nobody knows me")]).await;
    let ended = bot.terminate().await;
    let secret = TOKEN.rsplit('.').next().expect("a token has parts");
    for line in ended.log.lines() {
        assert!(!line.contains(secret), "the token is in the log: {line}");
    }
}

#[tokio::test]
async fn without_a_token_it_says_what_to_do() {
    let ended = run_without_discord(&[], &[]);
    assert!(ended.code.is_some(), "{ended:?}");
    let lines = ended.log.lines().filter(|line| !line.trim().is_empty()).count();
    assert!((1..=6).contains(&lines), "{lines} lines: {}", ended.log);
    assert!(ended.log.contains("DISCORD_TOKEN") && ended.log.contains("ask"), "{}", ended.log);
}
