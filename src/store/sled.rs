//! The embedded engine: sled in a folder of its own, never trusted without a checksum.
//!
//! `<path>/generation-N/` holds sled. A write is one transaction over all trees, then a flush, then
//! an fsync of sled's own file: `flush` alone issues `sync_file_range`, and unflushed writes were
//! lost in ten of ten kills. Opening reads and verifies everything inside `catch_unwind`, because
//! sled panics on some damage; a damaged generation is set aside under another name and a new one
//! begun, which the bundled facts then fill.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional};

use crate::fact::{Change, Edit, Record, bundled};

use super::envelope;
use super::{Loaded, Revision, Store, StoreError};

/// The shape of what is kept; a newer one is refused rather than misread.
const SCHEMA: u64 = 1;
/// How much memory sled may use to cache pages, in bytes. Readers are served from the snapshot, so
/// that this only has to hold what a write touches.
const CACHE: u64 = 32 * 1024 * 1024;
/// How long to wait for another process to let go of the store: long enough for an `ask` to end.
const LOCK_PATIENCE: Duration = Duration::from_secs(2);
/// How often to try in that time.
const LOCK_RETRY: Duration = Duration::from_millis(50);

const SCHEMA_KEY: &str = "schema";
const REVISION_KEY: &str = "revision";
const COUNT_KEY: &str = "count";
const BUNDLE_KEY: &str = "bundle";

/// A store in a folder.
pub struct SledStore {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    database: sled::Db,
    records: sled::Tree,
    changes: sled::Tree,
    operations: sled::Tree,
    about: sled::Tree,
}

impl SledStore {
    /// Opens the store in `path`, which is made if it is not there.
    ///
    /// # Errors
    ///
    /// When the folder cannot be used, another process has it, or a newer version wrote it. Damage
    /// is no error: the damaged generation is set aside and a new one begun.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let unusable = |cause| StoreError::Unusable { path: path.to_owned(), cause };
        fs::create_dir_all(path).map_err(unusable)?;
        let number = newest_generation(path).map_err(unusable)?.unwrap_or(1);
        let folder = path.join(format!("generation-{number}"));
        match open_verified(&folder, path) {
            Err(StoreError::Damaged(why)) => {
                let aside = path.join(format!("damaged-{number}"));
                tracing::warn!(%why, set_aside = %aside.display(), "the store is damaged; beginning a new one");
                fs::rename(&folder, &aside).map_err(unusable)?;
                sync_folder(path).map_err(unusable)?;
                open_verified(&path.join(format!("generation-{}", number + 1)), path)
            }
            opened => opened,
        }
        .map(|inner| Self { inner: Arc::new(inner) })
    }

    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let inner = Arc::clone(&self.inner);
        let done = tokio::task::spawn_blocking(move || {
            catch_unwind(AssertUnwindSafe(|| work(&inner)))
                .unwrap_or_else(|_| Err(StoreError::Damaged("sled panicked".to_owned())))
        });
        done.await.unwrap_or_else(|error| Err(StoreError::Damaged(error.to_string())))
    }
}

#[async_trait]
impl Store for SledStore {
    async fn load(&self) -> Result<Loaded, StoreError> {
        self.blocking(Inner::load).await
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let change = change.clone();
        self.blocking(move |inner| inner.commit(&change, expected)).await
    }
}

/// The highest-numbered generation in the folder.
fn newest_generation(path: &Path) -> std::io::Result<Option<u32>> {
    let mut newest = None;
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        let number = name.to_str().and_then(|name| name.rsplit_once('-'));
        let Some(("generation" | "damaged", number)) = number else { continue };
        let is_damaged = name.to_str().is_some_and(|name| name.starts_with("damaged"));
        // A folder that was set aside is never taken up again; the next number is.
        let number = number.parse::<u32>().ok().map(|number| number + u32::from(is_damaged));
        newest = newest.max(number);
    }
    Ok(newest)
}

fn sync_folder(path: &Path) -> std::io::Result<()> {
    fs::File::open(path)?.sync_all()
}

/// Opens a generation and reads all of it, so that damage is found now and not in an answer.
fn open_verified(folder: &Path, path: &Path) -> Result<Inner, StoreError> {
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let inner = Inner::open(folder, path)?;
        inner.load()?;
        Ok(inner)
    }));
    opened.unwrap_or_else(|_| Err(StoreError::Damaged("sled panicked while opening".to_owned())))
}

impl Inner {
    fn open(folder: &Path, path: &Path) -> Result<Self, StoreError> {
        let config = sled::Config::new().path(folder).cache_capacity(CACHE).flush_every_ms(None);
        let begun = Instant::now();
        let database = loop {
            match config.open() {
                Ok(database) => break database,
                Err(error) if is_lock(&error) && begun.elapsed() < LOCK_PATIENCE => {
                    thread::sleep(LOCK_RETRY);
                }
                Err(error) if is_lock(&error) => return Err(StoreError::Locked(path.to_owned())),
                Err(sled::Error::Io(cause)) if is_refused(&cause) => {
                    return Err(StoreError::Unusable { path: path.to_owned(), cause });
                }
                Err(error) => return Err(StoreError::Damaged(error.to_string())),
            }
        };
        let tree = |name: &str| {
            database.open_tree(name).map_err(|error| StoreError::Damaged(error.to_string()))
        };
        Ok(Self {
            records: tree("records")?,
            changes: tree("changes")?,
            operations: tree("operations")?,
            about: tree("about")?,
            folder: folder.to_owned(),
            database,
        })
    }

    fn number(&self, key: &str) -> Result<Option<u64>, StoreError> {
        let value = self.about.get(key).map_err(|error| damaged(&error))?;
        value.map(|bytes| envelope::open(&bytes).map_err(|error| damaged(&error))).transpose()
    }

    fn load(&self) -> Result<Loaded, StoreError> {
        let schema = self.number(SCHEMA_KEY)?;
        if let Some(found) = schema.filter(|found| *found > SCHEMA) {
            return Err(StoreError::Newer { found, known: SCHEMA });
        }
        let mut records: Vec<Record> = Vec::new();
        for entry in &self.records {
            let (_, bytes) = entry.map_err(|error| damaged(&error))?;
            records.push(envelope::open(&bytes).map_err(|error| damaged(&error))?);
        }
        let counted = self.number(COUNT_KEY)?.unwrap_or(0);
        if counted != records.len() as u64 {
            let why = format!("{} records where {counted} were written", records.len());
            return Err(StoreError::Damaged(why));
        }
        let revision = Revision(self.number(REVISION_KEY)?.unwrap_or(0));
        if self.changes.len() as u64 != revision.0 {
            let why = format!("{} changes at revision {revision}", self.changes.len());
            return Err(StoreError::Damaged(why));
        }
        let bundle = self.about.get(BUNDLE_KEY).map_err(|error| damaged(&error))?;
        let bundle = bundle.map(|bytes| envelope::open(&bytes).map_err(|error| damaged(&error)));
        Ok(Loaded { records, revision, bundle: bundle.transpose()? })
    }

    fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let trees = (&self.records, &self.changes, &self.operations, &self.about);
        let result = trees.transaction(|(records, changes, operations, about)| {
            if let Some(known) = operations.get(change.operation.as_bytes())? {
                return envelope::open(&known).map(Revision).map_err(|error| abort(&error));
            }
            let number = |key: &str| -> Result<u64, ConflictableTransactionError<StoreError>> {
                let bytes = about.get(key)?;
                bytes.map_or(Ok(0), |bytes| envelope::open(&bytes).map_err(|error| abort(&error)))
            };
            let newest = Revision(number(REVISION_KEY)?);
            if newest != expected {
                return Err(ConflictableTransactionError::Abort(StoreError::Conflict { newest }));
            }
            let mut count = number(COUNT_KEY)?;
            for edit in &change.edits {
                match edit {
                    Edit::Put(record) => {
                        let sealed = envelope::seal(record).map_err(|error| abort(&error))?;
                        if records.insert(record.id(), sealed)?.is_none() {
                            count += 1;
                        }
                    }
                    Edit::Remove(id) => {
                        if records.remove(id.as_str())?.is_some() {
                            count -= 1;
                        }
                    }
                }
            }
            let revision = expected.next();
            let sealed = envelope::seal(change).map_err(|error| abort(&error))?;
            changes.insert(&revision.0.to_be_bytes(), sealed)?;
            let put = |key: &str, value: u64| {
                let sealed = envelope::seal(&value).map_err(|error| abort(&error))?;
                about.insert(key, sealed).map_err(ConflictableTransactionError::from)
            };
            put(SCHEMA_KEY, SCHEMA)?;
            put(COUNT_KEY, count)?;
            put(REVISION_KEY, revision.0)?;
            if change.author == bundled::AUTHOR {
                let sealed = envelope::seal(&change.operation).map_err(|error| abort(&error))?;
                about.insert(BUNDLE_KEY, sealed)?;
            }
            let sealed = envelope::seal(&revision.0).map_err(|error| abort(&error))?;
            operations.insert(change.operation.as_bytes(), sealed)?;
            Ok(revision)
        });
        let revision = result.map_err(|error| match error {
            TransactionError::Abort(refused) => refused,
            TransactionError::Storage(error) => StoreError::NotSaved(error.to_string()),
        })?;
        self.persist()?;
        Ok(revision)
    }

    /// Brings what was written to the disk itself.
    fn persist(&self) -> Result<(), StoreError> {
        self.database.flush().map_err(|error| StoreError::NotSaved(error.to_string()))?;
        let file = fs::File::open(self.folder.join("db"));
        file.and_then(|file| file.sync_all())
            .map_err(|error| StoreError::NotSaved(error.to_string()))
    }
}

fn is_lock(error: &sled::Error) -> bool {
    let text = error.to_string();
    matches!(error, sled::Error::Io(cause) if cause.kind() == std::io::ErrorKind::WouldBlock)
        || text.contains("could not acquire lock")
}

/// Whether the operating system refuses, as opposed to the data being wrong.
fn is_refused(cause: &std::io::Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, PermissionDenied, ReadOnlyFilesystem, StorageFull};
    matches!(cause.kind(), PermissionDenied | ReadOnlyFilesystem | StorageFull | NotADirectory)
}

fn damaged(error: &impl ToString) -> StoreError {
    StoreError::Damaged(error.to_string())
}

fn abort(error: &impl ToString) -> ConflictableTransactionError<StoreError> {
    ConflictableTransactionError::Abort(damaged(error))
}
