//! Adding a fact, and what its author is told of it.

use crate::fake_discord::{Answer, Person};

/// Adds a fact about Mistral's licences, as a note of the server.
pub async fn adds(person: &Person<'_>, claim: &str) -> Answer {
    person.asks("facts add", fact(claim)).await
}

/// The options of a command that adds a fact about Mistral's licences.
pub fn fact(claim: &str) -> [(&str, &str); 5] {
    [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", claim),
        ("source", "https://example.org/licence"),
        ("date", "2026-05"),
    ]
}

/// The revision that the reply to a write names, if it was saved.
pub fn named_revision(answer: &Answer) -> Option<u64> {
    let pattern = regex::Regex::new(r"revision (\d+)").expect("a valid pattern");
    pattern.captures(&answer.text()).and_then(|found| found[1].parse().ok())
}
