//! A vendor's profile in words.

use crate::answer::{Aspect, AspectView, Profile};
use crate::fact::Vocabulary;

use super::Draft;
use super::citation::Composer;
use super::compare::point;
use super::counts;
use super::overlay::notes;
use super::row::Section;
use super::survey::{lane_price, sample_years};

/// How many names a profile shows.
const NAMES: usize = 8;
/// How many years of releases it counts, the newest ones.
const YEARS: usize = 4;

pub(super) fn draft(composer: &mut Composer<'_>, profile: &Profile<'_>) -> Draft {
    let voice = composer.voice;
    let vendor = profile.vendor;
    let values = [
        ("lane", voice.term(vendor.lane.now).into()),
        ("date", vendor.lane.as_of.to_string().into()),
        ("kind", voice.term(vendor.kind).into()),
        ("country", vendor.country.as_str().into()),
    ];
    let mut verdict = vec![voice.with("profile-verdict", &values)];
    if !profile.names.is_empty() {
        let names: Vec<_> = profile.names.iter().take(NAMES).copied().collect();
        let names = [("names", voice.list(&names).into())];
        verdict.push(voice.with("profile-names", &names));
    }
    let name = composer.text(&vendor.name);
    let mut sections: Vec<_> =
        profile.aspects.iter().map(|view| aspect(composer, &name, view)).collect();
    let mut conflicts = Section::new(voice.say("compare-conflicts"));
    for conflict in &profile.conflicts {
        let items = composer.conflict(conflict);
        conflicts.items(items);
    }
    sections.push(conflicts);
    let mut releases = Section::new(voice.say("profile-releases"));
    for year in profile.releases.iter().rev().take(YEARS) {
        releases.remark(counts::releases(composer, "profile-year", year));
    }
    for sample in &profile.samples {
        releases.rows.extend(sample_years(composer, sample, YEARS));
    }
    sections.push(releases);
    sections.push(notes(composer, &[vendor.id.as_str()]));
    Draft { title: composer.text(&vendor.name), verdict, sections }
}

fn aspect(composer: &mut Composer<'_>, name: &str, view: &AspectView<'_>) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.term(view.aspect));
    if view.aspect == Aspect::Motives {
        for motive in &view.motives {
            let key = format!("motive-of-{}", motive.explains.slug());
            let label = voice.with(&key, &[("motive", voice.term(motive.motive).into())]);
            for fact in motive.holders.iter().flatten() {
                let items = composer.labelled(&label, fact);
                section.items(items);
            }
        }
        return section;
    }
    for one in view.sides.iter().flatten() {
        let items = point(composer, one);
        section.items(items);
    }
    for price in view.prices.iter().flatten() {
        section.remark(lane_price(composer, name, price));
    }
    section
}
