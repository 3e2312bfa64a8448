//! How far a store has been opened.

use std::fs::File;
use std::path::PathBuf;

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
    /// It is open.
    Open(Box<Engine>),
    /// It could not be opened, and why.
    Failed(String),
    /// It is closed.
    Closed,
}

impl Shared {
    /// The engine, which is opened now if it was not yet, or why there is none. Readers who are
    /// served from what was read ahead do not wait for it.
    pub(super) fn engine<'stage>(
        &self,
        stage: &'stage mut Stage,
    ) -> Result<&'stage mut Engine, String> {
        if matches!(stage, Stage::Unopened { .. })
            && let Stage::Unopened { path, disk, lock } = std::mem::replace(stage, Stage::Closed)
        {
            *stage = match opening::open(&path, disk, lock, Verified::Dropped) {
                Ok(engine) => self.opened(engine),
                Err(error) => {
                    tracing::error!(%error, "the store does not open: answers go on, nothing is saved");
                    if let Some(ahead) = locked(&self.ahead).as_mut() {
                        ahead.is_all_there_is = true;
                    }
                    Stage::Failed(error.to_string())
                }
            };
        }
        match stage {
            Stage::Open(engine) => Ok(engine),
            Stage::Failed(why) => Err(why.clone()),
            Stage::Unopened { .. } | Stage::Closed => Err("the store was closed".to_owned()),
        }
    }

    /// Has readers served from a store that is open now.
    fn opened(&self, engine: Engine) -> Stage {
        let ahead = locked(&self.ahead).take();
        if ahead.is_some_and(|ahead| !ahead.is_that_of(&engine)) {
            self.differs.notify_one();
        }
        tracing::info!(revision = engine.revision, "the store is open");
        Stage::Open(Box::new(engine))
    }

    /// Whether readers are served from what was read ahead, and nothing has failed behind it.
    pub(super) fn is_served_ahead(&self) -> bool {
        locked(&self.ahead).as_ref().is_some_and(|ahead| !ahead.is_all_there_is)
    }
}
