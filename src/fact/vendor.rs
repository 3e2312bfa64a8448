//! Those who make models.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;
use super::vocabulary::vocabulary;
use super::{Lane, PartialDate, SourceId, Text};

identifier! {
    /// Names a [`Vendor`]: `meta`, `qihoo-360`.
    VendorId
}

vocabulary! {
    /// What sort of organisation a vendor is.
    VendorKind as "kind" {
        /// A large technology group.
        BigTech = "big_tech",
        /// A young company, listed or not.
        Startup = "startup",
        /// A state research institute.
        PublicResearch = "public_research",
        /// A maker of chips.
        Chipmaker = "chipmaker",
        /// A non-profit.
        Nonprofit = "nonprofit",
        /// A seller of software to companies.
        EnterpriseSoftware = "enterprise_software",
        /// A place where others publish models.
        Platform = "platform",
    }
}

/// A maker of models.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vendor {
    /// Its identifier.
    pub id: VendorId,
    /// Its name in each language.
    pub name: Text,
    /// Other names that people type, nicknames and product lines; unique over all vendors.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The country of its head office, as an ISO 3166-1 alpha-2 code.
    pub country: String,
    /// What supports the country.
    pub country_sources: Vec<SourceId>,
    /// What sort of organisation it is.
    pub kind: VendorKind,
    /// Whether the founding article names it.
    #[serde(default)]
    pub in_article: bool,
    /// The lane it drives in now.
    pub lane: CurrentLane,
    /// People whose statements are cited.
    #[serde(default, rename = "person", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
}

/// The lane of a vendor at a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrentLane {
    /// The lane.
    pub now: Lane,
    /// When that was last seen to be so.
    pub as_of: PartialDate,
    /// What it means for this vendor.
    pub note: Text,
    /// What supports it.
    pub sources: Vec<SourceId>,
}

/// Somebody who speaks for a vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name in each language.
    pub name: Text,
    /// The post in each language.
    pub role: Text,
}
