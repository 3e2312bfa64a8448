//! Small things out of files, taken at their word only within limits.

use crate::fact::{HttpsUrl, PartialDate, is_hidden};

use super::limits::{NAME_LIMIT, NOTE_LIMIT};

/// A text on one line, without what cannot be seen, cut off where it is too long.
fn line(text: &str, limit: usize) -> Option<String> {
    let words: Vec<_> = text.split_whitespace().collect();
    let plain: String = words.join(" ").chars().filter(|one| !is_hidden(*one)).collect();
    let plain = plain.trim();
    if plain.is_empty() {
        return None;
    }
    if plain.chars().count() <= limit {
        return Some(plain.to_owned());
    }
    let cut: String = plain.chars().take(limit - 1).collect();
    Some(cut.trim_end().to_owned() + "…")
}

/// A note in the words of the data set.
pub(super) fn note(text: &str) -> Option<String> {
    line(text, NOTE_LIMIT)
}

/// A name.
pub(super) fn name(text: &str) -> Option<String> {
    line(text, NAME_LIMIT)
}

/// An address, where it is one that can be shown; others say nothing worth stopping for.
pub(super) fn link(text: &str) -> Option<HttpsUrl> {
    HttpsUrl::try_from(text.trim().to_owned()).ok().filter(HttpsUrl::is_frank)
}

/// A date, or nothing for an empty one; what is no date is an error.
pub(super) fn date(text: &str) -> Result<Option<PartialDate>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error: crate::fact::DateError| error.to_string())
}

/// The last part of an identifier: lower-case letters and digits, and hyphens between.
pub(super) fn slug(text: &str, limit: usize) -> String {
    let mut slug = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= limit {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}
