//! Telling the sides of a comparison apart where they are written without option names.

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::Facts;

/// One side more than a comparison has, so that too many are noticed.
const SIDES: usize = 4;
/// The most words among which a split is searched; names are short.
const WORDS: usize = 12;

/// What people write between sides. In Chinese no space is needed around it.
static SEPARATOR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*[,;&、，；|]\s*|\s+(?:and|vs\.?|versus|with|to|or|against)\s+|\s*(?:和|与|跟|同|对比|还是)\s*")
        .expect("the pattern is a constant that tests cover")
});

/// Quoted names, which are never split.
static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"["“«「]([^"”»」]+)["”»」]"#).expect("the pattern is a constant that tests cover")
});

/// The sides in `text`: quoted names as they stand; the rest between separators; and where there
/// are none, the split into names that are known.
pub(super) fn split_sides(text: &str, facts: &Facts) -> Vec<String> {
    let mut sides = Vec::new();
    let mut rest = 0;
    for quoted in QUOTED.captures_iter(text) {
        let (Some(whole), Some(name)) = (quoted.get(0), quoted.get(1)) else { continue };
        sides.extend(unquoted(&text[rest..whole.start()], facts));
        sides.push(name.as_str().trim().to_owned());
        rest = whole.end();
    }
    sides.extend(unquoted(&text[rest..], facts));
    sides
}

fn unquoted(text: &str, facts: &Facts) -> Vec<String> {
    let parts: Vec<_> =
        SEPARATOR.split(text).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => Vec::new(),
        [only] => by_known_names(only, facts),
        several => several.iter().map(|part| (*part).to_owned()).collect(),
    }
}

/// The split with the fewest strangers in it, then with the fewest parts, but rather two than one:
/// who compares means two, even where both together are a third name.
fn by_known_names(text: &str, facts: &Facts) -> Vec<String> {
    let words: Vec<_> = text.split_whitespace().collect();
    if words.len() > WORDS {
        return vec![text.to_owned()];
    }
    let rank = |split: &Vec<String>| {
        let known = split.iter().filter(|part| facts.find(part).is_some()).count();
        let strangers = split.len() - known;
        let is_whole = split.len() == 1;
        (is_whole && strangers > 0, strangers, is_whole, split.len())
    };
    let counts = 1..=SIDES.min(words.len());
    counts.flat_map(|count| splits(&words, count)).min_by_key(rank).unwrap_or_default()
}

/// Every way to cut `words` into `count` parts.
fn splits(words: &[&str], count: usize) -> Vec<Vec<String>> {
    if count == 1 {
        return vec![vec![words.join(" ")]];
    }
    let mut found = Vec::new();
    for cut in 1..=words.len() - (count - 1) {
        for mut rest in splits(&words[cut..], count - 1) {
            rest.insert(0, words[..cut].join(" "));
            found.push(rest);
        }
    }
    found
}
