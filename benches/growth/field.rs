//! A field of vendors as large as one wants: the bundled facts, and beyond them vendors that nobody
//! has heard of, each with a model and with as many facts as a known one has.

use lanekeeper::fact::{Fact, Facts, Record, Release, Vendor, bundled};

/// How many facts each vendor has.
const FACTS: usize = 25;
/// Whose records the others are like.
const LIKE: &str = "mistral";

const BEGINNINGS: [&str; 12] =
    ["Ba", "Co", "De", "Fla", "Gri", "Ho", "Ja", "Ke", "Lu", "Nor", "Qua", "Sto"];
const MIDDLES: [&str; 10] = ["ran", "li", "mo", "do", "vi", "xa", "tu", "ne", "gar", "rio"];
const ENDS: [&str; 8] = ["ma", "lm", "net", "sys", "on", "ix", "ader", "pilot"];

/// The name of a vendor that nobody has heard of; no two have the same.
pub fn name(number: usize) -> String {
    let mixed = number.wrapping_mul(2_654_435_761) >> 3;
    format!(
        "{}{}{} {number}",
        BEGINNINGS[mixed % BEGINNINGS.len()],
        MIDDLES[mixed / 7 % MIDDLES.len()],
        ENDS[mixed / 91 % ENDS.len()]
    )
}

/// What the others are like.
struct Model {
    vendor: Vendor,
    release: Release,
    facts: Vec<Fact>,
}

impl Model {
    fn of(base: &Facts) -> Self {
        let vendor = base.vendor(LIKE).expect("it is bundled").clone();
        let is_its = |id: &str| id.starts_with(&format!("{LIKE}."));
        let release = base.releases().find(|one| is_its(one.id.as_str()));
        let facts = base.facts().filter(|one| is_its(one.id.as_str())).cloned().collect();
        Self { vendor, release: release.expect("it has models").clone(), facts }
    }

    /// All records of one more vendor.
    fn records(&self, number: usize) -> impl Iterator<Item = Record> + '_ {
        let id = format!("vendor-{number}");
        let mut vendor = self.vendor.clone();
        vendor.id = id.parse().expect("it is an identifier");
        vendor.name.en = name(number);
        vendor.name.zh = None;
        vendor.aliases.clear();
        let mut release = self.release.clone();
        release.id = format!("{id}.rel.one").parse().expect("it is an identifier");
        release.model = format!("{} one", name(number));
        release.aliases.clear();
        let facts = self.facts.iter().cycle().take(FACTS).enumerate().map(move |(at, fact)| {
            let mut fact = fact.clone();
            fact.id = format!("{id}.measured.{at:02}").parse().expect("it is an identifier");
            fact.claim.en = format!("{} ({})", fact.claim.en, name(number));
            Record::Fact(fact)
        });
        [Record::Vendor(vendor), Record::Release(release)].into_iter().chain(facts)
    }
}

/// The records beyond the bundled ones that make a field of so many facts.
pub fn beyond(base: &Facts, count: usize) -> impl Iterator<Item = Record> {
    let model = Model::of(base);
    let missing = count.saturating_sub(base.facts().count());
    (0..missing.div_ceil(FACTS)).flat_map(move |one| model.records(one).collect::<Vec<_>>())
}

/// A field of so many facts.
pub fn field(count: usize) -> Facts {
    let base = bundled::facts().expect("the bundled facts are sound");
    let beyond = beyond(&base, count);
    Facts::from_records(base.records().chain(beyond))
}
