//! Snapshots of data sets, whose files strangers publish.
//!
//! The first byte chooses the data set and the files that the rest is in, which a zero byte sets
//! apart.

use jiff::Timestamp;
use lanekeeper::fact::{Change, Facts, Scope};
use lanekeeper::import::{FLAW_LIMIT, File, Set, Snapshot, Survey, read};

use super::shown;
use super::world::facts;

/// How the files are called, by data set: what stands before and behind a number.
const FILES: [(Set, &str, &str); 6] = [
    (Set::Epoch, "notable", ".csv"),
    (Set::ModelsDev, "api", ".json"),
    (Set::ModelsDev, "providers/mistral/models/a", ".toml"),
    (Set::ModelsDev, "models/meta/llama", ".toml"),
    (Set::Mot, "models/a", ".yml"),
    (Set::Osai, "a", ".yaml"),
];
/// What the Model Openness Tool needs beside its models.
const LICENCES: [(&str, &str); 2] = [
    ("licenses.json", r#"{"licenses":[{"licenseId":"MIT","isOsiApproved":true}]}"#),
    ("mof-licenses.json", r#"{"licenses":[{"licenseId":"CC-BY-4.0"}]}"#),
];

/// Takes a snapshot in, twice.
pub fn attack(input: &[u8]) {
    let Some((&first, content)) = input.split_first() else { return };
    let (set, before, behind) = FILES[usize::from(first) % FILES.len()];
    let contents = content.split(|byte| *byte == 0).enumerate();
    let mut files: Vec<_> = contents
        .map(|(number, content)| {
            let number = if number == 0 { String::new() } else { number.to_string() };
            File { path: format!("{before}{number}{behind}"), content: content.to_vec() }
        })
        .collect();
    if set == Set::Mot {
        files.extend(LICENCES.map(|(path, content)| File {
            path: path.to_owned(),
            content: content.as_bytes().to_vec(),
        }));
    }
    let date = "2026-11-23".parse().ok();
    let snapshot = Snapshot { set, files, revision: None, date, address: None, tag: None };
    let survey = match read(&snapshot) {
        Ok(survey) => survey,
        Err(flaws) => {
            return shown::flaws(&flaws, FLAW_LIMIT);
        }
    };
    let once = taken_in(facts(), &survey);
    let again = survey.plan(&once, None).plan;
    assert!(again.is_empty(), "the second time changes {again:?}");
}

/// The facts after a snapshot was taken in, which obey every rule.
fn taken_in(facts: &Facts, survey: &Survey) -> Facts {
    let change = Change {
        operation: "attack".to_owned(),
        scope: Scope::Base,
        author: "shell".to_owned(),
        reason: "imported".to_owned(),
        time: Timestamp::UNIX_EPOCH,
        confirmed: true,
        edits: survey.plan(facts, None).plan.edits(),
    };
    match facts.apply(&change, jiff::civil::date(2026, 11, 23)) {
        Ok(after) => after,
        Err(violations) => panic!("{violations:#?}"),
    }
}
