//! Somebody who watches an import at a terminal, and a log that is spared it.

use std::process::Stdio;

use super::importing::{folder, osai};
use super::person::Person;

/// The dimensions of the index, so that each file takes a moment to parse.
const DIMENSIONS: [&str; 10] = [
    "datasources_basemodel",
    "datasources_endmodel",
    "weights_basemodel",
    "weights_endmodel",
    "trainingcode",
    "code",
    "hardware_architecture",
    "preprint",
    "paper",
    "modelcard",
];
/// Far more files than the index has: enough for the bar, which shows what takes over a second.
const FILES: usize = 5_000;

#[test]
fn who_imports_at_a_terminal_sees_how_far_it_is_how_fast_and_for_how_long() {
    let person = Person::new();
    let degrees = DIMENSIONS.map(|dimension| (dimension, "open"));
    let text = osai("Nobody Known", "Some Model", &degrees);
    let names: Vec<String> = (0..FILES).map(|number| format!("{number}.yaml")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), text.clone())).collect();
    let root = folder(&person, "large", &files);
    let program = env!("CARGO_BIN_EXE_lanekeeper");
    let import = format!("{program} import osai {root} --locale en");
    // A pseudo-terminal, with nothing but the program on it.
    let arguments = ["-c", "exec script --quiet --return --command \"$IMPORT\" /dev/null"];
    let mut command = person.shell();
    command.args(arguments).env("IMPORT", &import).env("TERM", "xterm").env("LC_ALL", "C.UTF-8");
    let output = command.stdin(Stdio::null()).output().expect("there is `script`, of util-linux");
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{shown}");
    let steps =
        regex::Regex::new(r"Parsing \[[^\]]{30}\] ([0-9,]+)/5,000 \([0-9]+/s, -[0-9]+:[0-9]{2}\)")
            .expect("a pattern");
    let seen: Vec<u64> = steps
        .captures_iter(&shown)
        .map(|step| step[1].replace(',', "").parse().expect("a number"))
        .collect();
    assert!(seen.len() > 2 && seen.is_sorted(), "{seen:?} in {shown:?}");
    assert!(seen.first() < seen.last(), "it moves: {seen:?}");
    // In the end there is the result, and nothing of the bar.
    let last = shown.trim_end().rsplit("\u{1b}[2K").next().unwrap_or_default();
    assert!(last.contains("5000 records") && !last.contains("/5,000"), "{last:?}");
    // Whoever pipes it away is told the same, without a bar.
    let piped = person.run(&["import", "osai", &root]);
    assert_eq!((piped.code, piped.err.as_str()), (0, ""), "{}", piped.out);
}
