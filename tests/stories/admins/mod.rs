//! Admins keep the facts of their server, operators those of every server, readers suggest some.

mod access;
mod adding;
mod bad_input;
mod delivery;
mod exchanging;
mod keeping;
mod killed;
mod looks;
mod records;
mod servers;
mod suggesting;

pub use adding::{adds, fact, named_revision};
pub use suggesting::suggests;

use crate::fake_discord::{Answer, Bot, FakeDiscord, Person};

/// A user whom the bot's configuration names as an operator.
const OPERATOR: &str = "olga";

/// A Discord and a bot with an operator. The bot comes second so that it is dropped first.
async fn a_kept_bot() -> (FakeDiscord, Bot) {
    let discord = FakeDiscord::start().await;
    let operator = discord.member(OPERATOR).id;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATORS", &operator).start().await;
    (discord, bot)
}

/// Somebody who manages the server.
pub fn admin<'a>(discord: &'a FakeDiscord, name: &str) -> Person<'a> {
    discord.member(name).who_manages_the_server()
}

/// The operator, who manages the server as well.
fn operator(discord: &FakeDiscord) -> Person<'_> {
    discord.member(OPERATOR).who_manages_the_server()
}

/// The identifier that the reply to a write names.
fn id_of(answer: &Answer) -> String {
    let pattern = regex::Regex::new(r"[a-z0-9-]+\.[a-z_]+\.r\d+").expect("a valid pattern");
    let text = answer.text().replace('\\', "");
    let found = pattern.find(&text).unwrap_or_else(|| panic!("no identifier in {text}"));
    found.as_str().to_owned()
}

/// The revision that the reply to a write names.
fn revision_of(answer: &Answer) -> u64 {
    named_revision(answer).unwrap_or_else(|| panic!("no revision in {}", answer.text()))
}

/// What a comparison of Mistral and Meta says about one aspect.
async fn answers_about(person: &Person<'_>, aspect: &str) -> String {
    let options = [("first", "mistral"), ("second", "meta"), ("aspect", aspect)];
    person.asks("compare", options).await.text()
}
