//! An axis of time.

use jiff::civil::Date;

use crate::fact::PartialDate;

use super::canvas::{Canvas, LABEL};
use super::palette::{PALE, RULE};

/// The least space from one label of the axis to the next: a month's, and a year's.
const BETWEEN_MONTHS: f64 = 66.0;
const BETWEEN_YEARS: f64 = 46.0;
/// Space on either side of the first and the last event, as a share of all time shown.
const PADDING: f64 = 0.03;
/// The least time that an axis shows, in days: a single day would have no width.
const LEAST_DAYS: f64 = 900.0;

/// An axis of time from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// Its left end.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    first: f64,
    days: f64,
}

/// Days since the beginning of 1990, before which nothing here happened.
fn day(date: Date) -> f64 {
    let since = Date::constant(1990, 1, 1).until(date).map_or(0, |span| span.get_days());
    f64::from(since)
}

impl Axis {
    /// An axis between two points on which all dates have a place.
    pub(super) fn over(
        dates: impl Iterator<Item = PartialDate> + Clone,
        left: f64,
        right: f64,
    ) -> Self {
        let first = dates.clone().map(|date| day(date.first_day())).reduce(f64::min);
        let last = dates.map(|date| day(date.last_day())).reduce(f64::max);
        let (first, last) = (first.unwrap_or(12_000.0), last.unwrap_or(12_000.0));
        let pad = ((last - first) * PADDING).max((LEAST_DAYS - (last - first)) / 2.0);
        Self { left, right, first: first - pad, days: last - first + 2.0 * pad }
    }

    fn at(self, date: Date) -> f64 {
        self.left + (day(date) - self.first) / self.days * (self.right - self.left)
    }

    /// From where to where a date reaches: a point where the day is known.
    pub(super) fn reach(self, date: PartialDate) -> (f64, f64) {
        (self.at(date.first_day()), self.at(date.last_day()))
    }

    /// Draws it below `bottom`, with lines up to `top`.
    pub(super) fn draw(self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let step = self.step();
        canvas.line((self.left, bottom), (self.right, bottom), RULE, false);
        // Labels lie around their line, so that the outermost ones need room on both sides.
        for month in (0..12 * 120).step_by(step) {
            let Ok(year) = i16::try_from(1990 + month / 12) else { continue };
            let Ok(in_year) = i8::try_from(month % 12 + 1) else { continue };
            let date = Date::constant(year, in_year, 1);
            let x = self.at(date);
            if x < self.left || x > self.right {
                continue;
            }
            let label = if step >= 12 { year.to_string() } else { format!("{year}-{in_year:02}") };
            let half = LABEL.width(&label) / 2.0;
            // A line that nothing names tells nothing.
            if x + half <= self.right + 8.0 && x - half >= self.left - 8.0 {
                canvas.line((x, top), (x, bottom + 4.0), RULE, false);
                canvas.centred((x, bottom + 19.0), (LABEL, PALE), &label);
            }
        }
    }

    /// Months between two labels.
    fn step(self) -> usize {
        let month = (self.right - self.left) / self.days * 30.4;
        let fits = |step: &u32| {
            let least = if *step < 12 { BETWEEN_MONTHS } else { BETWEEN_YEARS };
            month * f64::from(*step) >= least
        };
        let step = [1, 3, 6, 12, 24, 60, 120].into_iter().find(fits).unwrap_or(240);
        usize::try_from(step).unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(dates: &[&str]) -> Axis {
        let dates: Vec<PartialDate> =
            dates.iter().map(|one| one.parse().expect("a date")).collect();
        Axis::over(dates.into_iter(), 100.0, 700.0)
    }

    fn reach(axis: Axis, date: &str) -> (f64, f64) {
        axis.reach(date.parse().expect("a date"))
    }

    #[test]
    fn every_date_has_a_place_in_order() {
        let axis = axis(&["2022-03-01", "2026-10", "2024"]);
        let (early, late) = (reach(axis, "2022-03-01"), reach(axis, "2026-10"));
        assert!(early.0 >= 100.0 && late.1 <= 700.0 && early.1 < late.0);
        assert!((early.0 - early.1).abs() < 0.01, "a day is a point");
        let year = reach(axis, "2024");
        assert!(year.1 - year.0 > 100.0, "a year is not");
    }

    #[test]
    fn a_single_day_stands_in_the_middle() {
        let (x, _) = reach(axis(&["2024-05-05"]), "2024-05-05");
        assert!((x - 400.0).abs() < 1.0, "{x}");
    }

    #[test]
    fn labels_keep_their_distance() {
        for (dates, step) in [
            (&["2024-05-05"][..], 6),
            (&["2022", "2026"], 12),
            (&["1995", "2026"], 60),
            (&["2024-01", "2025-12"], 6),
        ] {
            assert_eq!(axis(dates).step(), step, "{dates:?}");
        }
    }
}
