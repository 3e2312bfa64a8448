//! The two strategies in words.

use crate::answer::Strategies;
use crate::fact::{Question, Vocabulary};

use super::Draft;
use super::citation::Composer;
use super::counts::lane_counts;
use super::row::Section;

pub(super) fn draft(composer: &mut Composer<'_>, strategies: &Strategies<'_>) -> Draft {
    let voice = composer.voice;
    // What is really shared is the heart of the matter, so the newest definition leads.
    let definition = strategies.definitions.iter().max_by_key(|fact| fact.date);
    let definition = definition.map(|fact| composer.sentence(fact));
    let verdict =
        definition.into_iter().chain([lane_counts(composer, &strategies.counts)]).collect();
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
    let all = strategies.positions.len() == Question::ALL.len();
    let title = if all { "strategies-title" } else { "strategies-title-narrowed" };
    let narrowed = strategies.positions.first().map(|one| voice.term(one.question));
    let values = [("question", narrowed.unwrap_or_default().into())];
    Draft { title: voice.with(title, if all { &[] } else { &values }), verdict, sections }
}
