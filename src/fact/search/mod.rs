//! Finding records by words in them, in both languages at once.

mod corpus;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use self::corpus::{Corpus, SLIP, WHOLE};
use self::words::{Word, sought};
use super::{Facts, PartialDate, Subject};

/// The most hits of a search; whoever does not find it among these searches for more words.
pub const SEARCH_LIMIT: usize = 200;
/// How many names that look like the whole query are added.
const SIMILAR: usize = 5;

/// What kind of record a search found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    /// A maker of models, by a name.
    Vendor,
    /// A model, by a name.
    Release,
    /// An analogy or a concept, by a name.
    Term,
    /// A statement, by its claim or its note.
    Fact,
    /// A change of lane.
    LaneSwitch,
    /// A claim of the founding article, or what is right instead.
    Claim,
    /// A prediction, or why it is scored as it is.
    Forecast,
}

impl HitKind {
    /// Whether a record of this kind is found by its name and not by what it says.
    #[must_use]
    pub fn is_named(self) -> bool {
        matches!(self, Self::Vendor | Self::Release | Self::Term)
    }
}

/// How well a record fits a search. Scores compare as hits rank, the best highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// How many of the words were found.
    pub words: usize,
    /// How exactly: whole words count more than beginnings, and these more than slips; a whole
    /// name counts most.
    pub exactness: usize,
    /// Whether they were found in a name.
    pub in_name: bool,
    /// Whether the record still stands: neither superseded nor disputed.
    pub is_current: bool,
    /// The date that it is true of.
    pub date: Option<PartialDate>,
}

/// A record that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its identifier.
    pub id: String,
    /// What kind of record it is.
    pub kind: HitKind,
    /// How well it fits.
    pub score: Score,
}

/// The words of a fact base, read when somebody first searches it, so that edits cost nothing.
/// Clones share them; those of the base are shared by the views of all servers.
#[derive(Debug, Clone, Default)]
pub(super) struct SearchIndex {
    base: Arc<OnceLock<Corpus>>,
    own: Arc<OnceLock<Corpus>>,
}

impl SearchIndex {
    /// Lets the next search read everything again.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Lets the next search read again what is a server's own.
    pub(super) fn forget_own(&mut self) {
        self.own = Arc::default();
    }
}

impl Facts {
    /// Whether the words of all records have been read, so that a search takes no time.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.search.base.get().is_some() && self.search.own.get().is_some()
    }

    /// Reads the words of all records, unless somebody has. With many records it takes a while, and
    /// the caller chooses where; a search that comes before does it itself.
    pub fn read(&self) {
        self.corpora();
    }

    /// The words of the base, and of what is a server's own.
    fn corpora(&self) -> [&Corpus; 2] {
        let base = self.search.base.get_or_init(|| Corpus::of(self, false));
        let own = self.search.own.get_or_init(|| Corpus::of(self, true));
        [base, own]
    }

    /// The records that hold the words of `text`, best first: facts but retracted ones, lane
    /// switches, the founding article's claims, forecasts, and vendors, models and terms by their
    /// names. Both languages are searched; a word with one slip still finds. At most
    /// [`SEARCH_LIMIT`].
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Hit> {
        let words = sought(text);
        if words.is_empty() {
            return Vec::new();
        }
        let mut best: BTreeMap<&str, (Score, HitKind)> = BTreeMap::new();
        for corpus in self.corpora() {
            for (score, entry) in corpus.hits(&words) {
                let entry = &corpus.entries[entry];
                let known = best.entry(&entry.id).or_insert((score, entry.kind));
                *known = (*known).max((score, entry.kind));
            }
        }
        let mut hits: Vec<_> = best
            .into_iter()
            .map(|(id, (score, kind))| Hit { id: id.to_owned(), kind, score })
            .collect();
        self.add_names(text, words.len(), &mut hits);
        hits.sort_by(|left, right| {
            (Reverse(left.score), left.kind, &left.id).cmp(&(
                Reverse(right.score),
                right.kind,
                &right.id,
            ))
        });
        hits.truncate(SEARCH_LIMIT);
        hits
    }

    /// Raises whom the whole query names, and adds whom it nearly does.
    fn add_names(&self, text: &str, words: usize, hits: &mut Vec<Hit>) {
        let whole = self.find(text).map(|subject| (subject, words * usize::from(WHOLE) + 1));
        let similar = self.names().similar(text, SIMILAR).into_iter();
        // The most alike is meant rather than others whose names hold the word.
        let similar = similar
            .enumerate()
            .map(|(rank, subject)| (subject, words * usize::from(SLIP) + usize::from(rank == 0)));
        let named = whole.into_iter().chain(similar);
        // In the past there are names of what came later.
        for (subject, exactness) in named.filter(|(subject, _)| self.contains(subject.id())) {
            let kind = match &subject {
                Subject::Vendor(_) => HitKind::Vendor,
                Subject::Release(_) => HitKind::Release,
                Subject::Term(_) => HitKind::Term,
            };
            let date = self.release(subject.id()).map(|release| release.date);
            let score = Score { words, exactness, in_name: true, is_current: true, date };
            match hits.iter_mut().find(|hit| hit.id == subject.id()) {
                Some(hit) => hit.score = hit.score.max(score),
                None => hits.push(Hit { id: subject.id().to_owned(), kind, score }),
            }
        }
    }
}

impl Corpus {
    /// The places of the entries that hold at least half of the words, the best ones.
    fn hits(&self, sought: &[Word]) -> Vec<(Score, usize)> {
        let mut words = vec![0_u8; self.entries.len()];
        let mut exactness = vec![0_u8; self.entries.len()];
        let mut grades = vec![0_u8; self.entries.len()];
        for word in sought {
            grades.fill(0);
            self.grade(word, &mut grades);
            for ((grade, words), exactness) in grades.iter().zip(&mut words).zip(&mut exactness) {
                *words += u8::from(*grade > 0);
                *exactness += grade;
            }
        }
        let least = sought.len().div_ceil(2);
        let found = (0..self.entries.len()).filter(|at| usize::from(words[*at]) >= least);
        let scored = found.map(|at| {
            (self.entries[at].score(usize::from(words[at]), usize::from(exactness[at])), at)
        });
        let mut hits: Vec<_> = scored.collect();
        // Several entries may be one record's, so that some more are kept.
        if hits.len() > 2 * SEARCH_LIMIT {
            hits.select_nth_unstable_by(2 * SEARCH_LIMIT, |left, right| right.cmp(left));
            hits.truncate(2 * SEARCH_LIMIT);
        }
        hits
    }
}

#[cfg(test)]
mod tests;
