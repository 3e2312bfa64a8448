//! Facts: one sourced, dated and graded statement each.

use serde::{Deserialize, Serialize};

use super::identifier::{identifier, owner};
use super::vocabulary::vocabulary;
use super::{PartialDate, SourceId, Text};

identifier! {
    /// Names a [`Fact`]: `mistral.funding.01`.
    FactId
}

/// What facts about the whole industry have in place of a vendor.
pub const INDUSTRY: &str = "industry";

impl FactId {
    /// The identifier of the vendor that the fact is about, or [`INDUSTRY`].
    #[must_use]
    pub fn subject(&self) -> &str {
        owner(self.as_str())
    }
}

vocabulary! {
    /// What a statement is about.
    Topic as "topic" {
        /// A comparison with something older.
        Analogy = "analogy",
        /// What is sold, and to whom.
        BusinessModel = "business_model",
        /// The state of the field.
        Context = "context",
        /// What a word means.
        Definition = "definition",
        /// Who builds it, and how.
        DevelopmentModel = "development_model",
        /// What shows whether a motive paid off.
        Evidence = "evidence",
        /// Money raised.
        Funding = "funding",
        /// How it came about.
        History = "history",
        /// What may be done with a model.
        Licence = "licence",
        /// Why it is done.
        Motive = "motive",
        /// What exactly is open.
        Openness = "openness",
        /// What is expected.
        Outlook = "outlook",
        /// Money earned, prices included.
        Revenue = "revenue",
        /// Changing lanes.
        SwitchingLanes = "switching_lanes",
        /// What a vendor tells about its models.
        Transparency = "transparency",
    }
}

vocabulary! {
    /// Who says it. Not how sure it is: that is [`Confidence`].
    Grade as "grade" {
        /// The vendor itself, also through a relay.
        VendorStated = "vendor-stated",
        /// Somebody else who measured or reported it.
        Independent = "independent",
        /// Nobody says it outright; it is read out of what is known.
        Inferred = "inferred",
    }
}

vocabulary! {
    /// How sure it is.
    Confidence as "confidence" {
        /// Read whole at a near source, or in several.
        High = "high",
        /// One good relay.
        Medium = "medium",
        /// Weakly supported.
        Low = "low",
    }
}

vocabulary! {
    /// Whether it still stands.
    Status as "status" {
        /// It does.
        Current = "current",
        /// Something newer has taken its place.
        Superseded = "superseded",
        /// Sources or people disagree.
        Disputed = "disputed",
        /// It was withdrawn.
        Retracted = "retracted",
    }
}

vocabulary! {
    /// Why a vendor opens its models or keeps them back.
    Motive as "motive" {
        /// Technical safety and sound development; for closed models, danger.
        Safety = "safety",
        /// Letting industries and researchers build.
        Enablement = "enablement",
        /// An ecosystem from which all gain.
        Ecosystem = "ecosystem",
        /// Groundwork for business.
        Commercial = "commercial",
        /// Standing and opportunity.
        Standing = "standing",
        /// Income from access.
        Revenue = "revenue",
        /// A say over how a model is used.
        Control = "control",
        /// A lead over rivals.
        Advantage = "advantage",
    }
}

vocabulary! {
    /// What a motive explains.
    Explains as "explains" {
        /// Why models are opened.
        Opening = "opening",
        /// Why models are kept back.
        KeepingBack = "keeping_back",
    }
}

vocabulary! {
    /// How evidence bears on a motive.
    Bears as "bears" {
        /// It paid off.
        For = "for",
        /// It did not.
        Against = "against",
    }
}

/// A number in a statement, with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// Its unit, such as `of 14`, `USD million` or `percent`.
    pub unit: String,
    /// How the number bounds the true one, such as `>=`; absent for equality.
    #[serde(default, rename = "op", skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
}

/// The unit of a score in the European Open Source AI Index: points out of 14.
pub const OPENNESS_UNIT: &str = "of 14";

/// How the units of prices begin: US dollars for a million tokens.
const PRICE_UNIT: &str = "USD/M";

/// One sourced statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Its identifier, which begins with the vendor's or with [`INDUSTRY`].
    pub id: FactId,
    /// What it is about.
    pub topic: Topic,
    /// The statement, in our own words.
    pub claim: Text,
    /// The date that it is true of; where absent, its newest source's stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The numbers in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Who says it.
    pub grade: Grade,
    /// How sure it is.
    pub confidence: Confidence,
    /// The motive that it states or tests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<Motive>,
    /// What a motive explains; on facts of topic [`Topic::Motive`] only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explains: Option<Explains>,
    /// How it bears on the motive; on evidence only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bears: Option<Bears>,
    /// Whether it still stands.
    #[serde(default = "current", skip_serializing_if = "is_current")]
    pub status: Status,
    /// The fact whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<FactId>,
    /// The fact that it speaks against: a server's note never takes the place of what everybody
    /// else reads, it stands beneath it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contradicts: Option<FactId>,
    /// When it was last checked against its sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<PartialDate>,
    /// What else a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The reader who suggested it, by the id of a Discord user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested_by: Option<String>,
    /// What supports it; at least one.
    pub sources: Vec<SourceId>,
}

impl Fact {
    /// The number in `unit`, where the fact has one.
    #[must_use]
    pub fn figure(&self, unit: &str) -> Option<f64> {
        self.figures.iter().find(|figure| figure.unit == unit).map(|figure| figure.value)
    }

    /// Whether it says what a model costs.
    #[must_use]
    pub fn is_price(&self) -> bool {
        self.figures.iter().any(|figure| figure.unit.starts_with(PRICE_UNIT))
    }
}

fn current() -> Status {
    Status::Current
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_current(status: &Status) -> bool {
    *status == Status::Current
}
