//! A store that is open: how a change is kept, and what happens when the disk refuses it.
//!
//! A change is on the disk twice before it is acknowledged: as a line of the journal, then in sled.
//! When a step fails, the line is taken back, and sled is closed and read again from its file. Where
//! it holds what was acknowledged and no more, it goes on; otherwise it is put away, the exports and
//! journals are served, and the next write builds a new generation from them.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use crate::fact::Change;
use crate::store::{Loaded, Revision, StoreError};

use super::archive::Archive;
use super::database::Database;
use super::disk::{Disk, not_saved};
use super::journal::Journal;
use super::{export, folder, opening};

/// After how many changes a new export is made.
pub(super) const EXPORT_EVERY: u64 = 256;
/// After how many changes one is tried again.
const EXPORT_RETRY: u64 = 16;
/// How many exports are kept.
const EXPORTS_KEPT: usize = 3;

/// An open store. Its lock is held for as long as it lives.
pub(super) struct Engine {
    pub(super) path: PathBuf,
    pub(super) disk: Box<dyn Disk>,
    pub(super) _lock: File,
    /// The newest revision that was acknowledged.
    pub(super) revision: u64,
    /// sled; `None` while the exports and journals stand in for it.
    pub(super) database: Option<Database>,
    /// The journal that is written; `None` until the first change after opening or an export.
    pub(super) journal: Option<Journal>,
    /// The first revision and the sound length of the journal that the next change goes on with;
    /// `None` where it begins one.
    pub(super) resume: Option<(u64, u64)>,
    /// The first revisions of the journals that are there.
    pub(super) journals: BTreeSet<u64>,
    /// The revisions of the exports that are there and sound.
    pub(super) exports: BTreeSet<u64>,
    /// The revision at which the next export is made.
    pub(super) export_due: u64,
    /// Whether sled may hold a change of which its author was told that it is not saved.
    pub(super) has_refused: bool,
    /// Why no change is taken any more.
    pub(super) refusing: Option<String>,
}

impl Engine {
    /// Reads what readers need.
    pub(super) fn load(&self) -> Result<Loaded, StoreError> {
        if let Some(database) = &self.database {
            return database.load();
        }
        let image = Archive::read(&self.path)?.image(&self.path, self.revision)?;
        if image.revision() == self.revision {
            Ok(image.into_loaded())
        } else {
            Err(StoreError::Damaged("the exports and journals have a gap".to_owned()))
        }
    }

    /// Writes a change whole or not at all.
    pub(super) fn commit(
        &mut self,
        change: &Change,
        expected: Revision,
    ) -> Result<Revision, StoreError> {
        if let Some(why) = &self.refusing {
            return Err(StoreError::NotSaved(why.clone()));
        }
        self.recover()?;
        if let Some(known) = self.database()?.known(&change.operation)? {
            return Ok(known);
        }
        if expected.0 != self.revision {
            return Err(StoreError::Conflict { newest: Revision(self.revision) });
        }
        let revision = expected.next();
        if let Err(error) = self.keep(change, revision.0) {
            tracing::error!(%error, %revision, "a change is not saved");
            return Err(error);
        }
        self.revision = revision.0;
        Ok(revision)
    }

    fn database(&self) -> Result<&Database, StoreError> {
        self.database.as_ref().ok_or_else(|| not_open("the database is not open"))
    }

    /// Brings a change to the disk twice, or takes it back.
    fn keep(&mut self, change: &Change, revision: u64) -> Result<(), StoreError> {
        let mut journal = if let Some(journal) = self.journal.take() {
            journal
        } else {
            let (first, length) = self.resume.unwrap_or((revision, 0));
            Journal::open(&*self.disk, &self.path, first, length).map_err(not_saved)?
        };
        self.journals.insert(journal.first());
        let length = journal.length();
        let appended = journal.append(&*self.disk, revision, change).map_err(not_saved);
        let has_reached_sled = appended.is_ok();
        let kept = appended.and_then(|()| self.database()?.write(&*self.disk, change, revision));
        if let Err(error) = kept {
            let cut = journal.cut(&*self.disk, length);
            self.journal = Some(journal);
            if has_reached_sled {
                self.has_refused = true;
                self.reopen();
            }
            let why = match error {
                StoreError::NotSaved(why) => why,
                other => other.to_string(),
            };
            return Err(StoreError::NotSaved(match cut {
                Ok(()) => why,
                Err(cause) => self.refuse(&format!("{why}; taking it back failed: {cause}")),
            }));
        }
        self.journal = Some(journal);
        Ok(())
    }

    /// Takes no further change: the journal may hold one whose author is told that it is not saved.
    fn refuse(&mut self, why: &str) -> String {
        let why = format!("{why}; nothing is taken until lanekeeper has been started again");
        self.refusing.insert(why).clone()
    }

    /// Opens sled again after it failed, since it answers nothing any more, and takes it only where
    /// it holds just what was acknowledged.
    fn reopen(&mut self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
        let Ok(number) = folder::current_generation(&self.path) else { return };
        let generation = folder::generation(&self.path, number);
        if !generation.is_dir() {
            return;
        }
        let found = Database::open(&generation);
        let found = found.and_then(|database| Ok((database.about()?.0, database)));
        let (revision, database) = match found {
            Ok((revision, database)) if revision == self.revision => {
                self.has_refused = false;
                self.database = Some(database);
                return;
            }
            found => found.map_or((0, None), |(revision, database)| (revision, Some(database))),
        };
        let image = Archive::read(&self.path).and_then(|all| all.image(&self.path, self.revision));
        let is_beside = image.is_ok_and(|image| image.revision() == self.revision);
        if revision > self.revision && !(self.has_refused && is_beside) {
            // One change too many is better than one too few.
            self.revision = revision;
            self.export_due = revision;
            self.database = database;
        } else if is_beside {
            if let Some(database) = database {
                database.close();
            }
            if let Err(error) = folder::set_unsaved_aside(&*self.disk, &generation) {
                tracing::warn!(%error, "a generation cannot be put away");
            }
        }
    }

    /// Has sled take over again from the exports and journals, if they stand in for it.
    fn recover(&mut self) -> Result<(), StoreError> {
        if self.database.is_some() {
            return Ok(());
        }
        self.reopen();
        if self.database.is_none() {
            let image = Archive::read(&self.path)?.image(&self.path, self.revision)?;
            if image.revision() != self.revision {
                return Err(not_open("the exports and journals have a gap"));
            }
            self.database = Some(opening::build(&self.path, &*self.disk, &image)?);
        }
        self.has_refused = false;
        tracing::info!(revision = self.revision, "the database has taken over again");
        if let Err(error) = folder::sweep(&self.path) {
            tracing::warn!(%error, "what was put away cannot be removed");
        }
        Ok(())
    }

    /// Closes sled, then lets go of the lock.
    pub(super) fn close(mut self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }

    /// Makes an export when it is time for one. A disk that refuses it is no reason to stop.
    /// Returns the revision of the one that was made.
    pub(super) fn export_if_due(&mut self) -> Option<u64> {
        if self.revision < self.export_due || self.refusing.is_some() || self.database.is_none() {
            return None;
        }
        let exported = self.export();
        if let Err(error) = &exported {
            tracing::warn!(%error, "no export could be made");
            self.export_due = self.revision + EXPORT_RETRY;
        }
        exported.ok()
    }

    /// Makes an export, and removes what it makes superfluous.
    fn export(&mut self) -> Result<u64, StoreError> {
        let revision = export::write(&self.path, &*self.disk, self.database()?)?;
        self.exports.insert(revision);
        self.export_due = revision + EXPORT_EVERY;
        (self.journal, self.resume) = (None, None);
        if let Err(error) = self.prune() {
            tracing::warn!(%error, "an old export or journal cannot be removed");
        }
        Ok(revision)
    }

    /// Removes all but the newest exports, and the journals that end before the oldest of them.
    fn prune(&mut self) -> io::Result<()> {
        while self.exports.len() > EXPORTS_KEPT
            && let Some(oldest) = self.exports.first().copied()
        {
            fs::remove_file(folder::export(&self.path, oldest))?;
            self.exports.pop_first();
        }
        let oldest = self.exports.first().copied().unwrap_or(0);
        while let Some(next) = self.journals.iter().nth(1)
            && self.exports.len() == EXPORTS_KEPT
            && *next <= oldest + 1
            && let Some(first) = self.journals.first().copied()
        {
            fs::remove_file(folder::journal(&self.path, first))?;
            self.journals.pop_first();
        }
        Ok(())
    }
}

fn not_open(why: &str) -> StoreError {
    StoreError::NotSaved(why.to_owned())
}
