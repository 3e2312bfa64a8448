//! Colours and shapes. Every lane has both, so that nobody has to tell colours apart.

use crate::fact::{Heading, Lane, Weights};

/// A colour as SVG writes it.
pub(super) type Colour = &'static str;

// The picture brings its own ground, dark because most of Discord is.
/// The ground.
pub(super) const GROUND: Colour = "#14171f";
/// A panel on the ground.
pub(super) const PANEL: Colour = "#1d212c";
/// Lines between things.
pub(super) const RULE: Colour = "#3a4152";
/// How far a vague date reaches.
pub(super) const VAGUE: Colour = "#6f7a92";
/// Text.
pub(super) const INK: Colour = "#f2f4f8";
/// Text that says less.
pub(super) const PALE: Colour = "#b3bccd";

// Okabe and Ito's colours, which people with any kind of colour blindness can tell apart.
const GREEN: Colour = "#009e73";
const SKY: Colour = "#56b4e9";
const YELLOW: Colour = "#f0e442";
const ORANGE: Colour = "#e69f00";
const PURPLE: Colour = "#cc79a7";
const VERMILION: Colour = "#e8702a";
const GREY: Colour = "#9aa3b5";

/// A shape that stands for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Five points.
    Star,
    /// Round.
    Circle,
    /// On its tip.
    Diamond,
    /// On its side.
    Square,
    /// Pointing up.
    Triangle,
    /// Six sides.
    Hexagon,
    /// Round and empty.
    Ring,
    /// On its tip and empty.
    Lozenge,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
}

/// A shape in its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The shape.
    pub shape: Shape,
    /// The colour.
    pub colour: Colour,
}

impl From<Lane> for Mark {
    fn from(lane: Lane) -> Self {
        let (shape, colour) = match lane {
            Lane::OpenSource => (Shape::Star, GREEN),
            Lane::OpenWeights => (Shape::Circle, SKY),
            Lane::Both => (Shape::Diamond, YELLOW),
            Lane::Closed => (Shape::Square, VERMILION),
        };
        Self { shape, colour }
    }
}

impl From<Weights> for Mark {
    fn from(weights: Weights) -> Self {
        let (shape, colour) = match weights {
            Weights::OpenPermissive => (Shape::Circle, SKY),
            Weights::OpenRestricted => (Shape::Triangle, ORANGE),
            Weights::OpenNoncommercial => (Shape::Hexagon, PURPLE),
            Weights::Closed => (Shape::Square, VERMILION),
            Weights::Unknown => (Shape::Ring, GREY),
            Weights::Disputed => (Shape::Lozenge, GREY),
        };
        Self { shape, colour }
    }
}

impl From<Heading> for Mark {
    fn from(heading: Heading) -> Self {
        let shape = match heading {
            Heading::Opening => Shape::Up,
            Heading::Closing => Shape::Down,
        };
        Self { shape, colour: INK }
    }
}

impl Shape {
    /// Its outline around the origin, for a radius of 1; none for what is round.
    pub(super) fn outline(self) -> Vec<(f64, f64)> {
        let around = |count: u8, start: f64, radius: fn(u8) -> f64| {
            let corner = |index: u8| {
                let angle = (start + 360.0 / f64::from(count) * f64::from(index)).to_radians();
                (radius(index) * angle.cos(), radius(index) * angle.sin())
            };
            (0..count).map(corner).collect()
        };
        match self {
            Self::Circle | Self::Ring => Vec::new(),
            Self::Star => around(10, -90.0, |index| if index % 2 == 0 { 1.2 } else { 0.52 }),
            Self::Diamond | Self::Lozenge => around(4, -90.0, |_| 1.15),
            Self::Square => around(4, -45.0, |_| 1.2),
            Self::Triangle => around(3, -90.0, |_| 1.2),
            Self::Hexagon => around(6, 0.0, |_| 1.08),
            Self::Up | Self::Down => {
                let arrow = [
                    (0.0, -1.1),
                    (1.0, 0.0),
                    (0.36, 0.0),
                    (0.36, 1.1),
                    (-0.36, 1.1),
                    (-0.36, 0.0),
                    (-1.0, 0.0),
                ];
                let sign = if self == Self::Up { 1.0 } else { -1.0 };
                arrow.map(|(x, y)| (x, y * sign)).to_vec()
            }
        }
    }

    /// Whether only its outline is drawn.
    pub(super) fn is_empty(self) -> bool {
        matches!(self, Self::Ring | Self::Lozenge)
    }
}

/// How light a colour is to the eye, from 0 to 1, as WCAG 2 computes it.
pub(super) fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// How far two luminances are apart, from 1 to 21, as WCAG 2 computes it.
pub(super) fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Vocabulary as _;

    fn light(colour: Colour) -> f64 {
        let channel = |at: usize| u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal");
        luminance([channel(1), channel(3), channel(5)])
    }

    #[test]
    fn text_stands_out_from_every_ground() {
        for ground in [GROUND, PANEL] {
            for ink in [INK, PALE] {
                assert!(contrast(light(ink), light(ground)) >= 4.5, "{ink} on {ground}");
            }
        }
    }

    #[test]
    fn marks_stand_out_from_every_ground() {
        for ground in [GROUND, PANEL] {
            for colour in [GREEN, SKY, YELLOW, ORANGE, PURPLE, VERMILION, GREY] {
                assert!(contrast(light(colour), light(ground)) >= 4.5, "{colour} on {ground}");
            }
        }
    }

    #[test]
    fn no_two_lanes_share_a_shape_or_a_colour() {
        let differ = |marks: Vec<Mark>, colours: usize| {
            for (index, mark) in marks.iter().enumerate() {
                assert!(marks[..index].iter().all(|one| one.shape != mark.shape), "{mark:?}");
            }
            let mut all: Vec<_> = marks.iter().map(|mark| mark.colour).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), colours);
        };
        differ(Lane::ALL.iter().map(|&lane| lane.into()).collect(), 4);
        // What is not known and what is disputed are both grey, and empty.
        differ(Weights::ALL.iter().map(|&weights| weights.into()).collect(), 5);
    }
}
