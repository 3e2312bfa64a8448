//! Chance, where many must not do something in the same moment.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};

/// A number from nothing to one that nobody can tell beforehand.
pub(super) fn chance() -> f64 {
    let number = RandomState::new().build_hasher().finish();
    // The upper half has more than enough of them.
    f64::from(u32::try_from(number >> 32).unwrap_or_default()) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_between_nothing_and_one_and_not_always_the_same() {
        let numbers: Vec<f64> = (0..20).map(|_| chance()).collect();
        assert!(numbers.iter().all(|number| (0.0..=1.0).contains(number)), "{numbers:?}");
        assert!(numbers.iter().any(|number| (number - numbers[0]).abs() > 0.01), "{numbers:?}");
    }
}
