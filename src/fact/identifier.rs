//! Identifiers of records: short, lower-case, dotted, and typed so that they cannot be mixed up.

/// The longest identifier, in characters: a vendor's, a topic and the revision that made it; with
/// the rest of a button's id it fits into Discord's 100 characters.
pub const IDENTIFIER_LIMIT: usize = 56;

/// What may stand between the parts of an identifier.
const BETWEEN: [char; 3] = ['.', '_', '-'];

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier: lower-case letters, digits, dots, hyphens, at most 56")]
pub struct IdentifierError(pub(super) String);

/// Checks the shape of an identifier.
pub(super) fn checked(text: String) -> Result<Box<str>, IdentifierError> {
    if text.len() <= IDENTIFIER_LIMIT && text.split(BETWEEN).all(is_part) {
        Ok(text.into_boxed_str())
    } else {
        Err(IdentifierError(text))
    }
}

/// Whether a text is a part of an identifier: `mistral`, `rel` and `10` of `mistral.rel.10`. A million
/// facts have some millions of them, which are looked at whenever a store is opened.
fn is_part(text: &str) -> bool {
    let is_fit = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !text.is_empty() && text.bytes().all(is_fit)
}

/// Declares a typed identifier.
macro_rules! identifier {
    ($(#[$attribute:meta])* $name:ident) => {
        $(#[$attribute])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::fact::identifier::IdentifierError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                $crate::fact::identifier::checked(text).map(Self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::fact::identifier::IdentifierError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0.into_string()
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

pub(super) use identifier;

/// The part of a dotted identifier before its first dot: the vendor of `meta.rel.01`.
pub(super) fn owner(identifier: &str) -> &str {
    identifier.split('.').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shapes_in_use_are_accepted() {
        for text in ["meta", "01ai", "qihoo-360", "mistral.business_model.01", "seed-001"] {
            assert!(checked(text.to_owned()).is_ok(), "{text}");
        }
    }

    #[test]
    fn other_shapes_are_refused() {
        let long = "a".repeat(IDENTIFIER_LIMIT + 1);
        for text in ["", "Meta", "a b", ".a", "a-", "a..b", "a:b", "智谱", "../etc", long.as_str()]
        {
            assert!(checked(text.to_owned()).is_err(), "{text}");
        }
    }
}
