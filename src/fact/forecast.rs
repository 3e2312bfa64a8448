//! Predictions, and how they have fared.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::vocabulary::vocabulary;
use super::{ClaimId, PartialDate, Text};

identifier! {
    /// Names a [`Forecast`]: `forecast.shakeout`.
    ForecastId
}

vocabulary! {
    /// What the outlook is about.
    Theme as "theme" {
        /// Open and closed models go on side by side.
        Coexistence = "coexistence",
        /// They complete each other, as Linux and Windows or Android and iOS do.
        Complement = "complement",
        /// Few vendors remain.
        Shakeout = "shakeout",
        /// Vendors change lanes.
        Switching = "switching",
        /// The border between the lanes blurs.
        Blurring = "blurring",
        /// The state of the field around all this.
        Context = "context",
    }
}

vocabulary! {
    /// How a forecast has fared so far.
    Resolution as "resolution" {
        /// Too early to tell.
        Open = "open",
        /// As predicted.
        CameTrue = "came_true",
        /// Not as predicted.
        Failed = "failed",
        /// In part.
        Mixed = "mixed",
    }
}

/// A prediction with its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// Its identifier.
    pub id: ForecastId,
    /// What it is about.
    pub theme: Theme,
    /// A short name.
    pub title: Text,
    /// What was predicted, in our own words.
    pub statement: Text,
    /// Who predicted it.
    pub by: Text,
    /// When.
    pub made: PartialDate,
    /// The article's claims that it rests on.
    pub claims: Vec<ClaimId>,
    /// The facts, lane switches and releases that show what happened since.
    pub indicators: Vec<String>,
    /// The score.
    pub resolution: Resolution,
    /// When it was scored.
    pub judged: PartialDate,
    /// Why it is scored so.
    pub reason: Text,
}
