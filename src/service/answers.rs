//! Answers in words, kept for the next who asks the same of the same facts.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use jiff::civil::Date;
use lru::LruCache;

use crate::answer::Query;
use crate::fact::{Facts, Locale};
use crate::reply::Reply;
use crate::telemetry::{Cache, Metrics};

/// How many answers are kept; each has some twenty kilobytes.
const KEPT: NonZeroUsize = NonZeroUsize::new(256).expect("it is not zero");

/// What was asked, of which facts, and when: an answer says how old things are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Asked {
    /// The address of the facts.
    facts: usize,
    query: Query,
    locale: Locale,
    day: Date,
}

/// The facts that an answer was made from, and the answer. As long as the facts are pointed at,
/// nothing else takes their place in memory.
type Known = (Weak<Facts>, Arc<Reply>);

/// The answers that were asked for last.
pub(super) struct Answers(Mutex<LruCache<Asked, Known>>);

impl Default for Answers {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }
}

impl Answers {
    /// The answer to a question that was asked before, or else what `compose` makes of it; none
    /// where it makes nothing. Searches are not kept: hardly two are alike.
    pub(super) fn of(
        &self,
        facts: &Arc<Facts>,
        query: &Query,
        (locale, day): (Locale, Date),
        metrics: &Metrics,
        compose: impl FnOnce() -> Option<Reply>,
    ) -> Option<Arc<Reply>> {
        if matches!(query, Query::Find { .. }) {
            return compose().map(Arc::new);
        }
        let asked = Asked { facts: Arc::as_ptr(facts).addr(), query: query.clone(), locale, day };
        let known = self.known().get(&asked).map(|(_, reply)| Arc::clone(reply));
        metrics.looked_up(Cache::Answers, known.is_some());
        if known.is_some() {
            return known;
        }
        let reply = Arc::new(compose()?);
        self.known().put(asked, (Arc::downgrade(facts), Arc::clone(&reply)));
        Some(reply)
    }

    /// Forgets everything, since it would be said in other words now.
    pub(super) fn forget(&self) {
        self.known().clear();
    }

    fn known(&self) -> MutexGuard<'_, LruCache<Asked, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
        let of = |facts: &Arc<Facts>, locale, day: &str| {
            let day = day.parse().expect("a day");
            let reply = answers.of(facts, &query, (locale, day), &metrics, || {
                Some(compose(facts, &query, &answer(facts, &query)?, &words.voice(locale)))
            });
            reply.expect("it has an answer")
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
        answers.forget();
        assert!(!Arc::ptr_eq(&first, &of(&facts, one, "2026-11-28")));
    }
}
