//! What only one of several processes does: this one, for as long as it has the turn.

use std::collections::BTreeMap;

use tokio::sync::Mutex;

use crate::store::Turn;

use super::Service;

/// The turns that this process has, by task.
#[derive(Default)]
pub(super) struct Turns {
    held: Mutex<BTreeMap<&'static str, Box<dyn Turn>>>,
}

impl Service {
    /// Whether this process is the one that does a task now. Once it is, it stays so until it ends
    /// or loses the store; then another one takes the task over as soon as it asks.
    pub async fn has_turn(&self, task: &'static str) -> bool {
        let mut held = self.turns.held.lock().await;
        if let Some(turn) = held.get_mut(task)
            && turn.lasts().await
        {
            return true;
        }
        held.remove(task);
        match self.store.turn(task).await {
            Ok(Some(turn)) => {
                tracing::debug!(task, "this process has taken the task over");
                held.insert(task, turn);
                true
            }
            Ok(None) => false,
            Err(error) => {
                tracing::warn!(task, %error, "nobody can tell whose turn it is");
                false
            }
        }
    }
}
