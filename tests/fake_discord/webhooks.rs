//! What comes after the first answer, under the interaction's token: edits, deletions, follow-ups.

use std::time::Duration;

use serde_json::Value;

use super::{
    body::Body,
    callbacks::{self, DEFERRED_MESSAGE},
    interaction, limits,
    rest::Reply,
    schema, second_reader, world,
};
use world::{Asked, Hub, World};

/// A token serves edits and follow-ups that long.
const TOKEN_LIVES: Duration = Duration::from_secs(15 * 60);

/// The answered interaction with this token, and its id.
fn by_token<'a>(world: &'a mut World, token: &str) -> Option<(String, &'a mut Asked)> {
    let mut interactions = world.interactions.iter_mut();
    let (id, asked) = interactions.find(|(_, asked)| {
        asked.token == token && asked.answer.is_some() && asked.at.elapsed() < TOKEN_LIVES
    })?;
    Some((id.clone(), asked))
}

/// Answers requests about the first answer's message: read, edit, delete.
pub fn original(hub: &Hub, method: &str, token: &str, body: &Body) -> Reply {
    let base = hub.base();
    hub.change(|world| {
        let Some((id, asked)) = by_token(world, token) else { return unknown_webhook() };
        let accepted = asked.answer.as_mut().expect("only answered interactions are found");
        if accepted.message.is_null() {
            return Reply::Refused(404, 10_008, "Unknown Message".to_owned());
        }
        match method {
            "GET" => Reply::Ok(accepted.message.clone()),
            "DELETE" => {
                accepted.message = Value::Null;
                accepted.pending = false;
                Reply::Done
            }
            "PATCH" => edit(world, &base, &id, body),
            _ => Reply::Refused(405, 0, "405: Method Not Allowed".to_owned()),
        }
    })
}

fn edit(world: &mut World, base: &str, id: &str, body: &Body) -> Reply {
    let asked = &world.interactions[id];
    let accepted = asked.answer.as_ref().expect("only answered interactions are edited");
    let edit = body.json();
    let mut problems = check(&edit, body, &accepted.message);
    let thinks = accepted.pending && accepted.kind == DEFERRED_MESSAGE;
    if thinks && limits::shows_nothing(&edit) && body.files(&edit).is_empty() {
        problems.push("an answer that was deferred has nothing to show".to_owned());
    }
    if !problems.is_empty() {
        let what = format!("the edit of the answer to {}", asked.what);
        return callbacks::refuse(world, &what, &problems);
    }
    let before = accepted.message.clone();
    let flags = callbacks::flags_after_edit(&before["flags"], &edit["flags"]);
    let mut message = callbacks::edited(before, &edit);
    message["flags"] = flags;
    world.attaches(base, &mut message, &edit, body.files(&edit));
    let asked = world.interactions.get_mut(id).expect("it was there a moment ago");
    let accepted = asked.answer.as_mut().expect("it was answered a moment ago");
    accepted.message = message.clone();
    // A picture that follows an answer changes none of its words: who has read them has read it.
    let words = ["content", "embeds", "components"];
    let says_more = accepted.pending || words.iter().any(|part| !edit[*part].is_null());
    accepted.pending = false;
    if says_more {
        accepted.data = edit;
        asked.read = false;
    }
    Reply::Ok(message)
}

/// What is wrong with an edit or a follow-up.
fn check(message: &Value, body: &Body, before: &Value) -> Vec<String> {
    let mut problems = schema::webhook_edit(message);
    problems.extend(second_reader::message(message));
    problems.extend(limits::message(message));
    problems.extend(body.check_files(message, before));
    problems
}

/// Answers `POST /webhooks/{application}/{token}`.
pub fn follow_up(hub: &Hub, token: &str, body: &Body) -> Reply {
    let base = hub.base();
    hub.change(|world| {
        let message_id = world.snowflake();
        let Some((id, asked)) = by_token(world, token) else { return unknown_webhook() };
        let data = body.json();
        let what = format!("a follow-up to {}", asked.what);
        let mut message = callbacks::edited(interaction::message(&message_id, asked), &data);
        let problems = check(&data, body, &Value::Null);
        if !problems.is_empty() {
            return callbacks::refuse(world, &what, &problems);
        }
        world.attaches(&base, &mut message, &data, body.files(&data));
        let asked = world.interactions.get_mut(&id).expect("it was there a moment ago");
        asked.follow_ups.push(message.clone());
        Reply::Ok(message)
    })
}

fn unknown_webhook() -> Reply {
    Reply::Refused(404, 10_015, "Unknown Webhook".to_owned())
}
