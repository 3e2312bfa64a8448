//! What can be asked, once every name has been understood.

use crate::fact::vocabulary::vocabulary;
use crate::fact::{Question, Subject, Theme, VendorId};

use super::Filter;

vocabulary! {
    /// What a comparison can be narrowed to.
    Aspect as "aspect" {
        /// The lane of each.
        Lane = "lane",
        /// The newest models.
        Flagship = "flagship",
        /// What may be done with the models.
        Licence = "licence",
        /// What is sold, earned and raised.
        Business = "business",
        /// What a million tokens cost.
        Price = "price",
        /// Why models are opened or kept back.
        Motives = "motives",
        /// What exactly is open, and what is told about it.
        Openness = "openness",
        /// Changes of lane.
        Switches = "switches",
    }
}

/// A question, with every name resolved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Query {
    /// Two or three vendors or models side by side.
    Compare {
        /// The sides, each a vendor or a model.
        sides: Vec<Subject>,
        /// The only aspect asked for.
        aspect: Option<Aspect>,
    },
    /// The open and the closed strategy side by side.
    Strategies {
        /// The only question asked for.
        question: Option<Question>,
    },
    /// Why a vendor opens its models or keeps them back; what an analogy is worth.
    WhyOpen {
        /// A vendor, a model or a term.
        subject: Subject,
    },
    /// Whether open and closed models can go on side by side.
    Outlook {
        /// The only theme asked for.
        theme: Option<Theme>,
    },
    /// One vendor.
    Vendor {
        /// Which.
        vendor: VendorId,
    },
    /// The vendors that fit.
    Vendors(Filter),
    /// What happened, in order.
    Timeline {
        /// To which vendor; to all without one.
        vendor: Option<VendorId>,
    },
    /// Everything that holds certain words.
    Find {
        /// The words.
        text: String,
    },
    /// What this bot is, and what it keeps.
    About,
}
