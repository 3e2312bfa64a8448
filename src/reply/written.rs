//! What became of a write: the record as readers see it now, what changed, and the way back.

use crate::command::{Deed, Reach};
use crate::fact::{Facts, FieldChange, Record, Status, Vocabulary as _, differences};

use super::citation::Composer;
use super::row::{Item, Row, Section};
use super::voice::Voice;
use super::{Control, Reply, chore_reply};

/// A change that is kept.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its revision.
    pub revision: u64,
    /// Whose facts it changed.
    pub reach: Reach,
    /// The identifier of the record that it is about.
    pub id: String,
    /// What was there before, where something was.
    pub before: Option<Record>,
    /// What is there now, where something is.
    pub after: Option<Record>,
    /// How many more records it touched.
    pub others: usize,
}

/// Says that a change is kept, to everybody: who may change facts does so in the open.
#[must_use]
pub fn written(facts: &Facts, written: &Written, voice: &Voice<'_>) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let mut sections = Vec::new();
    let mut now = Section::new(voice.say("written-now"));
    now.rows = shown(&mut composer, written.after.as_ref());
    sections.push(now);
    if let Some(before) = &written.before {
        sections.push(changes(&differences(Some(before), written.after.as_ref()), voice));
    }
    sections.push(others(written, voice));
    let values = [("revision", written.revision.to_string().into())];
    let title = voice.with("written-title", &values);
    let place = voice.term(written.reach);
    let verdict = voice.with(
        "written-verdict",
        &[
            ("id", written.id.as_str().into()),
            ("revision", written.revision.to_string().into()),
            ("place", place.into()),
        ],
    );
    let mut reply = chore_reply(composer, title, vec![verdict]);
    sections.extend(sources(&reply, voice));
    reply.sections = sections.into_iter().filter(|section| !section.rows.is_empty()).collect();
    reply.private = false;
    let deed = Deed::Undo { revision: written.revision, reach: written.reach };
    let label = voice.say("button-undo");
    reply.controls = vec![vec![Control { deed, label, is_grave: false }]];
    let mut data = data(written);
    data["revision"] = written.revision.into();
    reply.data = Some(data);
    reply
}

/// Says what a change would do that is not made, and what would stand in the history as its reason.
#[must_use]
pub fn rehearsed(facts: &Facts, written: &Written, reason: &str, voice: &Voice<'_>) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let mut now = Section::new(voice.say("written-now"));
    now.rows = shown(&mut composer, written.before.as_ref());
    let mut then = Section::new(voice.say("rehearsal-then"));
    then.rows = shown(&mut composer, written.after.as_ref());
    let mut changes = Section::new(voice.say("rehearsal-changes"));
    if let (Some(before), Some(after)) = (&written.before, &written.after) {
        changes.rows = change_rows(&differences(Some(before), Some(after)), voice);
    }
    let values = [
        ("id", written.id.as_str().into()),
        ("place", voice.term(written.reach).into()),
        ("reason", super::history::reason(reason, voice).into()),
    ];
    let verdict = voice.with("rehearsal-verdict", &values);
    let mut reply = chore_reply(composer, voice.say("rehearsal-title"), vec![verdict]);
    let sections = [now, then, changes, others(written, voice)].into_iter();
    reply.sections = sections.chain(sources(&reply, voice)).collect();
    reply.sections.retain(|section| !section.rows.is_empty());
    reply.data = Some(data(written));
    reply
}

/// A record as readers see it, or that they do not.
fn shown(composer: &mut Composer<'_>, record: Option<&Record>) -> Vec<Row> {
    let items = record.map(|record| composer.any(record)).unwrap_or_default();
    if items.is_empty() {
        return vec![Row::Remark(composer.voice.say("written-gone"))];
    }
    items.into_iter().map(Row::Item).collect()
}

/// How many more records a change touches.
fn others(written: &Written, voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.say("written-others"));
    if written.others > 0 {
        section.remark(voice.with("written-count", &[("count", written.others.into())]));
    }
    section
}

/// A change for programs.
fn data(written: &Written) -> serde_json::Value {
    serde_json::json!({
        "id": written.id,
        "scope": written.reach.slug(),
        "before": written.before,
        "after": written.after,
        "others": written.others,
    })
}

/// The sources of a reply that has no button for them.
fn sources(reply: &Reply, voice: &Voice<'_>) -> Option<Section> {
    let view = super::sources_view(reply, voice);
    view.sections.into_iter().next().filter(|section| !section.rows.is_empty())
}

/// What changed, field by field: before and after.
pub(super) fn changes(changes: &[FieldChange], voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.say("written-changes"));
    section.rows.extend(change_rows(changes, voice));
    section
}

/// The rows of [`changes`].
pub(super) fn change_rows(changes: &[FieldChange], voice: &Voice<'_>) -> Vec<Row> {
    let side = |key: &str, text: &Option<String>| {
        text.as_ref().map(|text| {
            Row::Item(Item {
                label: Some(voice.say(key)),
                text: text.clone(),
                link: None,
                stamp: Vec::new(),
                marks: Vec::new(),
                nested: true,
            })
        })
    };
    let rows = changes.iter().flat_map(|change| {
        let head = Row::Group(field_name(&change.field, voice));
        let sides = [side("change-before", &change.before), side("change-after", &change.after)];
        std::iter::once(head).chain(sides.into_iter().flatten())
    });
    rows.collect()
}

/// What a field is called; fields that people rarely see keep their own name.
fn field_name(path: &str, voice: &Voice<'_>) -> String {
    match path {
        "claim.en" => voice.say("field-claim"),
        "claim.zh" => voice.say("field-claim-zh"),
        "note.en" => voice.say("field-note"),
        "date" => voice.say("field-date"),
        "status" => voice.say("field-status"),
        "sources" => voice.say("field-sources"),
        "checked" => voice.say("field-checked"),
        other => other.to_owned(),
    }
}

impl Composer<'_> {
    /// Any record as rows.
    pub(super) fn any(&mut self, record: &Record) -> Vec<Item> {
        match record {
            Record::Fact(fact) if fact.status == Status::Retracted => Vec::new(),
            Record::Fact(fact) => self.attributed(fact),
            Record::Release(release) => self.release(release),
            Record::LaneSwitch(switch) => vec![self.switch(switch)],
            Record::Vendor(vendor) => vec![self.vendor(vendor)],
            Record::Alias(alias) => vec![self.alias(alias)],
            Record::Suggestion(suggestion) => self.suggestion(suggestion).to_vec(),
            Record::Conflict(conflict) => self.conflict(conflict),
            Record::Assessment(assessment) => vec![self.assessment(assessment)],
            other => vec![Item {
                label: None,
                text: other.texts().first().map(|text| self.text(text)).unwrap_or_default(),
                link: None,
                stamp: vec![other.id().to_owned()],
                marks: Vec::new(),
                nested: false,
            }],
        }
    }
}
