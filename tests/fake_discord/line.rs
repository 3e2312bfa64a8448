//! What a test does to the gateway, and what it waits for.

use std::time::Duration;

use serde_json::{Value, json};

use super::{FakeDiscord, PATIENCE, session::Order, world::World};

impl FakeDiscord {
    /// Says at the next connection that heartbeats are wanted that often.
    pub fn wants_heartbeats_every(&self, interval: Duration) {
        self.hub.change(|world| world.gateway.interval = interval);
    }

    /// Recommends that many shards to whoever asks.
    pub fn recommends_shards(&self, count: u64) {
        self.hub.change(|world| world.gateway.recommended = count);
    }

    /// The shards that were identified as, in order, each with the total.
    pub fn shards(&self) -> Vec<Value> {
        let identifies = self.hub.look(|world| world.gateway.identifies.clone());
        identifies.into_iter().map(|data| data["shard"].clone()).collect()
    }

    /// Leaves heartbeats without an answer, or answers them again.
    pub fn ignores_heartbeats(&self, deaf: bool) {
        self.hub.change(|world| world.gateway.deaf = deaf);
    }

    /// Cuts the line without a word.
    pub fn drops_the_line(&self) {
        self.hub.change(|world| world.gateway.session(0).order(Order::Vanish));
    }

    /// Asks the bot to connect again (operation 7).
    pub fn asks_to_reconnect(&self) {
        self.hub.change(|world| world.gateway.say(7, &Value::Null));
    }

    /// Declares the session invalid (operation 9), for good or with leave to resume it.
    pub fn invalidates_the_session(&self, resumable: bool) {
        self.hub.change(|world| {
            world.gateway.say(9, &json!(resumable));
            if !resumable {
                world.gateway.current.clear();
            }
        });
    }

    /// Waits until the bot has identified that many times in all.
    pub async fn identified(&self, times: usize) {
        let enough = |world: &mut World| (world.gateway.identifies.len() >= times).then_some(());
        self.until("an IDENTIFY", PATIENCE, enough).await;
    }

    /// Waits until the bot has resumed its session that many times in all.
    pub async fn resumed(&self, times: usize) {
        let enough = |world: &mut World| (world.gateway.resumes >= times).then_some(());
        self.until("a RESUME", PATIENCE, enough).await;
    }

    /// Waits until the bot has opened that many lines in all, whether it resumed or identified.
    pub async fn lines_opened(&self, times: usize) {
        let enough = |world: &mut World| {
            (world.gateway.identifies.len() + world.gateway.resumes >= times).then_some(())
        };
        self.until("another line", PATIENCE, enough).await;
    }

    /// How many times the bot has identified.
    pub fn identifies(&self) -> usize {
        self.hub.look(|world| world.gateway.identified_times())
    }

    /// How many heartbeats came.
    pub fn heartbeats(&self) -> usize {
        self.hub.look(|world| world.gateway.heartbeats)
    }

    /// The intents of the last IDENTIFY.
    pub fn intents(&self) -> u64 {
        let last = self.hub.look(|world| world.gateway.identifies.last().cloned());
        last.and_then(|data| data["intents"].as_u64()).expect("the bot has identified with intents")
    }
}
