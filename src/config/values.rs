//! Values that a file and the environment write differently.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::num::NonZeroUsize;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// Ids of users: a list in a file, and in an environment variable one after the other with commas.
#[derive(Deserialize)]
#[serde(untagged)]
enum Users {
    List(Vec<String>),
    Line(String),
}

/// Reads ids of users.
pub(super) fn users<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeSet<String>, D::Error> {
    let wrong = || D::Error::custom("operators is a list of user ids, each a number in quotes");
    let users = match Users::deserialize(deserializer).map_err(|_| wrong())? {
        Users::List(list) => list,
        Users::Line(line) => line.split(',').map(str::to_owned).collect(),
    };
    let users = users.iter().map(|user| user.trim()).filter(|user| !user.is_empty());
    let is_id = |user: &str| user.bytes().all(|byte| byte.is_ascii_digit());
    users.map(|user| if is_id(user) { Ok(user.to_owned()) } else { Err(wrong()) }).collect()
}

/// A count: a number in a file, and text in an environment variable.
#[derive(Deserialize)]
#[serde(untagged)]
enum Count {
    Number(NonZeroUsize),
    Text(String),
}

/// Reads a count.
pub(super) fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NonZeroUsize, D::Error> {
    let wrong = || D::Error::custom("it is a number from 1 up");
    match Count::deserialize(deserializer).map_err(|_| wrong())? {
        Count::Number(number) => Ok(number),
        Count::Text(text) => text.trim().parse().map_err(|_| wrong()),
    }
}

/// A number: as such in a file, and in an environment variable as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Itself(u16),
    Text(String),
}

/// Reads a number.
pub(super) fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let wrong = || D::Error::custom("not a whole number from 0 to 65535");
    match Number::deserialize(deserializer).map_err(|_| wrong())? {
        Number::Itself(number) => Ok(number),
        Number::Text(text) => text.trim().parse().map_err(|_| wrong()),
    }
}

/// Reads an address to listen on, or none.
pub(super) fn address<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = |_| D::Error::custom("not an IP address with a port, such as \"127.0.0.1:9464\"");
    text.trim().parse().map(Some).map_err(wrong)
}
