//! Where a change counts: everywhere, or on one server only.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A Discord server, by its snowflake.
/// <https://discord.com/developers/docs/reference#snowflakes>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ServerId(u64);

/// Why a text names no server.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the id of a server: it is a number such as 1251000000000000001")]
pub struct ServerIdError(String);

impl ServerId {
    /// The server with that snowflake.
    #[must_use]
    pub fn new(snowflake: u64) -> Self {
        Self(snowflake)
    }

    /// The snowflake.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }
}

impl FromStr for ServerId {
    type Err = ServerIdError;

    fn from_str(text: &str) -> Result<Self, ServerIdError> {
        let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let snowflake = if is_plain { text.parse().ok() } else { None };
        snowflake.map(Self).ok_or_else(|| ServerIdError(text.to_owned()))
    }
}

impl TryFrom<String> for ServerId {
    type Error = ServerIdError;

    fn try_from(text: String) -> Result<Self, ServerIdError> {
        text.parse()
    }
}

impl From<ServerId> for String {
    fn from(server: ServerId) -> Self {
        server.to_string()
    }
}

impl fmt::Display for ServerId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Whose facts a change touches.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The base, which every server sees.
    #[default]
    Base,
    /// The notes of one server, which only that server sees.
    Server(ServerId),
}

impl Scope {
    /// Whether it is the base.
    #[must_use]
    pub fn is_base(&self) -> bool {
        *self == Self::Base
    }

    /// The server, where it is one's.
    #[must_use]
    pub fn server(self) -> Option<ServerId> {
        match self {
            Self::Base => None,
            Self::Server(server) => Some(server),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_name_a_server() {
        assert_eq!("1251000000000000001".parse(), Ok(ServerId::new(1_251_000_000_000_000_001)));
        for text in ["", "+1", "-1", "1.5", "abc", "99999999999999999999999"] {
            assert!(text.parse::<ServerId>().is_err(), "{text}");
        }
    }

    #[test]
    fn scopes_read_back_from_json() {
        for (scope, json) in
            [(Scope::Base, "\"base\""), (Scope::Server(ServerId::new(7)), "{\"server\":\"7\"}")]
        {
            assert_eq!(serde_json::to_string(&scope).expect("it has a JSON form"), json);
            assert_eq!(serde_json::from_str::<Scope>(json).expect("it reads back"), scope);
        }
    }
}
