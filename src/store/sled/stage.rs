//! How far a store has been opened, and opening one that was read ahead.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::store::StoreError;

use super::database::Verified;
use super::disk::Disk;
use super::engine::Engine;
use super::{Shared, locked, opening};

/// How far it has been opened.
pub(super) enum Stage {
    /// It was read ahead, and nobody has wanted more so far.
    Unopened {
        /// Its folder.
        path: PathBuf,
        /// The disk that it lies on.
        disk: Box<dyn Disk>,
        /// The lock of its folder.
        lock: File,
    },
    /// It is being opened.
    Opening,
    /// It is open.
    Open(Box<Engine>),
    /// It could not be opened, and why.
    Failed(String),
    /// It is closed.
    Closed,
}

impl Stage {
    /// The engine, or why there is none.
    pub(super) fn engine(&mut self) -> Result<&mut Engine, String> {
        match self {
            Self::Open(engine) => Ok(engine),
            Self::Failed(why) => Err(why.clone()),
            Self::Unopened { .. } | Self::Opening | Self::Closed => {
                Err("the store was closed".to_owned())
            }
        }
    }
}

impl Shared {
    /// Waits until the store is open, or has failed to open. Where nobody has begun to open it, that
    /// begins now, on a thread that a process does not wait for when it ends: like a kill, that may
    /// come at any moment.
    pub(super) async fn settled(self: &Arc<Self>) {
        let mut settled = self.is_settled.subscribe();
        self.begin();
        // Who would tell is here for as long as this waits.
        let _ = settled.wait_for(|is_settled| *is_settled).await;
    }

    fn begin(self: &Arc<Self>) {
        let mut stage = locked(&self.stage);
        if !matches!(*stage, Stage::Unopened { .. }) {
            return;
        }
        if let Stage::Unopened { path, disk, lock } = std::mem::replace(&mut *stage, Stage::Opening)
        {
            let shared = Arc::clone(self);
            let open = move || opening::open(&path, disk, lock, Verified::Dropped);
            thread::spawn(move || {
                let opened = catch_unwind(AssertUnwindSafe(open));
                let panicked = |_| Err(StoreError::Damaged("opening it panicked".to_owned()));
                shared.settle(opened.unwrap_or_else(panicked));
            });
        }
    }

    /// Has readers served from a store that is open now, unless it was closed meanwhile.
    fn settle(&self, opened: Result<Engine, StoreError>) {
        let mut stage = locked(&self.stage);
        match opened {
            Ok(engine) if matches!(*stage, Stage::Closed) => engine.close(),
            Ok(engine) => {
                let ahead = locked(&self.ahead).take();
                if ahead.is_some_and(|ahead| !ahead.is_that_of(&engine)) {
                    self.differs.notify_one();
                }
                tracing::info!(revision = engine.revision, "the store is open");
                *stage = Stage::Open(Box::new(engine));
            }
            Err(error) => {
                tracing::error!(%error, "the store does not open: answers go on, nothing is saved");
                if let Some(ahead) = locked(&self.ahead).as_mut() {
                    ahead.is_all_there_is = true;
                }
                *stage = Stage::Failed(error.to_string());
            }
        }
        drop(stage);
        self.is_settled.send_replace(true);
    }

    /// Whether readers are served from what was read ahead, and nothing has failed behind it.
    pub(super) fn is_served_ahead(&self) -> bool {
        locked(&self.ahead).as_ref().is_some_and(|ahead| !ahead.is_all_there_is)
    }
}
