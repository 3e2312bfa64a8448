//! One story a test, in files by what they are about. They are told over both transports: by
//! `tests/discord.rs` over the gateway, by `tests/interactions.rs` over HTTP.

mod admins;
mod answers;
mod bad_input;
pub mod faults;
pub mod health;
mod looks;
mod numbers;
pub mod operating;
mod paging;
mod pictures;
mod reading;
mod refreshing;
mod registration;
mod reload;
mod secrets;
mod trouble;
mod typing;

use regex::Regex;

use crate::fake_discord::{Bot, FakeDiscord};

/// A Discord and a bot that is ready. The bot comes second so that it is dropped first.
pub async fn a_bot_on_discord() -> (FakeDiscord, Bot) {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).start().await;
    (discord, bot)
}

/// Whether a text has Chinese in it.
pub fn is_chinese(text: &str) -> bool {
    text.chars().any(is_han)
}

/// How many Chinese characters a text has.
fn chinese_characters(text: &str) -> usize {
    text.chars().filter(|character| is_han(*character)).count()
}

fn is_han(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

/// Whether a text shows a date, at least to the month.
fn has_date(text: &str) -> bool {
    Regex::new(r"\b20\d\d-\d\d\b").expect("a valid pattern").is_match(text)
}

/// Holds a message to what it looked like before: the same over both transports.
fn looks(name: &str, message: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, message));
}
