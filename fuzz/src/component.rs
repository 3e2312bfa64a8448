//! What comes back from buttons, menus and forms, whose ids anybody can forge.
//!
//! The first byte chooses who sends it and of which kind it is. The lines after it are the id, and
//! what was chosen or filled in: `claim=Open since 2023.`

use lanekeeper::command::{Button, Deed, Form, OptionName};
use lanekeeper::fact::{Edit, Locale, Record, Scope, ServerId, Vocabulary as _};
use serde_json::{Value, json};

use super::shown;
use super::world::{self, Asker, MANAGES, OPERATOR, facts};

/// Types of interactions, and of components.
const COMPONENT: u64 = 3;
const FORM: u64 = 5;
const BUTTON: u64 = 2;
const MENU: u64 = 3;

/// Presses, chooses or submits, and looks at what became of it and of the facts.
pub fn attack(input: &[u8]) {
    let Some((&first, text)) = input.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let (id, rest) = text.split_once('\n').unwrap_or((text, ""));
    reads_back(id);
    let (kind, data) = match first >> 4 & 3 {
        0 => (COMPONENT, json!({"id": 1, "custom_id": id, "component_type": BUTTON})),
        1 => {
            let data = json!({"id": 1, "custom_id": id, "component_type": MENU, "values": [rest]});
            (COMPONENT, data)
        }
        _ => (FORM, json!({"custom_id": id, "components": rows(rest)})),
    };
    world::with(|world| {
        let (user, permissions) = match first & 3 {
            0 => (world.number(), 0),
            1 => (OPERATOR, 0),
            _ => (world.number(), MANAGES),
        };
        let locale = Locale::ALL[usize::from(first >> 2 & 3)].slug();
        let server = world.number();
        let asker = Asker { user, server, permissions, locale };
        let response = world.responds(&asker, kind, &data);
        shown::holds(&response);
        for change in world.written() {
            let own = Scope::Server(ServerId::new(server));
            let suggests = |edit: &Edit| matches!(edit.put(), Some(Record::Suggestion(_)));
            let may = change.edits.iter().all(suggests)
                || (change.scope == own && permissions == MANAGES)
                || (change.scope.is_base() && user == OPERATOR);
            assert!(may, "{user} with {permissions} wrote {change:?}");
        }
    });
}

/// An id that can be read is written so, or reads the same.
fn reads_back(id: &str) {
    if let Ok(button) = Button::read(id, facts()) {
        let again = button.id();
        assert_eq!(Button::read(&again, facts()).as_ref(), Ok(&button), "{again}");
    }
    if let Ok(form) = Form::read(id, facts()) {
        let again = form.id();
        assert_eq!(Form::read(&again, facts()).as_ref(), Ok(&form), "{again}");
    }
    let is_deed = Deed::read(id, facts()).is_some_and(|task| task.is_ok());
    assert!(!is_deed || Button::read(id, facts()).is_err(), "{id} is two things");
}

/// What was filled in, a row a field.
fn rows(text: &str) -> Value {
    let named = text.lines().filter_map(|line| line.split_once('='));
    let row = |(name, value): (&str, &str)| {
        let name = OptionName::from_slug(name)?.slug();
        let input = json!({"type": 4, "id": 2, "custom_id": name, "value": value});
        Some(json!({"type": 1, "id": 1, "components": [input]}))
    };
    named.filter_map(row).collect()
}
