//! All that a store holds, in memory: what an export says, and what journals add to it.

use std::collections::BTreeMap;

use crate::fact::{Change, Edit, Record, bundled};
use crate::store::{Loaded, Revision};

/// The records and the changes that made them.
#[derive(Debug, Default)]
pub(super) struct Image {
    /// The records by identifier.
    pub(super) records: BTreeMap<String, Record>,
    /// Every change from revision 1 on.
    pub(super) changes: Vec<Change>,
    /// The operation of the newest change that brought bundled facts.
    pub(super) bundle: Option<String>,
}

impl Image {
    /// The newest revision: there is one for each change.
    pub(super) fn revision(&self) -> u64 {
        self.changes.len() as u64
    }

    /// Adds the next change.
    pub(super) fn apply(&mut self, change: &Change) {
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    self.records.insert(record.id().to_owned(), (**record).clone());
                }
                Edit::Remove(id) => drop(self.records.remove(id)),
            }
        }
        if change.author == bundled::AUTHOR {
            self.bundle = Some(change.operation.clone());
        }
        self.changes.push(change.clone());
    }

    /// What readers need of it.
    pub(super) fn into_loaded(self) -> Loaded {
        let revision = Revision(self.revision());
        Loaded { records: self.records.into_values().collect(), revision, bundle: self.bundle }
    }
}
