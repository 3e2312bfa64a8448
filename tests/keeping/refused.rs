//! The disk is full: a real one, a small tmpfs in a mount namespace of the test's own. That each
//! single step may fail is tested beside the engine, on a disk that refuses what it is told to.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use lanekeeper::store::{Revision, SledStore, Store, StoreError};

use crate::trial::{assert_holds, assert_knows, change, open, write};

const CHILD: &str = "refused::a_child_writes_to_a_full_disk";
const DISK: &str = "KEEPING_DISK";
/// Mounts a small disk, which is gone when the process ends, and runs the child on it.
const SCRIPT: &str = r#"mount -t tmpfs -o size=8m tmpfs "$KEEPING_DISK" || exit 99
exec "$0" "$@""#;
const NOT_MOUNTED: i32 = 99;

/// Fills the disk up to the last few bytes.
fn fill(disk: &Path) {
    let mut filler = fs::File::create(disk.join("filler")).expect("the filler is made");
    for size in [64 * 1024, 512, 1] {
        while io::Write::write_all(&mut filler, &vec![0; size]).is_ok() {}
    }
}

async fn refused(store: &SledStore, number: u64, what: &str) {
    let refused = store.commit(&change(number), Revision(number - 1)).await;
    let Err(StoreError::NotSaved(why)) = refused else { panic!("{what}: {refused:?}") };
    assert!(why.contains("full") && !why.contains("started again"), "{what}: {why}");
    assert_holds(store, number - 1, what).await;
}

#[tokio::test]
#[ignore = "the child of the test below, which runs it"]
async fn a_child_writes_to_a_full_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let (disk, path) = (Path::new(&disk), Path::new(&disk).join("store"));
    let store = open(&path, "a new store");
    let mut count = 0;
    for round in 1..=5 {
        let what = format!("round {round}");
        write(&store, count, count + 20 * round).await;
        count += 20 * round;
        fill(disk);
        // What still fits is kept, until something does not.
        while let Ok(revision) = store.commit(&change(count + 1), Revision(count)).await {
            count = revision.0;
        }
        for _ in 0..3 {
            refused(&store, count + 1, &what).await;
        }
        fs::remove_file(disk.join("filler")).expect("there is room again");
        write(&store, count, count + 1).await;
        count += 1;
        assert_holds(&store, count, &what).await;
    }
    // A start on the full disk serves too, and knows nothing of what was refused.
    fill(disk);
    while let Ok(revision) = store.commit(&change(count + 1), Revision(count)).await {
        count = revision.0;
    }
    drop(store);
    let store = open(&path, "on the full disk");
    assert_holds(&store, count, "on the full disk").await;
    refused(&store, count + 1, "on the full disk").await;
    drop(store);
    fs::remove_file(disk.join("filler")).expect("there is room again");
    let store = open(&path, "after the full disk");
    assert_holds(&store, count, "after the full disk").await;
    assert_knows(&store, count, "after the full disk").await;
    println!("{count} changes kept");
}

#[test]
fn a_full_disk_saves_nothing_says_so_serves_on_and_works_again_with_room() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let program = std::env::current_exe().expect("the tests' own program");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", SCRIPT]).arg(program);
    command.args([CHILD, "--exact", "--ignored", "--nocapture"]).env(DISK, folder.path());
    let ended = match command.output() {
        Ok(ended) if ended.status.code() != Some(NOT_MOUNTED) && !is_denied(&ended.stderr) => ended,
        other => {
            eprintln!("NOT CHECKED: a full disk, since none can be mounted here: {other:?}");
            return;
        }
    };
    let told = [ended.stdout, ended.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(ended.status.success(), "{}\n{}", told[0], told[1]);
    assert!(told[0].contains("changes kept"), "{}", told[0]);
}

/// Whether `unshare` itself was refused.
fn is_denied(told: &[u8]) -> bool {
    String::from_utf8_lossy(told).starts_with("unshare:")
}
