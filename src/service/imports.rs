//! Files that were shown and wait for somebody's yes.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lru::LruCache;

use crate::fact::{Record, Scope};

/// How many files wait at once, over all servers.
const WAITING: NonZeroUsize = NonZeroUsize::new(16).expect("it is not zero");
/// How long a file waits: as long as Discord lets a message of an interaction be changed.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding>
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// A file, by who handed it in, for which scope, and by its checksum.
type Key = (Option<String>, Scope, String);

/// The files that wait.
pub(super) struct Imports {
    waiting: Mutex<LruCache<Key, (Instant, Vec<Record>)>>,
}

impl Default for Imports {
    fn default() -> Self {
        Self { waiting: Mutex::new(LruCache::new(WAITING)) }
    }
}

impl Imports {
    /// Keeps the records of a file.
    pub(super) fn put(&self, user: Option<String>, scope: Scope, checksum: &str, all: Vec<Record>) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.put((user, scope, checksum.to_owned()), (Instant::now(), all));
    }

    /// The records of a file that its author now wants taken in.
    pub(super) fn get(
        &self,
        user: Option<String>,
        scope: Scope,
        checksum: &str,
    ) -> Option<Vec<Record>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, records) = waiting.get(&(user, scope, checksum.to_owned()))?;
        (since.elapsed() < PATIENCE).then(|| records.clone())
    }
}
