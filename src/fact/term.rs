//! Analogies and concepts that people ask about beside vendors and models.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::vocabulary::vocabulary;
use super::{FactId, Text};

identifier! {
    /// Names a [`Term`]: `linux`, `open-weights`.
    TermId
}

vocabulary! {
    /// What sort of thing a term stands for.
    TermKind as "term-kind" {
        /// Something older that open and closed models are likened to.
        Analogy = "analogy",
        /// A notion, such as open weights.
        Concept = "concept",
    }
}

/// The concept that stands for the open strategy.
pub const OPEN_STRATEGY: &str = "open-weights";
/// The concept that stands for the closed strategy.
pub const CLOSED_STRATEGY: &str = "closed-model";

/// Something that is neither a vendor nor a model and yet part of the argument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its identifier.
    pub id: TermId,
    /// What sort of thing it is.
    pub kind: TermKind,
    /// How the article's claims refer to it: `analogy:linux`.
    pub entity: String,
    /// Its name in each language.
    pub name: Text,
    /// Other names that people type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Facts that use or explain it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<FactId>,
}
