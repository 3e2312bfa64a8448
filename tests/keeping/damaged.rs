//! Bits flip, blocks go blank, files are cut: over every kind of file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::trial::{
    Chance, assert_holds, assert_knows, change, copied, filled, names, open, times, write,
};
use lanekeeper::store::{Revision, Store};

/// How many stores are damaged for each kind of file.
const TRIALS: usize = 72;
/// The changes in a damaged store.
const CHANGES: u64 = 280;
const KINDS: [&str; 3] = ["generation-", "journal-", "export-"];
const BLOCK: usize = 512;

/// Damages one place of a file, and says how.
fn damage(file: &Path, chance: &mut Chance) -> String {
    let mut content = fs::read(file).expect("a file of the store can be read");
    let place = chance.draw(content.len());
    let how = match chance.draw(5) {
        0 | 1 => {
            content[place] ^= 1 << chance.draw(8);
            "flipped"
        }
        2 | 3 => {
            content.truncate(place);
            "cut"
        }
        _ => {
            content.iter_mut().skip(place).take(BLOCK).for_each(|byte| *byte = 0);
            "blanked"
        }
    };
    fs::write(file, content).expect("the damage is written");
    format!("{} {how} at {place}", file.file_name().unwrap_or_default().display())
}

/// A store with two exports and three journals: the first export is made at opening, the second 256
/// changes later.
async fn with_two_exports() -> tempfile::TempDir {
    let folder = filled(10).await;
    write(&open(folder.path(), "opened again"), 10, CHANGES).await;
    assert_eq!(names(folder.path(), "export-").len(), 2);
    assert_eq!(names(folder.path(), "journal-").len(), 3);
    folder
}

/// The files of one kind.
fn of_kind(files: &[PathBuf], folder: &Path, kind: &str) -> Vec<PathBuf> {
    let is_wanted = |file: &&PathBuf| {
        let inside = file.strip_prefix(folder).expect("it lies in the store");
        inside.to_string_lossy().starts_with(kind)
    };
    files.iter().filter(is_wanted).cloned().collect()
}

/// Damages copies of a store, in one to three places of one kind of file each, and holds each of
/// them to everything that was acknowledged.
async fn survived(kind: &str) {
    let sound = with_two_exports().await;
    let mut chance = Chance(20_261_123 + kind.len() as u64);
    for trial in 1..=times(TRIALS) {
        let copy = tempfile::tempdir().expect("a folder for the test");
        let files = of_kind(&copied(sound.path(), copy.path()), copy.path(), kind);
        let mut what = format!("trial {trial}");
        for _ in 0..=chance.draw(3) {
            let file = &files[chance.draw(files.len())];
            if fs::metadata(file).is_ok_and(|about| about.len() > 0) {
                what = format!("{what}, {}", damage(file, &mut chance));
            }
        }
        let store = open(copy.path(), &what);
        assert_holds(&store, CHANGES, &what).await;
        if trial % 12 == 0 {
            assert_knows(&store, CHANGES, &what).await;
        }
        let next = store.commit(&change(CHANGES + 1), Revision(CHANGES)).await;
        assert_eq!(next.expect("it takes changes again"), Revision(CHANGES + 1), "{what}");
        drop(store);
        let aside = names(copy.path(), "damaged-");
        let store = open(copy.path(), &what);
        assert_holds(&store, CHANGES + 1, &format!("{what}, opened again")).await;
        assert_eq!(names(copy.path(), "damaged-"), aside, "{what}: it was not mended");
    }
}

#[tokio::test]
async fn a_damaged_database_costs_nothing_that_was_acknowledged() {
    survived(KINDS[0]).await;
}

#[tokio::test]
async fn damaged_journals_cost_nothing_that_was_acknowledged() {
    survived(KINDS[1]).await;
}

#[tokio::test]
async fn damaged_exports_cost_nothing_that_was_acknowledged() {
    survived(KINDS[2]).await;
}

#[tokio::test]
async fn files_of_every_kind_damaged_at_once_never_keep_a_store_from_opening() {
    let (sound, mut chance) = (with_two_exports().await, Chance(7));
    for trial in 1..=times(TRIALS / 3) {
        let copy = tempfile::tempdir().expect("a folder for the test");
        let files = copied(sound.path(), copy.path());
        let mut what = format!("trial {trial}");
        for kind in KINDS {
            let files = of_kind(&files, copy.path(), kind);
            let file = &files[chance.draw(files.len())];
            what = format!("{what}, {}", damage(file, &mut chance));
        }
        let store = open(copy.path(), &what);
        let kept = store.load().await.expect("it loads").revision.0;
        // What is there is a state that once was, and the store goes on from it.
        assert_holds(&store, kept, &what).await;
        let next = store.commit(&change(kept + 1), Revision(kept)).await;
        assert_eq!(next.expect("it takes changes again"), Revision(kept + 1), "{what}");
        drop(store);
        assert_holds(&open(copy.path(), &what), kept + 1, &what).await;
    }
}
