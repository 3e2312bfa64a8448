//! Facts as files: out of the base, into it, and the base back to one.

use std::io::Write as _;

use super::super::Canvas;
use super::arguments::{ExportArguments, ImportArguments, RestoreArguments};
use super::shell::{Shell, Upshot};
use super::{FactsError, chore, file};
use crate::command::{Chore, OptionName, Reach};
use crate::fact::{Locale, Vocabulary as _};
use crate::reply::Outcome;
use crate::service::{Ask, Service};

/// Writes facts to standard output, or to a file. What goes wrong goes to standard error, so that
/// a script never takes it for facts.
pub(super) async fn export(
    arguments: ExportArguments,
    service: &Service,
    locale: Locale,
    canvas: Canvas,
) -> Result<bool, FactsError> {
    let shell = Shell::new(service, locale, arguments.server);
    let ask = match arguments.vendor {
        _ if arguments.notes_only => Ask::Notes,
        Some(vendor) => Ask::Call(chore(Chore::Export).with(OptionName::Subject, vendor)),
        None => Ask::Call(chore(Chore::Export)),
    };
    let mut reply = shell.ask(ask).await;
    let file = reply.file.take().filter(|_| reply.outcome == Outcome::Answered);
    match (file, arguments.output) {
        (Some(file), None) => file::print(&file.content, &shell.voice())?,
        (Some(file), Some(path)) => {
            file::write(&path, &file.content, &shell.voice())?;
            let text = shell.text(&mut reply, canvas);
            std::io::stdout().write_all(text.as_bytes())?;
        }
        (None, _) => {
            let text = shell.text(&mut reply, canvas.plain());
            std::io::stderr().write_all(text.as_bytes())?;
            return Ok(false);
        }
    }
    Ok(true)
}

/// Shows what a file would do, or takes it in.
pub(super) async fn import(
    shell: &Shell<'_>,
    arguments: &ImportArguments,
    content: Vec<u8>,
) -> Upshot {
    let reach = if arguments.server.is_some() { Reach::Server } else { Reach::Base };
    let call = chore(Chore::Import).with(OptionName::Scope, reach.slug());
    let ask = Ask::File { call, content: Some(content) };
    shell.propose_or_confirm(ask, arguments.yes).await
}

/// Shows what it takes to make the base what a file says, or does it.
pub(super) async fn restore(
    shell: &Shell<'_>,
    arguments: &RestoreArguments,
    content: Vec<u8>,
) -> Upshot {
    shell.propose_or_confirm(Ask::Restore(content), arguments.yes).await
}
