//! A PostgreSQL server for tests, by the script beside this file.

use std::net::TcpListener;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use secrecy::SecretString;

use crate::script::Script;

/// What stands in every address that tests use, and nowhere else.
pub const PASSWORD: &str = "s3cret";

/// A server that runs until this is dropped, or the process ends.
pub struct Server {
    port: u16,
    script: Script,
    databases: AtomicUsize,
}

/// The server that the tests of one program share, but for those that stop it.
static SHARED: LazyLock<Option<Server>> = LazyLock::new(Server::start);

impl Server {
    /// The server that tests share.
    pub fn shared() -> Option<&'static Self> {
        SHARED.as_ref()
    }

    /// A server of one's own; none where there is no PostgreSQL.
    pub fn start() -> Option<Self> {
        let port = free_port();
        let script = Script::start("tests/postgres/server", port, "postgresql")?;
        Some(Self { port, script, databases: AtomicUsize::new(0) })
    }

    /// The address of a new, empty database.
    pub fn database(&self) -> SecretString {
        let name = format!("facts{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.order(&format!("create {name}"));
        self.address(&name).into()
    }

    /// The address of a database by its name.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://keeper:{PASSWORD}@127.0.0.1:{}/{database}", self.port)
    }

    /// Has the server killed, stopped or started.
    pub fn order(&self, order: &str) {
        self.script.order(order);
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback");
    listener.local_addr().expect("it has an address").port()
}
