//! Drawing: shapes and measured text, written as SVG.

use std::fmt::Write as _;

use super::font::{FAMILY, Type, drawable};
use super::palette::{Colour, GROUND, INK, Mark, PALE, RULE, Shape};
use super::scene::Scene;

/// The width of every picture, before it is drawn at twice the size.
pub(super) const WIDTH: f64 = 800.0;
/// The space around everything.
pub(super) const MARGIN: f64 = 28.0;
/// From the left margin to the right one.
pub(super) const ROOM: f64 = WIDTH - 2.0 * MARGIN;
/// A picture is never lower than this: Discord shows lower ones small.
const LOWEST: f64 = 300.0;

/// The type of titles.
pub(super) const TITLE: Type = Type::bold(24.0);
/// The type of everything else.
pub(super) const BODY: Type = Type::regular(16.0);
/// The type of labels.
pub(super) const LABEL: Type = Type::regular(13.0);

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A picture that is being drawn.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    svg: String,
}

/// A number as short as it may be.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Writes text so that nothing in it is markup.
fn escape(text: &str, into: &mut String) {
    for one in text.chars() {
        match one {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            _ => into.push(one),
        }
    }
}

impl Canvas {
    /// An element with its attributes and the text in it.
    fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        escape(text, &mut self.svg);
        self.close(name);
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.svg, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.svg, " {key}=\"");
            escape(value, &mut self.svg);
            self.svg.push('"');
        }
        self.svg.push('>');
    }

    fn close(&mut self, name: &str) {
        let _ = write!(self.svg, "</{name}>");
    }

    /// A filled rectangle with corners rounded by `radius`.
    pub(super) fn area(&mut self, area: Area, radius: f64, fill: &str) {
        let [x, y] = [area.left, area.top].map(number);
        let [width, height] = [area.width, area.height].map(number);
        let radius = number(radius);
        let attributes = [
            ("x", &*x),
            ("y", &*y),
            ("width", &*width),
            ("height", &*height),
            ("rx", &*radius),
            ("fill", fill),
        ];
        self.element("rect", &attributes, "");
    }

    /// A line in a colour, dashed or not.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: Colour, dashed: bool) {
        let path =
            format!("M{},{}L{},{}", number(from.0), number(from.1), number(to.0), number(to.1));
        let pattern = if dashed { "3,4" } else { "none" };
        let attributes = [("d", &*path), ("stroke", colour), ("stroke-dasharray", pattern)];
        self.element("path", &attributes, "");
    }

    /// A mark around a point.
    pub(super) fn mark(&mut self, mark: Mark, (x, y): (f64, f64), radius: f64) {
        let Mark { shape, colour } = mark;
        let drawn = if shape.is_empty() { radius * 0.84 } else { radius };
        let (fill, stroke) = if shape.is_empty() { ("none", colour) } else { (colour, "none") };
        let paint = [("fill", fill), ("stroke", stroke), ("stroke-width", "2")];
        if matches!(shape, Shape::Circle | Shape::Ring) {
            let place = [x, y, drawn].map(number);
            let place = [("cx", &*place[0]), ("cy", &*place[1]), ("r", &*place[2])];
            self.element("circle", &[&place[..], &paint].concat(), "");
        } else {
            let corner = |(right, down): &(f64, f64)| {
                format!("{},{}", number(x + right * drawn), number(y + down * drawn))
            };
            let points: Vec<_> = shape.outline().iter().map(corner).collect();
            let points = points.join(" ");
            self.element("polygon", &[&[("points", &*points)][..], &paint].concat(), "");
        }
    }

    /// A line of text that begins at `left`; returns where it ends.
    pub(super) fn text(
        &mut self,
        (left, baseline): (f64, f64),
        style: (Type, &str),
        text: &str,
    ) -> f64 {
        let (font, colour) = style;
        let text = drawable(text);
        let width = font.width(&text);
        if text.is_empty() {
            return left;
        }
        let [x, y, size] = [left, baseline, font.size].map(number);
        let weight = if font.bold { "700" } else { "400" };
        let attributes = [
            ("x", &*x),
            ("y", &*y),
            ("font-size", &*size),
            ("font-weight", weight),
            ("fill", colour),
        ];
        self.element("text", &attributes, &text);
        left + width
    }

    /// Lines of text one below the other, the first at `baseline`; returns the baseline after the
    /// last.
    pub(super) fn lines(
        &mut self,
        (left, mut baseline): (f64, f64),
        style: (Type, &str),
        lines: &[String],
    ) -> f64 {
        for line in lines {
            self.text((left, baseline), style, line);
            baseline += style.0.leading();
        }
        baseline
    }

    /// A line of text around a point.
    pub(super) fn centred(&mut self, (x, baseline): (f64, f64), style: (Type, &str), text: &str) {
        let width = style.0.width(&drawable(text));
        self.text((x - width / 2.0, baseline), style, text);
    }

    /// The title, in at most two lines; returns the baseline after it.
    pub(super) fn title(&mut self, text: &str) -> f64 {
        let lines = TITLE.wrap(text, ROOM, 2);
        self.lines((MARGIN, MARGIN + TITLE.size), (TITLE, INK), &lines)
    }

    /// Closing lines above the lower margin, small, under a rule that is drawn at `top`; returns
    /// where the picture ends.
    pub(super) fn closing(&mut self, top: f64, notes: &[String]) -> f64 {
        self.line((MARGIN, top), (WIDTH - MARGIN, top), RULE, false);
        let mut baseline = top + 22.0;
        for note in notes {
            let lines = LABEL.wrap(note, ROOM, 3);
            baseline = self.lines((MARGIN, baseline), (LABEL, PALE), &lines);
        }
        baseline
    }

    /// Marks with what they stand for, one after the other in as many lines as it takes; returns
    /// the baseline after the last.
    pub(super) fn legend(&mut self, mut baseline: f64, entries: &[(Mark, String)]) -> f64 {
        let (gap, mut left) = (22.0, MARGIN);
        for (mark, words) in entries {
            let words = LABEL.fit(words, ROOM - 20.0);
            let width = 18.0 + LABEL.width(&words);
            if left > MARGIN && left + width > WIDTH - MARGIN {
                (left, baseline) = (MARGIN, baseline + 22.0);
            }
            self.mark(*mark, (left + 6.0, baseline - 4.6), 5.5);
            self.text((left + 18.0, baseline), (LABEL, PALE), &words);
            left += width + gap;
        }
        baseline + 22.0
    }

    /// Hatches an area, for what is not known.
    pub(super) fn hatch(&mut self, area: Area) {
        self.area(area, 6.0, "#262b38");
        let (right, bottom) = (area.left + area.width, area.top + area.height);
        // Strokes rather than a pattern: they are drawn once, and much faster.
        let mut start = area.left - area.height + 10.0;
        let mut path = String::new();
        while start < right {
            let from = (start.max(area.left), bottom - (start.max(area.left) - start));
            let end = (start + area.height).min(right);
            let to = (end, bottom - (end - start));
            let [a, b, c, d] = [from.0, from.1, to.0, to.1].map(number);
            let _ = write!(path, "M{a},{b}L{c},{d}");
            start += 12.0;
        }
        self.element("path", &[("d", &*path), ("stroke", "#353c4d")], "");
    }

    /// The finished picture, as high as what was drawn reaches.
    pub(super) fn finish(self, bottom: f64, alt: String) -> Scene {
        let height = bottom.max(LOWEST).ceil();
        let mut whole = Self::default();
        let [width, tall] = [WIDTH, height].map(number);
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &*width),
            ("height", &*tall),
            ("font-family", FAMILY),
        ];
        whole.open("svg", &attributes);
        whole.area(Area { left: 0.0, top: 0.0, width: WIDTH, height }, 0.0, GROUND);
        whole.svg.push_str(&self.svg);
        whole.close("svg");
        Scene { svg: whole.svg, alt }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_text_can_become_markup() {
        let mut canvas = Canvas::default();
        let hostile = "</text><script>alert('x')</script>&lt;\"<!--]]>";
        canvas.text((0.0, 20.0), (BODY, INK), hostile);
        let scene = canvas.finish(0.0, String::new());
        assert!(!scene.svg.contains("<script") && !scene.svg.contains("<!--"), "{}", scene.svg);
        scene.render().expect("it is sound");
    }

    proptest! {
        #[test]
        fn a_text_adds_nothing_but_itself_to_a_picture(text in "[<>&\"'a智/!\\[\\]?-]{0,12}(script|svg|image|\\PC){0,4}") {
            let drawn = |text: &str| {
                let mut canvas = Canvas::default();
                canvas.text((0.0, 20.0), (BODY, INK), text);
                canvas.finish(0.0, String::new())
            };
            let (hostile, plain) = (drawn(&format!("x{text}")), drawn("x"));
            for mark in ['<', '>', '"'] {
                prop_assert_eq!(
                    hostile.svg.matches(mark).count(),
                    plain.svg.matches(mark).count(),
                    "{}", hostile.svg
                );
            }
            prop_assert!(hostile.render().is_ok(), "{}", hostile.svg);
        }
    }

    #[test]
    fn numbers_are_written_short() {
        for (value, text) in [(1.0, "1"), (0.5, "0.5"), (100.0, "100"), (1.234, "1.23")] {
            assert_eq!(number(value), text);
        }
    }
}
