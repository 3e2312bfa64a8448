//! Exports come when they are due, and what they make superfluous goes.

use std::io;

use crate::store::StoreError;

use super::engine::Engine;
use super::{export, folder};

/// After how many changes a new export is made.
pub(super) const EXPORT_EVERY: u64 = 256;
/// After how many changes what the disk refused beside a change is tried again.
pub(super) const RETRY: u64 = 16;
/// How many exports are kept.
const EXPORTS_KEPT: usize = 3;

impl Engine {
    /// Makes an export when it is time for one. A disk that refuses it is no reason to stop.
    /// Returns the revision of the one that was made.
    pub(super) fn export_if_due(&mut self) -> Option<u64> {
        if self.revision < self.export_due || self.refusing.is_some() || self.database.is_none() {
            return None;
        }
        let exported = self.export();
        if let Err(error) = &exported {
            tracing::warn!(%error, "no export could be made");
            self.export_due = self.revision + RETRY;
        }
        exported.ok()
    }

    /// Makes an export, and removes what it makes superfluous.
    pub(super) fn export(&mut self) -> Result<u64, StoreError> {
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
            self.disk.remove(&folder::export(&self.path, oldest))?;
            self.exports.pop_first();
        }
        let oldest = self.exports.first().copied().unwrap_or(0);
        while let Some(next) = self.journals.iter().nth(1)
            && self.exports.len() == EXPORTS_KEPT
            && *next <= oldest + 1
            && let Some(first) = self.journals.first().copied()
        {
            self.disk.remove(&folder::journal(&self.path, first))?;
            self.journals.pop_first();
        }
        Ok(())
    }
}
