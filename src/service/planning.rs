//! From what somebody wants to the edits that do it. Reads the log, changes nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::command::{Act, Reach, Refusal, known_id};
use crate::fact::{
    Edit, Facts, Lack, Mark, Occasion, PartialDate, Record, Rewording, Scope, Vocabulary, bundled,
    undo,
};
use crate::store::{Entry, Revision, StoreError};

use super::filling::home;
use super::imports::{Waiting, proposed};
use super::queue::{approving, suggesting, waiting};
use super::{Request, Service, Trouble};

/// How many notes a server may have: far more than its admins write by hand, and a few megabytes.
pub(super) const NOTES_LIMIT: usize = 2_000;

/// From how many records on the log is read once rather than the history of each: a change of so
/// many is large, and would be read again with every one of them.
pub(super) const MANY: usize = 16;

/// What a change is going to do.
pub(super) struct Planned {
    /// The identifier of the record that it is about.
    pub id: String,
    /// The edits.
    pub edits: Vec<Edit>,
    /// Why.
    pub reason: String,
}

impl Planned {
    pub(super) fn new(drafted: (String, Vec<Edit>), reason: &str) -> Self {
        Self { id: drafted.0, edits: drafted.1, reason: reason.to_owned() }
    }
}

impl Service {
    /// Plans a change of `scope`, which will be revision `next`, on the facts as that scope's
    /// readers see them.
    pub(super) async fn plan(
        &self,
        facts: &Arc<Facts>,
        scope: Scope,
        act: &Act,
        next: Revision,
        request: &Request,
    ) -> Result<Planned, Trouble> {
        let mark = Mark::of(next.0);
        let lacking = |id: &str| {
            let id = id.to_owned();
            move |lack| lacked(&lack, &id)
        };
        let planned = match act {
            Act::Add(draft) => {
                let drafted = facts.draft_fact(draft, None, &mark);
                Planned::new(drafted.map_err(lacking(""))?, Occasion::Added.slug())
            }
            Act::Edit { id, revision, words, reason } => {
                let current = self.revision_of(home(facts, id, request), id).await?;
                if current.0 != *revision {
                    let now = says(facts, id);
                    let again = Some(if scope.is_base() { Reach::Base } else { Reach::Server });
                    return Err(Refusal::ChangedSince { id: id.clone(), now, again }.into());
                }
                let drafted = facts.reword(id, words, scope, &mark).map_err(lacking(id))?;
                if is_unchanged(facts, id, words) {
                    return Err(Refusal::NothingChanged.into());
                }
                Planned::new(drafted, reason.as_deref().unwrap_or(Occasion::Edited.slug()))
            }
            Act::Retract { id, reason } => {
                let drafted = facts.retract(id, reason, scope, &mark).map_err(lacking(id))?;
                Planned::new(drafted, reason)
            }
            Act::Undo { id, revision } => self.undoing(facts, scope, id, *revision).await?,
            Act::UndoChange { revision } => {
                self.undoing_change(facts, scope, Revision(*revision)).await?
            }
            Act::Vendor(draft) => {
                let drafted = facts.draft_vendor(draft, &mark);
                Planned::new(
                    drafted.map_err(lacking(draft.id.as_str()))?,
                    if draft.known.is_some() {
                        Occasion::Edited.slug()
                    } else {
                        Occasion::Added.slug()
                    },
                )
            }
            Act::Alias { subject, name } => {
                let drafted = facts.draft_alias(subject, name, &mark);
                Planned::new(drafted.map_err(lacking(subject.id()))?, Occasion::Added.slug())
            }
            Act::Release(draft) => {
                let drafted = facts.draft_release(draft, &mark);
                Planned::new(drafted.map_err(lacking(&draft.model))?, Occasion::Added.slug())
            }
            Act::Switch(draft) => {
                let drafted = facts.draft_switch(draft, &mark);
                Planned::new(
                    drafted.map_err(lacking(draft.vendor.as_str()))?,
                    Occasion::Added.slug(),
                )
            }
            Act::Confirm { id } => {
                let today = PartialDate::from(self.today());
                Planned::new(
                    facts.confirm(id, today).map_err(lacking(id))?,
                    Occasion::StillTrue.slug(),
                )
            }
            Act::Suggest { draft, disputes } => {
                suggesting(facts, scope, draft, *disputes, &mark, request)?
            }
            Act::Approve { id, words } => approving(facts, id, words.as_ref(), &mark)?,
            Act::Reject { id } => {
                let id = waiting(facts, id)?.id.as_str().to_owned();
                Planned::new((id.clone(), vec![Edit::Remove(id)]), Occasion::Rejected.slug())
            }
            Act::Import { checksum } | Act::Restore { checksum } | Act::TakeIn { checksum } => {
                self.taking_in(facts, scope, act, checksum, request).await?
            }
            Act::ForgetServer => {
                Planned::new((String::new(), vec![Edit::Forget]), Occasion::Erased.slug())
            }
        };
        if planned.edits.iter().all(|edit| is_idle(facts, edit)) {
            return Err(Refusal::NothingChanged.into());
        }
        let put = planned.edits.iter().filter_map(Edit::put);
        let added = put.filter(|record| !facts.contains(record.id()));
        if scope.server().is_some() && facts.own().count() + added.count() > NOTES_LIMIT {
            return Err(Refusal::NotesFull { limit: NOTES_LIMIT }.into());
        }
        Ok(planned)
    }

    /// What takes in the file or the snapshot that was shown before.
    async fn taking_in(
        &self,
        facts: &Arc<Facts>,
        scope: Scope,
        act: &Act,
        checksum: &str,
        request: &Request,
    ) -> Result<Planned, Trouble> {
        let waiting = self.waiting(scope, checksum, request).await?;
        let (edits, reason) = match (act, waiting) {
            (Act::Import { .. }, Some(Waiting::Records(records))) => {
                (facts.import(records, scope).edits(), Occasion::Imported.slug())
            }
            (Act::Restore { .. }, Some(Waiting::Records(records))) => {
                (facts.restore(records).edits(), Occasion::Restored.slug())
            }
            (Act::TakeIn { .. }, Some(Waiting::Survey(order))) => {
                let proposal = proposed(facts, order).await;
                (proposal.plan.edits(), Occasion::Imported.slug())
            }
            _ => return Err(Refusal::ConfirmationGone.into()),
        };
        Ok(Planned::new((subject_of(&edits).unwrap_or_default(), edits), reason))
    }

    /// Puts a record back to what it was before a revision; before its newest without one.
    async fn undoing(
        &self,
        facts: &Facts,
        scope: Scope,
        id: &str,
        revision: Option<u64>,
    ) -> Result<Planned, Trouble> {
        let history = self.store.history(scope, id).await?;
        let target = match revision {
            Some(revision) => history.iter().position(|entry| entry.revision.0 == revision),
            None => history.len().checked_sub(1),
        };
        // What comes with the program is withdrawn or reworded, not taken back.
        let is_bundled = |target: &usize| history[*target].change.author == bundled::AUTHOR;
        let Some(target) = target.filter(|target| !is_bundled(target)) else {
            if history.is_empty() {
                known_id(facts, id)?;
            }
            let what =
                revision.map_or_else(|| id.to_owned(), |revision| format!("{id} {revision}"));
            return Err(Refusal::NothingToUndo { what }.into());
        };
        let earlier = || history[..target].iter().map(|entry| &entry.change);
        let change = &history[target].change;
        let restored = undo::before(id, earlier()).cloned();
        let mut edits = match restored {
            Some(record) => vec![Edit::Put(Box::new(record))],
            None => vec![Edit::Remove(id.to_owned())],
        };
        // What came with the record and supports nothing else goes with it.
        if matches!(edits.as_slice(), [Edit::Remove(_)]) {
            let came = change.edits.iter().filter_map(Edit::put).map(Record::id);
            let orphans = came
                .filter(|source| facts.source(source).is_some() && !is_cited(facts, source, id));
            edits.extend(orphans.map(|source| Edit::Remove(source.to_owned())));
        }
        Ok(Planned::new((id.to_owned(), edits), Occasion::Undone.slug()))
    }

    /// Takes a whole change back, where nothing of it has changed since.
    async fn undoing_change(
        &self,
        facts: &Facts,
        scope: Scope,
        revision: Revision,
    ) -> Result<Planned, Trouble> {
        let nothing = || Refusal::NothingToUndo { what: revision.to_string() };
        let entry = self.store.change(revision).await?.ok_or_else(nothing)?;
        if entry.change.scope != scope || entry.change.author == bundled::AUTHOR {
            return Err(nothing().into());
        }
        let touched: BTreeSet<&str> = entry.change.touched().into_iter().collect();
        let mut earlier = self.touching(scope, &touched).await?;
        let since = earlier.iter().filter(|entry| entry.revision > revision);
        let changed = since.flat_map(|entry| entry.change.touched());
        if let Some(id) = changed.into_iter().find(|id| touched.contains(id)) {
            let now = says(facts, id);
            return Err(Refusal::ChangedSince { id: id.to_owned(), now, again: None }.into());
        }
        earlier.retain(|entry| entry.revision < revision);
        let edits = undo::inverse(&entry.change, earlier.iter().map(|entry| &entry.change));
        if edits.is_empty() {
            return Err(nothing().into());
        }
        let id = subject_of(&entry.change.edits).unwrap_or_default();
        Ok(Planned::new((id, edits), Occasion::Undone.slug()))
    }

    /// The changes of a scope that touched any of some records, or had it forget, oldest first.
    pub(super) async fn touching(
        &self,
        scope: Scope,
        ids: &BTreeSet<&str>,
    ) -> Result<Vec<Entry>, StoreError> {
        let mut found: Vec<Entry> = Vec::new();
        if ids.len() < MANY {
            for id in ids {
                found.extend(self.store.history(scope, id).await?);
            }
            found.sort_by_key(|entry| entry.revision);
            found.dedup_by_key(|entry| entry.revision);
            return Ok(found);
        }
        let is_wanted = |entry: &Entry| {
            let touches = |edit: &Edit| match edit {
                Edit::Forget => true,
                edit => edit.touched().is_some_and(|id| ids.contains(id)),
            };
            entry.change.scope == scope && entry.change.edits.iter().any(touches)
        };
        let mut seen = Revision::default();
        loop {
            let entries = self.store.since(seen).await?;
            let Some(last) = entries.last() else { return Ok(found) };
            seen = last.revision;
            found.extend(entries.into_iter().filter(is_wanted));
        }
    }
}

/// The identifier of the record that edits are about: what they put or take away last, sources
/// being there for the others' sake.
pub(super) fn subject_of(edits: &[Edit]) -> Option<String> {
    let mut put = edits.iter().rev().filter_map(Edit::put);
    let own = put.find(|record| !matches!(record, Record::Source(_))).map(Record::id);
    let removed = |edit: &&Edit| edit.put().is_none();
    let gone = || edits.iter().rev().filter(removed).find_map(Edit::touched);
    own.or_else(gone).map(str::to_owned)
}

/// Whether an edit leaves everything as it is.
fn is_idle(facts: &Facts, edit: &Edit) -> bool {
    match edit {
        Edit::Put(record) => facts.record(record.id()).as_ref() == Some(&**record),
        Edit::Remove(id) => !facts.contains(id),
        Edit::Forget => facts.own().next().is_none(),
        Edit::Left | Edit::Returned => false,
    }
}

/// Whether a rewording says what the record says already.
fn is_unchanged(facts: &Facts, id: &str, words: &Rewording) -> bool {
    let Some(fact) = facts.fact(id) else { return false };
    let address =
        fact.sources.first().and_then(|source| facts.source(source.as_str())?.url.clone());
    fact.claim == words.claim
        && (words.date.is_none() || words.date == fact.date.or_else(|| facts.date_of(fact)))
        && (words.source.is_none() || words.source == address)
}

/// Whether anything but `except` rests on a source.
fn is_cited(facts: &Facts, source: &str, except: &str) -> bool {
    let cites = |record: &Record| {
        let sources = record.sources().unwrap_or_default();
        record.id() != except && sources.iter().any(|one| one.as_str() == source)
    };
    facts.records().any(|record| cites(&record))
}

/// What a record says now.
fn says(facts: &Facts, id: &str) -> String {
    let record = facts.record(id);
    let text =
        record.as_ref().and_then(|record| record.texts().first().map(|text| text.en.clone()));
    text.unwrap_or_default()
}

/// What a draft lacks, as its author is told.
pub(super) fn lacked(lack: &Lack, id: &str) -> Trouble {
    let id = id.to_owned();
    Trouble::Refused(match lack {
        Lack::Missing(option) => Refusal::Lacking { option: (*option).to_owned() },
        Lack::Identifier(_) => Refusal::NoIdentifier { typed: id },
        Lack::Unknown => Refusal::NotEditable { id },
    })
}
