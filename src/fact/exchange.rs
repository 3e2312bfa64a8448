//! The exchange format for machines: JSON Lines, one record a line, sorted, so that any tool can
//! compare, merge and cut such files to pieces. <https://jsonlines.org>
//!
//! Files come from strangers: everything is bounded, and nothing in a file is believed before it
//! is a record. The rules in [`super::check`] are for whoever applies what was read.

mod cell;

use std::collections::BTreeSet;

use serde_ignored::Path;
use serde_json::Value;

use super::{Flaw, LineFlaw, Record, identifier, is_hidden};

/// The largest file, in bytes: many times the bundled facts, and still read in a second.
pub const FILE_LIMIT: usize = 8 * 1024 * 1024;
/// The longest line, in bytes: many times the longest record that the rules allow.
pub const LINE_LIMIT: usize = 64 * 1024;
/// The most records in one file.
pub const RECORD_LIMIT: usize = 50_000;
/// How many flaws are told: nobody reads more, and the rest of such a file is rarely better.
pub const FLAW_LIMIT: usize = 20;
/// The longest piece of a file that a flaw repeats, in characters.
const EXCERPT_LIMIT: usize = 200;

/// The records as a file: equal records give equal bytes, whatever their order. Suggestions are
/// left out: they wait for an admin, and name the reader who made them.
pub fn write(records: impl IntoIterator<Item = Record>) -> String {
    let records = records.into_iter().filter(|record| !matches!(record, Record::Suggestion(_)));
    let mut lines: Vec<String> = records.map(|record| line(&record)).collect();
    lines.sort_unstable();
    lines.concat()
}

/// A record as a line, with its end.
fn line(record: &Record) -> String {
    let json = serde_json::to_string(record);
    cell::inert(json.expect("records have no maps, which alone may lack a JSON form")) + "\n"
}

/// Reads a file. A byte order mark, carriage returns and blank lines do no harm.
///
/// # Errors
///
/// The first [`FLAW_LIMIT`] flaws, in the order of the lines.
pub fn read(content: &[u8]) -> Result<Vec<Record>, Vec<LineFlaw>> {
    let of_file = |flaw| LineFlaw { line: 0, flaw };
    if content.len() > FILE_LIMIT {
        return Err(vec![of_file(Flaw::TooLarge { limit: FILE_LIMIT })]);
    }
    let text = std::str::from_utf8(content).map_err(|error| {
        let line = content[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        vec![LineFlaw { line, flaw: Flaw::NotUtf8 }]
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut records, mut flaws, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (line, content) in (1..).zip(text.lines()) {
        if content.trim().is_empty() {
            continue;
        }
        let found = match parse(content) {
            Ok(record) if !known.insert(record.id().to_owned()) => {
                vec![Flaw::DuplicateId(record.id().to_owned())]
            }
            Ok(record) => {
                records.push(record);
                Vec::new()
            }
            Err(found) => found,
        };
        flaws.extend(found.into_iter().map(|flaw| LineFlaw { line, flaw }));
        if records.len() > RECORD_LIMIT {
            flaws.insert(0, of_file(Flaw::TooMany { limit: RECORD_LIMIT }));
        }
        if records.len() > RECORD_LIMIT || flaws.len() >= FLAW_LIMIT {
            flaws.truncate(FLAW_LIMIT);
            break;
        }
    }
    if flaws.is_empty() && records.is_empty() {
        flaws.push(of_file(Flaw::Empty));
    }
    if flaws.is_empty() { Ok(records) } else { Err(flaws) }
}

/// The record of one line, or all that is wrong with it.
fn parse(line: &str) -> Result<Record, Vec<Flaw>> {
    if line.len() > LINE_LIMIT {
        return Err(vec![Flaw::TooLong { limit: LINE_LIMIT }]);
    }
    let mut unknown = Vec::new();
    let mut json = serde_json::Deserializer::from_str(line);
    let note = |path: Path<'_>| unknown.push(Flaw::UnknownKey(excerpt(&dotted(&path))));
    let parsed = serde_ignored::deserialize::<_, _, Record>(&mut json, note);
    match parsed.and_then(|record| json.end().map(|()| record)) {
        Ok(Record::Suggestion(_)) => Err(vec![Flaw::Suggestion]),
        Ok(record) if unknown.is_empty() => Ok(record),
        Ok(_) => Err(unknown),
        Err(error) => {
            let message = error.to_string();
            // The parser saw one line only, so that its line numbers would mislead.
            let position = format!(" at line {} column {}", error.line(), error.column());
            let message = match message.strip_suffix(&position) {
                Some(cause) => format!("{} at byte {}", excerpt(cause), error.column()),
                None => excerpt(&message),
            };
            Err(vec![Flaw::NotARecord { record: identifier_in(line), message }])
        }
    }
}

/// The path of a key, as [`super::differences`] writes it.
fn dotted(path: &Path<'_>) -> String {
    let (parent, step) = match path {
        Path::Root => return String::new(),
        Path::Seq { parent, index } => (parent, (index + 1).to_string()),
        Path::Map { parent, key } => (parent, key.clone()),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => return dotted(parent),
    };
    let parent = dotted(parent);
    if parent.is_empty() { step } else { format!("{parent}.{step}") }
}

/// The identifier in a line that is no record but may still be JSON.
fn identifier_in(line: &str) -> Option<String> {
    let json: Value = serde_json::from_str(line).ok()?;
    let id = json.as_object()?.values().next()?.get("id")?.as_str()?;
    identifier::checked(id.to_owned()).ok().map(String::from)
}

/// The beginning of a text out of the file, safe to show.
fn excerpt(text: &str) -> String {
    text.chars().filter(|character| !is_hidden(*character)).take(EXCERPT_LIMIT).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fact::{Facts, bundled};

    const TERM: &str =
        r#"{"term":{"id":"x","kind":"concept","entity":"concept:x","name":{"en":"X"}}}"#;

    fn flaws(content: impl AsRef<[u8]>) -> Vec<(usize, Flaw)> {
        match read(content.as_ref()) {
            Ok(records) => panic!("it reads {} records", records.len()),
            Err(flaws) => flaws.into_iter().map(|one| (one.line, one.flaw)).collect(),
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let facts = bundled::for_tests();
        let records = read(write(facts.records()).as_bytes()).expect("it reads back");
        let back: Vec<_> = Facts::from_records(records).records().collect();
        assert_eq!(back, facts.records().collect::<Vec<_>>());
    }

    #[test]
    fn the_bytes_do_not_depend_on_the_order_of_the_records() {
        let mut records: Vec<_> = bundled::for_tests().records().collect();
        let written = write(records.clone());
        records.reverse();
        assert_eq!(write(records), written);
        assert!(written.lines().is_sorted() && written.ends_with("}\n"));
    }

    #[test]
    fn suggestions_are_neither_written_nor_read() {
        let line = r#"{"suggestion":{"id":"suggestion.r1","subject":"meta","claim":{"en":"So."},
            "source":"https://example.org","by":"1","time":"2024-07-23T00:00:00Z"}}"#;
        let line = line.replace('\n', "");
        let suggestion: Record = serde_json::from_str(&line).expect("a suggestion");
        assert_eq!(write([suggestion]), "");
        assert_eq!(flaws(line), [(1, Flaw::Suggestion)]);
    }

    #[test]
    fn the_habits_of_other_editors_are_forgiven() {
        for content in
            [TERM.to_owned(), format!("\u{feff}{TERM}\r\n\r\n"), format!("\n  \n\t{TERM}\t\r")]
        {
            assert_eq!(read(content.as_bytes()).map(|found| found.len()), Ok(1), "{content:?}");
        }
    }

    #[test]
    fn each_flaw_names_its_line() {
        let key = TERM.replace("\"name\"", "\"colour\":1,\"name\"");
        let inner = TERM.replace("\"en\"", "\"fr\":\"X\",\"en\"");
        let kind = TERM.replace("concept\"", "notion\"");
        let content = format!("{TERM}\n\n{TERM}\n{key}\n{inner}\n{kind}\n{TERM}{TERM}\nx\n");
        let found = flaws(content);
        assert_eq!(
            found[..3],
            [
                (3, Flaw::DuplicateId("x".to_owned())),
                (4, Flaw::UnknownKey("colour".to_owned())),
                (5, Flaw::UnknownKey("name.fr".to_owned())),
            ]
        );
        let told: Vec<_> =
            found[3..].iter().map(|(line, flaw)| format!("{line}: {flaw}")).collect();
        assert_eq!(
            told,
            [
                "6: x: unknown variant `notion`, expected `analogy` or `concept` at byte 33",
                "7: not a record: trailing characters at byte 76",
                "8: not a record: expected value at byte 1",
            ]
        );
    }

    #[test]
    fn a_file_without_records_is_refused() {
        for content in ["", "\u{feff}", "\n\r\n  \n"] {
            assert_eq!(flaws(content), [(0, Flaw::Empty)], "{content:?}");
        }
        assert_eq!(flaws([b"{}\n\n".as_slice(), &[0xff]].concat()), [(3, Flaw::NotUtf8)]);
    }

    #[test]
    fn hostile_files_are_refused_and_their_flaws_stay_short() {
        let long = |text: &str| text.repeat(LINE_LIMIT / text.len() - 20);
        let unknown = |value: &str| TERM.replacen("\"id\"", &format!("\"a\":{value},\"id\""), 1);
        let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
        for content in [
            "\0".repeat(FILE_LIMIT),
            "x".repeat(FILE_LIMIT),
            "[\n".repeat(FILE_LIMIT / 2),
            long("["),
            long("{\"term\":"),
            long("\\u0000"),
            format!("\"{}\"", long("\u{202e}")),
            unknown(&deep),
            unknown(&long("9")),
            unknown("1e999999999"),
            TERM.replace("\"x\"", &long("9")),
            TERM.replace("\"x\"", &format!("\"{}\"", long("é"))),
            TERM.replace("{\"id", &format!("{{\"{}\":1,\"id", long("k"))),
            TERM.replace("{\"id", &format!("{{{}\"id", long("\"k\":1,"))),
        ] {
            let found = flaws(&content);
            let start: String = content.chars().take(80).collect();
            assert!((1..=FLAW_LIMIT).contains(&found.len()), "{start}");
            for (line, flaw) in found {
                assert!(line > 0 && flaw.to_string().len() < 1_000, "{start}: {flaw}");
                assert!(!flaw.to_string().contains(is_hidden), "{start}: {flaw}");
            }
        }
    }

    #[test]
    fn too_much_is_refused() {
        let limit = FILE_LIMIT;
        assert_eq!(flaws("\n".repeat(limit + 1)), [(0, Flaw::TooLarge { limit })]);
        let limit = RECORD_LIMIT;
        let alias = |number| {
            format!("{{\"alias\":{{\"id\":\"a{number}\",\"name\":\"a\",\"subject\":\"a\"}}}}\n")
        };
        let content: String = (0..=limit).map(alias).collect();
        assert_eq!(flaws(&content), [(0, Flaw::TooMany { limit })]);
        let limit = LINE_LIMIT;
        let content = format!("{TERM}{}\n", " ".repeat(limit));
        assert_eq!(flaws(content), [(1, Flaw::TooLong { limit })]);
    }

    #[test]
    fn no_cell_of_an_export_begins_as_a_formula_wherever_it_is_opened() {
        for start in ["=", "+", "-", "@", "\t=", "\r=", "\n=", "x,=", "x;@"] {
            let text = format!("{start}HYPERLINK(\"https://evil.example\",\"x\")");
            let term = TERM.replacen("\"X\"", &serde_json::json!(text).to_string(), 1);
            let records = read(term.as_bytes()).expect("it is a record");
            let written = write(records.clone());
            assert_eq!(read(written.as_bytes()), Ok(records), "{written:?}");
            assert_eq!(written.matches(['\n', '\r', '\t']).count(), 1, "{written:?}");
            let mut cells = written.split([',', ';']);
            assert!(cells.all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{written:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(content in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(read(&content).is_ok() || read(&content).is_err());
        }

        #[test]
        fn no_damaged_line_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let facts = bundled::for_tests().facts().take(1).cloned().map(Record::Fact);
            let mut content = write(facts).into_bytes();
            let at = at.index(content.len());
            content[at] = byte;
            prop_assert!(read(&content).is_ok() || read(&content).is_err());
        }
    }
}
