//! Reading an interaction: all of it, or else who waits behind it.

use std::borrow::Cow;

use serde::Deserialize;

use crate::fact::Locale;

use super::asking::{Interaction, kind};
use super::body::Body;

/// An interaction, as far as it can be read.
#[derive(Debug)]
pub enum Read {
    /// All of it.
    Whole(Box<Interaction>),
    /// Who waits behind one that cannot be read.
    Unread(Unread),
    /// Whether we are there, however little else it says.
    Ping,
    /// Nobody: it has no id or no token.
    Nobody,
}

/// Who waits behind an interaction that cannot be read.
#[derive(Debug)]
pub struct Unread {
    pub(super) id: u64,
    pub(super) token: String,
    pub(super) locale: Locale,
    /// Whether they are still typing, and wait for nothing but choices.
    pub(super) is_typing: bool,
}

/// What an interaction is.
#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type")]
    kind: u8,
}

/// The least that an interaction says. Everything else is passed over, however deep it goes.
#[derive(Deserialize)]
struct Least<'body> {
    #[serde(borrow, default)]
    id: Option<Cow<'body, str>>,
    #[serde(borrow, default)]
    token: Option<Cow<'body, str>>,
}

/// In which language, where that is said as it should be.
#[derive(Deserialize)]
struct Spoken<'body> {
    #[serde(borrow)]
    locale: Cow<'body, str>,
}

impl Read {
    /// Reads an interaction.
    #[must_use]
    pub fn of(body: &[u8]) -> Self {
        // What is known to be text need not be looked through once more, field by field.
        let text = std::str::from_utf8(body).ok();
        let whole: Option<Body> = text.and_then(|text| serde_json::from_str(text).ok());
        if let Some(interaction) = whole.and_then(Interaction::of) {
            return Self::Whole(Box::new(interaction));
        }
        if matches!(serde_json::from_slice(body), Ok(Kind { kind: kind::PING })) {
            return Self::Ping;
        }
        Unread::of(body).map_or(Self::Nobody, Self::Unread)
    }
}

impl Unread {
    fn of(body: &[u8]) -> Option<Self> {
        let Least { id, token } = serde_json::from_slice(body).ok()?;
        let spoken: Option<Spoken> = serde_json::from_slice(body).ok();
        let locale = spoken.map_or(Locale::English, |spoken| Locale::from_tag(&spoken.locale));
        let is_typing = matches!(serde_json::from_slice(body), Ok(Kind { kind: kind::COMPLETION }));
        // There is no snowflake zero.
        let id = id?.parse().ok().filter(|id| *id > 0)?;
        let token = token.filter(|token| !token.is_empty())?.into_owned();
        Some(Self { id, token, locale, is_typing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_is_found_however_strange_the_rest_is() {
        let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
        for (rest, locale) in [
            (r#""type": 99, "locale": "de""#.to_owned(), Locale::German),
            (r#""type": "2", "data": 7"#.to_owned(), Locale::English),
            (format!(r#""type": 2, "locale": "ja", "data": {deep}"#), Locale::Japanese),
            (r#""locale": {"not": "a language"}"#.to_owned(), Locale::English),
        ] {
            let text = format!(r#"{{"id": "12", "token": "t\u0061", {rest}}}"#);
            let Read::Unread(unread) = Read::of(text.as_bytes()) else {
                panic!("{text:.80}");
            };
            assert_eq!((unread.id, unread.token.as_str(), unread.locale), (12, "ta", locale));
        }
    }

    #[test]
    fn nobody_waits_behind_what_has_no_id_or_no_token() {
        for text in [
            "",
            "null",
            "[]",
            r#"{"id": "12"}"#,
            r#"{"id": "x", "token": "t"}"#,
            r#"{"id": "0", "token": "t"}"#,
            r#"{"id": 12, "token": "t"}"#,
            r#"{"id": "12", "token": ""}"#,
        ] {
            assert!(matches!(Read::of(text.as_bytes()), Read::Nobody), "{text}");
        }
        assert!(matches!(Read::of(br#"{"type": 1}"#), Read::Ping));
    }
}
