//! What a message mentions, and what the facts say about it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::fact::{Fact, Facts, Subject, fold};

/// How many things a message is said to mention; who reads on a phone reads no more.
const SUBJECTS: usize = 5;
/// How many facts stand with each.
const FACTS: usize = 2;

/// One thing that a message mentions.
#[derive(Debug)]
pub struct Mention<'facts> {
    /// The vendor, the model or the term.
    pub subject: Subject,
    /// The facts about it whose words have most in common with the message's.
    pub facts: Vec<&'facts Fact>,
}

/// Everything that a message mentions.
#[derive(Debug)]
pub struct Mentioned<'facts> {
    /// In the order of the message, each once.
    pub mentions: Vec<Mention<'facts>>,
    /// How many more there are.
    pub more: usize,
}

impl<'facts> Mentioned<'facts> {
    /// What a message mentions.
    #[must_use]
    pub fn of(facts: &'facts Facts, message: &str) -> Self {
        let words = words(message);
        let mut subjects: Vec<Subject> = Vec::new();
        for subject in facts.names().mentions(message) {
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        let more = subjects.len().saturating_sub(SUBJECTS);
        subjects.truncate(SUBJECTS);
        let mentions = subjects.into_iter().map(|subject| {
            let facts = nearest(facts, &subject, &words);
            Mention { subject, facts }
        });
        Self { mentions: mentions.collect(), more }
    }
}

/// The words of a text, and of Chinese every pair of characters, in the form in which they are
/// compared.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|one: char| !one.is_alphanumeric()).map(fold);
    let mut all: BTreeSet<_> = words.filter(|word| word.chars().count() > 2).collect();
    let chinese: Vec<_> =
        text.chars().filter(|one| !one.is_ascii() && one.is_alphanumeric()).collect();
    all.extend(chinese.windows(2).map(|pair| pair.iter().collect::<String>()));
    all
}

/// The facts about a subject whose words have most in common with a message's; the newest where
/// none has any.
fn nearest<'facts>(
    facts: &'facts Facts,
    subject: &Subject,
    message: &BTreeSet<String>,
) -> Vec<&'facts Fact> {
    let Some(vendor) = facts.vendor_of(subject) else { return Vec::new() };
    let mut known: Vec<_> = facts
        .facts_of(vendor.id.as_str())
        .map(|fact| {
            let said: BTreeSet<_> = fact.claim.wordings().flat_map(words).collect();
            (said.intersection(message).count(), facts.date_of(fact), fact)
        })
        .collect();
    known.sort_by_key(|(shared, date, _)| Reverse((*shared, *date)));
    known.into_iter().take(FACTS).map(|(_, _, fact)| fact).collect()
}
