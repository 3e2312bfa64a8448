//! What the changes made is what comes back: after reopening, and out of exports and journals alone.

use std::fs;
use std::path::Path;

use lanekeeper::fact::{Change, Edit, Record, Scope, ServerId, bundled};
use lanekeeper::store::{Entry, MemoryStore, Revision, Store};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::trial::{change_of, names, open, record, times};

const CASES: usize = 24;
/// Some sort before the keys of notes and some behind them.
const IDS: [&str; 4] = ["01ai", "a", "meta.rel.01", "z"];

fn servers() -> [ServerId; 2] {
    [7, 70].map(ServerId::new)
}

fn scopes() -> [Scope; 3] {
    let [first, second] = servers().map(Scope::Server);
    [Scope::Base, first, second]
}

fn edit() -> impl Strategy<Value = Edit> {
    let id = (0..IDS.len()).prop_map(|index| IDS[index]);
    let put = (id.clone(), 0..9).prop_map(|(id, name)| record(id, &format!("name {name}")));
    prop_oneof![
        5 => put.prop_map(|record| Edit::Put(Box::new(record))),
        3 => id.prop_map(|id| Edit::Remove(id.to_owned())),
        1 => Just(Edit::Forget),
        1 => Just(Edit::Left),
        1 => Just(Edit::Returned),
    ]
}

/// Changes with a number that makes their operation, which is the same twice at times.
fn changes() -> impl Strategy<Value = Vec<Change>> {
    let one = (0..200, 0..scopes().len(), any::<bool>(), vec(edit(), 0..4));
    let change = one.prop_map(|(number, scope, is_bundle, edits)| {
        let change = change_of(&format!("operation {number}"), edits);
        let author = if is_bundle { bundled::AUTHOR } else { "42" };
        Change { scope: scopes()[scope], author: author.to_owned(), ..change }
    });
    vec(change, 1..24)
}

/// All that can be read of a store.
#[derive(Debug, PartialEq)]
struct Held {
    loaded: String,
    notes: Vec<Vec<Record>>,
    history: Vec<Vec<Entry>>,
    changes: Vec<Option<Entry>>,
    operations: Vec<Option<Entry>>,
}

async fn held(store: &dyn Store, changes: &[Change]) -> Held {
    let loaded = store.load().await.expect("it loads");
    let newest = loaded.revision.0;
    let mut held = Held {
        loaded: format!("{loaded:#?}"),
        notes: Vec::new(),
        history: Vec::new(),
        changes: Vec::new(),
        operations: Vec::new(),
    };
    for server in servers() {
        held.notes.push(store.notes(server).await.expect("they can be read"));
    }
    for scope in scopes() {
        for id in IDS {
            held.history.push(store.history(scope, id).await.expect("it can be read"));
        }
    }
    for revision in 0..=newest + 1 {
        held.changes.push(store.change(Revision(revision)).await.expect("it can be read"));
    }
    for change in changes {
        held.operations.push(store.operation(&change.operation).await.expect("it can be read"));
    }
    held
}

async fn write(store: &dyn Store, changes: &[Change]) {
    let mut newest = store.load().await.expect("it loads").revision;
    for change in changes {
        newest = store.commit(change, newest).await.expect("it is kept").max(newest);
    }
}

/// Writes the same to both engines, in two halves with an opening between them, and compares.
async fn replayed(changes: &[Change], path: &Path) {
    let (before, after) = changes.split_at(changes.len() / 2);
    let memory = MemoryStore::default();
    write(&memory, changes).await;
    let wanted = held(&memory, changes).await;
    write(&open(path, "a new store"), before).await;
    let store = open(path, "opened again");
    write(&store, after).await;
    assert_eq!(held(&store, changes).await, wanted, "as it was written");
    drop(store);
    for generation in names(path, "generation-") {
        fs::remove_dir_all(path.join(generation)).expect("it is removed");
    }
    assert_eq!(held(&open(path, "without sled"), changes).await, wanted, "built again");
    assert_eq!(held(&open(path, "at last"), changes).await, wanted, "opened again");
    assert_eq!(names(path, "damaged-"), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: u32::try_from(times(CASES)).unwrap_or(u32::MAX),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_written_comes_back_from_sled_and_from_exports_and_journals(
        changes in changes()
    ) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let runtime = tokio::runtime::Runtime::new().expect("a runtime for the test");
        runtime.block_on(replayed(&changes, folder.path()));
    }
}
