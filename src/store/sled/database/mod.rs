//! sled itself, never trusted without a checksum and never called where a panic would escape.
//!
//! A write is one transaction over all trees, then a flush, then an fsync of sled's own file:
//! `flush` alone issues `sync_file_range`, and unflushed writes were lost in ten of ten kills.

mod transaction;

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fact::{Change, Edit, Record, bundled};
use crate::store::envelope;
use crate::store::{Loaded, Revision, StoreError};

use super::disk::{Disk, not_saved};
use super::image::Image;
use super::lock::patiently;

/// The shape of what is kept; a newer one is refused rather than misread.
pub(super) const SCHEMA: u64 = 1;
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
}

/// Runs what may panic inside sled, which it does on some damage.
fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|_| Err(StoreError::Damaged("sled panicked".to_owned())))
}

impl Database {
    /// Opens a generation, or begins one, and verifies all of it, so that damage is found now and
    /// not in an answer.
    pub(super) fn open(folder: &Path) -> Result<Self, StoreError> {
        guarded(|| {
            let database = Self::open_unverified(folder)?;
            database.verify()?;
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
        })
    }

    fn value<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, StoreError> {
        let value = self.about.get(key).map_err(damaged)?;
        value.map(|bytes| envelope::open(&bytes).map_err(damaged)).transpose()
    }

    /// The newest revision, and the operation of the newest change that brought bundled facts.
    pub(super) fn about(&self) -> Result<(u64, Option<String>), StoreError> {
        guarded(|| Ok((self.value(REVISION_KEY)?.unwrap_or(0), self.value(BUNDLE_KEY)?)))
    }

    /// Reads what readers need.
    pub(super) fn load(&self) -> Result<Loaded, StoreError> {
        let (revision, bundle) = self.about()?;
        let mut records: Vec<Record> = Vec::new();
        self.each_record(|json| {
            records.push(serde_json::from_slice(json).map_err(damaged)?);
            Ok(())
        })?;
        let counted = guarded(|| self.value(COUNT_KEY))?.unwrap_or(0);
        if counted != records.len() as u64 {
            let why = format!("{} records where {counted} were written", records.len());
            return Err(StoreError::Damaged(why));
        }
        Ok(Loaded { records, revision: Revision(revision), bundle })
    }

    /// Reads everything: each record has to be what the changes made of it, each change to be
    /// there, and each operation to lead to its change.
    fn verify(&self) -> Result<(), StoreError> {
        if let Some(found) = self.value(SCHEMA_KEY)?.filter(|found| *found > SCHEMA) {
            return Err(StoreError::Newer { found, known: SCHEMA });
        }
        let loaded = self.load()?;
        let (mut made, mut bundle, mut newest) = (BTreeMap::new(), None, 0);
        self.each_change(|revision, json| {
            newest += 1;
            let change: Change = serde_json::from_slice(json).map_err(damaged)?;
            if revision != newest || self.known(&change.operation)? != Some(Revision(revision)) {
                return Err(StoreError::Damaged(format!("change {newest} is not in its place")));
            }
            if change.author == bundled::AUTHOR {
                bundle = Some(change.operation);
            }
            for edit in change.edits {
                match edit {
                    Edit::Put(record) => drop(made.insert(record.id().to_owned(), *record)),
                    Edit::Remove(id) => drop(made.remove(&id)),
                }
            }
            Ok(())
        })?;
        let is_made = |record: &Record| made.get(record.id()) == Some(record);
        let is_sound = made.len() == loaded.records.len()
            && loaded.records.iter().all(is_made)
            && Revision(newest) == loaded.revision
            && self.operations.len() as u64 == newest
            && bundle == loaded.bundle;
        let why = "the records are not what the changes made";
        if is_sound { Ok(()) } else { Err(StoreError::Damaged(why.to_owned())) }
    }

    /// The revision that an operation got, if it is known.
    pub(super) fn known(&self, operation: &str) -> Result<Option<Revision>, StoreError> {
        guarded(|| {
            let known = self.operations.get(operation.as_bytes()).map_err(damaged)?;
            known.map(|bytes| envelope::open(&bytes).map(Revision).map_err(damaged)).transpose()
        })
    }

    /// Shows the JSON of each record, sorted by identifier.
    pub(super) fn each_record(
        &self,
        mut show: impl FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        guarded(|| {
            self.records.iter().try_for_each(|entry| {
                let (_, bytes) = entry.map_err(damaged)?;
                show(envelope::json(&bytes).map_err(damaged)?)
            })
        })
    }

    /// Shows the JSON of each change, in order, with its revision.
    pub(super) fn each_change(
        &self,
        mut show: impl FnMut(u64, &[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        guarded(|| {
            self.changes.iter().try_for_each(|entry| {
                let (key, bytes) = entry.map_err(damaged)?;
                let revision = <[u8; 8]>::try_from(&*key).map(u64::from_be_bytes);
                let revision = revision.map_err(damaged)?;
                show(revision, envelope::json(&bytes).map_err(damaged)?)
            })
        })
    }

    /// Writes a change whole or not at all, and returns once it is on the disk.
    pub(super) fn write(
        &self,
        disk: &dyn Disk,
        change: &Change,
        revision: u64,
    ) -> Result<(), StoreError> {
        guarded(|| {
            let trees = (&self.records, &self.changes, &self.operations, &self.about);
            transaction::write(trees, change, revision)?;
            self.persist(disk)
        })
    }

    /// Fills a new generation with all that a store holds.
    pub(super) fn fill(&self, disk: &dyn Disk, image: &Image) -> Result<(), StoreError> {
        guarded(|| {
            for (id, record) in &image.records {
                put(&self.records, id.as_bytes(), record)?;
            }
            for (revision, change) in (1_u64..).zip(&image.changes) {
                put(&self.changes, &revision.to_be_bytes(), change)?;
                put(&self.operations, change.operation.as_bytes(), &revision)?;
            }
            put(&self.about, SCHEMA_KEY.as_bytes(), &SCHEMA)?;
            put(&self.about, COUNT_KEY.as_bytes(), &(image.records.len() as u64))?;
            put(&self.about, REVISION_KEY.as_bytes(), &image.revision())?;
            if let Some(bundle) = &image.bundle {
                put(&self.about, BUNDLE_KEY.as_bytes(), bundle)?;
            }
            self.persist(disk)
        })
    }

    /// Brings what was written to the disk itself.
    fn persist(&self, disk: &dyn Disk) -> Result<(), StoreError> {
        self.sled.flush().map_err(not_written)?;
        let file = File::open(self.folder.join("db")).map_err(not_saved)?;
        disk.sync(&file).map_err(not_saved)
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
