//! From a request to a reply: the one place where the layers meet.
//!
//! [`Service::handle`] cannot fail. Whatever comes in ends in a reply that a person understands, in
//! their language; a fault of ours is logged once under an id that the reader is given.
//!
//! Reading (`reading`) touches nothing but a snapshot. Writing (`writing`) goes one at a time:
//! plan, judge, keep, then put the new snapshot in place.

mod answers;
mod asker;
mod chores;
mod copying;
mod filling;
mod following;
mod gaps;
mod handling;
mod imports;
mod past;
mod pictures;
mod planning;
mod presence;
mod queue;
mod quota;
mod reading;
mod request;
#[cfg(test)]
mod trials;
mod turns;
mod undoing;
mod upgrade;
mod views;
mod watched;
mod writing;

pub use asker::Asker;
pub use copying::{Copied, CopyError, Copying, Step};
pub use imports::Order;
pub use pictures::Drawing;
pub use presence::RETENTION;
pub use quota::Quota;
pub use request::{Ask, Handled, Illustration, Message, Notice, Request, Suggestion};

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::sync::Mutex;

use crate::command::Access;
use crate::fact::Locale;
use crate::fact::bundle::FileViolation;
use crate::import::Set;
use crate::reply::{Voice, Words};
use crate::store::{Revision, Store, StoreError};
use crate::telemetry::Vitals;

use answers::Answers;
use asker::Operators;
use gaps::Gaps;
use handling::{Trouble, message};
use imports::Imports;
use past::Past;
use pictures::Pictures;
use turns::Turns;
use views::Views;
use watched::Watched;

/// How many suggestions one person may make in [`SUGGESTION_WINDOW`].
const SUGGESTIONS: usize = 5;
/// The stretch of time in which they are counted.
const SUGGESTION_WINDOW: Duration = Duration::from_secs(10 * 60);

/// Why the service does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bundled facts break a rule; the tests rule that out for released binaries.
    #[error("the bundled facts are broken: {0}")]
    Bundle(FileViolation),
}

/// Answers questions from the facts in a store, and keeps those facts.
pub struct Service {
    store: Arc<dyn Store>,
    views: Views,
    words: ArcSwap<Words>,
    operators: Operators,
    /// The newest revision, held by whoever writes.
    newest: Mutex<Revision>,
    /// How often people suggest something.
    suggestions: Quota,
    imports: Imports,
    gaps: Gaps,
    answers: Answers,
    past: Past,
    pictures: Arc<Pictures>,
    turns: Turns,
    vitals: Arc<Vitals>,
    /// The day that it tells how long ago things are from; the clock's where there is none.
    pinned: Option<Date>,
}

impl Service {
    /// Loads the facts from `store`, after bringing it up to the bundled ones. `operators` are the
    /// Discord users who may change the base.
    ///
    /// # Errors
    ///
    /// When the store or the bundled facts cannot be used.
    pub async fn start(
        store: Arc<dyn Store>,
        words: Words,
        operators: BTreeSet<String>,
    ) -> Result<Self, StartError> {
        let mut loaded = store.load().await?;
        let facts = upgrade::taken_in(&*store, &mut loaded).await?;
        Ok(Self {
            store,
            views: Views::new(facts, loaded.servers),
            words: ArcSwap::from_pointee(words),
            operators: Operators(operators),
            newest: Mutex::new(loaded.revision),
            suggestions: Quota::new(SUGGESTIONS, SUGGESTION_WINDOW),
            imports: Imports::default(),
            gaps: Gaps::default(),
            answers: Answers::default(),
            past: Past::default(),
            pictures: Arc::default(),
            turns: Turns::default(),
            vitals: Arc::default(),
            pinned: None,
        })
    }

    /// The same, with the notes of so many servers at hand.
    #[must_use]
    pub fn with_cached_servers(self, servers: NonZeroUsize) -> Self {
        self.views.resize(servers);
        self
    }

    /// The same, with what it does and how it is shown where an operator looks.
    #[must_use]
    pub fn watched(self, vitals: Arc<Vitals>) -> Self {
        let revision = self.newest.try_lock().map_or(Revision::default(), |newest| *newest);
        vitals.metrics.revision(revision.0);
        vitals.health.loaded();
        let store = Arc::new(Watched::new(self.store, Arc::clone(&vitals)));
        let views = self.views.watched(Arc::clone(&vitals));
        Self { store, views, vitals, ..self }
    }

    /// How the process is doing, as far as anybody has said so.
    #[must_use]
    pub fn vitals(&self) -> &Vitals {
        &self.vitals
    }

    /// The same service, for which it is always that day when it tells how old things are, so that
    /// the same question on the same facts gets the same answer.
    #[must_use]
    pub fn pinned_to(self, day: Option<Date>) -> Self {
        Self { pinned: day, ..self }
    }

    /// The day that it tells how long ago things are from.
    fn today(&self) -> Date {
        self.pinned.unwrap_or_else(today)
    }

    /// The tag of what was last taken in of a data set from an address.
    #[must_use]
    pub fn tag(&self, set: Set, address: &str) -> Option<String> {
        set.tag(&self.views.base(), address)
    }

    /// The words in one language. They stay what they are when others are put in place meanwhile.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice<'static> {
        Voice::of(&self.words(), locale).on(self.today())
    }

    /// The words in every language.
    #[must_use]
    pub fn words(&self) -> Arc<Words> {
        self.words.load_full()
    }

    /// Puts other words in place. Commands are called what Discord was told last.
    pub fn set_words(&self, words: Words) {
        self.words.store(Arc::new(words));
        self.answers.forget();
        self.pictures.forget();
    }

    /// Whether the store can be read now.
    ///
    /// # Errors
    ///
    /// When it cannot. Answers go on, from what is in memory.
    pub async fn reach_store(&self) -> Result<(), StoreError> {
        self.store.ping().await
    }

    /// Whether somebody may hand in files, so that nobody else's are fetched.
    #[must_use]
    pub fn admits_files(&self, asker: &Asker) -> bool {
        self.operators.admit(asker, Access::Managers).is_ok()
    }
}

/// An id that links what a reader sees with what the log says.
#[must_use]
pub fn incident() -> String {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let count = COUNTER.fetch_add(1, Ordering::Relaxed);
    format!("{:x}-{count:x}", Timestamp::now().as_second())
}

/// Today, by the clock of the machine and in UTC.
#[must_use]
pub fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}
