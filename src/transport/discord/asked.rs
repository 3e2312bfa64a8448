//! What an interaction asks for, in the few words that logs and numbers have for it.

use std::fmt;

use crate::command::{Call, Command};
use crate::fact::Vocabulary as _;

/// What was asked for: a command, or what else there is to do. Never what somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The command, or what else was done.
    pub command: &'static str,
    /// The subcommand; empty for what has none.
    pub subcommand: &'static str,
}

impl Asked {
    /// What could be typed next.
    pub const COMPLETION: Self = Self::only("completion");
    /// What a button does.
    pub const BUTTON: Self = Self::only("button");
    /// What was chosen from a menu.
    pub const MENU: Self = Self::only("menu");
    /// What was filled in.
    pub const FORM: Self = Self::only("form");
    /// What a message mentions.
    pub const CHECK: Self = Self::only("check");
    /// Something that is not known, or no longer.
    pub const UNKNOWN: Self = Self::only("unknown");

    const fn only(command: &'static str) -> Self {
        Self { command, subcommand: "" }
    }

    /// A command by this name, which may be none.
    pub(super) fn by(name: &str) -> Self {
        Command::from_slug(name).map_or(Self::UNKNOWN, |command| Self::only(command.slug()))
    }

    /// What a call asks for.
    pub(super) fn to(call: &Call) -> Self {
        let subcommand = call.chore.map_or("", |chore| chore.slug());
        Self { command: call.command.slug(), subcommand }
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.command)?;
        if self.subcommand.is_empty() { Ok(()) } else { write!(formatter, " {}", self.subcommand) }
    }
}
