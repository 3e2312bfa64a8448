//! Keeping count of the sources that an answer cites.

use std::collections::BTreeSet;

use serde::Serialize;
use smallvec::SmallVec;

use crate::fact::{
    Facts, Grade, PartialDate, Source, SourceId, Subject, Text, Vocabulary, bundled,
};

use super::row::Section;
use super::voice::Voice;

/// A source as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedSource {
    /// The number that marks refer to.
    pub number: usize,
    /// The title, in its own language.
    pub title: String,
    /// The address; absent where no secure one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who published it, and who wrote it where that differs.
    pub publisher: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// How close it is to what it tells.
    pub tier: String,
    /// How the statements that cite it are graded.
    pub grades: Vec<String>,
}

/// The name of a subject in the reader's language; a model says whose it is.
#[must_use]
pub fn full_name(facts: &Facts, subject: &Subject, voice: &Voice<'_>) -> String {
    let name = facts.name_of(subject, voice.locale());
    match (subject, facts.vendor_of(subject)) {
        (Subject::Release(_), Some(vendor)) => {
            let vendor = vendor.name.in_locale(voice.locale());
            voice.with("model-of-vendor", &[("model", name.into()), ("vendor", vendor.into())])
        }
        _ => name.to_owned(),
    }
}

/// Writes rows and remembers what they cite.
pub(super) struct Composer<'base> {
    /// The facts, for what records refer to.
    pub facts: &'base Facts,
    /// The reader's language.
    pub voice: &'base Voice<'base>,
    /// The identifiers of what has a row already.
    pub shown: BTreeSet<String>,
    cited: Vec<Cited<'base>>,
    grades: Terms<Grade>,
}

/// The words for terms that come again and again in a reply.
struct Terms<V>(Vec<(V, String)>);

impl<V: Vocabulary> Terms<V> {
    fn say(&mut self, term: V, voice: &Voice<'_>) -> String {
        if let Some((_, word)) = self.0.iter().find(|(known, _)| *known == term) {
            return word.clone();
        }
        let word = voice.term(term);
        self.0.push((term, word.clone()));
        word
    }
}

/// A source that was cited.
struct Cited<'base> {
    source: &'base Source,
    /// How the statements that cite it are graded.
    grades: SmallVec<[Grade; 2]>,
}

impl<'base> Composer<'base> {
    pub(super) fn new(facts: &'base Facts, voice: &'base Voice<'base>) -> Self {
        Self { facts, voice, shown: BTreeSet::new(), cited: Vec::new(), grades: Terms(Vec::new()) }
    }

    /// The marks for some sources, numbered in the order of their first use. A source that the facts do
    /// not have, which their rules forbid, gets none.
    pub(super) fn cite<'id>(
        &mut self,
        sources: impl IntoIterator<Item = &'id SourceId>,
        grade: Option<Grade>,
    ) -> Vec<usize> {
        let mut marks = Vec::new();
        for id in sources {
            let Some(source) = self.facts.source(id.as_str()) else { continue };
            let known = self.cited.iter().position(|cited| std::ptr::eq(cited.source, source));
            let index = known.unwrap_or_else(|| {
                self.cited.push(Cited { source, grades: SmallVec::new() });
                self.cited.len() - 1
            });
            let grades = &mut self.cited[index].grades;
            if let Some(grade) = grade
                && !grades.contains(&grade)
            {
                grades.push(grade);
            }
            if !marks.contains(&(index + 1)) {
                marks.push(index + 1);
            }
        }
        marks
    }

    /// Everything that was cited, by number.
    pub(super) fn into_sources(self) -> Vec<CitedSource> {
        let Self { facts, voice, cited, mut grades, .. } = self;
        let mut tiers = Terms(Vec::new());
        let source = |(index, cited): (usize, Cited<'base>)| {
            let source = cited.source;
            // Who keeps a server's notes may call a source anything, but not where it leads.
            let own = source.url.as_ref().filter(|_| facts.is_own(source.id.as_str()));
            let publisher = match (own, &source.author) {
                (Some(url), _) => url.host().to_owned(),
                (None, Some(author)) => voice.list(&[author, &source.publisher]),
                (None, None) => source.publisher.clone(),
            };
            CitedSource {
                number: index + 1,
                title: source.title.clone(),
                url: source.url.as_ref().map(|url| url.as_str().to_owned()),
                publisher,
                date: source.published,
                tier: tiers.say(source.tier, voice),
                grades: cited.grades.into_iter().map(|grade| grades.say(grade, voice)).collect(),
            }
        };
        cited.into_iter().enumerate().map(source).collect()
    }

    /// Whom the data sets among what was cited ask to be named, as their licences have it.
    pub(super) fn attributions(&self) -> Section {
        let mut section = Section::new(self.voice.say("attribution-heading"));
        let attributions = self.cited.iter().filter_map(|cited| cited.source.attribution.as_ref());
        for attribution in attributions {
            section.remark(attribution.as_str());
        }
        section
    }

    /// How current the facts are.
    pub(super) fn data_date(&self) -> Option<String> {
        bundled::data_date(self.facts).map(|date| date.to_string())
    }

    /// The day that the reader reads on: in a view of the past the last one that is told.
    pub(super) fn today(&self) -> Option<jiff::civil::Date> {
        self.facts.until().map(PartialDate::last_day).or(self.voice.today())
    }

    /// A text in the reader's language.
    pub(super) fn text(&self, text: &Text) -> String {
        text.in_locale(self.voice.locale()).to_owned()
    }

    /// The name of a subject in the reader's language; a model says whose it is.
    pub(super) fn full_name(&self, subject: &Subject) -> String {
        full_name(self.facts, subject, self.voice)
    }

    /// The word for a grade.
    pub(super) fn grade(&mut self, grade: Grade) -> String {
        self.grades.say(grade, self.voice)
    }

    /// Terms of a vocabulary as a list.
    pub(super) fn terms<V: Vocabulary>(&self, terms: &[V]) -> String {
        let terms: Vec<_> = terms.iter().map(|term| self.voice.term(*term)).collect();
        self.voice.list(&terms.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
