//! The verdict of a comparison: what sets the sides apart, found in the facts.

use crate::fact::{Fact, Heading, Lane, LaneSwitch, OPENNESS_UNIT, Position, Release, Topic};

use super::{Party, PerSide};

/// The longest gap between two switches that still count as a crossing, in days.
const CROSSING_DAYS: i32 = 365;

/// Two vendors that changed lanes in opposite directions soon after each other.
#[derive(Debug, Clone, Copy)]
pub struct Crossing<'facts> {
    /// Which side opened.
    pub opener: usize,
    /// How it opened.
    pub opened: &'facts LaneSwitch,
    /// Which side closed.
    pub closer: usize,
    /// How it closed.
    pub closed: &'facts LaneSwitch,
    /// Days between the two.
    pub days: i32,
    /// Whether the opener has switched towards closed since.
    pub opener_turned: bool,
    /// Whether the closer has switched towards open since.
    pub closer_turned: bool,
}

/// One sentence of a verdict.
#[derive(Debug, Clone)]
pub enum Finding<'facts> {
    /// The sides drive in different lanes.
    Lanes(PerSide<Lane>),
    /// All drive in the same lane.
    SameLane(Lane),
    /// Two of them crossed.
    Crossing(Crossing<'facts>),
    /// Their newest models differ in what may be done with the weights.
    Newest(PerSide<&'facts Release>),
    /// The models compared differ in what may be done with the weights, or do not.
    Models(PerSide<&'facts Release>),
    /// Each side's last change of lane.
    LastSwitches(PerSide<Option<&'facts LaneSwitch>>),
    /// Their scores in the openness index differ.
    Openness(PerSide<(&'facts Fact, f64)>),
}

/// The verdict over the sides: what sets them apart, then what they share.
pub(super) fn verdict<'facts>(sides: &[Party<'facts>]) -> Vec<Finding<'facts>> {
    let models: PerSide<_> = sides.iter().filter_map(|side| side.release).collect();
    if models.len() == sides.len() {
        return vec![Finding::Models(models)];
    }
    let telling = crossing(sides)
        .map(Finding::Crossing)
        .or_else(|| newest(sides))
        .or_else(|| openness(sides))
        .or_else(|| last_switches(sides));
    let lanes: PerSide<_> = sides.iter().map(|side| side.vendor.lane.now).collect();
    // Differences come first: a lane that all share says less than anything that sets them apart.
    if lanes.iter().all(|lane| *lane == lanes[0]) {
        telling.into_iter().chain([Finding::SameLane(lanes[0])]).collect()
    } else {
        std::iter::once(Finding::Lanes(lanes)).chain(telling).collect()
    }
}

/// The most telling pair of opposite switches between any two sides: one towards open by
/// whichever, one to closed by another.
fn crossing<'facts>(sides: &[Party<'facts>]) -> Option<Crossing<'facts>> {
    // The one in which the opener went furthest, because that is a flagship; then the latest.
    let weight =
        |one: &Crossing<'_>| (one.opened.to, one.opened.date.max(one.closed.date), -one.days);
    let mut most_telling: Option<Crossing<'facts>> = None;
    let switches = || sides.iter().map(|side| &side.switches).enumerate();
    for (opener, openings) in switches() {
        for (closer, closings) in switches().filter(|(side, _)| *side != opener) {
            for &opened in openings.iter().filter(|switch| opens_a_flagship(switch)) {
                for &closed in closings.iter().filter(|switch| switch.to == Position::Closed) {
                    let Some(days) = opened.date.days_until(closed.date) else { continue };
                    if days.abs() > CROSSING_DAYS {
                        continue;
                    }
                    let turned = |side: &[&LaneSwitch], heading, since: &LaneSwitch| {
                        side.iter()
                            .any(|switch| switch.heading() == heading && switch.date > since.date)
                    };
                    let found = Crossing {
                        opener,
                        opened,
                        closer,
                        closed,
                        days: days.abs(),
                        opener_turned: turned(openings, Heading::Closing, opened),
                        closer_turned: turned(closings, Heading::Opening, closed),
                    };
                    if most_telling.as_ref().is_none_or(|known| weight(&found) >= weight(known)) {
                        most_telling = Some(found);
                    }
                }
            }
        }
    }
    most_telling
}

/// Whether a switch brings weights to a line that had none for business use, rather than loosening
/// a licence or adding a second line beside the first.
fn opens_a_flagship(switch: &LaneSwitch) -> bool {
    matches!(switch.from, Position::Closed | Position::OpenNoncommercial)
        && matches!(switch.to, Position::OpenRestricted | Position::OpenPermissive)
}

fn newest<'facts>(sides: &[Party<'facts>]) -> Option<Finding<'facts>> {
    let newest = sides.iter().map(|side| side.releases.last().copied());
    let newest: PerSide<_> = newest.collect::<Option<_>>()?;
    let differ = newest.iter().any(|release| release.weights != newest[0].weights);
    differ.then_some(Finding::Newest(newest))
}

fn openness<'facts>(sides: &[Party<'facts>]) -> Option<Finding<'facts>> {
    let score = |side: &Party<'facts>| side.score(Topic::Openness, OPENNESS_UNIT);
    let scores: PerSide<_> = sides.iter().map(score).collect::<Option<_>>()?;
    Some(Finding::Openness(scores))
}

fn last_switches<'facts>(sides: &[Party<'facts>]) -> Option<Finding<'facts>> {
    let last: PerSide<_> = sides.iter().map(|side| side.switches.last().copied()).collect();
    last.iter().any(Option::is_some).then_some(Finding::LastSwitches(last))
}
