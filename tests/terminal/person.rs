//! Somebody at a terminal, and how the real binary ends for them.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

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
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.args(arguments).env_clear().current_dir(self.home.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.home.path()).env("LANEKEEPER_STORE__PATH", &self.store);
        command.env("COLUMNS", self.columns.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program. Whatever happens, it neither panics nor sends an escape down a pipe.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        let output = self.command(arguments).output().expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it writes UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
        assert!(!out.contains('\u{1b}') && !err.contains('\u{1b}'), "{arguments:?}: {out}{err}");
        let code = output.status.code().expect("no signal ended it");
        Ended { code, out, err }
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
