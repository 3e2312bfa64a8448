//! Why a vendor opens its models or keeps them back, with what speaks for and against.

use std::cmp::Reverse;

use crate::fact::{
    Bears, Claim, Confidence, Explains, Fact, Facts, Lane, LaneSwitch, Motive, Release, Subject,
    Topic, Vendor, Vocabulary, Weights,
};

/// How much a statement weighs by its confidence: low 1, medium 2, high 3.
pub(super) fn strength(fact: &Fact) -> i32 {
    match fact.confidence {
        Confidence::High => 3,
        Confidence::Medium => 2,
        Confidence::Low => 1,
    }
}

/// One motive of a vendor.
#[derive(Debug)]
pub struct MotiveView<'facts> {
    /// The motive.
    pub motive: Motive,
    /// Who says so, the strongest first.
    pub statements: Vec<&'facts Fact>,
    /// What shows that it paid off.
    pub evidence_for: Vec<&'facts Fact>,
    /// What shows that it did not.
    pub evidence_against: Vec<&'facts Fact>,
    /// What the founding article says of it.
    pub claims: Vec<&'facts Claim>,
}

impl MotiveView<'_> {
    /// Its rank among the vendor's motives: what is said for it and what bears it out, less what
    /// speaks against it, each weighed by confidence. The article's word counts as little as a
    /// single weak statement.
    #[must_use]
    pub fn score(&self) -> i32 {
        let sum = |facts: &[&Fact]| facts.iter().map(|fact| strength(fact)).sum::<i32>();
        sum(&self.statements) + sum(&self.evidence_for) - sum(&self.evidence_against)
            + i32::from(!self.claims.is_empty())
    }
}

/// The motives of one vendor.
#[derive(Debug)]
pub struct WhyOpen<'facts> {
    /// What was asked for.
    pub subject: Subject,
    /// The vendor, or the vendor of the model.
    pub vendor: &'facts Vendor,
    /// The model, where one was asked for.
    pub release: Option<&'facts Release>,
    /// Why it opens models, best borne out first.
    pub opening: Vec<MotiveView<'facts>>,
    /// Why it keeps models back.
    pub keeping_back: Vec<MotiveView<'facts>>,
    /// Motives for opening that no source gives for this vendor.
    pub unstated: Vec<Motive>,
    /// Evidence that bears on no single motive.
    pub other_evidence: Vec<&'facts Fact>,
    /// What happened, oldest first.
    pub afterwards: Vec<&'facts LaneSwitch>,
    /// Its newest model.
    pub newest: Option<&'facts Release>,
    /// What else the founding article says of it.
    pub claims: Vec<&'facts Claim>,
}

impl<'facts> WhyOpen<'facts> {
    /// The motives of a vendor, or of the vendor of a model; `None` for terms.
    pub(super) fn of(facts: &'facts Facts, subject: &Subject) -> Option<Self> {
        let (vendor, release) = match subject {
            Subject::Vendor(id) => (facts.vendor(id.as_str())?, None),
            Subject::Release(id) => (facts.vendor(id.vendor())?, Some(facts.release(id.as_str())?)),
            Subject::Term(_) => return None,
        };
        let about: Vec<_> =
            facts.claims().filter(|claim| claim.is_about("vendor", vendor.id.as_str())).collect();
        let stated: Vec<_> = facts.facts_of(vendor.id.as_str()).collect();
        let opening = motives(&stated, &about, Explains::Opening);
        let keeping_back = motives(&stated, &about, Explains::KeepingBack);
        let shown = |claim: &&Claim| {
            let listed = |view: &MotiveView| view.claims.iter().any(|one| one.id == claim.id);
            opening.iter().chain(&keeping_back).any(listed)
        };
        let claims = about.iter().copied().filter(|claim| !shown(claim)).collect();
        let opens = |motive: &Motive| opening_motives().contains(motive);
        let unstated = Motive::ALL
            .iter()
            .copied()
            .filter(|motive| opens(motive) && opening.iter().all(|view| view.motive != *motive))
            .collect();
        let other_evidence = stated
            .into_iter()
            .filter(|fact| fact.topic == Topic::Evidence && fact.motive.is_none())
            .collect();
        Some(Self {
            subject: subject.clone(),
            vendor,
            release,
            opening,
            keeping_back,
            unstated,
            other_evidence,
            afterwards: facts.switches_of(vendor.id.as_str()),
            newest: facts.releases_of(vendor.id.as_str()).pop(),
            claims,
        })
    }

    /// Whether the question is why not: the model asked about has no weights, or the vendor
    /// publishes none at all.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.vendor.lane.now == Lane::Closed
            || self.release.is_some_and(|release| release.weights == Weights::Closed)
    }
}

/// The motives for opening that the founding article names.
#[must_use]
pub fn opening_motives() -> &'static [Motive] {
    &[Motive::Safety, Motive::Enablement, Motive::Ecosystem, Motive::Commercial, Motive::Standing]
}

/// The motives in what is stated about a vendor that explain the one thing or the other, best borne
/// out first.
fn motives<'facts>(
    stated: &[&'facts Fact],
    about: &[&'facts Claim],
    explains: Explains,
) -> Vec<MotiveView<'facts>> {
    let mut views: Vec<_> = Motive::ALL
        .iter()
        .map(|&motive| {
            let with_motive = || stated.iter().copied().filter(|one| one.motive == Some(motive));
            let mut statements: Vec<_> =
                with_motive().filter(|fact| fact.explains == Some(explains)).collect();
            statements.sort_by_key(|fact| (fact.status, Reverse(strength(fact))));
            // Evidence tests a motive, whatever it explains; show it where the motive is stated.
            let belongs = !statements.is_empty() || side_of(motive) == explains;
            let evidence = |bears: Bears| -> Vec<&Fact> {
                with_motive().filter(|fact| belongs && fact.bears == Some(bears)).collect()
            };
            let claims = about.iter().copied().filter(|claim| {
                claim.motive == Some(motive)
                    && claim.explains.map_or(belongs, |one| one == explains)
            });
            MotiveView {
                motive,
                evidence_for: evidence(Bears::For),
                evidence_against: evidence(Bears::Against),
                claims: claims.collect(),
                statements,
            }
        })
        .filter(|view| {
            !(view.statements.is_empty()
                && view.evidence_for.is_empty()
                && view.evidence_against.is_empty()
                && view.claims.is_empty())
        })
        .collect();
    views.sort_by_key(|view| Reverse(view.score()));
    views
}

/// What a motive explains unless a statement says otherwise.
fn side_of(motive: Motive) -> Explains {
    match motive {
        Motive::Revenue | Motive::Control | Motive::Advantage => Explains::KeepingBack,
        _ => Explains::Opening,
    }
}

/// One motive over all vendors.
#[derive(Debug)]
pub struct SharedMotive<'facts> {
    /// The motive.
    pub motive: Motive,
    /// The vendors that have it, with the strongest statement of each, strongest first.
    pub holders: Vec<(&'facts Vendor, &'facts Fact)>,
    /// How many pieces of evidence bear it out.
    pub evidence_for: usize,
    /// How many speak against it.
    pub evidence_against: usize,
    /// What the founding article says of it in general.
    pub claims: Vec<&'facts Claim>,
}

/// Why models are opened, or kept back, over all vendors.
#[derive(Debug)]
pub struct General<'facts> {
    /// Which of the two.
    pub explains: Explains,
    /// The motives, the most widely held first.
    pub motives: Vec<SharedMotive<'facts>>,
}

impl<'facts> General<'facts> {
    /// The motives over all vendors.
    pub(super) fn of(facts: &'facts Facts, explains: Explains) -> Self {
        // Few facts have one: all are looked through once, and not for each motive.
        let all: Vec<_> = facts.facts().filter(|fact| fact.motive.is_some()).collect();
        let of_vendors: Vec<(&Vendor, Vec<&Fact>)> = facts
            .vendors()
            .map(|vendor| {
                let stated = facts.facts_of(vendor.id.as_str());
                (vendor, stated.filter(|fact| fact.explains == Some(explains)).collect())
            })
            .collect();
        let mut motives: Vec<_> = Motive::ALL
            .iter()
            .map(|&motive| {
                let strongest = |(vendor, stated): &(&'facts Vendor, Vec<&'facts Fact>)| {
                    let with_motive = stated.iter().filter(|fact| fact.motive == Some(motive));
                    with_motive.max_by_key(|fact| strength(fact)).map(|fact| (*vendor, *fact))
                };
                let mut holders: Vec<_> = of_vendors.iter().filter_map(strongest).collect();
                holders.sort_by_key(|(_, fact)| Reverse(strength(fact)));
                let bearing = |bears| {
                    let fits =
                        |fact: &&&Fact| fact.motive == Some(motive) && fact.bears == Some(bears);
                    all.iter().filter(fits).count()
                };
                let general = |claim: &&Claim| {
                    claim.motive == Some(motive)
                        && claim.explains.is_none_or(|one| one == explains)
                        && !claim.entities.iter().any(|entity| entity.starts_with("vendor:"))
                };
                SharedMotive {
                    motive,
                    holders,
                    evidence_for: bearing(Bears::For),
                    evidence_against: bearing(Bears::Against),
                    claims: facts.claims().filter(general).collect(),
                }
            })
            .filter(|motive| !(motive.holders.is_empty() && motive.claims.is_empty()))
            .collect();
        motives.sort_by_key(|motive| Reverse(motive.holders.len()));
        Self { explains, motives }
    }
}
