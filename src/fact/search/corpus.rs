//! The words of all records, and which records hold each.

use std::collections::{BTreeMap, HashMap};

use super::words::{Word, words};
use super::{HitKind, Score};
use crate::fact::spelling::Spellings;
use crate::fact::{Facts, PartialDate, Status, Subject, Text, Verdict};

/// How many words that begin as one that was typed are followed up, the shortest first.
const CONTINUATIONS: usize = 48;
/// From how many letters on a word may be the beginning of a longer one.
const SHORTEST_BEGINNING: usize = 3;
/// From how many letters on a word may hold a slip: in shorter ones it makes another word.
const SHORTEST_SLIP: usize = 4;

/// How well a word was found.
pub(super) const SLIP: u8 = 1;
pub(super) const BEGINNING: u8 = 2;
pub(super) const WHOLE: u8 = 3;

/// What is told of a record beside its words.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: Box<str>,
    pub(super) kind: HitKind,
    is_current: bool,
    date: Option<PartialDate>,
}

impl Entry {
    /// The rank of the record where `words` were found `exactly` so well.
    pub(super) fn score(&self, words: usize, exactness: usize) -> Score {
        let in_name = self.kind.is_named();
        Score { words, exactness, in_name, is_current: self.is_current, date: self.date }
    }
}

/// Records and their words.
#[derive(Debug, Default)]
pub(super) struct Corpus {
    pub(super) entries: Vec<Entry>,
    spaced: HashMap<String, u32>,
    /// Single Chinese characters, with [`ALONE`] or [`FIRST`] for the second, and pairs.
    chinese: HashMap<[char; 2], u32>,
    /// The records that hold each word.
    postings: Vec<Vec<u32>>,
    spellings: Spellings,
}

/// What may stand for a single character where pairs are kept.
const ALONE: char = ' ';
/// What may stand for one that a text begins with.
const FIRST: char = '^';

impl Corpus {
    /// The words of the base's records, or of a server's own where `is_own`.
    pub(super) fn of(facts: &Facts, is_own: bool) -> Self {
        let mut corpus = Self::default();
        let wanted = |id: &str| facts.is_own(id) == is_own;
        for vendor in facts.vendors().filter(|one| wanted(one.id.as_str())) {
            corpus.open(vendor.id.as_str(), HitKind::Vendor, true, None);
            let names = std::iter::once(vendor.id.as_str()).chain(vendor.name.wordings());
            corpus.hold(names.chain(vendor.aliases.iter().map(String::as_str)));
        }
        for release in facts.releases().filter(|one| wanted(one.id.as_str())) {
            corpus.open(release.id.as_str(), HitKind::Release, true, Some(release.date));
            let names = std::iter::once(release.model.as_str());
            corpus.hold(names.chain(release.aliases.iter().map(String::as_str)));
        }
        for term in facts.terms().filter(|one| wanted(one.id.as_str())) {
            corpus.open(term.id.as_str(), HitKind::Term, true, None);
            let names = std::iter::once(term.id.as_str()).chain(term.name.wordings());
            corpus.hold(names.chain(term.aliases.iter().map(String::as_str)));
        }
        for alias in facts.aliases().filter(|one| wanted(one.id.as_str())) {
            let (kind, date) = match facts.subject(&alias.subject) {
                Some(Subject::Vendor(_)) => (HitKind::Vendor, None),
                Some(Subject::Release(id)) => {
                    (HitKind::Release, facts.release(id.as_str()).map(|release| release.date))
                }
                Some(Subject::Term(_)) => (HitKind::Term, None),
                None => continue,
            };
            corpus.open(&alias.subject, kind, true, date);
            corpus.hold([alias.name.as_str()]);
        }
        corpus.add_statements(facts, wanted);
        let spaced = corpus.spaced.iter().map(|(word, number)| (word.clone(), *number));
        corpus.spellings = Spellings::of(spaced.collect::<BTreeMap<_, _>>());
        corpus
    }

    fn add_statements(&mut self, facts: &Facts, wanted: impl Fn(&str) -> bool) {
        for fact in facts.statements.values().filter(|one| wanted(one.id.as_str())) {
            if fact.status != Status::Retracted {
                let is_current = fact.status == Status::Current;
                self.open(fact.id.as_str(), HitKind::Fact, is_current, facts.date_of(fact));
                self.hold(std::iter::once(&fact.claim).chain(&fact.note).flat_map(Text::wordings));
            }
        }
        for switch in facts.switches().filter(|one| wanted(one.id.as_str())) {
            self.open(switch.id.as_str(), HitKind::LaneSwitch, true, Some(switch.date));
            self.hold(switch.claim.wordings());
        }
        for claim in facts.claims().filter(|one| wanted(one.id.as_str())) {
            let is_current = !matches!(claim.verdict, Verdict::Superseded | Verdict::Wrong);
            let date = claim.dates.iter().max().copied();
            self.open(claim.id.as_str(), HitKind::Claim, is_current, date);
            let texts = std::iter::once(&claim.claim).chain(&claim.correction);
            self.hold(texts.flat_map(Text::wordings));
        }
        for forecast in facts.forecasts().into_iter().filter(|one| wanted(one.id.as_str())) {
            self.open(forecast.id.as_str(), HitKind::Forecast, true, Some(forecast.made));
            let texts = [&forecast.title, &forecast.statement, &forecast.reason];
            self.hold(texts.into_iter().flat_map(Text::wordings));
        }
    }

    fn open(&mut self, id: &str, kind: HitKind, is_current: bool, date: Option<PartialDate>) {
        self.entries.push(Entry { id: id.into(), kind, is_current, date });
    }

    /// Notes that the entry opened last holds the words of `texts`.
    fn hold<'text>(&mut self, texts: impl IntoIterator<Item = &'text str>) {
        let Some(entry) = self.entries.len().checked_sub(1) else { return };
        let Ok(entry) = u32::try_from(entry) else { return };
        let (spaced, chinese, postings) = (&mut self.spaced, &mut self.chinese, &mut self.postings);
        let post = |number: u32, postings: &mut Vec<Vec<u32>>| {
            let list = &mut postings[number as usize];
            if list.last() != Some(&entry) {
                list.push(entry);
            }
        };
        let fresh = |postings: &mut Vec<Vec<u32>>| {
            postings.push(Vec::new());
            u32::try_from(postings.len() - 1).unwrap_or(u32::MAX)
        };
        for text in texts {
            let mut is_first = true;
            words(text, |word| match word {
                Word::Spaced(word) => {
                    is_first = false;
                    let known = spaced.get(&word).copied();
                    let number = known
                        .unwrap_or_else(|| *spaced.entry(word).or_insert_with(|| fresh(postings)));
                    post(number, postings);
                }
                Word::Chinese(characters) => {
                    let pairs = characters.windows(2).map(|pair| [pair[0], pair[1]]);
                    let first = characters.first().filter(|_| is_first).map(|one| [*one, FIRST]);
                    is_first = false;
                    let singles = characters.iter().map(|one| [*one, ALONE]);
                    for key in pairs.chain(singles).chain(first) {
                        let number = *chinese.entry(key).or_insert_with(|| fresh(postings));
                        post(number, postings);
                    }
                }
            });
        }
    }

    fn holders(&self, number: Option<u32>) -> &[u32] {
        number.and_then(|number| self.postings.get(number as usize)).map_or(&[], Vec::as_slice)
    }

    /// Notes in `grades`, by entry, how well a word is found there.
    pub(super) fn grade(&self, word: &Word, grades: &mut [u8]) {
        match word {
            Word::Spaced(word) => self.grade_spaced(word, grades),
            Word::Chinese(characters) => self.grade_chinese(characters, grades),
        }
    }

    fn grade_spaced(&self, word: &str, grades: &mut [u8]) {
        let mut raise = |number: u32, grade: u8| {
            for entry in self.holders(Some(number)) {
                let known = &mut grades[*entry as usize];
                *known = grade.max(*known);
            }
        };
        let length = word.chars().count();
        let has_letters = word.chars().any(char::is_alphabetic);
        // Another number is no slip but another fact.
        if length >= SHORTEST_SLIP && has_letters {
            for (place, _) in self.spellings.alike(word) {
                let other = self.spellings.spelling(place);
                if strsim::osa_distance(word, other) <= 1 {
                    raise(self.spellings.target(place), SLIP);
                }
            }
        }
        if length >= SHORTEST_BEGINNING && has_letters {
            let mut longer: Vec<_> = self.spellings.beginning(word).collect();
            longer.sort_by_key(|place| self.spellings.length(*place));
            for place in longer.into_iter().take(CONTINUATIONS) {
                raise(self.spellings.target(place), BEGINNING);
            }
        }
        if let Some(number) = self.spaced.get(word) {
            raise(*number, WHOLE);
        }
    }

    /// Whole where all pairs are held, and a slip where half of them are; where that finds
    /// nothing, where all characters but one are. A single character counts most where a text
    /// begins with it: so do the names that people know by their first character.
    fn grade_chinese(&self, characters: &[char], grades: &mut [u8]) {
        let pair = |pair: &[char]| self.chinese.get(&[pair[0], pair[1]]).copied();
        let single = |one: &char| self.chinese.get(&[*one, ALONE]).copied();
        if let [only] = characters {
            let first = self.chinese.get(&[*only, FIRST]).copied();
            for (held, grade) in [(single(only), BEGINNING), (first, WHOLE)] {
                for entry in self.holders(held) {
                    grades[*entry as usize] = grade;
                }
            }
            return;
        }
        let pairs: Vec<_> = characters.windows(2).map(pair).collect();
        let enough = if pairs.len() == 1 { 1 } else { pairs.len().div_ceil(2) };
        if self.count(&pairs, enough, grades) || characters.len() < 3 {
            return;
        }
        let singles: Vec<_> = characters.iter().map(single).collect();
        self.count(&singles, singles.len() - 1, grades);
        // Characters that stand apart from one another are no whole word.
        for grade in grades.iter_mut() {
            *grade = (*grade).min(SLIP);
        }
    }

    /// Grades the entries that hold at least `enough` of some pieces; tells whether any does.
    fn count(&self, pieces: &[Option<u32>], enough: usize, grades: &mut [u8]) -> bool {
        for piece in pieces {
            for entry in self.holders(*piece) {
                let count = &mut grades[*entry as usize];
                *count = count.saturating_add(1);
            }
        }
        let all = pieces.len().min(usize::from(u8::MAX));
        let mut is_found = false;
        for grade in grades {
            let count = usize::from(*grade);
            *grade = if count >= all {
                WHOLE
            } else if count >= enough {
                SLIP
            } else {
                0
            };
            is_found |= *grade > 0;
        }
        is_found
    }
}
