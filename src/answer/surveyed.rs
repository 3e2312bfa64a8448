//! What data sets hold about a side: its openness by dimension, its parts, its prices.

use std::cmp::Reverse;

use crate::fact::{Assessment, Content, Facts, Offer, OpennessClass};

use super::Party;

/// How many models of each lane show their prices, the newest ones.
const PRICED: usize = 5;

/// What the models of a side cost in one lane, over all hosts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanePrice {
    /// Whether these are the models with open weights.
    pub open: bool,
    /// How many models have a price.
    pub models: usize,
    /// The lowest and the highest price of a million tokens taken in.
    pub input: (f64, f64),
    /// The same of what is written.
    pub output: (f64, f64),
}

/// The assessments of a side: of the model that was asked for, or of all of the vendor's.
fn of<'facts>(side: &Party<'facts>) -> impl Iterator<Item = &'facts Assessment> {
    let model = side.release.map(|release| &release.id);
    let is_its = move |one: &&Assessment| model.is_none() || one.release.as_ref() == model;
    side.assessments.iter().copied().filter(is_its)
}

/// Brings models that the base has to the front, then the newest.
fn newest_first(facts: &Facts, all: &mut [&Assessment]) {
    let released = |one: &Assessment| {
        let release = one.release.as_ref().and_then(|id| facts.release(id.as_str()));
        release.map(|release| release.date)
    };
    all.sort_by_key(|one| Reverse((released(one), one.released)));
}

/// The openness vectors of a side, the one that stands for it first: of its newest model that the
/// base has, or else of its newest.
pub(super) fn vectors<'facts>(
    facts: &'facts Facts,
    side: &Party<'facts>,
) -> Vec<&'facts Assessment> {
    let is_vector = |one: &&Assessment| matches!(one.content, Content::Openness(_));
    let mut all: Vec<_> = of(side).filter(is_vector).collect();
    newest_first(facts, &mut all);
    all
}

/// The parts that a side hands out, model by model.
pub(super) fn components<'facts>(
    facts: &'facts Facts,
    side: &Party<'facts>,
) -> Vec<&'facts Assessment> {
    let has_parts = |one: &&Assessment| matches!(one.content, Content::Components(_));
    let mut all: Vec<_> = of(side).filter(has_parts).collect();
    newest_first(facts, &mut all);
    // Those with a class come first: what has none is the rule.
    all.sort_by_key(|one| match &one.content {
        Content::Components(parts) => parts.class,
        _ => OpennessClass::Unclassified,
    });
    all
}

/// The models of a side that have a price, with what they cost.
fn offers<'facts>(side: &Party<'facts>, open: bool) -> Vec<(&'facts Assessment, &'facts Offer)> {
    let priced = |one: &'facts Assessment| match &one.content {
        Content::Offer(offer) if offer.open_weights == open && !offer.prices.is_empty() => {
            Some((one, offer))
        }
        _ => None,
    };
    let mut all: Vec<_> = of(side).filter_map(priced).collect();
    all.sort_by_key(|(one, _)| Reverse(one.released));
    all
}

/// The newest models of a side with their prices, those with open weights first.
pub(super) fn prices<'facts>(side: &Party<'facts>) -> Vec<&'facts Assessment> {
    let newest = |open| offers(side, open).into_iter().take(PRICED).map(|(one, _)| one);
    newest(true).chain(newest(false)).collect()
}

/// What the models of a side cost by lane.
pub(super) fn lane_prices(side: &Party<'_>) -> Vec<LanePrice> {
    let spread = |amounts: &mut dyn Iterator<Item = f64>| {
        amounts.fold((f64::MAX, 0.0_f64), |(low, high), one| (low.min(one), high.max(one)))
    };
    let lane = |open| {
        let offers = offers(side, open);
        let all = || offers.iter().flat_map(|(_, offer)| &offer.prices);
        let price = LanePrice {
            open,
            models: offers.len(),
            // What costs nothing on one side, such as the output of an embedding, has no price.
            input: spread(&mut all().map(|price| price.input).filter(|one| *one > 0.0)),
            output: spread(&mut all().map(|price| price.output).filter(|one| *one > 0.0)),
        };
        (price.models > 0).then_some(price)
    };
    [true, false].into_iter().filter_map(lane).collect()
}

/// The counts over samples that are about a vendor, or about the industry.
pub(super) fn samples<'facts>(facts: &'facts Facts, subject: &str) -> Vec<&'facts Assessment> {
    let is_sample = |one: &&Assessment| matches!(one.content, Content::Sample(_));
    facts.assessments_of(subject).filter(is_sample).collect()
}
