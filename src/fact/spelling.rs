//! Spellings and how to find them by their beginning, by their middle and by what looks like them.

mod traditional;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

pub use traditional::in_simplified;
pub(super) use traditional::simplified;

/// The least likeness, from 0 to 1, at which a spelling is worth suggesting. Chosen so that one
/// slip in a short name passes and an unrelated word does not; see the tests of [`super::Names`].
const LIKENESS: f64 = 0.78;
/// The same for spellings with Chinese in them, where one wrong character of two weighs more.
const LIKENESS_CHINESE: f64 = 0.6;
/// How many of the spellings that share most bigrams are compared letter by letter.
const CANDIDATES: usize = 96;
/// Stands before the first character, so that what begins alike shares a bigram more.
const BEGINNING: char = ' ';
/// How finely shares of bigrams are told apart.
const SHARES: usize = 128;

/// A name in the form in which names are compared: compatibility forms unified, lower case,
/// Chinese in simplified characters, letters and digits only (and the plus sign, which tells
/// Command R from Command R+).
#[must_use]
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        // Nearly every name, and normalising takes most of the time.
        let kept = name.bytes().filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'+');
        return kept.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    name.nfkc()
        .flat_map(char::to_lowercase)
        .map(simplified)
        .filter(|character| character.is_alphanumeric() || *character == '+')
        .collect()
}

/// Two neighbouring characters, the second first: so sorted, all that end in one character stand
/// together, and a single character finds what holds it.
type Bigram = (char, char);

/// The bigrams of a spelling, its beginning included, each once.
fn bigrams(spelling: &str) -> Vec<Bigram> {
    let before = std::iter::once(BEGINNING).chain(spelling.chars());
    let mut bigrams: Vec<_> =
        before.zip(spelling.chars()).map(|(first, second)| (second, first)).collect();
    bigrams.sort_unstable();
    bigrams.dedup();
    bigrams
}

/// Folded spellings, each with the number of what it stands for.
#[derive(Debug, Default)]
pub(super) struct Spellings {
    /// All spellings in their order, in one piece.
    text: String,
    /// Where in the text each begins, and where the last one ends.
    begins: Vec<usize>,
    /// What each stands for.
    targets: Vec<u32>,
    /// How many characters each has, as far as that matters.
    lengths: Vec<u8>,
    /// The first characters there are, and the place of the first spelling that has each.
    firsts: Vec<(char, usize)>,
    bigrams: Vec<Bigram>,
    /// Where in the postings those of each bigram begin, and where the last ones end.
    starts: Vec<usize>,
    /// The spellings that hold each bigram.
    postings: Vec<u32>,
}

impl Spellings {
    /// The index of `spellings`, which stand for numbers.
    pub(super) fn of(spellings: BTreeMap<String, u32>) -> Self {
        let mut index = Self::default();
        let mut held = Vec::new();
        for (number, (spelling, target)) in (0..).zip(spellings) {
            index.begins.push(index.text.len());
            index.text.push_str(&spelling);
            index.targets.push(target);
            let length = spelling.chars().count();
            if let Some(first) = spelling.chars().next()
                && index.firsts.last().is_none_or(|(known, _)| *known != first)
            {
                index.firsts.push((first, index.lengths.len()));
            }
            index.lengths.push(u8::try_from(length).unwrap_or(u8::MAX));
            held.extend(bigrams(&spelling).into_iter().map(|bigram| (bigram, number)));
        }
        index.begins.push(index.text.len());
        held.sort_unstable();
        for (bigram, number) in held {
            if index.bigrams.last() != Some(&bigram) {
                index.bigrams.push(bigram);
                index.starts.push(index.postings.len());
            }
            index.postings.push(number);
        }
        index.starts.push(index.postings.len());
        index
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.targets.len()
    }

    /// A spelling by its place.
    pub(super) fn spelling(&self, place: usize) -> &str {
        &self.text[self.begins[place]..self.begins[place + 1]]
    }

    /// What the spelling at a place stands for.
    pub(super) fn target(&self, place: usize) -> u32 {
        self.targets[place]
    }

    /// How many characters the spelling at a place has, at most 255.
    pub(super) fn length(&self, place: usize) -> u8 {
        self.lengths[place]
    }

    /// What a spelling stands for.
    pub(super) fn get(&self, spelling: &str) -> Option<u32> {
        let place = first_in(0..self.len(), |place| self.spelling(place) < spelling);
        (place < self.len() && self.spelling(place) == spelling).then(|| self.target(place))
    }

    /// The places of all spellings that begin with `beginning`.
    pub(super) fn beginning(&self, beginning: &str) -> Range<usize> {
        let first = first_in(0..self.len(), |place| self.spelling(place) < beginning);
        let is_longer = |place| self.spelling(place).starts_with(beginning);
        first..first_in(first..self.len(), is_longer)
    }

    /// The places of all spellings that begin with a character. Nearly every search through a
    /// message ends here, so that it has a list of its own.
    fn starting(&self, first: char) -> Range<usize> {
        match self.firsts.binary_search_by_key(&first, |(known, _)| *known) {
            Ok(at) => {
                let after = self.firsts.get(at + 1).map_or(self.len(), |(_, place)| *place);
                self.firsts[at].1..after
            }
            Err(_) => 0..0,
        }
    }

    /// The places, among those of spellings that are alike in their first `depth` bytes, of the
    /// ones that go on with `next`.
    pub(super) fn narrowed(&self, among: Range<usize>, depth: usize, next: char) -> Range<usize> {
        if depth == 0 {
            return self.starting(next);
        }
        let mut buffer = [0; 4];
        let next = next.encode_utf8(&mut buffer).as_bytes();
        let rest = |place: usize| &self.spelling(place).as_bytes()[depth..];
        let first = first_in(among.clone(), |place| rest(place) < next);
        first..first_in(first..among.end, |place| rest(place).starts_with(next))
    }

    /// The places of the spellings that hold a bigram.
    fn holders(&self, bigram: Bigram) -> &[u32] {
        match self.bigrams.binary_search(&bigram) {
            Ok(at) => &self.postings[self.starts[at]..self.starts[at + 1]],
            Err(_) => &[],
        }
    }

    /// The places of all spellings that hold `middle` anywhere.
    pub(super) fn holding(&self, middle: &str) -> Vec<usize> {
        let characters: Vec<_> = middle.chars().collect();
        let mut places: Vec<u32> = if let [only] = characters[..] {
            let first = self.bigrams.partition_point(|bigram| bigram.0 < only);
            let after = self.bigrams.partition_point(|bigram| bigram.0 <= only);
            self.postings[self.starts[first]..self.starts[after]].to_vec()
        } else {
            let pairs = characters.windows(2).map(|pair| self.holders((pair[1], pair[0])));
            let mut lists: Vec<_> = pairs.collect();
            lists.sort_unstable_by_key(|list| list.len());
            let Some((rarest, others)) = lists.split_first() else { return Vec::new() };
            // The rarest bigram leaves few; looking at the others is cheaper than reading names.
            let is_in_all =
                |place: &&u32| others.iter().take(2).all(|list| list.binary_search(place).is_ok());
            rarest.iter().filter(is_in_all).copied().collect()
        };
        places.sort_unstable();
        places.dedup();
        let places = places.into_iter().map(|place| place as usize);
        places.filter(|place| self.spelling(*place).contains(middle)).collect()
    }

    /// The places of the spellings that look like `typed`, with how much they do.
    pub(super) fn alike(&self, typed: &str) -> Vec<(usize, f64)> {
        let (asked, length) = (bigrams(typed), typed.chars().count());
        if asked.is_empty() || self.len() == 0 {
            return Vec::new();
        }
        let mut shared = vec![0_u8; self.len()];
        for list in asked.iter().map(|bigram| self.holders(*bigram)) {
            for place in list {
                let count = &mut shared[*place as usize];
                *count = count.saturating_add(1);
            }
        }
        let share = |place: usize| {
            let both = asked.len() + usize::from(self.lengths[place]);
            (2 * SHARES * usize::from(shared[place]) / both).min(SHARES)
        };
        let mut counts = [0_usize; SHARES + 1];
        let touched = || (0..self.len()).filter(|place| shared[*place] > 0);
        touched().for_each(|place| counts[share(place)] += 1);
        let (mut least, mut count) = (SHARES, counts[SHARES]);
        while least > 1 && count < CANDIDATES {
            least -= 1;
            count += counts[least];
        }
        let ranked = touched().filter(|place| share(*place) >= least).map(|place| {
            let apart = usize::from(self.lengths[place]).abs_diff(length);
            (Reverse(share(place)), apart, place)
        });
        let mut candidates: Vec<_> = ranked.collect();
        if candidates.len() > CANDIDATES {
            candidates.select_nth_unstable(CANDIDATES);
            candidates.truncate(CANDIDATES);
        }
        let alike = candidates.into_iter().filter_map(|(_, _, place)| {
            let spelling = self.spelling(place);
            let enough = if spelling.is_ascii() { LIKENESS } else { LIKENESS_CHINESE };
            let missing = asked.len() - usize::from(shared[place]).min(asked.len());
            let likeness = likeness(typed, spelling, missing, enough);
            (likeness >= enough).then_some((place, likeness))
        });
        alike.collect()
    }
}

/// The first number in a range for which `is_before` no longer holds.
fn first_in(mut range: Range<usize>, is_before: impl Fn(usize) -> bool) -> usize {
    while range.start < range.end {
        let middle = range.start + range.len() / 2;
        if is_before(middle) {
            range.start = middle + 1;
        } else {
            range.end = middle;
        }
    }
    range.start
}

/// How alike two spellings are, from 0 to 1: the kinder of two measures, because one forgives
/// slips at the end and the other swapped letters. The second is dear, and left out where it
/// cannot come out higher or high `enough`: a slip spoils three bigrams at most, so that the
/// bigrams that are `missing` tell how many slips there are at least.
fn likeness(typed: &str, spelling: &str, missing: usize, enough: f64) -> f64 {
    let by_matches = strsim::jaro_winkler(typed, spelling);
    let (typed_length, length) = (typed.chars().count(), spelling.chars().count());
    let slips = missing.div_ceil(3).max(typed_length.abs_diff(length));
    let at_best = 1.0 - as_f64(slips) / as_f64(typed_length.max(length).max(1));
    if at_best < enough.max(by_matches) {
        return by_matches;
    }
    by_matches.max(strsim::normalized_damerau_levenshtein(typed, spelling))
}

#[expect(clippy::cast_precision_loss, reason = "spellings are far shorter than 2^52 characters")]
fn as_f64(length: usize) -> f64 {
    length as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spellings(all: &[&str]) -> Spellings {
        Spellings::of((0..).zip(all).map(|(number, one)| ((*one).to_owned(), number)).collect())
    }

    fn written(index: &Spellings, places: impl IntoIterator<Item = usize>) -> Vec<&str> {
        places.into_iter().map(|place| index.spelling(place)).collect()
    }

    #[test]
    fn folding_forgives_case_width_spacing_and_hidden_characters() {
        assert_eq!(fold("Mixtral 8x7B"), "mixtral8x7b");
        assert_eq!(fold("ＣｈａｔＧＬＭ－６Ｂ"), "chatglm6b");
        assert_eq!(fold("me\u{200b}ta\u{202e}"), "meta");
        assert_eq!(fold("`**@Meta**`"), "meta");
        assert_eq!(fold("Command R+"), "commandr+");
    }

    #[test]
    fn a_spelling_is_found_whole_by_its_beginning_and_by_its_middle() {
        let index = spellings(&["mistral", "mixtral", "ministral", "智谱", "紫东太初"]);
        assert_eq!(
            (index.get("mixtral"), index.get("mix"), index.get("zz")),
            (Some(1), None, None)
        );
        assert_eq!(written(&index, index.beginning("mi")), ["ministral", "mistral", "mixtral"]);
        assert_eq!(written(&index, index.beginning("智")), ["智谱"]);
        assert_eq!(written(&index, index.holding("stral")), ["ministral", "mistral"]);
        assert_eq!(written(&index, index.holding("x")), ["mixtral"]);
        assert_eq!(written(&index, index.holding("太")), ["紫东太初"]);
        assert_eq!(written(&index, index.holding("tralx")), Vec::<&str>::new());
    }

    #[test]
    fn what_looks_alike_is_found_with_how_much_it_does() {
        let index = spellings(&["mistral", "anthropic", "羊驼"]);
        for (typed, meant) in [("mistarl", "mistral"), ("antropic", "anthropic"), ("羊坨", "羊驼")]
        {
            let places = index.alike(typed).into_iter().map(|(place, _)| place);
            assert_eq!(written(&index, places), [meant], "{typed}");
        }
        assert_eq!(index.alike("zzzzqqqq"), []);
        assert_eq!(spellings(&[]).alike("meta"), []);
    }

    #[test]
    fn names_are_narrowed_character_by_character() {
        let index = spellings(&["gemini", "gemma", "智谱", "智谱ai"]);
        let ge = index.narrowed(0..4, 0, 'g');
        let gemm = index.narrowed(ge.clone(), 1, 'e');
        assert_eq!(written(&index, gemm), ["gemini", "gemma"]);
        assert!(index.narrowed(ge, 1, 'x').is_empty());
        assert_eq!(written(&index, index.narrowed(0..4, 0, '智')), ["智谱", "智谱ai"]);
    }
}
