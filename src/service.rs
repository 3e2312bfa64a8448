//! From a request to a reply: the one place where the layers meet.
//!
//! [`Service::handle`] cannot fail. Whatever comes in ends in a reply that a person understands, in
//! their language; a fault of ours is logged once under an id that the reader is given.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::answer::{Query, answer};
use crate::command::{Action, Button, Call, OptionKind, OptionName, Refusal, View};
use crate::command::{complete, grammar};
use crate::fact::bundle::{FileViolation, difference};
use crate::fact::check::Violation;
use crate::fact::{Change, Facts, Locale, Subject, bundled};
use crate::reply::{Reply, Voice, Words, compose, fault, full_name, refuse, sources_view};
use crate::store::{Store, StoreError};

/// A question as a transport took it.
#[derive(Debug, Clone)]
pub struct Request {
    /// The asker's language.
    pub locale: Locale,
    /// What is asked.
    pub ask: Ask,
}

/// The ways to ask.
#[derive(Debug, Clone)]
pub enum Ask {
    /// In words.
    Text(String),
    /// With a command and its options.
    Call(Call),
    /// By pressing the button with this id.
    Press(String),
}

/// A reply, and how to show it.
#[derive(Debug, Clone)]
pub struct Handled {
    /// The reply.
    pub reply: Reply,
    /// The language it is in.
    pub locale: Locale,
    /// Which side of the answer it is.
    pub view: View,
    /// Which page to show, from 0.
    pub page: usize,
    /// Whether it takes the place of the message that the button sits on.
    pub in_place: bool,
}

impl Handled {
    /// The first page of a reply, as a message of its own.
    #[must_use]
    pub fn first_page(reply: Reply, locale: Locale) -> Self {
        Self { reply, locale, view: View::Answer, page: 0, in_place: false }
    }
}

/// A suggestion while somebody types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What people see.
    pub name: String,
    /// What is filled in.
    pub value: String,
}

/// Why the service does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store does not open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bundled facts break a rule; the tests rule that out for released binaries.
    #[error("the bundled facts are broken: {0}")]
    Bundle(FileViolation),
    /// The store's facts and the bundled ones do not go together.
    #[error("the bundled facts cannot be taken into the store: {0}")]
    Upgrade(Violation),
}

/// Answers questions from the facts in a store.
pub struct Service {
    facts: ArcSwap<Facts>,
    words: Words,
}

impl Service {
    /// Loads the facts from `store`, after bringing it up to the bundled ones.
    ///
    /// # Errors
    ///
    /// When the store or the bundled facts cannot be used.
    pub async fn start(store: &dyn Store, words: Words) -> Result<Self, StartError> {
        let loaded = store.load().await?;
        let mut facts = Facts::from_records(loaded.records);
        let fingerprint = bundled::fingerprint();
        if !loaded.bundle.is_some_and(|bundle| bundle.starts_with(fingerprint)) {
            let wanted = bundled::facts().map_err(|mut all| StartError::Bundle(all.remove(0)))?;
            let change = Change {
                // The revision makes going back to an older program an operation of its own.
                operation: format!("{fingerprint}@{}", loaded.revision),
                author: bundled::AUTHOR.to_owned(),
                reason: format!("bundled with lanekeeper {}", env!("CARGO_PKG_VERSION")),
                time: Timestamp::now(),
                // Bundled facts are reviewed like code.
                confirmed: true,
                edits: difference(&facts, &wanted),
            };
            facts = facts
                .apply(&change, Date::MAX)
                .map_err(|mut all| StartError::Upgrade(all.remove(0)))?;
            let revision = store.commit(&change, loaded.revision).await?;
            tracing::info!(%revision, edits = change.edits.len(), "bundled facts taken in");
        }
        Ok(Self { facts: ArcSwap::from_pointee(facts), words })
    }

    /// The words in one language.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice<'_> {
        self.words.voice(locale)
    }

    /// The words in every language.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Answers a request. Cannot fail: see the module.
    #[must_use]
    pub fn handle(&self, request: &Request) -> Handled {
        let facts = self.facts.load();
        // The facts are immutable and nothing else is touched, so that a panic leaves nothing half done.
        let handled = catch_unwind(AssertUnwindSafe(|| self.answer(&facts, request)));
        handled.unwrap_or_else(|_| {
            let incident = incident();
            tracing::error!(%incident, "answering panicked");
            Handled::first_page(fault(&incident, &self.voice(request.locale)), request.locale)
        })
    }

    fn answer(&self, facts: &Arc<Facts>, request: &Request) -> Handled {
        let locale = request.locale;
        let understood = match &request.ask {
            Ask::Text(text) => grammar::read(text, facts).and_then(|call| call.understand(facts)),
            Ask::Call(call) => call.understand(facts),
            Ask::Press(id) => return self.press(facts, id, locale),
        };
        Handled::first_page(self.reply(facts, understood, locale), locale)
    }

    /// What a press shows: turning a page stays in the message and in its language; the sources
    /// come as a message of their own, in the language of whoever pressed.
    fn press(&self, facts: &Facts, id: &str, locale: Locale) -> Handled {
        let button = match Button::read(id, facts) {
            Ok(button) => button,
            Err(refusal) => {
                return Handled::first_page(self.reply(facts, Err(refusal), locale), locale);
            }
        };
        let in_place = button.action != Action::Sources;
        let locale = if in_place { button.locale } else { locale };
        let reply = self.reply(facts, Ok(button.query), locale);
        let reply = match button.view {
            View::Sources => sources_view(&reply, &self.voice(locale)),
            View::Answer => reply,
        };
        Handled { reply, locale, view: button.view, page: button.page, in_place }
    }

    fn reply(&self, facts: &Facts, query: Result<Query, Refusal>, locale: Locale) -> Reply {
        let voice = self.voice(locale);
        let answered = query.and_then(|query| match answer(facts, &query) {
            Some(answer) => Ok(compose(facts, &query, &answer, &voice)),
            None => Err(Refusal::BrokenButton),
        });
        answered.unwrap_or_else(|refusal| refuse(facts, &refusal, &voice))
    }

    /// What to offer while somebody types an option of a call.
    #[must_use]
    pub fn complete(&self, locale: Locale, call: &Call, option: OptionName) -> Vec<Suggestion> {
        let facts = self.facts.load();
        let voice = self.voice(locale);
        let suggestion = |subject: Subject| Suggestion {
            name: full_name(&facts, &subject, &voice),
            value: subject.id().to_owned(),
        };
        let takes_subjects = call
            .command
            .spec()
            .option(option)
            .is_some_and(|spec| matches!(spec.kind, OptionKind::Subject));
        if takes_subjects {
            complete(&facts, call, option).into_iter().map(suggestion).collect()
        } else {
            Vec::new()
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Edit;
    use crate::store::MemoryStore;

    #[tokio::test]
    async fn a_store_of_another_version_is_brought_up_to_the_bundled_facts_every_time() {
        let store = MemoryStore::default();
        let words = || Words::load(&[]).expect("the bundled words load");
        Service::start(&store, words()).await.expect("a fresh store");
        for version in ["bundle:older@1", "bundle:newer@3"] {
            let loaded = store.load().await.expect("it loads");
            let other = Change {
                operation: version.to_owned(),
                author: bundled::AUTHOR.to_owned(),
                reason: "another version".to_owned(),
                time: Timestamp::UNIX_EPOCH,
                confirmed: true,
                edits: vec![Edit::Remove("meta.licence.01".to_owned())],
            };
            store.commit(&other, loaded.revision).await.expect("it commits");
            Service::start(&store, words()).await.expect("it upgrades");
            let records = store.load().await.expect("it loads").records;
            assert!(records.iter().any(|record| record.id() == "meta.licence.01"), "{version}");
        }
    }

    #[tokio::test]
    async fn the_same_facts_are_taken_in_once() {
        let store = MemoryStore::default();
        for _ in 0..2 {
            let words = Words::load(&[]).expect("the bundled words load");
            Service::start(&store, words).await.expect("it starts");
        }
        assert_eq!(store.load().await.expect("it loads").revision.0, 1);
    }
}
