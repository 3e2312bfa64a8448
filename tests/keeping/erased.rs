//! Forgotten notes are in no file any more, whatever happened to the store before.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use lanekeeper::fact::{Change, Edit, Scope, ServerId};
use lanekeeper::store::{Revision, SledStore, Store};

use crate::killed::{Moment, killed, write_until_killed};
use crate::trial::{Chance, SERVERS, change, change_of, copied, names, open, record, times};

static SERVER: LazyLock<ServerId> = LazyLock::new(|| ServerId::new(42));
static OTHER: LazyLock<ServerId> = LazyLock::new(|| ServerId::new(4));
const MARKER: &str = "unmistakable";
/// How many children are killed.
const ROUNDS: usize = 16;
const CHILD: &str = "erased::a_child_notes_and_forgets_until_it_is_killed";

/// A change whose note, author and reason are marked.
fn marked(server: ServerId, number: u64) -> Change {
    let note = record(&format!("note-{number}"), &format!("{MARKER} {number}"));
    let (author, reason) = (format!("{MARKER} author"), format!("{MARKER} reason"));
    let change = change_of(&format!("operation {number}"), vec![Edit::Put(Box::new(note))]);
    Change { scope: Scope::Server(server), author, reason, ..change }
}

fn forgetting(number: u64) -> Change {
    let change = change_of(&format!("operation {number}"), vec![Edit::Forget]);
    Change { scope: Scope::Server(*SERVER), ..change }
}

async fn commit(store: &SledStore, change: &Change, revision: u64) {
    let kept = store.commit(change, Revision(revision - 1)).await;
    assert_eq!(kept.expect("it is kept"), Revision(revision));
}

/// The files below a folder that still have the marker.
fn telling(path: &Path) -> Vec<String> {
    let copy = tempfile::tempdir().expect("a folder for the test");
    let files = copied(path, copy.path()).into_iter();
    let has_marker =
        |content: Vec<u8>| content.windows(MARKER.len()).any(|part| part == MARKER.as_bytes());
    let telling = files.filter(|file| has_marker(fs::read(file).expect("it can be read")));
    telling.map(|file| file.display().to_string()).collect()
}

/// A store with changes of every scope, those of one server marked, at revision 20.
async fn with_notes(path: &Path) {
    let store = open(path, "a new store");
    for number in 1..=20 {
        let is_marked = number % 4 == 0;
        let change = if is_marked { marked(*SERVER, number) } else { change(number) };
        commit(&store, &change, number).await;
    }
}

/// What else there is, which nobody forgot.
async fn others(store: &SledStore) -> String {
    let loaded = store.load().await.expect("it loads");
    let amended = store.amended().await.expect("they are read");
    let mut others = format!("{:?} {amended:?}", loaded.records);
    for server in *SERVERS {
        assert!(loaded.servers.contains_key(&server));
        let notes = store.notes(server).await.expect("they can be read");
        others = format!("{others} {notes:?}");
    }
    others
}

async fn assert_forgotten(store: &SledStore, newest: u64, what: &str) {
    assert_eq!(store.load().await.expect("it loads").revision, Revision(newest), "{what}");
    assert_eq!(store.notes(*SERVER).await.expect("they can be read"), [], "{what}");
    for number in (4..=20).step_by(4) {
        let known = store.commit(&marked(*SERVER, number), Revision(newest)).await;
        assert_eq!(known.expect("it is known"), Revision(number), "{what}");
        let entry = store.change(Revision(number)).await.expect("it can be read");
        assert!(entry.is_some_and(|entry| entry.change.edits.is_empty()), "{what}");
    }
}

#[tokio::test]
async fn forgotten_notes_are_in_no_file_and_nobody_else_loses_anything() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path();
    with_notes(path).await;
    let store = open(path, "with an export");
    let before = others(&store).await;
    commit(&store, &change(21), 21).await;
    let after = others(&store).await;
    assert_ne!(before, after);
    assert!(telling(path).len() >= 3, "sled, a journal, an export: {:?}", telling(path));
    commit(&store, &forgetting(22), 22).await;
    assert_forgotten(&store, 22, "at once").await;
    drop(store);
    assert_eq!(telling(path), [""; 0]);
    assert_eq!(names(path, ""), ["lock", "generation-2", "export-22.jsonl"]);
    let store = open(path, "opened again");
    assert_forgotten(&store, 22, "opened again").await;
    assert_eq!(others(&store).await, after);
    // It goes on without a gap, and the server may have notes again.
    commit(&store, &marked(*OTHER, 23), 23).await;
    commit(&store, &marked(*SERVER, 24), 24).await;
    drop(store);
    fs::remove_dir_all(path.join("generation-2")).expect("it is removed");
    let store = open(path, "without sled");
    assert_eq!(store.notes(*SERVER).await.expect("they can be read").len(), 1);
    assert_eq!(store.notes(*OTHER).await.expect("they can be read").len(), 1);
    // Forgetting one server leaves what another one says.
    commit(&store, &forgetting(25), 25).await;
    assert_eq!(store.notes(*OTHER).await.expect("they can be read").len(), 1);
    assert!(!telling(path).is_empty());
}

#[tokio::test]
async fn what_was_set_aside_is_erased_too() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path();
    with_notes(path).await;
    drop(open(path, "with an export"));
    let mut db = fs::read(path.join("generation-1/db")).expect("it can be read");
    // sled itself cuts off what follows a flaw, so that this is the last place that tells.
    let place = db.windows(MARKER.len()).rposition(|part| part == MARKER.as_bytes());
    db[place.expect("it tells")] ^= 4;
    fs::write(path.join("generation-1/db"), db).expect("it is damaged");
    let mut export = fs::read(path.join("export-20.jsonl")).expect("it can be read");
    export.truncate(export.len() - 9);
    fs::write(path.join("export-20.jsonl"), export).expect("it is damaged");
    let store = open(path, "both damaged");
    let is_aside = |file: &String| file.contains("damaged-1");
    assert!(telling(path).iter().any(is_aside), "{:?}", names(path, "damaged-"));
    commit(&store, &forgetting(21), 21).await;
    drop(store);
    assert_eq!(telling(path), [""; 0]);
    assert_eq!(names(path, "damaged-"), [""; 0]);
    assert_forgotten(&open(path, "opened again"), 21, "opened again").await;
}

#[tokio::test]
async fn an_erasing_that_was_cut_short_is_finished_at_the_next_opening() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path();
    with_notes(path).await;
    drop(open(path, "with an export"));
    let before = tempfile::tempdir().expect("a folder for the test");
    copied(path, before.path());
    let store = open(path, "sound");
    commit(&store, &forgetting(21), 21).await;
    drop(store);
    // Each of these is what an erasing removes, and may be all that is left of before.
    for left in ["export-20.jsonl", "journal-1.jsonl", "generation-1"] {
        let copy = tempfile::tempdir().expect("a folder for the test");
        copied(path, copy.path());
        let (from, to) = (before.path().join(left), copy.path().join(left));
        if from.is_dir() {
            copied(&from, &to);
        } else {
            fs::copy(&from, &to).expect("it is copied");
        }
        assert!(!telling(copy.path()).is_empty());
        let store = open(copy.path(), left);
        assert_eq!(telling(copy.path()), [""; 0], "{left}");
        assert_forgotten(&store, 21, left).await;
        drop(store);
        assert_forgotten(&open(copy.path(), left), 21, left).await;
    }
}

/// Notes, and every third change forgets them.
fn noted_or_forgotten(number: u64) -> Change {
    if number.is_multiple_of(3) { forgetting(number) } else { marked(*SERVER, number) }
}

#[tokio::test]
#[ignore = "the child of the test below, which runs it"]
async fn a_child_notes_and_forgets_until_it_is_killed() {
    write_until_killed(noted_or_forgotten).await;
}

#[tokio::test]
async fn what_was_forgotten_before_a_kill_is_in_no_file_once_the_store_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (path, mut chance, mut count, mut forgotten) = (folder.path(), Chance(5), 0, 0);
    for round in 1..=times(ROUNDS) {
        let patience = u64::try_from(chance.draw(60_000)).expect("a short time");
        let moment = Moment::AfterFirstWrite(Duration::from_micros(patience));
        let safe = killed(CHILD, path, &moment).unwrap_or(count).max(count);
        let what = format!("round {round}, killed {moment:?}");
        let store = open(path, &what);
        let Revision(kept) = store.load().await.expect("it loads").revision;
        assert!((safe..=safe + 1).contains(&kept), "{what}: {kept} is kept, {safe} acknowledged");
        let notes = store.notes(*SERVER).await.expect("they can be read");
        assert_eq!(notes.len() as u64, kept % 3, "{what}");
        if kept.is_multiple_of(3) {
            assert_eq!(telling(path), [""; 0], "{what}");
            forgotten += 1;
        }
        count = kept;
        // The next child begins with a note.
        while !count.is_multiple_of(3) {
            count += 1;
            commit(&store, &noted_or_forgotten(count), count).await;
        }
    }
    println!("{count} changes, {forgotten} kills just after something was forgotten");
    assert!(forgotten > 0, "no kill came just after something was forgotten");
}
