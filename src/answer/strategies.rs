//! The open and the closed strategy side by side, question by question.

use crate::fact::{Claim, Fact, Facts, INDUSTRY, Question, Side, Topic, Vocabulary};

use super::Counts;

/// What each strategy answers to one question.
#[derive(Debug)]
pub struct Position<'facts> {
    /// The question.
    pub question: Question,
    /// The claims for each side, in the order of [`Side`].
    pub sides: Vec<(Side, Vec<&'facts Claim>)>,
}

/// The comparison of the two strategies.
#[derive(Debug)]
pub struct Strategies<'facts> {
    /// Question by question.
    pub positions: Vec<Position<'facts>>,
    /// What open source and open weights mean, and how much of each there is.
    pub definitions: Vec<&'facts Fact>,
    /// How many vendors drive in each lane.
    pub counts: Counts,
}

impl<'facts> Strategies<'facts> {
    /// The comparison, whole or for one question.
    pub(super) fn of(facts: &'facts Facts, question: Option<Question>) -> Self {
        let asked = |candidate: &Question| question.is_none_or(|one| one == *candidate);
        let positions = Question::ALL.iter().copied().filter(asked).map(|question| Position {
            question,
            sides: Side::ALL
                .iter()
                .map(|&side| {
                    let fits = |claim: &&Claim| {
                        claim.question == Some(question) && claim.side == Some(side)
                    };
                    (side, facts.claims().filter(fits).collect())
                })
                .collect(),
        });
        let definitions = if asked(&Question::Shared) {
            facts.facts_of(INDUSTRY).filter(|fact| fact.topic == Topic::Definition).collect()
        } else {
            Vec::new()
        };
        Self { positions: positions.collect(), definitions, counts: Counts::of(facts) }
    }
}
