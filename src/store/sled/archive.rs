//! What lies beside sled, read together: exports, and the journals that go on from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::fact::Change;
use crate::store::StoreError;
use crate::store::image::Image;

use super::journal::{self, Condition};
use super::{export, folder};

/// The exports and journals of a store.
pub(super) struct Archive {
    /// The revisions of the exports that are whole.
    pub(super) exports: BTreeSet<u64>,
    /// The revisions of those that are not.
    pub(super) bad_exports: BTreeSet<u64>,
    /// The journals, oldest first.
    pub(super) journals: Vec<journal::Read>,
}

impl Archive {
    /// Reads the journals and checks the exports. Changes nothing.
    pub(super) fn read(path: &Path) -> Result<Self, StoreError> {
        let unusable = |cause| StoreError::Unusable { path: path.to_owned(), cause };
        let (mut exports, mut bad_exports) = (BTreeSet::new(), BTreeSet::new());
        for revision in folder::exports(path).map_err(unusable)? {
            match export::check(path, revision) {
                Ok(()) => drop(exports.insert(revision)),
                Err(StoreError::Damaged(why)) => {
                    tracing::warn!(%why, "an export is damaged");
                    bad_exports.insert(revision);
                }
                Err(error) => return Err(error),
            }
        }
        let mut journals = Vec::new();
        for first in folder::journals(path).map_err(unusable)? {
            journals.push(journal::read(path, first).map_err(unusable)?);
        }
        // Only the newest was being written when a crash came.
        if let Some((_newest, older)) = journals.split_last_mut() {
            for journal in older.iter_mut().filter(|one| one.condition == Condition::Torn) {
                journal.condition = Condition::Damaged;
            }
        }
        Ok(Self { exports, bad_exports, journals })
    }

    /// Whether nothing was ever kept here.
    pub(super) fn is_empty(&self) -> bool {
        self.exports.is_empty() && self.bad_exports.is_empty() && self.journals.is_empty()
    }

    /// Whether every line in it is good.
    pub(super) fn is_sound(&self) -> bool {
        self.bad_exports.is_empty()
            && self.journals.iter().all(|journal| journal.condition == Condition::Sound)
    }

    /// The good lines of all journals by revision.
    pub(super) fn lines(&self) -> BTreeMap<u64, &Change> {
        let entries = self.journals.iter().flat_map(|journal| &journal.entries);
        entries.map(|entry| (entry.revision, &entry.change)).collect()
    }

    /// The revision up to which the newest export and the journals go without a gap.
    pub(super) fn reach(&self) -> u64 {
        let lines = self.lines();
        let mut reach = self.exports.last().copied().unwrap_or(0);
        while lines.contains_key(&(reach + 1)) {
            reach += 1;
        }
        reach
    }

    /// The newest revision of which there is a trace, even where it cannot be read.
    pub(super) fn newest_trace(&self) -> u64 {
        let exports = self.exports.iter().chain(&self.bad_exports).copied();
        let journals = self.journals.iter().map(|journal| {
            let unread = u64::from(journal.condition == Condition::Damaged);
            journal.last() + unread
        });
        exports.chain(journals).max().unwrap_or(0)
    }

    /// All that was kept up to a revision, as far as it can be had without a gap.
    pub(super) fn image(&self, path: &Path, limit: u64) -> Result<Image, StoreError> {
        let mut image = Image::default();
        for revision in self.exports.range(..=limit).rev() {
            match export::read(path, *revision) {
                Ok(read) => {
                    image = read;
                    break;
                }
                Err(StoreError::Damaged(why)) => tracing::warn!(%why, "an export is damaged"),
                Err(error) => return Err(error),
            }
        }
        let lines = self.lines();
        for revision in image.revision().0 + 1..=limit {
            let Some(change) = lines.get(&revision) else { break };
            if image.known(&change.operation).is_some() {
                break;
            }
            image.apply(change);
        }
        Ok(image)
    }
}
