//! What became of a write: the record as readers see it now, what changed, and the way back.

use crate::command::{Deed, Reach};
use crate::fact::{Facts, FieldChange, Record, Status, differences};

use super::citation::Composer;
use super::row::{Item, Row, Section};
use super::words::Voice;
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
    let items = match &written.after {
        Some(record) => composer.any(record),
        None => Vec::new(),
    };
    if items.is_empty() {
        now.remark(voice.say("written-gone"));
    }
    now.items(items);
    sections.push(now);
    if let Some(before) = &written.before {
        sections.push(changes(&differences(Some(before), written.after.as_ref()), voice));
    }
    if written.others > 0 {
        let mut others = Section::new(voice.say("written-others"));
        others.remark(voice.with("written-count", &[("count", written.others.into())]));
        sections.push(others);
    }
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
    reply
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
