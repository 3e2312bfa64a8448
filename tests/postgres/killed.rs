//! The bot, or the database, is killed while changes are written.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lanekeeper::fact::{Alias, Change, Edit, Record, Scope};
use lanekeeper::store::{PostgresStore, Revision, Store, StoreError};
use secrecy::{ExposeSecret, SecretString};

use crate::server::Server;

const CHILD: &str = "killed::a_child_writes_until_it_is_killed";
const STORE: &str = "POSTGRES_STORE";
const ACKNOWLEDGED: &str = "acknowledged ";
const ROUNDS: u64 = 8;

/// The change that makes a revision, under an operation of its own.
fn change(operation: &str) -> Change {
    let id = format!("meta.alias.{operation}").parse().expect("an identifier");
    let alias = Alias { id, name: operation.to_owned(), subject: "meta".to_owned() };
    Change {
        operation: operation.to_owned(),
        scope: Scope::Base,
        author: "42".to_owned(),
        reason: "a test".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits: vec![Edit::Put(Box::new(Record::Alias(alias)))],
    }
}

/// Every operation in the log, which has no gap and none twice, and made the records that it should.
async fn log(store: &PostgresStore) -> Vec<String> {
    let (mut operations, mut revision) = (Vec::new(), Revision(0));
    loop {
        let entries = store.since(revision).await.expect("it can be read");
        let Some(last) = entries.last() else { break };
        let newest = last.revision;
        for entry in entries {
            assert_eq!(entry.revision, revision.next(), "the log has no gap");
            revision = entry.revision;
            operations.push(entry.change.operation);
        }
        assert_eq!(revision, newest);
    }
    let once: BTreeSet<_> = operations.iter().cloned().collect();
    assert_eq!(once.len(), operations.len(), "nothing is there twice");
    let loaded = store.load().await.expect("it loads");
    assert_eq!(loaded.revision, revision);
    let made: BTreeSet<_> = loaded.records.iter().map(|record| record.id().to_owned()).collect();
    let wanted = once.iter().map(|operation| format!("meta.alias.{operation}")).collect();
    assert_eq!(made, wanted);
    operations
}

#[tokio::test]
#[ignore = "the child of the test below, which runs it"]
async fn a_child_writes_until_it_is_killed() {
    let Ok(url) = std::env::var(STORE) else { return };
    let store = PostgresStore::open(&SecretString::from(url)).await.expect("it opens");
    let mut revision = store.load().await.expect("it loads").revision;
    loop {
        let operation = format!("n{}", revision.next());
        revision = store.commit(&change(&operation), revision).await.expect("it is kept");
        println!("{ACKNOWLEDGED}{revision}");
    }
}

#[tokio::test]
async fn what_a_killed_bot_has_acknowledged_is_there_exactly_once() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let store = PostgresStore::open(&url).await.expect("it opens");
    let mut kept = 0;
    for round in 1..=ROUNDS {
        let program = std::env::current_exe().expect("the tests' own program");
        let mut command = Command::new(program);
        command.args([CHILD, "--exact", "--ignored", "--nocapture"]);
        command.env(STORE, url.expose_secret()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the child starts");
        let output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let (tell, told) = mpsc::channel::<u64>();
        let reader = thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let revision = line.strip_prefix(ACKNOWLEDGED).and_then(|text| text.parse().ok());
                revision.map(|revision| tell.send(revision));
            }
        });
        let first = told.recv_timeout(Duration::from_secs(30)).expect("it writes");
        thread::sleep(Duration::from_millis(37 * round));
        child.kill().expect("it is killed");
        child.wait().expect("it ends");
        reader.join().expect("its output was read");
        let acknowledged = told.try_iter().chain([first]).max().unwrap_or_default();
        // What it was in the middle of ends one way or the other.
        let probe = change(&format!("probe{round}"));
        let newest = loop {
            let revision = store.load().await.expect("it loads").revision;
            match store.commit(&probe, revision).await {
                Ok(revision) => break revision.0,
                Err(StoreError::Conflict { .. }) => {}
                Err(other) => panic!("{other}"),
            }
        };
        let before = newest - 1;
        assert!((acknowledged..=acknowledged + 1).contains(&before), "{acknowledged}: {before}");
        assert!(before > kept, "round {round} wrote something");
        kept = newest;
    }
    println!("{} changes over {ROUNDS} kills", log(&store).await.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_database_has_acknowledged_is_there_exactly_once_and_what_it_refused_is_not()
{
    let Some(server) = Server::start() else { return };
    let store = PostgresStore::open(&server.database()).await.expect("it opens");
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let writing = async {
        let (mut acknowledged, mut refused) = (Vec::new(), Vec::new());
        let (mut stopped, mut number) = (stopped, 0_u64);
        let mut revision = Revision(0);
        while stopped.try_recv().is_err() {
            number += 1;
            let operation = format!("n{number}");
            match store.commit(&change(&operation), revision).await {
                Ok(next) => {
                    assert_eq!(next, revision.next());
                    revision = next;
                    acknowledged.push(operation);
                }
                Err(error) => {
                    assert!(matches!(error, StoreError::NotSaved(_)), "{error}");
                    refused.push(operation);
                }
            }
        }
        (acknowledged, refused)
    };
    let killing = async {
        for round in 0..4_u64 {
            tokio::time::sleep(Duration::from_millis(400 + 131 * round)).await;
            tokio::task::block_in_place(|| server.order("kill"));
            tokio::time::sleep(Duration::from_millis(300)).await;
            tokio::task::block_in_place(|| server.order("start"));
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
        stop.send(()).expect("it still writes");
    };
    let ((acknowledged, refused), ()) = tokio::join!(writing, killing);
    let log = log(&store).await;
    assert_eq!(log, acknowledged, "in their order, each once, and nothing else");
    assert!(acknowledged.len() > 100, "only {} were written", acknowledged.len());
    println!("{} acknowledged, {} refused, 4 kills", acknowledged.len(), refused.len());
}
