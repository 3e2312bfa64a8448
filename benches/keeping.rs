//! What keeping costs: an acknowledged write, and opening a large store verified. Beside each
//! stands what the disk itself takes, since that bounds it.

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::Criterion;
use lanekeeper::fact::bundle::difference;
use lanekeeper::fact::{Change, Edit, Facts, Record, Scope, ServerId, bundled};
use lanekeeper::store::{Revision, SledStore, Store};
use tokio::runtime::Runtime;

/// How many writes the shares are of.
const WRITES: usize = 4_000;
/// How large the store is that is opened, and how many of its facts come with one change.
const FACTS: usize = 100_000;
const FACTS_PER_CHANGE: usize = 1_000;

fn bundle() -> Facts {
    bundled::facts().expect("the bundled facts are sound")
}

fn change(operation: String, author: &str, edits: Vec<Edit>) -> Change {
    Change {
        operation,
        scope: Scope::Base,
        author: author.to_owned(),
        reason: "a measurement".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits,
    }
}

/// A fact like one of the bundled ones, under another identifier.
fn fact(kinds: &[Record], number: usize) -> Edit {
    let mut record = kinds[number % kinds.len()].clone();
    if let Record::Fact(fact) = &mut record {
        fact.id = format!("meta.measured.{number}").parse().expect("it is an identifier");
    }
    Edit::Put(Box::new(record))
}

fn facts() -> Vec<Record> {
    bundle().records().filter(|record| matches!(record, Record::Fact(_))).collect()
}

fn open(path: &Path) -> SledStore {
    SledStore::open(path).expect("it opens")
}

/// The newest revision after a change.
fn write(runtime: &Runtime, store: &SledStore, change: &Change, newest: Revision) -> Revision {
    runtime.block_on(store.commit(change, newest)).expect("it is kept")
}

/// A store of the bundled facts, in a folder that lives as long as it is held.
fn with_bundle(runtime: &Runtime) -> (tempfile::TempDir, SledStore) {
    let folder = tempfile::tempdir().expect("a folder to measure in");
    let store = open(folder.path());
    let edits = difference(&Facts::default(), &bundle());
    write(runtime, &store, &change("bundle".to_owned(), bundled::AUTHOR, edits), Revision(0));
    (folder, store)
}

/// Prints what shares of the times stay below.
fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let below = |share: usize| times[(times.len() * share / 1_000).min(times.len() - 1)];
    println!(
        "{what}: p50 {:.2?}, p99 {:.2?}, p99.9 {:.2?}, longest {:.2?} of {}",
        below(500),
        below(990),
        below(999),
        below(1_000),
        times.len()
    );
}

/// What the disk takes for a line that is added to a file and brought to it.
fn bare_fsyncs(path: &Path) -> Vec<Duration> {
    let mut file = File::create(path.join("bare")).expect("a file to measure with");
    let one = |_| {
        let begun = Instant::now();
        file.write_all(&[b'x'; 600]).and_then(|()| file.sync_all()).expect("the disk takes it");
        begun.elapsed()
    };
    (0..WRITES / 4).map(one).collect()
}

fn acknowledged_write(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let (folder, store) = with_bundle(&runtime);
    let facts = facts();
    let (mut newest, mut number) = (Revision(1), 0);
    let mut one = || {
        number += 1;
        let change = change(format!("write {number}"), "42", vec![fact(&facts, number)]);
        let begun = Instant::now();
        newest = write(&runtime, &store, &change, newest);
        begun.elapsed()
    };
    report("a bare fsync", bare_fsyncs(folder.path()));
    report("acknowledged write", (0..WRITES).map(|_| one()).collect());
    report("a bare fsync", bare_fsyncs(folder.path()));
    criterion.bench_function("an acknowledged write", |bencher| {
        bencher.iter_custom(|count| (0..count).map(|_| one()).sum());
    });
    forgetting(&runtime, store, newest);
}

/// Prints how soon a server's notes are forgotten, and how soon the disk is rid of them.
fn forgetting(runtime: &Runtime, store: SledStore, newest: Revision) {
    let scope = Scope::Server(ServerId::new(7));
    let of_server =
        |name: &str, edit| Change { scope, ..change(name.to_owned(), "42", vec![edit]) };
    let newest = write(runtime, &store, &of_server("note", fact(&facts(), 0)), newest);
    let begun = Instant::now();
    write(runtime, &store, &of_server("forget", Edit::Forget), newest);
    let told = begun.elapsed();
    drop(store);
    let done = begun.elapsed();
    println!("forgetting after {newest} changes: told after {told:.2?}, erased after {done:.2?}");
}

fn opening(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder to measure in");
    let facts = facts();
    let (store, mut newest) = (open(folder.path()), Revision(0));
    for first in (0..FACTS).step_by(FACTS_PER_CHANGE) {
        let edits = (first..first + FACTS_PER_CHANGE).map(|number| fact(&facts, number)).collect();
        let change = change(format!("write {first}"), "42", edits);
        newest = write(&runtime, &store, &change, newest);
    }
    drop(store);
    // The first opening makes an export.
    drop(open(folder.path()));
    let mut group = criterion.benchmark_group("a store of 100,000 facts");
    group.sample_size(10);
    group.bench_function("opens verified", |bencher| {
        bencher.iter_custom(|count| {
            let one = |_| {
                let begun = Instant::now();
                let store = black_box(open(folder.path()));
                let elapsed = begun.elapsed();
                drop(store);
                elapsed
            };
            (0..count).map(one).sum()
        });
    });
    group.bench_function("opens verified and is loaded", |bencher| {
        bencher.iter_custom(|count| {
            let one = |_| {
                let begun = Instant::now();
                let store = open(folder.path());
                let loaded = runtime.block_on(store.load()).expect("it loads");
                let elapsed = begun.elapsed();
                assert_eq!(loaded.records.len(), FACTS);
                drop(store);
                elapsed
            };
            (0..count).map(one).sum()
        });
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    acknowledged_write(&mut criterion);
    opening(&mut criterion);
    criterion.final_summary();
}
