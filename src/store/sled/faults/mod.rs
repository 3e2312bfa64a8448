//! Tests on a disk that refuses: each single step of a write, of an export, of an erasing and of a
//! migration fails in turn.

mod erasing;
mod migrating;

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::{fs, io};

use super::*;
use crate::fact::{Edit, Record, bundled};

/// Which steps fail, counted from when the fault was set.
#[derive(Default)]
struct Fault {
    done: AtomicU64,
    first: AtomicU64,
    count: AtomicU64,
}

impl Fault {
    fn set(&self, first: u64, count: u64) {
        self.done.store(0, Ordering::SeqCst);
        self.first.store(first, Ordering::SeqCst);
        self.count.store(count, Ordering::SeqCst);
    }

    fn step(&self) -> io::Result<()> {
        let step = self.done.fetch_add(1, Ordering::SeqCst);
        let first = self.first.load(Ordering::SeqCst);
        let fails = step >= first && step - first < self.count.load(Ordering::SeqCst);
        if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
}

struct FaultyDisk(Arc<Fault>);

impl Disk for FaultyDisk {
    fn append(&self, file: &fs::File, bytes: &[u8]) -> io::Result<()> {
        // Half of it arrives, as on a disk that fills up.
        let refused = self.0.step();
        let arrives = if refused.is_ok() { bytes } else { &bytes[..bytes.len() / 2] };
        RealDisk.append(file, arrives).and(refused)
    }

    fn sync_content(&self, file: &fs::File) -> io::Result<()> {
        self.0.step().and_then(|()| RealDisk.sync_content(file))
    }

    fn sync(&self, file: &fs::File) -> io::Result<()> {
        self.0.step().and_then(|()| RealDisk.sync(file))
    }

    fn cut(&self, file: &fs::File, length: u64) -> io::Result<()> {
        self.0.step().and_then(|()| RealDisk.cut(file, length))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| RealDisk.rename(from, to))
    }

    fn remove(&self, what: &Path) -> io::Result<()> {
        let refused = self.0.step();
        // Some of a folder is gone by then.
        let goes = if refused.is_err() { what.join("db") } else { what.to_owned() };
        if refused.is_ok() || goes.exists() {
            RealDisk.remove(&goes)?;
        }
        refused
    }
}

/// A record, of which tests keep variants.
pub(super) static TERM: LazyLock<Record> = LazyLock::new(|| {
    let facts = bundled::facts().expect("the bundled facts are sound");
    facts.records().find(|record| matches!(record, Record::Term(_))).expect("there is a term")
});

fn change(number: u64) -> Change {
    let mut record = TERM.clone();
    if let Record::Term(term) = &mut record {
        term.name.en = format!("term {number}");
    }
    Change {
        operation: format!("operation {number}"),
        scope: Scope::Base,
        author: "42".to_owned(),
        reason: "a test".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits: vec![Edit::Put(Box::new(record))],
    }
}

fn opened(path: &Path, fault: &Arc<Fault>) -> Result<Engine, StoreError> {
    let lock = lock::take(path)?;
    opening::open(path, Box::new(FaultyDisk(Arc::clone(fault))), lock, Verified::Kept)
}

fn open(path: &Path, fault: &Arc<Fault>) -> Engine {
    opened(path, fault).expect("it opens")
}

/// What a store holds: its revision and the name of its only record.
fn holds(engine: &Engine) -> (u64, Option<String>) {
    let loaded = engine.load().expect("it still loads");
    let name = loaded.records.first().map(|record| record.texts()[0].en.clone());
    (loaded.revision.0, name)
}

fn held(number: u64) -> (u64, Option<String>) {
    (number, Some(format!("term {number}")))
}

/// Fails `count` steps from `first` on while the third change is written to a store of two, and
/// returns how many steps the write took.
fn trial(first: u64, count: u64) -> u64 {
    let what = format!("{count} steps fail from step {first} on");
    let folder = tempfile::tempdir().expect("a folder for the test");
    let fault = Arc::new(Fault::default());
    let mut engine = open(folder.path(), &fault);
    for number in 1..=2 {
        engine.commit(&change(number), Revision(number - 1)).expect("the disk is sound");
    }
    fault.set(first, count);
    let outcome = engine.commit(&change(3), Revision(2));
    let steps = fault.done.load(Ordering::SeqCst);
    match &outcome {
        Ok(revision) => assert_eq!((revision.0, holds(&engine)), (3, held(3)), "{what}"),
        Err(StoreError::NotSaved(why)) => {
            assert!(why.contains("the disk is full"), "{what}: {why}");
            assert_eq!(holds(&engine), held(2), "{what}");
        }
        Err(other) => panic!("{what}: {other:?}"),
    }
    fault.set(0, 0);
    if engine.refusing.is_some() {
        let Err(StoreError::NotSaved(why)) = engine.commit(&change(3), Revision(2)) else {
            panic!("{what}: it goes on with a journal that could not be cut back")
        };
        assert!(why.contains("until lanekeeper has been started again"), "{why}");
        engine.close();
        engine = open(folder.path(), &fault);
    } else if outcome.is_err() {
        // What was refused is not there after a start either.
        engine.close();
        engine = open(folder.path(), &fault);
        assert_eq!(holds(&engine), held(2), "{what}");
    }
    // The same operation is written once, whatever became of it before.
    let again = engine.commit(&change(3), Revision(2));
    assert_eq!(again.expect("the disk works again").0, 3, "{what}");
    assert_eq!(engine.commit(&change(4), Revision(3)).expect("it works again").0, 4, "{what}");
    engine.close();
    assert_eq!(holds(&open(folder.path(), &fault)), held(4), "{what}");
    steps
}

#[test]
fn whichever_step_of_a_write_fails_nothing_is_lost_or_made_up() {
    let steps = trial(u64::MAX, 0);
    assert_eq!(steps, 3, "a line, its fsync, the fsync of sled's file");
    for first in 0..=steps + 4 {
        for count in [1, 2, 3, 4, 6, 1000] {
            trial(first, count);
        }
    }
}

#[test]
fn a_refused_write_goes_through_as_soon_as_the_disk_works_without_a_start() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let fault = Arc::new(Fault::default());
    let mut engine = open(folder.path(), &fault);
    engine.commit(&change(1), Revision(0)).expect("the disk is sound");
    for number in 2..=6 {
        // The fsync of sled's file fails, then also the building of a new generation.
        for count in [1, 1] {
            fault.set(2, count);
            let refused = engine.commit(&change(number), Revision(number - 1));
            assert!(matches!(refused, Err(StoreError::NotSaved(_))), "{refused:?}");
            assert_eq!(holds(&engine), held(number - 1));
        }
        fault.set(0, 0);
        let kept = engine.commit(&change(number), Revision(number - 1));
        assert_eq!(kept.expect("the disk works again").0, number);
        assert_eq!(holds(&engine), held(number));
    }
    let names = fs::read_dir(folder.path()).expect("the store can be listed");
    let names = names.map(|entry| entry.expect("an entry").file_name().display().to_string());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with("generation")).collect();
    names.sort();
    assert_eq!(names, ["journal-1.jsonl", "lock"], "what was put away is removed");
}

#[test]
fn whichever_step_of_an_export_fails_the_change_before_it_is_kept() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let fault = Arc::new(Fault::default());
    let mut engine = open(folder.path(), &fault);
    for number in 1..=12 {
        engine.commit(&change(number), Revision(number - 1)).expect("the disk is sound");
        engine.export_due = number;
        fault.set((number - 1) / 2, 1);
        let exported = engine.export_if_due();
        fault.set(0, 0);
        assert_eq!(holds(&engine), held(number));
        let file = folder::export(folder.path(), number);
        assert!(exported.is_none() || file.exists(), "what is reported is there");
        if file.exists() {
            export::check(folder.path(), number).expect("what has its name is whole");
        }
    }
    assert!(engine.exports.len() == 3, "{:?}", engine.exports);
    engine.close();
    assert_eq!(holds(&open(folder.path(), &fault)), held(12));
}

#[test]
fn a_store_that_cannot_be_built_again_is_served_from_its_exports_and_journals() {
    for first in 2..8 {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let fault = Arc::new(Fault::default());
        let mut engine = open(folder.path(), &fault);
        for number in 1..=3 {
            engine.commit(&change(number), Revision(number - 1)).expect("the disk is sound");
        }
        engine.close();
        fs::write(folder.path().join("generation-1/db"), "not sled").expect("it is damaged");
        fault.set(first, 1000);
        let opened = opened(folder.path(), &fault);
        let mut engine = opened.expect("it opens on a disk that refuses");
        assert_eq!(holds(&engine), held(3));
        let refused = engine.commit(&change(4), Revision(3));
        assert!(matches!(refused, Err(StoreError::NotSaved(_))), "{refused:?}");
        fault.set(0, 0);
        if engine.refusing.is_none() {
            assert_eq!(engine.commit(&change(4), Revision(3)).expect("it works").0, 4);
            assert_eq!(holds(&engine), held(4));
        }
    }
}
