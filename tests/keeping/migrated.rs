//! Stores of schema 1, which had no notes: the exports and journals in `schema-1` were written by
//! the last version that kept it, and sled's entries are made of them as that version made them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lanekeeper::fact::{Change, Edit, Scope, ServerId};
use lanekeeper::store::{Revision, SledStore, Store};
use serde_json::{Value, json};

use crate::trial::{change_of, names, open, record};

const EXPORT: &str = include_str!("schema-1/export-2.jsonl");
const JOURNALS: [(u64, &str); 2] =
    [(1, include_str!("schema-1/journal-1.jsonl")), (3, include_str!("schema-1/journal-3.jsonl"))];

/// The changes in the journals, with their revisions.
fn changes() -> impl Iterator<Item = (u64, Value)> {
    let lines = JOURNALS.iter().flat_map(|(_, journal)| journal.lines());
    lines.map(|line| {
        let (_, json) = line.split_once(' ').expect("a checksum, a space, JSON");
        let mut entry: Value = serde_json::from_str(json).expect("a line is JSON");
        let revision = entry["revision"].as_u64().expect("a revision");
        (revision, entry["change"].take())
    })
}

fn seal(value: &Value) -> Vec<u8> {
    let json = value.to_string();
    let checksum = crc32fast::hash(json.as_bytes()).to_le_bytes();
    [&[1], checksum.as_slice(), json.as_bytes()].concat()
}

/// Writes a generation of schema 1 with the first `count` changes.
fn write_generation(path: &Path, count: u64) {
    let database = sled::open(path.join("generation-1")).expect("sled opens");
    let tree = |name: &str| database.open_tree(name).expect("a tree is opened");
    let (records, about) = (tree("records"), tree("about"));
    let (log, operations) = (tree("changes"), tree("operations"));
    for (revision, change) in changes().filter(|(revision, _)| *revision <= count) {
        log.insert(revision.to_be_bytes(), seal(&change)).expect("it is written");
        let operation = change["operation"].as_str().expect("an operation");
        operations.insert(operation, seal(&revision.into())).expect("it is written");
        for edit in change["edits"].as_array().expect("a list") {
            if let Some(id) = edit["remove"].as_str() {
                records.remove(id).expect("it is removed");
            } else {
                let kinds = edit["put"].as_object().expect("a record");
                let id = kinds.values().next().and_then(|inner| inner["id"].as_str());
                let id = id.expect("an identifier");
                records.insert(id, seal(&edit["put"])).expect("it is written");
            }
        }
    }
    let values =
        [("schema", json!(1)), ("revision", json!(count)), ("count", json!(records.len()))];
    for (key, value) in values.into_iter().chain([("bundle", json!("the bundle"))]) {
        about.insert(key, seal(&value)).expect("it is written");
    }
    database.flush().expect("it is flushed");
}

fn write_lines(path: &Path) {
    fs::write(path.join("export-2.jsonl"), EXPORT).expect("it is written");
    for (first, journal) in JOURNALS {
        fs::write(path.join(format!("journal-{first}.jsonl")), journal).expect("it is written");
    }
}

fn schema(path: &Path) -> Vec<u8> {
    let database = sled::open(path.join("generation-1")).expect("sled opens");
    let about = database.open_tree("about").expect("the tree is there");
    about.get("schema").expect("it can be read").expect("it is there").to_vec()
}

/// Holds a store to what the old version kept, three changes, and to be one that takes notes.
async fn assert_holds(store: &SledStore, what: &str) {
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
    assert_eq!((loaded.amended, loaded.servers), (amended, BTreeMap::new()), "{what}");
    let history = store.history(Scope::Base, "concept").await.expect("it can be read");
    let revisions: Vec<_> = history.iter().map(|entry| entry.revision.0).collect();
    assert_eq!(revisions, [1, 2], "{what}");
    let change: Change = changes()
        .map(|(_, change)| serde_json::from_value(change))
        .nth(1)
        .expect("it is there")
        .expect("it is a change");
    assert_eq!(history[1].change, change, "{what}");
    assert_eq!(store.commit(&change, Revision(3)).await.expect("it is known"), Revision(2));
}

#[tokio::test]
async fn a_store_of_schema_1_opens_is_brought_to_schema_2_and_takes_notes() {
    for (count, has_lines) in [(3, true), (2, true), (3, false)] {
        let what = format!("{count} changes in sled, lines beside it: {has_lines}");
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path();
        write_generation(path, count);
        if has_lines {
            write_lines(path);
        }
        assert_eq!(schema(path), seal(&json!(1)), "{what}");
        let store = open(path, &what);
        assert_holds(&store, &what).await;
        drop(store);
        assert_eq!(schema(path), seal(&json!(2)), "{what}");
        assert_eq!(names(path, "damaged-"), [""; 0], "{what}");
        let export = fs::read_to_string(path.join("export-3.jsonl")).expect("an export is made");
        assert!(export.starts_with("{\"header\":{\"schema\":2,"), "older versions refuse it");
        let store = open(path, &what);
        assert_holds(&store, &what).await;
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
    write_lines(folder.path());
    assert_holds(&open(folder.path(), "without sled"), "without sled").await;
    assert_holds(&open(folder.path(), "opened again"), "opened again").await;
    assert_eq!(names(folder.path(), "damaged-"), [""; 0]);
    assert_eq!(names(folder.path(), "export-"), ["export-2.jsonl", "export-3.jsonl"]);
}
