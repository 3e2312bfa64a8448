//! Question after question.

use std::io;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::fact::Locale;
use crate::service::Service;

use super::{Canvas, ask};

/// The words that end the conversation, as people type them in either language.
const ENDINGS: [&str; 4] = ["exit", "quit", ":q", "退出"];

/// Answers questions until there are no more.
///
/// # Errors
///
/// When the terminal cannot be read or written.
pub async fn repl(service: &Service, locale: Locale, canvas: Canvas) -> io::Result<()> {
    let mut editor = DefaultEditor::new().map_err(io::Error::other)?;
    let prompt = service.voice(locale).say("repl-prompt");
    loop {
        match editor.readline(&format!("{prompt} ")) {
            Ok(line) if ENDINGS.contains(&line.trim()) => return Ok(()),
            Ok(line) if line.trim().is_empty() => {}
            Ok(line) => {
                // History is a convenience; a line that does not go into it is no loss.
                let _ = editor.add_history_entry(&line);
                ask(service, &line, locale, None, false, canvas).await?;
            }
            Err(ReadlineError::Eof | ReadlineError::Interrupted) => return Ok(()),
            Err(error) => return Err(io::Error::other(error)),
        }
    }
}
