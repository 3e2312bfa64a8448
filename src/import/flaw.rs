//! What is wrong with a file of a data set, for the person who wants it imported.

use std::fmt;

use crate::fact::is_hidden;

/// The longest piece of a file that a flaw repeats, in characters.
const EXCERPT_LIMIT: usize = 200;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct FileFlaw {
    /// The file; empty for the snapshot as a whole.
    pub file: String,
    /// The record in it.
    pub record: Option<String>,
    /// The field of the record.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl FileFlaw {
    pub(super) fn of_set(message: String) -> Self {
        Self { file: String::new(), record: None, field: None, message }
    }

    pub(super) fn of_file(file: &str, message: impl fmt::Display) -> Self {
        let message = excerpt(&message.to_string());
        Self { file: excerpt(file), record: None, field: None, message }
    }

    pub(super) fn of_field(
        file: &str,
        record: &str,
        field: &str,
        message: impl fmt::Display,
    ) -> Self {
        Self {
            record: Some(excerpt(record)),
            field: Some(field.to_owned()),
            ..Self::of_file(file, message)
        }
    }
}

impl fmt::Display for FileFlaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = [Some(&self.file), self.record.as_ref(), self.field.as_ref()];
        for part in place.into_iter().flatten().filter(|part| !part.is_empty()) {
            write!(formatter, "{part}: ")?;
        }
        formatter.write_str(&self.message)
    }
}

/// The beginning of a text out of a file, safe to show.
fn excerpt(text: &str) -> String {
    text.chars().filter(|character| !is_hidden(*character)).take(EXCERPT_LIMIT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_of_a_file_and_its_name_can_be_seen_and_is_short() {
        let hostile = format!("\u{1b}[2J\u{202e}a{}", "b".repeat(10_000));
        let flaw = FileFlaw::of_field(&hostile, &hostile, "name", &hostile).to_string();
        assert!(!flaw.contains(is_hidden) && flaw.contains("[2Jab"), "{flaw:?}");
        assert!(flaw.chars().count() < 4 * EXCERPT_LIMIT, "{flaw}");
    }
}
