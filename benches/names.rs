//! What finding costs: a keystroke, a misspelling, a search and a message to look through, at the
//! size that is bundled and at a hundred thousand; and what the indexes for it cost to make.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use lanekeeper::fact::{Alias, Change, Edit, Fact, Facts, Record, Scope, Text, bundled};

const MANY: usize = 100_000;
/// How many times each thing is done.
const ROUNDS: usize = 2_000;
const SHOWN: usize = 25;

fn bundle() -> Facts {
    bundled::facts().expect("the bundled facts are sound")
}

/// Prints what shares of the times stay below.
fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let below = |share: usize| times[(times.len() * share / 1_000).min(times.len() - 1)];
    println!(
        "{what}: p50 {:.2?}, p99 {:.2?}, longest {:.2?} of {}",
        below(500),
        below(990),
        below(1_000),
        times.len()
    );
}

fn timed<T>(act: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(act());
    begun.elapsed()
}

/// The least of five times, which leaves out what else the machine is busy with.
fn best<T>(mut act: impl FnMut() -> T) -> Duration {
    (0..5).map(|_| timed(&mut act)).min().unwrap_or_default()
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn one_of<'all>(&mut self, all: &'all [&'static str]) -> &'all str {
        all[self.below(all.len())]
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }
}

const BEGINNINGS: &[&str] =
    &["ba", "co", "de", "fla", "gri", "ho", "ja", "ke", "lu", "mi", "nor", "qua", "sto", "ve"];
const MIDDLES: &[&str] =
    &["ran", "li", "mo", "ster", "do", "vi", "xa", "pel", "tu", "ne", "gar", "bu", "rio", "ck"];
const ENDS: &[&str] = &["ma", "tral", "gpt", "lm", "net", "sys", "on", "ix", "ader", "pilot"];
const CHINESE: &[&str] = &[
    "智", "言", "心", "星", "海", "天", "工", "文", "通", "义", "月", "光", "云", "雀", "山", "河",
    "盘", "古", "元", "宝", "悟", "道", "紫", "东", "太", "初", "万", "象", "书", "生", "清", "华",
    "深", "度", "求", "索", "百", "川", "零", "一", "风", "雷", "龙", "虎", "开", "源", "模", "型",
];

fn name(dice: &mut Dice) -> String {
    if dice.below(3) == 0 {
        return (0..4 + dice.below(3)).map(|_| dice.one_of(CHINESE)).collect();
    }
    let middles: String = (0..=dice.below(2)).map(|_| dice.one_of(MIDDLES)).collect();
    format!("{}{middles}{} {}", dice.one_of(BEGINNINGS), dice.one_of(ENDS), dice.below(1_000))
}

/// The bundled records and names beyond them, each of a model of its own.
fn with_names(base: &Facts, count: usize) -> (Facts, Vec<String>) {
    let mut dice = Dice(7);
    let mut names = BTreeSet::new();
    while names.len() < count {
        names.insert(name(&mut dice));
    }
    let names: Vec<_> = names.into_iter().collect();
    let template = base.releases().next().expect("there are models");
    let releases = names.iter().enumerate().map(|(number, name)| {
        let mut release = template.clone();
        release.id = format!("meta.rel.x{number}").parse().expect("it is an identifier");
        release.model.clone_from(name);
        release.aliases.clear();
        Record::Release(release)
    });
    (Facts::from_records(base.records().chain(releases)), names)
}

/// The bundled records and facts beyond them; of each, a third has Chinese words too.
fn with_facts(base: &Facts, count: usize) -> Facts {
    let mut dice = Dice(3);
    let known: Vec<Fact> = base.facts().cloned().collect();
    let words: Vec<String> = (0..20_000).map(|_| name(&mut dice)).collect();
    let facts = (0..count).map(|number| {
        let mut fact = known[number % known.len()].clone();
        fact.id = format!("meta.measured.x{number}").parse().expect("it is an identifier");
        fact.claim.en = format!("{} {}", fact.claim.en, words[dice.below(words.len())]);
        fact.claim = Text { zh: fact.claim.zh.filter(|_| number % 3 == 0), en: fact.claim.en };
        fact.note = None;
        Record::Fact(fact)
    });
    Facts::from_records(base.records().chain(facts))
}

/// What is typed on the way to a name, one keystroke after another.
fn keystrokes(names: &[String], dice: &mut Dice) -> Vec<String> {
    let mut typed = Vec::new();
    while typed.len() < ROUNDS {
        let name: Vec<char> = names[dice.below(names.len())].chars().collect();
        typed.extend((1..=name.len()).map(|length| name[..length].iter().collect::<String>()));
    }
    typed
}

/// Names with two neighbours swapped, a letter dropped, a wrong one, or without their beginning.
fn misspelt(names: &[String], dice: &mut Dice) -> Vec<String> {
    let one = |number: usize| {
        let mut letters: Vec<char> = names[dice.below(names.len())].chars().collect();
        let at = 1 + dice.below((letters.len() - 1).max(1));
        let at = at.min(letters.len() - 1);
        match number % 4 {
            0 if at > 0 => letters.swap(at, at - 1),
            1 => drop(letters.remove(at)),
            2 => letters[at] = 'w',
            _ => drop(letters.remove(0)),
        }
        letters.into_iter().collect()
    };
    (0..ROUNDS).map(one).collect()
}

fn names_of(facts: &Facts) -> Vec<String> {
    let vendors =
        facts.vendors().flat_map(|one| one.name.wordings().map(str::to_owned).collect::<Vec<_>>());
    vendors.chain(facts.releases().map(|one| one.model.clone())).collect()
}

fn names(criterion: &mut Criterion, size: &str, facts: &Facts, known: &[String]) {
    let mut dice = Dice(5);
    let index = facts.names();
    let typed = keystrokes(known, &mut dice);
    let slips = misspelt(known, &mut dice);
    let complete = |text: &String| best(|| index.complete(text, SHOWN));
    report(&format!("{size}: a keystroke"), typed.iter().map(complete).collect());
    report(&format!("{size}: a keystroke in a misspelling"), slips.iter().map(complete).collect());
    let resolve = |text: &String| best(|| (facts.find(text), index.similar(text, 3)));
    report(&format!("{size}: resolving a misspelling"), slips.iter().map(resolve).collect());
    let mut turn = slips.iter().cycle();
    criterion.bench_function(&format!("{size}: a keystroke in a misspelling"), |bencher| {
        bencher.iter(|| index.complete(turn.next().expect("it never ends"), SHOWN));
    });
}

fn building(size: &str, facts: &Facts, rounds: usize) {
    let vendor = facts.vendor("meta").expect("it is bundled").clone();
    let change = Change {
        operation: "measured".to_owned(),
        scope: Scope::Base,
        author: bundled::AUTHOR.to_owned(),
        reason: "a measurement".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits: vec![Edit::Put(Box::new(Record::Vendor(vendor)))],
    };
    let today = jiff::civil::Date::MAX;
    let edit = |_| best(|| facts.apply(&change, today).expect("nothing changes"));
    report(&format!("{size}: an edit of a name, index included"), (0..rounds).map(edit).collect());
    let alias = |number: usize| {
        let id = format!("meta.alias.x{number}").parse().expect("it is an identifier");
        Record::Alias(Alias { id, name: format!("zuck works {number}"), subject: "meta".into() })
    };
    let notes: Vec<_> = (0..5).map(alias).collect();
    let view = |_| best(|| facts.with_notes(notes.iter().cloned()));
    report(&format!("{size}: a view with five names"), (0..rounds).map(view).collect());
}

fn search(criterion: &mut Criterion, size: &str, facts: &Facts, rounds: usize) {
    let first = timed(|| facts.search("licence"));
    println!("{size}: the first search, index included: {first:.2?}");
    let queries: Vec<String> = [
        "licence",
        "licnece of llama",
        "open weights",
        "the model",
        "mistral large price",
        "源",
        "开源许可",
        "智谱 融资",
        "开原模型",
        "openai",
        "opneai revenue",
        "m",
        "mo",
        "2024 revenue",
        "gemini benchmark",
        "why did meta open its models",
        "商业模式",
        "model",
        "europe",
        "权重下载",
    ]
    .map(str::to_owned)
    .into();
    let mut all = Vec::new();
    for query in &queries {
        let times: Vec<_> = (0..rounds).map(|_| best(|| facts.search(query))).collect();
        if facts.facts().count() >= MANY {
            report(&format!("{size}: a search for `{query}`"), times.clone());
        }
        all.extend(times);
    }
    report(&format!("{size}: a search"), all);
    let mut turn = queries.iter().cycle();
    criterion.bench_function(&format!("{size}: a search"), |bencher| {
        bencher.iter(|| facts.search(turn.next().expect("it never ends")));
    });
}

fn message(criterion: &mut Criterion, facts: &Facts) {
    let said = "Did Mixtral 8x7B beat Llama? My friend Claude thinks Gemini models are open. \
                比较一下智谱的ChatGLM-6B和羊驼的开源模型，双子座模型没有开放权重。";
    let text: String = said.chars().cycle().take(4_000).collect();
    let read = |_| best(|| facts.names().mentions(&text));
    report("a message of 4,000 characters", (0..ROUNDS).map(read).collect());
    criterion.bench_function("a message of 4,000 characters", |bencher| {
        bencher.iter(|| facts.names().mentions(&text));
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let base = bundle();
    names(&mut criterion, "bundled", &base, &names_of(&base));
    building("bundled", &base, 200);
    search(&mut criterion, "bundled", &base, 200);
    message(&mut criterion, &base);
    let (large, known) = with_names(&base, MANY);
    names(&mut criterion, "100,000 names", &large, &known);
    building("100,000 names", &large, 10);
    drop(large);
    let large = with_facts(&base, MANY);
    search(&mut criterion, "100,000 facts", &large, 20);
    criterion.final_summary();
}
