//! Callbacks that meet trouble.

use std::time::Duration;

use crate::fake_discord::talking::mention;
use crate::fake_discord::{Fault, Route};
use crate::stories::a_bot_on_discord;
use crate::stories::faults::{a_watched_bot, ended, troubles};

/// Discord waits that long for a first answer.
const THREE_SECONDS: Duration = Duration::from_secs(3);

#[tokio::test]
async fn a_429_is_waited_out() {
    let (discord, _bot) = a_bot_on_discord().await;
    let wait = Duration::from_millis(700);
    discord.fails(Route::Callbacks, 2, Fault::TooMany(Some(wait)));
    // The fake complains by itself about a callback that comes before Retry-After.
    let answer = discord.member("ann").asks("outlook", []).await;
    assert_eq!(discord.attempts(&answer), 3);
    assert!(answer.latency >= wait * 2 && answer.latency < THREE_SECONDS, "{:?}", answer.latency);
}

#[tokio::test]
async fn a_429_without_retry_after_is_tried_again_with_patience() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.fails(Route::Callbacks, 1, Fault::TooMany(None));
    let answer = discord.member("ann").asks("outlook", []).await;
    assert_eq!(discord.attempts(&answer), 2);
    let latency = answer.latency;
    assert!(latency > Duration::from_millis(50) && latency < THREE_SECONDS, "{latency:?}");
}

#[tokio::test]
async fn a_500_is_retried_within_three_seconds() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for status in [500, 502, 503] {
        discord.fails(Route::Callbacks, 2, Fault::Broken(status));
        let answer = ann.asks("compare", [("first", "meta"), ("second", "google")]).await;
        assert_eq!(discord.attempts(&answer), 3);
        assert!(answer.latency < THREE_SECONDS, "{:?}", answer.latency);
    }
}

#[tokio::test]
async fn one_slow_callback_keeps_nobody_else_waiting() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.fails(Route::Callbacks, 1, Fault::Hang(Duration::from_millis(1_500)));
    let ann = discord.member("ann");
    let slow = ann.asks("outlook", []);
    let quick = async {
        discord.callbacks_arrive(1).await;
        discord.member("bob").asks("why-open", [("subject", "qwen")]).await
    };
    let (slow, quick) = tokio::join!(slow, quick);
    assert!(slow.latency >= Duration::from_millis(1_500), "{:?}", slow.latency);
    assert!(quick.latency < Duration::from_secs(1), "{:?}", quick.latency);
}

#[tokio::test]
async fn an_answer_that_somebody_else_has_given_is_no_trouble() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    discord.fails(Route::Callbacks, 1, Fault::Refused(400, 40_060));
    let asked = discord.member("ann").asks_at_once("outlook", []);
    let numbers = operator.counts(1).await;
    assert_eq!((ended(&numbers, "answered"), ended(&numbers, "unsent")), (1.0, 0.0));
    assert_eq!(discord.answers_before_the_end(&[asked]).len(), 1);
    let log = bot.terminate().await.log;
    assert!(troubles(&log).is_empty(), "{log}");
}

#[tokio::test]
async fn a_mention_where_the_bot_may_not_write_is_counted_and_is_no_trouble() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    // Missing access, missing permissions.
    // <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes>
    for code in [50_001, 50_013] {
        discord.fails(Route::Posts, 1, Fault::Refused(403, code));
        discord.member("ann").says(&format!("{} why-open llama", mention()));
        bot.says(&format!("code {code}")).await;
    }
    let mentions = "lanekeeper_mentions_total";
    operator.sees(mentions, &[("outcome", "unsent")], 2).await;
    operator.sees(mentions, &[("outcome", "answered")], 0).await;
    assert_eq!(discord.requests_on(Route::Posts), 2, "what is refused for good is not tried again");
    let log = bot.terminate().await.log;
    assert!(troubles(&log).is_empty(), "{log}");
    assert_eq!(log.matches("a mention is not answered").count(), 2, "{log}");
}
