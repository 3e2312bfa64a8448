//! The contract of every store, as one story, and what the embedded engine owes beyond it: the
//! same after reopening, one process at a time, and no damage that goes unnoticed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lanekeeper::fact::bundle::difference;
use lanekeeper::fact::{Change, Edit, Facts, Record, bundled};
use lanekeeper::store::{MemoryStore, Revision, SledStore, Store, StoreError};

/// How many places in a store's files are damaged, one at a time.
const PLACES: usize = 36;

#[tokio::test]
async fn the_memory_engine_keeps_the_contract() {
    contract(&MemoryStore::default()).await;
}

#[tokio::test]
async fn the_sled_engine_keeps_the_contract() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    contract(&SledStore::open(&folder.path().join("not/yet/there")).expect("it opens")).await;
}

async fn contract(store: &dyn Store) {
    assert_eq!(holds(store).await, (BTreeMap::new(), Revision(0), None), "it starts empty");

    // Every kind of record that is bundled survives the way to the store and back.
    let all = RECORDS.clone();
    let bundle = bundled_change();
    assert_eq!(committed(store, &bundle, 0).await, Ok(1));
    let fingerprint = Some(bundle.operation.clone());
    assert_eq!(holds(store).await, (all.clone(), Revision(1), fingerprint.clone()));

    // The same operation delivered again changes nothing, whatever it was based on.
    for expected in [0, 1, 7] {
        assert_eq!(committed(store, &bundle, expected).await, Ok(1));
    }
    assert_eq!(holds(store).await, (all.clone(), Revision(1), fingerprint.clone()));

    // A change that is based on something older is refused, with the newest revision.
    let switch = first(&all, |record| matches!(record, Record::LaneSwitch(_)));
    let removal = change("removal", vec![Edit::Remove(switch.id().to_owned())]);
    for expected in [0, 2] {
        assert_eq!(committed(store, &removal, expected).await, Err(Revision(1)));
    }
    assert_eq!(holds(store).await.0, all);

    // Removing removes, and so little that removing it twice does no harm.
    assert_eq!(committed(store, &removal, 1).await, Ok(2));
    let mut wanted = all.clone();
    wanted.remove(switch.id());
    assert_eq!(holds(store).await, (wanted.clone(), Revision(2), fingerprint.clone()));
    let again = change("removal again", removal.edits.clone());
    assert_eq!(committed(store, &again, 2).await, Ok(3));
    assert_eq!(holds(store).await.0, wanted);

    // Putting takes the place of what has the identifier; steps apply in their order.
    let mut vendor = first(&all, |record| matches!(record, Record::Vendor(_)));
    let Record::Vendor(inner) = &mut vendor else { unreachable!("it was chosen as a vendor") };
    inner.name.en.push_str(", renamed");
    let claim = first(&all, |record| matches!(record, Record::Claim(_)));
    let edits = vec![
        Edit::Remove(claim.id().to_owned()),
        Edit::Put(Box::new(vendor.clone())),
        Edit::Put(Box::new(claim)),
    ];
    assert_eq!(committed(store, &change("renaming", edits), 3).await, Ok(4));
    wanted.insert(vendor.id().to_owned(), vendor);
    assert_eq!(holds(store).await, (wanted, Revision(4), fingerprint));
    assert_eq!(committed(store, &removal, 4).await, Ok(2), "an old operation is still known");
}

#[tokio::test]
async fn a_store_that_is_opened_again_holds_the_same() {
    let folder = filled().await;
    let before = holds(&SledStore::open(folder.path()).expect("it opens")).await;
    assert_eq!(before.0, *RECORDS);
    let store = SledStore::open(folder.path()).expect("it opens again");
    assert_eq!(holds(&store).await, before);
    assert_eq!(committed(&store, &bundled_change(), 1).await, Ok(1));
}

#[test]
fn a_store_in_use_is_locked_and_names_its_folder() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = SledStore::open(folder.path()).expect("it opens");
    let Err(error) = SledStore::open(folder.path()) else { panic!("it opened twice") };
    assert!(matches!(error, StoreError::Locked(_)), "{error:?}");
    assert!(error.to_string().contains(&folder.path().display().to_string()), "{error}");
    drop(store);
    SledStore::open(folder.path()).expect("it opens once the other is closed");
}

#[test]
fn a_path_that_cannot_be_a_folder_is_unusable() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("file");
    fs::write(&file, "not a store").expect("the test's file is written");
    for path in [file.clone(), file.join("below")] {
        let Err(error) = SledStore::open(&path) else { panic!("{} opened", path.display()) };
        assert!(matches!(error, StoreError::Unusable { .. }), "{error:?}");
        assert!(error.to_string().contains(&path.display().to_string()), "{error}");
    }
    assert_eq!(fs::read_to_string(&file).expect("it is still there"), "not a store");
}

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
    let folder = filled().await;
    let db = folder.path().join("generation-1/db");
    let before = fs::read(&db).expect("sled's file can be read");
    let store = SledStore::open(folder.path()).expect("it opens");
    let vendor = first(&RECORDS, |record| matches!(record, Record::Vendor(_)));
    let removal = change("an operator's", vec![Edit::Remove(vendor.id().to_owned())]);
    assert_eq!(committed(&store, &removal, 1).await, Ok(2));
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
        let revision = holds(&SledStore::open(copy.path()).expect("it opens")).await.1;
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
    let sound = filled().await;
    let (mut unnoticed, mut chance) = (Vec::new(), 20_261_123);
    for _ in 0..places {
        let copy = tempfile::tempdir().expect("a folder for the test");
        let files = copied(sound.path(), copy.path());
        let file = &files[draw(&mut chance, files.len())];
        let mut content = fs::read(file).expect("a file of the store can be read");
        let place = draw(&mut chance, content.len());
        let length = damage(&mut content, place);
        fs::write(file, &content[..length]).expect("the damage is written");
        let name = file.strip_prefix(copy.path()).expect("it lies in the store").display();
        let what = format!("{name} {how} at byte {place}");

        let store = SledStore::open(copy.path()).unwrap_or_else(|error| panic!("{what}: {error}"));
        let (found, revision, _) = holds(&store).await;
        if found.is_empty() {
            assert_eq!(revision, Revision(0), "{what}");
            unnoticed.extend((!copy.path().join("damaged-1").is_dir()).then_some(what.clone()));
        } else {
            assert_eq!((&found, revision), (&*RECORDS, Revision(1)), "{what}");
        }
        assert_eq!(committed(&store, &bundled_change(), revision.0).await, Ok(1), "{what}");
        assert_eq!(holds(&store).await.0, *RECORDS, "{what}");
    }
    unnoticed
}

/// A folder with a store that holds the bundled facts, closed.
async fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = SledStore::open(folder.path()).expect("it opens");
    assert_eq!(committed(&store, &bundled_change(), 0).await, Ok(1));
    folder
}

/// Copies a folder with everything below it; returns the files of the copy that are not empty.
fn copied(from: &Path, to: &Path) -> Vec<PathBuf> {
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

/// The next number below `limit` of a sequence that is the same in every run (Knuth's MMIX).
fn draw(chance: &mut u64, limit: usize) -> usize {
    *chance =
        chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from((*chance >> 33) % limit as u64).expect("a place within the limit")
}

static FACTS: LazyLock<Facts> =
    LazyLock::new(|| bundled::facts().expect("the bundled facts are sound"));
static RECORDS: LazyLock<BTreeMap<String, Record>> =
    LazyLock::new(|| FACTS.records().map(|record| (record.id().to_owned(), record)).collect());

fn first(records: &BTreeMap<String, Record>, is_wanted: impl Fn(&Record) -> bool) -> Record {
    records.values().find(|record| is_wanted(record)).expect("there is one of each kind").clone()
}

fn bundled_change() -> Change {
    let edits = difference(&Facts::default(), &FACTS);
    let (operation, author) = (bundled::fingerprint().to_owned(), bundled::AUTHOR.to_owned());
    Change { author, ..change(&operation, edits) }
}

fn change(operation: &str, edits: Vec<Edit>) -> Change {
    Change {
        operation: operation.to_owned(),
        author: "42".to_owned(),
        reason: "a test".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits,
    }
}

/// What a store holds: records by identifier, the revision, the bundle.
async fn holds(store: &dyn Store) -> (BTreeMap<String, Record>, Revision, Option<String>) {
    let loaded = store.load().await.expect("it loads");
    let count = loaded.records.len();
    let records: BTreeMap<_, _> =
        loaded.records.into_iter().map(|record| (record.id().to_owned(), record)).collect();
    assert_eq!(records.len(), count, "no record comes twice");
    (records, loaded.revision, loaded.bundle)
}

/// The revision of a change, or the newest one where the store refuses it as a conflict.
async fn committed(store: &dyn Store, change: &Change, expected: u64) -> Result<u64, Revision> {
    match store.commit(change, Revision(expected)).await {
        Ok(revision) => Ok(revision.0),
        Err(StoreError::Conflict { newest }) => Err(newest),
        Err(other) => panic!("{other}"),
    }
}
