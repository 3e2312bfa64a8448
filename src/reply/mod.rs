//! Answers in words: a plain value that every transport can show.
//!
//! Pure. An [`Answer`](crate::answer::Answer) comes in, a [`Reply`] in the reader's language goes
//! out: a title, a verdict in the first two lines, sections, and every source that is cited.

mod analogy;
mod citation;
mod compare;
mod counts;
mod outlook;
mod record;
mod refusal;
mod row;
mod sources;
mod strategies;
mod why_open;
mod words;

pub use citation::{CitedSource, full_name};
pub use refusal::{fault, refuse};
pub use row::{Item, Punctuation, Row, Section, marks_text};
pub use sources::sources_view;
pub use words::{ResponseFile, Voice, Words, WordsError};

use serde::Serialize;

use crate::answer::{Answer, Query};
use crate::fact::Facts;

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
    /// The question, for buttons; refusals have none.
    #[serde(skip)]
    pub query: Option<Query>,
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
    };
    Reply {
        outcome: Outcome::Answered,
        title: draft.title,
        verdict: draft.verdict,
        sections: draft.sections.into_iter().filter(|section| !section.rows.is_empty()).collect(),
        footer: composer.data_date().map(|date| voice.with("footer", &[("date", date.into())])),
        sources: composer.into_sources(),
        private: false,
        punctuation: Punctuation::of(voice),
        query: Some(query.clone()),
    }
}

/// An answer in words, before its sources are gathered.
struct Draft {
    title: String,
    verdict: Vec<String>,
    sections: Vec<Section>,
}
