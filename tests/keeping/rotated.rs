//! Exports come and go, and a large store opens soon.

use std::fs;
use std::time::{Duration, Instant};

use lanekeeper::fact::Edit;
use lanekeeper::store::{Revision, Store};

use crate::trial::{assert_holds, change, change_of, filled, names, open, record, write};

#[tokio::test]
async fn three_exports_are_kept_and_the_journals_back_to_the_oldest_of_them() {
    let folder = filled(1_100).await;
    let path = folder.path();
    let exports = ["export-512.jsonl", "export-768.jsonl", "export-1024.jsonl"];
    assert_eq!(names(path, "export-"), exports);
    let journals = ["journal-513.jsonl", "journal-769.jsonl", "journal-1025.jsonl"];
    assert_eq!(names(path, "journal-"), journals);
    // The oldest export and the journals are enough.
    for export in &exports[1..] {
        fs::remove_file(path.join(export)).expect("it is removed");
    }
    fs::remove_dir_all(path.join("generation-1")).expect("it is removed");
    assert_holds(&open(path, "without sled"), 1_100, "without sled").await;
    assert_eq!(names(path, "export-"), ["export-512.jsonl", "export-1100.jsonl"]);
}

#[tokio::test]
async fn an_export_is_made_at_opening_when_there_is_none_or_it_is_old() {
    let folder = filled(3).await;
    assert_eq!(names(folder.path(), "export-"), [""; 0]);
    let store = open(folder.path(), "with a journal only");
    assert_eq!(names(folder.path(), "export-"), ["export-3.jsonl"]);
    write(&store, 3, 5).await;
    drop(store);
    write(&open(folder.path(), "with a fresh export"), 5, 6).await;
    assert_eq!(names(folder.path(), "export-"), ["export-3.jsonl"]);
    assert_eq!(names(folder.path(), "journal-"), ["journal-1.jsonl", "journal-4.jsonl"]);
    let content = fs::read_to_string(folder.path().join("export-3.jsonl")).expect("it is text");
    let lines: Vec<serde_json::Value> =
        content.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines[0]["header"]["schema"], 3);
    assert_eq!(lines[0]["header"]["revision"], 3);
    let ids: Vec<_> =
        lines.iter().filter_map(|line| line["record"]["term"]["id"].as_str()).collect();
    assert_eq!(ids, ["latest", "trial-1", "trial-2"]);
    let notes = lines.iter().filter_map(|line| line.get("note"));
    let notes = notes.map(|note| (&note["server"], &note["record"]["term"]["id"]));
    let notes: Vec<_> = notes.map(|(server, id)| (server.as_str(), id.as_str())).collect();
    assert_eq!(notes, [(Some("7"), Some("latest")), (Some("7"), Some("trial-3"))]);
    let changes = lines.iter().filter_map(|line| line["change"]["revision"].as_u64());
    assert_eq!(changes.collect::<Vec<_>>(), [1, 2, 3], "history is in it");
    assert_eq!(lines.last().expect("an end")["end"]["records"], 5, "with the notes");
}

#[tokio::test]
async fn twenty_thousand_records_open_verified_in_time() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = open(folder.path(), "a new store");
    for round in 0..20_u64 {
        let put = |index| record(&format!("r{round}-{index}"), "one of many");
        let edits = (0..1_000).map(|index| Edit::Put(Box::new(put(index)))).collect();
        let change = change_of(&format!("round {round}"), edits);
        store.commit(&change, Revision(round)).await.expect("it is kept");
    }
    drop(store);
    let first = Instant::now();
    drop(open(folder.path(), "without an export"));
    let (first, second) = (first.elapsed(), Instant::now());
    let store = open(folder.path(), "with an export");
    let second = second.elapsed();
    let loading = Instant::now();
    assert_eq!(store.load().await.expect("it loads").records.len(), 20_000);
    let loading = loading.elapsed();
    drop(store);
    fs::write(folder.path().join("generation-1/db"), "damage").expect("it is damaged");
    let third = Instant::now();
    let store = open(folder.path(), "damaged");
    let third = third.elapsed();
    assert_eq!(store.load().await.expect("it loads").records.len(), 20_000);
    println!(
        "20,000 records: opened in {second:?} (with the first export {first:?}, \
         rebuilt {third:?}), loaded in {loading:?}"
    );
    assert!(second < Duration::from_secs(10), "opening took {second:?}");
    assert!(third < Duration::from_secs(30), "rebuilding took {third:?}");
}

#[tokio::test]
#[ignore = "a measurement; run it with --release --nocapture"]
async fn how_long_an_acknowledged_write_takes() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let store = open(folder.path(), "a new store");
    let mut times = Vec::new();
    for number in 1..=5_000 {
        let (change, begun) = (change(number), Instant::now());
        store.commit(&change, Revision(number - 1)).await.expect("it is kept");
        times.push(begun.elapsed());
    }
    times.sort();
    let of = |share: usize| times[times.len() * share / 1_000];
    println!(
        "{} writes: p50 {:?}, p99 {:?}, p99.9 {:?}, longest {:?}",
        times.len(),
        of(500),
        of(990),
        of(999),
        times[times.len() - 1]
    );
}
