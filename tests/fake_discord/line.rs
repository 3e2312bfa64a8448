//! What a test does to the gateway, and what it waits for.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    FakeDiscord, PATIENCE,
    session::{Mishap, Order},
    world::World,
};

impl FakeDiscord {
    /// Says at the next connection that heartbeats are wanted that often.
    pub fn wants_heartbeats_every(&self, interval: Duration) {
        self.hub.change(|world| world.gateway.interval = interval);
    }

    /// Recommends that many shards to whoever asks.
    pub fn recommends_shards(&self, count: u64) {
        self.hub.change(|world| world.gateway.recommended = count);
    }

    /// Lets only so many sessions begin, as far as whoever asks is told.
    pub fn lets_begin_today(&self, sessions: u64) {
        self.hub.change(|world| world.gateway.sessions_left = sessions);
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

    /// Cuts the line of a shard with a code, or without one.
    pub fn closes_the_line(&self, shard: u64, code: Option<u16>) {
        self.hub.change(|world| world.gateway.session(shard).order(Order::Close(code)));
    }

    /// Says and hears nothing more on the line, and leaves it open.
    pub fn freezes_the_line(&self) {
        self.hub.change(|world| world.gateway.session(0).order(Order::Freeze));
    }

    /// Says a text on the line, whatever it is.
    pub fn says_on_the_line(&self, text: &str) {
        self.hub.change(|world| world.gateway.session(0).order(Order::Say(text.to_owned())));
    }

    /// Says bytes on the line that are no text.
    pub fn says_bytes_on_the_line(&self, bytes: &[u8]) {
        self.hub.change(|world| world.gateway.session(0).order(Order::SayBytes(bytes.to_vec())));
    }

    /// Tells of an event.
    pub fn tells_of(&self, event: &str, data: &Value) {
        self.hub.change(|world| world.gateway.dispatch(event, data));
    }

    /// Something is wrong with the next connections, one after the other.
    pub fn next_lines_are(&self, mishaps: &[Mishap]) {
        self.hub.change(|world| world.gateway.mishaps.extend(mishaps));
    }

    /// Whether every mishap has met its connection.
    pub fn has_no_more_mishaps(&self) -> bool {
        self.hub.look(|world| world.gateway.mishaps.is_empty())
    }

    /// Waits until every mishap has met its connection.
    pub async fn had_its_mishaps(&self) {
        let none_left = |world: &mut World| world.gateway.mishaps.is_empty().then_some(());
        self.until("another line", PATIENCE, none_left).await;
    }

    /// Lets so many shards identify at once.
    pub fn lets_begin_at_once(&self, shards: u64) {
        self.hub.change(|world| world.gateway.at_once = shards);
    }

    /// Sends so many events once more when a session is resumed.
    pub fn repeats_after_a_resume(&self, events: u64) {
        self.hub.change(|world| world.gateway.overlap = events);
    }

    /// Holds the next event back until the one after it has gone out.
    pub fn holds_the_next_event_back(&self) {
        self.hub.change(|world| world.gateway.session(0).holds = true);
    }

    /// The number of the last event that whoever resumed last had heard, and how many there were.
    pub fn resumed_after(&self) -> (u64, u64) {
        self.hub.change(|world| {
            let events = world.gateway.session(0).events();
            (world.gateway.resumed_after, events)
        })
    }

    /// How many times the bot has resumed.
    pub fn resumes(&self) -> usize {
        self.hub.look(|world| world.gateway.resumes)
    }

    /// Asks for a heartbeat at once (operation 1).
    pub fn asks_for_a_heartbeat(&self) {
        self.hub.change(|world| world.gateway.say(1, &Value::Null));
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

    /// Waits until so many more heartbeats have come.
    pub async fn heard_heartbeats(&self, times: usize) {
        let before = self.heartbeats();
        let enough = |world: &mut World| (world.gateway.heartbeats >= before + times).then_some(());
        self.until("a heartbeat", PATIENCE, enough).await;
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
