//! All that a store holds, in memory: what the changes of its log made, one after the other.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::fact::{Change, Edit, Record, RecordId, Scope, ServerId};

use super::index::Index;
use super::{Entry, Loaded, Revision};

/// The records and the changes that made them.
#[derive(Debug, Default)]
pub(super) struct Image {
    /// The records by scope and identifier.
    pub(super) records: BTreeMap<(Scope, String), Record>,
    /// Every change from revision 1 on.
    pub(super) changes: Vec<Change>,
    /// What the changes come to.
    pub(super) index: Index,
    /// The revisions of operations.
    operations: HashMap<String, Revision>,
}

impl Image {
    /// The newest revision: there is one for each change.
    pub(super) fn revision(&self) -> Revision {
        self.index.revision()
    }

    /// Adds the next change.
    pub(super) fn apply(&mut self, change: &Change) {
        let change = without_forgotten(change).into_owned();
        let scope = change.scope;
        let forgotten = self.index.forgotten_by(&change);
        for id in forgotten.notes {
            self.records.remove(&(scope, id));
        }
        for revision in forgotten.changes {
            if let Some(earlier) = place(revision).and_then(|place| self.changes.get_mut(place)) {
                *earlier = emptied(earlier);
            }
        }
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    self.records.insert((scope, record.id().to_owned()), (**record).clone());
                }
                Edit::Remove(id) => drop(self.records.remove(&(scope, id.clone()))),
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        self.index.apply(&change);
        self.operations.insert(change.operation.clone(), self.index.revision());
        self.changes.push(change);
    }

    /// What readers need of it.
    pub(super) fn loaded(&self) -> Loaded {
        let base = self.records.iter().filter(|((scope, _), _)| scope.is_base());
        self.index.loaded(base.map(|(_, record)| record.clone()).collect())
    }

    /// The notes of a server.
    pub(super) fn notes(&self, server: ServerId) -> Vec<Record> {
        let scope = Scope::Server(server);
        let from = self.records.range((scope, String::new())..);
        from.take_while(|((owner, _), _)| *owner == scope).map(|(_, one)| one.clone()).collect()
    }

    /// The revision that an operation got.
    pub(super) fn known(&self, operation: &str) -> Option<Revision> {
        self.operations.get(operation).copied()
    }

    /// The changes that touched a record, oldest first.
    pub(super) fn history(&self, scope: Scope, record: &RecordId) -> Vec<Entry> {
        let revisions = self.index.touching(scope, record).iter();
        revisions.filter_map(|revision| self.entry(*revision)).collect()
    }

    /// The change that made a revision.
    pub(super) fn entry(&self, revision: Revision) -> Option<Entry> {
        let change = self.changes.get(place(revision)?)?;
        Some(Entry { revision, change: change.clone() })
    }

    /// The change of an operation.
    pub(super) fn operation(&self, operation: &str) -> Option<Entry> {
        self.entry(self.known(operation)?)
    }
}

/// Where a change stands among all changes.
fn place(revision: Revision) -> Option<usize> {
    usize::try_from(revision.0.checked_sub(1)?).ok()
}

/// What is left of a change once its scope is forgotten: that there was one, and when.
pub(crate) fn emptied(change: &Change) -> Change {
    Change {
        operation: change.operation.clone(),
        scope: change.scope,
        author: String::new(),
        reason: String::new(),
        time: change.time,
        confirmed: change.confirmed,
        edits: Vec::new(),
    }
}

/// A change as it is kept: what it would write only to forget it in the same breath is left out.
pub(super) fn without_forgotten(change: &Change) -> Cow<'_, Change> {
    let forgets = change.edits.iter().rposition(|edit| *edit == Edit::Forget);
    match forgets.filter(|_| !change.scope.is_base()) {
        Some(first @ 1..) => {
            Cow::Owned(Change { edits: change.edits[first..].to_vec(), ..change.clone() })
        }
        _ => Cow::Borrowed(change),
    }
}
