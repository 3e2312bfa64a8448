//! Options and fields as they were typed, read one by one.

use std::collections::BTreeMap;

use crate::fact::check::{NAME_LIMIT, TEXT_LIMIT, TITLE_LIMIT};
use crate::fact::{
    Citation, FactDraft, Facts, Grade, HttpsUrl, INDUSTRY, Lane, PartialDate, Position,
    ReleaseDraft, Rewording, Subject, SwitchDraft, Text, Topic, VendorDraft, VendorId, VendorKind,
    Vocabulary, Weights, is_hidden,
};

use super::call::{choice_slug, find};
use super::table::REASON_LIMIT;
use super::{CommandSpec, OptionName, Reach, Refusal};

/// How many identifiers a miss suggests.
const SUGGESTIONS: usize = 3;

/// What was typed for a command or into a form.
pub(super) struct Fields<'typed> {
    spec: &'static CommandSpec,
    typed: &'typed BTreeMap<OptionName, String>,
    facts: &'typed Facts,
}

impl<'typed> Fields<'typed> {
    pub(super) fn new(
        spec: &'static CommandSpec,
        typed: &'typed BTreeMap<OptionName, String>,
        facts: &'typed Facts,
    ) -> Self {
        Self { spec, typed, facts }
    }

    /// What was typed, on one line and without what cannot be seen; blank counts as nothing.
    pub(super) fn value(&self, option: OptionName) -> Option<String> {
        let typed = self.typed.get(&option)?;
        let visible = typed.chars().filter(|one| one.is_whitespace() || !is_hidden(*one));
        let visible: String = visible.collect();
        let value = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        (!value.is_empty()).then_some(value)
    }

    pub(super) fn required<T>(&self, option: OptionName, value: Option<T>) -> Result<T, Refusal> {
        value.ok_or(Refusal::MissingOption { spec: self.spec, option })
    }

    pub(super) fn bounded(
        &self,
        option: OptionName,
        limit: usize,
    ) -> Result<Option<String>, Refusal> {
        let Some(value) = self.value(option) else { return Ok(None) };
        let length = value.chars().count();
        if length <= limit {
            Ok(Some(value))
        } else {
            Err(Refusal::TextTooLong { option, length, limit })
        }
    }

    fn choice<V: Vocabulary>(&self, option: OptionName) -> Result<Option<V>, Refusal> {
        let Some(typed) = self.value(option) else { return Ok(None) };
        let term = choice_slug(option, &typed).and_then(V::from_slug);
        term.map(Some).ok_or(Refusal::UnknownChoice { option, typed })
    }

    pub(super) fn subject(&self, option: OptionName) -> Result<Option<Subject>, Refusal> {
        self.value(option).map(|typed| find(self.facts, &typed)).transpose()
    }

    pub(super) fn vendor(&self, option: OptionName) -> Result<Option<VendorId>, Refusal> {
        let Some(subject) = self.subject(option)? else { return Ok(None) };
        let vendor = self.facts.vendor_of(&subject);
        vendor.map(|vendor| Some(vendor.id.clone())).ok_or(Refusal::NotComparable { subject })
    }

    /// The subject of a fact: `None` inside for the industry as a whole.
    fn owner(&self) -> Result<Option<Subject>, Refusal> {
        let typed = self.required(OptionName::Subject, self.value(OptionName::Subject))?;
        if typed.eq_ignore_ascii_case(INDUSTRY) {
            return Ok(None);
        }
        let subject = find(self.facts, &typed)?;
        if self.facts.vendor_of(&subject).is_none() {
            return Err(Refusal::NotComparable { subject });
        }
        Ok(Some(subject))
    }

    fn claim(&self) -> Result<Option<Text>, Refusal> {
        let en = self.bounded(OptionName::Claim, TEXT_LIMIT)?;
        let zh = self.bounded(OptionName::ClaimChinese, TEXT_LIMIT)?;
        Ok(en.map(|en| Text { en, zh }))
    }

    fn date(&self) -> Result<Option<PartialDate>, Refusal> {
        let Some(typed) = self.value(OptionName::Date) else { return Ok(None) };
        typed.parse().map(Some).map_err(|_| Refusal::BadDate { typed })
    }

    fn source(&self) -> Result<Option<HttpsUrl>, Refusal> {
        let Some(typed) = self.value(OptionName::Source) else { return Ok(None) };
        let url = HttpsUrl::try_from(typed.clone()).ok().filter(HttpsUrl::is_frank);
        url.map(Some).ok_or(Refusal::BadSource { typed })
    }

    fn citation(&self) -> Result<Option<Citation>, Refusal> {
        let title = self.bounded(OptionName::Title, TITLE_LIMIT)?;
        Ok(self.source()?.map(|url| Citation { url, title }))
    }

    pub(super) fn number(&self, option: OptionName) -> Result<Option<u64>, Refusal> {
        let Some(typed) = self.value(option) else { return Ok(None) };
        typed.parse().map(Some).map_err(|_| Refusal::BadNumber { option, typed })
    }

    pub(super) fn reach(&self) -> Result<Reach, Refusal> {
        Ok(self.choice(OptionName::Scope)?.unwrap_or(Reach::Server))
    }

    /// The identifier of something that is there.
    pub(super) fn id(&self) -> Result<String, Refusal> {
        let typed = self.required(OptionName::Id, self.value(OptionName::Id))?;
        known_id(self.facts, &typed)
    }

    /// A fact out of options or fields; a form may leave the topic open, and a dispute the date.
    pub(super) fn fact(&self, topic: Option<Topic>) -> Result<FactDraft, Refusal> {
        let subject = self.owner()?;
        let topic = self.choice(OptionName::Topic)?.or(topic);
        let topic = self.required(OptionName::Topic, topic)?;
        let claim = self.required(OptionName::Claim, self.claim()?)?;
        let citation = self.required(OptionName::Source, self.citation()?)?;
        let date = self.required(OptionName::Date, self.date()?)?;
        let grade = self.choice(OptionName::Grade)?.unwrap_or(Grade::Independent);
        Ok(FactDraft { subject, topic, claim, citation, date: Some(date), grade })
    }

    /// A dispute: what is said against an answer about `subject`.
    pub(super) fn dispute(&self, subject: Option<Subject>) -> Result<FactDraft, Refusal> {
        let claim = self.required(OptionName::Claim, self.claim()?)?;
        let citation = self.required(OptionName::Source, self.citation()?)?;
        // Of two sides the one is meant that the words name.
        let mentioned = self.facts.names().mentions(&claim.en).into_iter();
        let mentioned = mentioned.into_iter().find(|one| self.facts.vendor_of(one).is_some());
        let topic = Topic::Context;
        let (subject, grade) = (mentioned.or(subject), Grade::Independent);
        Ok(FactDraft { subject, topic, claim, citation, date: self.date()?, grade })
    }

    pub(super) fn rewording(&self) -> Result<Rewording, Refusal> {
        let claim = self.required(OptionName::Claim, self.claim()?)?;
        Ok(Rewording { claim, date: self.date()?, source: self.source()? })
    }

    pub(super) fn reason(&self) -> Result<Option<String>, Refusal> {
        self.bounded(OptionName::Reason, usize::from(REASON_LIMIT))
    }

    pub(super) fn new_vendor(&self) -> Result<VendorDraft, Refusal> {
        let name = self.bounded(OptionName::Name, NAME_LIMIT)?;
        let name = self.required(OptionName::Name, name)?;
        let known = match self.facts.find(&name) {
            Some(Subject::Vendor(id)) => Some(id),
            _ => None,
        };
        let id = match (&known, self.value(OptionName::Id)) {
            (Some(id), _) => Some(id.clone()),
            (None, Some(typed)) => VendorId::try_from(typed).ok(),
            (None, None) => VendorId::try_from(slugged(&name)).ok(),
        };
        let id = id.ok_or_else(|| Refusal::NoIdentifier { typed: name.clone() })?;
        let zh = self.bounded(OptionName::NameChinese, NAME_LIMIT)?;
        Ok(VendorDraft {
            known,
            id,
            name: Text { en: name, zh },
            country: self.value(OptionName::Country).map(|code| code.to_uppercase()),
            kind: self.choice::<VendorKind>(OptionName::Kind)?,
            lane: self.choice::<Lane>(OptionName::Lane)?,
            note: self.claim()?,
            citation: self.citation()?,
            date: self.date()?,
        })
    }

    pub(super) fn new_name(&self) -> Result<(Subject, String), Refusal> {
        let subject = self.subject(OptionName::Subject)?;
        let name = self.bounded(OptionName::Name, NAME_LIMIT)?;
        let subject = self.required(OptionName::Subject, subject)?;
        Ok((subject, self.required(OptionName::Name, name)?))
    }

    pub(super) fn new_release(&self) -> Result<ReleaseDraft, Refusal> {
        let vendor = self.vendor(OptionName::Subject)?;
        let model = self.bounded(OptionName::Model, NAME_LIMIT)?;
        let licence = self.bounded(OptionName::Licence, NAME_LIMIT)?;
        Ok(ReleaseDraft {
            vendor: self.required(OptionName::Subject, vendor)?,
            model: self.required(OptionName::Model, model)?,
            weights: self.choice::<Weights>(OptionName::Weights)?,
            licence: licence.map(|en| Text { en, zh: None }),
            citation: self.citation()?,
            date: self.date()?,
        })
    }

    pub(super) fn new_switch(&self) -> Result<SwitchDraft, Refusal> {
        let from = self.choice::<Position>(OptionName::From)?;
        let to = self.choice::<Position>(OptionName::To)?;
        Ok(SwitchDraft {
            vendor: self.required(OptionName::Subject, self.vendor(OptionName::Subject)?)?,
            from: self.required(OptionName::From, from)?,
            to: self.required(OptionName::To, to)?,
            claim: self.required(OptionName::Claim, self.claim()?)?,
            citation: self.required(OptionName::Source, self.citation()?)?,
            date: self.required(OptionName::Date, self.date()?)?,
        })
    }
}

/// An identifier that something has.
///
/// # Errors
///
/// A refusal with identifiers that look like it.
pub fn known_id(facts: &Facts, typed: &str) -> Result<String, Refusal> {
    let wanted = typed.trim().to_lowercase();
    if facts.contains(&wanted) && facts.source(&wanted).is_none() {
        return Ok(wanted);
    }
    let likeness = |id: &str| strsim::jaro_winkler(id, &wanted);
    let mut similar: Vec<_> = facts.identifiers().map(|id| (likeness(id), id)).collect();
    similar.sort_by(|left, right| right.0.total_cmp(&left.0));
    let similar = similar.into_iter().take(SUGGESTIONS).map(|(_, id)| id.to_owned()).collect();
    Err(Refusal::UnknownId { typed: typed.to_owned(), similar })
}

/// A name as an identifier: lower case, a hyphen for everything that is neither letter nor digit.
fn slugged(name: &str) -> String {
    let plain = name.to_lowercase();
    let words = plain.split(|one: char| !one.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
