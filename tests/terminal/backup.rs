//! Backing up and restoring, by the very commands that docs/operating.md names.

use std::fs;
use std::process::Stdio;

use super::person::{Person, reworded};

const SERVER: &str = "1251000000000000001";
const NOTE: &str = r#"{"alias":{"id":"meta.alias.menlo","name":"Menlo","subject":"meta"}}"#;

/// The commands below a mark in the operator's handbook.
fn commands(mark: &str) -> String {
    let handbook = include_str!("../../docs/operating.md");
    let after = handbook.split_once(&format!("<!-- {mark} -->\n\n```sh\n"));
    let (_, after) = after.unwrap_or_else(|| panic!("the handbook has no commands for {mark}"));
    after.split("```").next().unwrap_or_default().to_owned()
}

/// Does what the handbook says.
fn follow(person: &Person, mark: &str) {
    let mut shell = person.shell();
    shell.args(["-euc", &commands(mark)]).stdin(Stdio::null());
    let output = shell.output().expect("there is a shell");
    assert!(output.status.success(), "{mark}: {output:?}");
}

#[test]
fn a_store_that_was_backed_up_comes_back_whole() {
    let person = Person::new();
    let edited = reworded(&person.export());
    let ended = person.feed(&["facts", "import", "-", "--yes"], edited.as_bytes());
    assert_eq!(ended.code, 0, "{}", ended.out);
    let arguments = ["facts", "import", "-", "--server", SERVER, "--yes"];
    assert_eq!(person.feed(&arguments, NOTE.as_bytes()).code, 0);
    let all = || {
        let notes = person.facts(&["export", "--server", SERVER, "--notes-only"]).out;
        let history = person.facts(&["history", super::person::ID, "--json"]).out;
        [person.export(), notes, history]
    };
    let before = all();
    assert!(before[1].contains("Menlo") && before[2].contains("shell"), "{before:?}");

    follow(&person, "back up a folder");
    fs::remove_dir_all(&person.store).expect("it is lost");
    let without = all();
    assert!(without[0] != before[0] && without[1] != before[1], "what was lost is gone");
    follow(&person, "restore a folder");
    assert!(all() == before, "it came back different");
}
