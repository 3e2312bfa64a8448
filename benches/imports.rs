//! What an import costs: reading a snapshot's files, and planning it on the bundled facts. The
//! snapshots are made up, as large as the sets of 2026.

use std::hint::black_box;

use criterion::Criterion;
use lanekeeper::fact::{Dimension, Vocabulary as _, bundled};
use lanekeeper::import::{File, Set, Snapshot, read};

/// Makers that the base knows, and some that it does not.
const MAKERS: [&str; 6] = ["Mistral AI", "Meta", "DeepSeek", "Google", "EleutherAI", "BAAI"];

fn snapshot(set: Set, files: Vec<(String, String)>) -> Snapshot {
    let file = |(path, text): (String, String)| File { path, content: text.into_bytes() };
    let files = files.into_iter().map(file).collect();
    Snapshot { set, files, revision: None, date: None, address: None, tag: None }
}

/// 193 families, judged in every dimension.
fn osai() -> Snapshot {
    let family = |number: usize| {
        let judged = Dimension::ALL.iter().map(|dimension| {
            let slug = dimension.slug();
            format!("{slug}:\n  class: partial\n  link: https://example.org\n  notes: Some of it is there.\n")
        });
        let maker = MAKERS[number % MAKERS.len()];
        let head = format!(
            "system:\n  name: Model {number}\n  releasedate: 2025-06\norg:\n  name: {maker}\n"
        );
        (format!("m{number}.yaml"), head + &judged.collect::<String>())
    };
    snapshot(Set::Osai, (0..193).map(family).collect())
}

/// 273 models of five components each.
fn mot() -> Snapshot {
    let model = |number: usize| {
        let maker = MAKERS[number % MAKERS.len()];
        let parts = ["Model card", "Datasets", "Training code", "Research paper", "Data card"];
        let part = |name: &&str| format!("    - name: {name}\n      license: MIT\n");
        let parts = parts.iter().map(part).collect::<Vec<_>>().concat();
        let text = format!(
            "release:\n  name: Model {number}\n  date: '2026-01-01'\n  producer: {maker}\n  components:\n{parts}"
        );
        (format!("models/m{number}.yml"), text)
    };
    let licences = r#"{"licenses":[{"licenseId":"MIT","isOsiApproved":true}]}"#;
    let lists = ["licenses.json", "mof-licenses.json"];
    let lists = lists.into_iter().map(|name| (name.to_owned(), licences.to_owned()));
    snapshot(Set::Mot, (0..273).map(model).chain(lists).collect())
}

/// 230 models, each at three hosts.
fn models_dev() -> Snapshot {
    let makers = ["mistral", "meta", "deepseek", "google"];
    let files = (0..230).flat_map(|number: usize| {
        let maker = makers[number % makers.len()];
        let text = format!(
            "name = \"Model {number}\"\nrelease_date = \"2025-06-01\"\nopen_weights = true\n\
             [limit]\ncontext = 128_000\noutput = 8_192\n[cost]\ninput = 0.5\noutput = 1.5\n"
        );
        let hosts =
            [maker, "azure", "nvidia"].into_iter().map(|host| format!("providers/{host}/models"));
        let places = std::iter::once(format!("models/{maker}")).chain(hosts);
        places
            .map(move |place| (format!("{place}/m{number}.toml"), text.clone()))
            .collect::<Vec<_>>()
    });
    snapshot(Set::ModelsDev, files.collect())
}

/// 1,500 rows.
fn epoch() -> Snapshot {
    let head = "Model,Organization,Publication date,Model accessibility,Parameters\n";
    let row = |number: usize| {
        let (maker, year) = (MAKERS[number % MAKERS.len()], 2015 + number % 12);
        format!("Model {number},{maker},{year}-06-01,API access,7000000000\n")
    };
    let text = head.to_owned() + &(0..1_500).map(row).collect::<String>();
    snapshot(Set::Epoch, vec![("notable.csv".to_owned(), text)])
}

fn imports(criterion: &mut Criterion) {
    let facts = bundled::facts().expect("the bundled facts are sound");
    for snapshot in [osai(), mot(), models_dev(), epoch()] {
        let set = snapshot.set.slug();
        criterion.bench_function(&format!("import/{set}/read"), |bencher| {
            bencher.iter(|| read(black_box(&snapshot)).expect("it is sound"));
        });
        let survey = read(&snapshot).expect("it is sound");
        criterion.bench_function(&format!("import/{set}/plan"), |bencher| {
            bencher.iter(|| survey.plan(black_box(&facts), None));
        });
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    imports(&mut criterion);
    criterion.final_summary();
}
