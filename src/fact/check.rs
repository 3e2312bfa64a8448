//! The rules that every record obeys, at each write and in `lanekeeper facts check`.

mod assessment;

use std::fmt;

use jiff::civil::Date;

use super::vocabulary::vocabulary;
use super::{
    Claim, Confidence, Facts, HttpsUrl, Reading, Record, Side, SourceId, Subject, Text, Topic,
    article, is_hidden,
};

/// The longest single text, in characters: a row of a reply, which must fit on one page.
pub const TEXT_LIMIT: usize = 700;
/// The longest name of a vendor, a model or a term, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest title of a source, in characters.
pub const TITLE_LIMIT: usize = 300;
/// The longest identifier of anything that a question can be about, in characters: three of them
/// and the rest fit into the 100 characters of a button's id.
pub const SUBJECT_ID_LIMIT: usize = 20;

vocabulary! {
    /// A rule, by the name that the checker prints.
    Rule as "rule" {
        /// A file cannot be read as records.
        Syntax = "syntax",
        /// A key that no record has.
        UnknownKey = "unknown-key",
        /// Two records with one identifier.
        DuplicateId = "duplicate-id",
        /// An identifier that nothing has.
        UnknownId = "unknown-id",
        /// No source.
        NoSource = "no-source",
        /// No date, neither its own nor a source's.
        NoDate = "no-date",
        /// A date in the future.
        FutureDate = "future-date",
        /// A language is missing.
        MissingLanguage = "missing-language",
        /// A text that is empty, too long or holds control characters.
        Text = "text",
        /// A name that two records claim.
        NameClash = "name-clash",
        /// Parts of a record that do not fit together.
        Shape = "shape",
        /// More confidence than the sources carry.
        Confidence = "confidence",
        /// A claim of the article that no answer shows.
        Unreachable = "unreachable",
        /// A change that flips many lanes or licences at once.
        MassFlip = "mass-flip",
        /// A server's change to what every server sees.
        Base = "base",
    }
}

/// How strict the rules are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// For what is bundled: both languages, and a motive that says what it explains.
    Bundled,
    /// For what admins add in the middle of a conversation: one language will do.
    Added,
}

/// One breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The identifier of the record, or the file where there is none.
    pub record: String,
    /// The rule.
    pub rule: Rule,
    /// What is wrong, for the person who will mend it.
    pub detail: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use super::Vocabulary as _;
        write!(formatter, "{}: {}: {}", self.record, self.rule.slug(), self.detail)
    }
}

/// Every breach in the whole base.
#[must_use]
pub fn all(facts: &Facts, today: Date, standard: Standard) -> Vec<Violation> {
    let records = facts.records().flat_map(|one| record(facts, &one, today, standard));
    records.chain(names(facts)).collect()
}

/// Names that two records claim.
pub fn names(facts: &Facts) -> impl Iterator<Item = Violation> + '_ {
    facts.names().collisions().iter().map(|collision| Violation {
        record: collision.claimant.id().to_owned(),
        rule: Rule::NameClash,
        detail: format!("the name `{}` belongs to {}", collision.name, collision.holder.id()),
    })
}

/// Every breach of one record, which need not be in the base yet.
#[must_use]
pub fn record(facts: &Facts, record: &Record, today: Date, standard: Standard) -> Vec<Violation> {
    let mut breaches = Breaches { facts, today, standard, record: record.id(), found: Vec::new() };
    for text in record.texts() {
        breaches.text(text);
    }
    if let Some(sources) = record.sources() {
        breaches.sources(&sources);
    }
    match record {
        Record::Source(source) => {
            breaches.label(&source.title, TITLE_LIMIT);
            let about = [&source.author, &source.licence, &source.commit, &source.attribution];
            let about = about.into_iter().flatten();
            about.chain([&source.publisher]).for_each(|text| breaches.label(text, TITLE_LIMIT));
            source.files.iter().for_each(|files| breaches.label(files, TEXT_LIMIT));
            source.url.iter().for_each(|url| breaches.address(url));
            breaches.dates(source.published);
        }
        Record::Vendor(vendor) => {
            breaches.dates([vendor.lane.as_of]);
            breaches.subject(&Subject::Vendor(vendor.id.clone()));
            vendor.aliases.iter().for_each(|alias| breaches.name(alias));
            if vendor.country.len() != 2 || !vendor.country.bytes().all(|b| b.is_ascii_uppercase())
            {
                breaches.add(Rule::Shape, format!("`{}` is no country code", vendor.country));
            }
        }
        Record::Release(release) => {
            breaches.dates([release.date]);
            breaches.subject(&Subject::Release(release.id.clone()));
            breaches.name(&release.model);
            release.aliases.iter().for_each(|alias| breaches.name(alias));
            breaches.owner(release.id.vendor());
            for alternative in &release.alternative_dates {
                breaches.source(&alternative.source);
            }
        }
        Record::Fact(fact) => breaches.fact(fact),
        Record::LaneSwitch(switch) => {
            breaches.dates([switch.date]);
            breaches.owner(switch.id.vendor());
            breaches.confidence(switch.confidence, &switch.sources);
            if switch.from == switch.to {
                breaches.add(Rule::Shape, "the switch goes nowhere".to_owned());
            }
        }
        Record::Conflict(conflict) => {
            breaches.owner(conflict.vendor.as_str());
            conflict.record.iter().for_each(|id| breaches.reference(id));
            if conflict.values.len() < 2 {
                breaches.add(Rule::Shape, "a conflict needs two values".to_owned());
            }
            if conflict.reason.is_none() && conflict.precedence.is_none() {
                breaches.add(Rule::Shape, "a conflict needs a reason".to_owned());
            }
            if conflict.values.iter().filter(|value| value.picked).count() > 1 {
                breaches.add(Rule::Shape, "more than one value is picked".to_owned());
            }
        }
        Record::Claim(claim) => breaches.claim(claim),
        Record::Forecast(forecast) => {
            breaches.dates([forecast.made, forecast.judged]);
            let claims = forecast.claims.iter().map(super::ClaimId::as_str);
            claims
                .chain(forecast.indicators.iter().map(String::as_str))
                .for_each(|id| breaches.reference(id));
            if forecast.claims.is_empty() || forecast.indicators.is_empty() {
                breaches.add(Rule::NoSource, "a forecast needs claims and indicators".to_owned());
            }
        }
        Record::Term(term) => {
            breaches.subject(&Subject::Term(term.id.clone()));
            breaches.name(&term.entity);
            term.aliases.iter().for_each(|alias| breaches.name(alias));
            term.related.iter().for_each(|id| breaches.reference(id.as_str()));
        }
        Record::Alias(alias) => {
            breaches.name(&alias.name);
            if facts.subject(&alias.subject).is_none() {
                breaches.add(Rule::UnknownId, format!("there is no subject `{}`", alias.subject));
            }
        }
        Record::Assessment(assessment) => breaches.assessment(assessment),
        Record::Suggestion(suggestion) => {
            breaches.name(&suggestion.by);
            breaches.address(&suggestion.source);
            breaches.dates(suggestion.date);
            if suggestion.subject != super::INDUSTRY && facts.subject(&suggestion.subject).is_none()
            {
                let subject = &suggestion.subject;
                breaches.add(Rule::UnknownId, format!("there is no subject `{subject}`"));
            }
        }
    }
    breaches.found
}

/// Collects the breaches of one record.
struct Breaches<'base> {
    facts: &'base Facts,
    today: Date,
    standard: Standard,
    record: &'base str,
    found: Vec<Violation>,
}

impl Breaches<'_> {
    fn add(&mut self, rule: Rule, detail: String) {
        // It may repeat the very text that breaks the rule.
        let detail =
            if detail.contains(is_hidden) { detail.replace(is_hidden, "") } else { detail };
        self.found.push(Violation { record: self.record.to_owned(), rule, detail });
    }

    fn text(&mut self, text: &Text) {
        if text.zh.is_none() && self.standard == Standard::Bundled {
            self.add(Rule::MissingLanguage, format!("no Chinese for “{}”", text.en));
        }
        for wording in text.wordings() {
            let length = wording.chars().count();
            if wording.trim().is_empty() || length > TEXT_LIMIT {
                self.add(Rule::Text, format!("{length} characters; 1 to {TEXT_LIMIT} are allowed"));
            }
            if wording.chars().any(is_hidden) {
                self.add(Rule::Text, "characters that cannot be seen".to_owned());
            }
        }
    }

    fn name(&mut self, name: &str) {
        self.label(name, NAME_LIMIT);
    }

    fn label(&mut self, label: &str, limit: usize) {
        let plain = !label.trim().is_empty() && !label.chars().any(is_hidden);
        if !plain || label.chars().count() > limit {
            self.add(Rule::Text, format!("“{label}” is no name of 1 to {limit} characters"));
        }
    }

    fn address(&mut self, url: &HttpsUrl) {
        if !url.is_frank() {
            self.add(Rule::Text, "an address that does not show where it leads".to_owned());
        }
    }

    fn subject(&mut self, subject: &Subject) {
        if subject.id().chars().count() > SUBJECT_ID_LIMIT {
            self.add(Rule::Shape, format!("identifier of more than {SUBJECT_ID_LIMIT} characters"));
        }
    }

    fn dates(&mut self, dates: impl IntoIterator<Item = super::PartialDate>) {
        let today = self.today.to_string();
        for date in dates {
            let text = date.to_string();
            if text.as_str() > &today[..text.len()] {
                self.add(Rule::FutureDate, format!("{date} lies after today, {today}"));
            }
        }
    }

    fn reference(&mut self, id: &str) {
        if !self.facts.contains(id) {
            self.add(Rule::UnknownId, format!("nothing has the identifier `{id}`"));
        }
    }

    fn owner(&mut self, vendor: &str) {
        if self.facts.vendor(vendor).is_none() {
            self.add(Rule::UnknownId, format!("there is no vendor `{vendor}`"));
        }
    }

    fn source(&mut self, id: &SourceId) {
        if self.facts.source(id.as_str()).is_none() {
            self.add(Rule::UnknownId, format!("there is no source `{id}`"));
        }
    }

    fn sources(&mut self, sources: &[&SourceId]) {
        if sources.is_empty() {
            self.add(Rule::NoSource, "it needs at least one source".to_owned());
        }
        for id in sources {
            self.source(id);
        }
    }

    /// An excerpt alone caps confidence at medium: nobody has read what stands around it.
    fn confidence(&mut self, confidence: Confidence, sources: &[SourceId]) {
        let only_excerpt = match sources {
            [single] => self
                .facts
                .source(single.as_str())
                .is_some_and(|source| source.read == Reading::Excerpt),
            _ => false,
        };
        if confidence == Confidence::High && only_excerpt {
            self.add(Rule::Confidence, "a single excerpt carries at most medium".to_owned());
        }
    }

    fn fact(&mut self, fact: &super::Fact) {
        self.dates(fact.date.into_iter().chain(fact.checked));
        self.confidence(fact.confidence, &fact.sources);
        if self.facts.date_of(fact).is_none() {
            self.add(
                Rule::NoDate,
                "neither it nor its sources have a date, and it was never checked".to_owned(),
            );
        }
        if fact.id.subject() != super::INDUSTRY {
            self.owner(fact.id.subject());
        }
        if let Some(older) = &fact.supersedes {
            self.reference(older.as_str());
        }
        if let Some(other) = &fact.contradicts {
            self.reference(other.as_str());
        }
        let is_motive = fact.topic == Topic::Motive;
        let is_named = fact.explains.is_some() && fact.motive.is_some();
        let is_unnamed = fact.explains.is_none() && fact.motive.is_none();
        let is_added = self.standard == Standard::Added;
        if (is_motive && !is_named && !(is_added && is_unnamed))
            || (!is_motive && fact.explains.is_some())
        {
            self.add(Rule::Shape, "`motive` and `explains` go with topic `motive`".to_owned());
        }
        if fact.bears.is_some() && (fact.topic != Topic::Evidence || fact.motive.is_none()) {
            self.add(Rule::Shape, "`bears` goes with topic `evidence` and a `motive`".to_owned());
        }
        for figure in &fact.figures {
            self.label(&figure.unit, NAME_LIMIT);
            figure.relation.iter().for_each(|relation| self.label(relation, NAME_LIMIT));
        }
        fact.suggested_by.iter().for_each(|user| self.label(user, NAME_LIMIT));
        if fact.figures.iter().any(|figure| !figure.value.is_finite()) {
            self.add(Rule::Shape, "a figure that is no number".to_owned());
        }
    }

    fn claim(&mut self, claim: &Claim) {
        self.label(&claim.section, TITLE_LIMIT);
        self.dates(claim.dates.iter().copied());
        if self.facts.source(article::ARTICLE).is_none() {
            self.add(Rule::NoSource, format!("there is no source `{}`", article::ARTICLE));
        }
        claim.evidence.iter().for_each(|id| self.source(id));
        for entity in &claim.entities {
            let (kind, name) = entity.split_once(':').unwrap_or((entity, ""));
            let known = match kind {
                "vendor" => self.facts.vendor(name).is_some(),
                "analogy" | "concept" => self.facts.terms().any(|term| term.entity == *entity),
                "industry" | "person" | "model" => !name.is_empty(),
                _ => false,
            };
            if !known {
                self.add(Rule::UnknownId, format!("the entity `{entity}` is not known"));
            }
        }
        let has_subject = claim
            .entities
            .iter()
            .any(|entity| entity.starts_with("vendor:") || entity.starts_with("analogy:"));
        let has_question = claim.question.is_some() && claim.side.is_some();
        if !(has_subject || has_question || claim.motive.is_some() || claim.theme.is_some()) {
            self.add(Rule::Unreachable, "no vendor, analogy, question, motive or theme".to_owned());
        }
        if claim.question.is_some() != claim.side.is_some() && claim.side != Some(Side::Software) {
            self.add(Rule::Shape, "`question` and `side` go together".to_owned());
        }
    }
}
