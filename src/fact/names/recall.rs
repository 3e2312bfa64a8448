//! How many slips of the keyboard still find what was meant, among ten thousand names.

use std::collections::BTreeSet;

use super::*;
use crate::fact::{Record, bundled};

/// How many misspellings of each sort are tried.
const TRIES: usize = 200;
const NAMES: usize = 10_000;
/// How many names Discord shows.
const SHOWN: usize = 25;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }

    fn one_of<'all, T>(&mut self, all: &'all [T]) -> &'all T {
        &all[self.below(all.len())]
    }
}

/// A name like those of models, every third of them in Chinese.
fn invented(dice: &mut Dice) -> String {
    const BEGINNINGS: &[&str] =
        &["ba", "co", "de", "fla", "gri", "ho", "ja", "ke", "lu", "mi", "nor", "qua", "sto", "ve"];
    const MIDDLES: &[&str] =
        &["ran", "li", "mo", "ster", "do", "vi", "xa", "pel", "tu", "ne", "gar", "bu", "rio", "ck"];
    const ENDS: &[&str] = &["ma", "tral", "gpt", "lm", "net", "sys", "on", "ix", "ader", "pilot"];
    const CHINESE: &[char] = &[
        '智', '言', '心', '星', '海', '天', '工', '文', '通', '义', '月', '光', '云', '雀', '山',
        '河', '盘', '古', '元', '宝', '悟', '道', '紫', '东', '太', '初', '万', '象', '书', '生',
        '清', '华', '深', '度', '求', '索', '百', '川', '零', '一', '风', '雷', '龙', '虎',
    ];
    if dice.below(3) == 0 {
        let length = 4 + dice.below(3);
        return (0..length).map(|_| *dice.one_of(CHINESE)).collect();
    }
    let middles: String = (0..=dice.below(2)).map(|_| *dice.one_of(MIDDLES)).collect();
    let version = 1 + dice.below(9);
    format!("{}{middles}{} {version}", dice.one_of(BEGINNINGS), dice.one_of(ENDS))
}

/// The bundled names and ten thousand more, each of which stands for a vendor of its own.
fn many() -> (Facts, Vec<(String, Subject)>) {
    let base = bundled::for_tests();
    let template = base.vendors().next().expect("there are vendors");
    let mut dice = Dice(7);
    let mut names: BTreeSet<String> = BTreeSet::new();
    while names.len() < NAMES {
        names.insert(invented(&mut dice));
    }
    let vendors = names.iter().enumerate().map(|(number, name)| {
        let mut vendor = template.clone();
        vendor.id = format!("v{number}x").parse().expect("an identifier");
        vendor.name.en.clone_from(name);
        vendor.name.zh = None;
        vendor.aliases.clear();
        Record::Vendor(vendor)
    });
    let facts = Facts::from_records(base.records().chain(vendors));
    let own = base.names();
    let bundled = (0..own.spellings.len()).map(|place| own.spellings.spelling(place).to_owned());
    let typed = bundled.filter(|name| name.chars().count() >= 5).chain(names);
    let typed = typed.filter_map(|name| Some((name.clone(), facts.names().find(&name)?.clone())));
    let typed = typed.collect();
    (facts, typed)
}

fn swapped(letters: &mut [char], dice: &mut Dice) {
    let pairs: Vec<_> = (1..letters.len()).filter(|at| letters[*at] != letters[at - 1]).collect();
    if !pairs.is_empty() {
        let at = *dice.one_of(&pairs);
        letters.swap(at, at - 1);
    }
}

#[test]
fn slips_find_what_was_meant_as_often_as_they_should() {
    let (facts, names) = many();
    let names_of = |is_chinese: bool| -> Vec<_> {
        names.iter().filter(|(name, _)| name.is_ascii() != is_chinese).collect()
    };
    // What should be found, of 200, where one character is a seventh of a name and where it is a
    // fifth of it.
    for (is_chinese, least) in [(false, [198, 198, 198, 180]), (true, [198, 198, 198, 190])] {
        let names = names_of(is_chinese);
        let mut dice = Dice(11);
        let mut found = [0; 4];
        for (sort, found) in found.iter_mut().enumerate() {
            for _ in 0..TRIES {
                let (name, meant) = *dice.one_of(&names);
                let mut letters: Vec<char> = fold(name).chars().collect();
                let at = dice.below(letters.len());
                match sort {
                    0 => swapped(&mut letters, &mut dice),
                    1 => drop(letters.remove(at)),
                    2 => letters[at] = if is_chinese { '错' } else { 'w' },
                    _ => {
                        // Half of the name, from anywhere but its beginning.
                        let half = letters.len().div_ceil(2);
                        let first = 1 + dice.below(letters.len() - half);
                        letters.drain(..first);
                        letters.truncate(half);
                    }
                }
                let typed: String = letters.into_iter().collect();
                *found += usize::from(facts.names().complete(&typed, SHOWN).contains(meant));
            }
        }
        for (found, least) in found.iter().zip(least) {
            assert!(*found >= least, "swap, drop, wrong, middle: {found:?}, Chinese: {is_chinese}");
        }
    }
}
