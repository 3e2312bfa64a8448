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
        Self { file: file.to_owned(), record: None, field: None, message }
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
