//! Backing up a database and restoring it into an empty one, by the commands of docs/operating.md.

use std::path::Path;
use std::process::{Command, Stdio};

use lanekeeper::store::{PostgresStore, Revision};
use secrecy::{ExposeSecret as _, SecretString};

use crate::copied::fill;
use crate::server::Server;

/// Does what the handbook says below a mark.
fn follow(mark: &str, folder: &Path, url: &SecretString) {
    let handbook = include_str!("../../docs/operating.md");
    let after = handbook.split_once(&format!("<!-- {mark} -->\n\n```sh\n"));
    let (_, after) = after.unwrap_or_else(|| panic!("the handbook has no commands for {mark}"));
    let commands = after.split("```").next().unwrap_or_default();
    let mut shell = Command::new("sh");
    shell.args(["-euc", commands]).current_dir(folder).stdin(Stdio::null());
    shell.env("LANEKEEPER_STORE__URL", url.expose_secret());
    let output = shell.output().expect("there is a shell");
    assert!(output.status.success(), "{mark}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Everything that the program tells of a store: the base, a server's notes, a history.
fn told(url: &SecretString) -> Vec<Vec<u8>> {
    let asked: [&[&str]; 3] = [
        &["facts", "export"],
        &["facts", "export", "--server", "2", "--notes-only"],
        &["facts", "history", "meta.alias.n4", "--json"],
    ];
    let asks = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.args(arguments).env_clear().stdin(Stdio::null());
        command.env("LANEKEEPER_STORE__ENGINE", "postgres");
        command.env("LANEKEEPER_STORE__URL", url.expose_secret());
        let output = command.output().expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    asked.iter().map(|arguments| asks(arguments)).collect()
}

#[tokio::test]
async fn a_database_that_was_backed_up_comes_back_whole() {
    let Some(server) = Server::shared() else { return };
    let folder = tempfile::tempdir().expect("a folder for the test");
    let (lost, found) = (server.database(), server.database());
    let store = PostgresStore::open(&lost).await.expect("it opens");
    fill(&store, 0, 24).await;
    drop(store);
    let before = told(&lost);
    follow("back up a database", folder.path(), &lost);
    follow("restore a database", folder.path(), &found);
    assert!(told(&found) == before, "it came back different");
    // And writing goes on from where it was.
    let store = PostgresStore::open(&found).await.expect("it opens");
    let newest = lanekeeper::store::Store::load(&store).await.expect("it loads").revision;
    assert!(newest >= Revision(24), "{newest}");
    fill(&store, newest.0, newest.0 + 1).await;
}
