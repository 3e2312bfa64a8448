//! Facts as files: out of one store and into another, shown before it is done, and back again.

use std::fs;
use std::process::Stdio;

use lanekeeper::store::SledStore;
use serde_json::Value;

use super::person::{ID, Person, WORDS, reworded};

#[test]
fn an_export_is_sorted_json_lines_and_the_same_every_time() {
    let (person, stranger) = (Person::new(), Person::new());
    let export = person.export();
    assert!(export.lines().count() > 500 && export.ends_with("}\n"));
    assert!(export.lines().is_sorted());
    for line in export.lines() {
        let record: Value = serde_json::from_str(line).expect("each line is JSON");
        let kinds = record.as_object().expect("each line is an object");
        assert!(kinds.len() == 1 && kinds.values().all(|one| one["id"].is_string()), "{line}");
    }
    assert!(export == person.export() && export == stranger.export(), "they differ");
}

#[test]
fn a_vendors_export_is_a_part_of_the_whole() {
    let person = Person::new();
    let whole = person.export();
    let part = person.facts(&["export", "--vendor", "羊驼"]);
    assert_eq!((part.code, part.err.as_str()), (0, ""));
    assert!(part.out.lines().count() > 20 && part.out.len() < whole.len() / 2, "{}", part.out);
    assert!(part.out.contains("\"id\":\"meta\"") && !part.out.contains("\"id\":\"mistral\""));
    for line in part.out.lines() {
        assert!(whole.lines().any(|other| other == line), "{line}");
    }
    let unknown = person.facts(&["export", "--vendor", "nobody"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("nobody"), "{}", unknown.err);
}

#[test]
fn an_export_to_a_file_is_whole_and_leaves_nothing_beside_it() {
    let person = Person::new();
    let export = person.export();
    let path = person.home.path().join("folder/facts.jsonl");
    let missing = person.facts(&["export", "--output", "folder/facts.jsonl"]);
    assert_eq!((missing.code, missing.out.as_str()), (1, ""));
    assert!(missing.err.contains("folder/facts.jsonl"), "{}", missing.err);
    fs::create_dir(path.parent().expect("a folder")).expect("it is made");
    fs::write(&path, "older").expect("it is written");
    let ended = person.facts(&["export", "--output", "folder/facts.jsonl"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    assert!(ended.out.contains(&export.lines().count().to_string()), "{}", ended.out);
    assert!(fs::read_to_string(&path).expect("it is there") == export, "it differs");
    let beside = fs::read_dir(person.home.path().join("folder")).expect("it can be listed");
    assert_eq!(beside.count(), 1);
    let folder = person.facts(&["export", "--output", "folder"]);
    assert_eq!((folder.code, folder.out.as_str()), (1, ""));
    assert!(path.is_file(), "{}", folder.err);
}

#[test]
fn an_export_taken_in_again_changes_nothing_anywhere() {
    let (person, stranger) = (Person::new(), Person::new());
    let export = person.export();
    for arguments in [&["facts", "import", "-"][..], &["facts", "restore", "-", "--yes"]] {
        for somebody in [&person, &stranger] {
            let ended = somebody.feed(arguments, export.as_bytes());
            assert_eq!((ended.code, ended.err.as_str()), (1, ""), "{}", ended.out);
            assert!(ended.out.contains("There is nothing to do."), "{}", ended.out);
        }
    }
    assert!(person.export() == export, "the base has changed");
}

/// The second process reads to the end before it opens the store, which the first then has left.
#[test]
fn one_store_is_exported_through_a_pipe_into_itself() {
    let person = Person::new();
    let mut from = person.command(&["facts", "export"]).spawn().expect("the binary runs");
    let pipe = from.stdout.take().expect("a pipe from it");
    let mut into = person.command(&["facts", "import", "-"]);
    let output = into.stdin(Stdio::from(pipe)).output().expect("the binary runs");
    let said = String::from_utf8(output.stdout).expect("it writes UTF-8");
    assert!(from.wait().expect("it ends").success());
    assert!(output.status.code() == Some(1) && said.contains("nothing to do"), "{said}");
}

#[test]
fn an_edited_line_is_shown_then_saved_and_an_older_export_brings_the_old_one_back() {
    let person = Person::new();
    let older = person.export();
    let edited = person.file("edited.jsonl", reworded(&older));
    let shown = person.facts(&["import", edited]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{}", shown.out);
    for part in ["0 new, 1 changed, 0 removed", ID, "Before: ", "After: Edited", "--yes"] {
        assert!(shown.out.contains(part), "{part}: {}", shown.out);
    }
    assert!(person.export() == older, "a preview has changed the base");
    let saved = person.facts(&["import", edited, "--yes"]);
    assert_eq!((saved.code, saved.err.as_str()), (0, ""), "{}", saved.out);
    assert!(saved.out.starts_with("Saved as revision 2\n"), "{}", saved.out);
    assert!(saved.out.contains(WORDS) && saved.out.contains("https://"), "{}", saved.out);
    assert!(person.export() == reworded(&older), "the base is not what the file says");
    assert!(person.answer("/compare meta mistral", "en").contains(WORDS));
    let again = person.facts(&["import", edited, "--yes"]);
    assert!(again.code == 1 && again.out.contains("nothing to do"), "{}", again.out);

    let older = (person.file("older.jsonl", &older), older);
    let shown = person.facts(&["restore", older.0]);
    assert!(shown.code == 0 && shown.out.contains("Before: Edited"), "{}", shown.out);
    assert!(person.export() == reworded(&older.1), "a preview has changed the base");
    let saved = person.facts(&["restore", older.0, "--yes"]);
    assert!(saved.code == 0 && saved.out.contains("revision 3"), "{}", saved.out);
    assert!(person.export() == older.1, "the base is not what it was");
    assert!(!person.answer("/compare meta mistral", "en").contains(WORDS));
}

#[test]
fn only_restoring_removes() {
    let person = Person::new();
    let older = person.export();
    let alias = r#"{"alias":{"id":"meta.alias.menlo","name":"Menlo","subject":"meta"}}"#;
    let added = format!("{older}{alias}\n");
    let saved = person.feed(&["facts", "import", "-", "--yes"], added.as_bytes());
    assert_eq!(saved.code, 0, "{}", saved.out);
    assert_eq!(person.answer("/why-open menlo", "en"), person.answer("/why-open meta", "en"));
    let import = person.feed(&["facts", "import", "-"], older.as_bytes());
    assert_eq!(import.code, 1, "{}", import.out);
    let shown = person.feed(&["facts", "restore", "-"], older.as_bytes());
    assert!(shown.code == 0 && shown.out.contains("1 removed"), "{}", shown.out);
    assert!(shown.out.contains("meta.alias.menlo"), "{}", shown.out);
    let saved = person.feed(&["facts", "restore", "-", "--yes"], older.as_bytes());
    assert!(saved.code == 0 && person.export() == older, "{}", saved.out);
    assert_eq!(person.ask("/why-open menlo").code, 1);
}

#[test]
fn scripts_get_one_object_with_what_would_change() {
    let person = Person::new();
    let edited = reworded(&person.export());
    let told = |arguments: &[&str]| -> (i32, Value) {
        let ended = person.feed(arguments, edited.as_bytes());
        (ended.code, serde_json::from_str(&ended.out).expect("one JSON value"))
    };
    for command in ["import", "restore"] {
        let (code, preview) = told(&["facts", command, "-", "--json", "--locale", "zh-CN"]);
        assert_eq!((code, &preview["saved"]), (0, &Value::from(false)));
        assert_eq!(preview["locale"], "zh-CN");
        assert_eq!(preview["data"]["changed"], Value::from(vec![ID]));
        assert_eq!(preview["data"]["added"], Value::from(Vec::<String>::new()));
        assert!(preview["data"]["unchanged"].as_u64() > Some(500));
    }
    let (code, saved) = told(&["facts", "import", "-", "--json", "--yes"]);
    assert_eq!((code, &saved["saved"], &saved["data"]["revision"]), (0, &true.into(), &2.into()));
    assert_eq!(saved["data"]["after"]["fact"]["claim"]["en"], WORDS);
    let (code, nothing) = told(&["facts", "import", "-", "--json", "--yes"]);
    assert_eq!((code, &nothing["saved"]), (1, &false.into()));
}

#[test]
fn what_is_said_is_in_the_language_asked_for() {
    let person = Person::new();
    let edited = person.file("edited.jsonl", reworded(&person.export()));
    let shown = person.facts(&["import", edited, "--locale", "zh-CN"]);
    assert!(shown.code == 0 && shown.out.contains("修改 1 条"), "{}", shown.out);
    assert!(shown.out.contains("之前") && shown.out.contains("--yes"), "{}", shown.out);
    let sound = person.facts(&["--locale", "zh-CN", "check"]);
    assert!(sound.code == 0 && sound.out.contains("无误"), "{}", sound.out);
}

#[test]
fn a_store_in_use_is_left_alone() {
    let person = Person::new();
    let export = person.file("facts.jsonl", person.export());
    let held = SledStore::open(&person.store).expect("it opens");
    for arguments in [&["export"][..], &["import", export, "--yes"], &["history", ID]] {
        let ended = person.facts(arguments);
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{arguments:?}");
        assert!(ended.err.contains("in use by another lanekeeper"), "{}", ended.err);
    }
    drop(held);
}

#[test]
fn a_damaged_store_is_mended_on_the_way_and_exported_all_the_same() {
    let person = Person::new();
    // The store makes its first own copy at the second opening.
    let export = (person.export(), person.export()).1;
    let names = fs::read_dir(&person.store).expect("the store can be listed");
    let paths = names.map(|entry| entry.expect("the store can be listed").path());
    let database = paths.into_iter().find(|path| path.ends_with("generation-1"));
    let file = database.expect("there is a database").join("db");
    let mut content = fs::read(&file).expect("the database can be read");
    content.iter_mut().skip(200).for_each(|byte| *byte = 0x5a);
    fs::write(&file, content).expect("the damage is written");
    let mended = person.facts(&["export"]);
    assert!(mended.code == 0 && mended.out == export, "{}", mended.err);
    assert!(mended.err.contains("WARN"), "{}", mended.err);
}

#[test]
fn whoever_reads_only_the_beginning_of_an_export_causes_no_complaint() {
    let person = Person::new();
    let mut child = person.command(&["facts", "export"]).spawn().expect("the binary runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8(output.stderr).expect("it writes UTF-8");
    assert_eq!((output.status.code(), said.as_str()), (Some(0), ""));
}
