//! Which part of a bot one process is.

use std::ops::RangeInclusive;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// What a wrong value is told.
const FORM: &str =
    "shards is a shard or a range of them out of a total, such as \"0-15/64\" or \"3/64\"";

/// The shards that one process runs out of all that a bot has, counted from 0: `0-15/64`, `3/64`.
/// <https://discord.com/developers/docs/events/gateway#sharding>
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shards {
    first: u32,
    last: u32,
    total: u32,
}

impl Shards {
    /// All shards of a bot that has `total` of them, at least one.
    #[must_use]
    pub fn all(total: u32) -> Self {
        let total = total.max(1);
        Self { first: 0, last: total - 1, total }
    }

    /// The numbers of the shards.
    #[must_use]
    pub fn numbers(&self) -> RangeInclusive<u32> {
        self.first..=self.last
    }

    /// How many shards the whole bot has.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.total
    }

    /// Whether the first of all is among them. It is on exactly one process, so that this one does
    /// what has to be done once.
    #[must_use]
    pub fn has_the_first(&self) -> bool {
        self.first == 0
    }
}

impl TryFrom<&str> for Shards {
    type Error = &'static str;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        let (range, total) = text.split_once('/').ok_or(FORM)?;
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        // Unlike `parse`, Discord's numbers have no sign.
        let number = |text: &str| {
            let text = text.trim();
            let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| is_plain).ok_or(FORM)
        };
        let (first, last, total) = (number(first)?, number(last)?, number(total)?);
        if first > last {
            return Err("shards begins after it ends");
        }
        if last >= total {
            return Err("shards counts from 0, so that the last of all is one less than the total");
        }
        Ok(Self { first, last, total })
    }
}

impl<'de> Deserialize<'de> for Shards {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer).map_err(|_| D::Error::custom(FORM))?;
        Self::try_from(text.as_str()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_one_shard_and_all_of_them_are_read() {
        let shards = |text: &str| Shards::try_from(text).expect(text);
        assert_eq!(shards("0-15/64").numbers(), 0..=15);
        assert_eq!(shards("0-15/64").total(), 64);
        assert_eq!(shards("3/64").numbers(), 3..=3);
        assert_eq!(shards(" 16 - 63 / 64 ").numbers(), 16..=63);
        assert_eq!(shards("0-0/1"), Shards::all(1));
        assert_eq!(Shards::all(0), Shards::all(1), "a bot has one at least");
        assert!(shards("0-15/64").has_the_first() && !shards("16-63/64").has_the_first());
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "/",
            "64",
            "0-15",
            "0-15/",
            "/64",
            "15-0/64",
            "0-64/64",
            "64/64",
            "-1/64",
            "+1/64",
            "0-1-2/64",
            "0-15/64/2",
            "0-15/0",
            "a-b/c",
            "0–15/64",
            "4294967296/4294967297",
        ] {
            assert!(Shards::try_from(text).is_err(), "{text}");
        }
    }
}
