//! An interaction as Discord writes it: what is read of it, and nothing else.
//! <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object>
//!
//! serenity has types for all of it; reading those takes three times as long, most of it for people,
//! channels and messages that nobody here asks about, and one such part that it does not know makes
//! the whole unreadable.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

/// An interaction of any type but a ping.
#[derive(Deserialize)]
pub(super) struct Body<'body> {
    #[serde(rename = "type")]
    pub(super) kind: u8,
    pub(super) id: Digits,
    pub(super) application_id: Digits,
    pub(super) token: String,
    #[serde(borrow)]
    pub(super) locale: Cow<'body, str>,
    pub(super) guild_id: Option<Digits>,
    /// Who asks, on a server.
    pub(super) member: Option<Member>,
    /// Who asks, elsewhere.
    pub(super) user: Option<User>,
    pub(super) authorizing_integration_owners: Option<Owners>,
    #[serde(borrow)]
    pub(super) data: Option<Data<'body>>,
}

/// Somebody on a server.
#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) user: User,
    /// What they may do in the channel, as bits.
    pub(super) permissions: Option<Digits>,
}

/// Somebody.
#[derive(Deserialize)]
pub(super) struct User {
    pub(super) id: Digits,
}

/// For whom the bot is installed, by whom it was: a server or a person.
#[derive(Deserialize)]
pub(super) struct Owners {
    #[serde(rename = "0")]
    pub(super) server: Option<Digits>,
    #[serde(rename = "1")]
    pub(super) person: Option<Digits>,
}

/// What is asked: the fields of all types of interactions.
#[derive(Deserialize)]
pub(super) struct Data<'body> {
    /// Of a command.
    #[serde(borrow)]
    pub(super) name: Option<Text<'body>>,
    /// Of a command: whether it is one of text, or for a user or a message.
    #[serde(rename = "type")]
    pub(super) kind: Option<u8>,
    /// Of a command.
    #[serde(borrow, default)]
    pub(super) options: Vec<Given<'body>>,
    /// Of a command: what its options refer to.
    #[serde(borrow, default)]
    pub(super) resolved: Resolved<'body>,
    /// Of a button, a menu or a form.
    #[serde(borrow)]
    pub(super) custom_id: Option<Text<'body>>,
    /// Of a button or a menu.
    pub(super) component_type: Option<u8>,
    /// Of a menu.
    #[serde(borrow, default)]
    pub(super) values: Vec<Text<'body>>,
    /// Of a form.
    #[serde(borrow, default)]
    pub(super) components: Vec<Row<'body>>,
}

/// An option of a command that was given something, or a subcommand.
#[derive(Deserialize)]
#[serde(try_from = "Written<'body>", bound(deserialize = "'de: 'body"))]
pub(super) struct Given<'body> {
    pub(super) name: Cow<'body, str>,
    pub(super) what: What<'body>,
    /// Whether it is still being typed.
    pub(super) is_focused: bool,
}

/// What an option was given.
pub(super) enum What<'body> {
    /// It is a subcommand with these.
    Subcommand(Vec<Given<'body>>),
    /// A text, a whole number, or true or false, as one would type it.
    Typed(Cow<'body, str>),
    /// A file with this id.
    File(Digits),
    /// Something that no option of ours takes.
    Other,
}

/// An option as it is written.
#[derive(Deserialize)]
struct Written<'body> {
    #[serde(borrow)]
    name: Cow<'body, str>,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(borrow)]
    value: Option<Value<'body>>,
    #[serde(borrow, default)]
    options: Vec<Given<'body>>,
    #[serde(default)]
    focused: bool,
}

/// The value of an option as it is written.
#[derive(Debug, PartialEq)]
enum Value<'body> {
    Text(Cow<'body, str>),
    Integer(i64),
    Boolean(bool),
    Fraction,
}

/// Types of options.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type>
mod kind {
    pub(super) const SUBCOMMAND: u8 = 1;
    pub(super) const TEXT: u8 = 3;
    pub(super) const INTEGER: u8 = 4;
    pub(super) const BOOLEAN: u8 = 5;
    pub(super) const FILE: u8 = 11;
}

impl<'body> TryFrom<Written<'body>> for Given<'body> {
    type Error = &'static str;

    fn try_from(written: Written<'body>) -> Result<Self, Self::Error> {
        let Written { name, kind, value, options, focused: is_focused } = written;
        let what = match (kind, value) {
            (kind::SUBCOMMAND, _) => What::Subcommand(options),
            // Whoever still types a number may not have written one yet.
            (kind::TEXT, Some(Value::Text(text))) => What::Typed(text),
            (kind::INTEGER, Some(Value::Text(text))) if is_focused => What::Typed(text),
            (kind::INTEGER, Some(Value::Integer(number))) => {
                What::Typed(Cow::Owned(number.to_string()))
            }
            (kind::BOOLEAN, Some(Value::Boolean(is))) => {
                What::Typed(Cow::Borrowed(if is { "true" } else { "false" }))
            }
            (kind::FILE, Some(Value::Text(id))) => match id.parse() {
                Ok(id) => What::File(Digits(id)),
                Err(_) => return Err("a file without an id"),
            },
            (kind::TEXT | kind::INTEGER | kind::BOOLEAN | kind::FILE, _) => {
                return Err("an option of another type than it says");
            }
            _ => What::Other,
        };
        Ok(Self { name, what, is_focused })
    }
}

/// What the options of a command refer to.
#[derive(Default, Deserialize)]
pub(super) struct Resolved<'body> {
    #[serde(borrow, default)]
    pub(super) attachments: BTreeMap<Digits, Attachment<'body>>,
    #[serde(borrow, default)]
    pub(super) messages: BTreeMap<Digits, Message<'body>>,
}

/// A file that comes with a command.
#[derive(Deserialize)]
pub(super) struct Attachment<'body> {
    #[serde(borrow)]
    pub(super) url: Cow<'body, str>,
}

/// A message that a command is used on.
#[derive(Deserialize)]
pub(super) struct Message<'body> {
    #[serde(borrow)]
    pub(super) content: Cow<'body, str>,
    #[serde(borrow, default)]
    pub(super) embeds: Vec<Embed<'body>>,
}

/// What stands in a frame below a message.
#[derive(Deserialize)]
pub(super) struct Embed<'body> {
    #[serde(borrow)]
    pub(super) title: Option<Text<'body>>,
    #[serde(borrow)]
    pub(super) description: Option<Text<'body>>,
}

/// A row of a form.
#[derive(Deserialize)]
pub(super) struct Row<'body> {
    #[serde(borrow, default)]
    pub(super) components: Vec<Field<'body>>,
}

/// A field of a form.
#[derive(Deserialize)]
pub(super) struct Field<'body> {
    #[serde(borrow)]
    pub(super) custom_id: Option<Text<'body>>,
    #[serde(borrow)]
    pub(super) value: Option<Text<'body>>,
}

/// A text that may be missing: one that is borrowed where it can be, which `Option<Cow<str>>` by
/// itself is not.
#[derive(Deserialize)]
pub(super) struct Text<'body>(#[serde(borrow)] pub(super) Cow<'body, str>);

/// A number of 64 bits as Discord writes it, as a text, since JavaScript's numbers do not reach.
/// <https://discord.com/developers/docs/reference#snowflakes>
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Digits(pub(super) u64);

impl<'de> Deserialize<'de> for Digits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Digits;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a number as a text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Digits, E> {
                text.parse().map(Digits).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Reader)
    }
}

impl<'de: 'body, 'body> Deserialize<'de> for Value<'body> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Value<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text, a number, or true or false")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
                Ok(Value::Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
                Ok(Value::Text(Cow::Owned(text.to_owned())))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Value<'de>, E> {
                Ok(Value::Integer(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'de>, E> {
                number.try_into().map(Value::Integer).map_err(E::custom)
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<Value<'de>, E> {
                Ok(Value::Fraction)
            }

            fn visit_bool<E: Error>(self, is: bool) -> Result<Value<'de>, E> {
                Ok(Value::Boolean(is))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_text_of_digits() {
        let read = |text: &str| serde_json::from_str::<Digits>(text).ok().map(|digits| digits.0);
        assert_eq!(read(r#""18446744073709551615""#), Some(u64::MAX));
        for other in [r#""18446744073709551616""#, r#""-1""#, r#""""#, r#"" 1""#, "1", "null"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_value_is_what_it_is() {
        let read = |text: &'static str| serde_json::from_str::<Value>(text).ok();
        assert_eq!(read(r#""a""#), Some(Value::Text(Cow::Borrowed("a"))));
        assert_eq!(read(r#""\u0061""#), Some(Value::Text(Cow::Borrowed("a"))));
        assert_eq!(read("-7"), Some(Value::Integer(-7)));
        assert_eq!(read("9007199254740991"), Some(Value::Integer(9_007_199_254_740_991)));
        assert_eq!(read("true"), Some(Value::Boolean(true)));
        assert_eq!(read("0.5"), Some(Value::Fraction));
        for other in ["18446744073709551615", "{}", "[]", "null"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
