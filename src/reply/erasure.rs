//! Erasing a server's notes: the question before, and the word after.

use crate::command::Deed;
use crate::fact::Facts;

use super::citation::Composer;
use super::voice::Voice;
use super::{Control, Reply, chore_reply};

/// Asks whether a server's notes are really to be erased.
#[must_use]
pub fn asks_to_forget(facts: &Facts, voice: &Voice<'_>) -> Reply {
    let count = facts.own().count();
    let title = voice.say("forget-title");
    let composer = Composer::new(facts, voice);
    if count == 0 {
        return chore_reply(composer, title, vec![voice.say("forget-nothing")]);
    }
    let verdict = voice.with("forget-ask", &[("count", count.into())]);
    let mut reply = chore_reply(composer, title, vec![verdict, voice.say("forget-advice")]);
    let label = voice.say("button-confirm");
    reply.data = Some(serde_json::json!({ "records": count }));
    reply.controls = vec![vec![Control { deed: Deed::ConfirmForgetting, label, is_grave: true }]];
    reply
}

/// Says that they are.
#[must_use]
pub fn forgotten(facts: &Facts, count: usize, revision: u64, voice: &Voice<'_>) -> Reply {
    let values = [("count", count.into()), ("revision", revision.to_string().into())];
    let verdict = voice.with("forget-done", &values);
    let title = voice.say("forget-done-title");
    let mut reply = chore_reply(Composer::new(facts, voice), title, vec![verdict]);
    reply.data = Some(serde_json::json!({ "records": count, "revision": revision }));
    reply
}
