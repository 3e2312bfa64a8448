//! Dates as sources give them: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The years in which a statement about large language models can sensibly be dated; anything
/// outside is a slip of the pen.
pub const SANE_YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// A date known to the year (`2024`), the month (`2024-06`) or the day (`2024-06-16`).
///
/// Dates order by their earliest possible day; of two that begin alike the vaguer comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date; write 2024, 2024-06 or 2024-06-16")]
pub struct DateError(String);

impl PartialDate {
    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The exact day, where it is known.
    #[must_use]
    pub fn exact(self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?).ok()
    }

    /// The first day that it can stand for: 1 January for a year.
    #[must_use]
    pub fn first_day(self) -> Date {
        let first = Date::constant(self.year, self.month.unwrap_or(1), 1);
        self.exact().unwrap_or(first)
    }

    /// The last day that it can stand for: 31 December for a year.
    #[must_use]
    pub fn last_day(self) -> Date {
        let first = Date::constant(self.year, self.month.unwrap_or(12), 1);
        self.exact().unwrap_or_else(|| first.last_of_month())
    }

    /// Days from this date to `later`, where both are known to the day.
    #[must_use]
    pub fn days_until(self, later: Self) -> Option<i32> {
        let span = self.exact()?.until(later.exact()?).ok()?;
        Some(span.get_days())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<i16>().ok()).flatten().ok_or_else(error)
        };
        let small = |part: &str| i8::try_from(number(part, 2)?).map_err(|_| error());
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(small).transpose()?;
        let day = parts.next().map(small).transpose()?;
        let exists = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_ok();
        if parts.next().is_some() || !exists || !SANE_YEARS.contains(&year) {
            return Err(error());
        }
        Ok(Self { year, month, day })
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In one piece, since a date stands beside nearly every statement.
        let digit = |number: u16| b"0123456789"[usize::from(number % 10)];
        let pair = |number: u16| [digit(number / 10), digit(number)];
        let part = |part: Option<i8>| u16::from(part.unwrap_or_default().unsigned_abs());
        let (year, month, day) = (self.year.unsigned_abs(), part(self.month), part(self.day));
        let [century, year, month, day] = [year / 100, year, month, day].map(pair);
        let text = [
            century[0], century[1], year[0], year[1], b'-', month[0], month[1], b'-', day[0],
            day[1],
        ];
        let length = match (self.month, self.day) {
            (None, _) => 4,
            (Some(_), None) => 7,
            (Some(_), Some(_)) => text.len(),
        };
        formatter.write_str(std::str::from_utf8(&text[..length]).map_err(|_| fmt::Error)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_prints_as_it_was_written() {
        for text in ["2024", "2024-06", "2024-06-16"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "24",
            "2024-13",
            "2024-02-30",
            "2024-6-1",
            "2024-06-16-1",
            "+024",
            "1066",
            "二〇二四",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn dates_order_by_their_earliest_day() {
        assert!(date("2024") < date("2024-01-01"));
        assert!(date("2023-12-31") < date("2024"));
        assert!(date("2024-06") < date("2024-06-16"));
    }

    #[test]
    fn days_are_counted_between_exact_dates_only() {
        assert_eq!(date("2025-12-02").days_until(date("2026-04-08")), Some(127));
        assert_eq!(date("2025-12").days_until(date("2026-04-08")), None);
    }

    #[test]
    fn a_vague_date_stands_for_every_day_from_its_first_to_its_last() {
        for (text, first, last) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"),
            ("2024-06-16", "2024-06-16", "2024-06-16"),
        ] {
            assert_eq!(date(text).first_day().to_string(), first, "{text}");
            assert_eq!(date(text).last_day().to_string(), last, "{text}");
        }
    }
}
