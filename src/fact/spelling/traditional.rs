//! Traditional Chinese characters and their simplified forms: the facts and their names are in
//! simplified ones, and are found by either.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Pairs of characters, the traditional one first.
const PAIRS: &str = include_str!("traditional.txt");

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let lines = PAIRS.lines().filter(|line| !line.starts_with('#'));
    let pair = |pair: &str| {
        let mut characters = pair.chars();
        Some((characters.next()?, characters.next()?))
    };
    lines.flat_map(str::split_whitespace).filter_map(pair).collect()
});

/// The simplified form of a character; itself where it has no other.
pub(in crate::fact) fn simplified(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    SIMPLIFIED.get(&character).copied().unwrap_or(character)
}

/// A text in simplified characters.
#[must_use]
pub fn in_simplified(text: &str) -> String {
    text.chars().map(simplified).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_become_simplified_and_others_stay() {
        assert_eq!(in_simplified("為什麼智譜開源？"), "为什么智谱开源？");
        assert_eq!(in_simplified("开放 GLM-5、オープン"), "开放 GLM-5、オープン");
        assert!(SIMPLIFIED.len() > 2000);
    }
}
