//! The vendors that fit what is asked for.

use std::cmp::Reverse;

use crate::fact::vocabulary::vocabulary;
use crate::fact::{Facts, Lane, LaneSwitch, PartialDate, Release, Vendor, Weights};

vocabulary! {
    /// Whether a vendor's newest weights may be used in business.
    CommercialUse as "commercial-use" {
        /// Nearly without conditions.
        Free = "free",
        /// Under limits: thresholds, use policies.
        Limited = "limited",
        /// Not at all, or there are no weights.
        None = "none",
    }
}

/// What vendors are listed by; everything that is named has to fit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Filter {
    /// The lane now.
    pub lane: Option<Lane>,
    /// What business may do with the newest weights.
    pub commercial: Option<CommercialUse>,
    /// The country of the head office, as an ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// A change of lane on or after this date.
    pub changed_since: Option<PartialDate>,
}

/// One vendor of the list.
#[derive(Debug)]
pub struct Entry<'facts> {
    /// The vendor.
    pub vendor: &'facts Vendor,
    /// Its newest model with weights.
    pub newest_open: Option<&'facts Release>,
    /// Its last change of lane.
    pub last_switch: Option<&'facts LaneSwitch>,
}

/// The vendors that fit.
#[derive(Debug)]
pub struct Listing<'facts> {
    /// What was asked for.
    pub filter: Filter,
    /// Who fits: the latest change of lane first, then by name.
    pub entries: Vec<Entry<'facts>>,
    /// How many vendors there are.
    pub vendors: usize,
}

impl<'facts> Listing<'facts> {
    /// The vendors that fit a filter.
    pub(super) fn of(facts: &'facts Facts, filter: &Filter) -> Self {
        let mut entries: Vec<_> = facts
            .vendors()
            .map(|vendor| {
                let releases = facts.releases_of(vendor.id.as_str());
                let newest_open = releases.into_iter().rev().find(|one| one.weights.are_open());
                let last_switch = facts.switches_of(vendor.id.as_str()).pop();
                Entry { vendor, newest_open, last_switch }
            })
            .filter(|entry| fits(entry, filter))
            .collect();
        entries.sort_by_key(|entry| {
            let changed = entry.last_switch.map(|switch| switch.date);
            (Reverse(changed), entry.vendor.name.en.to_lowercase())
        });
        Self { filter: filter.clone(), entries, vendors: facts.vendors().count() }
    }
}

/// What business may do with the newest weights of a vendor.
fn commercial(entry: &Entry<'_>) -> CommercialUse {
    match entry.newest_open.map(|release| release.weights) {
        Some(Weights::OpenPermissive) => CommercialUse::Free,
        Some(Weights::OpenRestricted) => CommercialUse::Limited,
        _ => CommercialUse::None,
    }
}

fn fits(entry: &Entry<'_>, filter: &Filter) -> bool {
    let vendor = entry.vendor;
    filter.lane.is_none_or(|lane| vendor.lane.now == lane)
        && filter.commercial.is_none_or(|wanted| commercial(entry) == wanted)
        && filter.country.as_ref().is_none_or(|code| vendor.country == *code)
        && filter
            .changed_since
            .is_none_or(|since| entry.last_switch.is_some_and(|switch| switch.date >= since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    #[test]
    fn every_vendor_fits_no_filter_and_exactly_one_of_each_kind() {
        let facts = bundled::for_tests();
        let listed = |filter: Filter| Listing::of(facts, &filter).entries.len();
        let all = listed(Filter::default());
        assert_eq!(all, facts.vendors().count());
        let uses = [CommercialUse::Free, CommercialUse::Limited, CommercialUse::None];
        let by_use = uses.map(|one| listed(Filter { commercial: Some(one), ..Filter::default() }));
        assert_eq!(by_use.iter().sum::<usize>(), all);
        let country = Some("CN".to_owned());
        let chinese = listed(Filter { country, ..Filter::default() });
        assert!(chinese > 3 && chinese < all);
    }
}
