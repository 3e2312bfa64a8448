//! Servers that the bot was removed from: their notes are kept for a while, then erased.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::fact::{Change, Edit, Scope, ServerId};
use crate::store::{Revision, StoreError};

use super::Service;

/// How long the notes of a server are kept after the bot was removed from it.
pub const RETENTION: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The author of what happens by itself.
const AUTHOR: &str = "lanekeeper";

impl Service {
    /// Takes note of the servers that the bot is on, as far as `covers` tells which of them it
    /// would know of, and erases the notes of those that it left long ago.
    ///
    /// # Errors
    ///
    /// When the store does not take it; it is tried again the next time.
    pub async fn note_presence(
        &self,
        present: &BTreeSet<ServerId>,
        covers: impl Fn(ServerId) -> bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for (server, left) in self.views.servers() {
            if !covers(server) {
                continue;
            }
            match (left, present.contains(&server)) {
                (Some(_), true) => self.mark(server, Edit::Returned, now).await?,
                (None, false) => self.mark(server, Edit::Left, now).await?,
                (Some(since), false) if is_over(since, now) => self.forget(server, now).await?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Erases the notes of servers that the bot left long ago.
    ///
    /// # Errors
    ///
    /// When the store does not take it; it is tried again the next time.
    pub async fn retire(&self, now: Timestamp) -> Result<(), StoreError> {
        for (server, left) in self.views.servers() {
            if left.is_some_and(|since| is_over(since, now)) {
                self.forget(server, now).await?;
            }
        }
        Ok(())
    }

    async fn mark(&self, server: ServerId, edit: Edit, now: Timestamp) -> Result<(), StoreError> {
        let since = (edit == Edit::Left).then_some(now);
        let word = if since.is_some() { "left" } else { "returned" };
        self.note(server, word, edit, now).await?;
        self.views.put_absence(server, since);
        Ok(())
    }

    async fn forget(&self, server: ServerId, now: Timestamp) -> Result<(), StoreError> {
        self.note(server, "retention", Edit::Forget, now).await?;
        let empty = (*self.views.base()).clone();
        self.views.put_view(server, empty);
        tracing::info!(%server, "the notes of a server that the bot left are erased");
        Ok(())
    }

    async fn note(
        &self,
        server: ServerId,
        word: &str,
        edit: Edit,
        now: Timestamp,
    ) -> Result<Revision, StoreError> {
        let mut newest = self.newest.lock().await;
        loop {
            let change = Change {
                operation: format!("{word}:{server}:{}", newest.next()),
                scope: Scope::Server(server),
                author: AUTHOR.to_owned(),
                reason: word.to_owned(),
                time: now,
                confirmed: true,
                edits: vec![edit.clone()],
            };
            match self.store.commit(&change, *newest).await {
                Ok(revision) => {
                    *newest = revision;
                    return Ok(revision);
                }
                Err(StoreError::Conflict { newest: theirs }) if theirs > *newest => {
                    self.catch_up(&mut newest).await?;
                }
                Err(error) => return Err(error),
            }
        }
    }
}

fn is_over(since: Timestamp, now: Timestamp) -> bool {
    let retention = SignedDuration::try_from(RETENTION).unwrap_or(SignedDuration::MAX);
    now.duration_since(since) >= retention
}
