//! Places where sources contradict each other, kept and shown rather than smoothed over.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::{SourceId, Text, VendorId};

identifier! {
    /// Names a [`Conflict`]: `conflict-01`.
    ConflictId
}

/// One question that sources answer differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Its identifier.
    pub id: ConflictId,
    /// The vendor it is about.
    pub vendor: VendorId,
    /// The release or fact it is about, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The question.
    pub subject: Text,
    /// Why the picked answer wins, or why none does.
    pub reason: Text,
    /// What each source says.
    #[serde(rename = "value")]
    pub values: Vec<ConflictValue>,
}

/// What one source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictValue {
    /// Its answer.
    pub text: Text,
    /// Who gives it.
    pub source: SourceId,
    /// Whether we hold it to be right; at most one of the values.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub picked: bool,
}
