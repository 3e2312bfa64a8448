//! Names that people asked for and nothing has: counted for each server, without who asked, and
//! forgotten when the program ends.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use crate::fact::{ServerId, fold, is_hidden};

/// How many names are counted, over all servers; the one that was not asked for the longest makes
/// room.
const NAMES: NonZeroUsize = NonZeroUsize::new(4_096).expect("it is not zero");
/// The longest text that can be a name, in characters; anything longer was none.
const NAME_LIMIT: usize = 40;

/// A name as it was typed first, and how often it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) typed: String,
    pub(super) count: u64,
}

/// The names that nothing has.
pub(super) struct Gaps {
    counted: Mutex<LruCache<(Option<ServerId>, String), Gap>>,
}

impl Default for Gaps {
    fn default() -> Self {
        Self { counted: Mutex::new(LruCache::new(NAMES)) }
    }
}

impl Gaps {
    /// Counts a name that was asked for on a server.
    pub(super) fn count(&self, server: Option<ServerId>, typed: &str) {
        let typed: String = typed.trim().chars().filter(|one| !is_hidden(*one)).collect();
        let folded = fold(&typed);
        if folded.is_empty() || typed.chars().count() > NAME_LIMIT {
            return;
        }
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let first = || Gap { typed, count: 0 };
        counted.get_or_insert_mut((server, folded), first).count += 1;
    }

    /// The names that were asked for on a server, the most wanted first.
    pub(super) fn of(&self, server: Option<ServerId>) -> Vec<Gap> {
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let ours = counted.iter().filter(|((one, _), _)| *one == server);
        let mut gaps: Vec<_> = ours.map(|(_, gap)| gap.clone()).collect();
        gaps.sort_by(|left, right| {
            right.count.cmp(&left.count).then_with(|| left.typed.cmp(&right.typed))
        });
        gaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_counted_by_server_and_the_most_wanted_comes_first() {
        let (gaps, here) = (Gaps::default(), Some(ServerId::new(1)));
        for typed in ["Nemo", "nemo ", "Nobody", "x".repeat(41).as_str(), "\u{200b}"] {
            gaps.count(here, typed);
        }
        gaps.count(None, "elsewhere");
        let found = gaps.of(here);
        assert_eq!(found[0], Gap { typed: "Nemo".to_owned(), count: 2 });
        assert_eq!(found.len(), 2);
    }
}
