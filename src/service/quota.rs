//! How often somebody may do something that others have to look at.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use lru::LruCache;

/// How many are remembered; who is forgotten may begin anew.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(10_000).expect("it is not zero");

/// So much in such a stretch of time, for each person or place.
pub struct Quota {
    limit: usize,
    window: Duration,
    made: Mutex<LruCache<String, VecDeque<Instant>>>,
}

impl Quota {
    /// At most `limit` times in any `window`.
    #[must_use]
    pub fn new(limit: usize, window: Duration) -> Self {
        Self { limit, window, made: Mutex::new(LruCache::new(REMEMBERED)) }
    }

    /// Counts one more.
    ///
    /// # Errors
    ///
    /// How long to wait, where it is one too many.
    pub fn take(&self, who: &str, now: Instant) -> Result<(), Duration> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let times = made.get_or_insert_mut(who.to_owned(), VecDeque::new);
        while times.front().is_some_and(|time| now.duration_since(*time) >= self.window) {
            times.pop_front();
        }
        match times.front() {
            Some(oldest) if times.len() >= self.limit => {
                Err(self.window.saturating_sub(now.duration_since(*oldest)))
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
        let window = Duration::from_secs(60);
        let (quota, start) = (Quota::new(5, window), Instant::now());
        for _ in 0..5 {
            assert_eq!(quota.take("1", start), Ok(()));
        }
        assert_eq!(quota.take("1", start), Err(window));
        assert_eq!(quota.take("2", start), Ok(()));
        assert_eq!(quota.take("1", start + window), Ok(()));
    }
}
