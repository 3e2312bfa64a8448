//! Keeping facts: one trait, several engines.
//!
//! An engine keeps records and the changes that made them. It knows nothing of commands, words or
//! Discord, and readers never wait for it: they are served from a snapshot.

mod envelope;
mod memory;
mod sled;

pub use memory::MemoryStore;
pub use sled::SledStore;

use std::fmt;
use std::path::PathBuf;

use async_trait::async_trait;

use crate::fact::{Change, Record};

/// How many changes a store has accepted; 0 before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Revision(pub u64);

impl Revision {
    /// The revision after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Everything that a store holds.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The records.
    pub records: Vec<Record>,
    /// The newest revision.
    pub revision: Revision,
    /// The operation of the newest change that brought bundled facts, so that they are not
    /// compared again when nothing has changed.
    pub bundle: Option<String>,
}

/// An engine that keeps facts. One contract story in `tests/` runs on every engine.
#[async_trait]
pub trait Store: Send + Sync {
    /// Reads everything.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn load(&self) -> Result<Loaded, StoreError>;

    /// Writes a change whole or not at all, and returns its revision once it is safely kept. The
    /// same operation delivered again changes nothing and returns the revision that it got then.
    ///
    /// # Errors
    ///
    /// [`StoreError::Conflict`] when `expected` is not the newest revision: somebody else wrote in
    /// the meantime. Anything else means that the change is not kept.
    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError>;
}

/// Why a store does not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process has it open.
    #[error(
        "the store at {0} is in use by another lanekeeper; stop that one, or set store.path (LANEKEEPER_STORE__PATH) to another folder"
    )]
    Locked(PathBuf),
    /// Its folder cannot be made or written.
    #[error(
        "the store folder {path} cannot be used: {cause}; choose another with store.path (LANEKEEPER_STORE__PATH)"
    )]
    Unusable {
        /// The folder.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// A newer version wrote it.
    #[error(
        "the store was written by a newer lanekeeper (schema {found}, this one reads up to {known})"
    )]
    Newer {
        /// The schema found.
        found: u64,
        /// The newest one that this version reads.
        known: u64,
    },
    /// Somebody else wrote first.
    #[error("somebody else wrote first: the store is at revision {newest}")]
    Conflict {
        /// The newest revision.
        newest: Revision,
    },
    /// What it holds is damaged.
    #[error("the store is damaged: {0}")]
    Damaged(String),
    /// A write did not reach the disk.
    #[error("not saved: {0}")]
    NotSaved(String),
}
