//! What is wrong with a file in the exchange format, for the person who wants it imported.

use std::fmt;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Bytes that are no text.
    #[error("not UTF-8")]
    NotUtf8,
    /// The file is too large to be read.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The most there may be, in bytes.
        limit: usize,
    },
    /// The file holds too many records.
    #[error("more than {limit} records")]
    TooMany {
        /// The most there may be.
        limit: usize,
    },
    /// The line is too long to be a record.
    #[error("longer than {limit} bytes")]
    TooLong {
        /// The most there may be, in bytes.
        limit: usize,
    },
    /// The line is not the JSON of a record.
    #[error("{}: {message}", record.as_deref().unwrap_or("not a record"))]
    NotARecord {
        /// The identifier of the record, where it can be told.
        record: Option<String>,
        /// What is wrong with it.
        message: String,
    },
    /// A key that the record does not have, by its path.
    #[error("no record has the key `{0}`")]
    UnknownKey(String),
    /// An identifier that an earlier line has.
    #[error("`{0}` stands on an earlier line already")]
    DuplicateId(String),
    /// What a reader proposes; it waits for an admin where it was made and nowhere else.
    #[error("suggestions are not imported")]
    Suggestion,
    /// There is no record in the file.
    #[error("no records")]
    Empty,
}

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct LineFlaw {
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub flaw: Flaw,
}

impl fmt::Display for LineFlaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(formatter, "the file: {}", self.flaw),
            line => write!(formatter, "line {line}: {}", self.flaw),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_tells_where_it_is() {
        let told = |line, flaw| LineFlaw { line, flaw }.to_string();
        assert_eq!(told(0, Flaw::TooMany { limit: 3 }), "the file: more than 3 records");
        assert_eq!(told(2, Flaw::UnknownKey("a.b".into())), "line 2: no record has the key `a.b`");
        let unnamed = Flaw::NotARecord { record: None, message: "expected value".into() };
        assert_eq!(told(7, unnamed), "line 7: not a record: expected value");
        let named = Flaw::NotARecord { record: Some("meta".into()), message: "no name".into() };
        assert_eq!(told(7, named), "line 7: meta: no name");
    }
}
