//! Days as people write them, `2024-06`, `June 2024` or `2024年6月`; and the day that a question in
//! plain words is asked for.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::fact::{PartialDate, SANE_YEARS};

use super::Refusal;
use super::placement::pattern;

/// The months, by the letters that tell them apart.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A day in figures, and with the name of its month.
const WRITTEN: [&str; 3] = [
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?",
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[a-z]{3})[a-z]*\.?,?\s+(?P<year>\d{4})",
    r"(?P<name>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
];
/// A day in Chinese.
const CHINESE: &str =
    r"(?P<year>\d{4})\s*年\s*(?:(?P<month>\d{1,2})\s*月\s*(?:(?P<day>\d{1,2})\s*[日号號])?)?";

/// Whatever is a day and nothing else.
static WHOLE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    WRITTEN.iter().chain([&CHINESE]).map(|day| pattern(&format!("^{day}$"))).collect()
});

/// A day before or behind the `rest` of a question. Without a word before it, it is one only in
/// Chinese: otherwise it may belong to a name.
static ASKED_FOR: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let before = r"(?:as\s+of|back\s+in|at\s+the\s+end\s+of|in|by|until|on)\s+";
    let behind = "(?:的时候|的時候|时|時|底|末|之前|前)?";
    let written = WRITTEN.iter().flat_map(|day| {
        [
            format!(r"^{before}{day}\s*[,，:]?\s+(?P<rest>.+)$"),
            format!(r"^(?P<rest>.+?)[,，]?\s+{before}{day}\W*$"),
        ]
    });
    let chinese = [
        format!(r"^(?:截至|到|在)?\s*{CHINESE}{behind}\s*[,，]?\s*(?P<rest>.+)$"),
        format!(r"^(?P<rest>.+?)\s*[,，]?\s*(?:截至|到|在)?\s*{CHINESE}{behind}\W*$"),
    ];
    written.chain(chinese).map(|question| pattern(&question)).collect()
});

/// The day that a text names, and nothing else.
pub(super) fn read(text: &str) -> Result<PartialDate, Refusal> {
    let written = || WHOLE.iter().find_map(|day| found(&day.captures(text)?));
    text.parse().ok().or_else(written).ok_or_else(|| {
        let typed = text.to_owned();
        if is_far_ahead(text) { Refusal::FutureDate { typed } } else { Refusal::BadDate { typed } }
    })
}

/// Whether a text names a day in a year so far ahead that nothing can be dated there.
fn is_far_ahead(text: &str) -> bool {
    let year = |day: &Captures<'_>| day["year"].parse::<i16>().ok();
    let years = WHOLE.iter().filter_map(|day| year(&day.captures(text)?));
    years.into_iter().any(|year| year > *SANE_YEARS.end())
}

/// The day that a question is asked for, and the question without it.
pub(super) fn taken_from(question: &str) -> Option<(&str, PartialDate)> {
    ASKED_FOR.iter().find_map(|ask| {
        let asked = ask.captures(question)?;
        Some((asked.name("rest")?.as_str(), found(&asked)?))
    })
}

/// The day in a match.
fn found(day: &Captures<'_>) -> Option<PartialDate> {
    let part = |name: &str| day.name(name).map(|part| part.as_str());
    let month = match part("name") {
        Some(name) => Some(1 + MONTHS.iter().position(|month| name.eq_ignore_ascii_case(month))?),
        None => part("month").map(str::parse).transpose().ok()?,
    };
    let figures = |part: usize| format!("-{part:02}");
    let month = month.map(figures).unwrap_or_default();
    let day = part("day").map(str::parse).transpose().ok()?.map(figures).unwrap_or_default();
    format!("{}{month}{day}", part("year")?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for (text, day) in [
            ("2024", "2024"),
            ("2024-06", "2024-06"),
            ("2024-6", "2024-06"),
            ("2024/06/16", "2024-06-16"),
            ("June 2024", "2024-06"),
            ("jun. 2024", "2024-06"),
            ("16 June 2024", "2024-06-16"),
            ("June 16th, 2024", "2024-06-16"),
            ("2024年", "2024"),
            ("2024年6月", "2024-06"),
            ("2024 年 6 月 16 日", "2024-06-16"),
        ] {
            assert_eq!(read(text).map(|day| day.to_string()), Ok(day.to_owned()), "{text}");
        }
        for text in ["", "yesterday", "2024-13", "Smarch 2024", "31 June 2024", "20240616", "-2024"]
        {
            assert_eq!(read(text), Err(Refusal::BadDate { typed: text.to_owned() }));
        }
    }

    #[test]
    fn a_year_far_ahead_is_told_from_what_is_no_day() {
        for text in ["2999", "June 2999", "2999年"] {
            assert_eq!(read(text), Err(Refusal::FutureDate { typed: text.to_owned() }));
        }
        for text in ["1066", "tomorrow", "29990"] {
            assert_eq!(read(text), Err(Refusal::BadDate { typed: text.to_owned() }));
        }
    }

    #[test]
    fn a_question_is_asked_for_a_day() {
        for (text, rest, day) in [
            ("compare meta and mistral in June 2024?", "compare meta and mistral", "2024-06"),
            ("In 2024, why was meta open", "why was meta open", "2024"),
            ("outlook as of 2024-06-16", "outlook", "2024-06-16"),
            ("2024年6月，llama为什么开源？", "llama为什么开源？", "2024-06"),
            ("比较 meta 和 mistral，截至2024年底", "比较 meta 和 mistral", "2024"),
        ] {
            let taken = taken_from(text).map(|(rest, day)| (rest, day.to_string()));
            assert_eq!(taken, Some((rest, day.to_owned())), "{text}");
        }
        for text in ["compare llama 2024 with meta", "why is o1 open in part", "in 2024", ""] {
            assert_eq!(taken_from(text), None, "{text}");
        }
    }
}
