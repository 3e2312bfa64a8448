//! Live counts out of the fact base: lanes, switches and releases.

use std::collections::BTreeMap;

use crate::fact::{Facts, Heading, Lane, Release, Weights};

/// The lane switches of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearOfSwitches {
    /// The year.
    pub year: i16,
    /// How many went towards open.
    pub opening: usize,
    /// How many went towards closed.
    pub closing: usize,
}

/// The listed releases of one year by what may be done with their weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearOfReleases {
    /// The year.
    pub year: i16,
    /// Under a permissive licence.
    pub permissive: usize,
    /// With limits, or for non-commercial use only.
    pub limited: usize,
    /// Without weights.
    pub closed: usize,
    /// Not known or disputed.
    pub unknown: usize,
}

/// What the fact base counts today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// How many vendors there are.
    pub vendors: usize,
    /// How many vendors drive in each lane.
    pub lanes: Vec<(Lane, usize)>,
    /// How many vendors have switched lanes at least once.
    pub switchers: usize,
    /// How many switches there are.
    pub switches: usize,
    /// Switches by year, oldest first.
    pub switches_by_year: Vec<YearOfSwitches>,
    /// How many vendors have released models with weights and models without.
    pub mixed_vendors: usize,
    /// Releases by year, oldest first.
    pub releases_by_year: Vec<YearOfReleases>,
    /// The newest year with releases, and how many vendors released something in it.
    pub active_vendors: Option<(i16, usize)>,
}

impl Counts {
    /// How many vendors drive in a lane.
    #[must_use]
    pub fn in_lane(&self, lane: Lane) -> usize {
        self.lanes.iter().find(|(one, _)| *one == lane).map_or(0, |(_, count)| *count)
    }

    /// Counts everything.
    pub(super) fn of(facts: &Facts) -> Self {
        let mut switches: BTreeMap<i16, YearOfSwitches> = BTreeMap::new();
        for switch in facts.switches() {
            let year = switch.date.year();
            let entry =
                switches.entry(year).or_insert(YearOfSwitches { year, ..Default::default() });
            match switch.heading() {
                Heading::Opening => entry.opening += 1,
                Heading::Closing => entry.closing += 1,
            }
        }
        let with_switches =
            |vendor: &&crate::fact::Vendor| !facts.switches_of(vendor.id.as_str()).is_empty();
        let with_both = |vendor: &&crate::fact::Vendor| {
            let releases = facts.releases_of(vendor.id.as_str());
            releases.iter().any(|release| release.weights.are_open())
                && releases.iter().any(|release| release.weights == Weights::Closed)
        };
        let releases = releases_by_year(facts.releases());
        let newest_year = releases.last().map(|year| year.year);
        let active = |year: i16| {
            let was_active = |vendor: &&crate::fact::Vendor| {
                let releases = facts.releases_of(vendor.id.as_str());
                releases.iter().any(|release| release.date.year() == year)
            };
            facts.vendors().filter(was_active).count()
        };
        Self {
            vendors: facts.vendors().count(),
            lanes: facts.lanes(),
            switchers: facts.vendors().filter(with_switches).count(),
            switches: facts.switches().count(),
            switches_by_year: switches.into_values().collect(),
            mixed_vendors: facts.vendors().filter(with_both).count(),
            releases_by_year: releases,
            active_vendors: newest_year.map(|year| (year, active(year))),
        }
    }
}

/// Releases by year, oldest first.
pub(super) fn releases_by_year<'facts>(
    all: impl IntoIterator<Item = &'facts Release>,
) -> Vec<YearOfReleases> {
    let mut years: BTreeMap<i16, YearOfReleases> = BTreeMap::new();
    for release in all {
        let year = release.date.year();
        let entry = years.entry(year).or_insert(YearOfReleases { year, ..Default::default() });
        match release.weights {
            Weights::OpenPermissive => entry.permissive += 1,
            Weights::OpenRestricted | Weights::OpenNoncommercial => entry.limited += 1,
            Weights::Closed => entry.closed += 1,
            Weights::Unknown | Weights::Disputed => entry.unknown += 1,
        }
    }
    years.into_values().collect()
}
