//! The exchange format for people: TOML files that are reviewed like code.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use super::check::{self, Rule, Standard, Violation};
use super::{
    Claim, Conflict, Edit, Fact, Facts, Forecast, LaneSwitch, Record, Release, Source, Term,
    Vendor, is_hidden,
};

/// One file of records, by the name it is reported under.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Its path within the folder.
    pub path: String,
    /// Its content, which should be UTF-8.
    pub content: Vec<u8>,
}

/// What a file may hold. Any file may hold any kind; people keep them apart.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Content {
    vendor: Option<Vendor>,
    source: Vec<Source>,
    release: Vec<Release>,
    fact: Vec<Fact>,
    lane_switch: Vec<LaneSwitch>,
    conflict: Vec<Conflict>,
    claim: Vec<Claim>,
    forecast: Vec<Forecast>,
    term: Vec<Term>,
}

impl Content {
    fn into_records(self) -> impl Iterator<Item = Record> {
        let vendors = self.vendor.into_iter().map(Record::Vendor);
        vendors
            .chain(self.source.into_iter().map(Record::Source))
            .chain(self.release.into_iter().map(Record::Release))
            .chain(self.fact.into_iter().map(Record::Fact))
            .chain(self.lane_switch.into_iter().map(Record::LaneSwitch))
            .chain(self.conflict.into_iter().map(Record::Conflict))
            .chain(self.claim.into_iter().map(Record::Claim))
            .chain(self.forecast.into_iter().map(Record::Forecast))
            .chain(self.term.into_iter().map(Record::Term))
    }
}

/// A breach of a rule, with the file it was found in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {violation}")]
pub struct FileViolation {
    /// The file's path.
    pub file: String,
    /// The breach.
    pub violation: Violation,
}

/// Reads files into facts.
///
/// # Errors
///
/// Everything that is wrong with them, by file and record: syntax first, and where there is no
/// error of syntax every breach of the rules in [`check`].
pub fn read(files: &[DataFile], today: Date) -> Result<Facts, Vec<FileViolation>> {
    let mut violations = Vec::new();
    let mut records = Vec::new();
    let mut home: BTreeMap<String, &str> = BTreeMap::new();
    for file in files {
        for record in parse(file, &mut violations) {
            if let Some(other) = home.insert(record.id().to_owned(), &file.path) {
                violations.push(FileViolation {
                    file: file.path.clone(),
                    violation: Violation {
                        record: record.id().to_owned(),
                        rule: Rule::DuplicateId,
                        detail: format!("it stands in {other} already"),
                    },
                });
            }
            records.push(record);
        }
    }
    if !violations.is_empty() {
        return Err(violations);
    }
    let facts = Facts::from_records(records);
    let violations: Vec<_> = check::all(&facts, today, Standard::Bundled)
        .into_iter()
        .map(|violation| FileViolation {
            file: home.get(&violation.record).copied().unwrap_or_default().to_owned(),
            violation,
        })
        .collect();
    if violations.is_empty() { Ok(facts) } else { Err(violations) }
}

/// The records of one file; what is wrong with it goes to `violations`.
fn parse(file: &DataFile, violations: &mut Vec<FileViolation>) -> Vec<Record> {
    // What is repeated of a file may be anything.
    let visible = |text: &str| text.chars().filter(|one| !is_hidden(*one)).collect();
    let mut report = |record: &str, rule, detail: String| {
        let (record, detail) = (visible(record), visible(&detail));
        let violation = Violation { record, rule, detail };
        violations.push(FileViolation { file: file.path.clone(), violation });
    };
    let content = match std::str::from_utf8(&file.content) {
        Ok(content) => content,
        Err(error) => {
            let line = file.content[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
            report(&file.path, Rule::Syntax, format!("line {line}: not UTF-8"));
            return Vec::new();
        }
    };
    let mut unknown = Vec::new();
    let note = |path: serde_ignored::Path<'_>| unknown.push(path.to_string());
    let parsed = toml::Deserializer::parse(content)
        .and_then(|toml| serde_ignored::deserialize::<_, _, Content>(toml, note));
    match parsed {
        Ok(content) => {
            for path in unknown {
                report(&path, Rule::UnknownKey, format!("no record has the key `{path}`"));
            }
            content.into_records().collect()
        }
        Err(error) => {
            let position = error.span().map_or(0, |span| span.start);
            let (line, record) = locate(content, position);
            report(&record, Rule::Syntax, format!("line {line}: {}", error.message()));
            Vec::new()
        }
    }
}

/// The line of a byte position, from 1, and the identifier of the record around it.
fn locate(content: &str, position: usize) -> (usize, String) {
    let before = content.get(..position).unwrap_or(content);
    let line = before.matches('\n').count() + 1;
    let block = before.rfind("\n[").map_or(0, |start| start + 1);
    let record = content[block..]
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| line.strip_prefix("id = \"")?.split('"').next())
        .unwrap_or("a record without id");
    (line, record.to_owned())
}

/// The edits that turn `current` into `wanted`: what changed or is new, then what is gone.
#[must_use]
pub fn difference(current: &Facts, wanted: &Facts) -> Vec<Edit> {
    let known: BTreeMap<String, Record> =
        current.records().map(|record| (record.id().to_owned(), record)).collect();
    let kept: BTreeSet<String> = wanted.records().map(|record| record.id().to_owned()).collect();
    let put = wanted
        .records()
        .filter(|record| known.get(record.id()) != Some(record))
        .map(|record| Edit::Put(Box::new(record)));
    let gone = known.keys().filter(|id| !kept.contains(*id)).cloned().map(Edit::Remove);
    put.chain(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
[[source]]
id = "letter"
title = "A letter"
url = "https://example.org/letter"
publisher = "example.org"
published = "2024-07-23"
tier = "primary"
read = "whole"
"#;
    const VENDOR: &str = r#"
[vendor]
id = "acme"
name.en = "Acme"
name.zh = "极点"
country = "FR"
country_sources = ["letter"]
kind = "startup"

[vendor.lane]
now = "closed"
as_of = "2024-07"
note.en = "No weights."
note.zh = "不开放权重。"
sources = ["letter"]

[[fact]]
id = "acme.licence.01"
topic = "licence"
claim.en = "Weights stay at home."
claim.zh = "权重不对外。"
date = "2024-07-23"
grade = "vendor-stated"
confidence = "high"
sources = ["letter"]
"#;

    fn complaints(vendor: &str) -> String {
        let file =
            |path: &str, content: &str| DataFile { path: path.to_owned(), content: content.into() };
        let files = [file("sources.toml", SOURCE), file("vendors/acme.toml", vendor)];
        match read(&files, jiff::civil::date(2026, 11, 23)) {
            Ok(facts) => {
                assert!(facts.contains("acme.licence.01"));
                String::new()
            }
            Err(violations) => {
                violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
            }
        }
    }

    #[test]
    fn sound_files_are_read() {
        assert_eq!(complaints(VENDOR), "");
    }

    #[test]
    fn each_breach_names_file_and_record() {
        let broken = |from: &str, to: &str| {
            assert!(VENDOR.contains(from), "{from}");
            complaints(&VENDOR.replacen(from, to, 1))
        };
        for (complaint, part) in [
            (
                broken("date = \"2024-07-23\"", "date = \"2024-13-01\""),
                "vendors/acme.toml: acme.licence.01: syntax: line 22:",
            ),
            (broken("claim.zh = \"权重不对外。\"\n", ""), "acme.licence.01: missing-language"),
            (
                broken("sources = [\"letter\"]\n\n[[fact]]", "sources = [\"rumour\"]\n\n[[fact]]"),
                "acme: unknown-id",
            ),
            (
                broken("date = \"2024-07-23\"", "date = \"2027-01-01\""),
                "acme.licence.01: future-date",
            ),
            (
                broken("id = \"acme.licence.01\"", "id = \"nobody.licence.01\""),
                "nobody.licence.01: unknown-id",
            ),
            (broken("topic = \"licence\"", "topic = \"motive\""), "acme.licence.01: shape"),
            (
                broken(
                    "confidence = \"high\"\nsources = [\"letter\"]",
                    "confidence = \"high\"\nsources = []",
                ),
                "acme.licence.01: no-source",
            ),
            (
                broken("grade = \"vendor-stated\"", "grade = \"vendor-stated\"\ngrad = \"x\""),
                "unknown-key",
            ),
            (broken("Weights stay at home.", ""), "acme.licence.01: text"),
            (broken("FR", "France"), "acme: shape"),
        ] {
            assert!(
                complaint.contains("vendors/acme.toml: ") && complaint.contains(part),
                "{part}\n{complaint}"
            );
        }
    }

    #[test]
    fn what_is_repeated_of_a_file_can_be_seen() {
        for (from, to) in [
            ("id = \"acme.licence.01\"", "id = \"acme.\u{1b}[2J\u{202e}\"\n= x"),
            ("FR", "\\u001b[2J"),
            ("grade = \"vendor-stated\"", "grade = \"vendor-stated\"\n\"\\u202Egrad\" = 1"),
            ("Weights stay", "Weights \\u202Estay"),
        ] {
            assert!(VENDOR.contains(from), "{from}");
            let complaint = complaints(&VENDOR.replacen(from, to, 1));
            assert!(!complaint.is_empty(), "{to:?}");
            assert!(!complaint.contains(is_hidden), "{to:?}: {complaint:?}");
        }
    }
}
