//! Where a statement comes from.

use serde::{Deserialize, Serialize};

use super::PartialDate;
use super::hidden::is_hidden;
use super::identifier::identifier;
use super::vocabulary::vocabulary;

identifier! {
    /// Names a [`Source`]: `llama-models`.
    SourceId
}

vocabulary! {
    /// How close a source is to what it tells; the nearer one wins where two differ.
    Tier as "tier" {
        /// The party itself: a repository, a licence, a filing, a letter.
        Primary = "primary",
        /// A maintained data set.
        Dataset = "dataset",
        /// A newspaper or an agency.
        Press = "press",
        /// Anything that retells.
        Secondary = "secondary",
    }
}

vocabulary! {
    /// How much of a source was read when the fact was written.
    Reading as "reading" {
        /// The whole page.
        Whole = "whole",
        /// An excerpt; alone it supports no high confidence.
        Excerpt = "excerpt",
    }
}

/// A page, a repository or a data set that statements cite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Its title, in its own language.
    pub title: String,
    /// Its address; absent where only an unencrypted one is known, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpsUrl>,
    /// Who wrote it, where that is not the publisher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// When it was published or last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// How close it is to what it tells.
    pub tier: Tier,
    /// The licence of the source itself, where it matters for reuse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Whom to name wherever its figures are shown, as its licence asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// How much of it was read.
    pub read: Reading,
    /// The revision that was read, for a repository.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// The files that were read, for a repository.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<String>,
}

impl Source {
    /// Whether it stands for a snapshot that was taken in: those alone say whom to name.
    #[must_use]
    pub fn is_data_set(&self) -> bool {
        self.attribution.is_some()
    }
}

/// An address that starts with `https://` and holds nothing that could break out of a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HttpsUrl(String);

/// Why a text is not a usable address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a usable address; only https:// links without spaces or brackets are")]
pub struct UrlError(String);

/// The longest address, in characters: Discord's limit for a link button, which is the strictest
/// place an address may go. <https://discord.com/developers/docs/components/reference#button>
pub const URL_LIMIT: usize = 512;

impl HttpsUrl {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether readers see where it leads: nothing in it is hidden or turns it around, and its host
    /// is written in ASCII, so that no letter looks like another one. What is kept may be older than
    /// this rule; [`super::check`] holds all that is written to it.
    #[must_use]
    pub fn is_frank(&self) -> bool {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.is_ascii() && !self.0.contains(is_hidden)
    }

    /// Whose address it is, without `www.`.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl TryFrom<String> for HttpsUrl {
    type Error = UrlError;

    fn try_from(text: String) -> Result<Self, UrlError> {
        let host =
            text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
        let has_host = host.is_some_and(|host| host.contains('.') && !host.contains('@'));
        let is_plain = !text.chars().any(|character| {
            character.is_whitespace() || character.is_control() || "<>()[]\"`\\".contains(character)
        });
        if has_host && is_plain && text.chars().count() <= URL_LIMIT {
            Ok(Self(text))
        } else {
            Err(UrlError(text))
        }
    }
}

impl From<HttpsUrl> for String {
    fn from(url: HttpsUrl) -> Self {
        url.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_https_addresses_are_accepted() {
        assert!(HttpsUrl::try_from("https://example.org/a?b=c#d".to_owned()).is_ok());
        for text in [
            "http://example.org",
            "https://",
            "https://localhost",
            "https://user@example.org",
            "https://example.org/a b",
            "https://example.org/a)](b",
            "javascript:alert(1)",
        ] {
            assert!(HttpsUrl::try_from(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_that_looks_like_another_one_is_not_frank() {
        for (text, is_frank) in [
            ("https://example.org/a", true),
            ("https://xn--penai-vve.com/a", true),
            ("https://example.org/智谱", true),
            ("https://example.org/a\u{202e}gpj.exe", false),
            ("https://exam\u{200b}ple.org/a", false),
            // The first letter is Cyrillic.
            ("https://\u{43e}penai.com/a", false),
        ] {
            let url = HttpsUrl::try_from(text.to_owned()).expect("it is an address");
            assert_eq!(url.is_frank(), is_frank, "{text}");
        }
    }
}
