//! What questions are about.

use super::{ReleaseId, TermId, VendorId};

/// What a question can be about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A vendor.
    Vendor(VendorId),
    /// A model.
    Release(ReleaseId),
    /// An analogy or a concept.
    Term(TermId),
}

impl Subject {
    /// The identifier of the record behind it.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Vendor(id) => id.as_str(),
            Self::Release(id) => id.as_str(),
            Self::Term(id) => id.as_str(),
        }
    }
}
