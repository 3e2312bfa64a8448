//! The operator's commands on facts.
//!
//! What replaces or removes something is shown first and done with `--yes`. Reading what the
//! operator hands in comes before the store is opened ([`begin`]), so that one process can write
//! into a pipe what the next one takes in; the rest waits for the service ([`Errand::run`]).

mod arguments;
mod check;
mod exchange;
mod file;
mod past;
mod shell;

pub use arguments::{
    ExportArguments, FactsArguments, FactsCommand, ForgetArguments, HistoryArguments,
    ImportArguments, RestoreArguments, UndoArguments,
};
pub use check::check;

use std::io;
use std::path::PathBuf;

use super::Canvas;
use crate::command::{Call, Chore, Command};
use crate::fact::Locale;
use crate::reply::Voice;
use crate::service::Service;

pub(super) use shell::{Shell, Upshot};

/// Why a command on facts ends without a word from the service.
#[derive(Debug, thiserror::Error)]
pub enum FactsError {
    /// The folder to check is none.
    #[error("the folder cannot be checked: {0}")]
    Folder(io::Error),
    /// A file cannot be read.
    #[error("{path} cannot be read: {cause}")]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// Standard input cannot be read.
    #[error("standard input cannot be read: {0}")]
    InputUnread(io::Error),
    /// A file cannot be written.
    #[error("{path} cannot be written: {cause}")]
    Unwritten {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// Standard output does not take what is said.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// A command that has begun.
pub enum Begun {
    /// It needs no store and has ended; tells whether everything was sound.
    Ended(bool),
    /// It waits for the service.
    Waiting(Box<Errand>),
}

/// A command with all that it needs but the service.
pub struct Errand {
    command: FactsCommand,
    content: Vec<u8>,
}

/// Does of a command what can be done without the store.
///
/// # Errors
///
/// When a file or a folder cannot be read, or standard output not written.
pub fn begin(command: FactsCommand, voice: &Voice<'_>) -> Result<Begun, FactsError> {
    let content = match &command {
        FactsCommand::Check { folder } => {
            return Ok(Begun::Ended(check::tell(folder.as_deref(), voice)?));
        }
        FactsCommand::Import(ImportArguments { file, .. })
        | FactsCommand::Restore(RestoreArguments { file, .. }) => file::read(file, voice)?,
        _ => Vec::new(),
    };
    Ok(Begun::Waiting(Box::new(Errand { command, content })))
}

impl Errand {
    /// Does the rest, and says what came of it; tells whether there was something to do or to
    /// show, and nothing was refused.
    ///
    /// # Errors
    ///
    /// When a file or standard output cannot be written.
    pub async fn run(
        self,
        service: &Service,
        locale: Locale,
        canvas: Canvas,
    ) -> Result<bool, FactsError> {
        let Self { command, content } = self;
        let shell = |server| Shell::new(service, locale, server);
        let (shell, name, json, upshot) = match command {
            // It ended before there was a service.
            FactsCommand::Check { .. } => return Ok(true),
            FactsCommand::Export(arguments) => {
                return exchange::export(arguments, service, locale, canvas).await;
            }
            FactsCommand::Import(arguments) => {
                let shell = shell(arguments.server);
                let upshot = exchange::import(&shell, &arguments, content).await;
                (shell, "facts import", arguments.json, upshot)
            }
            FactsCommand::Restore(arguments) => {
                let shell = shell(None);
                let upshot = exchange::restore(&shell, &arguments, content).await;
                (shell, "facts restore", arguments.json, upshot)
            }
            FactsCommand::History(arguments) => {
                let shell = shell(arguments.server);
                let upshot = past::history(&shell, &arguments).await;
                (shell, "facts history", arguments.json, upshot)
            }
            FactsCommand::Undo(arguments) => {
                let shell = shell(arguments.server);
                let upshot = past::undo(&shell, &arguments).await;
                (shell, "facts undo", arguments.json, upshot)
            }
            FactsCommand::ForgetServer(arguments) => {
                let shell = shell(Some(arguments.server));
                let upshot = past::forget(&shell, &arguments).await;
                (shell, "facts forget-server", arguments.json, upshot)
            }
        };
        let is_success = upshot.is_success;
        shell.tell(name, upshot, json, canvas)?;
        Ok(is_success)
    }
}

/// A command of [`Command::Facts`], without options.
fn chore(chore: Chore) -> Call {
    Call { chore: Some(chore), ..Call::new(Command::Facts) }
}
