//! A side of a comparison at a glance: what fits on a card.

use crate::fact::{Fact, LaneSwitch, OPENNESS_UNIT, Release, Topic, Vendor};

use super::Comparison;

/// The unit of a score in the Foundation Model Transparency Index.
const TRANSPARENCY_UNIT: &str = "of 100";

/// One side in the few things that tell most about it.
#[derive(Debug, Clone)]
pub struct Glance<'facts> {
    /// The vendor, or the vendor of the model.
    pub vendor: &'facts Vendor,
    /// The model that was asked for, or else the vendor's newest.
    pub model: Option<&'facts Release>,
    /// Whether the model was asked for.
    pub is_model: bool,
    /// How many of its listed releases have weights, of how many whose terms are known.
    pub with_weights: (usize, usize),
    /// Its newest score for openness, of 14. A score is given for one model, which its fact names;
    /// where another model was asked for, it would say something untrue.
    pub openness: Option<(&'facts Fact, f64)>,
    /// Its newest score for transparency, of 100.
    pub transparency: Option<(&'facts Fact, f64)>,
    /// Its last change of lane.
    pub switch: Option<&'facts LaneSwitch>,
}

impl<'facts> Glance<'facts> {
    /// Every side of a comparison, in its order.
    #[must_use]
    pub fn of(comparison: &Comparison<'facts>) -> Vec<Self> {
        let side = |one: &super::Party<'facts>| {
            let releases = &one.releases;
            let known = releases.iter().filter(|release| release.weights.is_known()).count();
            let open = releases.iter().filter(|release| release.weights.are_open()).count();
            Self {
                vendor: one.vendor,
                model: one.release.or_else(|| releases.last().copied()),
                is_model: one.release.is_some(),
                with_weights: (open, known),
                openness: one
                    .score(Topic::Openness, OPENNESS_UNIT)
                    .filter(|_| one.release.is_none()),
                transparency: one.score(Topic::Transparency, TRANSPARENCY_UNIT),
                switch: one.switches.last().copied(),
            }
        };
        comparison.sides.iter().map(side).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Answer, Query, answer};
    use crate::fact::bundled;

    fn glances(sides: [&str; 2]) -> Vec<Glance<'static>> {
        let facts = bundled::for_tests();
        let sides = sides.map(|id| facts.subject(id).expect("it is a subject")).to_vec();
        let Some(Answer::Comparison(comparison)) =
            answer(facts, &Query::Compare { sides, aspect: None })
        else {
            panic!("it compares")
        };
        Glance::of(&comparison)
    }

    #[test]
    fn a_vendor_shows_its_newest_model_score_and_switch() {
        let facts = bundled::for_tests();
        for (glance, id) in glances(["meta", "mistral"]).iter().zip(["meta", "mistral"]) {
            assert_eq!(glance.vendor.id.as_str(), id);
            assert_eq!(glance.model, facts.releases_of(id).pop());
            assert_eq!(glance.switch, facts.switches_of(id).pop());
            assert!(glance.openness.is_some_and(|(_, points)| points <= 14.0));
            assert!(glance.transparency.is_some_and(|(_, points)| points <= 100.0));
            let (open, known) = glance.with_weights;
            assert!(open <= known && known <= facts.releases_of(id).len());
        }
    }

    #[test]
    fn a_model_is_not_credited_with_the_score_of_another() {
        for glance in glances(["meta.rel.02", "mistral.rel.01"]) {
            assert!(glance.is_model && glance.openness.is_none());
        }
    }
}
