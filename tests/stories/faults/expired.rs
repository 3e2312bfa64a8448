//! Discord refuses for good: too late, answered already, not allowed.
//! <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes>

use std::time::Duration;

use super::{a_watched_bot, ended, the_one_incident, troubles};
use crate::TRANSPORT;
use crate::fake_discord::{FakeDiscord, Fault, Route, TOKEN, Transport};
use crate::stories::admins::admin;

/// The interaction is not known, or not any more.
const UNKNOWN_INTERACTION: Fault = Fault::Refused(404, 10_062);
/// The token of an interaction is no longer good.
const INVALID_TOKEN: Fault = Fault::Refused(401, 50_027);
const FACTS: (&str, &[u8]) = ("facts.jsonl", b"{}");

/// Hands in a file that the bot can fetch only slowly, so that it answers later; gives the
/// interaction.
fn something_that_takes_long(discord: &FakeDiscord) -> String {
    discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_secs(2)));
    admin(discord, "ann").hands_in_at_once("facts import", [], "file", FACTS)
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_logged_once_and_counted_as_unsent() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    discord.fails(Route::Callbacks, 1, UNKNOWN_INTERACTION);
    let asked = if TRANSPORT == Transport::Gateway {
        discord.member("ann").asks_at_once("outlook", [])
    } else {
        discord.hangs_up_after(Duration::from_millis(200));
        discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_millis(600)));
        admin(&discord, "ann").hands_in_at_once("facts import", [], "file", FACTS)
    };
    let numbers = operator.counts(1).await;
    assert_eq!((ended(&numbers, "unsent"), ended(&numbers, "answered")), (1.0, 0.0));
    assert_eq!(discord.answers_before_the_end(&[asked]).len(), 1);
    let log = bot.terminate().await.log;
    the_one_incident(&log, "not answered");
    assert!(log.contains("10062"), "{log}");
}

#[tokio::test]
async fn a_deferral_that_comes_too_late_is_no_reason_to_try_the_answer() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    discord.fails(Route::Callbacks, 1, UNKNOWN_INTERACTION);
    let asked = something_that_takes_long(&discord);
    let numbers = operator.counts(1).await;
    assert_eq!((ended(&numbers, "unsent"), ended(&numbers, "answered")), (1.0, 0.0));
    assert_eq!(discord.requests_on(Route::Edits), 0);
    assert_eq!(discord.answers_before_the_end(&[asked]).len(), 1);
    the_one_incident(&bot.terminate().await.log, "not answered");
}

#[tokio::test]
async fn a_deferred_answer_whose_token_has_expired_is_logged_once_and_counted_as_unsent() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    discord.fails(Route::Edits, 1, INVALID_TOKEN);
    let asked = something_that_takes_long(&discord);
    let numbers = operator.counts(1).await;
    assert_eq!((ended(&numbers, "unsent"), ended(&numbers, "answered")), (1.0, 0.0));
    assert_eq!(discord.requests_on(Route::Edits), 1, "what is refused for good is not tried again");
    assert_eq!(discord.answers_before_the_end(&[asked]).len(), 1);
    let log = bot.terminate().await.log;
    the_one_incident(&log, "not answered");
    assert!(log.contains("50027"), "{log}");
    assert!(!log.contains("aW50ZXJhY3Rpb246"), "an interaction's token is in the log: {log}");
    assert!(!log.contains(TOKEN), "the bot's token is in the log: {log}");
}

#[tokio::test]
async fn a_picture_whose_token_has_expired_is_logged_once_and_takes_nothing_from_the_words() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    discord.fails(Route::Edits, 1, INVALID_TOKEN);
    let ann = discord.member("ann");
    let compared = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    assert!(compared.text().contains("Meta vs Mistral AI"), "{}", compared.text());
    bot.says("a picture did not follow").await;
    let numbers = operator.counts(1).await;
    assert_eq!((ended(&numbers, "answered"), ended(&numbers, "unsent")), (1.0, 0.0));
    let log = bot.terminate().await.log;
    let troubles = troubles(&log);
    assert!(matches!(troubles.as_slice(), [one] if one.contains("50027")), "{troubles:#?}");
}

#[tokio::test]
async fn a_message_that_was_taken_away_by_somebody_else_is_no_trouble() {
    let (discord, mut bot, _operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    let answer = ann.asks("outlook", []).await;
    discord.fails(Route::Deletions, 1, Fault::Refused(404, 10_008));
    let pressed = ann.presses_at_once(&answer, "Delete");
    discord.requests_reach(Route::Deletions, 1).await;
    discord.answers_before_the_end(&[pressed]);
    let log = bot.terminate().await.log;
    assert!(troubles(&log).is_empty(), "{log}");
}
