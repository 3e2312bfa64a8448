//! What strangers write into files and their names, and what reaches a terminal of it.

use std::fs;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;
use lanekeeper::fact::is_hidden;
use tar::{Builder, Header};

use super::person::{Ended, Person};

/// What would clear the screen, name the window and turn the text around.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{202e}txt\u{200b}";

/// Fails where something else than lines of text came out.
fn is_plain(ended: &Ended, part: &str) {
    let said = format!("{}{}", ended.out, ended.err);
    assert!(said.contains(part), "{said:?}");
    assert!(!said.contains(|one| one != '\n' && is_hidden(one)), "{said:?}");
}

fn folder(person: &Person, name: &str) -> PathBuf {
    let folder = person.home.path().join(name);
    fs::create_dir_all(&folder).expect("the test's folder is made");
    folder
}

#[cfg(unix)]
#[test]
fn names_of_files_in_a_data_set_move_no_cursor() {
    let person = Person::new();
    let set = folder(&person, "set");
    fs::write(set.join(format!("{HOSTILE}.yaml")), "system: [").expect("it is written");
    let refused = person.run(&["import", "osai", "set"]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    is_plain(&refused, "txt.yaml");
    let link = set.join(format!("{HOSTILE}2.yaml"));
    std::os::unix::fs::symlink("/etc/passwd", link).expect("a link");
    let refused = person.run(&["import", "osai", "set"]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    is_plain(&refused, "links are not followed");
}

#[test]
fn names_in_an_archive_move_no_cursor() {
    let person = Person::new();
    let mut builder = Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    let mut header = Header::new_gnu();
    let name = format!("repo/../{HOSTILE}.yaml");
    // The builder itself refuses names that lead out.
    header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_size(0);
    header.set_cksum();
    builder.append(&header, &b""[..]).expect("it is appended");
    let archive = builder.into_inner().and_then(GzEncoder::finish).expect("it is finished");
    fs::write(person.home.path().join("set.tar.gz"), archive).expect("it is written");
    let refused = person.run(&["import", "osai", "set.tar.gz"]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    is_plain(&refused, "leads out of the archive");
}

#[cfg(unix)]
#[test]
fn files_of_facts_move_no_cursor_and_links_among_them_are_not_followed() {
    let person = Person::new();
    let facts = folder(&person, "facts");
    let broken = format!("[vendor]\nid = \"{HOSTILE}\"\n= x");
    fs::write(facts.join(format!("{HOSTILE}.toml")), broken).expect("it is written");
    let checked = person.facts(&["check", "facts"]);
    assert_eq!(checked.code, 1, "{}", checked.err);
    is_plain(&checked, "txt.toml");
    let elsewhere = folder(&person, "elsewhere");
    fs::write(elsewhere.join("secret.toml"), "secret = 1").expect("it is written");
    std::os::unix::fs::symlink(elsewhere, facts.join("round")).expect("a link");
    let refused = person.facts(&["check", "facts"]);
    assert_eq!(refused.code, 2, "{}", refused.out);
    is_plain(&refused, "links are not followed");
    assert!(!refused.out.contains("secret"), "{}", refused.out);
}

#[test]
fn what_is_asked_and_what_a_file_says_comes_back_without_escapes() {
    let person = Person::new();
    let refused = person.ask(&format!("/vendor {HOSTILE}"));
    assert_eq!(refused.code, 1, "{}", refused.err);
    is_plain(&refused, "txt");
    let line = format!("{{\"alias\":{{\"id\":\"{HOSTILE}\",\"name\":1}}}}\n");
    let flawed = person.feed(&["facts", "import", "-", "--yes"], line.as_bytes());
    assert_eq!(flawed.code, 1, "{}", flawed.err);
    is_plain(&flawed, "1");
    let name = serde_json::json!(HOSTILE);
    let line =
        format!("{{\"alias\":{{\"id\":\"meta.alias.x\",\"name\":{name},\"subject\":\"meta\"}}}}\n");
    let refused = person.feed(&["facts", "import", "-", "--yes"], line.as_bytes());
    assert_eq!(refused.code, 1, "{}", refused.err);
    is_plain(&refused, "meta.alias.x");
}

#[test]
fn words_are_read_out_of_the_folders_of_languages_and_out_of_nothing_else() {
    let person = Person::new();
    fs::write(person.home.path().join("lanekeeper.toml"), "[responses]\nfolder = \"own/words\"\n")
        .expect("it is written");
    for path in ["own/words/en", "own/words/tlh", "own/words/en/deeper", "own/en"] {
        folder(&person, path);
    }
    let broken = "this = { $is } no { word of theirs";
    for path in ["own/words/a.ftl", "own/words/tlh/a.ftl", "own/words/en/deeper/a.ftl"] {
        fs::write(person.home.path().join(path), broken).expect("it is written");
    }
    fs::write(person.home.path().join("own/en/a.ftl"), broken).expect("it is written");
    assert_eq!(person.ask("/about").code, 0);
    fs::write(person.home.path().join("own/words/en/a.ftl"), broken).expect("it is written");
    let refused = person.ask("/about");
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert!(refused.err.contains("a.ftl"), "{}", refused.err);
}
