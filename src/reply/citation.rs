//! Turning records into rows, and keeping count of the sources that they cite.

use serde::Serialize;

use crate::fact::{
    ARTICLE, Claim, Confidence, Conflict, Fact, Facts, Grade, LaneSwitch, PartialDate, Release,
    SourceId, Status, Subject, Text, Vocabulary, bundled,
};

use super::row::{Item, marks_text};
use super::words::Voice;

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
    pub date: Option<String>,
    /// How close it is to what it tells.
    pub tier: String,
    /// How the statements that cite it are graded.
    pub grades: Vec<String>,
}

/// Writes rows and remembers what they cite.
pub(super) struct Composer<'base> {
    /// The facts, for what records refer to.
    pub facts: &'base Facts,
    /// The reader's language.
    pub voice: &'base Voice<'base>,
    cited: Vec<(SourceId, Vec<Grade>)>,
}

impl<'base> Composer<'base> {
    pub(super) fn new(facts: &'base Facts, voice: &'base Voice<'base>) -> Self {
        Self { facts, voice, cited: Vec::new() }
    }

    /// The marks for some sources, numbered in the order of their first use.
    pub(super) fn cite<'id>(
        &mut self,
        sources: impl IntoIterator<Item = &'id SourceId>,
        grade: Option<Grade>,
    ) -> Vec<usize> {
        let mut marks = Vec::new();
        for id in sources {
            let known = self.cited.iter().position(|(cited, _)| cited == id);
            let index = known.unwrap_or_else(|| {
                self.cited.push((id.clone(), Vec::new()));
                self.cited.len() - 1
            });
            let grades = &mut self.cited[index].1;
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
        let Self { facts, voice, cited } = self;
        let source = |(index, (id, grades)): (usize, (SourceId, Vec<Grade>))| {
            let source = facts.source(id.as_str())?;
            let author = source.author.iter();
            let publisher: Vec<_> = author.chain([&source.publisher]).map(String::as_str).collect();
            Some(CitedSource {
                number: index + 1,
                title: source.title.clone(),
                url: source.url.as_ref().map(|url| url.as_str().to_owned()),
                publisher: voice.list(&publisher),
                date: source.published.map(|date| date.to_string()),
                tier: voice.term(source.tier),
                grades: grades.into_iter().map(|grade| voice.term(grade)).collect(),
            })
        };
        cited.into_iter().enumerate().filter_map(source).collect()
    }

    /// How current the facts are.
    pub(super) fn data_date(&self) -> Option<String> {
        bundled::data_date(self.facts).map(|date| date.to_string())
    }

    /// A text in the reader's language.
    pub(super) fn text(&self, text: &Text) -> String {
        text.in_locale(self.voice.locale()).to_owned()
    }

    /// The name of a subject in the reader's language.
    pub(super) fn name(&self, subject: &Subject) -> String {
        self.facts.name_of(subject, self.voice.locale()).to_owned()
    }

    /// A fact, and its note beneath it.
    pub(super) fn fact(&mut self, fact: &Fact) -> Vec<Item> {
        let date = self.facts.date_of(fact).map(|date| date.to_string());
        let weak = (fact.confidence == Confidence::Low).then(|| self.voice.term(fact.confidence));
        let status = (fact.status != Status::Current).then(|| self.voice.term(fact.status));
        let grade = self.voice.term(fact.grade);
        let stamp = date.into_iter().chain([grade]).chain(weak).chain(status).collect();
        let item = Item {
            label: None,
            text: self.text(&fact.claim),
            link: None,
            stamp,
            marks: self.cite(&fact.sources, Some(fact.grade)),
            nested: false,
        };
        let note = fact.note.as_ref().map(|note| self.note(note));
        std::iter::once(item).chain(note).collect()
    }

    /// A fact as a sentence of a verdict, with its date and marks.
    pub(super) fn sentence(&mut self, fact: &Fact) -> String {
        let date = self.facts.date_of(fact).map(|date| date.to_string()).unwrap_or_default();
        let marks = self.cite(&fact.sources, Some(fact.grade));
        let values = [
            ("claim", self.text(&fact.claim).into()),
            ("date", date.into()),
            ("marks", marks_text(&marks).into()),
        ];
        self.voice.with("verdict-fact", &values)
    }

    /// Several facts.
    pub(super) fn facts(&mut self, facts: &[&Fact]) -> Vec<Item> {
        facts.iter().flat_map(|fact| self.fact(fact)).collect()
    }

    /// A fact with the name of its vendor before it.
    pub(super) fn labelled(&mut self, label: &str, fact: &Fact) -> Vec<Item> {
        let mut items = self.fact(fact);
        if let Some(first) = items.first_mut() {
            first.label = Some(label.to_owned());
        }
        items
    }

    fn note(&self, note: &Text) -> Item {
        Item {
            label: Some(self.voice.say("note")),
            text: self.text(note),
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        }
    }

    /// A change of lane.
    pub(super) fn switch(&mut self, switch: &LaneSwitch) -> Item {
        let voice = self.voice;
        let ends = [("from", voice.term(switch.from).into()), ("to", voice.term(switch.to).into())];
        let weak = (switch.confidence == Confidence::Low).then(|| voice.term(switch.confidence));
        Item {
            label: Some(switch.date.to_string()),
            text: self.text(&switch.claim),
            link: None,
            stamp: std::iter::once(voice.with("switch-ends", &ends)).chain(weak).collect(),
            marks: self.cite(&switch.sources, None),
            nested: false,
        }
    }

    /// A model: what may be done with it, since when, and where sources give other dates.
    pub(super) fn release(&mut self, release: &Release) -> Vec<Item> {
        let voice = self.voice;
        let licence = release.licence.as_ref().map(|licence| self.text(licence));
        let text = match licence {
            Some(licence) => voice.with(
                "release-licence",
                &[("weights", voice.term(release.weights).into()), ("licence", licence.into())],
            ),
            None => voice.term(release.weights),
        };
        let item = Item {
            label: Some(release.model.clone()),
            text,
            link: None,
            stamp: vec![release.date.to_string()],
            marks: self.cite(&release.sources, None),
            nested: false,
        };
        let mut items = vec![item];
        items.extend(release.note.as_ref().map(|note| self.note(note)));
        if !release.alternative_dates.is_empty() {
            let dates: Vec<_> =
                release.alternative_dates.iter().map(|one| one.date.to_string()).collect();
            let dates: Vec<_> = dates.iter().map(String::as_str).collect();
            items.push(Item {
                label: None,
                text: voice.with("release-other-dates", &[("dates", voice.list(&dates).into())]),
                link: None,
                stamp: Vec::new(),
                marks: self.cite(release.alternative_dates.iter().map(|one| &one.source), None),
                nested: true,
            });
        }
        items
    }

    /// A claim of the founding article with its verdict, and beneath it what is right instead.
    pub(super) fn claim(&mut self, claim: &Claim) -> Vec<Item> {
        let voice = self.voice;
        let article: Option<SourceId> = ARTICLE.parse().ok();
        let date = self.facts.source(ARTICLE).and_then(|source| source.published);
        let verdict = voice.term(claim.verdict);
        let grade = voice.term(claim.grade);
        let has_correction = claim.correction.is_some();
        let evidence: &[SourceId] = if has_correction { &[] } else { &claim.evidence };
        let marks = self.cite(article.iter().chain(evidence), Some(claim.grade));
        let item = Item {
            label: None,
            text: self.text(&claim.claim),
            link: None,
            stamp: date.map(|date| date.to_string()).into_iter().chain([grade, verdict]).collect(),
            marks,
            nested: false,
        };
        let newest = self.facts.newest(&claim.evidence);
        let correction = claim.correction.as_ref().map(|correction| Item {
            label: Some(voice.say("claim-checked")),
            text: self.text(correction),
            link: None,
            stamp: newest.map(|date| date.to_string()).into_iter().collect(),
            marks: self.cite(&claim.evidence, None),
            nested: true,
        });
        std::iter::once(item).chain(correction).collect()
    }

    /// Several claims of the founding article.
    pub(super) fn claims(&mut self, claims: &[&Claim]) -> Vec<Item> {
        claims.iter().flat_map(|claim| self.claim(claim)).collect()
    }

    /// A question that sources answer differently: every answer, the one we hold to be right
    /// first, and why.
    pub(super) fn conflict(&mut self, conflict: &Conflict) -> Vec<Item> {
        let voice = self.voice;
        let mut values: Vec<_> = conflict.values.iter().collect();
        values.sort_by_key(|value| !value.picked);
        let says: Vec<_> = values.iter().map(|value| self.text(&value.text)).collect();
        let says: Vec<_> = says.iter().map(String::as_str).collect();
        let text = says.join(&voice.say("conflict-joiner"));
        let dates = values.iter().filter_map(|value| self.dated(&value.source));
        let item = Item {
            label: Some(self.text(&conflict.subject)),
            text,
            link: None,
            stamp: dates.max().map(|date| date.to_string()).into_iter().collect(),
            marks: self.cite(values.iter().map(|value| &value.source), None),
            nested: false,
        };
        let reason = Item {
            label: None,
            text: self.text(&conflict.reason),
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        };
        vec![item, reason]
    }

    fn dated(&self, source: &SourceId) -> Option<PartialDate> {
        self.facts.source(source.as_str())?.published
    }

    /// Terms of a vocabulary as a list.
    pub(super) fn terms<V: Vocabulary>(&self, terms: &[V]) -> String {
        let terms: Vec<_> = terms.iter().map(|term| self.voice.term(*term)).collect();
        self.voice.list(&terms.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
