//! From a request to what is answered: who may ask, which of the others does it, and what is said
//! where it cannot be done.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt as _;

use crate::command::{Access, Deed, Form, Refusal, Task};
use crate::fact::{Facts, Locale};
use crate::reply::{Reply, fault, in_doubt, not_saved, refuse, with_typed};
use crate::store::StoreError;

use super::asker::access;
use super::{Ask, Handled, Message, Request, Service, incident};

/// Why something is not done.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The asker can mend it.
    Refused(Refusal),
    /// The store cannot.
    Store(StoreError),
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Service {
    /// Answers a request. Cannot fail: see the module.
    pub async fn handle(&self, request: &Request) -> Handled {
        let locale = request.locale;
        // A snapshot is put in place whole or not at all, so that a panic leaves nothing half done.
        let handled = AssertUnwindSafe(self.respond(request)).catch_unwind().await;
        handled.unwrap_or_else(|_| {
            let incident = incident();
            tracing::error!(%incident, operation = %request.operation, "answering panicked");
            message(fault(&incident, &self.voice(locale)), locale)
        })
    }

    async fn respond(&self, request: &Request) -> Handled {
        let asker = &request.asker;
        let facts = match self.views.of(&*self.store, asker.server).await {
            Ok(facts) => facts,
            Err(error) => return Box::pin(self.without_notes(error, request)).await,
        };
        if let Some(answer) = self.read(&facts, request).await {
            return answer;
        }
        let task = match &request.ask {
            Ask::Restore(_) | Ask::Notes | Ask::Rehearsal(_) | Ask::Survey(_)
                if !asker.is_in_shell =>
            {
                Err(Refusal::OnlyForOperators)
            }
            Ask::Survey(order) => {
                return match Box::pin(self.survey(order, request)).await {
                    Ok(reply) => message(reply, request.locale),
                    Err(trouble) => self.trouble(&facts, trouble, request),
                };
            }
            Ask::Restore(_) => Ok(Task::Restore),
            Ask::Notes => Ok(Task::Notes),
            Ask::Rehearsal(call) => call.task(&facts).map(|task| match task {
                Task::Write(writing) => Task::Rehearse(writing),
                // What changes nothing is shown as it is.
                other => other,
            }),
            _ => match self.task(&facts, request) {
                Err(refusal @ (Refusal::UnknownId { .. } | Refusal::SuggestionGone)) => {
                    Box::pin(self.done_already(request)).await.ok_or(refusal)
                }
                task => task,
            },
        };
        let done = match task {
            // In a box, so that a question does not carry the room that a write needs.
            Ok(task) => Box::pin(self.perform(&facts, task, request)).await,
            Err(refusal) => Err(refusal.into()),
        };
        done.unwrap_or_else(|trouble| self.trouble(&facts, trouble, request))
    }

    /// What somebody wants, where it is about records that these facts have.
    fn task(&self, facts: &Facts, request: &Request) -> Result<Task, Refusal> {
        match &request.ask {
            Ask::Call(call) | Ask::File { call, .. } => {
                self.operators.admit(&request.asker, call.spec().access)?;
                call.task(facts)
            }
            Ask::Press(id) => Deed::read(id, facts).unwrap_or(Err(Refusal::BrokenButton)),
            Ask::Submit { form, fields } => Form::read(form, facts)?.task(fields, facts),
            // These are answered elsewhere.
            Ask::Text { .. }
            | Ask::Check { .. }
            | Ask::Choose { .. }
            | Ask::Restore(_)
            | Ask::Notes
            | Ask::Rehearsal(_)
            | Ask::Survey(_) => Err(Refusal::BrokenButton),
        }
    }

    /// What somebody wants that was done already, after which what it was about may be gone.
    async fn done_already(&self, request: &Request) -> Option<Task> {
        let entry = self.store.operation(&request.operation).await.ok()??;
        let before = self.seen_before(&entry).await.ok()?;
        self.task(&before, request).ok()
    }

    /// The answer to what only reads; `None` for what does more.
    async fn read(&self, facts: &Arc<Facts>, request: &Request) -> Option<Handled> {
        match &request.ask {
            Ask::Text { text, as_of } => {
                Some(self.text(facts, text, as_of.as_deref(), request).await)
            }
            Ask::Call(call) if call.spec().access == Access::Readers => {
                Some(self.question(facts, call, request).await)
            }
            Ask::Check { content } => Some(self.check(facts, content, request.locale)),
            Ask::Choose { menu, value } => Some(self.choose(facts, menu, value, request).await),
            Ask::Press(id) if Deed::read(id, facts).is_none() => {
                Some(self.press(facts, id, request).await)
            }
            _ => None,
        }
    }

    /// What is left where a server's notes cannot be read: whoever reads gets what everybody sees,
    /// and is told what is missing; whoever writes is told that nothing is.
    async fn without_notes(&self, error: StoreError, request: &Request) -> Handled {
        let base = self.views.base();
        let Some(mut answer) = self.read(&base, request).await else {
            return self.trouble(&Facts::default(), error.into(), request);
        };
        tracing::debug!(%error, operation = %request.operation, "answered without notes");
        if let Handled::Message(message) = &mut answer {
            let voice = self.voice(message.locale);
            Arc::make_mut(&mut message.reply).verdict.push(voice.say("notes-missing"));
        }
        answer
    }

    /// Does what somebody wants, if they may want it.
    async fn perform(
        &self,
        facts: &Arc<Facts>,
        task: Task,
        request: &Request,
    ) -> Result<Handled, Trouble> {
        self.operators.admit(&request.asker, access(&task))?;
        match task {
            Task::Delete { owner } if request.asker.user.as_ref() == Some(&owner) => {
                Ok(Handled::Deletion)
            }
            Task::Delete { .. } => Err(Refusal::NotYours.into()),
            Task::Open(form) => Ok(Handled::Form(self.fill_in(facts, form, request).await?)),
            Task::Write(writing) => {
                Ok(Handled::Message(Box::new(self.write(writing, request).await?)))
            }
            shown => {
                let page = if let Task::History { page, .. } = &shown { *page } else { 0 };
                let reply = self.show(facts, shown, request).await?;
                let in_place = matches!(request.ask, Ask::Press(_));
                let message = Message::first_page(reply, request.locale);
                Ok(Handled::Message(Box::new(Message { page, in_place, ..message })))
            }
        }
    }

    /// What went wrong, in words. What was typed into a form is said back, so that it is not lost.
    fn trouble(&self, facts: &Facts, trouble: Trouble, request: &Request) -> Handled {
        let voice = self.voice(request.locale);
        let reply = match trouble {
            Trouble::Refused(refusal) => {
                self.note_gap(&refusal, request);
                refuse(facts, &refusal, &voice)
            }
            Trouble::Store(error) => {
                let incident = incident();
                let operation = &request.operation;
                tracing::error!(%incident, %operation, %error, "the store failed");
                match error {
                    StoreError::InDoubt(_) => in_doubt(&incident, &voice),
                    _ => not_saved(&incident, &voice),
                }
            }
        };
        let reply = match &request.ask {
            Ask::Submit { fields, .. } => with_typed(reply, fields, &voice),
            _ => reply,
        };
        message(reply, request.locale)
    }
}

/// The first page of a reply.
pub(super) fn message(reply: Reply, locale: Locale) -> Handled {
    Handled::Message(Box::new(Message::first_page(reply, locale)))
}
