//! Words as they are sought: folded, and in Chinese each character and each pair of them.

use unicode_normalization::UnicodeNormalization as _;

use crate::fact::is_hidden;
use crate::fact::spelling::simplified;

/// Words that questions are full of and that tell nothing about what is sought.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "did",
    "do",
    "does",
    "for",
    "how",
    "in",
    "is",
    "it",
    "its",
    "of",
    "on",
    "or",
    "s",
    "the",
    "to",
    "was",
    "were",
    "what",
    "which",
    "who",
    "why",
    "with",
    "什么",
    "为什么",
    "的",
    "了",
    "吗",
    "是",
];
/// Characters that join Chinese words and belong to none.
const PARTICLES: [char; 5] = ['的', '了', '吗', '呢', '吧'];
/// The most words of a query that are sought; nobody types more, but people paste.
const WORDS: usize = 16;

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// A word or a number, folded.
    Spaced(String),
    /// Chinese characters that stand together.
    Chinese(Vec<char>),
}

fn is_chinese(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The marks that letters carry: accents, tildes, cedillas.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}

/// Takes a text apart, and calls `take` with each word.
pub(super) fn words(text: &str, mut take: impl FnMut(Word)) {
    let kept = |one: &char| !is_mark(*one) && (!is_hidden(*one) || one.is_whitespace());
    if text.is_ascii() {
        pieces(text.chars().map(|one| one.to_ascii_lowercase()), &mut take);
    } else {
        let lower = text.nfkd().filter(kept).flat_map(char::to_lowercase);
        pieces(lower.map(simplified), &mut take);
    }
}

fn pieces(characters: impl Iterator<Item = char>, take: &mut impl FnMut(Word)) {
    let (mut spaced, mut chinese) = (String::new(), Vec::new());
    let mut characters = characters.peekable();
    while let Some(one) = characters.next() {
        let is_in_number = matches!(one, '.' | ',')
            && spaced.ends_with(|last: char| last.is_ascii_digit())
            && characters.peek().is_some_and(char::is_ascii_digit);
        let is_chinese = is_chinese(one);
        if !chinese.is_empty() && !is_chinese {
            take(Word::Chinese(std::mem::take(&mut chinese)));
        }
        if is_chinese {
            chinese.push(one);
        }
        if !is_chinese && (one.is_alphanumeric() || one == '+' || is_in_number) {
            spaced.push(one);
        } else if !spaced.is_empty() {
            take(Word::Spaced(std::mem::take(&mut spaced)));
        }
    }
    if !chinese.is_empty() {
        take(Word::Chinese(chinese));
    }
    if !spaced.is_empty() {
        take(Word::Spaced(spaced));
    }
}

/// The words of a query that are worth seeking, each once; all of them where none is.
pub(super) fn sought(query: &str) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    words(query, |word| match word {
        // Alone, a particle is what is sought; between words it only joins them.
        Word::Chinese(characters) if characters.len() > 1 => {
            let parts = characters.split(|one| PARTICLES.contains(one));
            all.extend(
                parts.filter(|part| !part.is_empty()).map(|part| Word::Chinese(part.into())),
            );
        }
        word => all.push(word),
    });
    let is_filler = |word: &Word| match word {
        Word::Spaced(word) => FILLERS.contains(&word.as_str()),
        Word::Chinese(word) => FILLERS.contains(&word.iter().collect::<String>().as_str()),
    };
    let mut telling: Vec<Word> = Vec::new();
    let has_telling = all.iter().any(|word| !is_filler(word));
    for word in all.into_iter().filter(|word| !has_telling || !is_filler(word)) {
        if !telling.contains(&word) && telling.len() < WORDS {
            telling.push(word);
        }
    }
    telling
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: Vec<Word>) -> Vec<String> {
        let written = |word| match word {
            Word::Spaced(word) => word,
            Word::Chinese(characters) => characters.into_iter().collect(),
        };
        words.into_iter().map(written).collect()
    }

    fn all(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        words(text, |word| all.push(word));
        written(all)
    }

    #[test]
    fn case_width_accents_and_hidden_characters_are_forgiven() {
        assert_eq!(all("Société Ｍｅｔａ, naïve\u{200b}ly"), ["societe", "meta", "naively"]);
        assert_eq!(
            all("Llama 3.1's 1,000 Command R+."),
            ["llama", "3.1", "s", "1,000", "command", "r+"]
        );
        assert_eq!(all("开源LLM模型，2024年"), ["开源", "llm", "模型", "2024", "年"]);
        assert_eq!(all(""), Vec::<String>::new());
    }

    #[test]
    fn what_tells_nothing_is_not_sought_unless_it_is_all_there_is() {
        assert_eq!(written(sought("What is the licence of Llama?")), ["licence", "llama"]);
        assert_eq!(written(sought("智谱的许可证是什么")), ["智谱", "许可证是什么"]);
        assert_eq!(written(sought("what is it")), ["what", "is", "it"]);
        assert_eq!(written(sought("的")), ["的"]);
        assert_eq!(written(sought("llama llama")), ["llama"]);
    }
}
