//! Interactions that were answered already: Discord delivers some twice, after a resume above all.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// How many ids are remembered: minutes of heavy use, while a second delivery comes in seconds.
const MEMORY: usize = 8192;

/// The newest ids.
#[derive(Debug, Default)]
pub(super) struct Seen {
    state: Mutex<(HashSet<u64>, VecDeque<u64>)>,
}

impl Seen {
    /// Whether this is the first time that `id` comes by.
    pub(super) fn is_first(&self, id: u64) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, order) = &mut *state;
        if !known.insert(id) {
            return false;
        }
        order.push_back(id);
        if order.len() > MEMORY
            && let Some(oldest) = order.pop_front()
        {
            known.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_first_once_and_forgotten_in_the_end() {
        let seen = Seen::default();
        assert!(seen.is_first(1));
        assert!(!seen.is_first(1));
        let more = 2..2 + MEMORY as u64;
        assert!(more.clone().all(|id| seen.is_first(id)));
        assert!(seen.is_first(1));
        let (known, order) = &*seen.state.lock().expect("nobody panicked");
        assert_eq!((known.len(), order.len()), (MEMORY, MEMORY));
    }
}
