//! Starting and ending, and what the logs say, where there is a line to Discord.

use std::time::Duration;

use crate::fake_discord::{Bot, FakeDiscord, Fault, Route, TOKEN};
use crate::stories::a_bot_on_discord;
use crate::stories::operating::nothing_that_happens_logs_the_token;

#[tokio::test]
async fn sigterm_lets_answers_in_flight_finish() {
    let (discord, mut bot) = a_bot_on_discord().await;
    discord.fails(Route::Callbacks, 1, Fault::Hang(Duration::from_secs(1)));
    let ann = discord.member("ann");
    let question = ann.asks("outlook", []);
    let end = async {
        discord.callbacks_arrive(1).await;
        bot.terminate().await
    };
    let (answer, ended) = tokio::join!(question, end);
    assert!(!answer.text().is_empty() && answer.latency >= Duration::from_secs(1));
    assert_eq!(ended.code, Some(0), "{}", ended.log);
}

#[tokio::test]
async fn the_token_never_appears_in_logs_when_the_line_drops() {
    nothing_that_happens_logs_the_token(async |discord| {
        discord.drops_the_line();
        discord.resumed(1).await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_token_is_said_plainly() {
    let discord = FakeDiscord::start().await;
    let wrong = TOKEN.replace("0123456789", "9876543210");
    let mut bot = Bot::of(&discord).with("DISCORD_TOKEN", &wrong);
    bot.launch();
    let ended = bot.ended().await;
    assert!(ended.code.is_some_and(|code| code != 0), "{ended:?}");
    assert!(ended.log.to_lowercase().contains("token"), "{}", ended.log);
    assert!(!ended.log.contains("9876543210"), "{}", ended.log);
}
