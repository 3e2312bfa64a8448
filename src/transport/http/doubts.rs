//! What the log says of requests that are turned away: hardly anything, since anybody can make them.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::signature::Doubt;

/// How often the log says that a clock is wrong.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// When the log last said so.
#[derive(Debug, Default)]
pub(super) struct Doubts(Mutex<Option<Instant>>);

impl Doubts {
    /// Notes why a request is turned away. That Discord's own are, because of a clock, nobody would
    /// find out otherwise: people see that the bot does not answer, and it does not know that it was
    /// asked.
    pub(super) fn note(&self, doubt: Doubt) {
        let Doubt::Clock { off } = doubt else {
            tracing::debug!("a request that Discord did not sign");
            return;
        };
        let now = Instant::now();
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_none_or(|last| now.duration_since(last) >= EVERY) {
            *last = Some(now);
            tracing::warn!(
                seconds = off,
                "requests that Discord signed are turned away: they are that far from this \
                 machine's clock, which is wrong, or somebody sends old ones again"
            );
        }
    }
}
