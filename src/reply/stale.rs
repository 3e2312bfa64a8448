//! Facts that nobody has looked at for a while.

use crate::command::{Deed, Reach};
use crate::fact::{Facts, StaleFact, StaleSet, VendorId};

use super::citation::Composer;
use super::row::Section;
use super::voice::Voice;
use super::{Control, Reply, chore_reply};

/// How many facts stand on a page: each has a row of buttons, and a message has five rows, of which
/// one turns the pages.
const PER_PAGE: usize = 4;

/// The facts past their shelf life, oldest first, each with what to do about it. `may_change_base`
/// tells whether the reader may confirm what every server sees.
#[must_use]
pub fn stale(
    facts: &Facts,
    found: &[StaleFact<'_>],
    sets: &[StaleSet<'_>],
    vendor: Option<&VendorId>,
    page: usize,
    may_change_base: bool,
    voice: &Voice<'_>,
) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let page = page.min(pages - 1);
    let shown = found.iter().enumerate().skip(page * PER_PAGE).take(PER_PAGE);
    let (mut sections, mut controls) = (Vec::new(), Vec::new());
    if page == 0 && !sets.is_empty() {
        let mut section = Section::new(voice.say("stale-sets"));
        for set in sets {
            let values = [
                ("title", set.source.title.as_str().into()),
                ("date", set.seen.to_string().into()),
                ("months", u32::from(set.months).into()),
                ("records", set.records.into()),
            ];
            section.remark(voice.with("stale-set", &values));
        }
        sections.push(section);
    }
    for (index, stale) in shown {
        let number = index + 1;
        let id = stale.fact.id.as_str();
        let values = [
            ("number", number.into()),
            ("id", id.into()),
            ("topic", voice.term(stale.fact.topic).into()),
            ("months", u32::from(stale.months).into()),
        ];
        let mut section = Section::new(voice.with("stale-heading", &values));
        let items = composer.attributed(stale.fact);
        section.items(items);
        sections.push(section);
        let is_own = facts.is_own(id);
        let reach = if is_own || !may_change_base { Reach::Server } else { Reach::Base };
        let labelled = |key: &str, deed| {
            let label = voice.with(key, &[("number", number.into())]);
            Control { deed, label, is_grave: false }
        };
        let mut row = Vec::new();
        if is_own || may_change_base {
            row.push(labelled("button-still-true", Deed::Confirm { id: id.to_owned(), reach }));
        }
        row.push(labelled("button-edit-number", Deed::Edit { id: id.to_owned(), reach }));
        controls.push(row);
    }
    let turn = |key: &str, page| {
        let deed = Deed::Stale { vendor: vendor.cloned(), page };
        Control { deed, label: voice.say(key), is_grave: false }
    };
    let back = (page > 0).then(|| turn("button-prev", page.saturating_sub(1)));
    let next = (page + 1 < pages).then(|| turn("button-next", page + 1));
    let turning: Vec<_> = back.into_iter().chain(next).collect();
    if !turning.is_empty() {
        controls.push(turning);
    }
    let verdict = if found.is_empty() {
        voice.say("stale-none")
    } else {
        voice.with("stale-count", &[("count", found.len().into())])
    };
    let mut reply = chore_reply(composer, voice.say("stale-title"), vec![verdict]);
    reply.sections = sections;
    reply.controls = controls;
    if pages > 1 {
        let values = [("page", (page + 1).into()), ("pages", pages.into())];
        reply.footer = Some(voice.with("page-of", &values));
    }
    reply
}
