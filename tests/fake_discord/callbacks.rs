//! Answers to interactions: the callback, the message it made, and follow-ups.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{interaction, limits, rest::Reply, schema, second_reader, world};
use world::{Accepted, Asked, Hub, World};

/// Discord waits that long for the first answer.
pub const ACKNOWLEDGE_WITHIN: Duration = Duration::from_secs(3);
/// A token serves edits and follow-ups that long.
const TOKEN_LIVES: Duration = Duration::from_secs(15 * 60);
/// Clocks of two processes on one machine differ by no more than this.
const EARLY: Duration = Duration::from_millis(5);

/// Callback types that post a message or change one.
const MESSAGE: u64 = 4;
const DEFERRED_MESSAGE: u64 = 5;
const DEFERRED_UPDATE: u64 = 6;
const UPDATE: u64 = 7;
const CHOICES: u64 = 8;

/// Counts a callback, and complains about one that a 429 told to come later.
pub fn note_attempt(world: &mut World, id: &str) {
    let Some(asked) = world.interactions.get_mut(id) else { return };
    asked.attempts += 1;
    let early = asked.not_before.map(|time| time.saturating_duration_since(Instant::now()));
    if let Some(early) = early.filter(|early| *early > EARLY) {
        let complaint =
            format!("the callback for {} came {early:?} before Retry-After", asked.what);
        world.complain(complaint);
    }
}

/// Answers `POST /interactions/{id}/{token}/callback`.
pub fn answer(hub: &Hub, id: &str, token: &str, body: &[u8]) -> Reply {
    hub.change(|world| {
        let arrived = Instant::now();
        let Some(asked) = world.interactions.get(id) else { return unknown_interaction() };
        if asked.token != token || arrived.duration_since(asked.at) > ACKNOWLEDGE_WITHIN {
            return unknown_interaction();
        }
        if asked.answer.is_some() {
            let message = "Interaction has already been acknowledged.";
            return Reply::Refused(400, 40_060, message.to_owned());
        }
        let callback: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let problems = check_callback(asked.kind, &callback);
        if !problems.is_empty() {
            return refuse(world, id, &problems);
        }
        let message_id = world.snowflake();
        let asked = world.interactions.get_mut(id).expect("it was there a moment ago");
        asked.answer = Some(accept(asked, &callback, &message_id, arrived));
        Reply::Done
    })
}

fn unknown_interaction() -> Reply {
    Reply::Refused(404, 10_062, "Unknown interaction".to_owned())
}

fn refuse(world: &mut World, id: &str, problems: &[String]) -> Reply {
    let what = &world.interactions[id].what;
    let complaints = problems.iter().map(|problem| format!("the answer to {what}: {problem}"));
    let complaints: Vec<String> = complaints.collect();
    world.violations.extend(complaints);
    Reply::Refused(400, 50_035, format!("Invalid Form Body: {}", problems.join("; ")))
}

fn check_callback(asked: u64, callback: &Value) -> Vec<String> {
    let kind = callback["type"].as_u64().unwrap_or_default();
    let fitting: &[u64] = match asked {
        2 => &[4, 5, 9],
        3 => &[4, 5, 6, 7, 9],
        4 => &[CHOICES],
        _ => &[4, 5, 6, 7],
    };
    if !fitting.contains(&kind) {
        return vec![format!("callback type {kind} does not fit interaction type {asked}")];
    }
    let mut problems = schema::callback(callback);
    problems.extend(second_reader::callback(callback));
    let data = &callback["data"];
    if kind == MESSAGE && limits::shows_nothing(data) {
        problems.push("a message without content, embeds or components".to_owned());
    }
    match kind {
        MESSAGE | UPDATE => problems.extend(limits::message(data)),
        CHOICES => problems.extend(limits::choices(data)),
        _ => {}
    }
    problems
}

fn accept(asked: &Asked, callback: &Value, message_id: &str, arrived: Instant) -> Accepted {
    let kind = callback["type"].as_u64().unwrap_or_default();
    let data = callback["data"].clone();
    let message = match (kind, &asked.sits_on) {
        (UPDATE | DEFERRED_UPDATE, Some(message)) => edited(message.clone(), &data),
        _ => edited(interaction::message(message_id, asked), &data),
    };
    Accepted {
        kind,
        pending: matches!(kind, DEFERRED_MESSAGE | DEFERRED_UPDATE),
        latency: arrived.duration_since(asked.at),
        data,
        message,
    }
}

/// A message after an edit: what is named is replaced, the rest stays.
fn edited(mut message: Value, data: &Value) -> Value {
    for key in ["content", "embeds", "components", "flags"] {
        if !data[key].is_null() {
            message[key] = data[key].clone();
        }
    }
    number_components(&mut message["components"], &mut 0);
    message
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

fn by_token<'a>(world: &'a mut World, token: &str) -> Option<&'a mut Asked> {
    let mut asked = world.interactions.values_mut();
    asked.find(|asked| {
        asked.token == token && asked.answer.is_some() && asked.at.elapsed() < TOKEN_LIVES
    })
}

/// Answers requests about the first answer's message: read, edit, delete.
pub fn original(hub: &Hub, method: &str, token: &str, body: &[u8]) -> Reply {
    hub.change(|world| {
        let Some(asked) = by_token(world, token) else { return unknown_webhook() };
        let accepted = asked.answer.as_mut().expect("only answered interactions are found");
        match method {
            "GET" => Reply::Ok(accepted.message.clone()),
            "DELETE" => {
                accepted.message = Value::Null;
                Reply::Done
            }
            "PATCH" => {
                let edit: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
                let mut problems = schema::webhook_edit(&edit);
                problems.extend(limits::message(&edit));
                accepted.message = edited(accepted.message.take(), &edit);
                accepted.pending = false;
                accepted.data = edit;
                asked.read = false;
                let message = accepted.message.clone();
                world.violations.extend(problems);
                Reply::Ok(message)
            }
            _ => Reply::Refused(405, 0, "405: Method Not Allowed".to_owned()),
        }
    })
}

/// Answers `POST /webhooks/{application}/{token}`.
pub fn follow_up(hub: &Hub, token: &str, body: &[u8]) -> Reply {
    hub.change(|world| {
        let id = world.snowflake();
        let Some(asked) = by_token(world, token) else { return unknown_webhook() };
        let data: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let mut problems = schema::webhook_edit(&data);
        problems.extend(limits::message(&data));
        let message = edited(interaction::message(&id, asked), &data);
        asked.follow_ups.push(message.clone());
        world.violations.extend(problems);
        Reply::Ok(message)
    })
}

fn unknown_webhook() -> Reply {
    Reply::Refused(404, 10_015, "Unknown Webhook".to_owned())
}
