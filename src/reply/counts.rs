//! Live counts in words.

use crate::answer::{Counts, YearOfReleases};
use crate::fact::{Lane, Theme};

use super::citation::Composer;
use super::row::Section;

/// How many years of releases and switches are counted, the newest ones.
pub(super) const YEARS: usize = 5;

/// How many vendors drive in each lane, in a line.
pub(super) fn lane_counts(composer: &Composer<'_>, counts: &Counts) -> String {
    let values = [
        ("vendors", counts.vendors.into()),
        ("source", counts.in_lane(Lane::OpenSource).into()),
        ("weights", counts.in_lane(Lane::OpenWeights).into()),
        ("both", counts.in_lane(Lane::Both).into()),
        ("closed", counts.in_lane(Lane::Closed).into()),
    ];
    composer.voice.with("lane-counts", &values)
}

/// What the fact base counts today about a theme, in a line.
pub(super) fn live(composer: &Composer<'_>, theme: Theme, counts: &Counts) -> String {
    let voice = composer.voice;
    let newest = counts.releases_by_year.last().copied().unwrap_or_default();
    match theme {
        Theme::Coexistence | Theme::Context => releases(composer, "live-releases", &newest),
        Theme::Complement => voice.with(
            "live-complement",
            &[("both", counts.mixed_vendors.into()), ("vendors", counts.vendors.into())],
        ),
        Theme::Shakeout => {
            let (year, active) = counts.active_vendors.unwrap_or_default();
            let values = [
                ("active", active.into()),
                ("vendors", counts.vendors.into()),
                ("year", year.to_string().into()),
            ];
            voice.with("live-shakeout", &values)
        }
        Theme::Switching => {
            let opening: usize = counts.switches_by_year.iter().map(|year| year.opening).sum();
            let closing: usize = counts.switches_by_year.iter().map(|year| year.closing).sum();
            let values = [
                ("switches", counts.switches.into()),
                ("vendors", counts.switchers.into()),
                ("opening", opening.into()),
                ("closing", closing.into()),
            ];
            voice.with("live-switching", &values)
        }
        Theme::Blurring => {
            let values = [
                ("both", counts.in_lane(Lane::Both).into()),
                ("vendors", counts.vendors.into()),
                ("limited", newest.limited.into()),
                ("open", (newest.limited + newest.permissive).into()),
                ("year", newest.year.to_string().into()),
            ];
            voice.with("live-blurring", &values)
        }
    }
}

/// The listed releases of a year, by what may be done with their weights.
pub(super) fn releases(composer: &Composer<'_>, key: &str, year: &YearOfReleases) -> String {
    let values = [
        ("year", year.year.to_string().into()),
        ("permissive", year.permissive.into()),
        ("limited", year.limited.into()),
        ("closed", year.closed.into()),
        ("unknown", year.unknown.into()),
    ];
    composer.voice.with(key, &values)
}

/// Everything that the fact base counts, year by year.
pub(super) fn counted(composer: &Composer<'_>, counts: &Counts) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.say("outlook-counted"));
    section.remark(lane_counts(composer, counts));
    let skipped = counts.releases_by_year.len().saturating_sub(YEARS);
    for year in counts.releases_by_year.iter().skip(skipped).rev() {
        section.remark(releases(composer, "live-releases", year));
    }
    let skipped = counts.switches_by_year.len().saturating_sub(YEARS);
    for year in counts.switches_by_year.iter().skip(skipped).rev() {
        let values = [
            ("year", year.year.to_string().into()),
            ("opening", year.opening.into()),
            ("closing", year.closing.into()),
        ];
        section.remark(voice.with("live-switches", &values));
    }
    section
}
