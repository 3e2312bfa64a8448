//! From a request to a reply: the one place where the layers meet.
//!
//! [`Service::handle`] cannot fail. Whatever comes in ends in a reply that a person understands, in
//! their language; a fault of ours is logged once under an id that the reader is given.
//!
//! Reading (`reading`) touches nothing but a snapshot. Writing (`writing`) goes one at a time:
//! plan, judge, keep, then put the new snapshot in place.

mod asker;
mod chores;
mod copying;
mod filling;
mod following;
mod gaps;
mod imports;
mod past;
mod pictures;
mod planning;
mod presence;
mod queue;
mod quota;
mod reading;
mod request;
#[cfg(test)]
mod trials;
mod upgrade;
mod views;
mod watched;
mod writing;

pub use asker::Asker;
pub use copying::{Copied, CopyError, Copying, Step};
pub use imports::Order;
pub use pictures::Drawing;
pub use presence::RETENTION;
pub use quota::Quota;
pub use request::{Ask, Handled, Illustration, Message, Notice, Request, Suggestion};

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use futures_util::FutureExt as _;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::sync::Mutex;

use crate::command::{Access, Deed, Form, Refusal, Task};
use crate::fact::bundle::FileViolation;
use crate::fact::{Facts, Locale};
use crate::import::Set;
use crate::reply::{Reply, Voice, Words, fault, in_doubt, not_saved, refuse, with_typed};
use crate::store::{Revision, Store, StoreError};
use crate::telemetry::Vitals;

use asker::{Operators, access};
use gaps::Gaps;
use imports::Imports;
use past::Past;
use pictures::Pictures;
use views::Views;
use watched::Watched;

/// How many suggestions one person may make in [`SUGGESTION_WINDOW`].
const SUGGESTIONS: usize = 5;
/// The stretch of time in which they are counted.
const SUGGESTION_WINDOW: Duration = Duration::from_secs(10 * 60);

/// Why the service does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bundled facts break a rule; the tests rule that out for released binaries.
    #[error("the bundled facts are broken: {0}")]
    Bundle(FileViolation),
}

/// Why something is not done.
#[derive(Debug)]
enum Trouble {
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

/// Answers questions from the facts in a store, and keeps those facts.
pub struct Service {
    store: Arc<dyn Store>,
    views: Views,
    words: ArcSwap<Words>,
    operators: Operators,
    /// The newest revision, held by whoever writes.
    newest: Mutex<Revision>,
    /// How often people suggest something.
    suggestions: Quota,
    imports: Imports,
    gaps: Gaps,
    past: Past,
    pictures: Arc<Pictures>,
    vitals: Arc<Vitals>,
    /// The day that it tells how long ago things are from; the clock's where there is none.
    pinned: Option<Date>,
}

impl Service {
    /// Loads the facts from `store`, after bringing it up to the bundled ones. `operators` are the
    /// Discord users who may change the base.
    ///
    /// # Errors
    ///
    /// When the store or the bundled facts cannot be used.
    pub async fn start(
        store: Arc<dyn Store>,
        words: Words,
        operators: BTreeSet<String>,
    ) -> Result<Self, StartError> {
        let mut loaded = store.load().await?;
        let facts = upgrade::taken_in(&*store, &mut loaded).await?;
        Ok(Self {
            store,
            views: Views::new(facts, loaded.servers),
            words: ArcSwap::from_pointee(words),
            operators: Operators(operators),
            newest: Mutex::new(loaded.revision),
            suggestions: Quota::new(SUGGESTIONS, SUGGESTION_WINDOW),
            imports: Imports::default(),
            gaps: Gaps::default(),
            past: Past::default(),
            pictures: Arc::default(),
            vitals: Arc::default(),
            pinned: None,
        })
    }

    /// The same, with the notes of so many servers at hand.
    #[must_use]
    pub fn with_cached_servers(self, servers: NonZeroUsize) -> Self {
        self.views.resize(servers);
        self
    }

    /// The same, with what it does and how it is shown where an operator looks.
    #[must_use]
    pub fn watched(self, vitals: Arc<Vitals>) -> Self {
        let revision = self.newest.try_lock().map_or(Revision::default(), |newest| *newest);
        vitals.metrics.revision(revision.0);
        vitals.health.loaded();
        let store = Arc::new(Watched::new(self.store, Arc::clone(&vitals)));
        let views = self.views.watched(Arc::clone(&vitals));
        Self { store, views, vitals, ..self }
    }

    /// How the process is doing, as far as anybody has said so.
    #[must_use]
    pub fn vitals(&self) -> &Vitals {
        &self.vitals
    }

    /// The same service, for which it is always that day when it tells how old things are, so that
    /// the same question on the same facts gets the same answer.
    #[must_use]
    pub fn pinned_to(self, day: Option<Date>) -> Self {
        Self { pinned: day, ..self }
    }

    /// The day that it tells how long ago things are from.
    fn today(&self) -> Date {
        self.pinned.unwrap_or_else(today)
    }

    /// The tag of what was last taken in of a data set from an address.
    #[must_use]
    pub fn tag(&self, set: Set, address: &str) -> Option<String> {
        set.tag(&self.views.base(), address)
    }

    /// The words in one language. They stay what they are when others are put in place meanwhile.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice<'static> {
        Voice::of(&self.words(), locale).on(self.today())
    }

    /// The words in every language.
    #[must_use]
    pub fn words(&self) -> Arc<Words> {
        self.words.load_full()
    }

    /// Puts other words in place. Commands are called what Discord was told last.
    pub fn set_words(&self, words: Words) {
        self.words.store(Arc::new(words));
        self.pictures.forget();
    }

    /// Whether the store can be read now.
    ///
    /// # Errors
    ///
    /// When it cannot. Answers go on, from what is in memory.
    pub async fn reach_store(&self) -> Result<(), StoreError> {
        self.store.ping().await
    }

    /// Whether somebody may hand in files, so that nobody else's are fetched.
    #[must_use]
    pub fn admits_files(&self, asker: &Asker) -> bool {
        self.operators.admit(asker, Access::Managers).is_ok()
    }

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
            Err(error) => return self.without_notes(error, request).await,
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
                return match self.survey(order, request) {
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
            Ask::Call(call) | Ask::File { call, .. } => {
                let admitted = self.operators.admit(asker, call.spec().access);
                admitted.and_then(|()| call.task(&facts))
            }
            Ask::Press(id) => match Deed::read(id, &facts) {
                Some(task) => task,
                None => Err(Refusal::BrokenButton),
            },
            Ask::Submit { form, fields } => {
                Form::read(form, &facts).and_then(|form| form.task(fields, &facts))
            }
            // These were answered.
            Ask::Text { .. } | Ask::Check { .. } | Ask::Choose { .. } => Err(Refusal::BrokenButton),
        };
        let done = match task {
            Ok(task) => self.perform(&facts, task, request).await,
            Err(refusal) => Err(refusal.into()),
        };
        done.unwrap_or_else(|trouble| self.trouble(&facts, trouble, request))
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
            message.reply.verdict.push(voice.say("notes-missing"));
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
fn message(reply: Reply, locale: Locale) -> Handled {
    Handled::Message(Box::new(Message::first_page(reply, locale)))
}

/// An id that links what a reader sees with what the log says.
#[must_use]
pub fn incident() -> String {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let count = COUNTER.fetch_add(1, Ordering::Relaxed);
    format!("{:x}-{count:x}", Timestamp::now().as_second())
}

/// Today, by the clock of the machine and in UTC.
#[must_use]
pub fn today() -> Date {
    TimeZone::UTC.to_datetime(Timestamp::now()).date()
}
