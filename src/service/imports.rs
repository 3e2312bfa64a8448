//! Files and snapshots that were shown and wait for somebody's yes.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lru::LruCache;

use crate::fact::{Facts, Record, Scope, VendorId, exchange};
use crate::import::{Proposal, Survey};
use crate::store::StoreError;

use super::past::aside;
use super::{Request, Service};

/// How many files wait at once, over all servers.
const WAITING: NonZeroUsize = NonZeroUsize::new(16).expect("it is not zero");
/// How long a file waits: as long as Discord lets a message of an interaction be changed.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding>
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// A file, by who handed it in, for which scope, and by its checksum.
type Key = (Option<String>, Scope, String);

/// A snapshot of a data set that an operator wants taken in.
#[derive(Debug, Clone)]
pub struct Order {
    /// The snapshot.
    pub survey: Arc<Survey>,
    /// The only vendor that it is taken in for.
    pub vendor: Option<VendorId>,
    /// Whether it is taken in although something about it asks for a second look.
    pub agreed: bool,
}

/// What waits.
#[derive(Clone)]
pub(super) enum Waiting {
    /// The records of a file.
    Records(Vec<Record>),
    /// A snapshot.
    Survey(Order),
}

/// The files that wait.
pub(super) struct Imports {
    waiting: Mutex<LruCache<Key, (Instant, Waiting)>>,
}

impl Default for Imports {
    fn default() -> Self {
        Self { waiting: Mutex::new(LruCache::new(WAITING)) }
    }
}

impl Imports {
    /// Keeps what somebody was shown.
    pub(super) fn put(&self, user: Option<String>, scope: Scope, checksum: &str, what: Waiting) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.put((user, scope, checksum.to_owned()), (Instant::now(), what));
    }

    /// What its author now wants taken in.
    pub(super) fn get(
        &self,
        user: Option<String>,
        scope: Scope,
        checksum: &str,
    ) -> Option<Waiting> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, what) = waiting.get(&(user, scope, checksum.to_owned()))?;
        (since.elapsed() < PATIENCE).then(|| what.clone())
    }
}

impl Service {
    /// Keeps a file that somebody was shown: here, and where the store is shared, for whichever
    /// process they reach with their yes.
    pub(super) async fn keep_waiting(
        &self,
        scope: Scope,
        checksum: &str,
        records: Vec<Record>,
        content: &[u8],
        request: &Request,
    ) {
        let user = request.asker.user.clone();
        let name = name(user.as_deref(), checksum);
        self.imports.put(user, scope, checksum, Waiting::Records(records));
        if let Err(error) = self.store.lay_aside(scope, &name, content, PATIENCE).await {
            let operation = &request.operation;
            tracing::warn!(%error, %operation, "a file waits for its author on this process only");
        }
    }

    /// What its author was shown, here or by another process, and now wants taken in.
    pub(super) async fn waiting(
        &self,
        scope: Scope,
        checksum: &str,
        request: &Request,
    ) -> Result<Option<Waiting>, StoreError> {
        let user = &request.asker.user;
        if let Some(known) = self.imports.get(user.clone(), scope, checksum) {
            return Ok(Some(known));
        }
        let content = self.store.laid_aside(scope, &name(user.as_deref(), checksum)).await?;
        Ok(content.and_then(|content| exchange::read(&content).ok()).map(Waiting::Records))
    }
}

/// What a snapshot would change. With thousands of records it takes a while.
pub(super) async fn proposed(facts: &Arc<Facts>, order: Order) -> Proposal {
    let facts = Arc::clone(facts);
    aside(move || order.survey.plan(&facts, order.vendor.as_ref())).await
}

/// What a file is called that waits for somebody.
fn name(user: Option<&str>, checksum: &str) -> String {
    format!("{}:{checksum}", user.unwrap_or_default())
}
