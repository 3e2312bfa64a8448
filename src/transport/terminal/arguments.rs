//! The command line.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, Parser};
use clap_complete::Shell;

use crate::command::{OptionKind, questions, usages, values};
use crate::fact::{Locale, Vocabulary};

use super::{FactsArguments, SetArguments, StoreArguments};

/// Answers questions about open and closed AI models from sourced, dated facts.
///
/// Without a command it serves Discord: it connects with the token in `DISCORD_TOKEN` (or
/// `discord.token` in the configuration), registers the slash commands and answers them. With
/// `http.listen` and `http.public_key` it waits for Discord's requests instead.
#[derive(Debug, Parser)]
#[command(name = "lanekeeper", version, max_term_width = 100)]
pub struct Arguments {
    /// The configuration file [default: lanekeeper.toml, if it is there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do; serving Discord if nothing is named.
    #[command(subcommand)]
    pub subcommand: Option<Subcommand>,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Answer one question and end: 0 answered, 1 not answered, 2 wrong usage
    #[command(after_help = questions_help())]
    Ask(AskArguments),
    /// Keep answering questions, one a line
    #[command(after_help = questions_help())]
    Repl {
        /// The language of the answers.
        #[arg(long, value_parser = locale, help = locale_help("The language of the answers"))]
        locale: Option<Locale>,
    },
    /// Register the slash commands with Discord, where they differ, and end
    Register,
    /// Look after the facts: check them, write and take them in as files, see and undo changes
    Facts(FactsArguments),
    /// Look after stores as a whole: copy one into another
    Store(StoreArguments),
    /// Ask the bot that runs on this machine how it is: 0 well, 1 not
    Healthcheck {
        /// Ask whether it is ready to answer, not only whether it is alive
        #[arg(long)]
        ready: bool,
    },
    /// Print what makes a shell complete these commands and options
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the page of the manual
    Manual {
        /// Write it and a page for each command into this folder instead
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
    /// Take in a published data set: models-dev, osai, mot or epoch
    ///
    /// Records that belong to vendors on record become ordinary changes, with the data set, its
    /// revision, licence and attribution; the rest is counted. What would flip many lanes or
    /// licences, drop many records or change a price by more than a factor stops and asks for
    /// --yes. The same snapshot a second time changes nothing. 0 done or nothing to do, 1 stopped
    /// or malformed, 2 wrong usage
    #[command(after_help = "Examples:\n  \
        lanekeeper import osai main-database --dry-run\n  \
        lanekeeper import models-dev api.json --vendor mistral\n  \
        lanekeeper import epoch notable_ai_models.csv --json")]
    Import(SetArguments),
}

/// A question on the command line.
#[derive(Debug, Args)]
pub struct AskArguments {
    /// The question: a command or plain words, in English or Chinese
    #[arg(value_name = "QUESTION")]
    pub question: Vec<String>,
    /// The language of the answer.
    #[arg(long, value_parser = locale, help = locale_help("The language of the answer"))]
    pub locale: Option<Locale>,
    /// Answer with what was known then: 2024, 2024-06 or 2024-06-16
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Write the answer's picture to this file too, as PNG
    #[arg(long, value_name = "FILE")]
    pub picture: Option<PathBuf>,
    /// Print the answer as one JSON object
    #[arg(long)]
    pub json: bool,
}

/// The language in which an operator's commands speak.
#[derive(Debug, Clone, Copy, Args)]
pub struct Language {
    /// The language of what is said.
    #[arg(
        long,
        global = true,
        value_parser = locale,
        help = locale_help("The language of what is said")
    )]
    pub locale: Option<Locale>,
}

/// Every language, by its tag.
fn languages() -> String {
    Locale::ALL.iter().map(|locale| locale.slug()).collect::<Vec<_>>().join(", ")
}

/// What the help says of an option that takes a language.
pub(super) fn locale_help(what: &str) -> String {
    format!("{what}: {} [default: the shell's]", languages())
}

/// A language on the command line.
pub(super) fn locale(tag: &str) -> Result<Locale, String> {
    Locale::spoken(tag).ok_or_else(|| format!("the languages are {}", languages()))
}

/// The questions that can be asked, out of the table of commands.
fn questions_help() -> String {
    let mut text = String::from("Questions:\n");
    for (usage, example) in usages() {
        let _ = writeln!(text, "  {usage}\n      for example: lanekeeper ask \"/{example}\"");
    }
    for spec in questions() {
        for option in spec.options {
            if let OptionKind::Choice { .. } = option.kind {
                let values = values(option.name).join(", ");
                let _ = writeln!(text, "  {}: {values}", option.name.slug());
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn help_lists_every_question() {
        let help = questions_help();
        for spec in questions() {
            assert!(help.contains(&spec.usage()), "{help}");
        }
        assert!(help.contains("aspect: lane, flagship, licence"), "{help}");
    }
}
