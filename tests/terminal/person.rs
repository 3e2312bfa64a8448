//! Somebody at a terminal, and how the real binary ends for them.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use tempfile::TempDir;

/// The day that the stories are told on: 2026-11-23.
pub const TOLD_ON: &str = "1795392000";

/// Somebody at a terminal of their own, with an empty home and a store of their own.
pub struct Person {
    pub home: TempDir,
    pub store: PathBuf,
    pub columns: u16,
}

/// How a run of the program ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Person {
    pub fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder for the test");
        let store = home.path().join("not/yet/there");
        Self { home, store, columns: 80 }
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.starts(env!("CARGO_BIN_EXE_lanekeeper"));
        command.args(arguments);
        command
    }

    /// A shell where they are, and with what is set for the program.
    pub fn shell(&self) -> Command {
        self.starts("sh")
    }

    fn starts(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.home.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.home.path()).env("LANEKEEPER_STORE__PATH", &self.store);
        command.env("COLUMNS", self.columns.to_string());
        // How long ago things are depends on the day; these stories are all told on the same one.
        command.env("SOURCE_DATE_EPOCH", TOLD_ON);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program. Whatever happens, it neither panics nor sends an escape down a pipe.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.feed(arguments, b"")
    }

    /// Runs the program with something to read.
    pub fn feed(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).spawn().expect("the binary runs");
        let mut pipe = child.stdin.take().expect("a pipe to it");
        let input = input.to_vec();
        // Whoever has read enough closes the pipe.
        let writer = thread::spawn(move || drop(pipe.write_all(&input)));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("writing does not panic");
        let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{arguments:?}: {out}{err}");
        let code = output.status.code();
        let code = code.unwrap_or_else(|| panic!("{arguments:?}: {}: {err}", output.status));
        Ended { code, out, err }
    }

    /// Runs one of the operator's commands on facts.
    pub fn facts(&self, arguments: &[&str]) -> Ended {
        self.run(&[&["facts"], arguments].concat())
    }

    /// The base as a file.
    pub fn export(&self) -> String {
        let ended = self.facts(&["export"]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
        ended.out
    }

    /// Puts a file into the home; returns its name.
    pub fn file(&self, name: &'static str, content: impl AsRef<[u8]>) -> &'static str {
        fs::write(self.home.path().join(name), content).expect("the test's file is written");
        name
    }

    pub fn ask(&self, question: &str) -> Ended {
        self.run(&["ask", question])
    }

    pub fn answer(&self, question: &str, locale: &str) -> String {
        let ended = self.run(&["ask", question, "--locale", locale]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{question}: {}", ended.out);
        ended.out
    }
}

/// A bundled fact that the stories reword.
pub const ID: &str = "mistral.licence.01";
/// Its new words.
pub const WORDS: &str = "Edited by a test.";

/// An export with that fact in other words.
pub fn reworded(export: &str) -> String {
    let start = format!("{{\"fact\":{{\"id\":\"{ID}\"");
    let line = export.lines().find(|line| line.starts_with(&start)).expect("a bundled fact");
    let record: serde_json::Value = serde_json::from_str(line).expect("a record");
    let words = record["fact"]["claim"]["en"].as_str().expect("a statement");
    export.replace(&format!("\"{words}\""), &format!("\"{WORDS}\""))
}
