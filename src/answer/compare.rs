//! Vendors or models side by side, differences first.

use std::cmp::Reverse;

use crate::fact::{
    Assessment, Conflict, CurrentLane, Explains, Fact, Facts, LaneSwitch, Motive, Release, Subject,
    Topic, Vocabulary,
};

use super::crossing::verdict;
use super::disagreement::conflicts;
use super::party::{Party, PerSide};
use super::sameness::{Sameness, sameness};
use super::surveyed::{self, LanePrice};
use super::why_open::strength;
use super::{Aspect, Finding};

/// How many statements an aspect shows for each side when the whole comparison is asked for; the
/// rest is there when the aspect is.
const STATEMENTS_IN_OVERVIEW: usize = 3;

/// How many more models of each data set on openness stand beside the one that comes first.
const OTHERS: usize = 3;

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
    pub holders: PerSide<Option<&'facts Fact>>,
}

/// One aspect over all sides.
#[derive(Debug)]
pub struct AspectView<'facts> {
    /// The aspect.
    pub aspect: Aspect,
    /// What each side has to show.
    pub sides: PerSide<Vec<Point<'facts>>>,
    /// How many statements each side has beyond those shown.
    pub more: PerSide<usize>,
    /// The motives, for [`Aspect::Motives`].
    pub motives: Vec<MotiveHolders<'facts>>,
    /// For each side the openness vector that stands for it, for [`Aspect::Openness`].
    pub vectors: PerSide<Option<&'facts Assessment>>,
    /// For each side what its models cost by lane, for [`Aspect::Price`].
    pub prices: PerSide<Vec<LanePrice>>,
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
            sides.iter().map(|side| Party::of(facts, side)).collect::<Option<_>>()?;
        let asked = |candidate: &Aspect| aspect.is_none_or(|one| one == *candidate);
        let mut views = Vec::with_capacity(Aspect::ALL.len());
        let wanted = Aspect::ALL.iter().copied().filter(asked);
        views.extend(wanted.map(|one| view(facts, &sides, one, aspect.is_some())));
        let same = sameness(&sides, &views);
        views.retain(|view| aspect.is_some() || !view.is_empty());
        let (conflicts, more_conflicts) = conflicts(facts, &sides, &views);
        let verdict = verdict(&sides);
        Some(Self { sides, aspect, verdict, aspects: views, conflicts, more_conflicts, same })
    }
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
    let (mut points, mut more) = (PerSide::new(), PerSide::new());
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
    let motives = if aspect == Aspect::Motives { motives(sides) } else { Vec::new() };
    let vectors = match aspect {
        Aspect::Openness => {
            let first = |side| surveyed::vectors(facts, side).into_iter().next();
            sides.iter().map(first).collect()
        }
        _ => PerSide::new(),
    };
    let prices = match aspect {
        Aspect::Price => sides.iter().map(|side| surveyed::lane_prices(side)).collect(),
        _ => PerSide::new(),
    };
    AspectView { aspect, sides: points, more, motives, vectors, prices, is_whole: whole }
}

fn points_of<'facts>(
    facts: &'facts Facts,
    side: &Party<'facts>,
    aspect: Aspect,
) -> Vec<Point<'facts>> {
    let vendor = side.vendor;
    let stated_on = |topics: &[Topic]| statements(side, |fact| topics.contains(&fact.topic));
    match aspect {
        Aspect::Lane => vec![Point::Lane(&vendor.lane)],
        Aspect::Flagship => flagships(side),
        Aspect::Licence => stated_on(&[Topic::Licence]),
        Aspect::Business => {
            let topics = [Topic::BusinessModel, Topic::Revenue, Topic::Funding];
            let is_business = |fact: &Fact| topics.contains(&fact.topic) && !fact.is_price();
            newest_of_each_topic_first(statements(side, is_business))
        }
        Aspect::Price => {
            let mut all = statements(side, Fact::is_price);
            all.extend(surveyed::prices(side).into_iter().map(Point::Assessment));
            all
        }
        Aspect::Motives => Vec::new(),
        Aspect::Openness => {
            let stated = stated_on(&[Topic::Openness, Topic::Transparency]);
            let mut all = newest_of_each_topic_first(stated);
            let mut vectors = surveyed::vectors(facts, side).into_iter().map(Point::Assessment);
            if let Some(first) = vectors.next() {
                all.insert(0, first);
            }
            all.extend(vectors.take(OTHERS));
            all.extend(
                surveyed::components(facts, side).into_iter().map(Point::Assessment).take(OTHERS),
            );
            all
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

/// What is stated about a side and wanted.
fn statements<'facts>(
    side: &Party<'facts>,
    is_wanted: impl Fn(&Fact) -> bool,
) -> Vec<Point<'facts>> {
    let stated = side.statements.iter().copied();
    stated.filter(|fact| is_wanted(fact)).map(Point::Fact).collect()
}

/// Brings the first statement of each topic to the front, so that a short list shows every topic.
fn newest_of_each_topic_first(mut points: Vec<Point>) -> Vec<Point> {
    let topic = |point: &Point| match point {
        Point::Fact(fact) => Some(fact.topic),
        _ => None,
    };
    let mut brought = 0;
    for next in 0..points.len() {
        let its = topic(&points[next]);
        if its.is_some() && points[..brought].iter().all(|point| topic(point) != its) {
            points[brought..=next].rotate_right(1);
            brought += 1;
        }
    }
    points
}

/// Every motive that any side has, with each side's strongest statement of it; shared ones first.
fn motives<'facts>(sides: &[Party<'facts>]) -> Vec<MotiveHolders<'facts>> {
    let mut found: Vec<MotiveHolders<'facts>> = Vec::with_capacity(Motive::ALL.len());
    for (side, party) in sides.iter().enumerate() {
        for &fact in &party.statements {
            let (Some(explains), Some(motive)) = (fact.explains, fact.motive) else { continue };
            let is_it = |one: &MotiveHolders<'_>| (one.explains, one.motive) == (explains, motive);
            let known = found.iter().position(is_it).unwrap_or_else(|| {
                let holders = PerSide::from_elem(None, sides.len());
                found.push(MotiveHolders { explains, motive, holders });
                found.len() - 1
            });
            let holder = &mut found[known].holders[side];
            // Of two that weigh the same the one that stands first is kept.
            if holder.is_none_or(|held| strength(fact) > strength(held)) {
                *holder = Some(fact);
            }
        }
    }
    let count = |one: &MotiveHolders<'_>| one.holders.iter().flatten().count();
    found.sort_by_key(|one| (Reverse(count(one)), one.explains, one.motive));
    found
}
