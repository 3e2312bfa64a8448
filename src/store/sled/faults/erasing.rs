//! Each step of an erasing fails in turn, and each may be the last before a crash.

use super::*;
use crate::store::sled::rotation::RETRY;

const MARKER: &str = "unmistakable";

fn server(number: u64) -> Scope {
    Scope::Server(ServerId::new(number))
}

/// A change to the notes of a server, all of it marked.
fn marked(scope: Scope, number: u64) -> Change {
    let mut change = Change { scope, ..change(number) };
    if let [Edit::Put(record)] = change.edits.as_mut_slice()
        && let Record::Term(term) = &mut **record
    {
        term.name.en = format!("{MARKER} {number}");
    }
    Change { author: MARKER.to_owned(), reason: MARKER.to_owned(), ..change }
}

fn forgetting() -> Change {
    Change { scope: server(1), edits: vec![Edit::Forget], ..change(6) }
}

/// A store at revision 5 with an export at 3, marked notes before and after it, and something that
/// was set aside once.
fn filled(path: &Path, fault: &Arc<Fault>) -> Engine {
    let mut engine = open(path, fault);
    let of_other = Change { scope: server(2), ..change(3) };
    let before = [change(1), marked(server(1), 2), of_other];
    for (revision, change) in (0..).zip(before) {
        engine.commit(&change, Revision(revision)).expect("the disk is sound");
    }
    engine.close();
    fs::write(path.join("damaged-export-1.jsonl"), MARKER).expect("it is written");
    let mut engine = open(path, fault);
    for (revision, change) in (3..).zip([change(4), marked(server(1), 5)]) {
        engine.commit(&change, Revision(revision)).expect("the disk is sound");
    }
    engine
}

/// The files below a folder that still have the marker.
fn telling(path: &Path) -> Vec<String> {
    let mut telling = Vec::new();
    for entry in fs::read_dir(path).expect("the store can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            telling.extend(self::telling(&path));
        } else {
            let content = fs::read(&path).expect("a file can be read");
            let mut parts = content.windows(MARKER.len());
            if parts.any(|part| part == MARKER.as_bytes()) {
                telling.push(path.display().to_string());
            }
        }
    }
    telling
}

/// Holds a store to what is left after forgetting, whatever base changes came after.
fn assert_forgotten(engine: &Engine, newest: u64, what: &str) {
    assert_eq!(engine.load().expect("it loads").revision.0, newest, "{what}");
    let notes = |number| engine.notes(ServerId::new(number)).expect("they can be read");
    assert_eq!((notes(1).len(), notes(2).len()), (0, 1), "{what}");
    for revision in [2, 5] {
        let operation = format!("operation {revision}");
        let entry = engine.operation(&operation).expect("it can be read").expect("it is known");
        assert_eq!(entry.revision.0, revision, "{what}");
        assert!(entry.change.author.is_empty() && entry.change.edits.is_empty(), "{what}");
    }
}

/// Fails `count` steps from `first` on while a server's notes are forgotten; then the process ends
/// and others open the store, on a disk that refuses as well at first, or it goes on. Returns how
/// many steps there were.
fn trial(first: u64, count: u64, is_crash: bool) -> u64 {
    let what = format!("{count} steps fail from step {first} on, crash: {is_crash}");
    let folder = tempfile::tempdir().expect("a folder for the test");
    let fault = Arc::new(Fault::default());
    let mut engine = filled(folder.path(), &fault);
    fault.set(first, count);
    let outcome = engine.commit(&forgetting(), Revision(5));
    engine.erase_if_due();
    let steps = fault.done.load(Ordering::SeqCst);
    if outcome.is_ok() {
        assert_forgotten(&engine, 6, &what);
    } else {
        let notes = engine.notes(ServerId::new(1)).expect("they can be read");
        assert_eq!(notes, marked(server(1), 5).edits.iter().map(put).collect::<Vec<_>>(), "{what}");
    }
    if is_crash || engine.refusing.is_some() {
        engine.close();
        fault.set(first, count);
        if let Ok(engine) = opened(folder.path(), &fault) {
            engine.close();
        }
        fault.set(0, 0);
        engine = open(folder.path(), &fault);
    }
    fault.set(0, 0);
    let again = engine.commit(&forgetting(), Revision(5)).expect("the disk works again");
    assert_eq!(again.0, 6, "{what}");
    engine.erase_if_due();
    for number in 7..=6 + RETRY {
        let next = engine.commit(&change(number), Revision(number - 1));
        assert_eq!(next.expect("it works").0, number, "{what}");
        engine.erase_if_due();
    }
    assert_eq!(telling(folder.path()), [""; 0], "{what}");
    assert_eq!(folder::generations(folder.path()).expect("it can be listed").len(), 1, "{what}");
    assert_forgotten(&engine, 6 + RETRY, &what);
    engine.close();
    let engine = open(folder.path(), &fault);
    assert_forgotten(&engine, 6 + RETRY, &what);
    assert_eq!(engine.erasure_due, None, "{what}");
    engine.close();
    // What is left beside sled is enough.
    let number = folder::current_generation(folder.path()).expect("it can be listed");
    fs::remove_dir_all(folder::generation(folder.path(), number)).expect("it is removed");
    assert_forgotten(&open(folder.path(), &fault), 6 + RETRY, &what);
    steps
}

fn put(edit: &Edit) -> Record {
    let Edit::Put(record) = edit else { panic!("{edit:?} puts nothing") };
    (**record).clone()
}

#[test]
fn whichever_step_of_an_erasing_fails_it_is_finished_and_nothing_else_is_lost() {
    let steps = trial(u64::MAX, 0, false);
    assert!(steps > 15, "only {steps} steps");
    for first in 0..=steps {
        for count in [1, 2, 1000] {
            trial(first, count, false);
            trial(first, count, true);
        }
    }
}
