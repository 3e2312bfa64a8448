//! The whole data sets, where they lie beside the project or where `LANEKEEPER_DATA` says: counted
//! by other means than the importers' own, by patterns over lines and by marks between quotes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use lanekeeper::fact::{
    Assessment, Content, Facts, Record, Vocabulary as _, bundled, check, points,
};
use lanekeeper::import::{self, Proposal, Set};
use lanekeeper::transport::source;
use regex::Regex;
use serde_json::Value;

use super::person::Person;

/// The sets and the folders that their snapshots lie in.
const SETS: [(&str, &str); 4] =
    [("osai", "osai_index"), ("mot", "lfai_mot"), ("models-dev", "models_dev"), ("epoch", "epoch")];

/// The folder of a snapshot, if it is at hand.
fn whole(folder: &str) -> Option<PathBuf> {
    let named = std::env::var_os("LANEKEEPER_DATA").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let root = named.unwrap_or(beside).join(folder);
    if root.is_dir() {
        return Some(root);
    }
    let root = root.display();
    let is_required = std::env::var("CI").is_ok_and(|ci| ci == "true")
        || std::env::var_os("LANEKEEPER_REQUIRE_DATA").is_some();
    assert!(!is_required, "the whole data sets are required here, and there is no {root}");
    // Past the capture of test output, so that it is seen when all is well.
    let note = format!("SKIPPED: there is no {root}; LANEKEEPER_DATA names another folder\n");
    let _ = std::io::stderr().write_all(note.as_bytes());
    None
}

/// What taking in a snapshot comes to.
fn proposed(set: Set, root: &Path) -> Proposal {
    let snapshot = source::read(set, root, None, None, &|_, _| ()).expect("it can be read");
    let survey = import::read(&snapshot).expect("it is sound");
    survey.plan(&bundled::facts().expect("the bundled facts are sound"), None)
}

fn assessments(proposal: &Proposal) -> impl Iterator<Item = &Assessment> {
    proposal.plan.added.iter().filter_map(|record| match record {
        Record::Assessment(assessment) => Some(assessment),
        _ => None,
    })
}

/// Every file below a folder whose name ends so.
fn all(root: &Path, ending: &str) -> BTreeMap<String, String> {
    let (mut folders, mut found) = (vec![root.to_owned()], BTreeMap::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("it can be listed") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).expect("it is text");
                let below = path.strip_prefix(root).expect("it lies below");
                found.insert(below.to_string_lossy().into_owned(), text);
            }
        }
    }
    found
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a sound pattern")
}

#[test]
fn every_judgement_of_the_index_is_the_one_in_its_file() {
    let Some(root) = whole("osai_index") else { return };
    let files = all(&root, ".yaml");
    let proposal = proposed(Set::Osai, &root);
    assert_eq!(proposal.records, files.keys().filter(|path| !path.starts_with('_')).count());
    let judged = pattern(r"(?m)^([a-z_]+):[ \r]*\n\s+class:\s*(open|partial|closed)\s*$");
    let mut judgements = 0;
    for assessment in assessments(&proposal) {
        let Content::Openness(vector) = &assessment.content else { panic!("a vector") };
        let read: BTreeSet<_> =
            vector.iter().map(|one| (one.dimension.slug(), one.degree.slug())).collect();
        let text = &files[&assessment.record];
        let seen: BTreeSet<_> = judged
            .captures_iter(text)
            .map(|one| {
                (
                    one.get(1).map_or("", |one| one.as_str()),
                    one.get(2).map_or("", |one| one.as_str()),
                )
            })
            .collect();
        assert_eq!(read, seen, "{}", assessment.record);
        judgements += read.len();
    }
    assert!(judgements > 600, "{judgements}");
    // The scores that the bundled facts cite from the same snapshot.
    let scores: BTreeMap<_, _> = assessments(&proposal)
        .filter_map(|one| match &one.content {
            Content::Openness(vector) => Some((one.id.as_str(), points(vector).0.to_string())),
            _ => None,
        })
        .collect();
    for (id, score) in [
        ("ai2.osai.olmo", "11.5"),
        ("mistral.osai.mistral", "3.5"),
        ("meta.osai.llama-4", "4"),
        ("alibaba.osai.qwen", "2"),
        ("xai.osai.grok", "1"),
        ("microsoft.osai.phi", "6.5"),
    ] {
        assert_eq!(scores.get(id).map(String::as_str), Some(score), "{id}");
    }
}

#[test]
fn every_component_of_the_tool_is_one_that_its_file_names() {
    let Some(root) = whole("lfai_mot") else { return };
    let files = all(&root, ".yml");
    let proposal = proposed(Set::Mot, &root);
    assert_eq!(proposal.records, files.len());
    let name = pattern(r"(?m)^\s+(?:-\s+)?name:\s*'?([A-Z][^'\n]*?)'?\s*$");
    for assessment in assessments(&proposal) {
        let Content::Components(components) = &assessment.content else { panic!("components") };
        let text = files[&assessment.record].split("components:").nth(1).unwrap_or_default();
        let named: BTreeSet<_> = name.captures_iter(text).map(|one| one[1].to_owned()).collect();
        assert_eq!(components.parts.len(), named.len(), "{}: {named:?}", assessment.record);
        assert!(assessment.released.is_none(), "the record's date is taken for the model's");
    }
}

#[test]
fn every_price_of_the_catalogue_is_one_that_a_host_asks() {
    let Some(root) = whole("models_dev") else { return };
    let files = all(&root, ".toml");
    let proposal = proposed(Set::ModelsDev, &root);
    let listed = files.keys().filter(|path| !path.ends_with("/provider.toml")).count();
    assert_eq!(proposal.records, listed);
    let cost = |text: &str, key: &str| {
        let table = text.split("[cost]").nth(1).unwrap_or_default();
        let table = table.split("\n[").next().unwrap_or_default();
        let line =
            table.lines().find_map(|line| line.trim().strip_prefix(key)?.trim().strip_prefix('='));
        line.and_then(|value| value.trim().replace('_', "").parse::<f64>().ok())
    };
    let open = pattern(r"(?m)^open_weights = true");
    let mut prices = 0;
    for assessment in assessments(&proposal) {
        let Content::Offer(offer) = &assessment.content else { panic!("an offer") };
        assert_eq!(
            offer.open_weights,
            open.is_match(&files[&assessment.record]),
            "{}",
            assessment.id
        );
        for price in &offer.prices {
            let host = format!("providers/{}/", price.host);
            let asked =
                files.iter().filter(|(path, _)| path.starts_with(&host)).any(|(_, text)| {
                    cost(text, "input") == Some(price.input)
                        && cost(text, "output") == Some(price.output)
                });
            assert!(asked, "{}: nobody at {} asks that", assessment.id, price.host);
            prices += 1;
        }
        let id = assessment.id.as_str();
        assert!(!id.ends_with("-latest"), "a name that points elsewhere is a model: {id}");
        assert!(
            !id.starts_with("huggingface.") && !id.starts_with("databricks."),
            "{id} is only hosted"
        );
    }
    assert!(prices > 200, "{prices}");
    // The aggregator's date has not taken the place of the vendor's.
    let changed: Vec<_> = proposal.plan.changed.iter().map(|(before, _)| before.id()).collect();
    assert!(!changed.contains(&"mistral.rel.10"), "{changed:?}");
}

#[test]
fn every_row_of_the_tables_is_counted_once() {
    let Some(root) = whole("epoch") else { return };
    let files = all(&root, ".csv");
    let proposal = proposed(Set::Epoch, &root);
    let mut rows = 0;
    for (path, text) in &files {
        // A row ends with a line break outside quotes; the first one names the columns.
        let mut is_quoted = false;
        let mut ends = 0;
        for character in text.chars() {
            is_quoted ^= character == '"';
            ends += usize::from(character == '\n' && !is_quoted);
        }
        let counted = ends - 1 + usize::from(!text.ends_with('\n'));
        rows += counted;
        let open = text.matches(",Open weights (").count();
        let sample = assessments(&proposal)
            .find(|one| one.record == *path && one.id.subject() == "industry");
        let Some(Content::Sample(sample)) = sample.map(|one| &one.content) else {
            panic!("counts")
        };
        assert_eq!(sample.size, counted, "{path}");
        assert_eq!(sample.years.iter().map(|year| year.open).sum::<usize>(), open, "{path}");
    }
    assert_eq!(proposal.records, rows);
}

/// Everything taken in, one set after the other.
fn filled() -> Option<Person> {
    let person = Person::new();
    for (set, folder) in SETS {
        let root = whole(folder)?;
        let ended = person.run(&["import", set, root.to_str().expect("a path"), "--json"]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{set}: {}", ended.out);
    }
    Some(person)
}

/// What an answer says on one line, and where its sources lead.
fn answer(person: &Person, question: &str) -> (String, BTreeSet<String>) {
    let text = person.ask(question).out.split_whitespace().collect::<Vec<_>>().join(" ");
    let json = person.run(&["ask", question, "--json"]).out;
    let json: Value = serde_json::from_str(&json).expect("an object");
    let sources = json["sources"].as_array().cloned().unwrap_or_default();
    let links = sources.iter().filter_map(|one| one["url"].as_str().map(str::to_owned));
    (text, links.collect())
}

#[test]
fn what_only_a_join_tells_is_told_and_leads_back_to_its_sources() {
    let Some(person) = filled() else { return };
    for (question, parts, links) in [
        // Flagships that crossed lanes 127 days apart, and partly crossed back.
        (
            "/compare meta mistral",
            &["127 days apart", "2025-12-02", "2026-04-08", "Partly turned back since: both"][..],
            &["https://github.com/mistralai/platform-docs-public"][..],
        ),
        // The same "open" label with scores from 1 to 11.5 of 14.
        (
            "/compare xai ai2 aspect:openness",
            &[
                "Grok 2: 1 of 14 points",
                "OLMo: 11.5 of 14 points",
                "Grok 2 (xAI): closed",
                "doi:10.1145/3630106.3659005",
            ],
            &["https://osai-index.eu"],
        ),
        // Open weights without transparency: a closed vendor ranks above several open ones.
        (
            "/compare anthropic meta aspect:openness",
            &["46", "31 (December 2025)", "Llama 4: 4 of 14 points"],
            &["https://github.com/stanford-crfm/fmti", "https://osai-index.eu"],
        ),
        // Price by lane, and the spread over hosts.
        (
            "/compare openai deepseek aspect:price",
            &[
                "OpenAI, closed:",
                "OpenAI, open weights:",
                "DeepSeek, open weights:",
                "hosts",
                "(MIT), https://models.dev",
            ],
            &["https://models.dev"],
        ),
        // Licence thresholds.
        (
            "/compare meta moonshot aspect:licence",
            &[
                "over 700 million monthly active users",
                "over USD 20M revenue",
                "over 100M monthly users",
            ],
            &[
                "https://github.com/MoonshotAI/Kimi-K2",
                "https://github.com/meta-llama/llama-models",
            ],
        ),
        // Words against deeds: open models make little sense, and a year later they come out.
        (
            "/why-open baidu",
            &["open models make little sense", "2024-04-11", "2025-06-30: From leading critic"],
            &["https://ofweek.com/ai/2024-04/ART-201700-8500-30632353.html"],
        ),
        // The forecast tested, with counts that say which sample they are of.
        (
            "/outlook",
            &[
                "forecasts of 2024-06-16",
                "Epoch AI, notable models, 2025: 40 with open weights, 60 closed",
                "Retrieved from",
            ],
            &["https://epoch.ai/data/ai-models"],
        ),
    ] {
        let (text, found) = answer(&person, question);
        for part in parts {
            assert!(text.contains(part), "{question}: {part}: {text}");
        }
        for link in links {
            assert!(found.contains(*link), "{question}: {link}: {found:?}");
        }
    }
    // A figure leads to the very file at the very commit.
    let export = person.export();
    assert!(
        export.contains("main-database/blob/5a388e871b88735e7ab7e6fb230b76c9d460d99a/OLMo.yaml")
    );
}

#[test]
fn what_was_taken_in_obeys_every_rule_and_comes_in_once() {
    let Some(person) = filled() else { return };
    let before = person.export();
    for (set, folder) in SETS {
        let root = whole(folder).expect("it was there");
        let again = person.run(&["import", set, root.to_str().expect("a path")]);
        assert_eq!(again.code, 0, "{}", again.out);
    }
    assert_eq!(person.export(), before);
    let records = lanekeeper::fact::exchange::read(before.as_bytes()).expect("an export");
    let facts = Facts::from_records(records);
    let breaches = check::all(&facts, jiff::civil::date(2026, 11, 23), check::Standard::Added);
    assert!(breaches.is_empty(), "{breaches:#?}");
    assert!(facts.assessments().count() > 500);
    // Each record leads to its place in a snapshot that says what it is and whom to name.
    for assessment in facts.assessments() {
        let source = facts.source(assessment.source.as_str()).expect("it is there");
        assert_eq!(source.commit.as_ref().map(String::len), Some(40), "{}", assessment.id);
        assert_eq!(source.published, Some(assessment.checked), "{}", assessment.id);
        assert!(source.licence.is_some() && source.attribution.is_some(), "{}", assessment.id);
        assert!(!assessment.record.is_empty(), "{}", assessment.id);
    }
}
