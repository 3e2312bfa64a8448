//! A card: two or three sides at a glance.

use crate::answer::{Comparison, Finding, Glance};
use crate::fact::{Facts, Lane};
use crate::reply::citation::{Composer, full_name};
use crate::reply::compare::sentence;
use crate::reply::voice::Voice;

use super::alt::Alt;
use super::canvas::{Area, BODY, Canvas, LABEL, MARGIN, ROOM};
use super::font::Type;
use super::palette::{INK, Mark, PALE, PANEL, RULE};
use super::scene::Scene;
use super::{footer, score};

/// The space between two columns.
const GAP: f64 = 20.0;
/// The space between the edge of a column and what stands in it.
const INSET: f64 = 16.0;
/// The space that a mark takes before a text.
const MARK_ROOM: f64 = 24.0;
/// The best score of the European Open Source AI Index.
const BEST: f64 = 14.0;
const NAME: Type = Type::bold(24.0);
/// The type of names where three share the width.
const NARROW: Type = Type::bold(19.0);
/// Columns narrower than this are narrow.
const WIDE: f64 = 300.0;
const STRONG: Type = Type::bold(17.0);

/// What one side has in one row.
#[derive(Debug, Default)]
struct Entry {
    label: Option<String>,
    mark: Option<Mark>,
    lines: Vec<(Type, &'static str, String)>,
    share: Option<f64>,
    /// The same in words.
    words: String,
}

impl Entry {
    fn say(&mut self, font: Type, colour: &'static str, text: &str, room: f64, limit: usize) {
        let lines = font.wrap(text, room, limit);
        self.lines.extend(lines.into_iter().map(|line| (font, colour, line)));
    }

    fn height(&self) -> f64 {
        let label = self.label.as_ref().map_or(0.0, |_| LABEL.leading() + 3.0);
        let bar = self.share.map_or(0.0, |_| 16.0);
        label + self.lines.iter().map(|(font, ..)| font.leading()).sum::<f64>() + bar
    }

    fn draw(&self, canvas: &mut Canvas, left: f64, top: f64, room: f64) {
        let mut top = top;
        if let Some(label) = &self.label {
            canvas.text((left, top + LABEL.size), (LABEL, PALE), label);
            top += LABEL.leading() + 3.0;
        }
        let mut indent = 0.0;
        if let (Some(mark), Some((font, ..))) = (self.mark, self.lines.first()) {
            canvas.mark(mark, (left + 8.0, top + font.size * 0.66), 7.0);
            indent = MARK_ROOM;
        }
        for (font, colour, line) in &self.lines {
            canvas.text((left + indent, top + font.size), (*font, colour), line);
            top += font.leading();
        }
        if let Some(share) = self.share {
            let bar = Area { left, top: top + 4.0, width: room, height: 8.0 };
            canvas.area(bar, 4.0, RULE);
            canvas.area(
                Area { width: room * share.clamp(0.0, 1.0), ..bar },
                4.0,
                Mark::from(Lane::OpenWeights).colour,
            );
        }
    }
}

/// Two or three sides at a glance: their lanes, newest models, openness and last switches, and
/// what sets them apart.
#[must_use]
pub fn card(facts: &Facts, comparison: &Comparison<'_>, voice: &Voice<'_>) -> Scene {
    let glances = Glance::of(comparison);
    let names: Vec<_> =
        comparison.sides.iter().map(|side| full_name(facts, &side.subject, voice)).collect();
    let count = f64::from(u8::try_from(glances.len()).unwrap_or(1));
    let column = (ROOM - GAP * (count - 1.0)) / count;
    let room = column - 2.0 * INSET;
    let columns: Vec<Vec<Entry>> = glances
        .iter()
        .zip(&names)
        .map(|(glance, name)| entries(facts, glance, name, room, voice))
        .collect();
    let tops = tops(&columns);
    let mut canvas = Canvas::default();
    let mut left = MARGIN;
    for entries in &columns {
        let height = tops[tops.len() - 1] - MARGIN;
        canvas.area(Area { left, top: MARGIN, width: column, height }, 10.0, PANEL);
        for (entry, top) in entries.iter().zip(&tops) {
            entry.draw(&mut canvas, left + INSET, *top, room);
        }
        left += column + GAP;
    }
    let mut baseline = tops[tops.len() - 1] + BODY.leading() + 6.0;
    let telling = telling(facts, comparison, &names, voice);
    if let Some(telling) = &telling {
        let lines = BODY.wrap(telling, ROOM, 4);
        baseline = canvas.lines((MARGIN, baseline), (BODY, INK), &lines);
    }
    let credit = glances.iter().any(|glance| glance.openness.is_some());
    let credit = credit.then(|| voice.say("picture-openness-credit"));
    let notes: Vec<_> = footer(facts, voice).into_iter().chain(credit).collect();
    let bottom = canvas.closing(baseline - 4.0, &notes);
    let side = |(name, entries): (&String, &Vec<Entry>)| {
        // The name stands before everything else, and is no word of its own.
        let words: Vec<_> = entries.iter().skip(1).map(|entry| entry.words.as_str()).collect();
        let words = words.join(&voice.say("clause-joiner"));
        let text = voice.with("name-is", &[("name", name.as_str().into()), ("word", words.into())]);
        voice.with("picture-sentence", &[("text", text.into())])
    };
    let head = names.iter().zip(&columns).map(side).collect();
    let tail = telling.into_iter().chain(notes).collect();
    let alt = Alt { head, items: Vec::new(), tail }.text(voice);
    canvas.finish(bottom, alt)
}

/// Where each row begins, and where the last one ends.
fn tops(columns: &[Vec<Entry>]) -> Vec<f64> {
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let height = |row: usize| {
        columns.iter().filter_map(|entries| entries.get(row)).map(Entry::height).fold(0.0, f64::max)
    };
    let mut tops = vec![MARGIN + INSET];
    for row in 0..rows {
        tops.push(tops[row] + height(row) + INSET);
    }
    tops
}

/// The rows of one side.
fn entries(
    facts: &Facts,
    glance: &Glance<'_>,
    name: &str,
    room: f64,
    voice: &Voice<'_>,
) -> Vec<Entry> {
    let lane = &glance.vendor.lane;
    let mut head = Entry::default();
    head.say(if room < WIDE { NARROW } else { NAME }, INK, name, room, 2);
    let mut lane_entry = Entry { mark: Some(lane.now.into()), ..Entry::default() };
    let as_of = voice.with("as-of", &[("date", lane.as_of.to_string().into())]);
    lane_entry.say(STRONG, INK, &voice.term(lane.now), room - MARK_ROOM, 3);
    lane_entry.say(LABEL, PALE, &as_of, room - MARK_ROOM, 1);
    let dated = [("name", voice.term(lane.now).into()), ("date", as_of.into())];
    lane_entry.words = voice.with("picture-dated", &dated);
    let openness = openness(facts, glance, room, voice);
    let rows = [model(glance, room, voice), openness, switch(glance, room, voice)];
    [head, lane_entry].into_iter().chain(rows).collect()
}

/// A row in words.
fn labelled(label: &str, voice: &Voice<'_>, words: &str) -> String {
    voice.with("name-is", &[("name", label.into()), ("word", words.into())])
}

fn model(glance: &Glance<'_>, room: f64, voice: &Voice<'_>) -> Entry {
    let label =
        if glance.is_model { voice.say("picture-model") } else { voice.say("picture-newest") };
    let Some(release) = glance.model else { return unknown(label, room, voice) };
    let terms = voice.term(release.weights);
    let date = release.date.to_string();
    let words = voice.list(&[&release.model, &terms, &date]);
    let words = labelled(&label, voice, &words);
    let mark = Some(release.weights.into());
    let mut entry = Entry { label: Some(label), mark, words, ..Entry::default() };
    entry.say(STRONG, INK, &release.model, room - MARK_ROOM, 2);
    entry.say(BODY, INK, &terms, room - MARK_ROOM, 2);
    entry.say(LABEL, PALE, &date, room - MARK_ROOM, 1);
    entry
}

fn openness(facts: &Facts, glance: &Glance<'_>, room: f64, voice: &Voice<'_>) -> Entry {
    let label = voice.say("picture-openness");
    let Some((fact, points)) = glance.openness else { return unknown(label, room, voice) };
    let text = voice.with("picture-openness-value", &[("score", score(points).into())]);
    let date = facts.date_of(fact).map(|date| date.to_string()).unwrap_or_default();
    let words = labelled(&label, voice, &voice.list(&[&text, &date]));
    let share = Some(points / BEST);
    let mut entry = Entry { label: Some(label), share, words, ..Entry::default() };
    entry.say(STRONG, INK, &text, room, 1);
    entry.say(LABEL, PALE, &date, room, 1);
    entry
}

fn switch(glance: &Glance<'_>, room: f64, voice: &Voice<'_>) -> Entry {
    let label = voice.say("picture-switch");
    let Some(switch) = glance.switch else {
        let mut entry = Entry { label: Some(label.clone()), ..Entry::default() };
        let none = voice.say("switch-none");
        entry.say(BODY, PALE, &none, room, 2);
        entry.words = labelled(&label, voice, &none);
        return entry;
    };
    let ends = [("from", voice.term(switch.from).into()), ("to", voice.term(switch.to).into())];
    let ends = voice.with("switch-ends", &ends);
    let date = switch.date.to_string();
    let words = labelled(&label, voice, &voice.list(&[&ends, &date]));
    let mark = Some(switch.heading().into());
    let mut entry = Entry { label: Some(label), mark, words, ..Entry::default() };
    entry.say(BODY, INK, &ends, room - MARK_ROOM, 3);
    entry.say(LABEL, PALE, &date, room - MARK_ROOM, 1);
    entry
}

fn unknown(label: String, room: f64, voice: &Voice<'_>) -> Entry {
    let none = voice.say("picture-not-known");
    let words = labelled(&label, voice, &none);
    let mut entry = Entry { label: Some(label), words, ..Entry::default() };
    entry.say(BODY, PALE, &none, room, 1);
    entry
}

/// What sets the sides apart beyond what the rows show, or what they share: a crossing, if any.
fn telling(
    facts: &Facts,
    comparison: &Comparison<'_>,
    names: &[String],
    voice: &Voice<'_>,
) -> Option<String> {
    let composer = Composer::new(facts, voice);
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let crossing = |one: &&Finding<'_>| matches!(one, Finding::Crossing(_));
    let shared = |one: &&Finding<'_>| matches!(one, Finding::SameLane(_));
    let finding = comparison.verdict.iter().find(crossing);
    let finding = finding.or_else(|| comparison.verdict.iter().find(shared))?;
    Some(sentence(&composer, &names, finding))
}
