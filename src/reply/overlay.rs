//! What a server has added, where no other section shows it.

use crate::fact::Record;

use super::citation::Composer;
use super::row::Section;

/// The server's own facts about a vendor that stand nowhere else in an answer about motives.
pub(super) fn unplaced(composer: &mut Composer<'_>, vendor: &str) -> Section {
    let mut section = Section::new(composer.voice.say("own-notes"));
    let facts = composer.facts;
    let own = facts.facts_of(vendor).filter(|fact| facts.is_own(fact.id.as_str()));
    for fact in own.filter(|fact| fact.motive.is_none()) {
        let items = composer.fact(fact);
        section.items(items);
    }
    section
}

/// The server's own facts, models and lane switches of some vendors that have no row yet.
pub(super) fn notes(composer: &mut Composer<'_>, vendors: &[&str]) -> Section {
    let mut section = Section::new(composer.voice.say("own-notes"));
    let facts = composer.facts;
    for record in facts.notes() {
        let owner = record.id().split('.').next().unwrap_or_default();
        if !vendors.contains(&owner) || composer.shown.contains(record.id()) {
            continue;
        }
        let items = match &record {
            Record::Fact(fact) if facts.facts_of(owner).any(|one| one.id == fact.id) => {
                composer.attributed(fact)
            }
            Record::Release(release) => composer.release(release),
            Record::LaneSwitch(switch) => vec![composer.switch(switch)],
            _ => Vec::new(),
        };
        section.items(items);
    }
    section
}
