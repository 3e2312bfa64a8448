//! Answers in words: a plain value that every transport can show.
//!
//! Pure. An [`Answer`](crate::answer::Answer) comes in, a [`Reply`] in the reader's language goes
//! out: a title, a verdict in the first two lines, sections, and every source that is cited.

mod about;
mod analogy;
mod citation;
mod compare;
mod counts;
mod erasure;
mod exchange;
mod form;
mod found;
mod gaps;
mod help;
mod history;
mod listing;
mod mentions;
mod outlook;
mod overlay;
pub mod picture;
mod profile;
mod record;
mod refusal;
mod review;
mod row;
mod rules;
mod same;
mod sources;
mod stale;
mod strategies;
mod survey;
mod taking_in;
mod timeline;
mod voice;
mod why_open;
mod words;
mod written;

pub use citation::{CitedSource, full_name};
pub use erasure::{asks_to_forget, forgotten};
pub use exchange::{exported, import_preview};
pub use form::{FormView, Input, form};
pub use gaps::gaps;
pub use help::help;
pub use history::{Past, history};
pub use mentions::mentions;
pub use refusal::{fault, in_doubt, not_saved, refuse, with_typed};
pub use review::{dealt_with, review, suggested, told};
pub use row::{Author, Item, Punctuation, Row, Section, marks_into, marks_text};
pub use same::{WHOLE, same_view};
pub use sources::sources_view;
pub use stale::stale;
pub use taking_in::{survey_preview, survey_unchanged};
pub use voice::Voice;
pub use words::{ResponseFile, Words, WordsError};
pub use written::{Written, rehearsed, written};

use std::sync::Arc;

use serde::Serialize;

use crate::answer::{Answer, Aspect, Query};
use crate::command::Deed;
use crate::fact::{Facts, PartialDate, Subject};

use citation::Composer;

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// With an answer.
    Answered,
    /// With something that the asker can mend.
    Refused,
    /// With a fault of ours.
    Fault,
}

/// What a reader gets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reply {
    /// How the question ended.
    pub outcome: Outcome,
    /// The heading.
    pub title: String,
    /// The answer in short: a sentence or two.
    pub verdict: Vec<String>,
    /// The rest, in the order in which it should be read.
    pub sections: Vec<Section>,
    /// What the marks in the rows point at, by number.
    pub sources: Vec<CitedSource>,
    /// A closing line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footer: Option<String>,
    /// Whether only the asker should see it.
    pub private: bool,
    /// How the language sets off the parts of an item.
    #[serde(skip)]
    pub punctuation: Punctuation,
    /// The date in the past that it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// The question, for buttons; refusals have none.
    #[serde(skip)]
    pub query: Option<Query>,
    /// The identifier of the record whose history it is, for turning pages.
    #[serde(skip)]
    pub past: Option<String>,
    /// Rows of buttons that do something.
    #[serde(skip)]
    pub controls: Vec<Vec<Control>>,
    /// What it says, for programs: in no language, with keys that stay as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<serde_json::Value>,
    /// A file that goes with it.
    #[serde(skip)]
    pub file: Option<File>,
}

/// A button that does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// What pressing it does.
    pub deed: Deed,
    /// What stands on it.
    pub label: String,
    /// Whether it takes something away.
    pub is_grave: bool,
}

/// A file that goes with a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it, in a sentence.
    pub description: String,
    /// Its content, shared by everybody who sends it.
    pub content: Arc<[u8]>,
}

/// Puts an answer into words.
#[must_use]
pub fn compose(facts: &Facts, query: &Query, answer: &Answer<'_>, voice: &Voice<'_>) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let draft = match answer {
        Answer::Comparison(comparison) => compare::draft(&mut composer, comparison),
        Answer::Strategies(strategies) => strategies::draft(&mut composer, strategies),
        Answer::WhyOpen(why) => why_open::draft(&mut composer, why),
        Answer::General(general) => why_open::draft_general(&mut composer, general),
        Answer::Analogy(analogy) => analogy::draft(&mut composer, analogy),
        Answer::Outlook(outlook) => outlook::draft(&mut composer, outlook),
        Answer::Timeline(timeline) => timeline::draft(&mut composer, timeline),
        Answer::Found(found) => found::draft(&mut composer, found),
        Answer::About(about) => about::draft(&mut composer, about),
        Answer::Profile(profile) => profile::draft(&mut composer, profile),
        Answer::Listing(listing) => listing::draft(&mut composer, listing),
    };
    let attributions = composer.attributions();
    Reply {
        sections: draft
            .sections
            .into_iter()
            .chain([attributions])
            .filter(|section| !section.rows.is_empty())
            .collect(),
        footer: composer.data_date().map(|date| voice.with("footer", &[("date", date.into())])),
        sources: composer.into_sources(),
        private: false,
        query: Some(query.clone()),
        controls: disputing(facts, query, voice).into_iter().map(|one| vec![one]).collect(),
        ..bare(voice, Outcome::Answered, draft.title, draft.verdict)
    }
}

/// Whether the answer to a question has a picture.
#[must_use]
pub fn is_pictured(query: &Query) -> bool {
    match query {
        Query::Compare { aspect, .. } => matches!(aspect, None | Some(Aspect::Openness)),
        Query::Timeline { .. } => true,
        _ => false,
    }
}

/// The picture of an answer, where people would rather look than read. It is not drawn yet: the
/// words never wait for it.
#[must_use]
pub fn scene(facts: &Facts, answer: &Answer<'_>, voice: &Voice<'_>) -> Option<picture::Scene> {
    match answer {
        Answer::Comparison(comparison) => match comparison.aspect {
            None => Some(picture::card(facts, comparison, voice)),
            Some(Aspect::Openness) => {
                Some(picture::heat_map(facts, comparison, voice).scene(voice))
            }
            Some(_) => None,
        },
        Answer::Timeline(timeline) => Some(picture::timeline(facts, timeline, voice)),
        _ => None,
    }
}

impl Reply {
    /// Whether it is a refusal that helps on: it names what was not understood.
    #[must_use]
    pub fn advises(&self) -> bool {
        self.outcome == Outcome::Refused && self.sections.is_empty()
    }

    /// The reply marked as what was known at a date in the past.
    #[must_use]
    pub fn as_of(mut self, date: PartialDate, voice: &Voice<'_>) -> Self {
        let values = [("date", date.to_string().into())];
        self.verdict.insert(0, voice.with("as-of-verdict", &values));
        self.footer = Some(voice.with("footer-as-of", &values));
        self.as_of = Some(date);
        // What is said against an answer is said of today.
        self.controls.clear();
        self
    }
}

/// The button for those who know better.
fn disputing(facts: &Facts, query: &Query, voice: &Voice<'_>) -> Option<Control> {
    let subject = match query {
        Query::About | Query::Vendors(_) | Query::Find { .. } => return None,
        Query::Timeline { vendor } => vendor.clone().map(Subject::Vendor),
        Query::Vendor { vendor } => Some(Subject::Vendor(vendor.clone())),
        Query::Compare { sides, .. } => sides.first().cloned(),
        Query::WhyOpen { subject } => Some(subject.clone()),
        Query::Strategies { .. } | Query::Outlook { .. } => None,
    };
    // What speaks against a term speaks against a view of the industry.
    let subject = subject.filter(|subject| facts.vendor_of(subject).is_some());
    let label = voice.say("button-dispute");
    Some(Control { deed: Deed::Dispute { subject }, label, is_grave: false })
}

/// A reply to somebody who looks after facts, with what it cites.
fn chore_reply(composer: Composer<'_>, title: String, verdict: Vec<String>) -> Reply {
    let voice = composer.voice;
    let reply = bare(voice, Outcome::Answered, title, verdict);
    Reply { sources: composer.into_sources(), ..reply }
}

/// A reply to one person that says no more than this.
fn bare(voice: &Voice<'_>, outcome: Outcome, title: String, verdict: Vec<String>) -> Reply {
    Reply {
        outcome,
        title,
        verdict,
        sections: Vec::new(),
        sources: Vec::new(),
        footer: None,
        private: true,
        punctuation: Punctuation::of(voice),
        as_of: None,
        query: None,
        past: None,
        controls: Vec::new(),
        file: None,
        data: None,
    }
}

/// A button with the words for what it does.
fn control(voice: &Voice<'_>, key: &str, deed: Deed) -> Control {
    Control { deed, label: voice.say(key), is_grave: false }
}

/// An answer in words, before its sources are gathered.
struct Draft {
    title: String,
    verdict: Vec<String>,
    sections: Vec<Section>,
}
