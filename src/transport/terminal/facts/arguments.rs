//! The operator's commands on the command line.

use std::path::PathBuf;

use clap::Args;

use super::super::arguments::Language;
use crate::fact::ServerId;

/// What every command on facts takes.
#[derive(Debug, Args)]
pub struct FactsArguments {
    /// The language of what is said.
    #[command(flatten)]
    pub language: Language,
    /// What to do with them.
    #[command(subcommand)]
    pub command: FactsCommand,
}

/// What to do with the facts.
#[derive(Debug, clap::Subcommand)]
pub enum FactsCommand {
    /// Check every rule on the bundled facts or on a folder of TOML files: 0 sound, 1 violations
    #[command(after_help = "Example: lanekeeper facts check my-facts")]
    Check {
        /// The folder [default: the facts in this binary]
        folder: Option<PathBuf>,
    },
    /// Write the facts as they are now as JSON Lines: one record a line, sorted
    ///
    /// What comes with the program and what operators changed is written together, so that two
    /// exports can be compared with any tool. Suggestions of readers are left out.
    #[command(after_help = "Examples:\n  \
        lanekeeper facts export > facts.jsonl\n  \
        lanekeeper facts export --vendor mistral\n  \
        lanekeeper facts export --server 1251000000000000001 --notes-only --output notes.jsonl")]
    Export(ExportArguments),
    /// Take facts in from a file that `facts export` wrote: what is new is added, what differs is
    /// changed, nothing is removed
    ///
    /// Without --yes it only shows what it would do. A file with flaws is refused whole.
    #[command(after_help = "Examples:\n  \
        lanekeeper facts import facts.jsonl\n  \
        lanekeeper facts import facts.jsonl --yes\n  \
        jq -c 'select(.fact)' facts.jsonl | lanekeeper facts import - --json\n\n\
        Ends with 0 when it is done or there is something to do, with 1 when there is nothing to \
        do or the file is refused.")]
    Import(ImportArguments),
    /// Make the base what a file says: what is not in the file is removed
    ///
    /// Without --yes it only shows what it would do. Servers' notes and what readers suggest stay.
    #[command(after_help = "Examples:\n  \
        lanekeeper facts restore yesterday.jsonl\n  \
        lanekeeper facts restore yesterday.jsonl --yes")]
    Restore(RestoreArguments),
    /// Show who changed a record, when and why, the newest change first
    #[command(after_help = "Example: lanekeeper facts history mistral.licence.01")]
    History(HistoryArguments),
    /// Put a record back to what it was before its newest change
    ///
    /// That is a change of its own, which can be undone as well. Without --yes it only shows what
    /// the record says now and what it would say again.
    #[command(after_help = "Examples:\n  \
        lanekeeper facts undo mistral.licence.01\n  \
        lanekeeper facts undo mistral.licence.01 --revision 7 --yes\n  \
        lanekeeper facts undo --change 7 --yes")]
    Undo(UndoArguments),
    /// Erase the notes of a server and their history for good
    ///
    /// Without --yes it only says how many records that are.
    #[command(after_help = "Examples:\n  \
        lanekeeper facts export --server 1251000000000000001 --notes-only --output notes.jsonl\n  \
        lanekeeper facts forget-server 1251000000000000001 --yes")]
    ForgetServer(ForgetArguments),
}

/// What to write, and where.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// Only this vendor, by any of its names, with the sources that it cites
    #[arg(long, value_name = "ID", conflicts_with = "notes_only")]
    pub vendor: Option<String>,
    /// What this Discord server sees: the base with the server's own notes
    #[arg(long, value_name = "ID")]
    pub server: Option<ServerId>,
    /// Only the server's own notes
    #[arg(long, requires = "server")]
    pub notes_only: bool,
    /// Write to this file, whole or not at all, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What to take in.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The file; - reads standard input
    pub file: PathBuf,
    /// Take it in as notes of this Discord server, which nobody else sees
    #[arg(long, value_name = "ID")]
    pub server: Option<ServerId>,
    /// Do it, not only show it
    #[arg(long)]
    pub yes: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// What to go back to.
#[derive(Debug, Args)]
pub struct RestoreArguments {
    /// The file; - reads standard input
    pub file: PathBuf,
    /// Do it, not only show it
    #[arg(long)]
    pub yes: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Whose past to show.
#[derive(Debug, Args)]
pub struct HistoryArguments {
    /// The identifier of the record, such as mistral.licence.01
    pub id: String,
    /// The Discord server among whose notes it is looked for first
    #[arg(long, value_name = "ID")]
    pub server: Option<ServerId>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// What to take back.
#[derive(Debug, Args)]
pub struct UndoArguments {
    /// The identifier of the record, such as mistral.licence.01
    #[arg(required_unless_present = "change")]
    pub id: Option<String>,
    /// Go back to before this revision [default: the record's newest]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub revision: Option<u64>,
    /// Take back all that this revision changed, such as a whole import, where nothing of it has
    /// changed since
    #[arg(
        long,
        value_name = "N",
        conflicts_with_all = ["id", "revision"],
        value_parser = clap::value_parser!(u64).range(1..)
    )]
    pub change: Option<u64>,
    /// The Discord server among whose notes it is looked for first
    #[arg(long, value_name = "ID")]
    pub server: Option<ServerId>,
    /// Do it, not only show it
    #[arg(long)]
    pub yes: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Whose notes to erase.
#[derive(Debug, Args)]
pub struct ForgetArguments {
    /// The id of the Discord server
    #[arg(value_name = "ID")]
    pub server: ServerId,
    /// Do it, not only count
    #[arg(long)]
    pub yes: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: FactsArguments,
    }

    #[test]
    fn notes_alone_are_those_of_one_server_and_revisions_count_from_one() {
        for (line, is_sound) in [
            (&["export"][..], true),
            (&["export", "--notes-only"], false),
            (&["export", "--server", "7", "--notes-only"], true),
            (&["export", "--server", "7", "--notes-only", "--vendor", "meta"], false),
            (&["export", "--server", "seven"], false),
            (&["undo", "meta", "--revision", "0"], false),
            (&["undo", "meta", "--revision", "1", "--locale", "zh-CN"], true),
            (&["undo"], false),
            (&["undo", "--change", "7", "--yes"], true),
            (&["undo", "--change", "0"], false),
            (&["undo", "meta", "--change", "7"], false),
            (&["undo", "--change", "7", "--revision", "7"], false),
            (&["forget-server"], false),
        ] {
            let line = [&["facts"], line].concat();
            let parsed = Line::try_parse_from(&line).map(|line| line.arguments);
            assert_eq!(parsed.is_ok(), is_sound, "{line:?}: {parsed:?}");
        }
    }
}
