//! Large stores are read ahead: readers do not wait until they are open.

use std::fs;

use lanekeeper::fact::{Edit, Record};
use lanekeeper::store::{Revision, SledStore, Store, StoreError};

use crate::trial::{change, change_of, make_newer, open, record};

/// How many records there are, and how long the name of each is, in bytes: an export of them, and of
/// the changes that made them, is longer than 64 MiB.
const RECORDS: usize = 400;
const NAME: usize = 100_000;

async fn commit(store: &SledStore, number: u64, edits: Vec<Edit>) {
    let change = change_of(&format!("large {number}"), edits);
    let revision = store.commit(&change, Revision(number - 1)).await;
    assert_eq!(revision.expect("it is kept"), Revision(number));
}

#[tokio::test]
async fn a_large_store_is_read_although_it_does_not_open_and_takes_no_change() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let name = "x".repeat(NAME);
    let put = |id: usize| Edit::Put(Box::new(record(&format!("large-{id}"), &name)));
    let store = open(folder.path(), "it is new");
    commit(&store, 1, (0..RECORDS).map(put).collect()).await;
    drop(store);
    // The second opening makes the export, and what comes then stands in a journal.
    let store = open(folder.path(), "it has no export");
    let later = Edit::Put(Box::new(record("large-0", "later")));
    commit(&store, 2, vec![later, Edit::Remove("large-1".to_owned())]).await;
    drop(store);
    let export = fs::metadata(folder.path().join("export-1.jsonl")).expect("it is there");
    assert!(export.len() > 64 * 1024 * 1024, "{} bytes", export.len());

    make_newer(folder.path());
    let store = open(folder.path(), "it is read ahead");
    let loaded = store.load().await.expect("it was read");
    assert_eq!((loaded.revision, loaded.records.len()), (Revision(2), RECORDS - 1));
    let changed = loaded.records.iter().find(|one| one.id() == "large-0");
    assert_eq!(changed.map(Record::texts).expect("it is there")[0].en, "later");
    store.ping().await.expect("nobody has missed anything yet");
    let refused = store.commit(&change(3), Revision(2)).await;
    assert!(
        matches!(&refused, Err(StoreError::NotSaved(why)) if why.contains("newer")),
        "{refused:?}"
    );
    store.ping().await.expect_err("now it is known");
}
