//! Stores for trials: changes by number, what they amount to, and folders to damage.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use lanekeeper::fact::{Change, Edit, Record, Scope, ServerId, bundled};
use lanekeeper::store::{Revision, SledStore, Store};

/// The servers that have notes.
pub static SERVERS: LazyLock<[ServerId; 2]> =
    LazyLock::new(|| [7, 1_251_000_000_000_000_001].map(ServerId::new));

/// How long somebody else may have the lock of a database.
const LOCKED: Duration = Duration::from_secs(10);

/// A term, of which the trials keep variants.
static TERM: LazyLock<Record> = LazyLock::new(|| {
    let facts = bundled::facts().expect("the bundled facts are sound");
    facts.records().find(|record| matches!(record, Record::Term(_))).expect("there is a term")
});

/// A record with an identifier and a name.
pub fn record(id: &str, name: &str) -> Record {
    let mut record = TERM.clone();
    if let Record::Term(term) = &mut record {
        term.id = id.parse().expect("the test's identifier is one");
        name.clone_into(&mut term.name.en);
    }
    record
}

/// A change of some records.
pub fn change_of(operation: &str, edits: Vec<Edit>) -> Change {
    Change {
        operation: operation.to_owned(),
        scope: Scope::Base,
        author: "42".to_owned(),
        reason: "a test".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits,
    }
}

/// The change that makes revision `number`: it adds a record, changes one that each change changes,
/// and at times removes one, so that none can be missing, doubled or out of order unnoticed. Every
/// third one is about the notes of a server.
pub fn change(number: u64) -> Change {
    let put = |id: &str| Edit::Put(Box::new(record(id, &format!("written by {number}"))));
    let mut edits = vec![put(&format!("trial-{number}")), put("latest")];
    if number.is_multiple_of(5) {
        edits.push(Edit::Remove(format!("trial-{}", number / 2)));
    }
    let scope = match number % 6 {
        3 => Scope::Server(SERVERS[0]),
        0 => Scope::Server(SERVERS[1]),
        _ => Scope::Base,
    };
    Change { scope, ..change_of(&format!("operation {number}"), edits) }
}

/// What a store holds after the first `count` changes.
pub fn expected(count: u64) -> BTreeMap<(Scope, String), Record> {
    let mut records = BTreeMap::new();
    for change in (1..=count).map(change) {
        for edit in change.edits {
            match edit {
                Edit::Put(record) => {
                    records.insert((change.scope, record.id().to_owned()), *record);
                }
                Edit::Remove(id) => drop(records.remove(&(change.scope, id))),
                other => unreachable!("no change of a trial has {other:?}"),
            }
        }
    }
    records
}

/// How many trials to make: `count`, or so many times that as `KEEPING_TIMES` says.
pub fn times(count: usize) -> usize {
    let times = std::env::var("KEEPING_TIMES").ok().and_then(|times| times.parse::<usize>().ok());
    count * times.unwrap_or(1)
}

/// The database in a folder, opened by sled alone. sled gives its lock back a little after it was
/// dropped, where the machine is busy.
pub fn database(folder: &Path) -> sled::Db {
    let begun = Instant::now();
    loop {
        match sled::open(folder.join("generation-1")) {
            Ok(database) => return database,
            Err(error) => assert!(begun.elapsed() < LOCKED, "sled opens: {error}"),
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Has the database in a folder look as if a newer version had written it.
pub fn make_newer(folder: &Path) {
    let database = database(folder);
    let (version, json) = (1, b"4");
    let mut sealed = vec![version];
    sealed.extend(crc32fast::hash(json).to_le_bytes());
    sealed.extend(json);
    let about = database.open_tree("about").expect("the tree is there");
    about.insert("schema", sealed).expect("it is written");
    database.flush().expect("it is flushed");
}

/// Opens a store that has to open, whatever was done to it.
pub fn open(path: &Path, what: &str) -> SledStore {
    SledStore::open(path).unwrap_or_else(|error| panic!("{what}: {error}"))
}

/// Writes the changes `from + 1` to `to`.
pub async fn write(store: &SledStore, from: u64, to: u64) {
    for number in from + 1..=to {
        let revision = store.commit(&change(number), Revision(number - 1)).await;
        assert_eq!(revision.expect("it is kept"), Revision(number));
    }
}

/// Holds a store to the first `count` changes, no more and no fewer: to the base, and to the notes
/// of each server.
pub async fn assert_holds(store: &SledStore, count: u64, what: &str) {
    let loaded = store.load().await.unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(loaded.revision, Revision(count), "{what}");
    let mut found: Vec<_> = of_scope(Scope::Base, loaded.records).collect();
    for server in *SERVERS {
        let notes = store.notes(server).await.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(loaded.servers.contains_key(&server), !notes.is_empty(), "{what}");
        found.extend(of_scope(Scope::Server(server), notes));
    }
    let length = found.len();
    let records: BTreeMap<_, _> = found.into_iter().collect();
    assert!(records.len() == length && records == expected(count), "{what}: other records");
}

fn of_scope(scope: Scope, records: Vec<Record>) -> impl Iterator<Item = ((Scope, String), Record)> {
    records.into_iter().map(move |record| ((scope, record.id().to_owned()), record))
}

/// Holds a store to knowing each of the first `count` operations by the revision that it got.
pub async fn assert_knows(store: &SledStore, count: u64, what: &str) {
    for number in 1..=count {
        let known = store.commit(&change(number), Revision(count)).await;
        assert_eq!(known.expect("it is known"), Revision(number), "{what}");
    }
}

/// A closed store with the first `count` changes.
pub async fn filled(count: u64) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    write(&open(folder.path(), "a new store"), 0, count).await;
    folder
}

/// The names in a store's folder that begin with `prefix`, in the order of their numbers.
pub fn names(path: &Path, prefix: &str) -> Vec<String> {
    let entries = fs::read_dir(path).expect("the store can be listed");
    let names = entries.map(|entry| entry.expect("an entry").file_name().display().to_string());
    let mut names: Vec<String> = names.filter(|name| name.starts_with(prefix)).collect();
    names.sort_by_key(|name| (name.len(), name.clone()));
    names
}

/// Copies a folder with everything below it; returns the files of the copy that are not empty.
pub fn copied(from: &Path, to: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(to).expect("the copy's folder is made");
    let mut files = Vec::new();
    for entry in fs::read_dir(from).expect("the store can be listed") {
        let path = entry.expect("the store can be listed").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            files.extend(copied(&path, &target));
        } else if fs::copy(&path, &target).expect("a file of the store is copied") > 0 {
            files.push(target);
        }
    }
    files.sort();
    files
}

/// Numbers that look drawn by chance and are the same in every run (Knuth's MMIX).
pub struct Chance(pub u64);

impl Chance {
    /// The next number below `limit`.
    pub fn draw(&mut self, limit: usize) -> usize {
        let (factor, term) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(factor).wrapping_add(term);
        usize::try_from((self.0 >> 33) % limit.max(1) as u64).expect("a number below the limit")
    }
}
