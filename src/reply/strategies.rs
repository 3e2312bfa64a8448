//! The two strategies in words.

use crate::answer::Strategies;
use crate::fact::{Lane, Vocabulary};

use super::Draft;
use super::citation::Composer;
use super::row::Section;

pub(super) fn draft(composer: &mut Composer<'_>, strategies: &Strategies<'_>) -> Draft {
    let voice = composer.voice;
    let lanes = &strategies.counts.lanes;
    let count =
        |lane: Lane| lanes.iter().find(|(one, _)| *one == lane).map_or(0, |(_, count)| *count);
    let values = [
        ("vendors", strategies.counts.vendors.into()),
        ("source", count(Lane::OpenSource).into()),
        ("weights", count(Lane::OpenWeights).into()),
        ("both", count(Lane::Both).into()),
        ("closed", count(Lane::Closed).into()),
    ];
    // What is really shared is the heart of the matter, so the newest definition leads.
    let definition = strategies.definitions.iter().max_by_key(|fact| fact.date);
    let definition = definition.map(|fact| composer.sentence(fact));
    let verdict = definition.into_iter().chain([voice.with("lane-counts", &values)]).collect();
    let mut sections = Vec::new();
    for (index, position) in strategies.positions.iter().enumerate() {
        let mut section = Section::new(voice.term(position.question));
        for (side, claims) in &position.sides {
            let items = composer.claims(claims);
            section.group(voice.term(*side), items);
        }
        sections.push(section);
        if index == 0 {
            let mut definitions = Section::new(voice.say("strategies-definitions"));
            let items = composer.facts(&strategies.definitions);
            definitions.items(items);
            sections.push(definitions);
        }
    }
    let all = strategies.positions.len() == crate::fact::Question::ALL.len();
    let title = if all { "strategies-title" } else { "strategies-title-narrowed" };
    let narrowed = strategies.positions.first().map(|one| voice.term(one.question));
    let values = [("question", narrowed.unwrap_or_default().into())];
    Draft { title: voice.with(title, if all { &[] } else { &values }), verdict, sections }
}
