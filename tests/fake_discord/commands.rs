//! The registered commands, kept the way Discord keeps them.

use serde_json::{Map, Value, json};

use super::{APPLICATION, body::Body, limits, rest::Reply, schema, second_reader, world};
use world::{Hub, World};

/// Answers a request about all commands, or about the one with an id.
pub fn answer(hub: &Hub, method: &str, id: Option<&str>, localised: bool, body: &Body) -> Reply {
    match (method, id) {
        ("GET", None) => {
            let kept = hub.look(|world| world.registry.clone());
            let shown = kept.into_iter().map(|command| show(command, localised));
            Reply::Ok(shown.collect())
        }
        ("PUT", None) => replace_all(hub, body),
        ("POST", None) => put_one(hub, None, body),
        ("PATCH", Some(id)) => put_one(hub, Some(id), body),
        ("GET", Some(id)) => {
            match hub.look(|world| position(world, id).map(|at| world.registry[at].clone())) {
                Some(command) => Reply::Ok(show(command, true)),
                None => unknown(),
            }
        }
        ("DELETE", Some(id)) => hub.change(|world| match position(world, id) {
            Some(at) => {
                world.registry.remove(at);
                Reply::Done
            }
            None => unknown(),
        }),
        _ => Reply::Refused(405, 0, "405: Method Not Allowed".to_owned()),
    }
}

fn unknown() -> Reply {
    Reply::Refused(404, 10_063, "Unknown application command".to_owned())
}

fn position(world: &World, id: &str) -> Option<usize> {
    world.registry.iter().position(|command| command["id"] == id)
}

fn replace_all(hub: &Hub, body: &Body) -> Reply {
    let Value::Array(commands) = body.json() else {
        return refuse(hub, vec!["a bulk overwrite must be a JSON array".to_owned()]);
    };
    let mut problems: Vec<String> = commands.iter().flat_map(check).collect();
    problems.extend(limits::command_set(&commands));
    if !problems.is_empty() {
        return refuse(hub, problems);
    }
    hub.change(|world| {
        let kept: Vec<Value> = commands.iter().map(|command| keep(world, command)).collect();
        world.registry.clone_from(&kept);
        Reply::Ok(Value::Array(kept))
    })
}

/// Creates a command, or changes the one with this id.
fn put_one(hub: &Hub, id: Option<&str>, body: &Body) -> Reply {
    let Value::Object(change) = body.json() else {
        return refuse(hub, vec!["a command must be a JSON object".to_owned()]);
    };
    let existing =
        id.map(|id| hub.look(|world| position(world, id).map(|at| world.registry[at].clone())));
    let command = match existing {
        None => Value::Object(change),
        Some(None) => return unknown(),
        Some(Some(mut command)) => {
            for (key, value) in change {
                command[key] = value;
            }
            command
        }
    };
    let problems = check(&command);
    if !problems.is_empty() {
        return refuse(hub, problems);
    }
    hub.change(|world| {
        let kept = keep(world, &command);
        world.registry.retain(|old| !same_command(old, &kept));
        world.registry.push(kept.clone());
        Reply::Ok(kept)
    })
}

fn check(command: &Value) -> Vec<String> {
    let mut problems = schema::command(command);
    problems.extend(second_reader::command(command));
    problems.extend(limits::command(command));
    let name = command["name"].as_str().unwrap_or("?");
    problems.iter().map(|problem| format!("command {name}: {problem}")).collect()
}

fn refuse(hub: &Hub, problems: Vec<String>) -> Reply {
    let message = format!("Invalid Form Body: {}", problems.join("; "));
    hub.change(|world| problems.into_iter().for_each(|problem| world.complain(problem)));
    Reply::Refused(400, 50_035, message)
}

fn same_command(one: &Value, other: &Value) -> bool {
    let kind = |command: &Value| command["type"].as_u64().unwrap_or(1);
    one["name"] == other["name"] && kind(one) == kind(other)
}

/// A command as Discord would keep it: ids assigned, defaults filled, what says nothing left out.
pub fn keep(world: &mut World, command: &Value) -> Value {
    let old = world.registry.iter().find(|old| same_command(old, command));
    let id = old.map_or_else(|| Value::Null, |old| old["id"].clone());
    let id = if id.is_null() { Value::String(world.snowflake()) } else { id };
    let mut kept = json!({
        "id": id,
        "application_id": APPLICATION,
        "version": world.snowflake(),
        "type": 1,
        "description": "",
        "name_localizations": null,
        "description_localizations": null,
        "default_member_permissions": null,
        "dm_permission": true,
        "contexts": null,
        "integration_types": [0],
        "nsfw": false,
    });
    for (key, value) in command.as_object().into_iter().flatten() {
        if !value.is_null() && !["id", "application_id", "version"].contains(&key.as_str()) {
            kept[key] = value.clone();
        }
    }
    if let Some(number) = kept["default_member_permissions"].as_u64() {
        kept["default_member_permissions"] = Value::String(number.to_string());
    }
    if let Some(contexts) = kept["contexts"].as_array() {
        kept["dm_permission"] = json!(contexts.contains(&json!(1)));
    }
    keep_options(&mut kept);
    kept
}

fn keep_options(holder: &mut Value) {
    let Some(fields) = holder.as_object_mut() else { return };
    for list in ["options", "choices"] {
        let Some(Value::Array(items)) = fields.get_mut(list) else { continue };
        for item in items.iter_mut() {
            if let Some(item) = item.as_object_mut() {
                item.retain(|_, value| !value.is_null() && *value != json!(false));
                item.entry("name_localizations").or_insert(Value::Null);
                if list == "options" {
                    item.entry("description_localizations").or_insert(Value::Null);
                }
            }
            keep_options(item);
        }
        if items.is_empty() {
            fields.remove(list);
        }
    }
}

/// A kept command as a request sees it: localisations only for those who ask for them.
fn show(mut command: Value, localised: bool) -> Value {
    if !localised {
        strip_localisations(&mut command);
    }
    command
}

fn strip_localisations(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !key.ends_with("_localizations"));
            Map::values_mut(fields).for_each(strip_localisations);
        }
        Value::Array(items) => items.iter_mut().for_each(strip_localisations),
        _ => {}
    }
}
