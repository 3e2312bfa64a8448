//! A clock that is so wrong that Discord's own requests look like old ones.

use super::letter::signed;
use crate::fake_discord::{Bot, Clock, FakeDiscord, Operator, sum};

#[tokio::test]
async fn a_bot_with_a_wrong_clock_says_once_why_it_answers_nobody() {
    let Some(clock) = Clock::build() else { return };
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).by_the(&clock).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0");
    let bot = bot.start().await;
    let operator = Operator::of(&bot).await;
    let ann = discord.member("ann");
    let question = || ann.drafts("outlook", []).to_string();
    for seconds in [3_600, -3_600] {
        clock.is_off_by(seconds);
        assert_eq!(signed(&bot, question().as_bytes()).await.status, 401, "{seconds}");
    }
    clock.is_off_by(0);
    assert_eq!(signed(&bot, question().as_bytes()).await.callback()["type"], 4);
    assert_eq!(bot.log().matches("machine's clock").count(), 1, "{}", bot.log());
    assert!(bot.log().contains("seconds=-3600") || bot.log().contains("seconds=-3599"));
    let numbers = operator.scrapes().await;
    let turned_away =
        |reason| sum(&numbers, "lanekeeper_http_turned_away_total", &[("reason", reason)]);
    assert_eq!((turned_away("clock"), turned_away("unsigned")), (2.0, 0.0));
}

#[tokio::test]
async fn what_is_turned_away_is_counted_by_why() {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0").start().await;
    let operator = Operator::of(&bot).await;
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let address = crate::fake_discord::endpoint::address(bot.address());
    let unsigned = client.post(&address).body("{}").send().await.expect("it answers");
    assert_eq!(unsigned.status(), 401);
    assert_eq!(signed(&bot, b"{}").await.status, 400);
    assert_eq!(signed(&bot, &vec![b' '; 300_000]).await.status, 413);
    let numbers = operator.scrapes().await;
    let turned_away =
        |reason| sum(&numbers, "lanekeeper_http_turned_away_total", &[("reason", reason)]);
    assert_eq!((turned_away("unsigned"), turned_away("clock")), (1.0, 0.0));
    assert_eq!((turned_away("unreadable"), turned_away("unwieldy")), (1.0, 1.0));
}
