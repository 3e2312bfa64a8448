//! What an analogy or a concept is worth: who uses it, and what is right about it.

use crate::fact::{Claim, Fact, Facts, Term};

/// A term, the article's claims about it and the facts that use or explain it.
#[derive(Debug)]
pub struct Analogy<'facts> {
    /// The term.
    pub term: &'facts Term,
    /// What the founding article says of it.
    pub claims: Vec<&'facts Claim>,
    /// Facts that use or explain it.
    pub related: Vec<&'facts Fact>,
}

impl<'facts> Analogy<'facts> {
    /// The answer for the term with that identifier.
    pub(super) fn of(facts: &'facts Facts, term: &str) -> Option<Self> {
        let term = facts.term(term)?;
        let claims = facts.claims().filter(|claim| claim.entities.contains(&term.entity)).collect();
        let related = term.related.iter().filter_map(|id| facts.fact(id.as_str())).collect();
        Some(Self { term, claims, related })
    }
}
