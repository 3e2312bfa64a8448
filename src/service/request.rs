//! What comes in, and what goes out.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::command::{Call, OptionName, View};
use crate::fact::Locale;
use crate::reply::{FormView, Reply};

use super::{Asker, Drawing, Order};

/// A question or an order as a transport took it.
#[derive(Debug, Clone)]
pub struct Request {
    /// The asker's language.
    pub locale: Locale,
    /// Who asks.
    pub asker: Asker,
    /// Names the act of asking: what is delivered twice is written once.
    pub operation: String,
    /// What is asked.
    pub ask: Ask,
}

impl Request {
    /// A question by nobody in particular, such as a terminal's.
    #[must_use]
    pub fn anonymous(locale: Locale, ask: Ask) -> Self {
        Self { locale, asker: Asker::default(), operation: String::new(), ask }
    }
}

/// The ways to ask.
#[derive(Debug, Clone)]
pub enum Ask {
    /// In words, perhaps for a date in the past.
    Text {
        /// The words.
        text: String,
        /// The date.
        as_of: Option<String>,
    },
    /// By pointing at a message: what it mentions.
    Check {
        /// What the message says.
        content: String,
    },
    /// With a command and its options.
    Call(Call),
    /// With a command and a file; `None` where the file could not be had.
    File {
        /// The command.
        call: Call,
        /// What is in the file.
        content: Option<Vec<u8>>,
    },
    /// In the shell, with the content of a file that the base is to be made like.
    Restore(Vec<u8>),
    /// In the shell, with a snapshot of a data set, to see what it would change.
    Survey(Order),
    /// In the shell, for what is one server's own as a file.
    Notes,
    /// In the shell, with a command, to see what it would change.
    Rehearsal(Call),
    /// By pressing the button with this id.
    Press(String),
    /// By choosing from the menu with this id.
    Choose {
        /// The id.
        menu: String,
        /// What was chosen.
        value: String,
    },
    /// By sending the form with this id off.
    Submit {
        /// The id.
        form: String,
        /// What was filled in.
        fields: BTreeMap<OptionName, String>,
    },
}

/// What somebody gets.
#[derive(Debug, Clone)]
pub enum Handled {
    /// A message.
    Message(Box<Message>),
    /// Their message is taken away.
    Deletion,
    /// A form to fill in.
    Form(FormView),
}

/// A reply, and how to show it.
#[derive(Debug, Clone)]
pub struct Message {
    /// The reply, shared by all who get the same one.
    pub reply: Arc<Reply>,
    /// Whether only the asker sees it.
    pub is_private: bool,
    /// The language it is in.
    pub locale: Locale,
    /// Which side of the answer it is.
    pub view: View,
    /// Which page to show, from 0.
    pub page: usize,
    /// Whether it takes the place of the message that the button sits on.
    pub in_place: bool,
    /// Who may take it away again: the one who asked, where everybody sees the answer.
    pub owner: Option<String>,
    /// What picture it has.
    pub illustration: Illustration,
    /// Who else is to be told something.
    pub notice: Option<Notice>,
}

/// What picture a message has.
#[derive(Debug, Clone, Default)]
pub enum Illustration {
    /// The one that it has had, if any.
    #[default]
    Unchanged,
    /// None any more.
    Cleared,
    /// One of its own.
    Drawing(Drawing),
}

/// Something that somebody is told who did not just ask.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Their id on Discord.
    pub user: String,
    /// What they are told.
    pub reply: Reply,
}

impl Message {
    /// The first page of a reply, as a message of its own.
    #[must_use]
    pub fn first_page(reply: impl Into<Arc<Reply>>, locale: Locale) -> Self {
        let reply = reply.into();
        Self {
            is_private: reply.private,
            reply,
            locale,
            view: View::Answer,
            page: 0,
            in_place: false,
            owner: None,
            illustration: Illustration::Unchanged,
            notice: None,
        }
    }
}

/// A suggestion while somebody types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What people see.
    pub name: String,
    /// What is filled in.
    pub value: String,
}
