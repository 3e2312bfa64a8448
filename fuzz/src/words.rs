//! Files with which an operator rewords what the bot says: Project Fluent.
//!
//! The first byte chooses the language, the rest is the file.

use lanekeeper::answer::{Query, answer};
use lanekeeper::fact::{Locale, Vocabulary as _};
use lanekeeper::reply::{ResponseFile, Words, compose};
use lanekeeper::transport::discord::pages;

use super::world::facts;

/// Loads a file. What loads can be said; what does not is told with the file's name or the
/// language's.
pub fn attack(input: &[u8]) {
    let Some((&first, content)) = input.split_first() else { return };
    let Ok(content) = std::str::from_utf8(content) else { return };
    let locale = Locale::ALL[usize::from(first) % Locale::ALL.len()];
    let path = "attack.ftl".to_owned();
    match Words::load(&[ResponseFile { locale, path, content: content.to_owned() }]) {
        Ok(words) => {
            let voice = words.voice(locale);
            for query in [Query::About, Query::Outlook { theme: None }] {
                let answer = answer(facts(), &query).expect("it can be answered");
                let reply = compose(facts(), &query, &answer, &voice);
                assert!(!pages(&reply).is_empty());
            }
        }
        Err(error) => {
            let told = error.to_string();
            let is_placed = told.contains("attack.ftl") || told.contains(locale.slug());
            assert!(is_placed, "{told}");
        }
    }
}
