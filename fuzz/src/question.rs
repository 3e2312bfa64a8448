//! Questions in words: `/compare meta mistral`, `why did zhipu open chatglm?`.
//!
//! The first byte chooses the language of the answer, the rest is what was typed.

use lanekeeper::answer::Query;
use lanekeeper::command::{Action, Button, Call, View, grammar};
use lanekeeper::fact::{Locale, Vocabulary as _};

use super::shown;
use super::world::{self, facts};

/// Asks, and reads what was understood once more from what the bot would write.
pub fn attack(input: &[u8]) {
    let Some((&first, text)) = input.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let locale = Locale::ALL[usize::from(first) % Locale::ALL.len()];
    if let Ok(call) = grammar::read(text, facts()) {
        let options = call.options.keys();
        assert!(options.into_iter().all(|name| call.spec().option(*name).is_some()), "{call:?}");
        if let Some(again) = written(&call) {
            assert_eq!(grammar::read(&again, facts()).as_ref(), Ok(&call), "{again}");
        }
        if let Ok(query) = call.understand(facts()) {
            carried(query, locale);
        }
    }
    let body = world::with(|world| world.said(text, locale));
    shown::message(&body);
}

/// The call as a command with named options; none where what was typed would be read as names of
/// options, or is longer than a question.
fn written(call: &Call) -> Option<String> {
    let mut text = format!("/{}", call.command.slug());
    for (name, value) in &call.options {
        let is_plain = !value.is_empty() && !value.contains([':', '=', '"']);
        is_plain.then(|| text.extend([" ", name.slug(), ":\"", value, "\""]))?;
    }
    (text.chars().count() <= grammar::QUESTION_LIMIT).then_some(text)
}

/// A button that asks the same is the same after a press.
fn carried(query: Query, locale: Locale) {
    let button =
        Button { action: Action::Next, view: View::Answer, page: 3, locale, as_of: None, query };
    let id = button.id();
    assert_eq!(Button::read(&id, facts()), Ok(button), "{id}");
}
