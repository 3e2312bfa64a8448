//! Published data sets, taken in from the shell: what they become, what stops them, and what of
//! them is refused. The samples are written for the purpose.

use std::fs;

use serde_json::Value;

use super::person::{Ended, Person};

/// A family in the European index: its maker, its model and its degrees by dimension.
pub fn osai(maker: &str, model: &str, degrees: &[(&str, &str)]) -> String {
    let judged = degrees.iter().map(|(dimension, degree)| {
        format!("{dimension}:\n    class: {degree}\n    link: https://example.org/{dimension}\n    notes: Seen there.\n")
    });
    let head = format!(
        "---\nsystem:\n    name: {model}\n    link: https://example.org\n    releasedate: 2025-12\norg:\n    name: {maker}\n"
    );
    head + &judged.collect::<String>()
}

/// A model at models.dev.
pub fn model(name: &str, open: bool, date: &str, input: f64) -> String {
    format!(
        "name = \"{name}\"\nrelease_date = \"{date}\"\nlast_updated = \"2026-06-01\"\nopen_weights = {open}\n\n\
         [limit]\ncontext = 128_000\noutput = 8_000\n\n[cost]\ninput = {input:?}\noutput = {:?}\n",
        input * 2.0
    )
}

/// Writes a folder of files below a home.
pub fn folder(person: &Person, name: &str, files: &[(&str, String)]) -> String {
    let root = person.home.path().join(name);
    for (path, content) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, content).expect("the file is written");
    }
    root.to_str().expect("a plain path").to_owned()
}

/// The JSON that an import prints.
pub fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).unwrap_or_else(|error| panic!("{error}: {}", ended.out))
}

const LICENCES: &str = r#"{"licenses":[{"licenseId":"MIT","isOsiApproved":true},
    {"licenseId":"Apache-2.0","isOsiApproved":true}]}"#;
pub const EPOCH: &str = "Model,Organization,Publication date,Model accessibility,Training compute (FLOP),Parameters,Country (of organization),Link\n\
    Mistral Large 3,Mistral AI,2025-12-02,Open weights (unrestricted),1e25,675000000000,France,https://example.org/a\n\
    GPT-4o,OpenAI,2024-05-13,API access,,,United States of America,\n\
    Muse,\"Meta AI,Stanford University\",2026-04-08,Hosted access (no API),,,United States of America,\n\
    Eliza,Massachusetts Institute of Technology (MIT),1966-01-01,,,,United States of America,\n";

/// A small snapshot of each set.
fn samples(person: &Person) -> Vec<(&'static str, String)> {
    let osai = folder(
        person,
        "osai",
        &[
            (
                "Mistral.yaml",
                osai(
                    "Mistral AI",
                    "Mistral Large 3",
                    &[("weights_endmodel", "open"), ("paper", "closed")],
                ),
            ),
            ("Other.yaml", osai("Nobody Known", "Other", &[("paper", "partial")])),
            ("_parameters.yml", "- not a record\n".to_owned()),
        ],
    );
    let mot = folder(person, "mot", &[
        ("licenses.json", LICENCES.to_owned()),
        ("mof-licenses.json", LICENCES.to_owned()),
        ("models/Mistral-7B.yml", "framework:\n  name: Model Openness Framework\nrelease:\n  name: Mistral 7B\n  date: '2026-01-09'\n  producer: Mistral\n  license:\n    distribution:\n      name: Apache-2.0\n  components:\n    - name: Model card\n    - name: Datasets\n      license: unlicensed\n".to_owned()),
    ]);
    let models = folder(
        person,
        "models-dev",
        &[
            (
                "models/mistral/mistral-large-2512.toml",
                model("Mistral Large 3", true, "2024-11-01", 0.5),
            ),
            (
                "models/mistral/mistral-large-latest.toml",
                model("Mistral Large (latest)", true, "2024-11-01", 9.0),
            ),
            (
                "providers/mistral/models/mistral-large-2512.toml",
                model("Mistral Large 3", true, "2024-11-01", 0.5),
            ),
            (
                "providers/azure/models/mistral-large-2512.toml",
                model("Mistral Large 3", true, "2024-11-01", 0.7),
            ),
            (
                "providers/huggingface/models/meta-llama/Llama-9.toml",
                model("Llama 9", true, "2026-05-01", 0.3),
            ),
            ("providers/mistral/provider.toml", "name = \"Mistral\"\n".to_owned()),
        ],
    );
    let epoch = folder(person, "epoch", &[("notable_ai_models.csv", EPOCH.to_owned())]);
    vec![("osai", osai), ("mot", mot), ("models-dev", models), ("epoch", epoch)]
}

#[test]
fn every_set_is_taken_in_once_and_a_second_time_changes_nothing() {
    let person = Person::new();
    let before = person.export();
    for (set, path) in samples(&person) {
        let shown = person.run(&["import", set, &path, "--dry-run", "--json"]);
        assert_eq!(
            (shown.code, json(&shown)["saved"].as_bool()),
            (0, Some(false)),
            "{}",
            shown.out
        );
        assert!(!json(&shown)["data"]["added"].as_array().expect("a list").is_empty(), "{set}");
    }
    assert_eq!(person.export(), before, "a look has changed something");
    for (set, path) in samples(&person) {
        let taken = person.run(&["import", set, &path, "--json"]);
        assert_eq!((taken.code, taken.err.as_str()), (0, ""), "{}", taken.out);
        let told = json(&taken);
        assert_eq!(told["saved"], true, "{set}");
        assert_eq!(told["command"], format!("import {set}"));
        assert!(told["data"]["attribution"].as_str().is_some_and(|text| text.len() > 20), "{told}");
        let once = person.export();
        assert_ne!(once, before);
        let again = person.run(&["import", set, &path]);
        assert_eq!((again.code, again.err.as_str()), (0, ""), "{}", again.out);
        assert!(again.out.contains("Nothing changes"), "{}", again.out);
        assert_eq!(person.export(), once, "{set} is not the same twice");
    }
}

#[test]
fn a_model_is_its_makers_and_an_aggregators_date_is_kept_as_a_difference() {
    let person = Person::new();
    for (set, path) in samples(&person) {
        assert_eq!(person.run(&["import", set, &path]).code, 0);
    }
    let export = person.export();
    let record = |id: &str| {
        let start = format!("{{\"assessment\":{{\"id\":\"{id}\"");
        export.lines().find(|line| line.starts_with(&start)).map(str::to_owned)
    };
    let offer = record("mistral.models-dev.mistral-large-2512").expect("the offer");
    assert!(offer.contains("\"host\":\"azure\"") && offer.contains("\"own\":true"), "{offer}");
    assert!(offer.contains("\"release\":\"mistral.rel.10\""), "{offer}");
    assert!(!export.contains("mistral-large-latest"), "a name that points elsewhere is a model");
    for host in ["microsoft.models-dev", "huggingface.models-dev"] {
        assert!(!export.contains(&format!("\"id\":\"{host}")), "{host} owns what it only offers");
    }
    // The bundled base knows that models.dev dates it wrong, and says so.
    let release =
        export.lines().find(|line| line.starts_with(r#"{"release":{"id":"mistral.rel.10""#));
    assert!(release.is_some_and(|line| line.contains("\"date\":\"2025-12-02\"")));
    let answer = person.ask("/compare mistral openai aspect:flagship").out;
    assert!(answer.contains("2025-12-02 ≠ 2024-11-01"), "{answer}");
    // The date of a record is none of the model's.
    let card = record("mistral.mot.mistral-7b").expect("the components");
    assert!(
        card.contains("\"checked\":\"2026-01-09\"") && !card.contains("\"released\""),
        "{card}"
    );
    assert!(card.contains("\"class\":\"0\""), "{card}");
    let sample = record("industry.epoch.sample.notable").expect("the counts");
    assert!(sample.contains(r#""size":4"#) && sample.contains(r#""year":1966"#), "{sample}");
    let checked = person.facts(&["history", "mistral.models-dev.mistral-large-2512"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}

/// An answer on one line, wherever it was broken.
pub fn flat(ended: &Ended) -> String {
    ended.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn answers_show_dimensions_prices_and_counts_with_whom_to_name() {
    let person = Person::new();
    for (set, path) in samples(&person) {
        assert_eq!(person.run(&["import", set, &path]).code, 0);
    }
    let openness = flat(&person.ask("/compare mistral openai aspect:openness"));
    for part in [
        "Weights, end model",
        "Mistral Large 3 (Mistral AI): open: Seen there.",
        "https://example.org/weights_endmodel",
        "doi:10.1145/3630106.3659005",
        "Model Openness Framework: no class; 1 of 2",
    ] {
        assert!(openness.contains(part), "{part}: {openness}");
    }
    let prices = flat(&person.ask("/compare mistral openai aspect:price"));
    for part in [
        "USD 0.5 in, 1 out per million tokens at mistral",
        "over 2 hosts 0.5–0.7 in",
        "Mistral AI, open weights: 1 model, USD 0.5–0.7 in, 1–1.4 out",
        "https://models.dev",
    ] {
        assert!(prices.contains(part), "{part}: {prices}");
    }
    let outlook = flat(&person.ask("/outlook theme:context"));
    assert!(
        outlook.contains("Epoch AI, notable models, 2024: 0 with open weights, 1 closed"),
        "{outlook}"
    );
    assert!(outlook.contains("Retrieved from"), "{outlook}");
    let vendor = flat(&person.ask("/vendor mistral"));
    assert!(
        vendor.contains("Epoch AI, notable models, 2025: 1 with open weights, 0 closed"),
        "{vendor}"
    );
    assert!(vendor.contains("Retrieved from https://epoch.ai/data/ai-models"), "{vendor}");
    let about = flat(&person.ask("/about"));
    assert!(about.contains("Copyright 2024 The Model Openness Tool Authors"), "{about}");
    let past = person.run(&["ask", "/compare mistral openai aspect:price", "--as-of", "2025"]).out;
    assert!(!past.contains("0.5–0.7"), "a later snapshot is told of: {past}");
}
