//! When an import stops and asks: a public leaderboard once turned every licence "open" in one bad
//! update.

use crate::fact::{
    Assessment, Component, Components, Content, Contested, Dimension, FLIP_LIMIT, Facts, Judgement,
    Offer, Part, Plan, Precedence, Record,
};

/// How many records of a data set may be gone at once without anybody asking.
pub const DROP_LIMIT: usize = 5;
/// Beyond that, which part of its records: one of so many.
pub const DROP_SHARE: usize = 10;
/// By which factor a price may change.
pub const PRICE_FACTOR: f64 = 5.0;

/// Why somebody should look at an import before it is done.
#[derive(Debug, Clone, PartialEq)]
pub enum Concern {
    /// Many lanes or licences would flip, or would be said to be otherwise than the base has them.
    Flips(usize),
    /// Many records would be gone.
    Drops {
        /// How many.
        gone: usize,
        /// Of how many.
        known: usize,
    },
    /// A price would change by more than a factor.
    Price {
        /// The identifier of the record.
        id: String,
        /// What it was for what is taken in and for what is written.
        before: (f64, f64),
        /// What it would be.
        after: (f64, f64),
    },
}

/// How many lanes or licences a plan flips, and what it takes a person to decide. `known` is how
/// many records the base has of the data set.
pub(super) fn concerns(facts: &Facts, plan: &Plan, known: usize) -> (usize, Vec<Concern>) {
    let mut concerns = Vec::new();
    let turned = |(before, after): &&(Record, Record)| match (before, after) {
        (Record::Assessment(before), Record::Assessment(after)) => turns(before, after),
        _ => false,
    };
    let contested = |record: &&Record| match record {
        // Data sets that differ among themselves say nothing about the base.
        Record::Conflict(conflict) => {
            conflict.contested == Some(Contested::Weights)
                && conflict.precedence != Some(Precedence::Closer)
        }
        _ => false,
    };
    let flips = facts.flips(&plan.edits())
        + plan.changed.iter().filter(turned).count()
        + plan.added.iter().filter(contested).count();
    if flips > FLIP_LIMIT {
        concerns.push(Concern::Flips(flips));
    }
    let gone = plan.removed.len();
    if gone > DROP_LIMIT.max(known / DROP_SHARE) {
        concerns.push(Concern::Drops { gone, known });
    }
    concerns.extend(plan.changed.iter().filter_map(repriced));
    (flips, concerns)
}

/// Whether a record says otherwise than before what may be done with a model: whether its weights
/// can be had, under what licence, or how open the data set holds either to be.
fn turns(before: &Assessment, after: &Assessment) -> bool {
    let is_open = (before.is_open(), after.is_open());
    let is_turned = matches!(is_open, (Some(before), Some(after)) if before != after);
    is_turned
        || match (&before.content, &after.content) {
            (Content::Openness(before), Content::Openness(after)) => {
                let degree = |vector: &[Judgement], dimension| {
                    vector.iter().find(|one| one.dimension == dimension).map(|one| one.degree)
                };
                [Dimension::EndWeights, Dimension::Licences].into_iter().any(|dimension| {
                    let degrees = (degree(before, dimension), degree(after, dimension));
                    matches!(degrees, (Some(before), Some(after)) if before != after)
                })
            }
            (Content::Components(before), Content::Components(after)) => {
                let weights = |components: &Components| {
                    let of_weights = |part: &&Part| part.component == Component::Parameters;
                    components.parts.iter().find(of_weights).map(|part| part.is_open)
                };
                before.class != after.class || weights(before) != weights(after)
            }
            (Content::Offer(before), Content::Offer(after)) => {
                let licences = (&before.licence, &after.licence);
                matches!(licences, (Some(before), Some(after)) if before != after)
            }
            _ => false,
        }
}

/// The price that jumps from one version of a record to the next.
fn repriced((before, after): &(Record, Record)) -> Option<Concern> {
    let offer = |record: &Record| match record {
        Record::Assessment(assessment) => match &assessment.content {
            Content::Offer(offer) => Some((assessment.id.as_str().to_owned(), offer.clone())),
            _ => None,
        },
        _ => None,
    };
    let ((id, before), (_, after)) = (offer(before)?, offer(after)?);
    // Hosts come and go; only what the same host asks can jump.
    let jumps = |one: f64, other: f64| {
        let (low, high) = if one < other { (one, other) } else { (other, one) };
        low > 0.0 && high / low > PRICE_FACTOR
    };
    let at =
        |offer: &Offer, host: &str| offer.prices.iter().find(|price| price.host == host).cloned();
    before.prices.iter().find_map(|old| {
        let new = at(&after, &old.host)?;
        let is_jump = jumps(old.input, new.input) || jumps(old.output, new.output);
        is_jump.then(|| Concern::Price {
            id: id.clone(),
            before: (old.input, old.output),
            after: (new.input, new.output),
        })
    })
}
