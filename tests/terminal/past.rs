//! What was changed and by whom, taking it back, and the notes of one server.

use serde_json::Value;

use super::person::{Ended, ID, Person, WORDS, reworded};

const SERVER: &str = "1251000000000000001";
const OTHER: &str = "1251000000000000002";
const NOTE: &str = r#"{"alias":{"id":"meta.alias.menlo","name":"Menlo","subject":"meta"}}"#;

/// Somebody who has reworded a fact.
fn editor() -> Person {
    let person = Person::new();
    let edited = reworded(&person.export());
    let ended = person.feed(&["facts", "import", "-", "--yes"], edited.as_bytes());
    assert_eq!(ended.code, 0, "{}", ended.out);
    person
}

/// Somebody on whose server there is a note.
fn host() -> Person {
    let person = Person::new();
    let arguments = ["facts", "import", "-", "--server", SERVER, "--yes"];
    let ended = person.feed(&arguments, NOTE.as_bytes());
    assert_eq!(ended.code, 0, "{}", ended.out);
    person
}

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).expect("one JSON value")
}

#[test]
fn a_history_tells_what_came_with_the_program_and_what_an_operator_changed() {
    let person = editor();
    let told = person.facts(&["history", ID]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    let position = |part: &str| told.out.find(part).unwrap_or_else(|| panic!("{}", told.out));
    assert!(position("Revision 2") < position("an operator, in the shell"));
    assert!(position("After: Edited") < position("Revision 1"));
    assert!(position("Revision 1") < position("bundled with Lanekeeper"));
    let told = json(&person.facts(&["history", ID, "--json"]));
    assert_eq!(told["data"]["id"], ID);
    let revisions = told["data"]["revisions"].as_array().expect("a list");
    assert_eq!(revisions.len(), 2);
    assert_eq!(revisions[0]["record"]["fact"]["claim"]["en"], WORDS);
    assert_eq!(
        (&revisions[0]["author"], &revisions[1]["author"]),
        (&"shell".into(), &"bundle".into())
    );
}

#[test]
fn the_past_of_something_unknown_is_refused() {
    let person = Person::new();
    for arguments in [
        &["history", "nobody.licence.01"][..],
        &["undo", "nobody.licence.01"],
        &["undo", "nobody.licence.01", "--yes"],
        &["undo", "nobody.licence.01", "--revision", "7", "--yes"],
    ] {
        let ended = person.facts(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (1, ""), "{}", ended.out);
        assert!(ended.out.contains("nobody.licence.01"), "{}", ended.out);
    }
}

#[test]
fn what_came_with_the_program_is_not_taken_back() {
    let person = Person::new();
    let export = person.export();
    for arguments in [&["undo", ID][..], &["undo", ID, "--yes"]] {
        let ended = person.facts(arguments);
        assert!(ended.code == 1 && ended.out.contains("nothing to take back"), "{}", ended.out);
    }
    assert!(person.export() == export, "the base has changed");
}

#[test]
fn undoing_is_shown_first_and_can_itself_be_undone() {
    let person = editor();
    let edited = person.export();
    let shown = person.facts(&["undo", ID]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{}", shown.out);
    for part in ["change taken back", "Before: Edited", "After: Mistral Large 4", "--yes"] {
        assert!(shown.out.contains(part), "{part}: {}", shown.out);
    }
    assert!(person.export() == edited, "a preview has changed the base");
    let shown = json(&person.facts(&["undo", ID, "--json"]));
    assert_eq!((&shown["saved"], &shown["data"]["id"]), (&false.into(), &ID.into()));
    assert_eq!(shown["data"]["before"]["fact"]["claim"]["en"], WORDS);
    let saved = person.facts(&["undo", ID, "--yes"]);
    assert!(saved.code == 0 && saved.out.starts_with("Saved as revision 3"), "{}", saved.out);
    assert!(person.export() == Person::new().export(), "the base is not as it came");
    let saved = json(&person.facts(&["undo", ID, "--revision", "3", "--yes", "--json"]));
    assert_eq!((&saved["saved"], &saved["data"]["revision"]), (&true.into(), &4.into()));
    assert!(person.export() == edited, "what was undone is not back");
    let told = person.facts(&["history", ID]);
    assert!(told.out.contains("Revision 4"), "{}", told.out);
    let unknown = person.facts(&["undo", ID, "--revision", "99", "--yes"]);
    assert_eq!(unknown.code, 1, "{}", unknown.out);
}

#[test]
fn notes_are_one_servers_own() {
    let person = host();
    let base = Person::new().export();
    assert!(person.export() == base, "the base has changed");
    assert_eq!(person.ask("/why-open menlo").code, 1);
    let seen = |arguments: &[&str]| {
        let ended = person.facts(&[&["export", "--server"], arguments].concat());
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
        ended.out
    };
    assert!(seen(&[SERVER, "--notes-only"]) == format!("{NOTE}\n"), "more than the note");
    assert_eq!(seen(&[OTHER, "--notes-only"]), "");
    assert_eq!(seen(&[SERVER]).lines().count(), base.lines().count() + 1);
    assert!(seen(&[OTHER]) == base, "another server sees the note");
    assert_eq!(person.facts(&["history", "meta.alias.menlo"]).code, 1);
    assert_eq!(person.facts(&["history", "meta.alias.menlo", "--server", SERVER]).code, 0);
    assert_eq!(person.facts(&["undo", "meta.alias.menlo", "--yes"]).code, 1);
    let undone = person.facts(&["undo", "meta.alias.menlo", "--server", SERVER, "--yes"]);
    assert_eq!(undone.code, 0, "{}", undone.out);
    assert_eq!(seen(&[SERVER, "--notes-only"]), "");
}

#[test]
fn a_servers_file_changes_nothing_in_the_base() {
    let person = Person::new();
    let base = person.export();
    let arguments = ["facts", "import", "-", "--server", SERVER, "--yes"];
    let ended = person.feed(&arguments, reworded(&base).as_bytes());
    assert_eq!(ended.code, 1, "{}", ended.out);
    assert!(ended.out.contains("Left out") && ended.out.contains(ID), "{}", ended.out);
    assert!(person.export() == base, "the base has changed");
}

#[test]
fn a_servers_notes_are_counted_then_erased_and_leave_nothing_behind() {
    let person = host();
    let counted = person.facts(&["forget-server", SERVER]);
    assert_eq!((counted.code, counted.err.as_str()), (0, ""), "{}", counted.out);
    assert!(counted.out.contains("1 record") && counted.out.contains("--yes"), "{}", counted.out);
    let notes = ["export", "--server", SERVER, "--notes-only"];
    assert_eq!(person.facts(&notes).out, format!("{NOTE}\n"));
    let erased = json(&person.facts(&["forget-server", SERVER, "--yes", "--json"]));
    assert_eq!((&erased["saved"], &erased["data"]["records"]), (&true.into(), &1.into()));
    assert_eq!(person.facts(&notes).out, "");
    assert_eq!(person.facts(&["history", "meta.alias.menlo", "--server", SERVER]).code, 1);
    assert!(person.export() == Person::new().export(), "the base is not as it came");
}

#[test]
fn a_server_without_notes_has_nothing_to_forget() {
    let person = Person::new();
    for arguments in [&["forget-server", OTHER][..], &["forget-server", OTHER, "--yes"]] {
        let ended = person.facts(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (1, ""), "{}", ended.out);
        assert!(ended.out.contains("no notes"), "{}", ended.out);
    }
}
