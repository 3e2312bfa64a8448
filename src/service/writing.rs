//! Changing facts: who may, what becomes of it, and that it is kept once and whole.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::time::sleep;

use crate::command::{Act, Reach, Refusal, Writing};
use crate::fact::check::{Rule, Violation};
use crate::fact::{Change, Edit, Facts, Record, Scope};
use crate::reply::{Reply, Written, dealt_with, forgotten, rehearsed, suggested, told, written};
use crate::store::{Entry, StoreError};

use super::chores::scope_of;
use super::past::aside;
use super::planning::{Planned, subject_of};
use super::{Ask, Message, Notice, Request, Service, Trouble, today};

/// How long a change is planned anew while somebody else writes in between: a process with many
/// changes in a row is always faster than one that has to look at each of them first, and is done
/// some time.
const CONTENTION: Duration = Duration::from_secs(10);
/// How often that is done at once, and how long others are let go first afterwards.
const AT_ONCE: usize = 8;
const PAUSE: Duration = Duration::from_millis(20);

impl Service {
    /// Changes facts. The same operation delivered again changes nothing and is told the same.
    pub(super) async fn write(
        &self,
        writing: Writing,
        request: &Request,
    ) -> Result<Message, Trouble> {
        let reach = self.reach(&writing, request).await?;
        let scope = scope_of(reach, request);
        // What is known to be kept stays so, whatever goes wrong from there on.
        let doubt = |error: StoreError| StoreError::InDoubt(error.to_string());
        let mut newest = self.newest.lock().await;
        if let Some(entry) = self.store.operation(&request.operation).await? {
            if entry.revision > *newest {
                self.catch_up(&mut newest).await.map_err(doubt)?;
            }
            return self.again(&writing.act, entry, reach, request).await;
        }
        if matches!(writing.act, Act::Suggest { .. }) {
            self.count(request)?;
        }
        let begun = Instant::now();
        for attempt in 0.. {
            if attempt >= AT_ONCE {
                if begun.elapsed() > CONTENTION {
                    break;
                }
                sleep(PAUSE).await;
                self.catch_up(&mut newest).await?;
            }
            let before = self.seen_in(scope).await?;
            let planned = self.plan(&before, scope, &writing.act, newest.next(), request).await?;
            let change = change(&planned, scope, &writing.act, request);
            let (after, change) = applied(&before, change).await?;
            match self.store.commit(&change, *newest).await {
                Ok(revision)
                    if revision != newest.next() || !self.has_written(&change, revision).await =>
                {
                    self.catch_up(&mut newest).await.map_err(doubt)?;
                    let entry = self.store.operation(&request.operation).await.map_err(doubt)?;
                    if let Some(entry) = entry {
                        return self.again(&writing.act, entry, reach, request).await;
                    }
                }
                Ok(revision) => {
                    *newest = revision;
                    self.publish(scope, after);
                    let id = &planned.id;
                    let (author, operation) = (&change.author, &change.operation);
                    let edits = change.edits.len();
                    tracing::info!(%revision, %author, ?scope, %operation, record = %id, edits, "facts changed");
                    let entry = Entry { revision, change };
                    return self.outcome(&writing.act, &before, &entry, id, reach, request).await;
                }
                Err(StoreError::Conflict { .. }) => {
                    self.catch_up(&mut newest).await?;
                    if let Some(entry) = self.store.operation(&request.operation).await? {
                        return self.again(&writing.act, entry, reach, request).await;
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Conflict { newest: *newest }.into())
    }

    /// What a change would do, without doing it.
    pub(super) async fn rehearse(
        &self,
        writing: &Writing,
        request: &Request,
    ) -> Result<Reply, Trouble> {
        let reach = self.reach(writing, request).await?;
        let scope = scope_of(reach, request);
        let before = self.seen_in(scope).await?;
        let revision = self.newest.lock().await.next();
        let planned = self.plan(&before, scope, &writing.act, revision, request).await?;
        let change = change(&planned, scope, &writing.act, request);
        let (after, change) = applied(&before, change).await?;
        let kept = kept(&before, &Entry { revision, change }, &planned.id, reach);
        Ok(rehearsed(&after, &kept, &planned.reason, &self.voice(request.locale)))
    }

    /// The facts as the readers of a scope see them.
    pub(super) async fn seen_in(&self, scope: Scope) -> Result<Arc<Facts>, StoreError> {
        match scope {
            Scope::Base => Ok(self.views.base()),
            Scope::Server(server) => self.views.of(&*self.store, Some(server)).await,
        }
    }

    /// The facts as an asker sees them; without their server's notes where those cannot be read.
    async fn seen_by(&self, request: &Request) -> Arc<Facts> {
        let seen = self.views.of(&*self.store, request.asker.server).await;
        seen.unwrap_or_else(|_| self.views.base())
    }

    /// Whose facts are changed, if the asker may change them.
    async fn reach(&self, writing: &Writing, request: &Request) -> Result<Reach, Trouble> {
        let asker = &request.asker;
        match &writing.act {
            // Anybody may suggest; alone with the bot, to those who keep the base.
            Act::Suggest { .. } if asker.server.is_none() => return Ok(Reach::Base),
            Act::Suggest { .. } => return Ok(writing.reach),
            // Where a server has no note of that name, what is meant is the base's.
            Act::Undo { id, .. } if writing.reach == Reach::Server => {
                let own = self.store.history(scope_of(Reach::Server, request), id).await?;
                let base = self.store.history(Scope::Base, id).await?;
                let reach =
                    if own.is_empty() && !base.is_empty() { Reach::Base } else { Reach::Server };
                self.operators.admit_write(asker, reach)?;
                return Ok(reach);
            }
            _ => {}
        }
        self.operators.admit_write(asker, writing.reach)?;
        Ok(writing.reach)
    }

    /// Counts a suggestion against the asker's quota.
    fn count(&self, request: &Request) -> Result<(), Refusal> {
        let user = request.asker.user.as_deref().unwrap_or_default();
        self.suggestions.take(user, Instant::now()).map_err(|wait| Refusal::TooManySuggestions {
            minutes: wait.as_secs().div_ceil(60).max(1),
        })
    }

    /// Lets readers see a change.
    fn publish(&self, scope: Scope, after: Facts) {
        match scope {
            Scope::Base => self.views.put_base(after),
            Scope::Server(server) => self.views.put_view(server, after),
        }
    }

    /// What the author of a change is told.
    async fn outcome(
        &self,
        act: &Act,
        before: &Facts,
        entry: &Entry,
        id: &str,
        reach: Reach,
        request: &Request,
    ) -> Result<Message, Trouble> {
        let voice = self.voice(request.locale);
        let revision = entry.revision;
        // The author sees the change on their own server, whatever its scope.
        let after = self.seen_by(request).await;
        let mut notice = None;
        let mut tell = |fact: Option<&str>| {
            let (Act::Approve { id, .. } | Act::Reject { id }) = act else { return };
            let Some(suggestion) = before.suggestion(id) else { return };
            let reply = told(before, suggestion, fact, &voice);
            notice = Some(Notice { user: suggestion.by.clone(), reply });
        };
        let mut reply = match act {
            Act::Suggest { .. } => match put(&entry.change, id) {
                Some(Record::Suggestion(suggestion)) => suggested(&after, suggestion, &voice),
                _ => written(&after, &kept(before, entry, id, reach), &voice),
            },
            Act::Reject { id } => {
                tell(None);
                match before.suggestion(id) {
                    Some(suggestion) => dealt_with(&after, suggestion, &voice),
                    None => written(&after, &kept(before, entry, id, reach), &voice),
                }
            }
            Act::ForgetServer => forgotten(&after, before.own().count(), revision.0, &voice),
            _ => {
                tell(Some(id));
                written(&after, &kept(before, entry, id, reach), &voice)
            }
        };
        // What is decided over a private list stays private.
        let is_decision = matches!(act, Act::Approve { .. } | Act::Reject { .. });
        reply.private |= is_decision && !matches!(request.ask, Ask::Submit { .. });
        Ok(Message { notice, ..Message::first_page(reply, request.locale) })
    }

    /// What the author of a change is told when it is delivered again.
    async fn again(
        &self,
        act: &Act,
        entry: Entry,
        reach: Reach,
        request: &Request,
    ) -> Result<Message, Trouble> {
        tracing::info!(revision = %entry.revision, operation = %request.operation, "delivered again");
        let id = subject_of(&entry.change.edits).unwrap_or_default();
        let before = self.seen_before(&entry).await?;
        let message = self.outcome(act, &before, &entry, &id, reach, request).await?;
        // Whoever was to be told has been.
        Ok(Message { notice: None, ..message })
    }
}

/// The facts after a change, and the change. With many names it takes a while.
pub(super) async fn applied(
    before: &Arc<Facts>,
    change: Change,
) -> Result<(Facts, Change), Trouble> {
    let before = Arc::clone(before);
    let (after, change) = aside(move || (before.apply(&change, today()), change)).await;
    Ok((after.map_err(broken)?, change))
}

/// A change as its author is told of it.
fn kept(before: &Facts, entry: &Entry, id: &str, reach: Reach) -> Written {
    let is_own = |edit: &&Edit| !matches!(edit.put(), Some(Record::Source(_)));
    let own = entry.change.edits.iter().filter(is_own);
    Written {
        revision: entry.revision.0,
        reach,
        id: id.to_owned(),
        before: before.record(id),
        after: put(&entry.change, id).cloned(),
        others: own.count().saturating_sub(1),
    }
}

/// The record that a change puts under an identifier.
fn put<'change>(change: &'change Change, id: &str) -> Option<&'change Record> {
    change.edits.iter().rev().filter_map(Edit::put).find(|record| record.id() == id)
}

/// A change as it is judged and kept.
pub(super) fn change(planned: &Planned, scope: Scope, act: &Act, request: &Request) -> Change {
    Change {
        operation: request.operation.clone(),
        scope,
        author: request.asker.author(),
        reason: planned.reason.clone(),
        time: Timestamp::now(),
        // A file is shown before it is taken in, with how many lanes it changes; and what it changed
        // was there before.
        confirmed: matches!(
            act,
            Act::Import { .. } | Act::Restore { .. } | Act::TakeIn { .. } | Act::UndoChange { .. }
        ),
        edits: planned.edits.clone(),
    }
}

/// A change that breaks rules, as its author is told.
pub(super) fn broken(violations: Vec<Violation>) -> Trouble {
    let is_base = violations.iter().any(|violation| violation.rule == Rule::Base);
    Trouble::Refused(if is_base {
        Refusal::OnlyForOperators
    } else {
        Refusal::Rules { violations }
    })
}
