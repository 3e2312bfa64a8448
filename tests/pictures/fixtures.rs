//! Facts that strain the pictures, and the pictures that are looked at.

use std::sync::LazyLock;

use lanekeeper::answer::{Answer, Aspect, Query, Timeline, answer};
use lanekeeper::fact::{Facts, Locale, Record, Release, Subject, Vocabulary as _, bundled};
use lanekeeper::reply::picture::{self, Cell, HeatMap, Scene};
use lanekeeper::reply::{Voice, Words};

pub static FACTS: LazyLock<Facts> =
    LazyLock::new(|| bundled::facts().expect("the bundled facts are sound"));
pub static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::load(&[]).expect("the bundled words load"));
/// Names that would do harm, or that no font of ours draws.
pub const HOSTILE: &str =
    "<script>alert(\"x\")</script> & 'Söhne' ]]> \u{202e}شركة\u{202c} 🦙 &lt;";
const LONG: &str = "Extraordinarily Long-Winded Foundation Model Laboratories of Greater Mountain View Incorporated";
const LONG_CHINESE: &str =
    "北京超长名称人工智能基础大模型研究与产业化应用科技股份有限公司第一研究院";

/// The bundled facts, changed.
fn changed(change: impl FnMut(&mut Record)) -> Facts {
    let mut records: Vec<_> = FACTS.records().collect();
    records.iter_mut().for_each(change);
    Facts::from_records(records)
}

/// The vendors `meta` and `mistral` and their models under another name.
pub fn renamed(english: &str, chinese: &str) -> Facts {
    changed(|record| match record {
        Record::Vendor(vendor) if ["meta", "mistral"].contains(&vendor.id.as_str()) => {
            english.clone_into(&mut vendor.name.en);
            vendor.name.zh = Some(chinese.to_owned());
        }
        Record::Release(release) if ["meta", "mistral"].contains(&release.id.vendor()) => {
            release.model = format!("{english} {}", release.model);
        }
        _ => {}
    })
}

/// The bundled facts in which 01.AI has released so many models, at such dates.
pub fn released(count: usize, date: impl Fn(usize) -> String) -> Facts {
    let model: Release =
        FACTS.releases_of("01ai").first().copied().cloned().expect("it has a model");
    let kept = FACTS.records().filter(|record| match record {
        Record::Release(release) => release.id.vendor() != "01ai",
        Record::LaneSwitch(switch) => switch.id.vendor() != "01ai",
        _ => true,
    });
    let release = |number: usize| {
        let weights = lanekeeper::fact::Weights::ALL;
        Record::Release(Release {
            id: format!("01ai.rel.{}", number + 100).parse().expect("an identifier"),
            model: format!("Yi-{number}-Large-Instruct"),
            date: date(number).parse().expect("a date"),
            weights: weights[number % weights.len()],
            ..model.clone()
        })
    };
    Facts::from_records(kept.chain((0..count).map(release)).collect::<Vec<_>>())
}

/// Forty releases over three years, some known to the month or the year only.
pub fn forty() -> Facts {
    released(40, |number| match number % 10 {
        3 => format!("{}", 2023 + number % 3),
        7 => format!("{}-{:02}", 2023 + number % 3, 1 + number % 12),
        _ => format!("{}-{:02}-{:02}", 2023 + number % 3, 1 + number * 5 % 12, 1 + number % 28),
    })
}

pub fn voice(locale: Locale) -> Voice<'static> {
    WORDS.voice(locale)
}

/// A comparison of vendors or models as a card, or as a heat map.
pub fn compared(facts: &Facts, sides: &[&str], locale: Locale, as_map: bool) -> Scene {
    let sides: Vec<Subject> =
        sides.iter().map(|id| facts.subject(id).expect("it is a subject")).collect();
    let aspect = as_map.then_some(Aspect::Openness);
    let query = Query::Compare { sides, aspect };
    let Some(Answer::Comparison(comparison)) = answer(facts, &query) else { panic!("it compares") };
    let voice = voice(locale);
    if as_map {
        picture::heat_map(facts, &comparison, &voice).scene(&voice)
    } else {
        picture::card(facts, &comparison, &voice)
    }
}

pub fn timeline(facts: &Facts, vendor: Option<&str>, locale: Locale) -> Scene {
    let timeline = Timeline::of(facts, vendor).expect("it is a vendor");
    picture::timeline(facts, &timeline, &voice(locale))
}

/// As many dimensions as the European Open Source AI Index has, in a sample that is nobody's.
fn sample(sides: u8, dimensions: u8, locale: Locale) -> Scene {
    let cell = |side: u8, dimension: u8| {
        let value = (side * 3 + dimension * 5) % 7;
        let known = (value < 5).then(|| f64::from(value) / 4.0);
        Cell { value: known, text: known.map_or("?".to_owned(), |value| format!("{value:.2}")) }
    };
    let row =
        |side: u8| (format!("Sample {side}"), (0..dimensions).map(|one| cell(side, one)).collect());
    let map = HeatMap {
        title: "Sample".to_owned(),
        dimensions: (0..dimensions).map(|one| format!("Training data, part {one}")).collect(),
        rows: (0..sides).map(row).collect(),
        notes: vec!["A sample.".to_owned()],
    };
    map.scene(&voice(locale))
}

/// Every picture that is looked at, by name.
pub fn gallery(locale: Locale) -> Vec<(&'static str, Scene)> {
    let facts = &*FACTS;
    let long = renamed(LONG, LONG_CHINESE);
    let hostile = renamed(HOSTILE, HOSTILE);
    let one = released(1, |_| "2025-03-07".to_owned());
    let vague = released(1, |_| "2024".to_owned());
    let none = released(0, |_| String::new());
    let crowd = released(40, |_| "2025-03-07".to_owned());
    let two = ["meta", "mistral"];
    vec![
        ("card-two", compared(facts, &two, locale, false)),
        ("card-three", compared(facts, &["meta", "qihoo-360", "ai2"], locale, false)),
        ("card-same-lane", compared(facts, &["deepseek", "ibm"], locale, false)),
        ("card-models", compared(facts, &["meta.rel.02", "mistral.rel.01"], locale, false)),
        ("card-long", compared(&long, &two, locale, false)),
        ("card-long-three", compared(&long, &["meta", "mistral", "stability"], locale, false)),
        ("card-hostile", compared(&hostile, &two, locale, false)),
        ("card-none", compared(&none, &["01ai", "casia"], locale, false)),
        ("timeline-meta", timeline(facts, Some("meta"), locale)),
        ("timeline-mistral", timeline(facts, Some("mistral"), locale)),
        ("timeline-zhipu", timeline(facts, Some("zhipu"), locale)),
        ("timeline-one", timeline(&one, Some("01ai"), locale)),
        ("timeline-vague", timeline(&vague, Some("01ai"), locale)),
        ("timeline-none", timeline(&none, Some("01ai"), locale)),
        ("timeline-forty", timeline(&forty(), Some("01ai"), locale)),
        ("timeline-crowd", timeline(&crowd, Some("01ai"), locale)),
        ("timeline-long", timeline(&long, Some("mistral"), locale)),
        ("timeline-hostile", timeline(&hostile, Some("meta"), locale)),
        ("timeline-all", timeline(facts, None, locale)),
        ("timeline-all-long", timeline(&long, None, locale)),
        ("map-two", compared(facts, &two, locale, true)),
        ("map-three", compared(facts, &["meta", "qihoo-360", "openai"], locale, true)),
        ("map-long", compared(&long, &["meta", "mistral", "ai2"], locale, true)),
        ("map-sample", sample(3, 14, locale)),
        ("map-sample-wide", sample(24, 4, locale)),
    ]
}
