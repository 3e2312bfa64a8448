//! What `fuzz/` sends to everything that reads what strangers write, sent once more: the inputs in
//! its corpus, and each of them a little damaged. Fuzzing itself is `fuzz/run`.

#[path = "../fuzz/src/lib.rs"]
mod fuzzed;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fuzzed::{ATTACKS, attack};

fn below(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(path)
}

/// A file of TOML.
fn table(path: &str) -> toml::Table {
    let text = fs::read_to_string(below(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names in a folder, without the ending.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(below(folder)).expect("the folder can be listed");
    let names = entries.filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    names.filter_map(|name| name.strip_suffix(ending).map(str::to_owned)).collect()
}

/// Sends every input of a target, whole and cut off in several places.
fn sends(target: &str) {
    let folder = format!("corpus/{target}");
    let inputs = names(&folder, "");
    assert!(!inputs.is_empty(), "{folder} has no inputs");
    for name in inputs {
        let input = fs::read(below(&folder).join(&name)).expect("an input can be read");
        println!("{folder}/{name}");
        attack(target, &input);
        for part in 1..4 {
            attack(target, &input[..input.len() * part / 4]);
        }
    }
}

#[test]
fn every_attack_has_a_target_that_cargo_knows_and_inputs() {
    let attacks: BTreeSet<_> = ATTACKS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fuzz_targets", ".rs"), attacks, "fuzz/fuzz_targets/");
    assert_eq!(names("corpus", ""), attacks, "fuzz/corpus/");
    let manifest = table("Cargo.toml");
    let programs = manifest["bin"].as_array().expect("it has programs");
    let programs = programs.iter().map(|one| one["name"].as_str().expect("a name").to_owned());
    assert_eq!(programs.collect::<BTreeSet<_>>(), attacks, "fuzz/Cargo.toml");
    for name in attacks {
        let path = format!("fuzz_targets/{name}.rs");
        let target = fs::read_to_string(below(&path)).expect("a target can be read");
        assert!(target.contains(&format!("attack(\"{name}\", input)")), "{path} runs another one");
    }
}

#[test]
fn the_lock_of_the_targets_has_what_the_bot_depends_on() {
    let manifest = table("../Cargo.toml");
    let wanted = manifest["dependencies"].as_table().expect("they are a table");
    let lock = table("Cargo.lock");
    let mut packages = lock["package"].as_array().expect("it has packages").iter();
    let bot = packages.find(|one| one["name"].as_str() == Some("lanekeeper"));
    let locked = bot.expect("it has the bot")["dependencies"].as_array().expect("they are a list");
    let name = |one: &toml::Value| one.as_str()?.split(' ').next().map(str::to_owned);
    assert_eq!(
        locked.iter().filter_map(name).collect::<BTreeSet<_>>(),
        wanted.keys().cloned().collect(),
        "`cargo update --workspace --manifest-path fuzz/Cargo.toml` renews it"
    );
}

/// One test a target, so that they run beside one another and say which it was.
macro_rules! targets {
    ($($test:ident: $target:literal,)*) => {
        $(#[test]
        fn $test() {
            sends($target);
        })*

        #[test]
        fn no_target_is_left_out() {
            let tested = BTreeSet::from([$($target),*]);
            assert_eq!(tested, ATTACKS.iter().map(|(name, _)| *name).collect());
        }
    };
}

targets! {
    archives_hold_nothing_that_leads_out: "archive",
    files_of_facts_are_read_or_their_flaws_are_told: "bundle",
    buttons_menus_and_forms_do_what_their_sender_may: "component",
    data_sets_are_taken_in_once_or_their_flaws_are_told: "data_set",
    handed_in_files_leave_the_base_as_it_was: "exchange",
    exports_are_whole_or_damaged: "export",
    interactions_read_the_same_in_both_ways: "interaction",
    journals_are_read_up_to_the_first_bad_line: "journal",
    notes_come_out_inert_wherever_they_are_shown: "note",
    questions_read_the_same_as_the_bot_would_write_them: "question",
    settings_keep_their_secrets: "settings",
    signatures_are_those_that_discord_made: "signature",
    words_are_loaded_or_their_flaws_are_told: "words",
}
