//! The one table of commands. Discord's registration, the terminal's help, the README's table,
//! the grammar and the tests are all made from it.

use crate::answer::{Aspect, CommercialUse};
use crate::fact::check::{NAME_LIMIT, TITLE_LIMIT};
use crate::fact::{
    Grade, IDENTIFIER_LIMIT, Lane, Position, Theme, Topic, URL_LIMIT, VendorKind, Vocabulary,
    Weights,
};

use super::{Chore, Command, OptionName, Reach};

/// The longest value of a free-text option, in characters; Discord stops people there.
pub const SUBJECT_LIMIT: u16 = 100;
/// The longest text to search for, in characters: it stands in the ids of the buttons that turn the
/// pages of what was found.
pub const FIND_LIMIT: u16 = 48;
/// The longest name of a command to explain, in characters.
const COMMAND_LIMIT: u16 = 48;
/// The longest reason, in characters: a line of a history.
pub const REASON_LIMIT: u16 = 300;
/// The longest statement that Discord lets people type, in characters. It is above the longest that
/// is kept, [`crate::fact::check::TEXT_LIMIT`], so that whoever pastes too much is told by how much.
pub const CLAIM_LIMIT: u16 = 4000;

/// What an option takes.
#[derive(Debug, Clone, Copy)]
pub enum OptionKind {
    /// The name of a vendor, a model or a term, at most [`SUBJECT_LIMIT`] characters, with
    /// suggestions while typing.
    Subject,
    /// The identifier of a record, with suggestions while typing.
    Identifier,
    /// Anything, up to so many characters.
    Text {
        /// How many.
        limit: u16,
    },
    /// A whole number from 1 on.
    Number,
    /// A file.
    File,
    /// Yes or no.
    Flag,
    /// One of a few fixed values, by their slugs.
    Choice {
        /// The name of the vocabulary, for the words of each choice.
        set: &'static str,
        /// The slugs, in order.
        slugs: fn() -> Vec<&'static str>,
    },
}

/// An option in the table.
#[derive(Debug, Clone, Copy)]
pub struct OptionSpec {
    /// Its name.
    pub name: OptionName,
    /// What it takes.
    pub kind: OptionKind,
    /// Whether a command without it is refused.
    pub required: bool,
}

/// Who may use a command, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody, anywhere, the terminal included.
    Readers,
    /// Anybody on Discord, whose id is needed.
    Members,
    /// Those who manage a server, on that server.
    Managers,
}

/// A command, or a subcommand, in the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandSpec {
    /// Its name.
    pub command: Command,
    /// The name of the subcommand.
    pub chore: Option<Chore>,
    /// Who may use it.
    pub access: Access,
    /// Its options, required ones first, in the order in which they may be typed without names.
    pub options: &'static [OptionSpec],
    /// Something to try, without the slash.
    pub example: &'static str,
}

const fn option(name: OptionName, kind: OptionKind) -> OptionSpec {
    OptionSpec { name, kind, required: false }
}

const fn subject(name: OptionName) -> OptionSpec {
    option(name, OptionKind::Subject)
}

const fn text(name: OptionName, limit: u16) -> OptionSpec {
    option(name, OptionKind::Text { limit })
}

const fn required(spec: OptionSpec) -> OptionSpec {
    OptionSpec { required: true, ..spec }
}

fn slugs<V: Vocabulary>() -> Vec<&'static str> {
    V::ALL.iter().map(|term| term.slug()).collect()
}

const fn choice<V: Vocabulary>(name: OptionName) -> OptionSpec {
    option(name, OptionKind::Choice { set: V::NAME, slugs: slugs::<V> })
}

const fn reader(
    command: Command,
    options: &'static [OptionSpec],
    example: &'static str,
) -> CommandSpec {
    CommandSpec { command, chore: None, access: Access::Readers, options, example }
}

const fn chore(chore: Chore, options: &'static [OptionSpec], example: &'static str) -> CommandSpec {
    let (command, chore) = (Command::Facts, Some(chore));
    CommandSpec { command, chore, access: Access::Managers, options, example }
}

#[expect(clippy::cast_possible_truncation, reason = "the limits are far below 65,536")]
const fn limit(characters: usize) -> u16 {
    characters as u16
}

const SUBJECT: OptionSpec = subject(OptionName::Subject);
const CLAIM: OptionSpec = text(OptionName::Claim, CLAIM_LIMIT);
const CLAIM_CHINESE: OptionSpec = text(OptionName::ClaimChinese, CLAIM_LIMIT);
const SOURCE: OptionSpec = text(OptionName::Source, limit(URL_LIMIT));
const TITLE: OptionSpec = text(OptionName::Title, limit(TITLE_LIMIT));
const DATE: OptionSpec = text(OptionName::Date, 10);
const AS_OF: OptionSpec = text(OptionName::AsOf, 10);
const PRIVATE: OptionSpec = option(OptionName::Private, OptionKind::Flag);
const SCOPE: OptionSpec = choice::<Reach>(OptionName::Scope);
const ID: OptionSpec = required(option(OptionName::Id, OptionKind::Identifier));

/// Every command, in the order in which people meet them.
pub const COMMANDS: &[CommandSpec] = &[
    reader(
        Command::Compare,
        &[
            required(subject(OptionName::First)),
            required(subject(OptionName::Second)),
            subject(OptionName::Third),
            choice::<Aspect>(OptionName::Aspect),
            AS_OF,
            PRIVATE,
        ],
        "compare meta mistral",
    ),
    reader(Command::WhyOpen, &[required(SUBJECT), AS_OF, PRIVATE], "why-open llama"),
    reader(Command::Outlook, &[choice::<Theme>(OptionName::Theme), AS_OF, PRIVATE], "outlook"),
    reader(
        Command::Vendor,
        &[required(subject(OptionName::Name)), AS_OF, PRIVATE],
        "vendor deepseek",
    ),
    reader(
        Command::Vendors,
        &[
            choice::<Lane>(OptionName::Lane),
            choice::<CommercialUse>(OptionName::CommercialUse),
            text(OptionName::Country, 2),
            text(OptionName::ChangedSince, 10),
            AS_OF,
            PRIVATE,
        ],
        "vendors lane:both",
    ),
    reader(Command::Timeline, &[subject(OptionName::Vendor), AS_OF, PRIVATE], "timeline mistral"),
    reader(
        Command::Find,
        &[required(text(OptionName::Text, FIND_LIMIT)), AS_OF, PRIVATE],
        "find 700 million",
    ),
    reader(Command::Help, &[text(OptionName::Command, COMMAND_LIMIT), PRIVATE], "help compare"),
    reader(Command::About, &[PRIVATE], "about"),
    CommandSpec {
        command: Command::Suggest,
        chore: None,
        access: Access::Members,
        options: &[],
        example: "suggest",
    },
    chore(
        Chore::Add,
        &[
            SUBJECT,
            choice::<Topic>(OptionName::Topic),
            CLAIM,
            SOURCE,
            DATE,
            CLAIM_CHINESE,
            TITLE,
            choice::<Grade>(OptionName::Grade),
            SCOPE,
        ],
        "facts add subject:mistral topic:licence claim:… source:https://… date:2026-05",
    ),
    chore(Chore::Edit, &[ID, SCOPE], "facts edit id:mistral.licence.01"),
    chore(
        Chore::Retract,
        &[ID, required(text(OptionName::Reason, REASON_LIMIT)), SCOPE],
        "facts retract id:mistral.licence.01 reason:…",
    ),
    chore(Chore::History, &[ID], "facts history id:mistral.licence.01"),
    chore(
        Chore::Undo,
        &[ID, option(OptionName::Revision, OptionKind::Number), SCOPE],
        "facts undo id:mistral.licence.01",
    ),
    chore(
        Chore::Vendor,
        &[
            required(text(OptionName::Name, limit(NAME_LIMIT))),
            choice::<Lane>(OptionName::Lane),
            CLAIM,
            SOURCE,
            DATE,
            text(OptionName::Country, 2),
            choice::<VendorKind>(OptionName::Kind),
            text(OptionName::NameChinese, limit(NAME_LIMIT)),
            CLAIM_CHINESE,
            TITLE,
            text(OptionName::Id, limit(IDENTIFIER_LIMIT)),
            SCOPE,
        ],
        "facts vendor name:Acme lane:closed claim:… source:https://… date:2026 country:FR kind:startup",
    ),
    chore(
        Chore::Alias,
        &[required(SUBJECT), required(text(OptionName::Name, limit(NAME_LIMIT))), SCOPE],
        "facts alias subject:mistral name:le chat",
    ),
    chore(
        Chore::Release,
        &[
            required(SUBJECT),
            required(text(OptionName::Model, limit(NAME_LIMIT))),
            choice::<Weights>(OptionName::Weights),
            SOURCE,
            DATE,
            text(OptionName::Licence, limit(NAME_LIMIT)),
            TITLE,
            SCOPE,
        ],
        "facts release subject:mistral model:… weights:open_permissive source:https://… date:2026-05",
    ),
    chore(
        Chore::Switch,
        &[
            required(SUBJECT),
            required(choice::<Position>(OptionName::From)),
            required(choice::<Position>(OptionName::To)),
            required(CLAIM),
            required(SOURCE),
            required(DATE),
            CLAIM_CHINESE,
            TITLE,
            SCOPE,
        ],
        "facts switch subject:mistral from:closed to:both claim:… source:https://… date:2026-05",
    ),
    chore(Chore::Review, &[SCOPE], "facts review"),
    chore(Chore::Stale, &[SUBJECT], "facts stale"),
    chore(Chore::Gaps, &[], "facts gaps"),
    chore(Chore::Export, &[SUBJECT], "facts export"),
    chore(
        Chore::Import,
        &[required(option(OptionName::File, OptionKind::File)), SCOPE],
        "facts import file:facts.jsonl",
    ),
    chore(Chore::ForgetServer, &[], "facts forget-server"),
];

impl Command {
    /// The row of a command that has no subcommands; the first one of [`Command::Facts`].
    ///
    /// # Panics
    ///
    /// Never: every command has a row, and a test holds the table to that.
    #[must_use]
    pub fn spec(self) -> &'static CommandSpec {
        let row = COMMANDS.iter().find(|spec| spec.command == self);
        row.expect("every command has a row")
    }
}

impl Chore {
    /// Its row in the table.
    ///
    /// # Panics
    ///
    /// Never: every chore has a row, and a test holds the table to that.
    #[must_use]
    pub fn spec(self) -> &'static CommandSpec {
        let row = COMMANDS.iter().find(|spec| spec.chore == Some(self));
        row.expect("every chore has a row")
    }
}

impl PartialEq for CommandSpec {
    fn eq(&self, other: &Self) -> bool {
        (self.command, self.chore) == (other.command, other.chore)
    }
}

impl Eq for CommandSpec {}

impl CommandSpec {
    /// The option of that name, if the command has it.
    #[must_use]
    pub fn option(&self, name: OptionName) -> Option<&'static OptionSpec> {
        self.options.iter().find(|option| option.name == name)
    }

    /// Its name with that of the subcommand: `facts add`.
    #[must_use]
    pub fn name(&self) -> String {
        let chore = self.chore.map(|chore| format!(" {}", chore.slug()));
        format!("{}{}", self.command.slug(), chore.unwrap_or_default())
    }

    /// How it is typed: `/compare first second [third] [aspect]`.
    #[must_use]
    pub fn usage(&self) -> String {
        let options = self.options.iter().map(|option| {
            let name = option.name.slug();
            if option.required { format!(" {name}") } else { format!(" [{name}]") }
        });
        std::iter::once(format!("/{}", self.name())).chain(options).collect()
    }
}

/// The commands that readers ask with, wherever they are.
pub fn questions() -> impl Iterator<Item = &'static CommandSpec> {
    COMMANDS.iter().filter(|spec| spec.access == Access::Readers)
}

/// The questions as one types them, with an example each, for a help text.
#[must_use]
pub fn usages() -> Vec<(String, &'static str)> {
    questions().map(|spec| (spec.usage(), spec.example)).collect()
}

/// The values that an option takes, for a help text; empty for free text.
#[must_use]
pub fn values(option: OptionName) -> Vec<&'static str> {
    let kinds = COMMANDS.iter().filter_map(|spec| spec.option(option));
    let kind = kinds.map(|spec| spec.kind).find(|kind| matches!(kind, OptionKind::Choice { .. }));
    match kind {
        Some(OptionKind::Choice { slugs, .. }) => slugs(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_every_chore_has_one_row() {
        for command in Command::ALL.iter().filter(|command| **command != Command::Facts) {
            assert_eq!(COMMANDS.iter().filter(|spec| spec.command == *command).count(), 1);
        }
        for chore in Chore::ALL {
            assert_eq!(COMMANDS.iter().filter(|spec| spec.chore == Some(*chore)).count(), 1);
            assert_eq!(chore.spec().command, Command::Facts);
        }
    }

    #[test]
    fn required_options_come_first() {
        for spec in COMMANDS {
            assert!(spec.options.is_sorted_by_key(|option| !option.required), "{}", spec.usage());
        }
    }

    #[test]
    fn usage_reads_like_the_documentation() {
        assert_eq!(Command::WhyOpen.spec().usage(), "/why-open subject [as-of] [private]");
        assert_eq!(Command::Outlook.spec().usage(), "/outlook [theme] [as-of] [private]");
    }
}
