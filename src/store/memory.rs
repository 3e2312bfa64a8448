//! The engine that keeps nothing beyond the process: for tests and read-only containers.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use crate::fact::{Change, Record, RecordId, Scope, ServerId};

use super::image::Image;
use super::{Entry, Loaded, Revision, Store, StoreError};

/// A store in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    image: Mutex<Image>,
}

impl MemoryStore {
    fn image(&self) -> MutexGuard<'_, Image> {
        self.image.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn load(&self) -> Result<Loaded, StoreError> {
        Ok(self.image().loaded())
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let mut image = self.image();
        if let Some(revision) = image.known(&change.operation) {
            return Ok(revision);
        }
        if image.revision() != expected {
            return Err(StoreError::Conflict { newest: image.revision() });
        }
        image.apply(change);
        Ok(image.revision())
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        Ok(self.image().notes(server))
    }

    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        Ok(self.image().index.amended().clone())
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        Ok(self.image().history(scope, record))
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        Ok(self.image().entry(revision))
    }

    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        Ok(self.image().operation(operation))
    }
}
