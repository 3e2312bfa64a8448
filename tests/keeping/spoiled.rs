//! One place of a store of the bundled facts is damaged: all of them are there, or it is noticed.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use lanekeeper::fact::bundle::difference;
use lanekeeper::fact::{Change, Edit, Facts, Record, bundled};
use lanekeeper::store::{Revision, SledStore, Store};

use crate::trial::{Chance, change_of, copied, open, times};

/// How many places in a store's files are damaged, one at a time.
const PLACES: usize = 36;

static FACTS: LazyLock<Facts> =
    LazyLock::new(|| bundled::facts().expect("the bundled facts are sound"));
static RECORDS: LazyLock<BTreeMap<String, Record>> =
    LazyLock::new(|| FACTS.records().map(|record| (record.id().to_owned(), record)).collect());
static BUNDLE: LazyLock<Change> = LazyLock::new(|| Change {
    author: bundled::AUTHOR.to_owned(),
    ..change_of(bundled::fingerprint(), difference(&Facts::default(), &FACTS))
});

#[tokio::test]
async fn flipped_bits_are_never_read_as_facts() {
    survived(PLACES, "flipped", flip).await;
}

#[tokio::test]
async fn truncated_files_are_never_read_as_facts() {
    survived(PLACES, "cut", cut).await;
}

#[tokio::test]
async fn damage_that_costs_facts_is_noticed_and_kept_aside() {
    let mut unnoticed = survived(PLACES / 3, "flipped", flip).await;
    unnoticed.extend(survived(PLACES / 3, "cut", cut).await);
    assert!(unnoticed.is_empty(), "lost without a trace:\n{}", unnoticed.join("\n"));
}

#[tokio::test]
async fn damage_that_costs_an_operators_change_is_noticed_and_kept_aside() {
    let folder = with_bundle().await;
    let db = folder.path().join("generation-1/db");
    let before = fs::read(&db).expect("sled's file can be read");
    let store = open(folder.path(), "a sound store");
    let vendor = FACTS.vendors().next().expect("there is a vendor");
    let removal = change_of("an operator's", vec![Edit::Remove(vendor.id.as_str().to_owned())]);
    let removed = store.commit(&removal, Revision(1)).await;
    assert_eq!(removed.expect("it is kept"), Revision(2));
    drop(store);
    let after = fs::read(&db).expect("sled's file can be read");
    let is_new = |place: &usize| before.get(*place) != Some(&after[*place]);
    let new: Vec<usize> = (0..after.len()).filter(is_new).collect();
    let mut unnoticed = Vec::new();
    for place in new.iter().copied().step_by(new.len().div_ceil(PLACES / 3)) {
        let copy = tempfile::tempdir().expect("a folder for the test");
        copied(folder.path(), copy.path());
        let mut content = after.clone();
        flip(&mut content, place);
        fs::write(copy.path().join("generation-1/db"), content).expect("the damage is written");
        let revision = holds(&open(copy.path(), "damaged")).await.1;
        let is_aside = copy.path().join("damaged-1").is_dir();
        if revision != Revision(2) && !is_aside {
            unnoticed.push(format!("byte {place}: back at revision {revision}"));
        }
    }
    assert!(unnoticed.is_empty(), "lost without a trace:\n{}", unnoticed.join("\n"));
}

fn flip(content: &mut [u8], place: usize) -> usize {
    content[place] ^= 1 << (place % 8);
    content.len()
}

fn cut(_: &mut [u8], place: usize) -> usize {
    place
}

/// Damages copies of a filled store, one place each. Each opens without a panic, holds everything
/// or nothing, and takes the facts again. Returns those that hold nothing and kept nothing aside.
async fn survived(places: usize, how: &str, damage: fn(&mut [u8], usize) -> usize) -> Vec<String> {
    let sound = with_bundle().await;
    let (mut unnoticed, mut chance) = (Vec::new(), Chance(20_261_123));
    for _ in 0..times(places) {
        let copy = tempfile::tempdir().expect("a folder for the test");
        let files = copied(sound.path(), copy.path());
        let file = &files[chance.draw(files.len())];
        let mut content = fs::read(file).expect("a file of the store can be read");
        let place = chance.draw(content.len());
        let length = damage(&mut content, place);
        fs::write(file, &content[..length]).expect("the damage is written");
        let name = file.strip_prefix(copy.path()).expect("it lies in the store").display();
        let what = format!("{name} {how} at byte {place}");

        let store = open(copy.path(), &what);
        let (found, revision) = holds(&store).await;
        if found.is_empty() {
            assert_eq!(revision, Revision(0), "{what}");
            unnoticed.extend((!copy.path().join("damaged-1").is_dir()).then_some(what.clone()));
        } else {
            assert_eq!((&found, revision), (&*RECORDS, Revision(1)), "{what}");
        }
        let again = store.commit(&BUNDLE, revision).await;
        assert_eq!(again.expect("it takes the facts"), Revision(1), "{what}");
        assert_eq!(holds(&store).await.0, *RECORDS, "{what}");
    }
    unnoticed
}

/// A folder with a store that holds the bundled facts, closed.
async fn with_bundle() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let kept = open(folder.path(), "a new store").commit(&BUNDLE, Revision(0)).await;
    assert_eq!(kept.expect("it is kept"), Revision(1));
    folder
}

/// What a store holds: records by identifier, and the revision.
async fn holds(store: &SledStore) -> (BTreeMap<String, Record>, Revision) {
    let loaded = store.load().await.expect("it loads");
    let records = loaded.records.into_iter().map(|record| (record.id().to_owned(), record));
    (records.collect(), loaded.revision)
}
