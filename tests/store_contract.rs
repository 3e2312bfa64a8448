//! The contract of every store, as two stories, and what the embedded engine owes beyond it: the
//! same after reopening, and one process at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::slice;
use std::sync::LazyLock;

use lanekeeper::fact::bundle::difference;
use lanekeeper::fact::{Change, Edit, Facts, Record, Scope, ServerId, bundled};
use lanekeeper::store::{
    Entry, MemoryStore, PostgresStore, Revision, SledStore, Store, StoreError,
};

#[path = "postgres/script.rs"]
mod script;
#[path = "postgres/server.rs"]
mod server;

use server::Server;

#[tokio::test]
async fn the_memory_engine_keeps_the_contract() {
    contract(&MemoryStore::default()).await;
    contract_of_notes(&MemoryStore::default()).await;
}

#[tokio::test]
async fn the_sled_engine_keeps_the_contract() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    contract(&SledStore::open(&folder.path().join("not/yet/there")).expect("it opens")).await;
    contract_of_notes(&SledStore::open(&folder.path().join("another")).expect("it opens")).await;
}

#[tokio::test]
async fn the_postgresql_engine_keeps_the_contract() {
    let Some(server) = Server::shared() else { return };
    contract(&PostgresStore::open(&server.database()).await.expect("it opens")).await;
    contract_of_notes(&PostgresStore::open(&server.database()).await.expect("it opens")).await;
}

#[tokio::test]
async fn who_has_a_store_alone_always_has_the_turn() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let sled = SledStore::open(folder.path()).expect("it opens");
    for store in [&MemoryStore::default() as &dyn Store, &sled] {
        for _ in 0..2 {
            let turn = store.turn("refresh").await.expect("it is within the process");
            assert!(turn.expect("there is nobody else").lasts().await);
        }
    }
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
    let claim_id = claim.id().to_owned();
    let edits = vec![
        Edit::Remove(claim_id.clone()),
        Edit::Put(Box::new(vendor.clone())),
        Edit::Put(Box::new(claim)),
    ];
    let vendor_id = vendor.id().to_owned();
    assert_eq!(committed(store, &change("renaming", edits), 3).await, Ok(4));
    wanted.insert(vendor.id().to_owned(), vendor);
    assert_eq!(holds(store).await, (wanted, Revision(4), fingerprint));
    assert_eq!(committed(store, &removal, 4).await, Ok(2), "an old operation is still known");

    // What somebody changed in the base is told from what the bundle brought, also where it is gone.
    let amended = store.amended().await.expect("they are read");
    assert_eq!(amended, names(&[switch.id(), vendor_id.as_str(), claim_id.as_str()]));
    let edits = vec![Edit::Put(Box::new(switch.clone()))];
    let author = bundled::AUTHOR.to_owned();
    assert_eq!(committed(store, &Change { author, ..change("bundle", edits) }, 4).await, Ok(5));
    let amended = store.amended().await.expect("they are read");
    assert_eq!(amended, names(&[vendor_id.as_str(), claim_id.as_str()]));

    // The log is there to be read: by record, by revision, by operation.
    assert_eq!(touching(store, Scope::Base, switch.id()).await, [1, 2, 3, 5]);
    assert_eq!(touching(store, Scope::Base, &claim_id).await, [1, 4], "once for each change");
    assert_eq!(touching(store, Scope::Base, "unheard-of").await, [0; 0]);
    let entry = Some(Entry { revision: Revision(2), change: removal });
    assert_eq!(store.change(Revision(2)).await.expect("it can be read"), entry);
    assert_eq!(store.operation("removal").await.expect("it can be read"), entry);
    for revision in [0, 6, u64::MAX] {
        assert_eq!(store.change(Revision(revision)).await.expect("it can be read"), None);
    }
    assert_eq!(store.operation("unheard of").await.expect("it can be read"), None);

    // From any revision on it can be read to its end, in order.
    for from in [0, 3, 5, 6, u64::MAX - 1] {
        let mut revision = Revision(from);
        loop {
            let entries = store.since(revision).await.expect("it can be read");
            if entries.is_empty() {
                break;
            }
            for entry in entries {
                assert_eq!(entry.revision, revision.next());
                let there = store.change(entry.revision).await.expect("it can be read");
                revision = entry.revision;
                assert_eq!(there, Some(entry));
            }
        }
        assert_eq!(revision, Revision(from.max(5)));
    }
    store.ping().await.expect("it answers");
}

/// What servers keep for themselves: nobody else sees it, and it is forgotten without a trace.
async fn contract_of_notes(store: &dyn Store) {
    let [busy, calm, absent] = [1_251_000_000_000_000_001, 7, 12].map(ServerId::new);
    let all = RECORDS.clone();
    let term = first(&all, |record| matches!(record, Record::Term(_)));
    let claim = first(&all, |record| matches!(record, Record::Claim(_)));
    let put = |record: &Record| Edit::Put(Box::new(record.clone()));
    let of = |server: ServerId, operation: &str, edits: Vec<Edit>| Change {
        scope: Scope::Server(server),
        ..change(operation, edits)
    };

    // The same identifier may stand in the base and with each server; nobody sees the others'.
    let mut other = term.clone();
    let Record::Term(inner) = &mut other else { unreachable!("it was chosen as a term") };
    inner.name.en.push_str(", as they say here");
    assert_eq!(committed(store, &change("base", vec![put(&term)]), 0).await, Ok(1));
    let writing = of(busy, "first", vec![put(&other), put(&claim)]);
    assert_eq!(committed(store, &writing, 1).await, Ok(2));
    assert_eq!(committed(store, &writing, 2).await, Ok(2), "its operation is known");
    assert_eq!(committed(store, &of(calm, "second", vec![put(&claim)]), 2).await, Ok(3));
    let base = BTreeMap::from([(term.id().to_owned(), term.clone())]);
    assert_eq!(holds(store).await, (base.clone(), Revision(3), None));
    let mut notes = vec![other.clone(), claim.clone()];
    notes.sort_by_key(|note| note.id().to_owned());
    assert_eq!(store.notes(busy).await.expect("they can be read"), notes);
    assert_eq!(store.notes(calm).await.expect("they can be read"), slice::from_ref(&claim));
    let none = store.notes(absent).await.expect("they can be read");
    assert_eq!(none, [], "a server without notes");
    assert_eq!(store.amended().await.expect("they are read"), names(&[term.id()]));

    // History belongs to a scope as well, that of records that are gone too.
    let removal = of(busy, "third", vec![Edit::Remove(claim.id().to_owned())]);
    assert_eq!(committed(store, &removal, 3).await, Ok(4));
    assert_eq!(touching(store, Scope::Base, term.id()).await, [1]);
    assert_eq!(touching(store, Scope::Server(busy), term.id()).await, [2]);
    assert_eq!(touching(store, Scope::Server(busy), claim.id()).await, [2, 4]);
    assert_eq!(touching(store, Scope::Server(calm), claim.id()).await, [3]);
    assert_eq!(touching(store, Scope::Base, claim.id()).await, [0; 0]);

    // Servers are left and returned to; those without notes are not told of.
    assert_eq!(servers(store).await, [(calm, false), (busy, false)]);
    let left = of(busy, "left", vec![Edit::Left]);
    assert_eq!(committed(store, &left, 4).await, Ok(5));
    let since = store.load().await.expect("it loads").servers[&busy];
    assert_eq!((since, servers(store).await[0]), (Some(left.time), (calm, false)));
    // Whoever makes it, a change to notes brings no bundled facts.
    let elsewhere = of(absent, "left too", vec![Edit::Left]);
    let elsewhere = Change { author: bundled::AUTHOR.to_owned(), ..elsewhere };
    assert_eq!(committed(store, &elsewhere, 5).await, Ok(6));
    assert_eq!(servers(store).await, [(calm, false), (busy, true)]);
    assert_eq!(committed(store, &of(busy, "back", vec![Edit::Returned]), 6).await, Ok(7));
    assert_eq!(servers(store).await, [(calm, false), (busy, false)]);

    // What is forgotten is in no record and in no change; that there were changes is still known.
    let forget = of(busy, "forget", vec![put(&claim), Edit::Left, Edit::Forget]);
    assert_eq!(committed(store, &forget, 7).await, Ok(8));
    assert_eq!(store.notes(busy).await.expect("they can be read"), []);
    assert_eq!(servers(store).await, [(calm, false)]);
    for id in [term.id(), claim.id()] {
        assert_eq!(touching(store, Scope::Server(busy), id).await, [0; 0], "{id}");
    }
    for (revision, operation) in [(2, "first"), (4, "third"), (5, "left"), (7, "back")] {
        let entry = store.change(Revision(revision)).await.expect("it can be read");
        let emptied = of(busy, operation, Vec::new());
        let change = Change { author: String::new(), reason: String::new(), ..emptied };
        assert_eq!(entry, Some(Entry { revision: Revision(revision), change }));
        assert_eq!(store.operation(operation).await.expect("it can be read"), entry);
    }
    assert_eq!(committed(store, &writing, 8).await, Ok(2), "its operation is still known");
    let kept = store.change(Revision(8)).await.expect("it can be read").expect("it is there");
    assert_eq!(
        (kept.change.edits.as_slice(), kept.change.author.as_str()),
        (&[Edit::Forget][..], "42")
    );

    // Nobody else loses anything, and the server may begin anew.
    assert_eq!(holds(store).await, (base.clone(), Revision(8), None));
    assert_eq!(store.notes(calm).await.expect("they can be read"), slice::from_ref(&claim));
    assert_eq!(touching(store, Scope::Server(calm), claim.id()).await, [3]);
    assert_eq!(committed(store, &of(busy, "anew", vec![put(&other)]), 8).await, Ok(9));
    assert_eq!(store.notes(busy).await.expect("they can be read"), [other]);
    assert_eq!(touching(store, Scope::Server(busy), term.id()).await, [9]);

    // The base is never forgotten.
    assert_eq!(committed(store, &change("all", vec![Edit::Forget]), 9).await, Ok(10));
    assert_eq!(holds(store).await, (base, Revision(10), None));
    assert_eq!(touching(store, Scope::Base, term.id()).await, [1]);
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

/// A folder with a store that holds the bundled facts, closed.
async fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = SledStore::open(folder.path()).expect("it opens");
    assert_eq!(committed(&store, &bundled_change(), 0).await, Ok(1));
    folder
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
        scope: Scope::Base,
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

/// The revisions of a record's history.
async fn touching(store: &dyn Store, scope: Scope, record: &str) -> Vec<u64> {
    let history = store.history(scope, record).await.expect("it can be read");
    for entry in &history {
        let change = store.change(entry.revision).await.expect("it can be read");
        assert_eq!(change.as_ref(), Some(entry));
    }
    history.iter().map(|entry| entry.revision.0).collect()
}

/// The servers that have notes, and whether they were left.
async fn servers(store: &dyn Store) -> Vec<(ServerId, bool)> {
    let servers = store.load().await.expect("it loads").servers;
    servers.into_iter().map(|(server, since)| (server, since.is_some())).collect()
}

fn names(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// The revision of a change, or the newest one where the store refuses it as a conflict.
async fn committed(store: &dyn Store, change: &Change, expected: u64) -> Result<u64, Revision> {
    match store.commit(change, Revision(expected)).await {
        Ok(revision) => Ok(revision.0),
        Err(StoreError::Conflict { newest }) => Err(newest),
        Err(other) => panic!("{other}"),
    }
}
