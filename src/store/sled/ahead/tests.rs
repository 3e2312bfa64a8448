//! Stores that are read ahead, whatever their length.

use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use super::*;
use crate::fact::{RecordId, Scope, bundled};
use crate::store::sled::database::{Database, Verified};
use crate::store::sled::disk::RealDisk;
use crate::store::sled::faults::TERM;
use crate::store::sled::{SledStore, Stage, locked};
use crate::store::{Entry, Store};

const SERVERS: [u64; 4] = [7, 8, 9, 10];

fn put(id: &str, name: &str) -> Edit {
    let mut record = TERM.clone();
    if let Record::Term(term) = &mut record {
        term.id = id.parse().expect("the test's identifier is one");
        name.clone_into(&mut term.name.en);
    }
    Edit::Put(Box::new(record))
}

fn change(number: u64, scope: Scope, author: &str, edits: Vec<Edit>) -> Change {
    Change {
        operation: format!("operation {number}"),
        scope,
        author: author.to_owned(),
        reason: "a test".to_owned(),
        time: Timestamp::from_second(i64::try_from(number).expect("it is small")).expect("a time"),
        confirmed: true,
        edits,
    }
}

/// Changes of each kind to the base and to the notes of servers, the numbers of which begin after
/// `from`. What forgets has the store make an export.
fn changes(from: u64) -> Vec<Change> {
    let server = |place: usize| Scope::Server(ServerId::new(SERVERS[place]));
    let name = format!("written after {from}");
    let edits = [
        (Scope::Base, bundled::AUTHOR, vec![put("bundled", &name), put("both", &name)]),
        (Scope::Base, "42", vec![put(&format!("own-{from}"), &name), put("gone", &name)]),
        (Scope::Base, "42", vec![Edit::Remove("gone".to_owned()), put("both", "amended")]),
        (server(0), "42", vec![put("note", &name), put(&format!("note-{from}"), &name)]),
        (server(1), "42", vec![put("note", &name)]),
        (server(1), "42", vec![Edit::Left]),
        (server(2), "42", vec![put("note", &name), Edit::Left]),
        (server(2), "42", vec![Edit::Returned, Edit::Remove("note".to_owned())]),
        (server(3), "42", vec![put("note", &name)]),
        (server(3), "42", vec![Edit::Forget]),
    ];
    let change = |(number, (scope, author, edits))| change(number, scope, author, edits);
    (from + 1..).zip(edits).map(change).collect()
}

fn open(path: &Path, large: u64) -> SledStore {
    SledStore::open_on(path, Box::new(RealDisk), large).expect("it opens")
}

/// A folder with an export of the first ten revisions, and a journal that goes on from it up to the
/// twentieth, which forgets notes: the process ended when that was in the journal.
async fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = open(folder.path(), u64::MAX);
    let mut changes = [changes(0), changes(10)].concat();
    let last = changes.pop().expect("there are some");
    for (newest, change) in (0..).zip(&changes) {
        store.commit(change, Revision(newest)).await.expect("it is kept");
    }
    drop(store);
    let journal = folder.path().join("journal-11.jsonl");
    let length = fs::metadata(journal).expect("it is there").len();
    let journal = journal::Journal::open(&RealDisk, folder.path(), 11, length);
    let appended = journal.and_then(|mut journal| journal.append(&RealDisk, 20, &last));
    appended.expect("it is written");
    folder
}

/// The database of a store that nobody has open.
fn database(path: &Path) -> Database {
    let number = folder::current_generation(path).expect("there is one");
    Database::open(&folder::generation(path, number), Verified::Kept).expect("it opens")
}

fn is_unopened(store: &SledStore) -> bool {
    matches!(*locked(&store.shared.stage), Stage::Unopened { .. })
}

/// All that readers need.
async fn holds(store: &SledStore) -> String {
    let mut loaded = store.load().await.expect("it loads");
    loaded.records.sort_by_key(|record| record.id().to_owned());
    let mut holds = format!("{loaded:#?}");
    for server in SERVERS {
        let notes = store.notes(ServerId::new(server)).await.expect("they can be read");
        holds = format!("{holds}\n{server}: {notes:#?}");
    }
    holds
}

async fn history(store: &SledStore, id: &RecordId) -> Vec<u64> {
    let entries = store.history(Scope::Base, id).await.expect("it can be read");
    entries.iter().map(|entry: &Entry| entry.revision.0).collect()
}

#[tokio::test]
async fn what_is_read_ahead_is_what_the_store_holds() {
    let folder = folder().await;
    let store = open(folder.path(), 0);
    let held = holds(&store).await;
    store.ping().await.expect("it is served");
    assert!(is_unopened(&store));
    assert_eq!(history(&store, "bundled").await, [1, 11]);
    assert!(!is_unopened(&store));
    assert_eq!(holds(&store).await, held);
    let watched = tokio::time::timeout(Duration::ZERO, store.watch(Revision(20)));
    assert!(watched.await.is_err(), "there is nothing to follow");
}

#[tokio::test]
async fn whoever_writes_opens_it_first() {
    let folder = folder().await;
    let store = open(folder.path(), 0);
    let next = change(21, Scope::Base, "42", vec![put("next", "next")]);
    assert_eq!(store.commit(&next, Revision(20)).await.expect("it is kept"), Revision(21));
    assert_eq!(store.commit(&changes(0)[3], Revision(21)).await.expect("it is known"), Revision(4));
    assert_eq!(store.load().await.expect("it loads").revision, Revision(21));
}

#[tokio::test]
async fn who_leaves_while_it_is_opened_does_not_wait_for_that() {
    let folder = folder().await;
    let store = open(folder.path(), 0);
    let held = holds(&store).await;
    let watched = tokio::time::timeout(Duration::ZERO, store.watch(Revision(20)));
    assert!(watched.await.is_err(), "it is not open yet");
    drop(store);
    assert_eq!(holds(&open(folder.path(), u64::MAX)).await, held, "it is closed behind them");
}

#[tokio::test]
async fn what_is_not_sound_is_opened_before_anybody_is_served() {
    type Harm = fn(&Path) -> io::Result<()>;
    let harms: [(&str, Harm); 7] = [
        ("a line of the journal is torn", |path| cut(&path.join("journal-11.jsonl"), 1)),
        ("a line of the journal is damaged", |path| {
            replace(&path.join("journal-11.jsonl"), "operation 12", "operation 13")
        }),
        ("the export is cut off", |path| cut(&path.join("export-10.jsonl"), 1)),
        ("the export is damaged", |path| {
            replace(&path.join("export-10.jsonl"), "written after 0", "written after 1")
        }),
        ("an older version wrote the export", |path| {
            replace(&path.join("export-10.jsonl"), "\"absent\"", "\"ignored\"")?;
            sum_up(&path.join("export-10.jsonl"))
        }),
        ("the journal has a gap", |path| {
            fs::rename(path.join("journal-11.jsonl"), path.join("journal-12.jsonl"))
        }),
        ("the database is gone", |path| fs::remove_dir_all(path.join("generation-2"))),
    ];
    for (what, harm) in harms {
        let folder = folder().await;
        assert!(read(folder.path(), 0).is_some(), "{what}: it could be read ahead before");
        harm(folder.path()).expect("the test's harm is done");
        assert!(read(folder.path(), 0).is_none(), "{what}");
        let store = open(folder.path(), 0);
        assert!(!is_unopened(&store), "{what}");
    }
}

#[tokio::test]
async fn a_record_that_the_changes_did_not_make_is_found_and_mended_behind_it() {
    let folder = folder().await;
    let Edit::Put(forged) = put("own-0", "forged") else { unreachable!("it is put") };
    let database = database(folder.path());
    database.forge(&forged);
    database.close();
    let store = open(folder.path(), 0);
    let held = holds(&store).await;
    assert!(is_unopened(&store) && !held.contains("forged"));
    assert_eq!(history(&store, "own-0").await, [2]);
    assert_eq!(holds(&store).await, held);
}

fn cut(file: &Path, by: usize) -> io::Result<()> {
    let content = fs::read(file)?;
    fs::write(file, &content[..content.len() - by])
}

/// Replaces a text wherever it is.
fn replace(file: &Path, from: &str, to: &str) -> io::Result<()> {
    let content = fs::read_to_string(file)?;
    assert!(content.contains(from), "{from} is there");
    fs::write(file, content.replace(from, to))
}

/// Makes an export whole again after something in it was replaced.
fn sum_up(export: &Path) -> io::Result<()> {
    let content = fs::read_to_string(export)?;
    let end = content.rfind("{\"end\":").expect("it has an end");
    let (before, end) = content.split_at(end);
    let (counts, _) = end.split_once("\"crc32\":").expect("it has a checksum");
    let sum = crc32fast::hash(before.as_bytes());
    fs::write(export, format!("{before}{counts}\"crc32\":\"{sum:08x}\"}}}}\n"))
}

#[tokio::test]
async fn where_the_store_has_more_it_is_read_again() {
    let folder = folder().await;
    fs::remove_file(folder.path().join("journal-11.jsonl")).expect("it is there");
    let store = open(folder.path(), 0);
    assert_eq!(store.load().await.expect("it loads").revision, Revision(10));
    let watched = store.watch(Revision(10)).await;
    let Err(StoreError::Rewound { newest: Revision(19) }) = watched else {
        panic!("it is another one: {watched:?}")
    };
    let held = holds(&store).await;
    drop(store);
    assert_eq!(held, holds(&open(folder.path(), u64::MAX)).await);
}

#[tokio::test]
async fn where_the_store_does_not_open_readers_are_served_and_nothing_is_written() {
    let folder = folder().await;
    let wanted = holds(&open(folder.path(), 0)).await;
    let database = database(folder.path());
    database.set_schema(99);
    database.close();
    let store = open(folder.path(), 0);
    assert_eq!(holds(&store).await, wanted);
    let next = change(21, Scope::Base, "42", vec![put("next", "next")]);
    for _ in 0..2 {
        let kept = store.commit(&next, Revision(20)).await;
        let Err(StoreError::NotSaved(why)) = kept else { panic!("it does not open: {kept:?}") };
        assert!(why.contains("newer lanekeeper"), "{why}");
    }
    let ping = store.ping().await;
    assert!(matches!(ping, Err(StoreError::NotSaved(_))), "the operator is told: {ping:?}");
    assert_eq!(store.notes(ServerId::new(7)).await.expect("they were read").len(), 3);
}
