//! The names in a text: whole words, at each place the longest, and only those that are meant.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::everyday::{self, Need};
use super::{Names, Subject};
use crate::fact::is_hidden;
use crate::fact::spelling::simplified;

/// The longest stretch of a text that is taken for one name, in folded characters.
const MENTION_LIMIT: usize = 40;
/// How much may stand between two characters of a name: a space, a hyphen, markup.
const GAP_LIMIT: usize = 4;
/// How far off a sign still tells what a word means, in bytes: a sentence or so. Chinese says
/// three times as much in as many.
const NEARBY: usize = 80;
/// How far apart names stand that are written together, in bytes: `Google's Gemini`.
const TOGETHER: usize = 6;

/// A character of a text as names are compared, and where it stands.
struct Letter {
    folded: char,
    place: Range<usize>,
}

/// A name that a text holds.
struct Hit<'names> {
    place: Range<usize>,
    subject: &'names Subject,
    /// The name, folded, and what it needs, where it is an everyday word.
    everyday: Option<(String, Need)>,
}

impl Hit<'_> {
    /// The vendor behind it; terms have none.
    fn vendor(&self) -> Option<&str> {
        match self.subject {
            Subject::Vendor(id) => Some(id.as_str()),
            Subject::Release(id) => Some(id.vendor()),
            Subject::Term(_) => None,
        }
    }

    /// Whether it is a word of every day, so that something has to show that it is meant.
    fn is_everyday(&self) -> bool {
        self.everyday.as_ref().is_some_and(|(_, need)| *need != Need::Nothing)
    }

    fn is_kin(&self, other: &Self) -> bool {
        self.vendor().is_some() && self.vendor() == other.vendor()
    }

    /// How far the nearer ends of two hits are apart.
    fn distance(&self, other: &Self) -> usize {
        let (left, right) = (&self.place, &other.place);
        left.start.saturating_sub(right.end).max(right.start.saturating_sub(left.end))
    }
}

impl Names {
    /// The subjects that a message mentions, in order: at each place the longest name there is. A
    /// name is a whole word, except in Chinese, where words are not set apart; and a name that is
    /// an everyday word too, such as Command R or Gemini, counts only where it is meant.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Subject> {
        let text: String = text.nfkc().map(simplified).collect();
        let hits = self.hits(&text);
        let signs = if hits.iter().any(|hit| hit.everyday.is_some()) {
            everyday::signs(&text)
        } else {
            Vec::new()
        };
        let meant = |at: &usize| is_meant(&text, &hits, *at, &signs);
        (0..hits.len()).filter(meant).map(|at| hits[at].subject.clone()).collect()
    }

    /// The subjects that a question to us names, in order, everyday words included: who asks us
    /// about Claude or the open ones means what we know about.
    #[must_use]
    pub fn named(&self, question: &str) -> Vec<Subject> {
        let question: String = question.nfkc().map(simplified).collect();
        self.hits(&question).into_iter().map(|hit| hit.subject.clone()).collect()
    }

    /// Every name in a text, whether it is meant or not.
    fn hits(&self, text: &str) -> Vec<Hit<'_>> {
        let letters = letters(text);
        let mut hits = Vec::new();
        let mut first = 0;
        while first < letters.len() {
            let longest = if begins_word(text, &letters, first) {
                self.longest(text, &letters, first)
            } else {
                None
            };
            let Some((last, subject)) = longest else {
                first += 1;
                continue;
            };
            let folded: String = letters[first..=last].iter().map(|one| one.folded).collect();
            hits.push(Hit {
                place: letters[first].place.start..letters[last].place.end,
                subject,
                everyday: everyday::need(&folded).map(|need| (folded, need)),
            });
            first = last + 1;
        }
        hits
    }

    /// The longest name that begins with the letter at `first`, by its last letter; of two layers
    /// that have it, the upper one's.
    fn longest(&self, text: &str, letters: &[Letter], first: usize) -> Option<(usize, &Subject)> {
        let mut longest: Option<(usize, &Subject)> = None;
        for layer in self.layers() {
            let (mut among, mut depth) = (0..layer.spellings.len(), 0);
            for (at, letter) in letters.iter().enumerate().skip(first).take(MENTION_LIMIT) {
                if at > first && !is_joint(text, &letters[at - 1], letter) {
                    break;
                }
                among = layer.spellings.narrowed(among, depth, letter.folded);
                depth += letter.folded.len_utf8();
                if among.is_empty() {
                    break;
                }
                // The shortest of those that begin alike stands first.
                let is_name = layer.spellings.spelling(among.start).len() == depth;
                let is_longer = longest.is_none_or(|(last, _)| at > last);
                if is_name && is_longer && ends_word(text, letters, first, at) {
                    let number = layer.spellings.target(among.start);
                    longest = Some((at, layer.subject(number)));
                }
            }
        }
        longest
    }
}

/// The letters of a text, folded as those of names are.
fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    for (start, character) in text.char_indices() {
        if character.is_alphanumeric() || character == '+' {
            let place = start..start + character.len_utf8();
            let folded =
                character.to_lowercase().filter(|one| one.is_alphanumeric() || *one == '+');
            letters.extend(folded.map(|folded| Letter { folded, place: place.clone() }));
        }
    }
    letters
}

/// Whether a character belongs to a script that sets words apart.
fn is_spaced(character: char) -> bool {
    character.is_alphanumeric()
        && !matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_same_word(left: &Letter, right: &Letter) -> bool {
    left.place.end >= right.place.start && is_spaced(left.folded) && is_spaced(right.folded)
}

/// Whether what stands between two letters may stand within a name.
fn is_joint(text: &str, left: &Letter, right: &Letter) -> bool {
    if left.place.end >= right.place.start {
        return true;
    }
    let gap = &text[left.place.end..right.place.start];
    let seen = gap.chars().filter(|one| !is_hidden(*one));
    // A full stop with a space behind it ends a sentence.
    let is_stop = gap.contains(". ") || gap.contains('\n');
    right.folded != '+'
        && !is_stop
        && seen.clone().count() <= GAP_LIMIT
        && seen.clone().all(|one| " -‑–_./()·*`~|&\u{a0}".contains(one))
}

fn begins_word(text: &str, letters: &[Letter], at: usize) -> bool {
    let letter = &letters[at];
    let Some(before) = at.checked_sub(1).map(|before| &letters[before]) else {
        return letter.folded != '+';
    };
    let is_decimal = before.folded.is_ascii_digit()
        && letter.folded.is_ascii_digit()
        && matches!(&text[before.place.end..letter.place.start], "." | ",");
    letter.folded != '+' && !is_decimal && !is_same_word(before, letter)
}

fn ends_word(text: &str, letters: &[Letter], first: usize, last: usize) -> bool {
    let letter = &letters[last];
    let Some(after) = letters.get(last + 1) else { return true };
    // "GPT-4" is not what "GPT-4.1" speaks of.
    let is_decimal = letter.folded.is_ascii_digit()
        && after.folded.is_ascii_digit()
        && text[letter.place.end..after.place.start] == *".";
    // "qwen9" names the vendor although nobody knows the model yet.
    let is_version =
        last - first >= 3 && letter.folded.is_ascii_alphabetic() && after.folded.is_ascii_digit();
    !is_decimal && (is_version || !is_same_word(letter, after))
}

/// Whether the name at `at` means what it names.
fn is_meant(text: &str, hits: &[Hit<'_>], at: usize, signs: &[usize]) -> bool {
    let hit = &hits[at];
    let Some((name, need)) = &hit.everyday else { return true };
    let (before, behind) = (&text[..hit.place.start], &text[hit.place.end..]);
    let is_version = everyday::is_version(behind);
    let is_compound = is_compound(before, behind) && !is_version && !everyday::is_made_of(behind);
    if everyday::is_otherwise(name, behind) || (is_compound && hit.is_everyday()) {
        return false;
    }
    let left = hits[..at].iter().rev();
    let around = || {
        let near = |other: &&Hit<'_>| hit.distance(other) <= NEARBY;
        left.clone().take_while(near).chain(hits[at + 1..].iter().take_while(near))
    };
    let kin = || around().filter(|other| hit.is_kin(other));
    let is_other_name = |other: &Hit<'_>| match &other.everyday {
        Some((other, _)) => other != name,
        None => true,
    };
    let is_together = kin().any(|other| hit.distance(other) <= TOGETHER && is_other_name(other));
    let has_kin = is_together || kin().any(|other| !other.is_everyday());
    // A model by its full name is talk of models, whoever made it.
    let has_model = || {
        let is_model = |other: &Hit<'_>| matches!(other.subject, Subject::Release(_));
        around().any(|other| !other.is_everyday() && is_model(other))
    };
    let has_sign = || {
        let first = signs.partition_point(|sign| sign + NEARBY < hit.place.start);
        let nearby = signs[first..].iter().take_while(|sign| **sign <= hit.place.end + NEARBY);
        // A name is no sign of itself.
        has_kin || is_version || has_model() || nearby.clone().any(|sign| !hit.place.contains(sign))
    };
    match need {
        Need::Capital => has_kin || is_capital(text, hit),
        Need::CapitalAndSign => is_together || (is_capital(text, hit) && has_sign()),
        Need::Sign => has_sign(),
        Need::Kin => has_kin,
        Need::Nothing => true,
    }
}

/// Whether a word hangs on another by a hyphen or an underscore, as in `meta-analysis`.
fn is_compound(before: &str, behind: &str) -> bool {
    let hangs = |mut outwards: Box<dyn Iterator<Item = char> + '_>| {
        outwards.next().is_some_and(|one| matches!(one, '-' | '‑' | '_' | '@'))
            && outwards.next().is_some_and(is_spaced)
    };
    hangs(Box::new(before.chars().rev())) || hangs(Box::new(behind.chars()))
}

/// Whether a name is written with a capital; in the midst of Chinese nobody bothers.
fn is_capital(text: &str, hit: &Hit<'_>) -> bool {
    let is_chinese = |one: &char| one.is_alphanumeric() && !is_spaced(*one);
    let before = text[..hit.place.start].trim_end().chars().next_back();
    let after = text[hit.place.end..].trim_start().chars().next();
    text[hit.place.clone()].starts_with(char::is_uppercase)
        || before.as_ref().is_some_and(is_chinese)
        || after.as_ref().is_some_and(is_chinese)
}

#[cfg(test)]
mod tests;
