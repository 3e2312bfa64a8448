//! The process is killed while it writes.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lanekeeper::fact::Change;
use lanekeeper::store::{Revision, SledStore, Store};

use crate::trial::{Chance, assert_holds, assert_knows, change, open, times};

const ROUNDS: usize = 24;
const CHILD: &str = "killed::a_child_writes_until_it_is_killed";
const STORE: &str = "KEEPING_STORE";
const ACKNOWLEDGED: &str = "acknowledged ";

/// What a child does until it is killed: the changes that `change` makes by their numbers.
pub async fn write_until_killed(change: fn(u64) -> Change) {
    let Some(path) = std::env::var_os(STORE) else { return };
    let store = SledStore::open(Path::new(&path)).expect("it opens");
    let mut revision = store.load().await.expect("it loads").revision;
    loop {
        let next = store.commit(&change(revision.0 + 1), revision).await;
        revision = next.expect("it is kept");
        println!("{ACKNOWLEDGED}{revision}");
    }
}

#[tokio::test]
#[ignore = "the child of the test below, which runs it"]
async fn a_child_writes_until_it_is_killed() {
    write_until_killed(change).await;
}

/// When a child is killed.
#[derive(Debug)]
pub enum Moment {
    /// While it starts, opens the store, or has just begun to write.
    AfterStart(Duration),
    /// While it writes.
    AfterFirstWrite(Duration),
}

/// Runs a child until a moment; returns the last revision that it acknowledged.
pub fn killed(child: &str, path: &Path, moment: &Moment) -> Option<u64> {
    let program = std::env::current_exe().expect("the tests' own program");
    let mut command = Command::new(program);
    command.args([child, "--exact", "--ignored", "--nocapture"]).env(STORE, path);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the child starts");
    let output = BufReader::new(child.stdout.take().expect("its output is piped"));
    let (tell, told) = mpsc::channel::<u64>();
    let reader = thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            // A line that the kill cut short would name an older revision; the highest counts.
            let revision = line.strip_prefix(ACKNOWLEDGED).and_then(|text| text.parse().ok());
            revision.map(|revision| tell.send(revision));
        }
    });
    let mut first = None;
    let patience = match moment {
        Moment::AfterStart(patience) => patience,
        Moment::AfterFirstWrite(patience) => {
            first = told.recv_timeout(Duration::from_secs(30)).ok();
            patience
        }
    };
    thread::sleep(*patience);
    child.kill().expect("it is killed");
    let status = child.wait().expect("it ends");
    assert!(status.code().is_none(), "the child ended by itself: {status}");
    reader.join().expect("its output was read");
    told.try_iter().chain(first).max()
}

#[tokio::test]
async fn whatever_was_acknowledged_before_a_kill_is_there_afterwards_exactly_once() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (mut chance, mut count, mut writing) = (Chance(9), 0, 0);
    let rounds = times(ROUNDS);
    for round in 1..=rounds {
        let mut milliseconds =
            |limit| Duration::from_millis(u64::try_from(chance.draw(limit)).expect("a short time"));
        let moment = match round % 6 {
            0 => Moment::AfterStart(milliseconds(400)),
            _ => Moment::AfterFirstWrite(milliseconds(150)),
        };
        let acknowledged = killed(CHILD, folder.path(), &moment);
        writing += usize::from(acknowledged.is_some());
        let what = format!("round {round}, killed {moment:?}");
        let store = open(folder.path(), &what);
        let Revision(kept) = store.load().await.expect("it loads").revision;
        let safe = acknowledged.unwrap_or(count).max(count);
        assert!((safe..=safe + 1).contains(&kept), "{what}: {kept} is kept, {safe} acknowledged");
        count = kept;
        assert_holds(&store, count, &what).await;
    }
    let store = open(folder.path(), "after all rounds");
    assert_knows(&store, count, "after all rounds").await;
    assert_holds(&store, count, "nothing was written twice").await;
    assert!(writing >= rounds / 2, "only {writing} of {rounds} were killed while they wrote");
    println!("{count} changes in {rounds} rounds, {writing} of them killed while writing");
}
