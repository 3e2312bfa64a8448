//! The timeline of one vendor: a band for each way to release weights, on an axis of time.

use crate::answer::{Event, Track};
use crate::fact::{Facts, PartialDate, Vocabulary as _, Weights};
use crate::reply::voice::Voice;

use super::alt::Alt;
use super::axis::Axis;
use super::canvas::{Area, BODY, Canvas, LABEL, MARGIN, WIDTH};
use super::font::Type;
use super::footer;
use super::palette::{Colour, GROUND, INK, Mark, PALE, PANEL, VAGUE};
use super::scene::Scene;

/// Where the axis begins: to its left stand the names of the bands.
const LEFT: f64 = MARGIN + 138.0;
const RIGHT: f64 = WIDTH - MARGIN;
/// One line of a band.
const LINE: f64 = 22.0;
/// The space above and below the lines of a band.
const INSET: f64 = 7.0;
/// Half the width of a mark, and the space between it and its label.
const MARK: f64 = 6.0;
const AFTER_MARK: f64 = 6.0;
/// The space between two things on one line.
const BETWEEN: f64 = 12.0;
/// The widest label.
const WIDEST: f64 = 470.0;
/// As many events as can be told apart; older ones are left to the message.
const MOST: usize = 60;
/// With more releases than that, labels leave out the dates.
const DATED: usize = 14;
const SMALL: Type = Type::regular(12.5);

/// Something with a place on the axis.
#[derive(Debug)]
struct Item {
    mark: Mark,
    label: String,
    date: PartialDate,
    /// Whether a line goes from it through all bands.
    guides: bool,
}

/// Items of a kind, one below the other where they would overlap.
#[derive(Debug)]
struct Band {
    name: String,
    mark: Option<Mark>,
    /// Items on each line, from left to right.
    lines: Vec<Vec<Spot>>,
}

/// An item in its place.
#[derive(Debug)]
struct Spot {
    item: Item,
    /// From where to where the date reaches.
    reach: (f64, f64),
    /// Where the label begins, and what fits.
    label_at: f64,
    label: String,
    /// Everything that it takes.
    from: f64,
    to: f64,
}

/// Everything that a vendor did.
pub(super) fn of_vendor(facts: &Facts, track: &Track<'_>, voice: &Voice<'_>) -> Scene {
    let vendor = track.vendor;
    let name = vendor.name.in_locale(voice.locale());
    let older = track.events.len().saturating_sub(MOST);
    let events = &track.events[older..];
    let bands = bands(events, voice);
    let mut canvas = Canvas::default();
    let title = voice.with("picture-timeline-title", &[("name", name.into())]);
    let baseline = canvas.title(&title);
    let lane = voice.term(vendor.lane.now);
    let as_of = voice.with("as-of", &[("date", vendor.lane.as_of.to_string().into())]);
    let dated =
        voice.with("picture-dated", &[("name", lane.as_str().into()), ("date", as_of.into())]);
    canvas.mark(vendor.lane.now.into(), (MARGIN + 8.0, baseline - 10.0), 7.0);
    canvas.text(
        (MARGIN + 24.0, baseline - 4.0),
        (BODY, INK),
        &BODY.fit(&dated, RIGHT - MARGIN - 24.0),
    );
    let top = baseline + 14.0;
    let nothing = bands.is_empty().then(|| voice.say("picture-timeline-empty"));
    let bottom = if let Some(nothing) = &nothing {
        canvas.text((MARGIN, top + 30.0), (BODY, PALE), nothing);
        top + 60.0
    } else {
        let axis = Axis::over(events.iter().map(Event::date), LEFT, RIGHT);
        draw(&mut canvas, &bands, axis, top)
    };
    let vague = events.iter().any(|event| event.date().exact().is_none());
    let vague = vague.then(|| voice.say("picture-timeline-vague"));
    let left_out =
        (older > 0).then(|| voice.with("picture-timeline-older", &[("count", older.into())]));
    let footer = footer(facts, voice);
    let notes: Vec<_> = vague.into_iter().chain(left_out.clone()).chain(footer.clone()).collect();
    let bottom = canvas.closing(bottom, &notes);
    let sentence = |text: String| voice.with("picture-sentence", &[("text", text.into())]);
    let alt = Alt {
        head: [sentence(title), sentence(dated)].into_iter().chain(nothing).collect(),
        items: events.iter().map(|event| words(event, voice)).collect(),
        tail: left_out.into_iter().chain(footer).collect(),
    };
    canvas.finish(bottom, alt.text(voice))
}

/// An event in words.
pub(super) fn words(event: &Event<'_>, voice: &Voice<'_>) -> String {
    let date = event.date().to_string();
    let text = match event {
        Event::Release(release) => {
            let values = [
                ("model", release.model.as_str().into()),
                // Short, because there is room for little.
                ("weights", band_name(release.weights, voice).into()),
            ];
            voice.with("model-has-weights", &values)
        }
        Event::Switch(switch) => {
            let ends =
                [("from", voice.term(switch.from).into()), ("to", voice.term(switch.to).into())];
            voice.with("switch-ends", &ends)
        }
    };
    voice.with("name-is", &[("name", date.into()), ("word", text.into())])
}

/// What may be done with weights, in a word or two.
pub(super) fn band_name(weights: Weights, voice: &Voice<'_>) -> String {
    voice.say(&format!("picture-band-{}", weights.slug()))
}

/// The bands that something is in: the switches, then from the most open to what is not known.
fn bands(events: &[Event<'_>], voice: &Voice<'_>) -> Vec<Band> {
    let axis = Axis::over(events.iter().map(Event::date), LEFT, RIGHT);
    let releases = events.iter().filter(|event| matches!(event, Event::Release(_))).count();
    let labelled = |name: &str, date: PartialDate| {
        let values = [("name", name.into()), ("date", date.to_string().into())];
        if releases > DATED { name.to_owned() } else { voice.with("picture-dated", &values) }
    };
    let switch = |event: &Event<'_>| match event {
        Event::Switch(switch) => {
            let ends =
                [("from", voice.term(switch.from).into()), ("to", voice.term(switch.to).into())];
            // The date first: what does not fit is lost from the end.
            let values = [
                ("name", switch.date.to_string().into()),
                ("word", voice.with("switch-ends", &ends).into()),
            ];
            let label = voice.with("name-is", &values);
            Some(Item { mark: switch.heading().into(), label, date: switch.date, guides: true })
        }
        Event::Release(_) => None,
    };
    let release = |event: &Event<'_>, weights: Weights| match event {
        Event::Release(release) if release.weights == weights => {
            let label = labelled(&release.model, release.date);
            Some(Item { mark: weights.into(), label, date: release.date, guides: false })
        }
        _ => None,
    };
    let switches = events.iter().filter_map(switch).collect();
    let name = voice.say("picture-switches");
    let mut bands = vec![Band { name, mark: None, lines: lines(switches, axis) }];
    for &weights in Weights::ALL {
        let items = events.iter().filter_map(|event| release(event, weights)).collect();
        let name = band_name(weights, voice);
        bands.push(Band { name, mark: Some(weights.into()), lines: lines(items, axis) });
    }
    bands.retain(|band| !band.lines.is_empty());
    bands
}

/// Puts each item on the first line where it fits.
fn lines(items: Vec<Item>, axis: Axis) -> Vec<Vec<Spot>> {
    let mut lines: Vec<Vec<Spot>> = Vec::new();
    for item in items {
        let spot = spot(item, axis);
        let apart =
            |other: &Spot| spot.from >= other.to + BETWEEN || spot.to + BETWEEN <= other.from;
        match lines.iter_mut().find(|line| line.iter().all(apart)) {
            Some(line) => line.push(spot),
            None => lines.push(vec![spot]),
        }
    }
    lines
}

/// Where an item goes: its label to the right of its mark, or to the left where the axis ends.
fn spot(item: Item, axis: Axis) -> Spot {
    let reach = axis.reach(item.date);
    let middle = f64::midpoint(reach.0, reach.1);
    let (mut from, mut to) = (reach.0.min(middle - MARK), reach.1.max(middle + MARK));
    let (before, after) = (from - AFTER_MARK - axis.left, axis.right - to - AFTER_MARK);
    let whole = SMALL.width(&SMALL.fit(&item.label, WIDEST));
    let label_fits_after = whole <= after || after >= before;
    let label = SMALL.fit(&item.label, WIDEST.min(if label_fits_after { after } else { before }));
    let width = SMALL.width(&label);
    let label_at = if label_fits_after { to + AFTER_MARK } else { from - AFTER_MARK - width };
    (from, to) = (from.min(label_at), to.max(label_at + width));
    Spot { item, reach, label_at, label, from, to }
}

/// Draws the bands one below the other and the axis below them; returns where all that ends.
fn draw(canvas: &mut Canvas, bands: &[Band], axis: Axis, top: f64) -> f64 {
    let count = |lines: usize| f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
    let height = |band: &Band| {
        let name = LABEL.wrap(&band.name, LEFT - MARGIN - 28.0, 2).len();
        (count(band.lines.len()) * LINE).max(count(name) * LABEL.leading()) + 2.0 * INSET
    };
    let bottom = top + bands.iter().map(height).sum::<f64>();
    let ground = |index: usize| -> Colour { if index.is_multiple_of(2) { PANEL } else { GROUND } };
    let mut edge = top;
    for (index, band) in bands.iter().enumerate() {
        let area = Area { left: MARGIN, top: edge, width: RIGHT - MARGIN, height: height(band) };
        canvas.area(area, 0.0, ground(index));
        edge += height(band);
    }
    // Lines first, so that what has words lies over them.
    axis.draw(canvas, top, bottom);
    let spots = |band: &Band| -> Vec<f64> {
        let guides = band.lines.iter().flatten().filter(|spot| spot.item.guides);
        guides.map(|spot| f64::midpoint(spot.reach.0, spot.reach.1)).collect()
    };
    for x in bands.iter().flat_map(spots) {
        canvas.line((x, top + INSET), (x, bottom), PALE, true);
    }
    let mut edge = top;
    for (index, band) in bands.iter().enumerate() {
        let names = LABEL.wrap(&band.name, LEFT - MARGIN - 28.0, 2);
        if let Some(mark) = band.mark {
            canvas.mark(mark, (MARGIN + 12.0, edge + INSET + LINE / 2.0), MARK);
        }
        canvas.lines((MARGIN + 24.0, edge + INSET + LINE / 2.0 + 4.6), (LABEL, INK), &names);
        let mut middle = edge + INSET + LINE / 2.0;
        for line in &band.lines {
            for spot in line {
                put(canvas, spot, middle, ground(index));
            }
            middle += LINE;
        }
        edge += height(band);
    }
    bottom + 34.0
}

/// Draws one item.
fn put(canvas: &mut Canvas, spot: &Spot, middle: f64, ground: Colour) {
    let x = f64::midpoint(spot.reach.0, spot.reach.1);
    // Lines of the axis must not run through words.
    let width = SMALL.width(&spot.label);
    let cleared =
        Area { left: spot.label_at - 2.0, top: middle - 9.0, width: width + 4.0, height: 18.0 };
    canvas.area(cleared, 0.0, ground);
    let (from, to) = spot.reach;
    if to - from > 2.0 * MARK {
        let whisker = Area { left: from, top: middle - 1.5, width: to - from, height: 3.0 };
        canvas.area(whisker, 1.5, VAGUE);
    }
    canvas.mark(spot.item.mark, (x, middle), MARK);
    canvas.text((spot.label_at, middle + 4.4), (SMALL, INK), &spot.label);
}
