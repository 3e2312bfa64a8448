//! A store that is open: how a change is kept, and what happens when the disk refuses it.
//!
//! A change is on the disk twice before it is acknowledged: as a line of the journal, then in sled.
//! When a step fails, the line is taken back, and sled is closed and read again from its file. Where
//! it holds what was acknowledged and no more, it goes on; otherwise it is put away, the exports and
//! journals are served, and the next write builds a new generation from them.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::PathBuf;

use crate::fact::Change;
use crate::store::image::without_forgotten;
use crate::store::{Revision, StoreError};

use super::database::{Database, Verified};
use super::disk::{Disk, not_saved};
use super::journal::Journal;
use super::{folder, lock, opening};

/// An open store. Its lock is held for as long as it lives.
pub(super) struct Engine {
    pub(super) path: PathBuf,
    pub(super) disk: Box<dyn Disk>,
    pub(super) lock: File,
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
    /// The revision at which the disk is rid of what was forgotten; `None` where it is.
    pub(super) erasure_due: Option<u64>,
    /// Whether sled may hold a change of which its author was told that it is not saved.
    pub(super) has_refused: bool,
    /// Why no change is taken any more.
    pub(super) refusing: Option<String>,
}

impl Engine {
    /// Writes a change whole or not at all.
    pub(super) fn commit(
        &mut self,
        change: &Change,
        expected: Revision,
    ) -> Result<Revision, StoreError> {
        if let Some(why) = &self.refusing {
            return Err(StoreError::NotSaved(why.clone()));
        }
        self.stand_in_place()?;
        self.recover()?;
        if let Some(known) = self.database()?.known(&change.operation)? {
            return Ok(known);
        }
        if expected.0 != self.revision {
            return Err(StoreError::Conflict { newest: Revision(self.revision) });
        }
        let revision = expected.next();
        if let Err(error) = self.keep(&without_forgotten(change), revision.0) {
            tracing::debug!(%error, %revision, "a change is not saved");
            return Err(error);
        }
        self.revision = revision.0;
        if self.database()?.index().erasure() == revision {
            self.erasure_due = Some(self.revision);
        }
        Ok(revision)
    }

    /// Makes sure that the folder has not been taken away, since nothing else would notice.
    pub(super) fn stand_in_place(&self) -> Result<(), StoreError> {
        match lock::is_in_place(&self.lock, &self.path) {
            Ok(true) => Ok(()),
            Ok(false) => {
                let path = self.path.display();
                Err(not_open(&format!("{path} is not there any more, or another one is")))
            }
            Err(error) => Err(not_saved(error)),
        }
    }

    pub(super) fn database(&self) -> Result<&Database, StoreError> {
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
        let kept = appended.and_then(|()| match &mut self.database {
            Some(database) => database.write(&*self.disk, change),
            None => Err(not_open("the database is not open")),
        });
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
        let found = Database::open(&generation, Verified::Kept);
        let found = found.map(|database| (database.revision().0, database));
        let (revision, database) = match found {
            Ok((revision, database)) if revision == self.revision => {
                self.has_refused = false;
                self.database = Some(database);
                return;
            }
            found => found.map_or((0, None), |(revision, database)| (revision, Some(database))),
        };
        let is_beside = self.image().is_ok();
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
            let image = self.image().map_err(|error| match error {
                StoreError::Damaged(why) => StoreError::NotSaved(why),
                other => other,
            })?;
            self.database = Some(opening::build(&self.path, &*self.disk, &image)?);
        }
        self.has_refused = false;
        tracing::info!(revision = self.revision, "the database has taken over again");
        if let Err(error) = folder::sweep(&self.path) {
            tracing::warn!(%error, "what was put away cannot be removed");
        }
        self.find_erasure();
        Ok(())
    }

    /// Closes sled, then lets go of the lock.
    pub(super) fn close(mut self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }
}

fn not_open(why: &str) -> StoreError {
    StoreError::NotSaved(why.to_owned())
}
