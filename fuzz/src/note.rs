//! What an admin writes into a note, and everybody on that server then reads.
//!
//! The lines of the input are the fields of the form: `claim=Open since 2023.`

use lanekeeper::fact::Scope;
use serde_json::{Value, json};

use super::shown;
use super::world::{self, Asker, MANAGES};

const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;
const FORM: u64 = 5;

/// Adds a note, and reads it in every place where it is shown.
pub fn attack(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let (name, text) = text.split_once('\n').unwrap_or(("", text));
    let fields: Value = text.lines().filter_map(|line| line.split_once('=')).map(row).collect();
    world::with(|world| {
        let (user, server) = (world.number(), world.number());
        let asker = Asker { user, server, permissions: MANAGES, locale: "en-US" };
        let alias = [("subject", "mistral"), ("name", name)];
        let named = world.responds(&asker, COMMAND, &facts("alias", &alias));
        shown::holds(&named);
        let form = json!({"custom_id": "v1:add:server", "components": fields});
        let added = world.responds(&asker, FORM, &form);
        shown::holds(&added);
        let written = world.written();
        assert!(written.iter().all(|change| matches!(change.scope, Scope::Server(_))));
        let Some(id) = written.iter().flat_map(|change| &change.edits).find_map(|edit| {
            edit.put()
                .filter(|record| record.id().contains('.'))
                .map(|record| record.id().to_owned())
        }) else {
            return;
        };
        for data in [
            json!({"id": "1", "name": "vendor", "type": 1,
                "options": [{"type": 3, "name": "name", "value": "mistral"}]}),
            json!({"id": "1", "name": "compare", "type": 1, "options": [
                {"type": 3, "name": "first", "value": "mistral"},
                {"type": 3, "name": "second", "value": "meta"}]}),
            facts("history", &[("id", &id)]),
            facts("edit", &[("id", &id)]),
            facts("stale", &[]),
        ] {
            let shown = world.responds(&asker, COMMAND, &data);
            shown::holds(&shown);
        }
        let sources = json!({"id": 1, "component_type": 2,
            "custom_id": "v1:sources:s:0:en:c:mistral:meta::"});
        let cited = world.responds(&asker, COMPONENT, &sources);
        shown::holds(&cited);
        let mut typed = facts("edit", &[("id", "mistral")]);
        typed["options"][0]["options"][0]["focused"] = json!(true);
        let offered = world.responds(&asker, AUTOCOMPLETE, &typed);
        shown::holds(&offered);
    });
}

/// A field of a form, as it comes back.
fn row((name, value): (&str, &str)) -> Value {
    let input = json!({"type": 4, "id": 2, "custom_id": name, "value": value});
    json!({"type": 1, "id": 1, "components": [input]})
}

/// A command of those who keep the facts.
fn facts(chore: &str, options: &[(&str, &str)]) -> Value {
    let option = |(name, value): &(&str, &str)| json!({"type": 3, "name": name, "value": value});
    let options: Value = options.iter().map(option).collect();
    let chore = json!({"type": 1, "name": chore, "options": options});
    json!({"id": "1", "name": "facts", "type": 1, "options": [chore]})
}
