//! Erasing: once a server's notes are forgotten, the disk is rid of them too.
//!
//! sled writes beside what it overwrites, and exports and journals keep what was. So everything
//! older than a fresh export and a fresh generation goes. At each moment two of them hold what was
//! acknowledged, and whatever a crash leaves is found at the next opening. What was set aside goes
//! first, since nothing tells how old it is, and the journals go last.

use std::io;

use crate::store::StoreError;

use super::disk::{not_saved, sync_folder};
use super::engine::Engine;
use super::rotation::RETRY;
use super::{export, folder, opening};

impl Engine {
    /// Finds out whether an erasing was begun, or was to begin, when the process ended.
    pub(super) fn find_erasure(&mut self) {
        let Some(database) = &self.database else { return };
        let forgotten = database.index().erasure().0;
        // What cannot be told is erased once more.
        if self.has_earlier_than(forgotten).unwrap_or(forgotten > 0) {
            self.erasure_due = Some(self.revision);
        }
    }

    /// Whether a file says what was there before a revision, or an older generation may.
    fn has_earlier_than(&self, revision: u64) -> io::Result<bool> {
        let path = &self.path;
        let is_exported = folder::exports(path)?.first().is_some_and(|oldest| *oldest < revision);
        let is_told = folder::journals(path)?.first().is_some_and(|oldest| *oldest <= revision);
        Ok(is_exported || is_told || folder::generations(path)?.len() > 1)
    }

    /// Rids the disk of what was forgotten. One that refuses is asked again later.
    pub(super) fn erase_if_due(&mut self) {
        let is_due = self.erasure_due.is_some_and(|due| due <= self.revision);
        if !is_due || self.refusing.is_some() || self.database.is_none() {
            return;
        }
        match self.erase() {
            Ok(()) => {
                self.erasure_due = None;
                tracing::info!(revision = self.revision, "what was forgotten is erased");
            }
            Err(error) => {
                tracing::warn!(%error, "what was forgotten cannot be erased from the disk yet");
                self.erasure_due = Some(self.revision + RETRY);
            }
        }
    }

    fn erase(&mut self) -> Result<(), StoreError> {
        if !self.exports.contains(&self.revision) {
            self.export()?;
        }
        (self.journal, self.resume) = (None, None);
        let image = export::read(&self.path, self.revision)?;
        let database = opening::build(&self.path, &*self.disk, &image)?;
        if let Some(superseded) = self.database.replace(database) {
            superseded.close();
        }
        self.remove_earlier().map_err(not_saved)
    }

    /// Removes all but the newest export and generation.
    fn remove_earlier(&mut self) -> io::Result<()> {
        let disk = &*self.disk;
        for aside in folder::aside(&self.path)? {
            disk.remove(&aside)?;
            let removed = aside.display();
            tracing::warn!(%removed, "what was set aside may hold what was forgotten: removed");
        }
        folder::sweep(&self.path)?;
        sync_folder(disk, &self.path)?;
        let mut generations = folder::generations(&self.path)?;
        generations.pop_last();
        for number in generations {
            disk.remove(&folder::generation(&self.path, number))?;
        }
        for revision in folder::exports(&self.path)?.range(..self.revision) {
            disk.remove(&folder::export(&self.path, *revision))?;
            self.exports.remove(revision);
        }
        sync_folder(disk, &self.path)?;
        for first in folder::journals(&self.path)? {
            disk.remove(&folder::journal(&self.path, first))?;
            self.journals.remove(&first);
        }
        sync_folder(disk, &self.path)
    }
}
