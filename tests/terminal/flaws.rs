//! Files that are refused whole, and commands that are typed wrong.

use super::person::{ID, Person};

#[test]
fn a_flawed_file_is_named_by_line_and_field_and_changes_nothing() {
    let person = Person::new();
    let export = person.export();
    let start = format!("{{\"fact\":{{\"id\":\"{ID}\"");
    let line = export.lines().position(|line| line.starts_with(&start)).expect("the fact") + 1;
    let fact = export.lines().nth(line - 1).expect("the fact");
    let place = format!("Line {line}: ");
    for (from, to, says) in [
        ("\"topic\":\"licence\",", "", "topic"),
        ("\"topic\":\"licence\"", "\"topic\":\"colour\"", "colour"),
        ("\"topic\"", "\"colour\":\"red\",\"topic\"", "colour"),
        ("\"date\":\"2026-10-29\"", "\"date\":\"2026-02-30\"", "2026-02-30"),
        ("{\"fact\"", "{\"rumour\"", "rumour"),
        ("}}", "}", "byte"),
    ] {
        assert!(fact.contains(from), "{from}: {fact}");
        let flawed = export.replace(fact, &fact.replacen(from, to, 1));
        for arguments in
            [&["facts", "import", "-", "--yes"][..], &["facts", "restore", "-", "--yes"]]
        {
            let ended = person.feed(arguments, flawed.as_bytes());
            assert_eq!(ended.code, 1, "{to}: {}", ended.out);
            assert!(ended.out.contains(&place), "{to}: {}", ended.out);
            assert!(ended.out.contains(says), "{to}: {}", ended.out);
        }
    }
    assert!(person.export() == export, "the base has changed");
}

#[test]
fn an_address_that_is_not_https_is_refused() {
    let person = Person::new();
    let export = person.export();
    for (address, says) in [
        ("http://example.org/", "http://example.org/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,x", "data:text/html"),
    ] {
        let hostile = export.replacen(
            "\"url\":\"https://",
            &format!("\"url\":\"{address}\",\"was\":\"https://"),
            1,
        );
        let ended = person.feed(&["facts", "import", "-", "--yes"], hostile.as_bytes());
        assert_eq!(ended.code, 1, "{}", ended.out);
        assert!(ended.out.contains("Line ") && ended.out.contains(says), "{}", ended.out);
    }
    assert!(person.export() == export, "the base has changed");
}

#[test]
fn what_breaks_a_rule_is_refused_before_anybody_agrees() {
    let person = Person::new();
    let alias = |name: &str, subject: &str| {
        format!(
            "{{\"alias\":{{\"id\":\"meta.alias.x\",\"name\":\"{name}\",\"subject\":\"{subject}\"}}}}"
        )
    };
    for (record, says) in
        [(alias("Mistral AI", "meta"), "mistral"), (alias("Menlo", "nobody"), "nobody")]
    {
        for arguments in [&["facts", "import", "-"][..], &["facts", "import", "-", "--yes"]] {
            let ended = person.feed(arguments, record.as_bytes());
            assert_eq!(ended.code, 1, "{}", ended.out);
            assert!(ended.out.contains(says) && !ended.out.contains("--yes"), "{}", ended.out);
        }
    }
}

#[test]
fn files_that_are_no_facts_at_all_end_well() {
    let person = Person::new();
    let export = person.export();
    let huge = "x".repeat(9 * 1024 * 1024);
    for (content, says) in [
        (&b""[..], "no records"),
        (b"\n \n", "no records"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"hello there", "Line 1: "),
        (b"\x1b[2J{}", "Line 1: "),
        (huge.as_bytes(), "too large"),
    ] {
        for command in ["import", "restore"] {
            let ended = person.feed(&["facts", command, "-", "--yes"], content);
            assert_eq!(ended.code, 1, "{}", ended.out);
            assert!(ended.out.contains(says) && ended.out.len() < 1_500, "{}", ended.out);
        }
    }
    for file in ["nowhere.jsonl", "."] {
        let ended = person.facts(&["import", file]);
        assert_eq!((ended.code, ended.out.as_str()), (1, ""));
        assert!(ended.err.contains(file) && ended.err.lines().count() == 1, "{}", ended.err);
    }
    assert!(person.export() == export, "the base has changed");
}

#[test]
fn commands_on_facts_that_are_typed_wrong_end_with_two() {
    let person = Person::new();
    for arguments in [
        &[][..],
        &["dance"],
        &["export", "--notes-only"],
        &["export", "--server", "seven"],
        &["export", "--vendor"],
        &["import"],
        &["import", "facts.jsonl", "--colour"],
        &["restore"],
        &["restore", "facts.jsonl", "--server", "7"],
        &["history"],
        &["undo", ID, "--revision", "0"],
        &["undo", ID, "--revision", "last"],
        &["forget-server"],
        &["forget-server", "seven"],
        &["export", "--locale", "tlh"],
    ] {
        let ended = person.facts(arguments);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!ended.err.is_empty(), "{arguments:?}");
    }
    assert!(!person.store.exists(), "nothing was opened");
}

#[test]
fn every_command_on_facts_explains_itself() {
    let person = Person::new();
    let overview = person.facts(&["--help"]);
    assert_eq!((overview.code, overview.err.as_str()), (0, ""));
    for command in ["check", "export", "import", "restore", "history", "undo", "forget-server"] {
        assert!(overview.out.contains(command), "{}", overview.out);
        let help = person.facts(&[command, "--help"]);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{command}");
        assert!(help.out.contains("Example") && help.out.contains("--locale"), "{}", help.out);
        assert!(help.out.contains(&format!("lanekeeper facts {command}")), "{}", help.out);
        assert!(help.out.lines().all(|line| line.chars().count() <= 100), "{}", help.out);
    }
}
