//! A Discord that lives inside the test: REST and gateway on one local address, or signed requests
//! to the bot's own, as [`crate::TRANSPORT`] says.
//!
//! Start it, point a [`Bot`] at it, and let people talk:
//!
//! ```ignore
//! let discord = FakeDiscord::start().await;
//! let bot = Bot::of(&discord).start().await;
//! let ann = discord.member("ann");
//! let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
//! ```
//!
//! It is strict. Every body is checked as it arrives: against Discord's own description
//! ([`schema`]), by a second reader ([`second_reader`]), and against the limits that no schema knows
//! ([`limits`]).
//! Whatever was left over at the end (an answer nobody read, a question nobody answered, a request
//! that Discord does not know, a body that Discord would refuse) fails the test when the fake is
//! dropped.

mod answer;
mod asking;
mod attachments;
mod body;
mod bot;
mod callbacks;
mod commands;
mod delivery;
mod direct;
pub mod endpoint;
mod faults;
mod forms;
mod gateway;
mod guards;
mod interaction;
mod limits;
mod line;
mod machine;
mod operator;
mod person;
mod rest;
mod schema;
mod second_reader;
mod servers;
pub mod session;
pub mod talking;
mod webhooks;
mod world;

pub use answer::{Answer, Choice};
pub use bot::{Bot, ask_in_the_terminal, run_without_discord};
pub use endpoint::Transport;
pub use faults::{Fault, Route};
pub use machine::Clock;
pub use operator::{Operator, Sample, sum};
pub use person::Person;
pub use servers::{HOME, server_id};

use std::{fmt::Write as _, sync::Arc, time::Duration};

use serde_json::Value;
use tokio::{net::TcpListener, task::JoinHandle};
use world::{Hub, World};

/// The application (and bot user) that the fake knows.
pub const APPLICATION: &str = "1251886812345678901";
/// A token that says nothing about its application.
pub const OPAQUE_TOKEN: &str = "sEcReT-oF-tHe-FaKe-DiScOrD-tHaT-tElLs-NoThInG";
/// The usual token; its first part is the application id in base 64.
pub const TOKEN: &str = "MTI1MTg4NjgxMjM0NTY3ODkwMQ.GfAkE1.sEcReT-oF-tHe-FaKe-DiScOrD-0123456789";
/// How long a test waits for something that should happen at once.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// The fake; see the module.
pub struct FakeDiscord {
    hub: Arc<Hub>,
    server: JoinHandle<()>,
}

impl FakeDiscord {
    /// Opens the fake on a free local port.
    pub async fn start() -> Self {
        schema::look_up();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free local port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let hub = Arc::new(Hub::new(address));
        let router = rest::router(Arc::clone(&hub));
        let server = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("the fake serves until it is dropped");
        });
        Self { hub, server }
    }

    /// The address that a bot is given as `discord.api_url`.
    pub fn base(&self) -> String {
        self.hub.base()
    }

    /// The commands as Discord keeps them now, with localisations.
    pub fn commands(&self) -> Vec<Value> {
        self.hub.look(|world| world.registry.clone())
    }

    /// The registered command of this name; panics if there is none.
    pub fn command(&self, name: &str) -> Value {
        let commands = self.commands();
        let found = commands.into_iter().find(|command| command["name"] == name);
        found.unwrap_or_else(|| panic!("no command named {name} is registered"))
    }

    /// Changes a registered command behind the bot's back.
    pub fn meddle_with_command(&self, name: &str, meddle: impl FnOnce(&mut Value)) {
        self.hub.change(|world| {
            let mut commands = world.registry.iter_mut();
            meddle(commands.find(|command| command["name"] == name).expect("a registered command"));
        });
    }

    /// Registers a command that the bot knows nothing about.
    pub fn leave_behind_command(&self, name: &str) {
        let stray = serde_json::json!({"name": name, "description": "left over", "type": 1});
        self.hub.change(|world| {
            let kept = commands::keep(world, &stray);
            world.registry.push(kept);
        });
    }

    /// How many requests wrote to the registered commands so far (refused ones count too).
    pub fn registrations(&self) -> usize {
        self.requests("commands", |method| method != "GET")
    }

    /// How many times the registered commands were read so far.
    pub fn registration_reads(&self) -> usize {
        self.requests("commands", |method| method == "GET")
    }

    /// How many requests asked where the gateway is.
    pub fn gateway_lookups(&self) -> usize {
        self.requests("gateway", |method| method == "GET")
    }

    fn requests(&self, part: &str, method: impl Fn(&str) -> bool) -> usize {
        self.hub.look(|world| {
            let matches = world.requests.iter().filter(|request| {
                method(&request.method) && request.path.split('/').any(|piece| piece == part)
            });
            matches.count()
        })
    }

    /// How many times the bot sent a callback for this answer's interaction.
    pub fn attempts(&self, answer: &Answer) -> usize {
        self.hub.look(|world| world.interactions[&answer.interaction].attempts)
    }

    /// Waits until a condition on the world holds, and gives what it found.
    async fn until<T>(
        &self,
        what: &str,
        patience: Duration,
        find: impl FnMut(&mut World) -> Option<T>,
    ) -> T {
        match self.hub.until(patience, find).await {
            Some(found) => found,
            None => panic!("waited {patience:?} in vain for {what}{}", self.complaints()),
        }
    }

    /// Waits until that many callbacks arrived in all (also those answered with a fault).
    pub async fn callbacks_arrive(&self, count: usize) {
        let enough = |world: &mut World| {
            let seen: usize = world.interactions.values().map(|asked| asked.attempts).sum();
            (seen >= count).then_some(())
        };
        self.until("a callback", PATIENCE, enough).await;
    }

    /// Waits until commands were written that many times in all.
    pub async fn registrations_reach(&self, count: usize) {
        let enough = |world: &mut World| {
            let written = world.requests.iter().filter(|request| {
                request.method != "GET"
                    && request.path.contains("/commands")
                    && request.status < 300
            });
            (written.count() >= count).then_some(())
        };
        self.until("a registration", PATIENCE, enough).await;
    }

    /// What there is to complain about, each on a line of its own; empty if all is well.
    fn complaints(&self) -> String {
        self.hub.look(|world| {
            let mut text = String::new();
            for complaint in world.complaints() {
                let _ = write!(text, "\n- {complaint}");
            }
            text
        })
    }
}

impl Drop for FakeDiscord {
    fn drop(&mut self) {
        self.server.abort();
        if std::thread::panicking() {
            return;
        }
        let complaints = self.complaints();
        if !complaints.is_empty() {
            let log = self.hub.look(|world| world.bot_log.text());
            panic!("Discord is not content:{complaints}\n--- the bot said ---\n{log}");
        }
    }
}
