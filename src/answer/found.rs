//! What a search finds.

use crate::fact::{Facts, Record};

/// How many records a search shows; who does not find it among them asks in other words.
pub const FOUND: usize = 40;

/// The records that fit what was searched for, the best first.
#[derive(Debug)]
pub struct Found {
    /// What was searched for.
    pub text: String,
    /// What was found.
    pub records: Vec<Record>,
    /// How many more there are.
    pub more: usize,
}

impl Found {
    /// What a search finds.
    pub(super) fn of(facts: &Facts, text: &str) -> Self {
        let hits = facts.search(text);
        let more = hits.len().saturating_sub(FOUND);
        let records = hits.iter().take(FOUND).filter_map(|hit| facts.record(&hit.id)).collect();
        Self { text: text.to_owned(), records, more }
    }
}
