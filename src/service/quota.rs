//! How much one person may put into the queue of suggestions.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lru::LruCache;

/// How many suggestions one person may make in [`WINDOW`].
pub(super) const SUGGESTIONS: usize = 5;
/// The stretch of time in which they are counted.
const WINDOW: Duration = Duration::from_secs(10 * 60);
/// How many people are remembered; who is forgotten may begin anew.
const PEOPLE: NonZeroUsize = NonZeroUsize::new(10_000).expect("it is not zero");

/// When people made suggestions.
pub(super) struct Quota {
    made: Mutex<LruCache<String, VecDeque<Instant>>>,
}

impl Default for Quota {
    fn default() -> Self {
        Self { made: Mutex::new(LruCache::new(PEOPLE)) }
    }
}

impl Quota {
    /// Counts a suggestion; tells how long to wait where it is one too many.
    pub(super) fn take(&self, user: &str, now: Instant) -> Result<(), Duration> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let times = made.get_or_insert_mut(user.to_owned(), VecDeque::new);
        while times.front().is_some_and(|time| now.duration_since(*time) >= WINDOW) {
            times.pop_front();
        }
        match times.front() {
            Some(oldest) if times.len() >= SUGGESTIONS => {
                Err(WINDOW.saturating_sub(now.duration_since(*oldest)))
            }
            _ => {
                times.push_back(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_waits_and_another_does_not() {
        let (quota, start) = (Quota::default(), Instant::now());
        for _ in 0..SUGGESTIONS {
            assert_eq!(quota.take("1", start), Ok(()));
        }
        assert_eq!(quota.take("1", start), Err(WINDOW));
        assert_eq!(quota.take("2", start), Ok(()));
        assert_eq!(quota.take("1", start + WINDOW), Ok(()));
    }
}
