//! What goes wrong at Discord, on the way there, on the machine and in the bot itself: what people
//! see of it, what the log says, what is counted. `docs/reliability.md` is the table of them.

mod clock;
mod disk;
mod expired;
mod routes;
mod unreadable;
mod uses;

use regex::Regex;

use crate::TRANSPORT;
use crate::fake_discord::{Bot, FakeDiscord, Operator, Sample, Transport, sum};

/// A bot that can be asked for its numbers, with an operator of its facts.
pub async fn a_watched_bot() -> (FakeDiscord, Bot, Operator) {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0").start().await;
    let operator = Operator::of(&bot).await;
    (discord, bot, operator)
}

/// The name of the way that interactions come in these tests.
fn transport() -> &'static str {
    match TRANSPORT {
        Transport::Gateway => "gateway",
        Transport::Http => "http",
    }
}

/// How many interactions ended in a way.
pub fn ended(numbers: &[Sample], outcome: &str) -> f64 {
    let labels = [("outcome", outcome), ("transport", transport())];
    sum(numbers, "lanekeeper_interactions_total", &labels)
}

/// The lines of a log that tell of something wrong.
pub fn troubles(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.contains("ERROR") || line.contains("WARN")).collect()
}

/// The one trouble in a log, which says this and has a number for whoever was told one.
fn the_one_incident<'log>(log: &'log str, says: &str) -> &'log str {
    let found = troubles(log);
    assert!(matches!(found.as_slice(), [one] if one.contains(says)), "{says}: {found:#?}");
    let number = Regex::new(r"incident=([0-9a-f]+-[0-9a-f]+)").expect("a valid pattern");
    let number = number.captures(found[0]).unwrap_or_else(|| panic!("no number: {}", found[0]));
    number.get(1).expect("it has one group").as_str()
}
