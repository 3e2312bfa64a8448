//! Several programs on one database that are all told to take data sets in again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ed25519_dalek::SigningKey;
use lanekeeper::store::{PostgresStore, Store};
use secrecy::{ExposeSecret as _, SecretString};

use crate::server::Server;

/// How long a program may take to start, and to come to its first round.
const PATIENCE: Duration = Duration::from_secs(60);
const TAKEN: &str = "came=\"taken in\"";
const LEFT: &str = "another process takes the data sets in";

/// A program that serves, with what it has logged.
struct Bot {
    process: Child,
    log: PathBuf,
}

impl Bot {
    fn start(url: &SecretString, home: &Path, name: &str) -> Self {
        let log = home.join(name);
        let file = File::create(&log).expect("a file for the log");
        let key = SigningKey::from_bytes(&[7; 32]).verifying_key();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.env_clear().current_dir(home).stdin(Stdio::null());
        command.stdout(file.try_clone().expect("the same file")).stderr(file);
        command
            .env("LANEKEEPER_STORE__ENGINE", "postgres")
            .env("LANEKEEPER_STORE__URL", url.expose_secret())
            .env("LANEKEEPER_OPERATING__LISTEN", "")
            .env("LANEKEEPER_HTTP__LISTEN", "127.0.0.1:0")
            .env("LANEKEEPER_HTTP__APPLICATION_ID", "1251886812345678901")
            .env("LANEKEEPER_HTTP__PUBLIC_KEY", data_encoding::HEXLOWER.encode(key.as_bytes()))
            .env("LANEKEEPER_LOG__FILTER", "warn,lanekeeper=debug")
            .env("LANEKEEPER_REFRESH__EVERY_HOURS", "24")
            .env("LANEKEEPER_REFRESH__OSAI", "index");
        Self { process: command.spawn().expect("the program starts"), log }
    }

    fn log(&self) -> String {
        fs::read_to_string(&self.log).expect("the log can be read")
    }

    /// Waits until it has had its first round, and tells whether it took anything in.
    async fn has_taken(&self) -> bool {
        let begun = Instant::now();
        loop {
            let log = self.log();
            if log.contains(TAKEN) || log.contains(LEFT) {
                return log.contains(TAKEN);
            }
            assert!(begun.elapsed() < PATIENCE, "no round: {log}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn write(home: &Path, degree: &str) {
    let text = format!(
        "system:\n  name: Mistral Large 3\n  releasedate: 2025-12\norg:\n  name: Mistral AI\n\
         paper:\n  class: {degree}\n"
    );
    fs::create_dir_all(home.join("index")).expect("a folder for the test");
    fs::write(home.join("index/Mistral.yaml"), text).expect("the test's file is written");
}

async fn revision(url: &SecretString) -> u64 {
    let store = PostgresStore::open(url).await.expect("it opens");
    store.load().await.expect("it loads").revision.0
}

#[tokio::test(flavor = "multi_thread")]
async fn of_three_programs_one_takes_a_data_set_in_and_another_after_it_is_gone() {
    let Some(server) = Server::shared() else { return };
    let (url, home) = (server.database(), tempfile::tempdir().expect("a folder for the test"));
    write(home.path(), "closed");
    let mut bots: Vec<_> =
        ["a", "b", "c"].iter().map(|name| Bot::start(&url, home.path(), name)).collect();
    let mut takers = Vec::new();
    for (number, bot) in bots.iter().enumerate() {
        if bot.has_taken().await {
            takers.push(number);
        }
    }
    assert_eq!(takers.len(), 1, "one of them does it");
    assert_eq!(revision(&url).await, 2, "the bundle, and one import");
    // It keeps the turn for as long as it lives, however it ends.
    write(home.path(), "open");
    let late = Bot::start(&url, home.path(), "late");
    assert!(!late.has_taken().await, "{}", late.log());
    drop(late);
    drop(bots.remove(takers[0]));
    let heir = Bot::start(&url, home.path(), "heir");
    assert!(heir.has_taken().await, "{}", heir.log());
    assert_eq!(revision(&url).await, 3);
}
