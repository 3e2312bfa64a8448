//! What ships is what is said to ship: the example configuration, the README's commands, and the
//! bundled facts with everything that they were made from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lanekeeper::answer::Query;
use lanekeeper::command::{Access, COMMANDS, Call, Command, CommandSpec, OptionName};
use lanekeeper::config;
use lanekeeper::fact::{Facts, INDUSTRY, Locale, Record, bundled, check};
use lanekeeper::reply::{Outcome, Words};
use lanekeeper::service::{self, Ask, Handled, Request, Service};
use lanekeeper::store::MemoryStore;
use regex::Regex;
use serde_json::Value;
use syn::{Fields, GenericArgument, Item, PathArguments, Type};

#[test]
fn the_example_configuration_loads_and_changes_nothing() {
    let example = config::load(Some(&shipped("config.example.toml")), &BTreeMap::new());
    let empty = written("");
    let defaults = config::load(Some(empty.path()), &BTreeMap::new()).expect("nothing is enough");
    assert_eq!(format!("{:?}", example.expect("it loads")), format!("{defaults:?}"));
}

#[test]
fn the_example_configuration_names_every_key_with_a_value_that_loads() {
    let mark = Regex::new(r"(?m)^#\s?((?:[a-z_]+\s*=\s*\S.*)|(?:\[[a-z_.]+\]))$").expect("sound");
    let text = read("config.example.toml");
    let text = mark.replace_all(&text, "$1");
    let uncommented = written(&text);
    if let Err(error) = config::load(Some(uncommented.path()), &BTreeMap::new()) {
        panic!("{error}\n{text}");
    }
    let table: toml::Table = text.parse().expect("it loaded just now");
    let mut named = BTreeSet::new();
    for (key, value) in &table {
        match value {
            toml::Value::Table(inner) => {
                named.extend(inner.keys().map(|sub| format!("{key}.{sub}")));
            }
            _ => drop(named.insert(key.clone())),
        }
    }
    let known = setting_keys();
    assert!(known.len() > 5 && known.contains("discord.token"), "{known:?}");
    assert_eq!(named, known, "the example names the keys that `Settings` has, and no others");
}

#[test]
fn the_readme_shows_the_commands_as_they_are() {
    let words = Words::load(&[]).expect("the bundled words load");
    let voice = words.voice(Locale::English);
    let row = |spec: &CommandSpec| {
        let description = spec.chore.map_or(voice.term(spec.command), |chore| voice.term(chore));
        let example = match spec.access {
            Access::Readers => format!("`lanekeeper ask \"/{}\"`", spec.example),
            Access::Members | Access::Managers => format!("`/{}`", spec.example),
        };
        vec![format!("`{}`", spec.usage()), description, example]
    };
    for (mark, is_for_readers) in [("commands", true), ("facts", false)] {
        let listed =
            COMMANDS.iter().filter(|one| (one.access == Access::Readers) == is_for_readers);
        let wanted: Vec<_> = listed.map(row).collect();
        let lines: Vec<_> = wanted.iter().map(|row| format!("| {} |", row.join(" | "))).collect();
        let shown = table(mark);
        let shown = shown.get(2..).unwrap_or_default();
        assert_eq!(shown, wanted, "below the heading belongs:\n{}", lines.join("\n"));
    }
}

#[test]
fn every_test_that_the_threat_model_names_is_there() {
    let name = Regex::new(r"`([a-z][a-z0-9]*(?:_[a-z0-9]+){3,})`").expect("sound");
    let named: BTreeSet<_> =
        name.captures_iter(&read("SECURITY.md")).map(|found| found[1].to_owned()).collect();
    assert!(named.len() > 40, "only {} tests are named", named.len());
    let mut sources = Vec::new();
    for folder in ["src", "tests"] {
        collect(&shipped(folder), &mut sources);
    }
    let sources: String = sources.iter().map(|path| read(path)).collect();
    // Those of the fuzz targets get their `fn` from a macro.
    let is_there = |name: &&String| {
        sources.contains(&format!("fn {name}(")) || sources.contains(&format!("    {name}: \""))
    };
    let missing: Vec<_> = named.iter().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "SECURITY.md names {missing:?}");
}

#[test]
fn every_promise_leads_to_the_test_that_proves_it() {
    let link = Regex::new(r"\[`(\w+)`\]\(([^)]+)\)").expect("a valid pattern");
    let rows = table("promises");
    assert!(rows.len() > 10, "{rows:?}");
    for row in rows.iter().skip(2) {
        let proofs: Vec<_> = link.captures_iter(&row[1]).collect();
        assert!(!proofs.is_empty(), "{row:?}");
        for proof in proofs {
            let file = read(&proof[2]);
            assert!(file.contains(&format!("fn {}(", &proof[1])), "{}: {}", &proof[2], &proof[1]);
        }
    }
}

#[test]
fn the_threat_model_tells_what_became_of_every_fuzz_target() {
    let mut targets = Vec::new();
    collect(&shipped("fuzz/fuzz_targets"), &mut targets);
    let targets: BTreeSet<_> = targets
        .iter()
        .filter_map(|path| Path::new(path).file_stem()?.to_str())
        .map(|name| format!("`{name}`"))
        .collect();
    let rows = table_of("SECURITY.md", "fuzzing");
    let told = rows.iter().skip(2).map(|row| row[0].clone());
    assert_eq!(told.collect::<BTreeSet<_>>(), targets);
    assert!(rows.iter().all(|row| row.iter().all(|cell| !cell.is_empty())), "{rows:?}");
}

/// The Rust files below a folder.
fn collect(folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path.display().to_string());
        }
    }
}

/// The rows of a table in the README, by the mark around it.
fn table(mark: &str) -> Vec<Vec<String>> {
    table_of("README.md", mark)
}

/// The rows of a table in a file, by the mark around it.
fn table_of(file: &str, mark: &str) -> Vec<Vec<String>> {
    let readme = read(file);
    let between = readme.split_once(&format!("<!-- {mark} -->"));
    let table = between.expect("the table's beginning is marked").1;
    let table = table.split_once(&format!("<!-- /{mark} -->")).expect("and its end").0;
    let cells = |line: &str| -> Vec<String> {
        line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    table.lines().filter(|line| line.starts_with('|')).map(cells).collect()
}

#[test]
fn the_readme_names_the_two_commands_of_a_newcomer() {
    let readme = read("README.md");
    for command in ["cargo run --release -- ask \"/compare meta mistral\"", "cargo test"] {
        assert!(readme.contains(command), "`{command}` is missing");
    }
}

#[test]
fn the_bundled_facts_obey_every_rule_today() {
    let violations = check::all(&facts(), service::today(), check::Standard::Bundled);
    let violations: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn the_bundled_facts_are_complete() {
    let facts = facts();
    let about_industry = facts.facts_of(INDUSTRY).count();
    let sources = facts.records().filter(|record| matches!(record, Record::Source(_))).count();
    let counts = [
        ("vendors", facts.vendors().count(), 24),
        ("releases", facts.releases().count(), 152),
        ("facts about vendors", facts.facts().count() - about_industry, 241),
        ("facts about the industry", about_industry, 9),
        ("lane switches", facts.switches().count(), 38),
        ("conflicts", facts.conflicts().count(), 13),
        ("claims", facts.claims().count(), 62),
        ("forecasts", facts.forecasts().len(), 5),
        ("sources", sources, 260),
    ];
    for (what, found, wanted) in counts {
        assert_eq!(found, wanted, "{what}");
    }
}

#[test]
fn everything_that_the_facts_were_made_from_is_in_them() {
    let Some(origin) = origin("vendors.json") else { return };
    let facts = facts();
    let held: BTreeMap<_, _> =
        facts.records().map(|record| (record.id().to_owned(), record)).collect();
    let mut lists = vec![list(&origin["industry"]), list(&origin["conflicts"])];
    lists.push(list(&origin["vendors"]));
    for vendor in list(&origin["vendors"]) {
        lists.extend(["releases", "facts", "lane_switches"].map(|key| list(&vendor[key])));
    }
    let mut wrong = Vec::new();
    for record in lists.into_iter().flatten() {
        let id = text(&record["id"]);
        match held.get(id) {
            None => wrong.push(format!("{id} is missing")),
            Some(Record::Fact(fact)) => compare(&mut wrong, id, &record["claim"], &fact.claim),
            Some(Record::LaneSwitch(one)) => compare(&mut wrong, id, &record["claim"], &one.claim),
            Some(_) => {}
        }
    }
    for id in origin["sources"].as_object().expect("sources by id").keys() {
        if facts.source(id).is_none() {
            wrong.push(format!("the source {id} is missing"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_claim_of_the_founding_article_is_in_the_facts() {
    let Some(origin) = origin("seed_facts.json") else { return };
    let facts = facts();
    let mut wrong = Vec::new();
    for claim in list(&origin["facts"]) {
        let id = text(&claim["id"]);
        let Some(held) = facts.claim(id) else {
            wrong.push(format!("{id} is missing"));
            continue;
        };
        let pair = |key: &str| {
            let wording = |language| claim[format!("{key}_{language}")].clone();
            serde_json::json!({ "en": wording("en"), "zh": wording("zh") })
        };
        compare(&mut wrong, id, &pair("claim"), &held.claim);
        if let Some(correction) = &held.correction {
            compare(&mut wrong, id, &pair("correction"), correction);
        }
        assert_eq!(held.correction.is_some(), claim["correction_en"].is_string(), "{id}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_vendor_answers_to_all_of_its_names() {
    let Some(origin) = origin("vendors.json") else { return };
    let facts = facts();
    let words = Words::load(&[]).expect("the bundled words load");
    let store = Arc::new(MemoryStore::default());
    let service = Service::start(store, words, BTreeSet::new()).await.expect("it starts");
    let vendor_of = async |call: Call| {
        let request = Request::anonymous(Locale::English, Ask::Call(call));
        let Handled::Message(message) = service.handle(&request).await else { return None };
        let reply = message.reply;
        let query = reply.query.as_ref().filter(|_| reply.outcome == Outcome::Answered);
        let subject = match query {
            Some(Query::WhyOpen { subject }) => Some(subject.clone()),
            Some(Query::Compare { sides, .. }) => sides.first().cloned(),
            _ => None,
        };
        subject.and_then(|subject| Some(facts.vendor_of(&subject)?.id.as_str().to_owned()))
    };
    let mut wrong = Vec::new();
    for vendor in list(&origin["vendors"]) {
        let id = text(&vendor["id"]);
        let names = [&vendor["id"], &vendor["names"]["en"], &vendor["names"]["zh"]];
        for name in names.into_iter().chain(list(&vendor["aliases"])).map(text) {
            let call = Call::new(Command::WhyOpen).with(OptionName::Subject, name);
            let found = vendor_of(call).await;
            if found.as_deref() != Some(id) {
                wrong.push(format!("/why-open {name}: {found:?} instead of {id}"));
            }
        }
        let other = if id == "meta" { "mistral" } else { "meta" };
        let call = Call::new(Command::Compare).with(OptionName::First, id);
        let found = vendor_of(call.with(OptionName::Second, other)).await;
        if found.as_deref() != Some(id) {
            wrong.push(format!("/compare {id} {other}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_on_faults_names_tests_words_log_lines_and_numbers_that_there_are() {
    let page = read("docs/reliability.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| {
            line.starts_with("| ") && !line.starts_with("| fault") && !line.contains("---")
        })
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() > 40, "{} rows", rows.len());
    let sources = texts_below("src", "rs");
    let words = texts_below("responses/en", "ftl");
    let telemetry = texts_below("src/telemetry", "rs");
    let tests = tests_in(&(sources.clone() + &texts_below("tests", "rs")));
    let code = |cell: &str| -> Vec<String> {
        let quoted = Regex::new("`([^`]+)`").expect("a valid pattern");
        quoted.captures_iter(cell).map(|found| found[1].to_owned()).collect()
    };
    let mut wrong = Vec::new();
    let mut check = |is_there: bool, what: &str| {
        if !is_there {
            wrong.push(what.to_owned());
        }
    };
    let told = Regex::new("“([^”]+)”").expect("a valid pattern");
    let metric =
        Regex::new(r#"^([a-z_]+)(?:\{([a-z]+)="([a-z_]+)"\})?$"#).expect("a valid pattern");
    for row in &rows {
        let [_, seen, logged, counted, named] = row.as_slice() else {
            panic!("a row has five cells: {row:?}")
        };
        for found in told.captures_iter(seen) {
            check(words.contains(&found[1]), &format!("no message says “{}”", &found[1]));
        }
        for line in code(logged) {
            check(sources.contains(&line), &format!("nothing logs “{line}”"));
        }
        for number in code(counted) {
            let parts = metric.captures(&number).unwrap_or_else(|| panic!("no metric: {number}"));
            // The text format adds the end of a counter's name.
            let declared = format!("\"{}\"", parts[1].trim_end_matches("_total"));
            check(telemetry.contains(&declared), &number);
            if let (Some(label), Some(value)) = (parts.get(2), parts.get(3)) {
                let (label, value) = (label.as_str(), value.as_str());
                let is_known =
                    [label, value].iter().all(|it| sources.contains(&format!("\"{it}\"")));
                check(is_known, &number);
            }
        }
        let named = code(named);
        check(!named.is_empty(), &format!("no test: {row:?}"));
        for test in named {
            check(tests.contains(&test), &format!("there is no test {test}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let own =
        texts_below("tests/stories/faults", "rs") + &read("tests/over_gateway/broken_lines.rs");
    for test in tests_in(&own) {
        assert!(page.contains(&format!("`{test}`")), "the page leaves {test} out");
    }
}

/// The names of the tests in a text of Rust; those that are left out are none.
fn tests_in(text: &str) -> BTreeSet<String> {
    let pattern =
        r"#\[(?:tokio::)?test[^\]]*\]\s+(?:#\[should_panic[^\]]*\]\s+)?(?:async )?fn (\w+)\(";
    let pattern = Regex::new(pattern).expect("a valid pattern");
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// All files of a kind below a folder, one after the other.
fn texts_below(folder: &str, kind: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(shipped(folder)).expect("it is a folder") {
        let path = entry.expect("it can be listed").path();
        let within = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("it is below the root");
        let within = within.to_str().expect("names are plain");
        if path.is_dir() {
            text.push_str(&texts_below(within, kind));
        } else if path.extension().is_some_and(|ending| ending == kind) {
            text.push_str(&read(within));
        }
    }
    text
}

/// The keys of `Settings`, read out of its declaration: `section.key`, or `key` where the type is
/// none of the configuration's own structs.
fn setting_keys() -> BTreeSet<String> {
    let file = syn::parse_file(&read("src/config/settings.rs")).expect("the compiler accepts it");
    let structs: BTreeMap<String, Vec<(String, String)>> = file
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Struct(one) => Some((one.ident.to_string(), fields(&one.fields))),
            _ => None,
        })
        .collect();
    let mut keys = BTreeSet::new();
    for (section, kind) in &structs["Settings"] {
        match structs.get(kind) {
            Some(inner) => keys.extend(inner.iter().map(|(key, _)| format!("{section}.{key}"))),
            None => drop(keys.insert(section.clone())),
        }
    }
    keys
}

/// The fields of a struct with the names of their types, `Option` looked through.
fn fields(fields: &Fields) -> Vec<(String, String)> {
    let name =
        |field: &syn::Field| Some((field.ident.as_ref()?.to_string(), type_name(&field.ty)?));
    fields.iter().filter_map(name).collect()
}

fn type_name(kind: &Type) -> Option<String> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(inner) if last.ident == "Option" => {
            match inner.args.first()? {
                GenericArgument::Type(inner) => type_name(inner),
                _ => None,
            }
        }
        _ => Some(last.ident.to_string()),
    }
}

fn compare(wrong: &mut Vec<String>, id: &str, origin: &Value, held: &lanekeeper::fact::Text) {
    let (en, zh) = (text(&origin["en"]), text(&origin["zh"]));
    if (en, Some(zh)) != (held.en.as_str(), held.zh.as_deref()) {
        wrong.push(format!("{id} reads {held:?}, not {en:?} and {zh:?}"));
    }
}

/// A file that the facts were made from; it lies beside the repository where they are written.
fn origin(name: &str) -> Option<Value> {
    let path = shipped("../shared/facts").join(name);
    if let Ok(content) = fs::read_to_string(&path) {
        return Some(serde_json::from_str(&content).expect("the origin of the facts is JSON"));
    }
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{} is required", path.display());
    eprintln!("SKIPPED: {} is not here, so that nothing was compared with it", path.display());
    None
}

fn facts() -> Facts {
    bundled::facts().expect("the bundled facts are sound")
}

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().expect("a list").iter().collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn shipped(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(shipped(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn written(content: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file for the test");
    fs::write(file.path(), content).expect("the test's file is written");
    file
}
