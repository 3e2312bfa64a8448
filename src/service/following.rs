//! Following what other processes write to the same store.

use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::fact::{Change, Facts};
use crate::store::{Entry, Loaded, Revision, StoreError};

use super::Service;
use super::past::aside;

/// How long nothing may be heard before the store is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(5);
/// How long to wait before looking again after a store did not answer.
const PAUSE: Duration = Duration::from_secs(1);

impl Service {
    /// Shows readers what other processes write, until it is dropped. A store that this process has
    /// to itself leaves nothing to do.
    pub async fn follow(&self) {
        let mut is_cut_off = false;
        loop {
            let from = *self.newest.lock().await;
            let followed = match timeout(SILENCE, self.store.watch(from)).await {
                // That it looks in vain would have been said; that it cannot look, perhaps not.
                Err(_) => self.store.ping().await,
                Ok(Ok(entries)) => {
                    let mut newest = self.newest.lock().await;
                    self.take_in(&mut newest, entries).await
                }
                Ok(Err(StoreError::Rewound { newest: theirs })) => {
                    tracing::warn!(ours = %from, %theirs, "the store went back; it is read again");
                    let mut newest = self.newest.lock().await;
                    self.reload(&mut newest).await
                }
                Ok(Err(error)) => Err(error),
            };
            if followed.is_ok() {
                self.vitals.metrics.checked();
            }
            match followed {
                Ok(()) if is_cut_off => {
                    tracing::info!(revision = %from, "the store answers again");
                    is_cut_off = false;
                }
                Ok(()) => {}
                Err(error) => {
                    if !is_cut_off {
                        tracing::warn!(%error, "changes by others are not seen; answers go on");
                        is_cut_off = true;
                    }
                    sleep(PAUSE).await;
                }
            }
        }
    }

    /// Takes over everything that others have written.
    pub(super) async fn catch_up(&self, newest: &mut Revision) -> Result<(), StoreError> {
        loop {
            let entries = self.store.since(*newest).await?;
            if entries.is_empty() {
                return Ok(());
            }
            self.take_in(newest, entries).await?;
        }
    }

    /// Takes over what others have written, but for what is known already.
    async fn take_in(&self, newest: &mut Revision, entries: Vec<Entry>) -> Result<(), StoreError> {
        for entry in entries {
            if entry.revision <= *newest {
                continue;
            }
            if entry.revision != newest.next() {
                return self.reload(newest).await;
            }
            self.views.take_in(&entry.change);
            *newest = entry.revision;
            self.vitals.metrics.revision(newest.0);
            let operation = &entry.change.operation;
            tracing::debug!(revision = %newest, %operation, "followed");
        }
        Ok(())
    }

    /// Reads everything again.
    async fn reload(&self, newest: &mut Revision) -> Result<(), StoreError> {
        let Loaded { records, revision, servers, .. } = self.store.load().await?;
        let base = aside(move || Facts::from_records(records)).await;
        *newest = revision;
        self.views.reload(base, servers);
        Ok(())
    }

    /// Whether it was this process that wrote a change: on a shared store another one may have been
    /// given the same operation in the same moment.
    pub(super) async fn has_written(&self, change: &Change, revision: Revision) -> bool {
        if !self.store.is_shared() {
            return true;
        }
        match self.store.change(revision).await {
            Ok(Some(entry)) => entry.change.time == change.time,
            // What cannot be told makes no difference but for the time that it names.
            Ok(None) | Err(_) => true,
        }
    }
}
