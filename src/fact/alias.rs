//! Names that people add to what is known.

use serde::{Deserialize, Serialize};

use super::identifier::identifier;

identifier! {
    /// Names an [`Alias`]: `meta.alias.r12`.
    AliasId
}

/// Another name for a vendor, a model or a term, beside those that its own record has: what a
/// server calls it, or what came into use since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// Its identifier.
    pub id: AliasId,
    /// The name.
    pub name: String,
    /// The identifier of the vendor, the model or the term.
    pub subject: String,
}
