//! What a message mentions, in words.

use crate::answer::Mentioned;
use crate::fact::{Facts, Subject};

use super::citation::Composer;
use super::row::Section;
use super::voice::Voice;
use super::{Reply, chore_reply};

/// What the facts say about everything that a message mentions, for the one who asked alone.
#[must_use]
pub fn mentions(facts: &Facts, mentioned: &Mentioned<'_>, voice: &Voice<'_>) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let mut sections = Vec::new();
    for mention in &mentioned.mentions {
        let mut section = Section::new(composer.full_name(&mention.subject));
        match &mention.subject {
            Subject::Vendor(id) => {
                if let Some(vendor) = facts.vendor(id.as_str()) {
                    let item = composer.vendor(vendor);
                    section.items([item]);
                }
            }
            Subject::Release(id) => {
                if let Some(release) = facts.release(id.as_str()) {
                    let items = composer.release(release);
                    section.items(items);
                }
            }
            Subject::Term(_) => {}
        }
        let items = composer.facts(&mention.facts);
        section.items(items);
        let command = [("name", mention.subject.id().into())];
        section.remark(voice.with("mentions-more", &command));
        sections.push(section);
    }
    let verdict = if sections.is_empty() {
        voice.say("mentions-none")
    } else {
        let names: Vec<_> = sections.iter().map(|section| section.heading.as_str()).collect();
        voice.with("mentions-verdict", &[("names", voice.list(&names).into())])
    };
    let mut verdict = vec![verdict];
    if mentioned.more > 0 {
        verdict.push(voice.with("mentions-others", &[("count", mentioned.more.into())]));
    }
    let mut reply = chore_reply(composer, voice.say("mentions-title"), verdict);
    let sources = super::sources_view(&reply, voice).sections;
    sections.extend(sources.into_iter().filter(|section| !section.rows.is_empty()));
    reply.sections = sections;
    reply
}
