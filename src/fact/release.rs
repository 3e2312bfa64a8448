//! Models, as they were released.

use serde::{Deserialize, Serialize};

use super::identifier::{identifier, owner};
use super::{PartialDate, SourceId, Text, Weights};

identifier! {
    /// Names a [`Release`]: `mistral.rel.10`.
    ReleaseId
}

impl ReleaseId {
    /// The identifier of the vendor that released it.
    #[must_use]
    pub fn vendor(&self) -> &str {
        owner(self.as_str())
    }
}

/// One model, or a family released on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its identifier, which begins with the vendor's.
    pub id: ReleaseId,
    /// The model's name.
    pub model: String,
    /// Other names that people type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// When it was released.
    pub date: PartialDate,
    /// What people may do with its weights.
    pub weights: Weights,
    /// The licence, by its name or described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Text>,
    /// What else a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// What supports it; at least one.
    pub sources: Vec<SourceId>,
    /// Dates that other sources give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternative_dates: Vec<AlternativeDate>,
}

/// A release date on which a source differs from the one we hold to be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlternativeDate {
    /// The date it gives.
    pub date: PartialDate,
    /// Who gives it.
    pub source: SourceId,
}
