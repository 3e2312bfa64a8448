//! The program on a database, as an operator's tools see it.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use ed25519_dalek::SigningKey;
use secrecy::{ExposeSecret as _, SecretString};

use crate::server::{PASSWORD, Server};

/// How long it may take until it is told that a database is gone, or back.
const TOLD_WITHIN: Duration = Duration::from_secs(15);

/// The program, waiting for interactions over HTTP; dropping it ends it.
struct Bot {
    process: Child,
    operating: SocketAddr,
}

impl Bot {
    fn on(url: &SecretString) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
        let operating = listener.local_addr().expect("a bound listener has an address");
        drop(listener);
        let key = SigningKey::from_bytes(&[7; 32]).verifying_key();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.env_clear().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
            .env("LANEKEEPER_STORE__ENGINE", "postgres")
            .env("LANEKEEPER_STORE__URL", url.expose_secret())
            .env("LANEKEEPER_OPERATING__LISTEN", operating.to_string())
            .env("LANEKEEPER_HTTP__LISTEN", "127.0.0.1:0")
            .env("LANEKEEPER_HTTP__APPLICATION_ID", "1251886812345678901")
            .env("LANEKEEPER_HTTP__PUBLIC_KEY", data_encoding::HEXLOWER.encode(key.as_bytes()));
        Self { process: command.spawn().expect("the program starts"), operating }
    }

    /// The status and the text of an answer; none while nobody listens.
    async fn asks(&self, path: &str) -> Option<(u16, String)> {
        let response = reqwest::get(format!("http://{}/{path}", self.operating)).await.ok()?;
        Some((response.status().as_u16(), response.text().await.ok()?))
    }

    /// Asks whether it is ready until the answer has a status, and gives what it says then.
    async fn until(&self, status: u16) -> String {
        let begun = Instant::now();
        loop {
            let answer = self.asks("readyz").await;
            match answer {
                Some((found, said)) if found == status => return said,
                other => assert!(begun.elapsed() < TOLD_WITHIN, "never {status}: {other:?}"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_not_ready_while_the_database_is_gone_and_ready_again_afterwards() {
    let Some(server) = Server::start() else { return };
    let bot = Bot::on(&server.database());
    assert_eq!(bot.until(200).await, "ready\n");
    server.order("stop");
    let said = bot.until(503).await;
    assert!(said.contains("store does not answer") && !said.contains(PASSWORD), "{said}");
    let alive = bot.asks("healthz").await.expect("it is alive");
    assert_eq!(alive, (200, "alive\n".to_owned()), "starting it anew would not help");
    server.order("start");
    assert_eq!(bot.until(200).await, "ready\n");
}

#[tokio::test]
async fn the_address_of_the_database_comes_from_a_file_and_is_never_shown() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let mut file = tempfile::NamedTempFile::new().expect("a file for the test");
    writeln!(file, "{}", url.expose_secret()).expect("it is written");
    let run = |path: &std::path::Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.args(["facts", "export", "--vendor", "mistral"]).env_clear();
        command.env("LANEKEEPER_STORE__ENGINE", "postgres");
        command.env("LANEKEEPER_STORE__URL_FILE", path);
        let output = command.stdin(Stdio::null()).output().expect("the program runs");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!error.contains(PASSWORD), "{error}");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), error)
    };
    let (code, export, error) = run(file.path());
    assert_eq!(code, Some(0), "{error}");
    assert!(export.contains("mistral"), "{export}");
    // It was this database that the facts were taken into.
    let store = lanekeeper::store::PostgresStore::open(&url).await.expect("it opens");
    let loaded = lanekeeper::store::Store::load(&store).await.expect("it loads");
    assert_eq!(loaded.revision.0, 1);

    // What cannot be used is named, and what stands in it is not.
    let nowhere = file.path().with_extension("gone");
    let (code, _, error) = run(&nowhere);
    assert_eq!(code, Some(2), "{error}");
    assert!(error.contains("LANEKEEPER_STORE__URL_FILE"), "{error}");
    let mut wrong = tempfile::NamedTempFile::new().expect("a file for the test");
    writeln!(wrong, "mysql://keeper:{PASSWORD}@host/facts").expect("it is written");
    let (code, _, error) = run(wrong.path());
    assert_eq!(code, Some(1), "{error}");
    assert!(error.contains("store.url"), "{error}");
}
