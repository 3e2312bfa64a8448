//! The founding article's claims, each with a verdict against other sources.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::vocabulary::vocabulary;
use super::{Bears, Explains, Figure, Grade, Motive, PartialDate, SourceId, Text, Theme, Topic};

/// The source that every claim cites: the article itself. Reprint is forbidden, so it is cited
/// and never quoted.
pub const ARTICLE: &str = "article-2024-06-16";

identifier! {
    /// Names a [`Claim`]: `seed-045`.
    ClaimId
}

vocabulary! {
    /// How a claim fared against other sources.
    Verdict as "verdict" {
        /// Other sources say the same.
        Supported = "supported",
        /// A forecast that has come true so far.
        ForecastHeld = "forecast_held",
        /// A forecast that has come true in part.
        ForecastPartlyHeld = "forecast_partly_held",
        /// Part of it was found elsewhere.
        PartlyVerified = "partly_verified",
        /// Likely, without a source that says so.
        Plausible = "plausible",
        /// Common knowledge, without a source.
        AcceptedUnsourced = "accepted_unsourced",
        /// Right in substance, wrong in detail.
        Imprecise = "imprecise",
        /// Reasonable people differ.
        Debatable = "debatable",
        /// A view, not a fact.
        Opinion = "opinion",
        /// True then, overtaken since.
        Superseded = "superseded",
        /// No source was found.
        Unverified = "unverified",
        /// Nobody looked yet.
        Unchecked = "unchecked",
        /// Too vague to check.
        NotCheckable = "not_checkable",
        /// Wrong.
        Wrong = "wrong",
    }
}

vocabulary! {
    /// How a claim is put forward.
    ClaimKind as "claim-kind" {
        /// As a fact.
        Assertion = "assertion",
        /// As a view.
        Opinion = "opinion",
        /// As somebody else's words.
        Quote = "quote",
        /// As somebody else's view.
        Attributed = "attributed",
        /// As a prediction.
        Forecast = "forecast",
    }
}

vocabulary! {
    /// What the comparison of the two strategies asks of each.
    Question as "question" {
        /// What is actually shared.
        Shared = "shared",
        /// Who develops.
        Developers = "developers",
        /// How money is made, and when.
        Money = "money",
        /// How hard it is to start.
        Barrier = "barrier",
        /// What the lane is for.
        Purpose = "purpose",
    }
}

vocabulary! {
    /// Which strategy a claim speaks of.
    Side as "side" {
        /// Open models.
        Open = "open",
        /// Closed models.
        Closed = "closed",
        /// Open-source software, the yardstick.
        Software = "software",
    }
}

/// One claim of the founding article, restated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its identifier.
    pub id: ClaimId,
    /// The section of the article.
    pub section: String,
    /// Whom or what it is about: `vendor:meta`, `analogy:linux`, `industry:all`.
    pub entities: Vec<String>,
    /// What it is about.
    pub topic: Topic,
    /// How it is put forward.
    pub kind: ClaimKind,
    /// Who says it.
    pub speaker: Text,
    /// The claim, in our own words.
    pub claim: Text,
    /// The dates it mentions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<PartialDate>,
    /// The numbers it mentions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// How it fared.
    pub verdict: Verdict,
    /// What is right instead, or what happened since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Text>,
    /// What supports the verdict and the correction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<SourceId>,
    /// Who says it, as a grade.
    pub grade: Grade,
    /// The motive it states or tests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<Motive>,
    /// What the motive explains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explains: Option<Explains>,
    /// How it bears on the motive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bears: Option<Bears>,
    /// The question about the strategies that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// The strategy it answers it for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The theme of the outlook that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
}

impl Claim {
    /// Whether it is about the entity `kind:name`.
    #[must_use]
    pub fn is_about(&self, kind: &str, name: &str) -> bool {
        self.entities.iter().any(|entity| {
            entity.split_once(':').is_some_and(|(left, right)| left == kind && right == name)
        })
    }
}
