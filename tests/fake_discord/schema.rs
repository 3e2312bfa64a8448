//! Bodies against Discord's own description of its API.
//!
//! The description is open: it lets unknown fields pass, and so every misspelling. Here each object
//! is closed first. What says nothing (`null`, `false`, an empty list or object) is dropped from the
//! body before it is checked, because clients send it freely and the closed schema is narrower than
//! Discord.

use std::{
    collections::HashMap,
    env, fs,
    io::Write as _,
    path::PathBuf,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Reads the description.
///
/// # Panics
///
/// If it is required here and cannot be read. A test asks at its start, where a panic is seen.
pub fn look_up() {
    components();
}

/// What Discord's description says against a command to register.
pub fn command(command: &Value) -> Vec<String> {
    let mut command = command.clone();
    if let Some(fields) = command.as_object_mut() {
        // Documented, accepted, and missing from the description.
        fields.remove("nsfw");
        let permissions = fields.get("default_member_permissions").and_then(Value::as_str);
        if let Some(number) = permissions.and_then(|text| text.parse::<u64>().ok()) {
            fields.insert("default_member_permissions".to_owned(), json!(number));
        }
    }
    check("ApplicationCommandUpdateRequest", &command)
}

/// What it says against a callback. The schema is chosen by the callback's type, because the errors
/// of a union of all of them say nothing.
pub fn callback(callback: &Value) -> Vec<String> {
    let schema = match callback["type"].as_u64().unwrap_or_default() {
        1 => "PongInteractionCallbackRequest",
        4 | 5 => "CreateMessageInteractionCallbackRequest",
        6 | 7 => "UpdateMessageInteractionCallbackRequest",
        8 => "ApplicationCommandAutocompleteCallbackRequest",
        9 => "ModalInteractionCallbackRequest",
        other => return vec![format!("there is no callback of type {other}")],
    };
    check(schema, callback)
}

/// What it says against an edit of a message, or a follow-up.
pub fn webhook_edit(message: &Value) -> Vec<String> {
    check("IncomingWebhookUpdateRequestPartial", message)
}

/// What it says against a message that the bot sends by itself.
pub fn message(message: &Value) -> Vec<String> {
    check("MessageCreateRequest", message)
}

/// What it says against the edit of a message that the bot sent by itself.
pub fn message_edit(edit: &Value) -> Vec<String> {
    check("MessageEditRequestPartial", edit)
}

/// What it says against the wish for a channel of direct messages.
pub fn private_channel(wish: &Value) -> Vec<String> {
    check("CreatePrivateChannelRequest", wish)
}

fn check(schema: &'static str, body: &Value) -> Vec<String> {
    let Some(validator) = validator(schema) else { return Vec::new() };
    let mut body = body.clone();
    drop_what_says_nothing(&mut body);
    let errors = validator.iter_errors(&body);
    errors.map(|error| format!("{schema}{}: {error}", error.instance_path())).collect()
}

fn drop_what_says_nothing(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields.iter_mut() {
                drop_what_says_nothing(field);
                if key == "attachments" {
                    number_ids_to_text(field);
                }
            }
            fields.retain(|key, field| key == "data" || says_something(field));
        }
        Value::Array(items) => items.iter_mut().for_each(drop_what_says_nothing),
        _ => {}
    }
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    }
}

/// Attachments are numbered, and Discord takes the number as it is.
fn number_ids_to_text(attachments: &mut Value) {
    for attachment in attachments.as_array_mut().into_iter().flatten() {
        if let Some(id) = attachment["id"].as_u64() {
            attachment["id"] = json!(id.to_string());
        }
    }
}

/// The compiled validator for a schema; none where the description is not at hand.
fn validator(schema: &'static str) -> Option<Arc<Validator>> {
    static COMPILED: OnceLock<Mutex<HashMap<&'static str, Arc<Validator>>>> = OnceLock::new();
    let components = components()?;
    let mut compiled =
        COMPILED.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    let validator = compiled.entry(schema).or_insert_with(|| {
        let document = json!({
            "$ref": format!("#/components/schemas/{schema}"),
            "components": components,
        });
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        Arc::new(options.build(&document).expect("Discord's description is a valid schema"))
    });
    Some(Arc::clone(validator))
}

/// The closed components of the description, read once.
fn components() -> Option<&'static Value> {
    static COMPONENTS: OnceLock<Option<Value>> = OnceLock::new();
    let components = COMPONENTS.get_or_init(|| {
        let path = env::var_os("DISCORD_OPENAPI").map_or_else(
            || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/discord/openapi.json"),
            PathBuf::from,
        );
        let Ok(text) = fs::read_to_string(&path) else {
            let path = path.display();
            let required = env::var("CI").is_ok_and(|ci| ci == "true")
                || env::var_os("LANEKEEPER_REQUIRE_SCHEMA").is_some();
            assert!(!required, "Discord's description is required here, and {path} cannot be read");
            // Past the capture of test output, so that it is seen when all is well.
            let note = format!("NOT CHECKED against Discord's description: no {path}\n");
            let _ = std::io::stderr().write_all(note.as_bytes());
            return None;
        };
        let mut description: Value = serde_json::from_str(&text).expect("the description is JSON");
        let mut components = description["components"].take();
        close_objects(&mut components);
        Some(components)
    });
    components.as_ref()
}

/// Forbids fields that an object's schema does not name.
fn close_objects(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            Map::values_mut(fields).for_each(close_objects);
            let lists_fields = fields.get("properties").is_some_and(Value::is_object);
            if lists_fields && !fields.contains_key("additionalProperties") {
                fields.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close_objects),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_description(test: impl FnOnce()) {
        if components().is_some() {
            test();
        }
    }

    #[test]
    fn the_description_takes_what_clients_really_send() {
        let message = json!({"type": 4, "data": {
            "content": "hello", "tts": false, "embeds": [], "flags": 64,
            "allowed_mentions": {"parse": [], "users": [], "roles": [], "replied_user": null},
            "components": [{"type": 1, "components": [
                {"type": 2, "style": 2, "label": "Sources", "custom_id": "v1:sources:x", "disabled": false},
            ]}],
        }});
        assert_eq!(callback(&message), Vec::<String>::new());
        assert_eq!(callback(&json!({"type": 8, "data": {"choices": []}})), Vec::<String>::new());
        let known = json!({"name": "compare", "description": "x", "type": 1, "nsfw": false,
            "default_member_permissions": "32", "contexts": [0, 1], "integration_types": [0, 1],
            "options": [{"type": 3, "name": "first", "description": "x", "autocomplete": true}]});
        assert_eq!(command(&known), Vec::<String>::new());
    }

    #[test]
    fn the_description_finds_misspellings_and_wrong_types() {
        with_description(|| {
            let misspelt = json!({"type": 4, "data": {"contents": "hello"}});
            assert_ne!(callback(&misspelt), Vec::<String>::new());
            let nested = json!({"type": 4, "data": {"embeds": [{"titel": "hello"}]}});
            assert_ne!(callback(&nested), Vec::<String>::new());
            let option = json!({"name": "compare", "description": "x", "options": [
                {"type": 3, "name": "first", "description": "x", "autocompletion": true}]});
            assert_ne!(command(&option), Vec::<String>::new());
            assert_ne!(callback(&json!({"type": 4, "data": {"content": 3}})), Vec::<String>::new());
        });
    }
}
