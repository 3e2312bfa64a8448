//! Vendors or models side by side, differences first.

use std::cmp::Reverse;

use crate::fact::{
    Assessment, Conflict, CurrentLane, Explains, Fact, Facts, LaneSwitch, Motive, Release, Subject,
    Topic, Vendor, Vocabulary,
};

use super::crossing::verdict;
use super::disagreement::conflicts;
use super::sameness::{Sameness, sameness};
use super::surveyed::{self, LanePrice};
use super::why_open::strength;
use super::{Aspect, Finding};

/// How many statements an aspect shows for each side when the whole comparison is asked for; the
/// rest is there when the aspect is.
const STATEMENTS_IN_OVERVIEW: usize = 3;

/// How many statements there are about a vendor that much is known of.
const STATEMENTS_USUAL: usize = 64;

/// How many more models of each data set on openness stand beside the one that comes first.
const OTHERS: usize = 3;

/// One side of a comparison.
#[derive(Debug, Clone)]
pub struct Party<'facts> {
    /// What was asked for.
    pub subject: Subject,
    /// The vendor, or the vendor of the model.
    pub vendor: &'facts Vendor,
    /// The model, where one was asked for.
    pub release: Option<&'facts Release>,
    /// Everything that is stated about the vendor.
    pub(super) statements: Vec<&'facts Fact>,
    /// All of the vendor's models, the newest last.
    pub(super) releases: Vec<&'facts Release>,
    /// Its changes of lane, the newest last.
    pub(super) switches: Vec<&'facts LaneSwitch>,
    /// What data sets hold about its models.
    pub(super) assessments: Vec<&'facts Assessment>,
}

/// One thing that a side has to show for an aspect.
#[derive(Debug, Clone, Copy)]
pub enum Point<'facts> {
    /// Its lane.
    Lane(&'facts CurrentLane),
    /// The model that was asked for.
    Model(&'facts Release),
    /// Its newest model with weights.
    NewestOpen(&'facts Release),
    /// Its newest model without weights.
    NewestClosed(&'facts Release),
    /// Its newest model, whose weights are unknown or disputed.
    NewestUnknown(&'facts Release),
    /// A statement.
    Fact(&'facts Fact),
    /// A change of lane.
    Switch(&'facts LaneSwitch),
    /// What a data set holds.
    Assessment(&'facts Assessment),
}

/// A motive and each side's strongest statement of it.
#[derive(Debug, Clone)]
pub struct MotiveHolders<'facts> {
    /// What it explains.
    pub explains: Explains,
    /// The motive.
    pub motive: Motive,
    /// For each side its strongest statement, if it has the motive.
    pub holders: Vec<Option<&'facts Fact>>,
}

/// One aspect over all sides.
#[derive(Debug)]
pub struct AspectView<'facts> {
    /// The aspect.
    pub aspect: Aspect,
    /// What each side has to show.
    pub sides: Vec<Vec<Point<'facts>>>,
    /// How many statements each side has beyond those shown.
    pub more: Vec<usize>,
    /// The motives, for [`Aspect::Motives`].
    pub motives: Vec<MotiveHolders<'facts>>,
    /// For each side the openness vector that stands for it, for [`Aspect::Openness`].
    pub vectors: Vec<Option<&'facts Assessment>>,
    /// For each side what its models cost by lane, for [`Aspect::Price`].
    pub prices: Vec<Vec<LanePrice>>,
    /// Whether it was asked for alone, and shows everything.
    pub is_whole: bool,
}

/// Two or three sides compared.
#[derive(Debug)]
pub struct Comparison<'facts> {
    /// The sides, in the order asked.
    pub sides: Vec<Party<'facts>>,
    /// The only aspect asked for.
    pub aspect: Option<Aspect>,
    /// What sets them apart, in a sentence or two.
    pub verdict: Vec<Finding<'facts>>,
    /// Aspect by aspect.
    pub aspects: Vec<AspectView<'facts>>,
    /// Where sources differ about what is shown.
    pub conflicts: Vec<&'facts Conflict>,
    /// How many more conflicts there are about the sides.
    pub more_conflicts: usize,
    /// What is the same.
    pub same: Vec<Sameness>,
}

impl<'facts> Comparison<'facts> {
    /// The comparison of `sides`; `None` where one of them is no vendor or model.
    pub(super) fn of(
        facts: &'facts Facts,
        sides: &[Subject],
        aspect: Option<Aspect>,
    ) -> Option<Self> {
        let sides: Vec<Party> =
            sides.iter().map(|side| party(facts, side)).collect::<Option<_>>()?;
        let asked = |candidate: &Aspect| aspect.is_none_or(|one| one == *candidate);
        let views: Vec<_> = Aspect::ALL
            .iter()
            .copied()
            .filter(asked)
            .map(|one| view(facts, &sides, one, aspect.is_some()))
            .collect();
        let same = sameness(&sides, &views);
        let aspects: Vec<_> =
            views.into_iter().filter(|view| aspect.is_some() || !view.is_empty()).collect();
        let (conflicts, more_conflicts) = conflicts(facts, &sides, &aspects);
        let verdict = verdict(facts, &sides);
        Some(Self { sides, aspect, verdict, aspects, conflicts, more_conflicts, same })
    }
}

/// A side with its records; `None` where it is no vendor or model.
pub(super) fn party<'facts>(facts: &'facts Facts, subject: &Subject) -> Option<Party<'facts>> {
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
    Some(Party {
        subject,
        vendor,
        release,
        statements,
        releases: facts.releases_of(id),
        switches: facts.switches_of(id),
        assessments: facts.assessments_of(id).collect(),
    })
}

impl AspectView<'_> {
    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.motives.is_empty() && self.sides.iter().all(Vec::is_empty)
    }
}

/// One aspect over all sides; `whole` shows every statement.
pub(super) fn view<'facts>(
    facts: &'facts Facts,
    sides: &[Party<'facts>],
    aspect: Aspect,
    whole: bool,
) -> AspectView<'facts> {
    let (mut points, mut more) = (Vec::with_capacity(sides.len()), Vec::with_capacity(sides.len()));
    for side in sides {
        let mut all = points_of(facts, side, aspect);
        let shown = match aspect {
            Aspect::Switches if !whole => 1,
            Aspect::Business | Aspect::Price | Aspect::Openness if !whole => STATEMENTS_IN_OVERVIEW,
            _ => all.len(),
        };
        more.push(all.len().saturating_sub(shown));
        all.truncate(shown);
        points.push(all);
    }
    let motives = if aspect == Aspect::Motives { motives(facts, sides) } else { Vec::new() };
    let vectors = match aspect {
        Aspect::Openness => {
            let first = |side| surveyed::vectors(facts, side).into_iter().next();
            sides.iter().map(first).collect()
        }
        _ => Vec::new(),
    };
    let prices = match aspect {
        Aspect::Price => sides.iter().map(|side| surveyed::lane_prices(side)).collect(),
        _ => Vec::new(),
    };
    AspectView { aspect, sides: points, more, motives, vectors, prices, is_whole: whole }
}

fn points_of<'facts>(
    facts: &'facts Facts,
    side: &Party<'facts>,
    aspect: Aspect,
) -> Vec<Point<'facts>> {
    let vendor = side.vendor;
    let stated_on = |topics: &[Topic]| statements(facts, side, |fact| topics.contains(&fact.topic));
    match aspect {
        Aspect::Lane => vec![Point::Lane(&vendor.lane)],
        Aspect::Flagship => flagships(side),
        Aspect::Licence => stated_on(&[Topic::Licence]),
        Aspect::Business => {
            let topics = [Topic::BusinessModel, Topic::Revenue, Topic::Funding];
            let is_business = |fact: &Fact| topics.contains(&fact.topic) && !fact.is_price();
            newest_of_each_topic_first(statements(facts, side, is_business))
        }
        Aspect::Price => {
            let mut all = statements(facts, side, Fact::is_price);
            all.extend(surveyed::prices(side).into_iter().map(Point::Assessment));
            all
        }
        Aspect::Motives => Vec::new(),
        Aspect::Openness => {
            let all =
                newest_of_each_topic_first(stated_on(&[Topic::Openness, Topic::Transparency]));
            let mut vectors = surveyed::vectors(facts, side).into_iter().map(Point::Assessment);
            let first = vectors.next();
            let parts = surveyed::components(facts, side).into_iter().map(Point::Assessment);
            first
                .into_iter()
                .chain(all)
                .chain(vectors.take(OTHERS))
                .chain(parts.take(OTHERS))
                .collect()
        }
        Aspect::Switches => side.switches.iter().rev().copied().map(Point::Switch).collect(),
    }
}

/// The model asked for; then the newest with and the newest without weights, newest first.
fn flagships<'facts>(side: &Party<'facts>) -> Vec<Point<'facts>> {
    if let Some(model) = side.release {
        return vec![Point::Model(model)];
    }
    let newest =
        |fits: fn(&Release) -> bool| side.releases.iter().rev().find(|one| fits(one)).copied();
    let open = newest(|release| release.weights.are_open());
    let closed = newest(|release| release.weights == crate::fact::Weights::Closed);
    let mut points: Vec<(&Release, Point)> = open
        .map(|release| (release, Point::NewestOpen(release)))
        .into_iter()
        .chain(closed.map(|release| (release, Point::NewestClosed(release))))
        .collect();
    if let Some(release) = side.releases.last().copied()
        && points.iter().all(|(known, _)| known.date < release.date)
    {
        points.push((release, Point::NewestUnknown(release)));
    }
    points.sort_by_key(|(release, _)| Reverse(release.date));
    points.into_iter().map(|(_, point)| point).collect()
}

/// What is stated about a side and wanted: what stands first, then the newest.
fn statements<'facts>(
    facts: &'facts Facts,
    side: &Party<'facts>,
    is_wanted: impl Fn(&Fact) -> bool,
) -> Vec<Point<'facts>> {
    let stated = side.statements.iter().copied();
    let mut statements: Vec<_> = stated.filter(|fact| is_wanted(fact)).collect();
    statements.sort_by_cached_key(|fact| (fact.status, Reverse(facts.date_of(fact))));
    statements.into_iter().map(Point::Fact).collect()
}

/// Brings the first statement of each topic to the front, so that a short list shows every topic.
fn newest_of_each_topic_first(points: Vec<Point>) -> Vec<Point> {
    let mut topics = Vec::new();
    let (first, rest): (Vec<_>, Vec<_>) = points.into_iter().partition(|point| match point {
        Point::Fact(fact) if !topics.contains(&fact.topic) => {
            topics.push(fact.topic);
            true
        }
        _ => false,
    });
    first.into_iter().chain(rest).collect()
}

/// Every motive that any side has, shared ones first.
fn motives<'facts>(facts: &'facts Facts, sides: &[Party<'facts>]) -> Vec<MotiveHolders<'facts>> {
    let strongest: Vec<_> = sides.iter().map(|side| strongest(facts, side)).collect();
    let holder = |of_side: &Strongest<'facts>, explains, motive| {
        let known = of_side.iter().find(|known| (known.0, known.1) == (explains, motive));
        known.map(|(_, _, fact)| *fact)
    };
    let mut found: Vec<_> = Explains::ALL
        .iter()
        .flat_map(|&explains| Motive::ALL.iter().map(move |&motive| (explains, motive)))
        .filter(|(explains, motive)| {
            strongest.iter().any(|of_side| holder(of_side, *explains, *motive).is_some())
        })
        .map(|(explains, motive)| MotiveHolders {
            explains,
            motive,
            holders: strongest.iter().map(|of_side| holder(of_side, explains, motive)).collect(),
        })
        .collect();
    found.sort_by_key(|one| Reverse(one.holders.iter().flatten().count()));
    found
}

/// The strongest statement of each motive that a side has.
type Strongest<'facts> = Vec<(Explains, Motive, &'facts Fact)>;

fn strongest<'facts>(facts: &'facts Facts, side: &Party<'facts>) -> Strongest<'facts> {
    let mut strongest: Strongest<'facts> = Vec::new();
    let weight = |fact: &Fact| (strength(fact), facts.date_of(fact));
    for &fact in &side.statements {
        let (Some(explains), Some(motive)) = (fact.explains, fact.motive) else { continue };
        match strongest.iter_mut().find(|known| (known.0, known.1) == (explains, motive)) {
            // Of two that weigh the same the later one stands.
            Some((_, _, known)) if weight(fact) >= weight(known) => *known = fact,
            Some(_) => {}
            None => strongest.push((explains, motive, fact)),
        }
    }
    strongest
}
