//! The first answer to an interaction: the callback, and the message it makes.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{body::Body, forms, interaction, limits, rest::Reply, schema, second_reader, world};
use world::{Accepted, Asked, Hub, World};

/// Discord waits that long for the first answer.
pub const ACKNOWLEDGE_WITHIN: Duration = Duration::from_secs(3);

/// Callback types that post a message or change one.
pub const MESSAGE: u64 = 4;
pub const DEFERRED_MESSAGE: u64 = 5;
const DEFERRED_UPDATE: u64 = 6;
const UPDATE: u64 = 7;
const CHOICES: u64 = 8;
/// The callback type that opens a form.
pub const FORM: u64 = 9;

/// Message flags: only the asker sees it; the bot is still thinking.
const EPHEMERAL: u64 = 1 << 6;
const LOADING: u64 = 1 << 7;

/// Counts a callback.
pub fn note_attempt(world: &mut World, id: &str) {
    if let Some(asked) = world.interactions.get_mut(id) {
        asked.attempts += 1;
    }
}

/// Answers `POST /interactions/{id}/{token}/callback`.
pub fn answer(hub: &Hub, id: &str, token: &str, body: &Body) -> Reply {
    let base = hub.base();
    hub.change(|world| {
        let arrived = Instant::now();
        let message_id = world.snowflake();
        let callback = body.json();
        let known = world.interactions.get_mut(id).filter(|asked| asked.token == token);
        let Some(asked) = known else { return unknown_interaction() };
        if asked.answer.is_some() {
            let refused = accept(asked, &callback, &message_id, arrived);
            asked.refused.push(refused);
            let message = "Interaction has already been acknowledged.";
            return Reply::Refused(400, 40_060, message.to_owned());
        }
        if arrived.duration_since(asked.at) > ACKNOWLEDGE_WITHIN {
            return unknown_interaction();
        }
        let problems = check_callback(asked, &callback, body);
        if !problems.is_empty() {
            let what = format!("the answer to {}", asked.what);
            return refuse(world, &what, &problems);
        }
        let mut accepted = accept(asked, &callback, &message_id, arrived);
        let data = &callback["data"];
        if accepted.message.is_object() {
            world.attaches(&base, &mut accepted.message, data, body.files(data));
        }
        let asked = world.interactions.get_mut(id).expect("it was there a moment ago");
        asked.answer = Some(accepted);
        Reply::Done
    })
}

fn unknown_interaction() -> Reply {
    Reply::Refused(404, 10_062, "Unknown interaction".to_owned())
}

/// Refuses a body, and remembers why.
pub fn refuse(world: &mut World, what: &str, problems: &[String]) -> Reply {
    world.violations.extend(problems.iter().map(|problem| format!("{what}: {problem}")));
    Reply::Refused(400, 50_035, format!("Invalid Form Body: {}", problems.join("; ")))
}

fn check_callback(asked: &Asked, callback: &Value, body: &Body) -> Vec<String> {
    let kind = callback["type"].as_u64().unwrap_or_default();
    let fitting: &[u64] = match (asked.kind, &asked.sits_on) {
        (2, _) => &[4, 5, 9],
        (3, _) => &[4, 5, 6, 7, 9],
        (4, _) => &[CHOICES],
        (_, Some(_)) => &[4, 5, 6, 7],
        // A form that a command opened has no message that could change.
        (_, None) => &[4, 5, 6],
    };
    if !fitting.contains(&kind) {
        return vec![format!("callback type {kind} does not fit interaction type {}", asked.kind)];
    }
    let mut problems = schema::callback(callback);
    problems.extend(second_reader::callback(callback));
    let data = &callback["data"];
    let before = asked.sits_on.as_ref().filter(|_| kind == UPDATE).unwrap_or(&Value::Null);
    problems.extend(body.check_files(data, before));
    if kind == MESSAGE && limits::shows_nothing(data) && body.files(data).is_empty() {
        problems.push("a message without content, embeds or components".to_owned());
    }
    match kind {
        MESSAGE | UPDATE => problems.extend(limits::message(data)),
        DEFERRED_MESSAGE if !limits::shows_nothing(data) => {
            problems.push("a deferral shows nothing; what it carries is lost".to_owned());
        }
        CHOICES => problems.extend(limits::choices(data)),
        FORM => problems.extend(forms::check(data)),
        _ => {}
    }
    problems
}

fn accept(asked: &Asked, callback: &Value, message_id: &str, arrived: Instant) -> Accepted {
    let kind = callback["type"].as_u64().unwrap_or_default();
    let data = callback["data"].clone();
    let mut message = match (kind, &asked.sits_on) {
        (CHOICES | FORM, _) => Value::Null,
        (UPDATE | DEFERRED_UPDATE, Some(message)) => edited(message.clone(), &data),
        _ => edited(interaction::message(message_id, asked), &data),
    };
    if kind == DEFERRED_MESSAGE {
        message["flags"] = json!(message["flags"].as_u64().unwrap_or_default() | LOADING);
    }
    Accepted {
        kind,
        pending: matches!(kind, DEFERRED_MESSAGE | DEFERRED_UPDATE),
        latency: arrived.duration_since(asked.at),
        data,
        message,
    }
}

/// A message after an edit: what is named is replaced, the rest stays.
pub fn edited(mut message: Value, data: &Value) -> Value {
    for key in ["content", "embeds", "components", "flags"] {
        if !data[key].is_null() {
            message[key] = data[key].clone();
        }
    }
    number_components(&mut message["components"], &mut 0);
    message
}

/// The flags of a message after an edit: nothing makes a message public or private afterwards, and
/// thinking ends.
pub fn flags_after_edit(before: &Value, edit: &Value) -> Value {
    let before = before.as_u64().unwrap_or_default();
    let wanted = edit.as_u64().unwrap_or(before);
    json!(wanted & !(EPHEMERAL | LOADING) | before & EPHEMERAL)
}

/// Discord numbers every component it is given.
fn number_components(components: &mut Value, last: &mut u64) {
    for component in components.as_array_mut().into_iter().flatten() {
        *last += 1;
        component["id"] = json!(*last);
        number_components(&mut component["components"], last);
        if component["components"].is_null() {
            component.as_object_mut().map(|fields| fields.remove("components"));
        }
    }
}
