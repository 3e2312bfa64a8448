//! The one table of commands. Discord's registration, the terminal's help, the README's table,
//! the grammar and the tests are all made from it.

use crate::answer::Aspect;
use crate::fact::vocabulary::vocabulary;
use crate::fact::{Theme, Vocabulary};

vocabulary! {
    /// A command, by the name that stays the same in every language.
    Command as "command" {
        /// Vendors or models side by side.
        Compare = "compare",
        /// Why models are opened or kept back.
        WhyOpen = "why-open",
        /// Whether both lanes can last.
        Outlook = "outlook",
    }
}

vocabulary! {
    /// An option of a command.
    OptionName as "option" {
        /// The first side of a comparison.
        First = "first",
        /// The second side.
        Second = "second",
        /// The third side.
        Third = "third",
        /// What a comparison is narrowed to.
        Aspect = "aspect",
        /// Whom a question is about.
        Subject = "subject",
        /// What an outlook is narrowed to.
        Theme = "theme",
    }
}

/// The longest value of a free-text option, in characters; Discord stops people there.
pub const SUBJECT_LIMIT: u16 = 100;

/// What an option takes.
#[derive(Debug, Clone, Copy)]
pub enum OptionKind {
    /// The name of a vendor, a model or a term, at most [`SUBJECT_LIMIT`] characters, with
    /// suggestions while typing.
    Subject,
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

/// A command in the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandSpec {
    /// Its name.
    pub command: Command,
    /// Its options, required ones first, in the order in which they may be typed without names.
    pub options: &'static [OptionSpec],
    /// Something to try, without the slash.
    pub example: &'static str,
}

const fn subject(name: OptionName, required: bool) -> OptionSpec {
    OptionSpec { name, kind: OptionKind::Subject, required }
}

fn slugs<V: Vocabulary>() -> Vec<&'static str> {
    V::ALL.iter().map(|term| term.slug()).collect()
}

const fn choice<V: Vocabulary>(name: OptionName) -> OptionSpec {
    let kind = OptionKind::Choice { set: V::NAME, slugs: slugs::<V> };
    OptionSpec { name, kind, required: false }
}

/// Every command, in the order in which people meet them.
pub const COMMANDS: &[CommandSpec] = &[
    CommandSpec {
        command: Command::Compare,
        options: &[
            subject(OptionName::First, true),
            subject(OptionName::Second, true),
            subject(OptionName::Third, false),
            choice::<Aspect>(OptionName::Aspect),
        ],
        example: "compare meta mistral",
    },
    CommandSpec {
        command: Command::WhyOpen,
        options: &[subject(OptionName::Subject, true)],
        example: "why-open llama",
    },
    CommandSpec {
        command: Command::Outlook,
        options: &[choice::<Theme>(OptionName::Theme)],
        example: "outlook",
    },
];

impl Command {
    /// Its row in the table.
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

impl CommandSpec {
    /// The option of that name, if the command has it.
    #[must_use]
    pub fn option(&self, name: OptionName) -> Option<&'static OptionSpec> {
        self.options.iter().find(|option| option.name == name)
    }

    /// How it is typed: `/compare first second [third] [aspect]`.
    #[must_use]
    pub fn usage(&self) -> String {
        let options = self.options.iter().map(|option| {
            let name = option.name.slug();
            if option.required { format!(" {name}") } else { format!(" [{name}]") }
        });
        std::iter::once(format!("/{}", self.command.slug())).chain(options).collect()
    }
}

/// The commands as one types them, with an example each, for a help text.
#[must_use]
pub fn usages() -> Vec<(String, &'static str)> {
    COMMANDS.iter().map(|spec| (spec.usage(), spec.example)).collect()
}

/// The values that an option takes, for a help text; empty for free text.
#[must_use]
pub fn values(option: OptionName) -> Vec<&'static str> {
    let kinds = COMMANDS.iter().filter_map(|spec| spec.option(option));
    kinds
        .flat_map(|spec| match spec.kind {
            OptionKind::Choice { slugs, .. } => slugs(),
            OptionKind::Subject => Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_one_row() {
        for command in Command::ALL {
            assert_eq!(COMMANDS.iter().filter(|spec| spec.command == *command).count(), 1);
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
        assert_eq!(Command::Compare.spec().usage(), "/compare first second [third] [aspect]");
        assert_eq!(Command::Outlook.spec().usage(), "/outlook [theme]");
    }
}
