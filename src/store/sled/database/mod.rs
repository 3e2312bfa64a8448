//! sled itself, never trusted without a checksum and never called where a panic would escape.
//!
//! A write is one transaction over all trees, then a flush, then an fsync of sled's own file:
//! `flush` alone issues `sync_file_range`, and unflushed writes were lost in ten of ten kills.

mod key;
mod transaction;
mod verification;

pub(super) use verification::Verified;

use std::cell::Cell;
use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fact::{Change, Record, ServerId};
use crate::store::envelope;
use crate::store::image::Image;
use crate::store::index::Index;
use crate::store::{Entry, Loaded, Revision, StoreError};

use super::disk::{Disk, not_saved};
use super::lock::patiently;

/// The shape of what is kept; a newer one is refused rather than misread. Schema 1 had no notes, and
/// schema 2 nothing out of data sets.
pub(super) const SCHEMA: u64 = 3;
/// How much memory sled may use to cache pages, in bytes. Readers are served from the snapshot, so
/// that this only has to hold what a write touches.
const CACHE: u64 = 32 * 1024 * 1024;

const SCHEMA_KEY: &str = "schema";
const REVISION_KEY: &str = "revision";
const COUNT_KEY: &str = "count";
const BUNDLE_KEY: &str = "bundle";

/// A generation: sled in a folder of its own.
pub(super) struct Database {
    folder: PathBuf,
    sled: sled::Db,
    records: sled::Tree,
    changes: sled::Tree,
    operations: sled::Tree,
    about: sled::Tree,
    /// What the changes come to.
    index: Index,
    /// The records of the base as they were verified, for whoever reads them first.
    verified: Cell<Option<Vec<Record>>>,
}

/// Runs what may panic inside sled, which it does on some damage.
fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|_| Err(StoreError::Damaged("sled panicked".to_owned())))
}

/// Shows the JSON of each change, in order, with its revision.
fn each_change(
    changes: &sled::Tree,
    mut show: impl FnMut(u64, &[u8]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    guarded(|| {
        changes.iter().try_for_each(|entry| {
            let (key, bytes) = entry.map_err(damaged)?;
            let revision = <[u8; 8]>::try_from(&*key).map(u64::from_be_bytes);
            let revision = revision.map_err(damaged)?;
            show(revision, envelope::json(&bytes).map_err(damaged)?)
        })
    })
}

impl Database {
    /// Opens a generation, or begins one, and verifies all of it, so that damage is found now and
    /// not in an answer.
    pub(super) fn open(folder: &Path, verified: Verified) -> Result<Self, StoreError> {
        guarded(|| {
            let mut database = Self::open_unverified(folder)?;
            let (index, records) = database.verify(verified)?;
            database.index = index;
            database.verified = Cell::new(records);
            Ok(database)
        })
    }

    fn open_unverified(folder: &Path) -> Result<Self, StoreError> {
        let config = sled::Config::new().path(folder).cache_capacity(CACHE).flush_every_ms(None);
        let opened = patiently(|| match config.open() {
            Err(error) if is_lock(&error) => None,
            opened => Some(opened),
        });
        let database = match opened.ok_or_else(|| StoreError::Locked(parent(folder)))? {
            Err(sled::Error::Io(cause)) if is_refused(&cause) => {
                return Err(StoreError::Unusable { path: parent(folder), cause });
            }
            opened => opened.map_err(damaged)?,
        };
        let tree = |name: &str| database.open_tree(name).map_err(damaged);
        Ok(Self {
            records: tree("records")?,
            changes: tree("changes")?,
            operations: tree("operations")?,
            about: tree("about")?,
            folder: folder.to_owned(),
            sled: database,
            index: Index::default(),
            verified: Cell::default(),
        })
    }

    /// Brings a generation of an older version to the newest schema, and returns whether it was of
    /// one, once that is on the disk.
    pub(super) fn migrate(&self, disk: &dyn Disk) -> Result<bool, StoreError> {
        guarded(|| {
            let is_older = self.value(SCHEMA_KEY)?.is_some_and(|found: u64| found < SCHEMA);
            if is_older {
                transaction::migrate(&self.about)?;
                self.persist(disk)?;
            }
            Ok(is_older)
        })
    }

    /// Makes it a generation of another schema.
    #[cfg(test)]
    pub(super) fn set_schema(&self, schema: u64) {
        put(&self.about, SCHEMA_KEY.as_bytes(), &schema).expect("it is written");
        self.sled.flush().expect("it is flushed");
    }

    /// Puts a record in the base as no change did.
    #[cfg(test)]
    pub(super) fn forge(&self, record: &Record) {
        put(&self.records, record.id().as_bytes(), record).expect("it is written");
        self.sled.flush().expect("it is flushed");
    }

    /// The schema that it has, whatever this version reads.
    #[cfg(test)]
    pub(super) fn schema(&self) -> Option<u64> {
        self.value(SCHEMA_KEY).expect("it can be read")
    }

    fn value<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let value = self.about.get(key).map_err(damaged)?;
        value.map(|bytes| envelope::open(&bytes).map_err(damaged)).transpose()
    }

    /// What the changes come to.
    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    /// The newest revision.
    pub(super) fn revision(&self) -> Revision {
        self.index.revision()
    }

    /// Reads what readers need.
    pub(super) fn load(&self) -> Result<Loaded, StoreError> {
        if let Some(records) = self.verified.take() {
            return Ok(self.index.loaded(records));
        }
        let mut records: Vec<Record> = Vec::new();
        self.each_record(|json| {
            records.push(serde_json::from_slice(json).map_err(damaged)?);
            Ok(())
        })?;
        let counted: u64 = guarded(|| self.value(COUNT_KEY))?.unwrap_or(0);
        let found = records.len() + self.index.count_of_notes();
        if counted != found as u64 {
            let why = format!("{found} records where {counted} were written");
            return Err(StoreError::Damaged(why));
        }
        Ok(self.index.loaded(records))
    }

    /// The notes of a server, sorted by identifier.
    pub(super) fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        guarded(|| {
            let notes = self.records.scan_prefix(key::of_server(server)).values();
            notes.map(|bytes| envelope::open(&bytes.map_err(damaged)?).map_err(damaged)).collect()
        })
    }

    /// The change that made a revision.
    pub(super) fn entry(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        guarded(|| {
            let found = self.changes.get(revision.0.to_be_bytes()).map_err(damaged)?;
            let change = found.map(|bytes| envelope::open(&bytes).map_err(damaged)).transpose()?;
            Ok(change.map(|change| Entry { revision, change }))
        })
    }

    /// The revision that an operation got, if it is known.
    pub(super) fn known(&self, operation: &str) -> Result<Option<Revision>, StoreError> {
        guarded(|| {
            let known = self.operations.get(operation.as_bytes()).map_err(damaged)?;
            known.map(|bytes| envelope::open(&bytes).map(Revision).map_err(damaged)).transpose()
        })
    }

    /// Shows the JSON of each record of the base, sorted by identifier.
    pub(super) fn each_record(
        &self,
        mut show: impl FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        guarded(|| {
            let parts = key::of_base().map(|range| self.records.range(range).values());
            parts.into_iter().flatten().try_for_each(|bytes| {
                let bytes = bytes.map_err(damaged)?;
                show(envelope::json(&bytes).map_err(damaged)?)
            })
        })
    }

    /// Shows the JSON of each note with its server, sorted by server and identifier.
    pub(super) fn each_note(
        &self,
        mut show: impl FnMut(ServerId, &[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        guarded(|| {
            self.records.scan_prefix(key::of_notes()).try_for_each(|entry| {
                let (key, bytes) = entry.map_err(damaged)?;
                let server = key::parse(&key).and_then(|(scope, _)| scope.server());
                let server = server.ok_or_else(|| damaged("a note without a server"))?;
                show(server, envelope::json(&bytes).map_err(damaged)?)
            })
        })
    }

    /// Shows the JSON of each change, in order, with its revision.
    pub(super) fn each_change(
        &self,
        show: impl FnMut(u64, &[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        each_change(&self.changes, show)
    }

    /// Writes a change whole or not at all, and returns once it is on the disk.
    pub(super) fn write(&mut self, disk: &dyn Disk, change: &Change) -> Result<(), StoreError> {
        self.verified.take();
        guarded(|| {
            let trees = (&self.records, &self.changes, &self.operations, &self.about);
            let revision = self.revision().next().0;
            transaction::write(trees, change, revision, &self.index.forgotten_by(change))?;
            self.persist(disk)
        })?;
        self.index.apply(change);
        Ok(())
    }

    /// Fills a new generation with all that a store holds.
    pub(super) fn fill(&self, disk: &dyn Disk, image: &Image) -> Result<(), StoreError> {
        guarded(|| {
            for ((scope, id), record) in &image.records {
                put(&self.records, key::key(*scope, id).as_bytes(), record)?;
            }
            for (revision, change) in (1_u64..).zip(&image.changes) {
                put(&self.changes, &revision.to_be_bytes(), change)?;
                put(&self.operations, change.operation.as_bytes(), &revision)?;
            }
            put(&self.about, SCHEMA_KEY.as_bytes(), &SCHEMA)?;
            put(&self.about, COUNT_KEY.as_bytes(), &(image.records.len() as u64))?;
            put(&self.about, REVISION_KEY.as_bytes(), &image.revision().0)?;
            if let Some(bundle) = image.index.bundle() {
                put(&self.about, BUNDLE_KEY.as_bytes(), &bundle)?;
            }
            self.persist(disk)
        })
    }

    /// Brings what was written to the disk itself.
    fn persist(&self, disk: &dyn Disk) -> Result<(), StoreError> {
        self.sled.flush().map_err(not_written)?;
        let file = File::open(self.folder.join("db")).map_err(not_saved)?;
        disk.sync_content(&file).map_err(not_saved)
    }

    /// Closes it, whatever state it is in.
    pub(super) fn close(self) {
        // A database that was refused by the disk may panic once more when it is closed.
        let _ = guarded(move || {
            drop(self);
            Ok(())
        });
    }
}

fn put<T: Serialize>(tree: &sled::Tree, key: &[u8], value: &T) -> Result<(), StoreError> {
    let sealed = envelope::seal(value).map_err(damaged)?;
    tree.insert(key, sealed).map(drop).map_err(not_written)
}

fn is_lock(error: &sled::Error) -> bool {
    let text = error.to_string();
    matches!(error, sled::Error::Io(cause) if cause.kind() == io::ErrorKind::WouldBlock)
        || text.contains("could not acquire lock")
}

/// Whether the operating system refuses, as opposed to the data being wrong.
fn is_refused(cause: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, PermissionDenied, ReadOnlyFilesystem, StorageFull};
    matches!(cause.kind(), PermissionDenied | ReadOnlyFilesystem | StorageFull | NotADirectory)
}

fn not_written(error: sled::Error) -> StoreError {
    match error {
        sled::Error::Io(cause) => not_saved(cause),
        other => StoreError::NotSaved(other.to_string()),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn damaged(error: impl ToString) -> StoreError {
    StoreError::Damaged(error.to_string())
}

/// The store's folder, which is what operators know.
fn parent(generation: &Path) -> PathBuf {
    generation.parent().unwrap_or(generation).to_owned()
}
