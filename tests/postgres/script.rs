//! A script that starts servers for tests: it says when they are ready, does what it is told, and
//! ends them with its input. Where its programs are missing, the tests that need it are skipped and
//! say so; with `CI` or `LANEKEEPER_REQUIRE_POSTGRES` set they fail.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// The exit code of a script whose programs are missing.
const MISSING: i32 = 3;

pub struct Script {
    /// What is told to it, until it is to end, and what it says.
    lines: Mutex<(Option<ChildStdin>, BufReader<ChildStdout>)>,
    child: Child,
}

impl Script {
    /// Runs a script of the tests on ports from `port` on, and waits until it is ready. `packages`
    /// are what it needs on Debian.
    pub fn start(path: &str, port: u16, packages: &str) -> Option<Self> {
        let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
        command.arg(port.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the script runs");
        let input = child.stdin.take().expect("its input is piped");
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        if read_line(&mut output) == "ready" {
            return Some(Self { lines: Mutex::new((Some(input), output)), child });
        }
        let status = child.wait().expect("the script ends");
        assert_eq!(status.code(), Some(MISSING), "what {path} starts is there and does not start");
        let is_required =
            env::var_os("CI").is_some() || env::var_os("LANEKEEPER_REQUIRE_POSTGRES").is_some();
        assert!(!is_required, "{path} misses something; on Debian, install {packages}");
        eprintln!("SKIPPED: {path} misses something (on Debian: {packages})");
        None
    }

    /// Tells it something, and gives what it says to it.
    pub fn tell(&self, order: &str) -> String {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let (input, output) = &mut *lines;
        let input = input.as_mut().expect("the script has not been ended");
        writeln!(input, "{order}").expect("the script listens");
        read_line(output)
    }

    /// Has something done.
    pub fn order(&self, order: &str) {
        assert_eq!(self.tell(order), "done", "{order}");
    }
}

impl Drop for Script {
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
