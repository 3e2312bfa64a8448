//! One question, one answer.

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::fact::{Locale, Vocabulary};
use crate::reply::Reply;
use crate::service::{Ask, Handled, Illustration, Message, Request, Service};

use super::{Canvas, render};

/// An answer for scripts. The keys are stable; texts are in the language asked for.
#[derive(Serialize)]
struct Json<'reply> {
    question: &'reply str,
    locale: &'static str,
    #[serde(flatten)]
    reply: &'reply Reply,
}

/// Answers `question` on standard output, and returns the answer.
///
/// # Errors
///
/// When standard output does not take the answer.
pub async fn ask(
    service: &Service,
    question: &str,
    locale: Locale,
    as_of: Option<String>,
    json: bool,
    canvas: Canvas,
) -> io::Result<Message> {
    let request = Request::anonymous(locale, Ask::Text { text: question.to_owned(), as_of });
    let Handled::Message(handled) = service.handle(&request).await else {
        // Only Discord has forms, and no question opens one.
        return Err(io::Error::other("a question that opens a form"));
    };
    let mut output = io::stdout().lock();
    if json {
        let mut reply = Arc::clone(&handled.reply);
        if handled.is_private {
            Arc::make_mut(&mut reply).private = true;
        }
        let answer = Json { question, locale: locale.slug(), reply: &reply };
        serde_json::to_writer_pretty(&mut output, &answer)?;
        writeln!(output)?;
    } else {
        let heading = service.voice(locale).say("sources-heading");
        output.write_all(render(&handled.reply, &heading, canvas).as_bytes())?;
    }
    Ok(*handled)
}

/// Writes the picture of an answer to a file; tells whether there is one.
///
/// # Errors
///
/// When the file cannot be written.
pub async fn paint(service: &Service, message: Message, path: &Path) -> io::Result<bool> {
    let Illustration::Drawing(drawing) = message.illustration else { return Ok(false) };
    let Some(picture) = service.draw(drawing).await else { return Ok(false) };
    std::fs::write(path, &picture.png)?;
    Ok(true)
}
