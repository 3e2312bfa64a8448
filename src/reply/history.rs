//! Who changed a record, when, why, and what it said before and after.

use crate::fact::{Change, Facts, Occasion, Record, Vocabulary, differences};

use super::citation::Composer;
use super::row::{Author, Row, Section};
use super::voice::Voice;
use super::written::change_rows;
use super::{Reply, chore_reply};

/// A change in the past of a record.
#[derive(Debug, Clone)]
pub struct Past {
    /// Its revision.
    pub revision: u64,
    /// The change.
    pub change: Change,
}

/// The changes of a record, the newest first, each with its author, its time, its reason and what
/// it did to the record.
#[must_use]
pub fn history(facts: &Facts, id: &str, past: &[Past], voice: &Voice<'_>) -> Reply {
    let (mut sections, mut revisions) = (Vec::new(), Vec::new());
    let mut before: Option<Record> = None;
    for one in past {
        let mut edits = one.change.edits.iter().rev();
        let Some(edit) = edits.find(|edit| edit.touched() == Some(id)) else { continue };
        let after = edit.put().cloned();
        let values = [("revision", one.revision.to_string().into())];
        let mut section = Section::new(voice.with("history-revision", &values));
        section.rows.push(Row::Signed {
            lead: one.change.time.strftime("%Y-%m-%d %H:%M UTC").to_string(),
            author: Author::of(&one.change.author, voice),
            trail: reason(&one.change.reason, voice),
        });
        match (&before, &after) {
            (None, Some(record)) => {
                let mut composer = Composer::new(facts, voice);
                let mut items = composer.any(record);
                for item in &mut items {
                    item.marks.clear();
                }
                section.items(items);
            }
            (Some(_), None) => section.remark(voice.say("history-removed")),
            _ => {
                let changes = differences(before.as_ref(), after.as_ref());
                section.rows.extend(change_rows(&changes, voice));
            }
        }
        sections.push(section);
        revisions.push(serde_json::json!({
            "revision": one.revision,
            "time": one.change.time,
            "author": one.change.author,
            "reason": one.change.reason,
            "record": after,
        }));
        before = after;
    }
    sections.reverse();
    revisions.reverse();
    let count = sections.len();
    let mut reply = chore_reply(
        Composer::new(facts, voice),
        voice.with("history-title", &[("id", id.into())]),
        vec![voice.with("history-count", &[("count", count.into())])],
    );
    reply.sections = sections;
    reply.past = Some(id.to_owned());
    reply.data = Some(serde_json::json!({ "id": id, "revisions": revisions }));
    reply
}

/// Why a change was made: somebody's words as they stand, our own in the reader's language.
pub(super) fn reason(reason: &str, voice: &Voice<'_>) -> String {
    Occasion::from_slug(reason).map_or_else(|| reason.to_owned(), |occasion| voice.term(occasion))
}
