//! What the fake knows: requests, commands, interactions, the gateway, complaints.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::sync::Notify;

use super::{
    attachments::Kept,
    direct::{self, Acquaintance, Told},
    faults::Faults,
    session::Gateway,
    talking::{self, Posted},
};

/// The world behind a lock, and a bell that rings at every change.
pub struct Hub {
    /// Where the fake listens.
    pub address: SocketAddr,
    /// What interactions are sent with, a connection each.
    pub client: reqwest::Client,
    world: Mutex<World>,
    changed: Notify,
}

impl Hub {
    /// An empty world at an address.
    pub fn new(address: SocketAddr) -> Self {
        let client = reqwest::Client::builder().no_proxy().pool_max_idle_per_host(0).build();
        let client = client.expect("a client without anything special");
        Self { address, client, world: Mutex::default(), changed: Notify::new() }
    }

    /// The address of the fake, as the beginning of others.
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the world.
    pub fn look<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the world and rings the bell.
    pub fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let changed = change(&mut self.lock());
        self.changed.notify_waiters();
        changed
    }

    /// Waits until something is found in the world; nothing once patience has run out.
    pub async fn until<T>(
        &self,
        patience: Duration,
        mut find: impl FnMut(&mut World) -> Option<T>,
    ) -> Option<T> {
        let deadline = tokio::time::Instant::now() + patience;
        loop {
            let mut bell = pin!(self.changed.notified());
            bell.as_mut().enable();
            if let Some(found) = find(&mut self.lock()) {
                return Some(found);
            }
            tokio::time::timeout_at(deadline, bell).await.ok()?;
        }
    }
}

/// Everything that happened and everything that is kept.
#[derive(Default)]
pub struct World {
    /// The registered commands, as Discord keeps them.
    pub registry: Vec<Value>,
    /// Every request and how it was answered.
    pub requests: Vec<Request>,
    /// Every interaction delivered, by id.
    pub interactions: BTreeMap<String, Asked>,
    /// Everybody the fake knows, by id.
    pub people: BTreeMap<String, Acquaintance>,
    /// The direct messages that the bot has sent.
    pub told: Vec<Told>,
    /// What the bot posted into channels.
    pub posted: Vec<Posted>,
    /// The files that the fake keeps, by id.
    pub kept: BTreeMap<String, Kept>,
    /// Faults that wait for their request.
    pub faults: Faults,
    /// The gateway's sessions.
    pub gateway: Gateway,
    /// Where the bot listens for interactions; nowhere if they go over the gateway.
    pub listening: Option<SocketAddr>,
    /// How long answers along a connection are waited for, where that is not as usual.
    pub hangs_up_after: Option<Duration>,
    /// What Discord would have refused.
    pub violations: Vec<String>,
    /// What the bots printed.
    pub bot_log: Log,
    ids: u64,
}

impl World {
    /// A fresh snowflake.
    pub fn snowflake(&mut self) -> String {
        self.ids += 1;
        (1_260_000_000_000_000_000 + (self.ids << 22)).to_string()
    }

    /// Notes what Discord would have refused.
    pub fn complain(&mut self, complaint: impl Into<String>) {
        self.violations.push(complaint.into());
    }

    /// All that is wrong if the story ended now.
    pub fn complaints(&self) -> Vec<String> {
        let mut complaints = self.violations.clone();
        for (id, asked) in &self.interactions {
            match &asked.answer {
                None => complaints.push(format!("{} ({id}) was never answered", asked.what)),
                Some(answer) if answer.pending => {
                    complaints.push(format!("{} ({id}) was deferred for ever", asked.what));
                }
                Some(_) if !asked.read => {
                    complaints.push(format!("the answer to {} ({id}) was never read", asked.what));
                }
                Some(_) => {}
            }
            if !asked.follow_ups.is_empty() {
                complaints.push(format!("a follow-up to {} ({id}) was never read", asked.what));
            }
        }
        let unread = direct::unread(self);
        complaints.extend(unread.map(|name| format!("a direct message to {name} was never read")));
        let unread = talking::unread(self);
        if unread > 0 {
            complaints.push(format!("{unread} posts were never read"));
        }
        complaints
    }
}

/// One request that reached the fake.
pub struct Request {
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path without the query.
    pub path: String,
    /// The status it was answered with.
    pub status: u16,
}

/// An interaction that was delivered to the bot.
pub struct Asked {
    /// What it was, in words, for complaints.
    pub what: String,
    /// 2 a command, 3 a component, 4 autocompletion, 5 a form.
    pub kind: u64,
    /// The token that callbacks must carry.
    pub token: String,
    /// The channel in which it was asked.
    pub channel: String,
    /// All of it, as it was delivered.
    pub whole: Value,
    /// When it was handed to the gateway.
    pub at: Instant,
    /// How many callbacks came.
    pub attempts: usize,
    /// The message a component sits on.
    pub sits_on: Option<Value>,
    /// The accepted callback.
    pub answer: Option<Accepted>,
    /// Callbacks that came after the accepted one.
    pub refused: Vec<Accepted>,
    /// Somebody has seen the answer.
    pub read: bool,
    /// Follow-up messages that nobody has read.
    pub follow_ups: Vec<Value>,
}

/// A callback that Discord accepted.
#[derive(Clone)]
pub struct Accepted {
    /// The callback type; a deferral stays a deferral here.
    pub kind: u64,
    /// The callback's `data`, or that of the edit that followed a deferral.
    pub data: Value,
    /// The message as it stands in the channel; null where the answer is none.
    pub message: Value,
    /// How long the first callback took.
    pub latency: Duration,
    /// A deferral without the edit that has to follow.
    pub pending: bool,
}

/// What the bot printed, shared between the readers of its pipes and the test.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<String>>);

impl Log {
    /// Everything printed so far.
    pub fn text(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Adds a line.
    pub fn add(&self, line: &str) {
        let mut text = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        text.push_str(line);
        text.push('\n');
    }
}
