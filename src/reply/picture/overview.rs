//! The timeline of all vendors: a row for each, on one axis of time.

use crate::answer::{Event, Timeline, Track};
use crate::fact::{Facts, Heading, Lane, Vocabulary as _, Weights};
use crate::reply::voice::Voice;

use super::alt::Alt;
use super::axis::Axis;
use super::canvas::{Area, BODY, Canvas, LABEL, MARGIN, ROOM, WIDTH};
use super::font::{Type, drawable};
use super::footer;
use super::palette::{INK, Mark, PALE, PANEL};
use super::scene::Scene;
use super::timeline::{band_name, words};

/// The height of a row.
const ROW: f64 = 34.0;
/// Half the width of a mark.
const MARK: f64 = 5.0;
/// The least distance between the middles of two marks.
const APART: f64 = 2.0 * MARK + 2.0;
/// Where the axis begins: to its left stand the names.
const LEFT: f64 = MARGIN + 156.0;
/// Where the axis ends: to its right stand the newest models.
const RIGHT: f64 = WIDTH - MARGIN - 196.0;
const NAME: Type = Type::bold(13.0);
/// The type of names that take two lines.
const NARROW: Type = Type::bold(11.5);
const SMALL: Type = Type::regular(12.0);

/// What all vendors did.
pub(super) fn of_all(facts: &Facts, timeline: &Timeline<'_>, voice: &Voice<'_>) -> Scene {
    let mut canvas = Canvas::default();
    let title = voice.say("picture-timeline-all");
    let baseline = canvas.title(&title);
    let mut baseline = legends(&mut canvas, baseline, timeline, voice);
    canvas.text((RIGHT + 22.0, baseline + 6.0), (LABEL, PALE), &voice.say("picture-latest"));
    baseline += 16.0;
    let events = timeline.tracks.iter().flat_map(|track| &track.events);
    let axis = Axis::over(events.map(Event::date), LEFT + 10.0, RIGHT - 4.0);
    let count = f64::from(u32::try_from(timeline.tracks.len()).unwrap_or(u32::MAX));
    let bottom = baseline + ROW * count;
    let mut top = baseline;
    for index in 0..timeline.tracks.len() {
        if index.is_multiple_of(2) {
            canvas.area(Area { left: MARGIN, top, width: ROOM, height: ROW }, 0.0, PANEL);
        }
        top += ROW;
    }
    axis.draw(&mut canvas, baseline, bottom);
    let mut middle = baseline + ROW / 2.0;
    for track in &timeline.tracks {
        row(&mut canvas, track, axis, middle, voice);
        middle += ROW;
    }
    if timeline.tracks.is_empty() {
        let nothing = voice.say("picture-timeline-empty");
        canvas.text((MARGIN, bottom + 60.0), (BODY, PALE), &nothing);
    }
    let most = timeline.tracks.iter().map(|track| track.releases().count()).max().unwrap_or(0);
    let has_older = timeline.tracks.iter().any(|track| track.older > 0);
    let each = has_older.then(|| voice.with("picture-timeline-each", &[("count", most.into())]));
    let notes: Vec<_> = each.into_iter().chain(footer(facts, voice)).collect();
    let bottom = canvas.closing(bottom + 34.0, &notes);
    let switches = switches(timeline, voice);
    let alt = Alt {
        head: vec![voice.with("picture-sentence", &[("text", title.into())])],
        items: timeline.tracks.iter().map(|track| in_words(track, voice)).collect(),
        tail: switches.into_iter().chain(notes).collect(),
    };
    canvas.finish(bottom, alt.text(voice))
}

/// A vendor in words: its newest model, for there are many vendors and the words for a picture are
/// few.
fn in_words(track: &Track<'_>, voice: &Voice<'_>) -> String {
    let name = track.vendor.name.in_locale(voice.locale());
    let newest = track.releases().next_back();
    let word = newest.map_or_else(|| voice.term(track.vendor.lane.now), |one| one.model.clone());
    voice.with("name-is", &[("name", name.into()), ("word", word.into())])
}

/// How many switches there are, and the latest, in words.
fn switches(timeline: &Timeline<'_>, voice: &Voice<'_>) -> Option<String> {
    let switches = timeline.tracks.iter().map(|track| track.switches().count()).sum::<usize>();
    let events = timeline.events();
    let (vendor, latest) =
        events.iter().rev().find(|(_, event)| matches!(event, Event::Switch(_)))?;
    let latest = voice.list(&[vendor.name.in_locale(voice.locale()), &words(latest, voice)]);
    let values = [("count", switches.into()), ("latest", latest.into())];
    Some(voice.with("picture-timeline-switches", &values))
}

/// What the marks stand for; returns the baseline after the last line.
fn legends(canvas: &mut Canvas, baseline: f64, timeline: &Timeline<'_>, voice: &Voice<'_>) -> f64 {
    let lanes = Lane::ALL.iter().map(|&lane| (Mark::from(lane), voice.term(lane)));
    let used = |weights: &&Weights| {
        let mut releases = timeline.tracks.iter().flat_map(Track::releases);
        releases.any(|release| release.weights == **weights)
    };
    let weights = Weights::ALL
        .iter()
        .filter(used)
        .map(|&weights| (weights.into(), band_name(weights, voice)));
    let headings = Heading::ALL.iter().map(|&heading| {
        (heading.into(), voice.say(&format!("picture-heading-{}", heading.slug())))
    });
    let mut baseline = baseline - 2.0;
    for (heading, entries) in [
        ("picture-lanes", lanes.collect::<Vec<_>>()),
        ("picture-releases", weights.chain(headings).collect()),
    ] {
        canvas.text((MARGIN, baseline), (NAME, INK), &voice.say(heading));
        baseline = canvas.legend(baseline + 21.0, &entries) + 4.0;
    }
    baseline
}

/// One vendor: switches above the middle of the row, releases below it.
fn row(canvas: &mut Canvas, track: &Track<'_>, axis: Axis, middle: f64, voice: &Voice<'_>) {
    let vendor = track.vendor;
    canvas.mark(vendor.lane.now.into(), (MARGIN + 12.0, middle), 5.5);
    let (name, room) = (vendor.name.in_locale(voice.locale()), LEFT - MARGIN - 28.0);
    let names = NARROW.wrap(name, room, 2);
    if NAME.width(&drawable(name)) <= room {
        canvas.text((MARGIN + 24.0, middle + 4.6), (NAME, INK), name);
    } else {
        let above = if names.len() > 1 { NARROW.leading() / 2.0 } else { 0.0 };
        canvas.lines((MARGIN + 24.0, middle - above + 4.2), (NARROW, INK), &names);
    }
    let switches = track.switches().map(|one| (Mark::from(one.heading()), one.date));
    let releases = track.releases().map(|one| (Mark::from(one.weights), one.date));
    let halves = [(switches.collect::<Vec<_>>(), -7.5), (releases.collect(), 7.5)];
    for (marks, offset) in halves {
        // Where marks would cover one another, the older ones give way to the left.
        let mut limit = axis.right;
        for (mark, date) in marks.into_iter().rev() {
            let (from, to) = axis.reach(date);
            let x = f64::midpoint(from, to).min(limit);
            canvas.mark(mark, (x, middle + offset), MARK);
            limit = x - APART;
        }
    }
    if let Some(newest) = track.releases().next_back() {
        let label = SMALL.fit(&newest.model, WIDTH - MARGIN - RIGHT - 26.0);
        canvas.text((RIGHT + 22.0, middle + 4.2), (SMALL, PALE), &label);
    }
}
