//! A heat map: how open each side is, dimension by dimension.

use crate::answer::{Aspect, Comparison, Glance};
use crate::fact::{Assessment, Content, Degree, Dimension, Facts, Vocabulary as _, Weights};
use crate::reply::citation::full_name;
use crate::reply::voice::Voice;

use super::alt::Alt;
use super::canvas::{Area, Canvas, LABEL, MARGIN, ROOM};
use super::font::Type;
use super::palette::{INK, PALE, contrast, luminance};
use super::scene::Scene;
use super::{footer, score};

/// The space between two cells.
const GAP: f64 = 4.0;
/// With more dimensions than that, they go down rather than across.
const ACROSS: usize = 5;
/// The least width of the names to the left.
const NAMES: f64 = 168.0;
/// The most of the room that these names take; longer ones go on in a second line.
const NAMES_SHARE: f64 = 0.36;
/// The space between a name and its cells.
const AFTER_NAME: f64 = 14.0;
const NAME: Type = Type::bold(15.0);
const DENSE_NAME: Type = Type::bold(13.0);
const VALUE: Type = Type::bold(15.0);
const SMALL: Type = Type::regular(12.5);

/// From closed to open: a scale that grows lighter all the way (cividis), so that it can be read
/// without colours too.
const SCALE: [[u8; 3]; 5] =
    [[0, 52, 110], [77, 83, 109], [124, 123, 120], [178, 165, 112], [253, 231, 55]];

/// One value of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// How open it is, from 0 to 1; `None` where that is not known.
    pub value: Option<f64>,
    /// The value in words or numbers.
    pub text: String,
}

/// Sides by dimensions.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// The title.
    pub title: String,
    /// The names of the dimensions.
    pub dimensions: Vec<String>,
    /// The sides, each with a cell for each dimension.
    pub rows: Vec<(String, Vec<Cell>)>,
    /// Closing lines: whose figures these are, and as of when.
    pub notes: Vec<String>,
}

/// How open each side is by the dimensions of an index, where one has judged any of them; otherwise
/// what the facts tell.
#[must_use]
pub fn heat_map(facts: &Facts, comparison: &Comparison<'_>, voice: &Voice<'_>) -> HeatMap {
    by_dimension(facts, comparison, voice).unwrap_or_else(|| by_facts(facts, comparison, voice))
}

/// The title of a map, and the names of its sides.
fn headings(
    facts: &Facts,
    comparison: &Comparison<'_>,
    voice: &Voice<'_>,
) -> (String, Vec<String>) {
    let names: Vec<_> =
        comparison.sides.iter().map(|side| full_name(facts, &side.subject, voice)).collect();
    let joined: Vec<_> = names.iter().map(String::as_str).collect();
    let title = voice.with("picture-map-title", &[("names", voice.list(&joined).into())]);
    (title, names)
}

/// The map of the vectors that stand for the sides; none where no side has one.
fn by_dimension(facts: &Facts, comparison: &Comparison<'_>, voice: &Voice<'_>) -> Option<HeatMap> {
    let view = comparison.aspects.iter().find(|view| view.aspect == Aspect::Openness)?;
    let known: Vec<_> = view.vectors.iter().flatten().collect();
    let has = |assessment: &Assessment, dimension| match &assessment.content {
        Content::Openness(vector) => {
            vector.iter().find(|one| one.dimension == dimension).map(|one| one.degree)
        }
        _ => None,
    };
    let judged = |dimension: &&Dimension| known.iter().any(|one| has(one, **dimension).is_some());
    let dimensions: Vec<Dimension> = Dimension::ALL.iter().filter(judged).copied().collect();
    if dimensions.is_empty() {
        return None;
    }
    let cell = |degree: Option<Degree>| match degree {
        Some(degree) => Cell { value: Some(degree.points()), text: voice.term(degree) },
        None => Cell { value: None, text: voice.say("picture-not-known") },
    };
    let (title, names) = headings(facts, comparison, voice);
    let row = |(name, assessment): (String, Option<&Assessment>)| {
        let cells = dimensions
            .iter()
            .map(|dimension| cell(assessment.and_then(|one| has(one, *dimension))))
            .collect();
        match assessment {
            Some(assessment) => {
                let values = [("name", name.into()), ("word", assessment.model.as_str().into())];
                (voice.with("name-is", &values), cells)
            }
            None => (name, cells),
        }
    };
    let source = known.first().and_then(|one| facts.source(one.source.as_str()));
    let credit = source.and_then(|source| source.attribution.clone());
    Some(HeatMap {
        title,
        dimensions: dimensions.iter().map(|dimension| voice.term(*dimension)).collect(),
        rows: names.into_iter().zip(view.vectors.iter().copied()).map(row).collect(),
        notes: credit.into_iter().chain(footer(facts, voice)).collect(),
    })
}

/// What today's facts tell about openness: the terms of the newest model, the share of releases
/// with weights, and the scores of two indices.
fn by_facts(facts: &Facts, comparison: &Comparison<'_>, voice: &Voice<'_>) -> HeatMap {
    let unknown = || Cell { value: None, text: voice.say("picture-not-known") };
    let glances = Glance::of(comparison);
    let cells = |glance: &Glance<'_>| {
        let terms = glance.model.map(|model| model.weights).and_then(|weights| {
            Some(Cell { value: Some(rank(weights)?), text: voice.term(weights) })
        });
        let (open, known) = glance.with_weights;
        let share = (known > 0).then(|| {
            let values = [("part", open.into()), ("whole", known.into())];
            Cell { value: Some(ratio(open, known)), text: voice.with("picture-map-share", &values) }
        });
        let scored = |figure: Option<f64>, best: u8| {
            let value = figure?;
            let values = [("part", score(value).into()), ("whole", best.into())];
            let text = voice.with("picture-map-share", &values);
            Some(Cell { value: Some(value / f64::from(best)), text })
        };
        let openness = scored(glance.openness.map(|(_, points)| points), 14);
        let transparency = scored(glance.transparency.map(|(_, points)| points), 100);
        [terms, share, openness, transparency].map(|cell| cell.unwrap_or_else(unknown)).to_vec()
    };
    let (title, names) = headings(facts, comparison, voice);
    let credit = |key: &str, is_shown: bool| is_shown.then(|| voice.say(key));
    let openness = glances.iter().any(|glance| glance.openness.is_some());
    let transparency = glances.iter().any(|glance| glance.transparency.is_some());
    let notes = [
        credit("picture-openness-credit", openness),
        credit("picture-transparency-credit", transparency),
        footer(facts, voice),
    ];
    HeatMap {
        title,
        dimensions: ["terms", "share", "openness", "transparency"]
            .map(|name| voice.say(&format!("picture-dimension-{name}")))
            .to_vec(),
        rows: names.into_iter().zip(glances.iter().map(cells)).collect(),
        notes: notes.into_iter().flatten().collect(),
    }
}

/// Where terms stand between closed and open, in the order of [`crate::fact::Position`].
fn rank(weights: Weights) -> Option<f64> {
    match weights {
        Weights::Closed => Some(0.0),
        Weights::OpenNoncommercial => Some(1.0 / 3.0),
        Weights::OpenRestricted => Some(2.0 / 3.0),
        Weights::OpenPermissive => Some(1.0),
        Weights::Unknown | Weights::Disputed => None,
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}

/// The colour of a value.
fn shade(value: f64) -> [u8; 3] {
    let steps = SCALE.windows(2).zip([0.0, 0.25, 0.5, 0.75]);
    let value = value.clamp(0.0, 1.0);
    let Some((pair, start)) = steps.rev().find(|(_, start)| value >= *start) else {
        return SCALE[0];
    };
    let share = (value - start) / 0.25;
    let mix = |index: usize| {
        let (from, to) = (f64::from(pair[0][index]), f64::from(pair[1][index]));
        let mixed = (from + (to - from) * share).round();
        // Between two bytes lies a byte.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it fits")]
        let byte = mixed as u8;
        byte
    };
    [mix(0), mix(1), mix(2)]
}

fn hexadecimal([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Black or white, whichever stands out more.
fn ink_on(colour: [u8; 3]) -> &'static str {
    let ground = luminance(colour);
    if contrast(ground, 0.0) > contrast(ground, 1.0) { "#000000" } else { "#ffffff" }
}

impl HeatMap {
    /// The map as a picture.
    #[must_use]
    pub fn scene(&self, voice: &Voice<'_>) -> Scene {
        let mut canvas = Canvas::default();
        let top = canvas.title(&self.title) - 8.0;
        let top = scale(&mut canvas, top, voice);
        let sides: Vec<_> = self.rows.iter().map(|(name, _)| name.clone()).collect();
        let goes_across = self.dimensions.len() <= ACROSS || self.rows.len() > ACROSS;
        let (across, down) =
            if goes_across { (&self.dimensions, &sides) } else { (&sides, &self.dimensions) };
        let cell = |row: usize, column: usize| {
            let (side, dimension) = if goes_across { (row, column) } else { (column, row) };
            self.rows.get(side).and_then(|(_, cells)| cells.get(dimension))
        };
        let is_dense = down.len() > 6;
        let font = if is_dense { DENSE_NAME } else { NAME };
        let longest = down.iter().map(|name| font.width(name)).fold(0.0, f64::max);
        let beside = (longest + AFTER_NAME).ceil().clamp(NAMES, ROOM * NAMES_SHARE);
        let count = f64::from(u32::try_from(across.len().max(1)).unwrap_or(u32::MAX));
        let width = (ROOM - beside) / count;
        let heads: Vec<_> =
            across.iter().map(|name| LABEL.wrap(name, width - 2.0 * GAP, 3)).collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        let head = LABEL.leading() * f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        let mut left = MARGIN + beside;
        for head in &heads {
            canvas.lines((left + GAP, top + LABEL.size), (LABEL, PALE), head);
            left += width;
        }
        let mut edge = top + head + 6.0;
        for (row, name) in down.iter().enumerate() {
            let names = font.wrap(name, beside - AFTER_NAME, 2);
            let lines = f64::from(u32::try_from(names.len()).unwrap_or(1));
            let height = match (is_dense, names.len()) {
                (false, _) => 68.0,
                (true, ..=1) => 32.0,
                (true, _) => 44.0,
            };
            let first = edge + (height - GAP - lines * font.leading()) / 2.0 + font.size * 1.04;
            canvas.lines((MARGIN, first), (font, INK), &names);
            let mut left = MARGIN + beside;
            for column in 0..across.len() {
                let (width, height) = (width - GAP, height - GAP);
                put(&mut canvas, cell(row, column), Area { left, top: edge, width, height });
                left += width + GAP;
            }
            edge += height;
        }
        let bottom = canvas.closing(edge + 12.0, &self.notes);
        canvas.finish(bottom, self.alt(voice))
    }

    fn alt(&self, voice: &Voice<'_>) -> String {
        let is = |name: &str, word: String| {
            voice.with("name-is", &[("name", name.into()), ("word", word.into())])
        };
        let joiner = voice.say("clause-joiner");
        let sentence = |text: String| voice.with("picture-sentence", &[("text", text.into())]);
        let side = |(name, cells): &(String, Vec<Cell>)| {
            let cells: Vec<_> = self
                .dimensions
                .iter()
                .zip(cells)
                .map(|(dimension, cell)| is(dimension, cell.text.clone()))
                .collect();
            sentence(is(name, cells.join(&joiner)))
        };
        let head = std::iter::once(sentence(self.title.clone())).chain(self.rows.iter().map(side));
        Alt { head: head.collect(), items: Vec::new(), tail: self.notes.clone() }.text(voice)
    }
}

/// What the colours mean; returns where that ends.
fn scale(canvas: &mut Canvas, top: f64, voice: &Voice<'_>) -> f64 {
    let baseline = top + 14.0;
    let style = (LABEL, PALE);
    let mut left = canvas.text((MARGIN, baseline), style, &voice.say("picture-map-least")) + 8.0;
    for step in 0..=8_u8 {
        let fill = hexadecimal(shade(f64::from(step) / 8.0));
        canvas.area(Area { left, top: top + 2.0, width: 20.0, height: 14.0 }, 0.0, &fill);
        left += 20.0;
    }
    left = canvas.text((left + 8.0, baseline), style, &voice.say("picture-map-most")) + 26.0;
    canvas.hatch(Area { left, top: top + 2.0, width: 30.0, height: 14.0 });
    canvas.text((left + 38.0, baseline), style, &voice.say("picture-not-known"));
    top + 34.0
}

/// Draws one cell.
fn put(canvas: &mut Canvas, cell: Option<&Cell>, area: Area) {
    let value = cell.and_then(|cell| cell.value);
    let ink = if let Some(value) = value {
        canvas.area(area, 6.0, &hexadecimal(shade(value)));
        ink_on(shade(value))
    } else {
        canvas.hatch(area);
        INK
    };
    let Some(cell) = cell else { return };
    let room = area.width - 12.0;
    let single = VALUE.wrap(&cell.text, room, 9).len() == 1;
    let font = if single { VALUE } else { SMALL };
    let limit = if area.height < 40.0 { 1 } else { 3 };
    let lines = font.wrap(&cell.text, room, limit);
    let count = f64::from(u32::try_from(lines.len()).unwrap_or(1));
    let middle = area.left + area.width / 2.0;
    let mut baseline = area.top + (area.height - count * font.leading()) / 2.0 + font.size * 1.04;
    for line in &lines {
        canvas.centred((middle, baseline), (font, ink), line);
        baseline += font.leading();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shade_carries_its_words() {
        for step in 0..=100_u8 {
            let colour = shade(f64::from(step) / 100.0);
            let ink = if ink_on(colour) == "#000000" { 0.0 } else { 1.0 };
            assert!(contrast(luminance(colour), ink) >= 4.5, "{step}: {colour:?}");
        }
    }

    #[test]
    fn the_name_of_every_dimension_is_whole_in_every_language() {
        let words = crate::reply::Words::load(&[]).expect("the bundled words load");
        for locale in crate::fact::Locale::ALL {
            let voice = words.voice(*locale);
            for name in Dimension::ALL.iter().map(|dimension| voice.term(*dimension)) {
                let room = ROOM * NAMES_SHARE - AFTER_NAME;
                let (two, all) = (DENSE_NAME.wrap(&name, room, 2), DENSE_NAME.wrap(&name, room, 9));
                assert_eq!(two, all, "{locale:?}");
            }
        }
    }

    #[test]
    fn more_open_is_lighter() {
        let light: Vec<_> = (0..=20_u8).map(|at| luminance(shade(f64::from(at) / 20.0))).collect();
        assert!(light.is_sorted(), "{light:?}");
        assert_eq!((shade(-1.0), shade(2.0)), (SCALE[0], SCALE[4]));
    }
}
