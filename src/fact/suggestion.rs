//! What readers propose: statements that wait for an admin, and that nobody else sees until then.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::{HttpsUrl, PartialDate, Text};

identifier! {
    /// Names a [`Suggestion`]: `suggestion.r12`.
    SuggestionId
}

/// A statement that somebody proposes, or holds against an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Its identifier.
    pub id: SuggestionId,
    /// The identifier of the vendor or model that it is about, or [`super::INDUSTRY`].
    pub subject: String,
    /// The statement.
    pub claim: Text,
    /// What supports it.
    pub source: HttpsUrl,
    /// The date that it is true of; a dispute may leave it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Whether it disputes what an answer says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disputes: bool,
    /// Who proposes it: a Discord user's id, and nothing else of them.
    pub by: String,
    /// When.
    pub time: Timestamp,
}
