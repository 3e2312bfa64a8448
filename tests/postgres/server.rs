//! A PostgreSQL server for tests, by the script beside this file. Where there is no PostgreSQL, the
//! tests that need it are skipped and say so; with `CI` or `LANEKEEPER_REQUIRE_POSTGRES` set they
//! fail.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

use secrecy::SecretString;

/// What stands in every address that tests use, and nowhere else.
pub const PASSWORD: &str = "s3cret";

/// A server that runs until this is dropped, or the process ends.
pub struct Server {
    port: u16,
    /// What is told to the script, until it is to end, and what it says.
    lines: Mutex<(Option<ChildStdin>, BufReader<ChildStdout>)>,
    child: Child,
    databases: Mutex<usize>,
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
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres/server");
        let mut command = Command::new(script);
        command.arg(port.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the script that starts PostgreSQL runs");
        let input = child.stdin.take().expect("its input is piped");
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        if read_line(&mut output) == "ready" {
            let lines = Mutex::new((Some(input), output));
            return Some(Self { port, lines, child, databases: Mutex::new(0) });
        }
        let status = child.wait().expect("the script ends");
        assert_eq!(status.code(), Some(3), "PostgreSQL is there and does not start");
        let is_required =
            env::var_os("CI").is_some() || env::var_os("LANEKEEPER_REQUIRE_POSTGRES").is_some();
        assert!(!is_required, "there is no PostgreSQL; on Debian, install `postgresql`");
        eprintln!("SKIPPED: there is no PostgreSQL here (on Debian: `postgresql`)");
        None
    }

    /// The address of a new, empty database.
    pub fn database(&self) -> SecretString {
        let mut databases = self.databases.lock().unwrap_or_else(PoisonError::into_inner);
        *databases += 1;
        let name = format!("facts{databases}");
        self.order(&format!("create {name}"));
        self.address(&name).into()
    }

    /// The address of a database by its name.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://keeper:{PASSWORD}@127.0.0.1:{}/{database}", self.port)
    }

    /// Has the server killed, stopped or started.
    pub fn order(&self, order: &str) {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let (input, output) = &mut *lines;
        let input = input.as_mut().expect("the script has not been ended");
        writeln!(input, "{order}").expect("the script listens");
        assert_eq!(read_line(output), "done", "{order}");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let lines = self.lines.get_mut().unwrap_or_else(PoisonError::into_inner);
        // The script ends with its input.
        lines.0 = None;
        self.child.wait().expect("the script ends");
    }
}

fn read_line(output: &mut impl BufRead) -> String {
    let mut line = String::new();
    output.read_line(&mut line).expect("the script's output can be read");
    line.trim().to_owned()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of loopback");
    listener.local_addr().expect("it has an address").port()
}
