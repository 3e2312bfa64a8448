//! Single hazards, each with what has to be found in the folder afterwards.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use lanekeeper::store::{Revision, SledStore, Store, StoreError};

use crate::trial::{
    assert_holds, assert_knows, change, copied, filled, make_newer, names, open, write,
};

/// Turns a bit in the middle of a line of a journal, counted from 0.
fn spoil_line(journal: &Path, line: usize) {
    let mut content = fs::read(journal).expect("the journal can be read");
    let before: usize =
        content.split_inclusive(|byte| *byte == b'\n').take(line).map(<[u8]>::len).sum();
    content[before + 40] ^= 4;
    fs::write(journal, content).expect("the damage is written");
}

fn spoil(file: &Path) {
    let mut content = fs::read(file).expect("the file can be read");
    let middle = content.len() / 2;
    content[middle] ^= 4;
    fs::write(file, content).expect("the damage is written");
}

#[tokio::test]
async fn a_damaged_database_and_a_damaged_export_leave_the_older_export_and_the_journals() {
    let folder = filled(520).await;
    let path = folder.path();
    assert_eq!(names(path, "export-"), ["export-256.jsonl", "export-512.jsonl"]);
    spoil(&path.join("export-512.jsonl"));
    fs::write(path.join("generation-1/db"), "damage").expect("it is damaged");
    let store = open(path, "both damaged");
    assert_holds(&store, 520, "both damaged").await;
    assert_knows(&store, 520, "both damaged").await;
    let damaged = ["damaged-1", "damaged-export-512.jsonl"];
    assert_eq!(names(path, "damaged-"), damaged);
    assert_eq!(names(path, "export-"), ["export-256.jsonl", "export-520.jsonl"]);
    assert_eq!(names(path, "generation-"), ["generation-2"]);
}

#[tokio::test]
async fn a_journal_damaged_in_its_middle_is_set_aside_and_exported_at_once() {
    let folder = filled(20).await;
    let path = folder.path();
    let store = open(path, "sound");
    write(&store, 20, 40).await;
    drop(store);
    spoil_line(&path.join("journal-21.jsonl"), 9);
    let store = open(path, "a damaged journal");
    assert_holds(&store, 40, "a damaged journal").await;
    assert_eq!(names(path, "damaged-"), ["damaged-journal-21.jsonl"]);
    assert_eq!(names(path, "export-"), ["export-20.jsonl", "export-40.jsonl"]);
    write(&store, 40, 45).await;
    assert_eq!(names(path, "journal-"), ["journal-1.jsonl", "journal-41.jsonl"]);
    drop(store);
    // The database is now superfluous again.
    fs::remove_dir_all(path.join("generation-1")).expect("it is removed");
    assert_holds(&open(path, "without sled"), 45, "without sled").await;
}

#[tokio::test]
async fn a_line_that_was_torn_is_cut_off() {
    let folder = filled(5).await;
    let path = folder.path();
    drop(open(path, "makes an export"));
    write(&open(path, "sound"), 5, 8).await;
    let journal = path.join("journal-6.jsonl");
    let whole = fs::read(&journal).expect("the journal can be read");
    for torn in ["0", "89abcdef {\"revision\":9,\"chan", "89abcdef {\"revision\":9}\n"] {
        let mut file = OpenOptions::new().append(true).open(&journal).expect("it opens");
        file.write_all(torn.as_bytes()).expect("it is written");
        let store = open(path, torn);
        assert_holds(&store, 8, torn).await;
        assert_eq!(fs::read(&journal).expect("it can be read"), whole, "{torn}");
    }
    write(&open(path, "cut back"), 8, 9).await;
    assert_holds(&open(path, "written again"), 9, "written again").await;
    assert_eq!(names(path, "damaged-"), [""; 0]);
}

#[tokio::test]
async fn lines_that_sled_does_not_have_are_redone_once() {
    let folder = filled(5).await;
    drop(open(folder.path(), "makes an export"));
    let later = tempfile::tempdir().expect("a folder for the test");
    copied(folder.path(), later.path());
    write(&open(later.path(), "goes on"), 5, 8).await;
    let journal = "journal-6.jsonl";
    fs::copy(later.path().join(journal), folder.path().join(journal)).expect("it is copied");
    for what in ["redone", "opened again"] {
        let store = open(folder.path(), what);
        assert_holds(&store, 8, what).await;
        assert_knows(&store, 8, what).await;
    }
    write(&open(folder.path(), "goes on"), 8, 10).await;
    assert_holds(&open(folder.path(), "at last"), 10, "at last").await;
}

#[tokio::test]
async fn a_gap_costs_what_lies_behind_it_and_nothing_else() {
    let folder = filled(10).await;
    let path = folder.path();
    drop(open(path, "makes an export"));
    write(&open(path, "sound"), 10, 30).await;
    spoil_line(&path.join("journal-11.jsonl"), 7);
    fs::write(path.join("generation-1/db"), "damage").expect("it is damaged");
    let store = open(path, "a gap");
    assert_holds(&store, 17, "a gap").await;
    assert_eq!(names(path, "damaged-"), ["damaged-1", "damaged-journal-11.jsonl"]);
    // The operations behind the gap are not known, and their lines are not taken for new ones.
    write(&store, 17, 25).await;
    drop(store);
    assert_holds(&open(path, "goes on"), 25, "goes on").await;
}

#[tokio::test]
async fn a_store_of_the_version_before_opens_and_gets_its_first_export() {
    // It kept the same in sled, and nothing beside it.
    let folder = filled(12).await;
    let path = folder.path();
    for name in ["lock", "journal-1.jsonl"] {
        fs::remove_file(path.join(name)).expect("it is removed");
    }
    assert_eq!(names(path, ""), ["generation-1"]);
    let store = open(path, "as it was left");
    assert_holds(&store, 12, "as it was left").await;
    assert_knows(&store, 12, "as it was left").await;
    assert_eq!(names(path, "export-"), ["export-12.jsonl"]);
    write(&store, 12, 14).await;
    drop(store);
    fs::remove_dir_all(path.join("generation-1")).expect("it is removed");
    assert_holds(&open(path, "without sled"), 14, "without sled").await;
}

/// Everything below a folder, by path.
fn content(path: &Path) -> Vec<(String, Vec<u8>)> {
    let copy = tempfile::tempdir().expect("a folder for the test");
    let files = copied(path, copy.path()).into_iter();
    let inside = |file: &Path| file.strip_prefix(copy.path()).expect("below").display().to_string();
    files.map(|file| (inside(&file), fs::read(&file).expect("it can be read"))).collect()
}

fn assert_refused_as_newer(path: &Path) {
    let Err(error) = SledStore::open(path) else { panic!("it was read all the same") };
    assert!(matches!(error, StoreError::Newer { found: 4, known: 3 }), "{error:?}");
    assert_eq!(names(path, "damaged-"), [""; 0], "it is not damaged");
}

#[tokio::test]
async fn a_newer_database_is_refused_and_left_alone() {
    let folder = filled(4).await;
    make_newer(folder.path());
    assert_refused_as_newer(folder.path());
    assert_eq!(names(folder.path(), ""), ["lock", "generation-1", "journal-1.jsonl"]);
}

#[tokio::test]
async fn a_newer_export_is_refused_even_beside_a_damaged_database() {
    let folder = filled(4).await;
    let path = folder.path();
    drop(open(path, "makes an export"));
    let export = path.join("export-4.jsonl");
    let text = fs::read_to_string(&export).expect("it is text");
    let text = text.replacen("\"schema\":3", "\"schema\":4", 1);
    let (before, end) = text.split_at(text.rfind("{\"end\"").expect("it has an end"));
    let mut end: serde_json::Value = serde_json::from_str(end).expect("the end is JSON");
    end["end"]["crc32"] = format!("{:08x}", crc32fast::hash(before.as_bytes())).into();
    fs::write(&export, format!("{before}{end}\n")).expect("it is written");
    let sound = content(path);
    assert_refused_as_newer(path);
    assert_eq!(content(path), sound);
    fs::write(path.join("generation-1/db"), "damage").expect("it is damaged");
    assert_refused_as_newer(path);
    // A flipped bit does not make an export a newer one.
    fs::write(&export, text.replacen("\"schema\":4", "\"schema\":5", 1)).expect("it is written");
    let store = open(path, "a damaged export");
    assert_holds(&store, 4, "a damaged export").await;
    let next = store.commit(&change(5), Revision(4)).await;
    assert_eq!(next.expect("it is kept"), Revision(5));
}
