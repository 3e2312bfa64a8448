//! The lines of a reply: stacked, because columns break on phones.

use std::fmt::Write as _;

use serde::Serialize;

use super::voice::Voice;
use crate::fact::bundled;

/// A part of a reply under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The lines.
    pub rows: Vec<Row>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Row {
    /// Names what the items after it belong to: a side, or "For" and "Against".
    Group(String),
    /// A statement.
    Item(Item),
    /// A remark that rests on no source of its own: a count, or what is missing.
    Remark(String),
    /// What somebody did: what comes before the name, who it was, and what comes after.
    Signed {
        /// Before the name.
        lead: String,
        /// Who it was.
        author: Author,
        /// After the name.
        trail: String,
    },
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// A Discord user, by the id.
    User(String),
    /// Somebody or something without one, in the reader's language.
    Other(String),
}

impl Author {
    /// The author that a change names.
    pub(super) fn of(author: &str, voice: &Voice<'_>) -> Self {
        let is_id = !author.is_empty() && author.bytes().all(|byte| byte.is_ascii_digit());
        if is_id {
            return Self::User(author.to_owned());
        }
        Self::Other(match author {
            bundled::AUTHOR => voice.say("author-bundle"),
            "" => voice.say("author-erased"),
            _ => voice.say("author-operator"),
        })
    }

    /// As Discord writes it, where it shows the name; elsewhere it tells who is meant all the same.
    #[must_use]
    pub fn mention(&self) -> String {
        match self {
            Self::User(id) => format!("<@{id}>"),
            Self::Other(name) => name.clone(),
        }
    }
}

/// A statement with everything a reader needs to weigh it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Whom or what it is about, where the group does not say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The statement, as plain text; each transport escapes its own mark-up.
    pub text: String,
    /// Where the statement itself leads; only sources lead somewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Its date, its grade and whatever else qualifies it.
    pub stamp: Vec<String>,
    /// The numbers of its sources.
    #[serde(rename = "sources")]
    pub marks: Vec<usize>,
    /// Whether it qualifies the item before it.
    pub nested: bool,
}

/// How a language sets off the parts of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Punctuation {
    label_end: String,
    stamp_start: String,
    stamp_joiner: String,
    stamp_end: String,
    slanted: bool,
}

impl Punctuation {
    /// The punctuation of a language.
    pub(super) fn of(voice: &Voice<'_>) -> Self {
        Self {
            label_end: voice.say("label-end"),
            stamp_start: voice.say("stamp-start"),
            stamp_joiner: voice.say("stamp-joiner"),
            stamp_end: voice.say("stamp-end"),
            slanted: voice.locale().has_italics(),
        }
    }

    /// A label as it stands before a statement.
    #[must_use]
    pub fn label(&self, label: &str) -> String {
        format!("{label}{}", self.label_end)
    }

    /// Whether the language has italics.
    #[must_use]
    pub fn has_italics(&self) -> bool {
        self.slanted
    }

    /// A stamp as it stands behind a statement; nothing for an empty one.
    #[must_use]
    pub fn stamp(&self, stamp: &[String]) -> String {
        if stamp.is_empty() {
            return String::new();
        }
        [&*self.stamp_start, &stamp.join(&self.stamp_joiner), &self.stamp_end].concat()
    }
}

impl Section {
    /// A section with nothing under it yet.
    pub(super) fn new(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), rows: Vec::new() }
    }

    /// Adds a group with its items, if there are any.
    pub(super) fn group(&mut self, name: impl Into<String>, items: Vec<Item>) {
        if !items.is_empty() {
            self.rows.push(Row::Group(name.into()));
            self.items(items);
        }
    }

    /// Adds items.
    pub(super) fn items(&mut self, items: impl IntoIterator<Item = Item>) {
        self.rows.extend(items.into_iter().map(Row::Item));
    }

    /// Adds a remark.
    pub(super) fn remark(&mut self, text: impl Into<String>) {
        self.rows.push(Row::Remark(text.into()));
    }
}

/// Marks as readers see them: `[1][2]`.
#[must_use]
pub fn marks_text(marks: &[usize]) -> String {
    let mut text = String::new();
    marks_into(&mut text, marks);
    text
}

/// Adds marks to a text.
pub fn marks_into(text: &mut String, marks: &[usize]) {
    for mark in marks {
        // Nothing refuses what is added to a text.
        let _ = write!(text, "[{mark}]");
    }
}
