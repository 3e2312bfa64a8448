//! One store copied into another, with the real program.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use lanekeeper::fact::{Alias, Change, Edit, Record, Scope, ServerId};
use lanekeeper::store::{PostgresStore, Revision, SledStore, Store};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use crate::server::{PASSWORD, Server};

fn program(from: &str, to: &str, url: Option<&SecretString>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
    command.args(["store", "copy", "--from", from, "--to", to, "--json"]);
    command.env_clear();
    if let Some(url) = url {
        command.env("LANEKEEPER_STORE__URL", url.expose_secret());
    }
    command
}

fn copied(from: &str, to: &str, url: Option<&SecretString>) -> Value {
    let output = program(from, to, url).output().expect("the program runs");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && error.is_empty(), "{error}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains(PASSWORD));
    serde_json::from_slice(&output.stdout).expect("one JSON value")
}

fn refused(from: &str, to: &str, code: i32) -> String {
    let Output { status, stdout, stderr } =
        program(from, to, None).output().expect("the program runs");
    let error = String::from_utf8_lossy(&stderr).into_owned();
    assert_eq!((status.code(), stdout.as_slice()), (Some(code), &b""[..]), "{error}");
    assert!(!error.contains(PASSWORD), "{error}");
    error
}

fn sled(path: &Path) -> String {
    format!("sled:{}", path.display())
}

/// The change that makes a revision: of the base and of three servers, with removals, a server that
/// is left, and one that is forgotten.
fn change(number: u64) -> Change {
    let scope = match number % 4 {
        0 => Scope::Base,
        server => Scope::Server(ServerId::new(server)),
    };
    let id = |number: u64| format!("meta.alias.n{number}");
    let alias = Alias {
        id: id(number).parse().expect("an identifier"),
        name: format!("name “{number}” \u{0}\u{1f600}"),
        subject: "meta".to_owned(),
    };
    let put = Edit::Put(Box::new(Record::Alias(alias)));
    let edits = match number {
        50 => vec![Edit::Left],
        101 => vec![Edit::Forget],
        _ if number.is_multiple_of(9) => vec![Edit::Remove(id(number - 8)), put],
        _ => vec![put],
    };
    Change {
        operation: format!("operation {number}"),
        scope,
        author: "42".to_owned(),
        reason: format!("for a reason “{number}”"),
        time: "2026-11-23T12:00:00.123456789Z".parse().expect("a time"),
        confirmed: number.is_multiple_of(2),
        edits,
    }
}

pub async fn fill(store: &dyn Store, from: u64, to: u64) {
    for number in from + 1..=to {
        let kept = store.commit(&change(number), Revision(number - 1)).await;
        assert_eq!(kept.expect("it is kept"), Revision(number));
    }
}

/// Everything that a store tells.
async fn told(store: &dyn Store, revision: u64) -> Vec<String> {
    let mut loaded = store.load().await.expect("it loads");
    loaded.records.sort_by(|one, other| one.id().cmp(other.id()));
    let mut all = vec![format!("{loaded:?}")];
    for server in 0..5 {
        let notes = store.notes(ServerId::new(server)).await.expect("they can be read");
        all.push(format!("{notes:?}"));
    }
    for number in 0..=revision + 1 {
        let entry = store.change(Revision(number)).await.expect("it can be read");
        all.push(format!("{entry:?}"));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_goes_into_a_database_and_back_and_nothing_is_lost() {
    let Some(server) = Server::shared() else { return };
    let (url, home) = (server.database(), tempfile::tempdir().expect("a folder for the test"));
    let (first, second) = (home.path().join("first"), home.path().join("second"));
    let store = SledStore::open(&first).expect("it opens");
    fill(&store, 0, 150).await;
    let wanted = told(&store, 150).await;
    drop(store);

    let there = copied(&sled(&first), "postgres", Some(&url));
    assert_eq!((&there["revision"], &there["copied"]), (&150.into(), &150.into()), "{there}");
    assert_eq!(there["verified"], true);
    let database = PostgresStore::open(&url).await.expect("it opens");
    assert_eq!(told(&database, 150).await, wanted);
    // Once more brings nothing new, and an address on the command line means the same.
    let again = copied(&sled(&first), url.expose_secret(), None);
    assert_eq!((&again["copied"], &again["checksum"]), (&0.into(), &there["checksum"]));

    let back = copied("postgres", &sled(&second), Some(&url));
    assert_eq!((&back["copied"], &back["checksum"]), (&150.into(), &there["checksum"]));
    assert_eq!(told(&SledStore::open(&second).expect("it opens"), 150).await, wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_broken_off_goes_on_where_it_was() {
    let Some(server) = Server::shared() else { return };
    let (url, home) = (server.database(), tempfile::tempdir().expect("a folder for the test"));
    let store = SledStore::open(home.path()).expect("it opens");
    fill(&store, 0, 60).await;
    drop(store);
    copied(&sled(home.path()), "postgres", Some(&url));
    // The source goes on, and forgets what was copied already.
    let store = SledStore::open(home.path()).expect("it opens");
    fill(&store, 60, 400).await;
    let wanted = told(&store, 400).await;
    drop(store);
    let database = PostgresStore::open(&url).await.expect("it opens");
    let mut command = program(&sled(home.path()), "postgres", Some(&url));
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let begun = Instant::now();
    while database.load().await.expect("it loads").revision.0 < 120 {
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not copy");
    }
    child.kill().expect("it is killed");
    child.wait().expect("it ends");
    let there = database.load().await.expect("it loads").revision.0;
    assert!((120..400).contains(&there), "it was killed at {there}");
    let rest = copied(&sled(home.path()), "postgres", Some(&url));
    let copied = rest["copied"].as_u64().expect("a number");
    // One that was being written when the program was killed may have come through.
    assert!((399 - there..=400 - there).contains(&copied), "{there}, {rest}");
    assert_eq!(told(&database, 400).await, wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_copies_at_a_terminal_sees_how_far_it_is_and_a_log_is_spared() {
    let Some(server) = Server::shared() else { return };
    let (url, home) = (server.database(), tempfile::tempdir().expect("a folder for the test"));
    let store = SledStore::open(home.path()).expect("it opens");
    fill(&store, 0, 1500).await;
    drop(store);
    let program = env!("CARGO_BIN_EXE_lanekeeper");
    let copy = format!("{program} store copy --from {} --to postgres", sled(home.path()));
    // A pseudo-terminal, with nothing but the program on it.
    let mut command = Command::new("script");
    command.args(["--quiet", "--return", "--command", &copy, "/dev/null"]);
    command.env("LANEKEEPER_STORE__URL", url.expose_secret()).env("COLUMNS", "100");
    command.env("TERM", "xterm").env("LC_ALL", "C.UTF-8").env_remove("NO_COLOR");
    let output = command.stdin(Stdio::null()).output();
    let output = output.expect("there is `script`, of util-linux");
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{shown}");
    let steps = regex::Regex::new(r"Copying \[[^\]]{30}\] ([0-9,]+)/1,500 \([0-9]+/s, ")
        .expect("a pattern");
    let mut seen: Vec<u64> = Vec::new();
    for step in steps.captures_iter(&shown) {
        seen.push(step[1].replace(',', "").parse().expect("a number"));
    }
    assert!(seen.len() > 2 && seen.is_sorted(), "{seen:?} in {shown:?}");
    assert!(seen.first() < seen.last(), "it moves: {seen:?}");
    // In the end there is the result, and nothing of the bar.
    let last = shown.trim_end().rsplit("\r\u{1b}[2K").next().unwrap_or_default();
    assert!(last.contains("Changes: 1500") && !last.contains("/1,500"), "{last:?} in {shown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_holds_something_else_is_left_alone() {
    let Some(server) = Server::shared() else { return };
    let (url, home) = (server.database(), tempfile::tempdir().expect("a folder for the test"));
    let store = SledStore::open(home.path()).expect("it opens");
    fill(&store, 0, 20).await;
    drop(store);
    let database = PostgresStore::open(&url).await.expect("it opens");
    fill(&database, 0, 9).await;
    let other = Change { reason: "another one".to_owned(), ..change(10) };
    database.commit(&other, Revision(9)).await.expect("it is kept");
    let before = told(&database, 20).await;
    let error = refused(&sled(home.path()), url.expose_secret(), 1);
    assert!(error.contains("something else from revision 10 on"), "{error}");
    assert_eq!(told(&database, 20).await, before);
    // One that has more is no earlier copy either.
    fill(&database, 10, 30).await;
    refused(&sled(home.path()), url.expose_secret(), 1);
}

#[tokio::test]
async fn a_place_that_is_none_is_told_without_its_password() {
    let home = tempfile::tempdir().expect("a folder for the test");
    let nowhere = home.path().join("nowhere");
    let error = refused(&sled(&nowhere), "postgres", 1);
    assert!(error.contains("nowhere"), "{error}");
    assert!(!nowhere.exists(), "looking makes nothing");
    refused(&format!("mysql://keeper:{PASSWORD}@host/facts"), "postgres", 2);
    let error = refused(&sled(home.path()), "postgres", 1);
    assert!(error.contains("LANEKEEPER_STORE__URL"), "{error}");
}
