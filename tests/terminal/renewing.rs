//! Newer snapshots of what was taken in before, what data sets say against each other, and taking
//! all of an import back.

use serde_json::Value;

use super::importing::{flat, folder, json, model, osai};
use super::person::{Ended, Person};

const MAKERS: [(&str, &str); 3] =
    [("mistral", "Mistral AI"), ("meta", "Meta"), ("deepseek", "DeepSeek")];

/// An index of families, each of a maker, with a degree for its paper.
fn index(person: &Person, name: &str, families: &[(&str, &str)]) -> String {
    let file = |(slug, degree): &(&str, &str)| {
        let maker = slug.split('-').next().unwrap_or_default();
        let maker = MAKERS.iter().find(|(id, _)| *id == maker).expect("a maker of the test").1;
        (format!("{slug}.yaml"), osai(maker, &format!("Family {slug}"), &[("paper", degree)]))
    };
    let files: Vec<_> = families.iter().map(file).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    folder(person, name, &files)
}

fn taken(person: &Person, arguments: &[&str]) -> Ended {
    let ended = person.run(&[&["import"], arguments].concat());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{arguments:?}: {}", ended.out);
    ended
}

#[test]
fn a_newer_snapshot_is_told_by_vendor_first_and_summed_up_in_one_table_at_the_end() {
    let person = Person::new();
    let old =
        index(&person, "old", &[("mistral-a", "open"), ("mistral-b", "open"), ("meta-a", "open")]);
    let new = index(
        &person,
        "new",
        &[("mistral-a", "closed"), ("mistral-b", "open"), ("deepseek-a", "partial")],
    );
    taken(&person, &["osai", &old, "--date", "2026-01-01"]);
    let arguments = ["osai", new.as_str(), "--date", "2026-02-01", "--dry-run"];
    let told = json(&taken(&person, &[&arguments[..], &["--json"]].concat()));
    let counted = |vendor: &str| -> Vec<u64> {
        let one = &told["data"]["vendors"][vendor];
        let keys = ["added", "changed", "removed", "confirmed", "unchanged"];
        keys.iter().map(|key| one[key].as_u64().unwrap_or_else(|| panic!("{told}"))).collect()
    };
    assert_eq!(counted("mistral"), [0, 1, 0, 1, 0]);
    assert_eq!(counted("meta"), [0, 0, 1, 0, 0]);
    assert_eq!(counted("deepseek"), [1, 0, 0, 0, 0]);
    assert_eq!(told["data"]["removed"], serde_json::json!(["meta.osai.meta-a"]));
    let headings: Vec<_> = told["sections"].as_array().expect("sections").iter().collect();
    assert_eq!(headings[0]["heading"], "By vendor", "{told}");
    let shown = taken(&person, &arguments).out;
    let table: Vec<Vec<&str>> = shown
        .lines()
        .skip_while(|line| *line != "By vendor")
        .skip(1)
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(
        table,
        [
            &["added", "changed", "removed", "found", "again", "unchanged"][..],
            &["deepseek", "1", "0", "0", "0", "0"],
            &["meta", "0", "0", "1", "0", "0"],
            &["mistral", "0", "1", "0", "1", "0"],
            &["all", "1", "1", "1", "1", "0"],
        ],
        "{shown}"
    );
    assert_eq!(shown.matches("By vendor").count(), 1, "{shown}");
}

#[test]
fn what_could_not_be_mapped_is_named() {
    let person = Person::new();
    let root = folder(
        &person,
        "index",
        &[
            ("A.yaml", osai("Nobody Known", "A", &[("paper", "open")])),
            ("B.yaml", osai("Nobody Known", "B", &[("paper", "open")])),
            ("C.yaml", osai("Somebody Else", "C", &[("paper", "open")])),
            ("D.yaml", osai("Meta", "D", &[("paper", "open")])),
        ],
    );
    let told = taken(&person, &["osai", &root, "--dry-run"]).out;
    for part in ["Nobody Known: 2", "Somebody Else: 1"] {
        assert!(told.contains(part), "{told}");
    }
    let told = json(&taken(&person, &["osai", &root, "--json"]));
    let data = &told["data"];
    assert_eq!(data["unmapped"], serde_json::json!({ "Nobody Known": 2, "Somebody Else": 1 }));
    assert_eq!((&data["records"], &data["mapped"]), (&Value::from(4), &Value::from(1)));
}

#[test]
fn an_import_is_taken_back_whole_and_that_too() {
    // A handful of records, and more than are looked up one by one.
    for count in [2, 30] {
        let person = Person::new();
        let families: Vec<String> = (0..count).map(|number| format!("meta-{number}")).collect();
        let with = |degree: &'static str| -> Vec<(&str, &str)> {
            families.iter().map(|family| (family.as_str(), degree)).collect()
        };
        let before = person.export();
        let root = index(&person, "first", &with("open"));
        let first = json(&taken(&person, &["osai", &root, "--json"]));
        assert_eq!(first["data"]["saved_as"], 2, "{first}");
        let once = person.export();
        let root = index(&person, "second", &with("closed"));
        let second = taken(&person, &["osai", &root]).out;
        assert!(second.contains("facts undo --change 3"), "{second}");
        let twice = person.export();
        assert!(once != before && twice != once);

        let shown = person.facts(&["undo", "--change", "3"]);
        assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{}", shown.out);
        assert!(shown.out.contains("--yes"), "{}", shown.out);
        assert!(person.export() == twice, "a look has changed something");
        // What was changed since keeps the rest from being taken back.
        let early = person.facts(&["undo", "--change", "2", "--yes"]);
        assert_eq!((early.code, early.err.as_str()), (1, ""), "{}", early.out);
        assert!(early.out.contains("meta.osai.meta-"), "{}", early.out);
        assert!(person.export() == twice);

        let undone = person.facts(&["undo", "--change", "3", "--yes", "--json"]);
        assert_eq!((undone.code, undone.err.as_str()), (0, ""), "{}", undone.out);
        assert_eq!(json(&undone)["saved"], true);
        assert!(person.export() == once, "something else is there than before the import");
        let again = person.facts(&["undo", "--change", "4", "--yes"]);
        assert_eq!(again.code, 0, "{}", again.out);
        assert!(person.export() == twice, "taking back cannot be taken back");
        assert_eq!(person.facts(&["undo", "--change", "5", "--yes"]).code, 0);
        assert_eq!(person.facts(&["undo", "meta.osai.meta-0", "--yes"]).code, 0);
        assert_eq!(person.facts(&["undo", "--change", "1", "--yes"]).code, 1, "the bundle stays");
        assert_eq!(person.facts(&["undo", "--change", "99", "--yes"]).code, 1);
    }
}

#[test]
fn one_record_of_an_import_is_taken_back_alone() {
    let person = Person::new();
    let root = index(&person, "index", &[("mistral-a", "open"), ("mistral-b", "open")]);
    taken(&person, &["osai", &root]);
    let undone = person.facts(&["undo", "mistral.osai.mistral-a", "--yes"]);
    assert_eq!((undone.code, undone.err.as_str()), (0, ""), "{}", undone.out);
    let export = person.export();
    assert!(
        !export.contains("mistral.osai.mistral-a") && export.contains("mistral.osai.mistral-b")
    );
    assert!(export.contains("{\"source\":{\"id\":\"set-osai\""), "the other one cites it");
    let history = person.facts(&["history", "mistral.osai.mistral-a"]);
    assert_eq!(history.code, 0, "{}", history.out);
}

#[test]
fn data_sets_that_differ_are_shown_with_a_pick_and_a_reason() {
    let person = Person::new();
    let index = folder(
        &person,
        "index",
        &[("New.yaml", osai("Mistral AI", "Brand New 1", &[("weights_endmodel", "open")]))],
    );
    let listed = [(
        "providers/mistral/models/brand-new-1.toml",
        model("Brand New 1", false, "2026-05-01", 0.5),
    )];
    let catalogue = folder(&person, "catalogue", &listed);
    taken(&person, &["osai", &index]);
    let told = json(&taken(&person, &["models-dev", &catalogue, "--json"]));
    assert_eq!(told["data"]["conflicts"], 1, "{told}");
    for aspect in ["openness", "price", "lane"] {
        let answer = flat(&person.ask(&format!("/compare mistral openai aspect:{aspect}")));
        for part in [
            "Where sources differ",
            "Brand New 1: weights: open weights ≠ no weights",
            "Both are data sets; the one whose records are closer to their sources goes first.",
        ] {
            assert!(answer.contains(part), "{aspect}: {part}: {answer}");
        }
    }
    let vendor = flat(&person.ask("/vendor mistral"));
    assert!(vendor.contains("Brand New 1: weights: open weights ≠ no weights"), "{vendor}");
    // Nobody else is told, and before there were both snapshots neither.
    let other = flat(&person.ask("/compare meta openai aspect:openness"));
    assert!(!other.contains("Brand New 1"), "{other}");
    let past = person.run(&["ask", "/compare mistral openai aspect:lane", "--as-of", "2025-12"]);
    assert!(!past.out.contains("Brand New 1"), "{}", past.out);
    // Once they agree it is gone.
    let listed = [(
        "providers/mistral/models/brand-new-1.toml",
        model("Brand New 1", true, "2026-05-01", 0.5),
    )];
    let agreeing = folder(&person, "agreeing", &listed);
    taken(&person, &["models-dev", &agreeing, "--yes"]);
    let answer = flat(&person.ask("/compare mistral openai aspect:openness"));
    assert!(!answer.contains("Brand New 1: weights"), "{answer}");
}

#[test]
fn how_old_a_snapshot_is_counts_from_the_day_that_is_asked_about() {
    let person = Person::new();
    let root = index(&person, "index", &[("mistral-a", "open")]);
    taken(&person, &["osai", &root, "--date", "2025-09-15"]);
    let asked = |as_of: Option<&str>| {
        let question = ["ask", "/compare mistral openai aspect:openness"];
        let as_of = as_of.map(|date| ["--as-of", date]);
        flat(&person.run(&[&question[..], as_of.as_ref().map_or(&[], |one| &one[..])].concat()))
    };
    // The stories are told on 2026-11-23; openness keeps for twelve months.
    let today = asked(None);
    assert!(
        today.contains("Family mistral-a") && today.contains("checked 14 months ago"),
        "{today}"
    );
    let fresh = asked(Some("2026-01-20"));
    assert!(fresh.contains("Family mistral-a") && !fresh.contains("months ago"), "{fresh}");
    let then = asked(Some("2026-10-20"));
    assert!(then.contains("checked 13 months ago"), "{then}");
    let before = asked(Some("2025-09-14"));
    assert!(!before.contains("Family mistral-a"), "{before}");
}
