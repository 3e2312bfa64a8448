//! What the base holds, and the data sets that it owes a mention.

use crate::fact::{Facts, Record, Source, Tier};

/// What there is.
#[derive(Debug)]
pub struct About<'facts> {
    /// How many vendors.
    pub vendors: usize,
    /// How many models.
    pub releases: usize,
    /// How many facts.
    pub facts: usize,
    /// How many sources.
    pub sources: usize,
    /// How many records of the reader's server are among them.
    pub own: usize,
    /// The data sets that name a licence, by title.
    pub data_sets: Vec<&'facts Source>,
}

impl<'facts> About<'facts> {
    /// The counts of these facts.
    pub(super) fn of(facts: &'facts Facts) -> Self {
        let is_source = |record: &Record| matches!(record, Record::Source(_));
        let ids: Vec<_> = facts.records().filter(is_source).collect();
        let sources = ids.iter().filter_map(|source| facts.source(source.id()));
        let mut data_sets: Vec<_> = sources
            .filter(|source| source.tier == Tier::Dataset && source.licence.is_some())
            .collect();
        data_sets.sort_by_key(|source| source.title.to_lowercase());
        Self {
            vendors: facts.vendors().count(),
            releases: facts.releases().count(),
            facts: facts.facts().count(),
            sources: ids.len(),
            own: facts.own().count(),
            data_sets,
        }
    }
}
