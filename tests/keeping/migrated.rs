//! Stores of older schemas: 1 had no notes, and 2 nothing out of data sets. The exports and journals
//! in `schema-1` and `schema-2` were written by the last versions that kept them, and sled's entries
//! are made of them as those versions made them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lanekeeper::fact::{Change, Edit, Record, Scope, ServerId};
use lanekeeper::store::{Revision, SledStore, Store};
use serde_json::{Value, json};

use crate::trial::{change_of, database, names, open, record};

/// What a version left beside sled: an export and the journals, by their first revisions.
struct Old {
    schema: u64,
    export: (u64, &'static str),
    journals: [(u64, &'static str); 2],
    /// What the changes name as the bundle.
    bundle: Option<&'static str>,
}

const ONE: Old = Old {
    schema: 1,
    export: (2, include_str!("schema-1/export-2.jsonl")),
    journals: [
        (1, include_str!("schema-1/journal-1.jsonl")),
        (3, include_str!("schema-1/journal-3.jsonl")),
    ],
    bundle: Some("the bundle"),
};
const TWO: Old = Old {
    schema: 2,
    export: (4, include_str!("schema-2/export-4.jsonl")),
    journals: [
        (1, include_str!("schema-2/journal-1.jsonl")),
        (5, include_str!("schema-2/journal-5.jsonl")),
    ],
    bundle: None,
};
/// The schema of this version.
const NEWEST: u64 = 3;

impl Old {
    /// The changes in the journals, with their revisions.
    fn changes(&self) -> impl Iterator<Item = (u64, Value)> {
        let lines = self.journals.iter().flat_map(|(_, journal)| journal.lines());
        lines.map(|line| {
            let (_, json) = line.split_once(' ').expect("a checksum, a space, JSON");
            let mut entry: Value = serde_json::from_str(json).expect("a line is JSON");
            let revision = entry["revision"].as_u64().expect("a revision");
            (revision, entry["change"].take())
        })
    }

    /// Writes a generation with the first `count` changes.
    fn write_generation(&self, path: &Path, count: u64) {
        let database = database(path);
        let tree = |name: &str| database.open_tree(name).expect("a tree is opened");
        let (records, about) = (tree("records"), tree("about"));
        let (log, operations) = (tree("changes"), tree("operations"));
        for (revision, change) in self.changes().filter(|(revision, _)| *revision <= count) {
            log.insert(revision.to_be_bytes(), seal(&change)).expect("it is written");
            let operation = change["operation"].as_str().expect("an operation");
            operations.insert(operation, seal(&revision.into())).expect("it is written");
            let server = change["scope"]["server"].as_str();
            let key = |id: &str| server.map_or(id.to_owned(), |server| format!("@{server}/{id}"));
            for edit in change["edits"].as_array().expect("a list") {
                if let Some(id) = edit["remove"].as_str() {
                    records.remove(key(id)).expect("it is removed");
                } else {
                    let kinds = edit["put"].as_object().expect("a record");
                    let id = kinds.values().next().and_then(|inner| inner["id"].as_str());
                    let id = id.expect("an identifier");
                    records.insert(key(id), seal(&edit["put"])).expect("it is written");
                }
            }
        }
        let values = [
            ("schema", json!(self.schema)),
            ("revision", json!(count)),
            ("count", json!(records.len())),
        ];
        let bundle = self.bundle.map(|bundle| ("bundle", json!(bundle)));
        for (key, value) in values.into_iter().chain(bundle) {
            about.insert(key, seal(&value)).expect("it is written");
        }
        database.flush().expect("it is flushed");
    }

    fn write_lines(&self, path: &Path) {
        let (revision, export) = self.export;
        fs::write(path.join(format!("export-{revision}.jsonl")), export).expect("it is written");
        for (first, journal) in self.journals {
            fs::write(path.join(format!("journal-{first}.jsonl")), journal).expect("it is written");
        }
    }
}

fn seal(value: &Value) -> Vec<u8> {
    let json = value.to_string();
    let checksum = crc32fast::hash(json.as_bytes()).to_le_bytes();
    [&[1], checksum.as_slice(), json.as_bytes()].concat()
}

fn schema(path: &Path) -> Vec<u8> {
    let database = database(path);
    let about = database.open_tree("about").expect("the tree is there");
    about.get("schema").expect("it can be read").expect("it is there").to_vec()
}

/// Holds a store to what the old version kept, three changes, and to be one that takes notes.
async fn assert_holds_one(store: &SledStore, what: &str) {
    let loaded = store.load().await.expect("it loads");
    let name = |text: &&str| (*text).to_owned();
    let found = loaded.records.iter().map(|record| {
        let name = record.texts().first().map(|text| text.en.clone()).unwrap_or_default();
        (record.id().to_owned(), name)
    });
    let wanted =
        [("163-lee-wsj", ""), ("4o", "4o"), ("analogy", "Analogy, amended"), ("later", "Later")];
    let wanted = wanted.map(|(id, text)| (name(&id), name(&text)));
    assert_eq!(found.collect::<BTreeMap<_, _>>(), wanted.into(), "{what}");
    assert_eq!((loaded.revision, loaded.bundle.as_deref()), (Revision(3), Some("the bundle")));
    let amended: BTreeSet<_> = ["analogy", "concept", "later"].iter().map(name).collect();
    assert_eq!(store.amended().await.expect("they are read"), amended, "{what}");
    assert_eq!(loaded.servers, BTreeMap::new(), "{what}");
    let history = store.history(Scope::Base, "concept").await.expect("it can be read");
    let revisions: Vec<_> = history.iter().map(|entry| entry.revision.0).collect();
    assert_eq!(revisions, [1, 2], "{what}");
    let change: Change = ONE
        .changes()
        .map(|(_, change)| serde_json::from_value(change))
        .nth(1)
        .expect("it is there")
        .expect("it is a change");
    assert_eq!(history[1].change, change, "{what}");
    assert_eq!(store.commit(&change, Revision(3)).await.expect("it is known"), Revision(2));
}

#[tokio::test]
async fn a_store_of_schema_1_opens_is_brought_to_the_newest_and_takes_notes() {
    for (count, has_lines) in [(3, true), (2, true), (3, false)] {
        let what = format!("{count} changes in sled, lines beside it: {has_lines}");
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path();
        ONE.write_generation(path, count);
        if has_lines {
            ONE.write_lines(path);
        }
        assert_eq!(schema(path), seal(&json!(1)), "{what}");
        let store = open(path, &what);
        assert_holds_one(&store, &what).await;
        drop(store);
        assert_eq!(schema(path), seal(&json!(NEWEST)), "{what}");
        assert_eq!(names(path, "damaged-"), [""; 0], "{what}");
        let export = fs::read_to_string(path.join("export-3.jsonl")).expect("an export is made");
        let header = format!("{{\"header\":{{\"schema\":{NEWEST},");
        assert!(export.starts_with(&header), "older versions refuse it");
        let store = open(path, &what);
        assert_holds_one(&store, &what).await;
        let (server, note) = (ServerId::new(7), record("analogy", "a note"));
        let change = change_of("a note", vec![Edit::Put(Box::new(note.clone()))]);
        let change = Change { scope: Scope::Server(server), ..change };
        assert_eq!(store.commit(&change, Revision(3)).await.expect("it is kept"), Revision(4));
        assert_eq!(store.notes(server).await.expect("they can be read"), [note]);
    }
}

#[tokio::test]
async fn exports_and_journals_of_schema_1_are_enough() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    ONE.write_lines(folder.path());
    assert_holds_one(&open(folder.path(), "without sled"), "without sled").await;
    assert_holds_one(&open(folder.path(), "opened again"), "opened again").await;
    assert_eq!(names(folder.path(), "damaged-"), [""; 0]);
    assert_eq!(names(folder.path(), "export-"), ["export-2.jsonl", "export-3.jsonl"]);
}

/// What the journals of schema 2 come to, by scope and identifier.
fn kept_by_two() -> BTreeMap<(Scope, String), Record> {
    let mut records = BTreeMap::new();
    for (_, change) in TWO.changes() {
        let change: Change = serde_json::from_value(change).expect("it is a change");
        for edit in change.edits {
            match edit {
                Edit::Put(record) => {
                    records.insert((change.scope, record.id().to_owned()), *record);
                }
                Edit::Remove(id) => drop(records.remove(&(change.scope, id))),
                other => panic!("nothing of the kind was written: {other:?}"),
            }
        }
    }
    records
}

/// Holds a store to what the version of schema 2 kept: seven changes, of the base and of servers.
async fn assert_holds_two(store: &SledStore, what: &str) {
    let loaded = store.load().await.expect("it loads");
    assert_eq!(loaded.revision, Revision(7), "{what}");
    let mut found: BTreeMap<(Scope, String), Record> = BTreeMap::new();
    let scoped = |scope, record: Record| ((scope, record.id().to_owned()), record);
    found.extend(loaded.records.into_iter().map(|record| scoped(Scope::Base, record)));
    for server in loaded.servers.keys() {
        let notes = store.notes(*server).await.expect("they can be read");
        found.extend(notes.into_iter().map(|note| scoped(Scope::Server(*server), note)));
    }
    assert!(found == kept_by_two() && found.len() > 4, "{what}: {:?}", found.keys());
    assert!(found.keys().any(|(scope, _)| scope.server().is_some()), "{what}: no notes");
    for (revision, change) in TWO.changes() {
        let change: Change = serde_json::from_value(change).expect("it is a change");
        let entry = store.change(Revision(revision)).await.expect("it can be read");
        assert_eq!(entry.expect("it is there").change, change, "{what}");
    }
}

/// A record out of a data set, which no version of schema 2 could read.
fn assessment() -> Record {
    let json = json!({ "assessment": {
        "id": "mistral.osai.x", "model": "X", "checked": "2026-06-01", "record": "X.yaml",
        "source": "set-osai", "content": { "openness": [{ "dimension": "paper", "degree": "open" }] },
    }});
    serde_json::from_value(json).expect("it is a record")
}

#[tokio::test]
async fn a_store_of_schema_2_opens_is_brought_to_the_newest_and_takes_data_sets() {
    for (count, has_lines) in [(7, true), (5, true), (7, false)] {
        let what = format!("{count} changes in sled, lines beside it: {has_lines}");
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path();
        TWO.write_generation(path, count);
        if has_lines {
            TWO.write_lines(path);
        }
        assert_eq!(schema(path), seal(&json!(2)), "{what}");
        let store = open(path, &what);
        assert_holds_two(&store, &what).await;
        drop(store);
        assert_eq!(schema(path), seal(&json!(NEWEST)), "{what}");
        assert_eq!(names(path, "damaged-"), [""; 0], "{what}");
        let export = fs::read_to_string(path.join("export-7.jsonl")).expect("an export is made");
        let header = format!("{{\"header\":{{\"schema\":{NEWEST},");
        assert!(export.starts_with(&header), "older versions refuse it");
        let store = open(path, &what);
        assert_holds_two(&store, &what).await;
        let change = change_of("an import", vec![Edit::Put(Box::new(assessment()))]);
        assert_eq!(store.commit(&change, Revision(7)).await.expect("it is kept"), Revision(8));
        drop(store);
        let loaded = open(path, &what).load().await.expect("it loads");
        assert!(loaded.records.contains(&assessment()), "{what}");
    }
}

#[tokio::test]
async fn exports_and_journals_of_schema_2_are_enough() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    TWO.write_lines(folder.path());
    assert_holds_two(&open(folder.path(), "without sled"), "without sled").await;
    assert_holds_two(&open(folder.path(), "opened again"), "opened again").await;
    assert_eq!(names(folder.path(), "damaged-"), [""; 0]);
}
