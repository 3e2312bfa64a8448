//! The embedded engine: sled in a folder, with a journal and exports beside it, so that nothing
//! that was acknowledged hangs on one file.
//!
//! ```text
//! lock                    held while the store is open
//! generation-N/           sled; the highest number is in use
//! journal-R.jsonl         the changes from revision R on, each on the disk before sled has it
//! export-R.jsonl          everything at revision R; the newest three are kept
//! damaged-…               what was set aside; never read again
//! unsaved-N               sled with a change that was refused; removed once it is built again
//! rebuilding-N, export-R.jsonl.unfinished   not whole yet; removed at the next opening
//! ```
//!
//! Opening verifies all of it; a large store is read ahead of that. Damage to sled is mended from
//! the exports and journals, damage to those from sled. After a server's notes are forgotten, all
//! that is older than a fresh export and a fresh generation is removed, what was set aside too.

mod ahead;
mod archive;
mod database;
mod disk;
mod engine;
mod erasure;
mod export;
#[cfg(test)]
mod faults;
mod folder;
mod journal;
mod lock;
mod opening;
mod reading;
mod rotation;
mod stage;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::spawn_blocking;

use crate::fact::{Change, Record, RecordId, Scope, ServerId};

use super::{Entry, Loaded, Revision, Store, StoreError};

use ahead::Ahead;
use database::Verified;
use disk::{Disk, RealDisk};
use engine::Engine;
use stage::Stage;

/// A store in a folder.
pub struct SledStore {
    shared: Arc<Shared>,
}

/// What is shared with the threads that may wait.
struct Shared {
    stage: Mutex<Stage>,
    /// What readers are served from while it is not open.
    ahead: Mutex<Option<Ahead>>,
    /// Told where the store, once it is open, has something else than what was read ahead.
    differs: Notify,
    /// Whether opening it is over, however that ended.
    is_settled: watch::Sender<bool>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl SledStore {
    /// Opens the store in `path`, which is made if it is not there. A large one is read ahead, so
    /// that it can be loaded at once; it is opened as soon as somebody watches it, writes to it, or
    /// asks what was.
    ///
    /// # Errors
    ///
    /// When the folder cannot be used, another process has it, or a newer version wrote it. Damage
    /// is no error: what is damaged is set aside and built again from the rest.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_on(path, Box::new(RealDisk), ahead::LARGE)
    }

    /// The changes in a journal that begins with revision `first`, and how much of it, in bytes, can
    /// be read without a gap. For whoever looks into a store without opening it.
    #[must_use]
    pub fn journal(content: &[u8], first: u64) -> (Vec<Entry>, u64) {
        let journal = journal::understood(content, first);
        let entry =
            |one: journal::Entry| Entry { revision: Revision(one.revision), change: one.change };
        (journal.entries.into_iter().map(entry).collect(), journal.length)
    }

    /// The changes in an export of a revision, which have made the records that stand in it. For
    /// whoever looks into a store without opening it.
    ///
    /// # Errors
    ///
    /// When it is not whole, or was written by a newer version.
    pub fn export(content: &[u8], revision: u64) -> Result<Vec<Change>, StoreError> {
        let image = export::understood(content, Path::new("export"), revision)?;
        Ok(image.changes)
    }

    fn open_on(path: &Path, disk: Box<dyn Disk>, large: u64) -> Result<Self, StoreError> {
        let lock = lock::take(path)?;
        let ahead = ahead::read(path, large);
        let stage = if ahead.is_some() {
            Stage::Unopened { path: path.to_owned(), disk, lock }
        } else {
            Stage::Open(Box::new(opening::open(path, disk, lock, Verified::Kept)?))
        };
        let is_settled = watch::Sender::new(ahead.is_none());
        let (stage, ahead) = (Mutex::new(stage), Mutex::new(ahead));
        Ok(Self { shared: Arc::new(Shared { stage, ahead, differs: Notify::new(), is_settled }) })
    }

    /// Works with the engine on a thread that may wait, and returns what it tells as soon as it
    /// tells it: work may go on after that.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Engine, oneshot::Sender<Result<T, StoreError>>) + Send + 'static,
    ) -> Result<T, StoreError> {
        self.shared.settled().await;
        let shared = Arc::clone(&self.shared);
        let (tell, told) = oneshot::channel();
        spawn_blocking(move || match locked(&shared.stage).engine() {
            Ok(engine) => work(engine, tell),
            // Whoever asked may have gone; then nobody needs to be told.
            Err(why) => drop(tell.send(Err(StoreError::NotSaved(why)))),
        });
        let stopped = |_| Err(StoreError::NotSaved("the store failed".to_owned()));
        told.await.unwrap_or_else(stopped)
    }

    /// Reads from the engine.
    async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Engine) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.blocking(|engine, tell| drop(tell.send(read(engine)))).await
    }
}

#[async_trait]
impl Store for SledStore {
    async fn load(&self) -> Result<Loaded, StoreError> {
        let ahead = locked(&self.shared.ahead).as_mut().and_then(Ahead::load);
        match ahead {
            Some(loaded) => Ok(loaded),
            None => self.read(Engine::load).await,
        }
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let change = change.clone();
        self.blocking(move |engine, tell| {
            drop(tell.send(engine.commit(&change, expected)));
            engine.erase_if_due();
            engine.export_if_due();
        })
        .await
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        let ahead = locked(&self.shared.ahead).as_ref().map(|ahead| ahead.notes(server));
        match ahead {
            Some(notes) => Ok(notes),
            None => self.read(move |engine| engine.notes(server)).await,
        }
    }

    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.read(Engine::amended).await
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        let record = record.to_owned();
        self.read(move |engine| engine.history(scope, &record)).await
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.read(move |engine| engine.change(revision)).await
    }

    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        let operation = operation.to_owned();
        self.read(move |engine| engine.operation(&operation)).await
    }

    /// Opens a store that was read ahead. There is nothing to follow but what was not as it was read.
    async fn watch(&self, _from: Revision) -> Result<Vec<Entry>, StoreError> {
        let newest = self.read(|engine| Ok(Revision(engine.revision))).await?;
        self.shared.differs.notified().await;
        Err(StoreError::Rewound { newest })
    }

    async fn ping(&self) -> Result<(), StoreError> {
        if self.shared.is_served_ahead() {
            return Ok(());
        }
        self.read(|engine| engine.stand_in_place().and_then(|()| engine.operation("").map(drop)))
            .await
    }
}

impl Drop for SledStore {
    /// Waits for an export or an erasing that is under way, so that the folder is free afterwards.
    fn drop(&mut self) {
        let stage = std::mem::replace(&mut *locked(&self.shared.stage), Stage::Closed);
        if let Stage::Open(engine) = stage {
            engine.close();
        }
    }
}
