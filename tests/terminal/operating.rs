//! What operators meet: usage, configuration, a store that cannot be had, broken facts files, and
//! programs at the other end of a pipe.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use lanekeeper::store::SledStore;

use super::person::Person;

#[test]
fn wrong_usage_and_a_wrong_configuration_end_with_two() {
    let person = Person::new();
    for arguments in [
        &["ask", "/outlook", "--colour"][..],
        &["ask", "/outlook", "--locale", "tlh"],
        &["dance"],
        &["--config", "nowhere.toml", "ask", "/outlook"],
    ] {
        let ended = person.run(arguments);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!ended.err.is_empty(), "{arguments:?}");
    }
    for (content, line, key) in [
        ("[log]\nfilter = \"warn\"\nformat = 7\n", "line 3", "format"),
        ("[store]\n\npth = \"x\"\n", "line 3", "pth"),
        ("[discord\ntoken = \"s3cret\"\n", "line 1", "discord"),
        ("[discord]\ntoken = s3cret\n", "line 2", "token"),
    ] {
        fs::write(person.home.path().join("lanekeeper.toml"), content).expect("it is written");
        let ended = person.ask("/outlook");
        assert_eq!(ended.code, 2, "{content}");
        assert!(ended.err.contains(line) && ended.err.contains(key), "{}", ended.err);
        assert!(!ended.err.contains("s3cret"), "{}", ended.err);
    }
}

#[test]
fn a_store_that_cannot_be_had_is_named() {
    let mut person = Person::new();
    let held = SledStore::open(&person.store).expect("it opens");
    let file = person.home.path().join("file");
    fs::write(&file, "mine").expect("the test's file is written");
    for store in [person.store.clone(), file.clone(), file.join("below")] {
        person.store.clone_from(&store);
        let ended = person.ask("/outlook");
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{}", ended.err);
        assert!(ended.err.contains(&store.display().to_string()), "{}", ended.err);
        assert!(ended.err.contains("LANEKEEPER_STORE__PATH"), "{}", ended.err);
    }
    assert_eq!(fs::read_to_string(file).expect("it is still there"), "mine");
    drop(held);
}

#[test]
fn facts_are_checked_and_a_broken_record_is_named_with_its_file() {
    let person = Person::new();
    let shipped = shipped_facts();
    let folder = shipped.to_str().expect("a path in UTF-8");
    assert_eq!(person.run(&["facts", "check"]).code, 0);
    assert_eq!(person.run(&["facts", "check", folder]).code, 0);
    let meta = "vendors/meta.toml";
    for (file, from, to, says) in [
        (meta, "\"llama-models\"", "\"no-such-source\"", "no-such-source"),
        ("sources.toml", "url = \"https:", "url = \"http:", "http:"),
        (meta, "kind = \"big_tech\"", "kind = \"big_tech\"\ncolour = \"red\"", "colour"),
        (meta, "date = \"2023-02-24\"", "date = \"2023-02-30\"", "meta.rel.01"),
        (meta, "id = \"meta.rel.02\"", "id = \"meta.rel.01\"", "meta.rel.01"),
        (meta, "name.zh = \"Meta\"\n", "", "meta"),
    ] {
        let home = tempfile::tempdir().expect("a folder for the test");
        copy(&shipped, home.path());
        let path = home.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of facts can be read");
        assert!(text.contains(from), "{from}");
        fs::write(&path, text.replacen(from, to, 1)).expect("the breakage is written");
        let ended = person.run(&["facts", "check", home.path().to_str().expect("UTF-8")]);
        assert_eq!(ended.code, 1, "{to}: {}", ended.out);
        assert!(ended.out.contains(file) && ended.out.contains(says), "{to}: {}", ended.out);
    }
}

#[test]
fn a_facts_file_that_ends_in_the_middle_of_a_record_is_named() {
    let home = tempfile::tempdir().expect("a folder for the test");
    copy(&shipped_facts(), home.path());
    let path = home.path().join("vendors/meta.toml");
    let whole = fs::read(&path).expect("a file of facts can be read");
    fs::write(&path, &whole[..whole.len() / 2]).expect("it is written");
    names_meta(home.path());
}

#[test]
fn a_facts_file_that_is_not_utf_8_is_named() {
    let home = tempfile::tempdir().expect("a folder for the test");
    copy(&shipped_facts(), home.path());
    let path = home.path().join("vendors/meta.toml");
    let mut bytes = fs::read(&path).expect("a file of facts can be read");
    let claim = bytes.windows(8).position(|part| part == b"claim.en").expect("there is a claim");
    bytes[claim + 20] = 0xff;
    fs::write(&path, bytes).expect("it is written");
    names_meta(home.path());
}

#[test]
fn a_folder_without_facts_is_not_called_sound() {
    let person = Person::new();
    for folder in ["nowhere", "."] {
        let ended = person.run(&["facts", "check", folder]);
        assert!(ended.code > 0 && !ended.err.is_empty(), "{folder}: {}", ended.out);
    }
}

#[test]
fn the_bare_command_without_a_token_says_what_to_do_instead() {
    let ended = Person::new().run(&[]);
    let said = ended.out + &ended.err;
    assert!(ended.code > 0 && said.lines().count() <= 6, "{said}");
    assert!(said.contains("DISCORD_TOKEN") && said.contains("ask"), "{said}");
}

#[test]
fn the_repl_answers_line_after_line() {
    let person = Person::new();
    let mut command = person.command(&["repl", "--locale", "zh-CN"]);
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the binary runs");
    let mut input = child.stdin.take().expect("a pipe to it");
    input
        .write_all(
            "/why-open llama\n\n没有这个\n/outlook\nquit\n/compare meta mistral\n".as_bytes(),
        )
        .expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8(output.stdout).expect("it writes UTF-8");
    assert_eq!(output.status.code(), Some(0), "{said}");
    let position = |part: &str| said.find(part).unwrap_or_else(|| panic!("{part}: {said}"));
    assert!(position("Meta为什么开放模型") < position("没看懂这个问题"), "{said}");
    assert!(position("没看懂这个问题") < position("能否长期并存"), "{said}");
    assert!(
        !said.contains("Meta 对比") && !said.contains('\u{1b}'),
        "nothing after `quit`: {said}"
    );
}

#[test]
fn a_reader_who_leaves_early_causes_no_panic() {
    let person = Person::new();
    for arguments in [&["ask", "/compare meta mistral"][..], &["ask", "/outlook", "--json"]] {
        let mut child = person.command(arguments).spawn().expect("the binary runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8(output.stderr).expect("it writes UTF-8");
        assert!(output.status.code().is_some_and(|code| code < 2) && said.is_empty(), "{said}");
    }
}

/// Holds the check to finding something wrong with `vendors/meta.toml`.
fn names_meta(folder: &Path) {
    let ended = Person::new().run(&["facts", "check", folder.to_str().expect("UTF-8")]);
    assert_eq!(ended.code, 1, "{}", ended.out);
    assert!(ended.out.contains("vendors/meta.toml"), "{}", ended.out);
}

fn shipped_facts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("facts")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the copy's folder is made");
    for entry in fs::read_dir(from).expect("the facts can be listed") {
        let path = entry.expect("the facts can be listed").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file of facts is copied");
        }
    }
}
