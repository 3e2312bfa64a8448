//! The lanes that vendors drive in, and their switches from one to another.

use serde::{Deserialize, Serialize};

use super::identifier::{identifier, owner};
use super::vocabulary::vocabulary;
use super::{Confidence, PartialDate, SourceId, Text};

vocabulary! {
    /// The lane of a vendor as a whole, always with an as-of date. Open source (data, code and
    /// weights) and open weights are different lanes; "free to use" is none.
    Lane as "lane" {
        /// Weights, code and enough about the data to rebuild the model.
        OpenSource = "open_source",
        /// Weights can be downloaded; data or training code are mostly kept back.
        OpenWeights = "open_weights",
        /// Some models with weights, others without.
        Both = "both",
        /// No weights.
        Closed = "closed",
    }
}

vocabulary! {
    /// What a release lets people do with its weights.
    Weights as "weights" {
        /// Weights under a licence that permits nearly everything (Apache-2.0, MIT).
        OpenPermissive = "open_permissive",
        /// Weights under a licence with limits: thresholds, use policies, naming duties.
        OpenRestricted = "open_restricted",
        /// Weights for research and other non-commercial use.
        OpenNoncommercial = "open_noncommercial",
        /// No weights.
        Closed = "closed",
        /// Not known.
        Unknown = "unknown",
        /// Sources disagree.
        Disputed = "disputed",
    }
}

impl Weights {
    /// Whether it is known what may be done with them.
    #[must_use]
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unknown | Self::Disputed)
    }

    /// Whether weights can be downloaded under some licence.
    #[must_use]
    pub fn are_open(self) -> bool {
        matches!(self, Self::OpenPermissive | Self::OpenRestricted | Self::OpenNoncommercial)
    }
}

vocabulary! {
    /// One end of a lane switch.
    Position as "position" {
        /// No weights.
        Closed = "closed",
        /// Weights for non-commercial use.
        OpenNoncommercial = "open_noncommercial",
        /// Open and closed models side by side.
        Both = "both",
        /// Weights with limits.
        OpenRestricted = "open_restricted",
        /// Weights under a permissive licence.
        OpenPermissive = "open_permissive",
    }
}

vocabulary! {
    /// Which way a lane switch goes.
    Heading as "heading" {
        /// More can be downloaded or done than before.
        Opening = "opening",
        /// Less.
        Closing = "closing",
    }
}

identifier! {
    /// Names a [`LaneSwitch`]: `meta.switch.02`.
    SwitchId
}

impl SwitchId {
    /// The identifier of the vendor that switched.
    #[must_use]
    pub fn vendor(&self) -> &str {
        owner(self.as_str())
    }
}

/// A vendor's change of lane: when, from where to where, and what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaneSwitch {
    /// Its identifier, which begins with the vendor's.
    pub id: SwitchId,
    /// When it happened.
    pub date: PartialDate,
    /// The lane before.
    pub from: Position,
    /// The lane after.
    pub to: Position,
    /// What happened, in our own words.
    pub claim: Text,
    /// How sure we are.
    pub confidence: Confidence,
    /// What supports it; at least one.
    pub sources: Vec<SourceId>,
}

impl LaneSwitch {
    /// Which way it goes: positions are listed from the most closed to the most open.
    #[must_use]
    pub fn heading(&self) -> Heading {
        if self.to > self.from { Heading::Opening } else { Heading::Closing }
    }
}
