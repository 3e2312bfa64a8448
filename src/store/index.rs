//! What is known of the log without reading it again: which changes touched a record, which servers
//! have notes, what of the base was amended.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;

use crate::fact::{Change, Edit, Record, RecordId, Scope, ServerId, bundled};

use super::{Loaded, Revision};

/// What the changes of a log come to, without the records themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Index {
    /// The newest revision.
    revision: Revision,
    /// The operation of the newest change that brought bundled facts.
    bundle: Option<String>,
    /// What in the base was changed last by somebody else than the bundle.
    amended: BTreeSet<String>,
    /// The revisions that touched a record.
    touching: HashMap<Scope, HashMap<String, Vec<Revision>>>,
    /// The notes of servers that have some.
    notes: BTreeMap<ServerId, BTreeSet<String>>,
    /// Since when the bot is gone from servers.
    left: BTreeMap<ServerId, Timestamp>,
    /// The changes to the notes of a server since they were forgotten.
    changes: BTreeMap<ServerId, Vec<Revision>>,
    /// The newest change that took away what an earlier one said; 0 where there is none.
    erasure: Revision,
}

/// What a change has the store forget.
#[derive(Debug, Default)]
pub(super) struct Forgotten {
    /// The notes that go.
    pub(super) notes: Vec<String>,
    /// The changes that are emptied.
    pub(super) changes: Vec<Revision>,
}

impl Index {
    /// Takes the next change in, as the log keeps it.
    pub(super) fn apply(&mut self, change: &Change) {
        self.revision = self.revision.next();
        for edit in &change.edits {
            match (edit, change.scope.server()) {
                (Edit::Put(record), server) => {
                    if let Some(server) = server {
                        self.notes.entry(server).or_default().insert(record.id().to_owned());
                    }
                    self.touch(change, record.id());
                }
                (Edit::Remove(id), server) => {
                    if let Some(server) = server {
                        self.remove_note(server, id);
                    }
                    self.touch(change, id);
                }
                (Edit::Forget, Some(server)) => self.forget(server),
                (Edit::Left, Some(server)) => drop(self.left.insert(server, change.time)),
                (Edit::Returned, Some(server)) => drop(self.left.remove(&server)),
                (Edit::Forget | Edit::Left | Edit::Returned, None) => {}
            }
        }
        if let Some(server) = change.scope.server() {
            self.changes.entry(server).or_default().push(self.revision);
        }
        if brings_bundle(change) {
            self.bundle = Some(change.operation.clone());
        }
    }

    fn touch(&mut self, change: &Change, id: &RecordId) {
        if change.scope.is_base() {
            if brings_bundle(change) {
                self.amended.remove(id);
            } else if !self.amended.contains(id) {
                self.amended.insert(id.to_owned());
            }
        }
        let touching = self.touching.entry(change.scope).or_default();
        if let Some(revisions) = touching.get_mut(id) {
            // One change may touch a record more than once.
            if revisions.last() != Some(&self.revision) {
                revisions.push(self.revision);
            }
        } else {
            touching.insert(id.to_owned(), vec![self.revision]);
        }
    }

    fn remove_note(&mut self, server: ServerId, id: &RecordId) {
        if let Some(notes) = self.notes.get_mut(&server) {
            notes.remove(id);
            if notes.is_empty() {
                self.notes.remove(&server);
            }
        }
    }

    fn forget(&mut self, server: ServerId) {
        self.touching.remove(&Scope::Server(server));
        self.notes.remove(&server);
        self.left.remove(&server);
        if self.changes.remove(&server).is_some() {
            self.erasure = self.revision;
        }
    }

    /// What a change, if it comes next, has the store forget.
    pub(super) fn forgotten_by(&self, change: &Change) -> Forgotten {
        let server = change.scope.server().filter(|_| change.edits.contains(&Edit::Forget));
        let Some(server) = server else { return Forgotten::default() };
        let notes = self.notes.get(&server).into_iter().flatten().cloned().collect();
        let changes = self.changes.get(&server).cloned().unwrap_or_default();
        Forgotten { notes, changes }
    }

    /// The newest revision.
    pub(super) fn revision(&self) -> Revision {
        self.revision
    }

    /// The operation of the newest change that brought bundled facts.
    pub(super) fn bundle(&self) -> Option<&str> {
        self.bundle.as_deref()
    }

    /// What in the base was changed last by somebody else than the bundle.
    pub(super) fn amended(&self) -> &BTreeSet<String> {
        &self.amended
    }

    /// Since when the bot is gone from servers.
    pub(super) fn absent(&self) -> &BTreeMap<ServerId, Timestamp> {
        &self.left
    }

    /// The newest change that took away what an earlier one said; 0 where there is none.
    pub(super) fn erasure(&self) -> Revision {
        self.erasure
    }

    /// How many notes all servers have together.
    pub(super) fn count_of_notes(&self) -> usize {
        self.notes.values().map(BTreeSet::len).sum()
    }

    /// The revisions that touched a record, oldest first.
    pub(super) fn touching(&self, scope: Scope, record: &RecordId) -> &[Revision] {
        let revisions = self.touching.get(&scope).and_then(|of_scope| of_scope.get(record));
        revisions.map_or(&[], Vec::as_slice)
    }

    /// What readers need, with the records of the base.
    pub(super) fn loaded(&self, records: Vec<Record>) -> Loaded {
        let since = |server: &ServerId| (*server, self.left.get(server).copied());
        Loaded {
            records,
            revision: self.revision,
            bundle: self.bundle.clone(),
            servers: self.notes.keys().map(since).collect(),
        }
    }
}

/// Whether a change brings bundled facts, which are those of the base.
pub(super) fn brings_bundle(change: &Change) -> bool {
    change.scope.is_base() && change.author == bundled::AUTHOR
}
