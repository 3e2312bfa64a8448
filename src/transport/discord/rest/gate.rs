//! What Discord limits for everything that a bot does, answers to interactions left out.
//! <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::RestError;

/// Closed for as long as Discord has said.
#[derive(Debug, Default)]
pub(super) struct Gate(Mutex<Option<Instant>>);

impl Gate {
    /// Closes it for a while, or for longer than it is closed already.
    pub(super) fn close(&self, wait: Duration) {
        let until = Instant::now().checked_add(wait);
        let mut closed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *closed = (*closed).max(until);
    }

    /// Waits until it is open.
    ///
    /// # Errors
    ///
    /// When that is not before `deadline`.
    pub(super) async fn pass(&self, deadline: Instant) -> Result<(), RestError> {
        loop {
            let closed = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(until) = closed.filter(|until| *until > Instant::now()) else { return Ok(()) };
            if until >= deadline {
                return Err(RestError::Refused { status: 429, code: 0 });
            }
            tokio::time::sleep_until(until.into()).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_comes_to_a_closed_gate_waits_or_turns_round() {
        let gate = Gate::default();
        let begun = Instant::now();
        gate.pass(begun).await.expect("it is open");
        gate.close(Duration::from_millis(100));
        gate.close(Duration::from_millis(10));
        assert!(gate.pass(begun + Duration::from_millis(50)).await.is_err());
        gate.pass(begun + Duration::from_secs(60)).await.expect("it opens");
        assert!(begun.elapsed() >= Duration::from_millis(100));
    }
}
