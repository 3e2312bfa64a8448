//! The store as an operator watches it: how long it takes, how often it fails, and how far it is.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;

use crate::fact::{Change, Record, RecordId, Scope, ServerId};
use crate::store::{Entry, Loaded, Revision, Store, StoreError, Turn};
use crate::telemetry::Vitals;

/// A store, and what counts its doings.
pub(super) struct Watched {
    store: Arc<dyn Store>,
    vitals: Arc<Vitals>,
}

impl Watched {
    pub(super) fn new(store: Arc<dyn Store>, vitals: Arc<Vitals>) -> Self {
        Self { store, vitals }
    }

    async fn measured<T>(
        &self,
        operation: &'static str,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        let begun = Instant::now();
        let done = work.await;
        // Whoever was slower than somebody else tries again; nothing is wrong with the store.
        let has_failed =
            done.as_ref().is_err_and(|error| !matches!(error, StoreError::Conflict { .. }));
        self.vitals.metrics.kept(operation, begun.elapsed(), has_failed);
        done
    }
}

#[async_trait]
impl Store for Watched {
    fn is_shared(&self) -> bool {
        self.store.is_shared()
    }

    async fn load(&self) -> Result<Loaded, StoreError> {
        let loaded = self.measured("load", self.store.load()).await?;
        self.vitals.metrics.revision(loaded.revision.0);
        Ok(loaded)
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let revision = self.measured("commit", self.store.commit(change, expected)).await?;
        self.vitals.metrics.revision(revision.0);
        Ok(revision)
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        self.measured("notes", self.store.notes(server)).await
    }

    /// Only a start asks for it, when nobody watches yet.
    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.store.amended().await
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        self.measured("history", self.store.history(scope, record)).await
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.measured("change", self.store.change(revision)).await
    }

    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        self.measured("operation", self.store.operation(operation)).await
    }

    async fn since(&self, revision: Revision) -> Result<Vec<Entry>, StoreError> {
        self.measured("since", self.store.since(revision)).await
    }

    async fn lay_aside(
        &self,
        scope: Scope,
        file: &str,
        content: &[u8],
        time: Duration,
    ) -> Result<(), StoreError> {
        self.measured("lay_aside", self.store.lay_aside(scope, file, content, time)).await
    }

    async fn laid_aside(&self, scope: Scope, file: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.measured("laid_aside", self.store.laid_aside(scope, file)).await
    }

    /// How long that takes says nothing about the store.
    async fn watch(&self, from: Revision) -> Result<Vec<Entry>, StoreError> {
        self.store.watch(from).await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.measured("ping", self.store.ping()).await
    }

    async fn turn(&self, task: &str) -> Result<Option<Box<dyn Turn>>, StoreError> {
        self.measured("turn", self.store.turn(task)).await
    }
}
