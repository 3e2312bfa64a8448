//! A side of a comparison, with everything that is known of it.

use std::cmp::Reverse;

use smallvec::SmallVec;

use crate::fact::{Assessment, Fact, Facts, LaneSwitch, Release, Subject, Topic, Vendor};

/// How many statements there are about a vendor that much is known of.
const STATEMENTS_USUAL: usize = 64;

/// Something for each side, in their order. A comparison has two or three, and asking for memory for
/// so few is most of what making a list of them would take.
pub type PerSide<T> = SmallVec<[T; 3]>;

/// One side of a comparison.
#[derive(Debug, Clone)]
pub struct Party<'facts> {
    /// What was asked for.
    pub subject: Subject,
    /// The vendor, or the vendor of the model.
    pub vendor: &'facts Vendor,
    /// The model, where one was asked for.
    pub release: Option<&'facts Release>,
    /// Everything that is stated about the vendor: what stands first, then the newest.
    pub(super) statements: Vec<&'facts Fact>,
    /// All of the vendor's models, the newest last.
    pub(super) releases: Vec<&'facts Release>,
    /// Its changes of lane, the newest last.
    pub(super) switches: Vec<&'facts LaneSwitch>,
    /// What data sets hold about its models.
    pub(super) assessments: Vec<&'facts Assessment>,
}

impl<'facts> Party<'facts> {
    /// The side with its records; `None` where it is no vendor or model.
    pub(super) fn of(facts: &'facts Facts, subject: &Subject) -> Option<Self> {
        let vendor = match subject {
            Subject::Vendor(id) => facts.vendor(id.as_str()),
            Subject::Release(id) => facts.vendor(id.vendor()),
            Subject::Term(_) => None,
        };
        let release = match subject {
            Subject::Release(id) => Some(facts.release(id.as_str())?),
            _ => None,
        };
        let (subject, vendor) = (subject.clone(), vendor?);
        let id = vendor.id.as_str();
        let mut statements = Vec::with_capacity(STATEMENTS_USUAL);
        statements.extend(facts.facts_of(id));
        statements.sort_by_cached_key(|fact| (fact.status, Reverse(facts.date_of(fact))));
        Some(Self {
            subject,
            vendor,
            release,
            statements,
            releases: facts.releases_of(id),
            switches: facts.switches_of(id),
            assessments: facts.assessments_of(id).collect(),
        })
    }

    /// Its newest score in a unit that stands, those in doubt last.
    pub(super) fn score(&self, topic: Topic, unit: &str) -> Option<(&'facts Fact, f64)> {
        let mut stated = self.statements.iter().copied().filter(|fact| fact.topic == topic);
        stated.find_map(|fact| Some((fact, fact.figure(unit)?)))
    }
}
