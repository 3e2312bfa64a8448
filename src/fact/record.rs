//! The unit of keeping: one record of any kind, with the key it is kept under.

use serde::{Deserialize, Serialize};

use super::{
    Alias, Assessment, Claim, Conflict, Fact, Forecast, LaneSwitch, Release, Source, SourceId,
    Suggestion, Term, Text, Vendor,
};

/// Anything that the fact base holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A source.
    Source(Source),
    /// A maker of models.
    Vendor(Vendor),
    /// A model.
    Release(Release),
    /// A statement.
    Fact(Fact),
    /// A change of lane.
    LaneSwitch(LaneSwitch),
    /// A question that sources answer differently.
    Conflict(Conflict),
    /// A claim of the founding article.
    Claim(Claim),
    /// A prediction.
    Forecast(Forecast),
    /// An analogy or a concept.
    Term(Term),
    /// Another name.
    Alias(Alias),
    /// What a reader proposes.
    Suggestion(Suggestion),
    /// What a data set holds about a model.
    Assessment(Assessment),
}

/// The identifier of a record. Identifiers are unique over all kinds, so that a person can name
/// any record by its identifier alone.
pub type RecordId = str;

impl Record {
    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        match self {
            Self::Source(record) => record.id.as_str(),
            Self::Vendor(record) => record.id.as_str(),
            Self::Release(record) => record.id.as_str(),
            Self::Fact(record) => record.id.as_str(),
            Self::LaneSwitch(record) => record.id.as_str(),
            Self::Conflict(record) => record.id.as_str(),
            Self::Claim(record) => record.id.as_str(),
            Self::Forecast(record) => record.id.as_str(),
            Self::Term(record) => record.id.as_str(),
            Self::Alias(record) => record.id.as_str(),
            Self::Suggestion(record) => record.id.as_str(),
            Self::Assessment(record) => record.id.as_str(),
        }
    }

    /// The place of its kind among all kinds, for sorting: what others refer to comes first.
    #[must_use]
    pub fn kind(&self) -> usize {
        match self {
            Self::Source(_) => 0,
            Self::Vendor(_) => 1,
            Self::Release(_) => 2,
            Self::Fact(_) => 3,
            Self::LaneSwitch(_) => 4,
            Self::Conflict(_) => 5,
            Self::Claim(_) => 6,
            Self::Forecast(_) => 7,
            Self::Term(_) => 8,
            Self::Alias(_) => 9,
            Self::Suggestion(_) => 10,
            Self::Assessment(_) => 11,
        }
    }

    /// Every text in it that readers see in their own language.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Source(_) | Self::Alias(_) | Self::Assessment(_) => Vec::new(),
            Self::Vendor(vendor) => {
                let people = vendor.people.iter().flat_map(|person| [&person.name, &person.role]);
                [&vendor.name, &vendor.lane.note].into_iter().chain(people).collect()
            }
            Self::Release(release) => release.licence.iter().chain(&release.note).collect(),
            Self::Fact(fact) => std::iter::once(&fact.claim).chain(&fact.note).collect(),
            Self::LaneSwitch(switch) => vec![&switch.claim],
            Self::Conflict(conflict) => {
                let values = conflict.values.iter().map(|value| &value.text);
                let reason = conflict.reason.iter();
                [&conflict.subject].into_iter().chain(reason).chain(values).collect()
            }
            Self::Claim(claim) => {
                [&claim.speaker, &claim.claim].into_iter().chain(&claim.correction).collect()
            }
            Self::Forecast(forecast) => {
                vec![&forecast.title, &forecast.statement, &forecast.by, &forecast.reason]
            }
            Self::Term(term) => vec![&term.name],
            Self::Suggestion(suggestion) => vec![&suggestion.claim],
        }
    }

    /// The sources that support it; `None` for records that need none of their own because they
    /// only point at records that have them, or carry an address instead.
    #[must_use]
    pub fn sources(&self) -> Option<Vec<&SourceId>> {
        match self {
            Self::Source(_)
            | Self::Forecast(_)
            | Self::Term(_)
            | Self::Claim(_)
            | Self::Alias(_)
            | Self::Suggestion(_) => None,
            Self::Vendor(vendor) => {
                Some(vendor.lane.sources.iter().chain(&vendor.country_sources).collect())
            }
            Self::Release(release) => Some(release.sources.iter().collect()),
            Self::Fact(fact) => Some(fact.sources.iter().collect()),
            Self::Assessment(assessment) => Some(vec![&assessment.source]),
            Self::LaneSwitch(switch) => Some(switch.sources.iter().collect()),
            Self::Conflict(conflict) => {
                Some(conflict.values.iter().map(|value| &value.source).collect())
            }
        }
    }
}
