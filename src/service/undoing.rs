//! Taking changes back, and what stood there before them. Reads the log, changes nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::command::{Refusal, known_id};
use crate::fact::{Change, Edit, Facts, Occasion, Record, Scope, Vocabulary, bundled, undo};
use crate::store::{Entry, Revision, StoreError};

use super::planning::{Planned, says, subject_of};
use super::{Service, Trouble, today};

/// From how many records on the log is read once rather than the history of each: a change of so
/// many is large, and would be read again with every one of them.
const MANY: usize = 16;

impl Service {
    /// Puts a record back to what it was before a revision; before its newest without one.
    pub(super) async fn undoing(
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
    pub(super) async fn undoing_change(
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
        let touching = self.touching(scope, &touched).await?;
        let since = touching.iter().filter(|entry| entry.revision > revision);
        let changed = since.flat_map(|entry| entry.change.touched());
        if let Some(id) = changed.into_iter().find(|id| touched.contains(id)) {
            let now = says(facts, id);
            return Err(Refusal::ChangedSince { id: id.to_owned(), now, again: None }.into());
        }
        let edits = inverse(&entry, &touching);
        if edits.is_empty() {
            return Err(nothing().into());
        }
        let id = subject_of(&entry.change.edits).unwrap_or_default();
        Ok(Planned::new((id, edits), Occasion::Undone.slug()))
    }

    /// The changes of a scope that touched any of some records, or had it forget, oldest first.
    async fn touching(&self, scope: Scope, ids: &BTreeSet<&str>) -> Result<Vec<Entry>, StoreError> {
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

    /// The facts as the readers of a change's scope would see them without it; with it where it is of
    /// many records, of which its author is told the number.
    pub(super) async fn seen_before(&self, entry: &Entry) -> Result<Arc<Facts>, StoreError> {
        let scope = entry.change.scope;
        let now = self.seen_in(scope).await?;
        let touched: BTreeSet<_> = entry.change.touched().into_iter().collect();
        if touched.len() >= MANY {
            return Ok(now);
        }
        let edits = inverse(entry, &self.touching(scope, &touched).await?);
        let back = Change { edits, confirmed: true, ..entry.change.clone() };
        // Where something has come to depend on it since, it stays.
        Ok(now.apply(&back, today()).map_or(now, Arc::new))
    }
}

/// The edits that take a change back, given all changes of its scope that touch the same records.
fn inverse(entry: &Entry, touching: &[Entry]) -> Vec<Edit> {
    let earlier = touching.iter().filter(|one| one.revision < entry.revision);
    undo::inverse(&entry.change, earlier.map(|one| &one.change))
}

/// Whether anything but `except` rests on a source.
fn is_cited(facts: &Facts, source: &str, except: &str) -> bool {
    let cites = |record: &Record| {
        let sources = record.sources().unwrap_or_default();
        record.id() != except && sources.iter().any(|one| one.as_str() == source)
    };
    facts.records().any(|record| cites(&record))
}
