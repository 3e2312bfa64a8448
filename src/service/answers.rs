//! Answers in words, kept for the next who asks the same of the same facts.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use jiff::civil::Date;
use lru::LruCache;

use crate::answer::Query;
use crate::fact::{Facts, Locale};
use crate::reply::Reply;
use crate::telemetry::{Cache, Metrics};

/// How many answers are kept; each has some twenty kilobytes.
const KEPT: NonZeroUsize = NonZeroUsize::new(256).expect("it is not zero");

/// What an answer is told in: which words, of what language, on what day, since it says how old
/// things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Telling {
    words: u64,
    locale: Locale,
    day: Date,
}

/// What was asked, of which facts, and how it is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Asked {
    /// The address of the facts.
    facts: usize,
    query: Query,
    telling: Telling,
}

/// The facts that an answer was made from, and the answer. As long as the facts are pointed at,
/// nothing else takes their place in memory.
type Known = (Weak<Facts>, Arc<Reply>);

/// The answers that were asked for last.
pub(super) struct Answers {
    known: Mutex<LruCache<Asked, Known>>,
    /// How often there were other words.
    words: AtomicU64,
}

impl Default for Answers {
    fn default() -> Self {
        Self { known: Mutex::new(LruCache::new(KEPT)), words: AtomicU64::new(0) }
    }
}

impl Answers {
    /// How whoever takes the words from now on tells it.
    pub(super) fn telling(&self, locale: Locale, day: Date) -> Telling {
        Telling { words: self.words.load(Ordering::SeqCst), locale, day }
    }

    /// The answer to a question that was asked before, or else what `compose` makes of it; none
    /// where it makes nothing. Searches are not kept: hardly two are alike.
    pub(super) fn of(
        &self,
        facts: &Arc<Facts>,
        query: &Query,
        telling: Telling,
        metrics: &Metrics,
        compose: impl FnOnce() -> Option<Reply>,
    ) -> Option<Arc<Reply>> {
        if matches!(query, Query::Find { .. }) {
            return compose().map(Arc::new);
        }
        let asked = Asked { facts: Arc::as_ptr(facts).addr(), query: query.clone(), telling };
        let known = self.known().get(&asked).map(|(_, reply)| Arc::clone(reply));
        metrics.looked_up(Cache::Answers, known.is_some());
        if known.is_some() {
            return known;
        }
        let reply = Arc::new(compose()?);
        self.known().put(asked, (Arc::downgrade(facts), Arc::clone(&reply)));
        Some(reply)
    }

    /// Forgets everything, since it would be said in other words now; what somebody is still saying
    /// in those before will not be found either.
    pub(super) fn forget(&self) {
        self.words.fetch_add(1, Ordering::SeqCst);
        self.known().clear();
    }

    fn known(&self) -> MutexGuard<'_, LruCache<Asked, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::answer;
    use crate::fact::bundled;
    use crate::reply::{Words, compose};

    #[test]
    fn an_answer_is_kept_for_its_facts_its_language_and_its_day() {
        let words = Words::load(&[]).expect("the bundled words load");
        let facts = Arc::new(bundled::for_tests().clone());
        let others = Arc::new(bundled::for_tests().clone());
        let query = Query::Outlook { theme: None };
        let (answers, metrics) = (Answers::default(), Metrics::default());
        let told = |facts: &Arc<Facts>, telling: Telling| {
            let voice = words.voice(telling.locale);
            let compose = || Some(compose(facts, &query, &answer(facts, &query)?, &voice));
            answers.of(facts, &query, telling, &metrics, compose).expect("it has an answer")
        };
        let of = |facts: &Arc<Facts>, locale, day: &str| {
            told(facts, answers.telling(locale, day.parse().expect("a day")))
        };
        let (one, other) = (Locale::English, Locale::Chinese);
        let first = of(&facts, one, "2026-11-28");
        assert!(Arc::ptr_eq(&first, &of(&facts, one, "2026-11-28")));
        for different in [
            of(&facts, one, "2026-11-29"),
            of(&facts, other, "2026-11-28"),
            of(&others, one, "2026-11-28"),
        ] {
            assert!(!Arc::ptr_eq(&first, &different));
        }
        let before = answers.telling(one, "2026-11-28".parse().expect("a day"));
        answers.forget();
        let late = told(&facts, before);
        let now = of(&facts, one, "2026-11-28");
        assert!(!Arc::ptr_eq(&first, &now) && !Arc::ptr_eq(&late, &now));
    }
}
