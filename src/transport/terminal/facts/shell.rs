//! An operator at the machine, who asks the service and is told what came of it.

use std::io::{self, Write as _};
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::super::{Canvas, Progress, render};
use crate::fact::{Locale, ServerId, Vocabulary as _};
use crate::reply::{Outcome, Reply, Voice, fault};
use crate::service::{Ask, Asker, Handled, Request, Service, incident};

/// An operator's sitting: one command, about the base or about one server.
pub(in crate::transport::terminal) struct Shell<'service> {
    service: &'service Service,
    locale: Locale,
    server: Option<ServerId>,
    operation: String,
}

/// What came of a command.
pub(in crate::transport::terminal) struct Upshot {
    /// What is said.
    pub reply: Reply,
    /// Whether facts were changed.
    pub saved: bool,
    /// Whether there was something to do or to show.
    pub is_success: bool,
}

/// An upshot for scripts. The keys are stable; texts are in the language asked for, and `data` is
/// in none.
#[derive(Serialize)]
struct Json<'upshot> {
    command: &'upshot str,
    locale: &'static str,
    saved: bool,
    #[serde(flatten)]
    reply: &'upshot Reply,
}

impl<'service> Shell<'service> {
    pub(in crate::transport::terminal) fn new(
        service: &'service Service,
        locale: Locale,
        server: Option<ServerId>,
    ) -> Self {
        let operation =
            format!("shell:{}-{}", Timestamp::now().as_microsecond(), std::process::id());
        Self { service, locale, server, operation }
    }

    pub(in crate::transport::terminal) fn voice(&self) -> Voice<'service> {
        self.service.voice(self.locale)
    }

    /// Asks the service.
    pub(super) async fn ask(&self, ask: Ask) -> Reply {
        let request = Request {
            locale: self.locale,
            asker: Asker::in_shell(self.server),
            operation: self.operation.clone(),
            ask,
        };
        let _progress = Progress::of_work(self.voice().say("progress-checking"));
        match self.service.handle(&request).await {
            Handled::Message(message) => Arc::unwrap_or_clone(message.reply),
            // Only Discord has forms and messages that go away; no command here leads to one.
            Handled::Form(_) | Handled::Deletion => fault(&incident(), &self.voice()),
        }
    }

    /// Shows what there is to see.
    pub(in crate::transport::terminal) async fn show(&self, ask: Ask) -> Upshot {
        let reply = self.ask(ask).await;
        let is_success = reply.outcome == Outcome::Answered;
        Upshot { reply, saved: false, is_success }
    }

    /// Changes facts.
    pub(in crate::transport::terminal) async fn change(&self, ask: Ask) -> Upshot {
        let upshot = self.show(ask).await;
        Upshot { saved: upshot.is_success, ..upshot }
    }

    /// Shows what would change, and how to have it done.
    pub(super) async fn propose(&self, ask: Ask) -> Upshot {
        let mut upshot = self.show(ask).await;
        if upshot.is_success {
            upshot.reply.footer = Some(self.voice().say("shell-confirm"));
        }
        upshot
    }

    /// Shows what would change, or confirms it at once: what is confirmed is what the preview's
    /// button stands for. A preview without a button has nothing to do.
    pub(super) async fn propose_or_confirm(&self, ask: Ask, confirms: bool) -> Upshot {
        let mut upshot = self.propose(ask).await;
        if !upshot.is_success {
            return upshot;
        }
        let Some(button) = upshot.reply.controls.first().and_then(|row| row.first()) else {
            upshot.reply.footer = Some(self.voice().say("shell-nothing"));
            return Upshot { is_success: false, ..upshot };
        };
        if confirms { self.change(Ask::Press(button.deed.id())).await } else { upshot }
    }

    /// Says what came of a command on standard output.
    pub(in crate::transport::terminal) fn tell(
        &self,
        command: &str,
        upshot: Upshot,
        json: bool,
        canvas: Canvas,
    ) -> io::Result<()> {
        let Upshot { mut reply, saved, .. } = upshot;
        let mut output = io::stdout().lock();
        if json {
            let locale = self.locale.slug();
            let json = Json { command, locale, saved, reply: &reply };
            serde_json::to_writer_pretty(&mut output, &json)?;
            return writeln!(output);
        }
        output.write_all(self.text(&mut reply, canvas).as_bytes())
    }

    /// A reply as text. The section that a reply has for its sources on Discord gives way to their
    /// list with addresses; a reply without one cites nothing by number.
    pub(super) fn text(&self, reply: &mut Reply, canvas: Canvas) -> String {
        let heading = self.voice().say("sources-heading");
        let sections = reply.sections.len();
        reply.sections.retain(|section| section.heading != heading);
        if reply.sections.len() == sections {
            reply.sources.clear();
        }
        render(reply, &heading, canvas)
    }
}
