//! Registering the commands: compare with what is registered, write only on a difference.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::config::ApplicationId;
use crate::reply::Words;
use crate::service::incident;

use super::rest::{Rest, RestError};
use super::schema::commands;

/// What registering came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// Everything was registered as it should be.
    Unchanged,
    /// The commands were written.
    Written,
}

/// The id of the application: the one in the settings, else the one in the token, else the one that
/// Discord names.
///
/// # Errors
///
/// When Discord does not name it, after retries.
pub async fn application(rest: &Rest, set: Option<ApplicationId>) -> Result<u64, RestError> {
    if let Some(id) = set.or_else(|| rest.application_of_the_token()) {
        return Ok(id.get());
    }
    let own = rest.get("/applications/@me").await?;
    let id = own.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    id.ok_or_else(|| RestError::body(&"Discord names no application"))
}

/// Registers the commands of the application, in these words.
///
/// # Errors
///
/// When Discord does not take them, after retries.
pub async fn register(
    rest: &Rest,
    application: u64,
    words: &Words,
) -> Result<Registration, RestError> {
    let words = words.afresh();
    // Telling them in nine languages takes a while, in which nobody else is to wait.
    let commands = tokio::task::spawn_blocking(move || commands(&words)).await;
    let commands = commands.map_err(|error| RestError::body(&error))?;
    let commands = commands.map_err(|error| RestError::body(&error))?;
    let path = format!("/applications/{application}/commands");
    let registered = rest.get(&format!("{path}?with_localizations=true")).await?;
    if by_name(&registered) == by_name(&commands) {
        return Ok(Registration::Unchanged);
    }
    // One write replaces all commands of all types: what is not in the table goes away.
    rest.put(&path, &commands).await?;
    Ok(Registration::Written)
}

/// Registers the commands at the start, and logs how it ended. What was registered before still
/// works where it fails, so that serving goes on.
pub async fn keep_registered(rest: &Rest, application: u64, words: &Words) {
    match register(rest, application, words).await {
        Ok(Registration::Unchanged) => tracing::info!("commands are registered already"),
        Ok(Registration::Written) => tracing::info!("commands registered"),
        Err(error) => {
            tracing::error!(incident = %incident(), %error, "commands not registered");
        }
    }
}

/// Commands by type and name, in the form in which they are compared.
fn by_name(commands: &Value) -> BTreeMap<String, Value> {
    let commands = commands.as_array().map(Vec::as_slice).unwrap_or_default();
    commands
        .iter()
        .map(|command| {
            let mut canonical = canonical(command);
            if let Value::Object(fields) = &mut canonical {
                fields.entry("type").or_insert(Value::from(1));
                for set in ["contexts", "integration_types"] {
                    if let Some(Value::Array(members)) = fields.get_mut(set) {
                        members.sort_by_key(Value::as_u64);
                    }
                }
            }
            let name = command.get("name").and_then(Value::as_str).unwrap_or_default();
            let kind = canonical.get("type").and_then(Value::as_u64).unwrap_or(1);
            (format!("{kind}:{name}"), canonical)
        })
        .collect()
}

/// What Discord adds to a command that nobody sent.
const ADDED: [&str; 7] = [
    "id",
    "application_id",
    "version",
    "guild_id",
    "dm_permission",
    "default_permission",
    "handler",
];

/// A value without what Discord adds and without what means nothing: null, false, empty.
fn canonical(value: &Value) -> Value {
    let is_nothing = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        // A command in a menu has no description, which Discord says as an empty one.
        Value::String(text) => text.is_empty(),
        Value::Array(members) => members.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    match value {
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(key, _)| !ADDED.contains(&key.as_str()))
                .map(|(key, value)| (key.clone(), canonical(value)))
                .filter(|(_, value)| !is_nothing(value));
            Value::Object(kept.collect::<Map<_, _>>())
        }
        Value::Array(members) => Value::Array(members.iter().map(canonical).collect()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_discord_adds_is_no_difference() {
        let sent =
            json!([{"name": "outlook", "description": "x", "contexts": [0, 1], "options": []}]);
        let registered = json!([{
            "id": "1", "application_id": "2", "version": "3", "type": 1, "name": "outlook",
            "description": "x", "name_localizations": null, "contexts": [1, 0], "nsfw": false,
            "default_member_permissions": null, "dm_permission": true,
        }]);
        assert_eq!(by_name(&sent), by_name(&registered));
    }

    #[test]
    fn a_new_word_an_extra_command_and_another_permission_are() {
        let sent = json!([{"name": "outlook", "description": "x"}]);
        for registered in [
            json!([]),
            json!([{"name": "outlook", "description": "y"}]),
            json!([{"name": "outlook", "description": "x"}, {"name": "old", "description": "x"}]),
            json!([{"name": "outlook", "description": "x", "default_member_permissions": "32"}]),
            json!([{"name": "outlook", "description": "x", "type": 3}]),
        ] {
            assert_ne!(by_name(&sent), by_name(&registered), "{registered}");
        }
    }
}
