//! Facts made ready for a question where nobody waits in line behind it: those of a day in the
//! past, and words to search.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use lru::LruCache;
use tokio::task::spawn_blocking;

use crate::answer::Query;
use crate::fact::{Facts, PartialDate};

use super::Service;

/// How many days in the past are kept at hand. They share their records with the present.
const KEPT: NonZeroUsize = NonZeroUsize::new(8).expect("it is not zero");

/// The address of a view, and a day.
type Day = (usize, PartialDate);

/// The days in the past that were asked for last.
pub(super) struct Past(Mutex<LruCache<Day, Known>>);

/// The view that a past was made from, and the past. As long as the view is pointed at, nothing else
/// takes its place in memory.
type Known = (Weak<Facts>, Arc<Facts>);

impl Default for Past {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }
}

/// Does what takes a while on a thread of its own.
pub(super) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await.map_err(tokio::task::JoinError::try_into_panic) {
        Ok(done) => done,
        Err(Ok(panic)) => resume_unwind(panic),
        // The runtime has ended, and nobody waits any more.
        Err(Err(_)) => std::future::pending().await,
    }
}

impl Service {
    /// The facts that answer a question as of a date.
    pub(super) async fn ready(
        &self,
        facts: &Arc<Facts>,
        query: &Query,
        as_of: Option<PartialDate>,
    ) -> Arc<Facts> {
        let facts = match as_of {
            Some(date) => self.past_of(facts, date).await,
            None => Arc::clone(facts),
        };
        if matches!(query, Query::Find { .. }) && !facts.is_read() {
            let unread = Arc::clone(&facts);
            aside(move || unread.read()).await;
        }
        facts
    }

    async fn past_of(&self, facts: &Arc<Facts>, date: PartialDate) -> Arc<Facts> {
        let known = || self.past.0.lock().unwrap_or_else(PoisonError::into_inner);
        let day = (Arc::as_ptr(facts).addr(), date);
        if let Some((_, past)) = known().get(&day) {
            return Arc::clone(past);
        }
        let present = Arc::clone(facts);
        let past = aside(move || Arc::new(present.as_of(date))).await;
        known().put(day, (Arc::downgrade(facts), Arc::clone(&past)));
        past
    }
}
