//! Who the application is, to Discord and to us: its id, and the key that Discord signs with.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// What a wrong id is told.
const ID: &str = "application_id is a number, as on the page General Information";
/// What a wrong key is told.
const KEY: &str = "public_key is 64 hexadecimal digits, as on the page General Information";

/// The id of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApplicationId(u64);

impl ApplicationId {
    /// As a number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }

    /// The id that the first part of a bot's token holds, if it holds one.
    /// <https://discord.com/developers/docs/reference#authentication>
    #[must_use]
    pub fn of_token(token: &str) -> Option<Self> {
        let (first, _) = token.trim().trim_start_matches("Bot ").split_once('.')?;
        let bytes = data_encoding::BASE64_NOPAD.decode(first.trim_end_matches('=').as_bytes());
        Self::try_from(String::from_utf8(bytes.ok()?).ok()?.as_str()).ok()
    }
}

impl TryFrom<&str> for ApplicationId {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|id| is_plain && *id > 0).map(Self).ok_or(ID)
    }
}

/// An id as people write it: in quotes or bare.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    Number(u64),
}

impl<'de> Deserialize<'de> for ApplicationId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = match Written::deserialize(deserializer).map_err(|_| D::Error::custom(ID))? {
            Written::Text(text) => text,
            Written::Number(number) => number.to_string(),
        };
        Self::try_from(text.trim()).map_err(D::Error::custom)
    }
}

/// The public half of the key that Discord signs interactions with. Nothing about it is secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl TryFrom<&str> for PublicKey {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).map_err(|_| KEY)?;
        bytes.try_into().map(Self).map_err(|_| KEY)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer).map_err(|_| D::Error::custom(KEY))?;
        Self::try_from(text.trim()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_application() {
        let token = "MTI1MTg4NjgxMjM0NTY3ODkwMQ.GfAkE1.rest";
        let id = ApplicationId::of_token(token).expect("an id");
        assert_eq!(id.get(), 1_251_886_812_345_678_901);
        assert_eq!(ApplicationId::of_token(&format!("Bot {token}")), Some(id));
        for odd in ["", "s3cret", "a.b.c", "MTI1.", ".x.y", "YWJj.x.y", "💥.x.y"] {
            let id = ApplicationId::of_token(odd);
            assert!(id.is_none_or(|id| id.get() == 125), "{odd}");
        }
    }

    #[test]
    fn a_key_has_64_hexadecimal_digits_large_or_small() {
        let small = "0f".repeat(32);
        assert_eq!(PublicKey::try_from(small.as_str()).expect("a key").bytes(), &[15; 32]);
        assert!(PublicKey::try_from(small.to_uppercase().as_str()).is_ok());
        for odd in ["", "0f", "+f", &"0f".repeat(33), &"0g".repeat(32), &"智".repeat(64)] {
            assert_eq!(PublicKey::try_from(odd), Err(KEY), "{odd}");
        }
    }
}
