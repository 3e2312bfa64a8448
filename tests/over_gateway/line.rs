//! The gateway goes away, and the bot comes back.

use std::time::Duration;

use crate::fake_discord::{Bot, FakeDiscord, Fault, Route};
use crate::stories::a_bot_on_discord;

/// Members, presences and message contents: what Discord gives only on request.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;

/// Somebody asks, to see that the line is good.
async fn somebody_is_answered(discord: &FakeDiscord) {
    let answer = discord.member("ann").asks("why-open", [("subject", "mistral")]).await;
    assert!(answer.text().contains("Mistral"), "{}", answer.text());
}

#[tokio::test]
async fn the_gateway_comes_back_after_a_drop() {
    let (discord, _bot) = a_bot_on_discord().await;
    somebody_is_answered(&discord).await;
    discord.drops_the_line();
    discord.resumed(1).await;
    somebody_is_answered(&discord).await;
    assert_eq!(discord.identifies(), 1, "a dropped line is resumed, not begun anew");
    assert_eq!(discord.registrations(), 1, "and nothing is registered again");
}

#[tokio::test]
async fn a_question_asked_while_the_line_is_down_is_answered_after_the_resume() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.drops_the_line();
    somebody_is_answered(&discord).await;
    discord.resumed(1).await;
}

#[tokio::test]
async fn the_gateway_comes_back_when_discord_asks_for_it() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.asks_to_reconnect();
    discord.resumed(1).await;
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn an_invalid_session_that_may_be_resumed_is_resumed() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.invalidates_the_session(true);
    discord.resumed(1).await;
    somebody_is_answered(&discord).await;
    assert_eq!(discord.identifies(), 1);
}

#[tokio::test]
async fn an_invalid_session_is_begun_anew() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.invalidates_the_session(false);
    discord.identified(2).await;
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn heartbeats_go_on_and_a_deaf_line_is_left() {
    let discord = FakeDiscord::start().await;
    discord.wants_heartbeats_every(Duration::from_millis(400));
    let _bot = Bot::of(&discord).start().await;
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert!(discord.heartbeats() >= 2, "{} heartbeats", discord.heartbeats());
    discord.ignores_heartbeats(true);
    discord.lines_opened(2).await;
    discord.ignores_heartbeats(false);
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn intents_are_few_and_none_is_privileged() {
    let (discord, _bot) = a_bot_on_discord().await;
    assert_eq!(discord.intents() & PRIVILEGED, 0, "intents {:b}", discord.intents());
}

#[tokio::test]
async fn nothing_goes_to_the_real_host() {
    let discord = FakeDiscord::start().await;
    discord.fails(Route::Gateway, 3, Fault::Broken(500));
    let mut bot = Bot::of(&discord);
    bot.launch();
    discord.identified(1).await;
    assert!(discord.is_well_again() && discord.gateway_lookups() > 3, "it asked until it was told");
    discord.registrations_reach(1).await;
    somebody_is_answered(&discord).await;
    // A request for the real host would have knocked at the fake, which is its HTTPS proxy.
    for host in ["discord.gg", "discord.com"] {
        assert!(!bot.log().contains(host), "{host} is in the log");
    }
}
