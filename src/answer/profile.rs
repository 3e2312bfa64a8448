//! One vendor: its lane, its models, its terms, its motives, its changes of lane.

use crate::fact::{Alias, Assessment, Conflict, Facts, Vendor, Vocabulary};

use super::compare::{AspectView, view};
use super::counts::releases_by_year;
use super::disagreement::conflicts;
use super::party::Party;
use super::surveyed::samples;
use super::{Aspect, YearOfReleases};

/// What there is to know about a vendor.
#[derive(Debug)]
pub struct Profile<'facts> {
    /// The vendor.
    pub vendor: &'facts Vendor,
    /// Other names that people type, those of its own record first.
    pub names: Vec<&'facts str>,
    /// Aspect by aspect.
    pub aspects: Vec<AspectView<'facts>>,
    /// Where sources differ about what is shown.
    pub conflicts: Vec<&'facts Conflict>,
    /// Its releases by year, oldest first.
    pub releases: Vec<YearOfReleases>,
    /// What published samples count of it.
    pub samples: Vec<&'facts Assessment>,
}

impl<'facts> Profile<'facts> {
    /// The profile of a vendor; `None` where there is none of that identifier.
    pub(super) fn of(facts: &'facts Facts, vendor: &str) -> Option<Self> {
        let subject = facts.subject(vendor)?;
        let side = Party::of(facts, &subject)?;
        let vendor = side.vendor;
        let sides = [side];
        let aspects = Aspect::ALL.iter().map(|aspect| view(facts, &sides, *aspect, false));
        let aspects: Vec<_> = aspects.filter(|view| !view.is_empty()).collect();
        let (conflicts, _) = conflicts(facts, &sides, &aspects);
        let added = facts.aliases().filter(|alias| alias.subject == vendor.id.as_str());
        let names = vendor.aliases.iter().map(String::as_str);
        Some(Self {
            vendor,
            names: names.chain(added.map(|alias: &Alias| alias.name.as_str())).collect(),
            aspects,
            conflicts,
            releases: releases_by_year(facts.releases_of(vendor.id.as_str())),
            samples: samples(facts, vendor.id.as_str()),
        })
    }
}
