//! An operator asks how the bot is while it gets connected, and while it ends.

use std::time::Duration;

use crate::fake_discord::{FakeDiscord, Fault, Operator, Route};
use crate::stories::health::a_bot_to_ask;

#[tokio::test]
async fn a_bot_is_alive_at_once_and_ready_when_discord_has_taken_it_in() {
    let discord = FakeDiscord::start().await;
    discord.fails(Route::Gateway, 1, Fault::Hang(Duration::from_secs(2)));
    let mut bot = a_bot_to_ask(&discord);
    bot.launch();
    let operator = Operator::of(&bot).await;
    assert_eq!(operator.asks("/healthz").await, (200, "alive\n".to_owned()));
    let (status, said) = operator.asks("/readyz").await;
    assert_eq!((status, said.starts_with("starting: ")), (503, true), "{said}");
    operator.waits_until_ready().await;
    assert_eq!(operator.asks("/readyz").await, (200, "ready\n".to_owned()));
}

#[tokio::test]
async fn a_bot_that_ends_is_alive_and_not_ready() {
    let discord = FakeDiscord::start().await;
    let mut bot = a_bot_to_ask(&discord).start().await;
    let operator = Operator::of(&bot).await;
    discord.fails(Route::Callbacks, 1, Fault::Hang(Duration::from_secs(1)));
    let ann = discord.member("ann");
    let end = async {
        discord.callbacks_arrive(1).await;
        let asks = async {
            bot.says("finishing what is in flight").await;
            (operator.asks("/readyz").await, operator.asks("/healthz").await.0)
        };
        let ((status, said), alive) = {
            bot.tell_to_end();
            asks.await
        };
        assert_eq!((status, alive), (503, 200), "{said}");
        assert!(said.starts_with("ending: "), "{said}");
        bot.ended().await
    };
    let (answer, ended) = tokio::join!(ann.asks("outlook", []), end);
    assert!(!answer.text().is_empty());
    assert_eq!(ended.code, Some(0), "{}", ended.log);
}
