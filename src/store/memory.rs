//! The engine that keeps nothing beyond the process: for tests and read-only containers.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;

use crate::fact::{Change, Edit, Record, bundled};

use super::{Loaded, Revision, Store, StoreError};

/// A store in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    records: BTreeMap<String, Record>,
    operations: HashMap<String, Revision>,
    revision: Revision,
    bundle: Option<String>,
}

#[async_trait]
impl Store for MemoryStore {
    async fn load(&self) -> Result<Loaded, StoreError> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(Loaded {
            records: state.records.values().cloned().collect(),
            revision: state.revision,
            bundle: state.bundle.clone(),
        })
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(revision) = state.operations.get(&change.operation) {
            return Ok(*revision);
        }
        if state.revision != expected {
            return Err(StoreError::Conflict { newest: state.revision });
        }
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    state.records.insert(record.id().to_owned(), (**record).clone());
                }
                Edit::Remove(id) => drop(state.records.remove(id)),
            }
        }
        state.revision = expected.next();
        let revision = state.revision;
        state.operations.insert(change.operation.clone(), revision);
        if change.author == bundled::AUTHOR {
            state.bundle = Some(change.operation.clone());
        }
        Ok(revision)
    }
}
