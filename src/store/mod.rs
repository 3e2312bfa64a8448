//! Keeping facts: one trait, several engines.
//!
//! An engine keeps records and the changes that made them. It knows nothing of commands, words or
//! Discord, and readers never wait for it: they are served from a snapshot.

mod envelope;
mod image;
mod index;
mod memory;
mod postgres;
mod sled;

pub(crate) use image::emptied;
pub use memory::MemoryStore;
pub use postgres::PostgresStore;
pub use sled::SledStore;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::fact::{Change, Record, RecordId, Scope, ServerId};

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

/// What is served from memory, and what is known of the rest.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// The records of the base.
    pub records: Vec<Record>,
    /// The newest revision.
    pub revision: Revision,
    /// The operation of the newest change that brought bundled facts, so that they are not
    /// compared again when nothing has changed.
    pub bundle: Option<String>,
    /// The servers that have notes, and since when the bot is no longer there, if it is not.
    pub servers: BTreeMap<ServerId, Option<Timestamp>>,
}

/// A change as the log has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its place in the log.
    pub revision: Revision,
    /// The change.
    pub change: Change,
}

/// An engine that keeps facts: a log of changes without gaps, and what they made. One contract
/// story in `tests/` runs on every engine.
///
/// Some engines are shared by several processes: what another one has written is followed with
/// [`Store::watch`].
#[async_trait]
pub trait Store: Send + Sync {
    /// Whether other processes may write to the store while this one does.
    fn is_shared(&self) -> bool {
        false
    }

    /// Reads the base.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn load(&self) -> Result<Loaded, StoreError>;

    /// Writes a change whole or not at all, and returns its revision once it is safely kept. The
    /// same operation delivered again changes nothing and returns the revision that it got then.
    ///
    /// After [`crate::fact::Edit::Forget`] in a server's scope nothing of it can be read any more,
    /// in the log neither: its earlier changes keep their revision, their operation and their time,
    /// and lose their author, their reason and their edits. In the base it does nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError::Conflict`] when `expected` is not the newest revision: somebody else wrote in
    /// the meantime. [`StoreError::InDoubt`] when nobody can tell whether the change is kept. Anything
    /// else means that it is not.
    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError>;

    /// The notes of one server, sorted by identifier; none for a server without any.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError>;

    /// The identifiers in the base that somebody else than the bundle changed last, of records
    /// that were taken away too: an upgrade leaves those alone.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn amended(&self) -> Result<BTreeSet<String>, StoreError>;

    /// The changes in a scope that touched a record, oldest first.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError>;

    /// The change that made a revision.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError>;

    /// The change of an operation, if it was written.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError>;

    /// The changes after a revision, oldest first and without gaps: as many as the engine reads at
    /// once, none where there are none.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn since(&self, revision: Revision) -> Result<Vec<Entry>, StoreError> {
        Ok(self.change(revision.next()).await?.into_iter().collect())
    }

    /// The same, as soon as there are any. An engine that one process has to itself has nobody to
    /// wait for, and waits for ever.
    ///
    /// # Errors
    ///
    /// When the store cannot be read, and [`StoreError::Rewound`] when its log ends before `from`, or
    /// is not the one that was read.
    async fn watch(&self, from: Revision) -> Result<Vec<Entry>, StoreError> {
        let _ = from;
        std::future::pending().await
    }

    /// Keeps a file for a while that somebody was shown and may agree to, where other processes
    /// find it. An engine that one process has to itself keeps nothing: that one knows the file.
    ///
    /// # Errors
    ///
    /// When it is not kept.
    async fn lay_aside(
        &self,
        scope: Scope,
        file: &str,
        content: &[u8],
        time: Duration,
    ) -> Result<(), StoreError> {
        let _ = (scope, file, content, time);
        Ok(())
    }

    /// A file that was kept so, as long as its time is not over.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    async fn laid_aside(&self, scope: Scope, file: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let _ = (scope, file);
        Ok(None)
    }

    /// Whether the store answers; one within the process does.
    ///
    /// # Errors
    ///
    /// When it does not.
    async fn ping(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// The turn at a task that only one process does at a time; `None` while another has it. It is
    /// given back with what is returned, and by a process that ends, however it does. An engine
    /// that one process has to itself always gives it.
    ///
    /// # Errors
    ///
    /// When the store does not answer.
    async fn turn(&self, task: &str) -> Result<Option<Box<dyn Turn>>, StoreError> {
        let _ = task;
        Ok(Some(Box::new(Alone)))
    }
}

/// Being the one process that does a task, until this is dropped.
#[async_trait]
pub trait Turn: Send {
    /// Whether it still is: a connection that breaks off gives the turn to somebody else.
    async fn lasts(&mut self) -> bool;
}

/// The turn where there is nobody else.
struct Alone;

#[async_trait]
impl Turn for Alone {
    async fn lasts(&mut self) -> bool {
        true
    }
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
    /// The database broke off in the middle of a write, and cannot be asked about it.
    #[error("perhaps saved, perhaps not: {0}")]
    InDoubt(String),
    /// The address of a database is none.
    #[error(
        "store.url (LANEKEEPER_STORE__URL) is no address of a PostgreSQL database; it looks like postgres://user:password@host:5432/database"
    )]
    Address,
    /// A database does not answer, or does not let us in.
    #[error("the PostgreSQL database at {at}: {cause}; see store.url (LANEKEEPER_STORE__URL)")]
    Unreachable {
        /// Its host and port.
        at: String,
        /// What went wrong.
        cause: String,
    },
    /// The log ends before what was read of it: an older copy was put in place.
    #[error("the log went back to revision {newest}")]
    Rewound {
        /// The newest revision.
        newest: Revision,
    },
}
