//! Places where sources contradict each other, kept and shown rather than smoothed over.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::vocabulary::vocabulary;
use super::{SourceId, Text, VendorId};

identifier! {
    /// Names a [`Conflict`]: `conflict-01`.
    ConflictId
}

vocabulary! {
    /// What a conflict is about. One that an importer found holds data instead of sentences: its
    /// subject is the model's name, its values are dates or slugs of weights.
    Contested as "contested" {
        /// When the model was released.
        ReleaseDate = "release_date",
        /// What may be done with its weights.
        Weights = "weights",
        /// Under which licence it is.
        Licence = "licence",
        /// Which country its maker is of.
        Country = "country",
    }
}

vocabulary! {
    /// Why one of two values goes first.
    Precedence as "precedence" {
        /// Its source is nearer to what it tells than the other.
        Nearer = "nearer",
        /// Both are as near, and somebody has reviewed it.
        Reviewed = "reviewed",
        /// The data set is nearer; somebody should look at what the base says.
        Undecided = "undecided",
        /// Both are data sets, and the records of one are closer to what they tell.
        Closer = "closer",
    }
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
    /// Why the picked answer wins, or why none does; conflicts with a [`Precedence`] need no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// What it is about, where it is one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contested: Option<Contested>,
    /// Why the picked answer wins, where an importer picked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precedence: Option<Precedence>,
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
