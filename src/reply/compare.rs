//! A comparison in words.

use crate::answer::{
    Aspect, AspectView, Comparison, Crossing, Finding, MotiveHolders, Point, Sameness,
};
use crate::fact::{Heading, LaneSwitch, Vocabulary};

use super::Draft;
use super::citation::Composer;
use super::overlay::notes;
use super::row::{Item, Section};
use super::survey::{by_dimension, lane_price};

pub(super) fn draft(composer: &mut Composer<'_>, comparison: &Comparison<'_>) -> Draft {
    let voice = composer.voice;
    let names: Vec<_> =
        comparison.sides.iter().map(|side| composer.full_name(&side.subject)).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let verdict =
        comparison.verdict.iter().map(|finding| sentence(composer, &names, finding)).collect();
    let mut sections: Vec<_> =
        comparison.aspects.iter().map(|view| aspect(composer, &names, view)).collect();
    let mut conflicts = Section::new(voice.say("compare-conflicts"));
    for conflict in &comparison.conflicts {
        let items = composer.conflict(conflict);
        conflicts.items(items);
    }
    if comparison.more_conflicts > 0 && comparison.aspect.is_none() {
        let values = [
            ("count", comparison.more_conflicts.into()),
            ("aspect", Aspect::Flagship.slug().into()),
        ];
        conflicts.remark(voice.with("compare-more-conflicts", &values));
    }
    sections.push(conflicts);
    if comparison.aspect.is_none() {
        let vendors: Vec<_> = comparison.sides.iter().map(|side| side.vendor.id.as_str()).collect();
        sections.push(notes(composer, &vendors));
        sections.push(same(composer, comparison));
    }
    Draft { title: names.join(&voice.say("versus-joiner")), verdict, sections }
}

/// One sentence of the verdict.
pub(super) fn sentence(composer: &Composer<'_>, names: &[&str], finding: &Finding<'_>) -> String {
    let voice = composer.voice;
    let each = |words: Vec<String>| {
        let pairs: Vec<_> = names
            .iter()
            .zip(words)
            .map(|(name, word)| {
                voice.with("name-is", &[("name", (*name).into()), ("word", word.into())])
            })
            .collect();
        pairs.join(&voice.say("clause-joiner"))
    };
    match finding {
        Finding::SameLane(lane) => {
            voice.with("verdict-same-lane", &[("lane", voice.term(*lane).into())])
        }
        Finding::Lanes(lanes) => {
            let list = each(lanes.iter().map(|lane| voice.term(*lane)).collect());
            voice.with("verdict-lanes", &[("list", list.into())])
        }
        Finding::Newest(releases) => {
            let list = each(
                releases
                    .iter()
                    .map(|release| {
                        let values = [
                            ("model", release.model.as_str().into()),
                            ("weights", voice.term(release.weights).into()),
                        ];
                        voice.with("model-has-weights", &values)
                    })
                    .collect(),
            );
            voice.with("verdict-newest", &[("list", list.into())])
        }
        Finding::Models(releases) => {
            let list = each(releases.iter().map(|release| voice.term(release.weights)).collect());
            if releases.iter().all(|release| release.weights == releases[0].weights) {
                let weights = voice.term(releases[0].weights);
                voice.with("verdict-models-same", &[("weights", weights.into())])
            } else {
                voice.with("verdict-models", &[("list", list.into())])
            }
        }
        Finding::Openness(scores) => {
            let list = each(scores.iter().map(|(_, score)| score.to_string()).collect());
            voice.with("verdict-openness", &[("list", list.into())])
        }
        Finding::LastSwitches(switches) => {
            let dated = |switch: Option<&LaneSwitch>| {
                let Some(switch) = switch else { return voice.say("switch-none") };
                let values = [
                    ("from", voice.term(switch.from).into()),
                    ("to", voice.term(switch.to).into()),
                    ("date", switch.date.to_string().into()),
                ];
                voice.with("switch-dated", &values)
            };
            let list = each(switches.iter().copied().map(dated).collect());
            voice.with("verdict-switches", &[("list", list.into())])
        }
        Finding::Crossing(crossing) => crossed(composer, names, crossing),
    }
}

/// How two sides crossed, in the order in which it happened, and what came of it.
fn crossed(composer: &Composer<'_>, names: &[&str], crossing: &Crossing<'_>) -> String {
    let voice = composer.voice;
    let moved = |side: usize, heading: Heading, date: String| {
        let key = format!("crossing-{}", heading.slug());
        voice.with(&key, &[("name", names[side].into()), ("date", date.into())])
    };
    let opened = moved(crossing.opener, Heading::Opening, crossing.opened.date.to_string());
    let closed = moved(crossing.closer, Heading::Closing, crossing.closed.date.to_string());
    let (first, second) = if crossing.opened.date <= crossing.closed.date {
        (opened, closed)
    } else {
        (closed, opened)
    };
    let values =
        [("first", first.into()), ("second", second.into()), ("days", crossing.days.into())];
    let sentence = voice.with("verdict-crossing", &values);
    let since = match (crossing.opener_turned, crossing.closer_turned) {
        (true, true) => Some(voice.say("crossing-both-turned")),
        (true, false) => Some(names[crossing.opener].to_owned()),
        (false, true) => Some(names[crossing.closer].to_owned()),
        (false, false) => None,
    };
    match since {
        Some(who) => {
            voice.with("crossing-since", &[("sentence", sentence.into()), ("who", who.into())])
        }
        None => sentence,
    }
}

fn aspect(composer: &mut Composer<'_>, names: &[&str], view: &AspectView<'_>) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.term(view.aspect));
    if view.aspect == Aspect::Motives {
        motives(composer, names, &view.motives, &mut section);
        return section;
    }
    if view.is_whole {
        by_dimension(composer, names, &view.vectors, &mut section);
    }
    let lines = |points: &Vec<Point<'_>>| 2 + 2 * points.len();
    section.rows.reserve(view.sides.iter().map(lines).sum());
    for (side, ((name, points), more)) in names.iter().zip(&view.sides).zip(&view.more).enumerate()
    {
        // A statement and what qualifies it.
        let mut items = Vec::with_capacity(2 * points.len());
        items.extend(points.iter().flat_map(|one| point(composer, one)));
        if items.is_empty() {
            let nothing = voice.with("compare-nothing", &[("name", (*name).into())]);
            section.remark(nothing);
        }
        section.group(*name, items);
        let prices = view.prices.get(side).into_iter().flatten();
        for price in prices {
            section.remark(lane_price(composer, name, price));
        }
        if *more > 0 {
            let values = [("count", (*more).into()), ("aspect", view.aspect.slug().into())];
            section.remark(voice.with("compare-more", &values));
        }
    }
    section
}

pub(super) fn point(composer: &mut Composer<'_>, point: &Point<'_>) -> Vec<Item> {
    let voice = composer.voice;
    let newest = |composer: &mut Composer<'_>, key: &str, release| {
        let mut items = composer.release(release);
        if let Some(first) = items.first_mut() {
            let model = first.label.take().unwrap_or_default();
            first.label = Some(voice.with(key, &[("model", model.into())]));
        }
        items
    };
    match point {
        Point::Lane(lane) => {
            let note = composer.text(&lane.note);
            vec![Item {
                label: Some(voice.term(lane.now)),
                text: note,
                link: None,
                stamp: vec![voice.with("as-of", &[("date", lane.as_of.to_string().into())])],
                marks: composer.cite(&lane.sources, None),
                nested: false,
            }]
        }
        Point::Model(release) => composer.release(release),
        Point::NewestOpen(release) => newest(composer, "newest-open", release),
        Point::NewestClosed(release) => newest(composer, "newest-closed", release),
        Point::NewestUnknown(release) => newest(composer, "newest-unknown", release),
        Point::Fact(fact) => composer.fact(fact),
        Point::Switch(switch) => vec![composer.switch(switch)],
        Point::Assessment(assessment) => vec![composer.assessment(assessment)],
    }
}

/// Motives that all share, then those that only some have, with the strongest statement of each.
fn motives(
    composer: &mut Composer<'_>,
    names: &[&str],
    motives: &[MotiveHolders<'_>],
    section: &mut Section,
) {
    let voice = composer.voice;
    let (shared, single): (Vec<_>, Vec<_>) =
        motives.iter().partition(|one| one.holders.iter().all(Option::is_some));
    let label = |one: &MotiveHolders<'_>| {
        let key = format!("motive-of-{}", one.explains.slug());
        voice.with(&key, &[("motive", voice.term(one.motive).into())])
    };
    for one in shared {
        let mut items = Vec::new();
        for (name, fact) in names.iter().zip(one.holders.iter().flatten()) {
            items.extend(composer.labelled(name, fact));
        }
        section.group(voice.with("motives-shared", &[("motive", label(one).into())]), items);
    }
    // Of three sides two may share a motive: a group for each set of sides that has any.
    let holders = |one: &MotiveHolders<'_>| {
        let held = names.iter().zip(&one.holders).filter(|(_, fact)| fact.is_some());
        voice.list(&held.map(|(name, _)| *name).collect::<Vec<_>>())
    };
    let mut groups: Vec<(String, Vec<Item>)> = Vec::new();
    for one in single {
        let who = holders(one);
        let is_shared = one.holders.iter().flatten().count() > 1;
        let mut items = Vec::new();
        for (name, fact) in names.iter().zip(&one.holders) {
            let Some(fact) = fact else { continue };
            let motive = label(one);
            let label = if is_shared {
                let values = [("name", (*name).into()), ("word", motive.into())];
                voice.with("name-is", &values)
            } else {
                motive
            };
            items.extend(composer.labelled(&label, fact));
        }
        match groups.iter_mut().find(|(known, _)| *known == who) {
            Some((_, known)) => known.extend(items),
            None => groups.push((who, items)),
        }
    }
    for (who, items) in groups {
        section.group(voice.with("motives-only", &[("name", who.into())]), items);
    }
}

fn same(composer: &Composer<'_>, comparison: &Comparison<'_>) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.say("compare-same"));
    for same in &comparison.same {
        let line = match same {
            Sameness::Vendor => voice.with(
                "same-vendor",
                &[("name", composer.text(&comparison.sides[0].vendor.name).into())],
            ),
            Sameness::Lane(lane) => voice.with("same-lane", &[("lane", voice.term(*lane).into())]),
            Sameness::Country(code) => {
                voice.with("same-country", &[("code", code.as_str().into())])
            }
            Sameness::Kind(kind) => voice.with("same-kind", &[("kind", voice.term(*kind).into())]),
            Sameness::Weights(weights) => {
                voice.with("same-weights", &[("weights", voice.term(*weights).into())])
            }
            Sameness::Motives(motives) => {
                let motives: Vec<_> = motives.iter().map(|(_, motive)| *motive).collect();
                let motives = composer.terms(&motives);
                voice.with("same-motives", &[("motives", motives.into())])
            }
            Sameness::Nothing(aspect) => {
                voice.with("same-nothing", &[("aspect", voice.term(*aspect).into())])
            }
        };
        section.remark(line);
    }
    section
}
