//! The gateway's sessions: what is said on a line, and what outlives it.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    time::Duration,
};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::{APPLICATION, OPAQUE_TOKEN, TOKEN, interaction, servers};

/// Close codes.
const AUTHENTICATION_FAILED: u16 = 4004;
/// The intent that makes Discord send servers.
const GUILDS: u64 = 1;

/// What the gateway knows.
pub struct Gateway {
    /// The `d` of every IDENTIFY that was accepted.
    pub identifies: Vec<Value>,
    /// How many times a session was resumed.
    pub resumes: usize,
    /// How many heartbeats came.
    pub heartbeats: usize,
    /// Heartbeats are not answered.
    pub deaf: bool,
    /// How often heartbeats are wanted.
    pub interval: Duration,
    /// The names of the servers that the bot is on.
    pub servers: Vec<String>,
    /// How many sessions may still begin today.
    pub sessions_left: u64,
    /// How many shards are recommended.
    pub recommended: u64,
    /// How many shards may identify at once.
    pub at_once: u64,
    /// What is wrong with the next connections.
    pub mishaps: VecDeque<Mishap>,
    /// How many events are sent once more when a session is resumed.
    pub overlap: u64,
    /// The number of the last event that whoever resumed last had heard.
    pub resumed_after: u64,
    sessions: HashMap<String, Session>,
    /// The session of each shard, to which its events go; none after it was declared invalid.
    pub current: BTreeMap<u64, String>,
    /// How many shards there are, as whoever identified last has said.
    shards: u64,
}

impl Default for Gateway {
    fn default() -> Self {
        Self {
            identifies: Vec::new(),
            resumes: 0,
            heartbeats: 0,
            deaf: false,
            interval: Duration::from_millis(41_250),
            servers: vec![servers::HOME.to_owned()],
            sessions_left: 999,
            recommended: 1,
            at_once: 1,
            mishaps: VecDeque::new(),
            overlap: 0,
            resumed_after: 0,
            sessions: HashMap::new(),
            current: BTreeMap::new(),
            shards: 1,
        }
    }
}

/// What is wrong with a connection from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// Its handshake is never answered.
    Unanswered,
    /// It is there, and nobody says HELLO.
    NoHello,
    /// Its heartbeats are heard, and it is told of no session, begun or resumed.
    NoSession,
}

/// A session outlives its connection, so that it can be resumed.
#[derive(Default)]
pub struct Session {
    /// An event that is held back until the next has gone out.
    held: Option<String>,
    /// The next event is held back.
    pub holds: bool,
    sent: Vec<(usize, String)>,
    intents: u64,
    line: Option<UnboundedSender<Order>>,
}

/// What a connection is told to do.
pub enum Order {
    /// Send this text.
    Say(String),
    /// Send these bytes, which are no text.
    SayBytes(Vec<u8>),
    /// Close with this code, or without one.
    Close(Option<u16>),
    /// Go away without a word.
    Vanish,
    /// Say nothing more and hear nothing more, without going away.
    Freeze,
}

impl Session {
    fn dispatch(&mut self, event: &str, data: &Value) {
        let sequence = self.sent.len() + 1;
        let text = json!({"op": 0, "s": sequence, "t": event, "d": data}).to_string();
        self.sent.push((sequence, text.clone()));
        if std::mem::take(&mut self.holds) {
            self.held = Some(text);
            return;
        }
        self.order(Order::Say(text));
        if let Some(held) = self.held.take() {
            self.order(Order::Say(held));
        }
    }

    /// How many events were sent.
    pub fn events(&self) -> u64 {
        self.sent.len() as u64
    }

    /// Tells the line what to do, if there is one.
    pub fn order(&self, order: Order) {
        if let Some(line) = &self.line {
            // A line that just broke takes nothing any more; the session keeps it for a resume.
            let _ = line.send(order);
        }
    }
}

impl Gateway {
    /// The shard of a server; what is on none goes to the first.
    /// <https://discord.com/developers/docs/events/gateway#sharding>
    fn shard(&self, server: &Value) -> u64 {
        let server = server.as_str().and_then(|id| id.parse::<u64>().ok());
        server.map_or(0, |id| (id >> 22) % self.shards)
    }

    /// Sends an event to the session of its shard; it is kept for a resume if the line is down.
    pub fn dispatch(&mut self, event: &str, data: &Value) {
        let shard = self.shard(&data["guild_id"]);
        self.session(shard).dispatch(event, data);
    }

    /// Sends an event about a server, if somebody is there who wants to hear of servers.
    pub fn tells_of_server(&mut self, event: &str, data: &Value) {
        let shard = self.shard(&data["id"]);
        let current = self.current.get(&shard).and_then(|id| self.sessions.get_mut(id));
        if let Some(session) = current.filter(|session| session.intents & GUILDS != 0) {
            session.dispatch(event, data);
        }
    }

    /// Whether somebody is there who wants to hear of any of these.
    pub fn wants(&self, intents: u64) -> bool {
        let mut current = self.current.values().filter_map(|id| self.sessions.get(id));
        current.any(|session| session.intents & intents != 0)
    }

    /// How many times somebody has identified.
    pub fn identified_times(&self) -> usize {
        self.identifies.len()
    }

    /// Takes a line away from its session.
    pub fn hang_up(&mut self, line: &UnboundedSender<Order>) {
        for session in self.sessions.values_mut() {
            session.line.take_if(|other| other.same_channel(line));
        }
    }

    /// The session of a shard.
    pub fn session(&mut self, shard: u64) -> &mut Session {
        let current = self.current.get(&shard).expect("the bot is connected to the gateway");
        self.sessions.get_mut(current).expect("the current session is known")
    }

    /// Says something that is no event on the line of the first shard.
    pub fn say(&mut self, operation: u8, data: &Value) {
        let text = json!({"op": operation, "d": data, "s": null, "t": null}).to_string();
        self.session(0).order(Order::Say(text));
    }

    /// Takes in what a client said on a line.
    pub fn hears(&mut self, address: &str, line: &UnboundedSender<Order>, frame: &Value) {
        let say = |operation: u8, data: Value| {
            let frame = json!({"op": operation, "d": data, "s": null, "t": null});
            let _ = line.send(Order::Say(frame.to_string()));
        };
        match frame["op"].as_u64() {
            Some(1) => {
                self.heartbeats += 1;
                if !self.deaf {
                    say(11, Value::Null);
                }
            }
            Some(2) if !token_fits(&frame["d"]) => {
                let _ = line.send(Order::Close(Some(AUTHENTICATION_FAILED)));
            }
            Some(2) => self.identify(address, line, &frame["d"]),
            Some(6) => {
                let overlap = self.overlap;
                let session = frame["d"]["session_id"].as_str().unwrap_or_default();
                let current = self.current.values().any(|current| current == session);
                match self.sessions.get_mut(session).filter(|_| current && token_fits(&frame["d"]))
                {
                    Some(session) => {
                        session.line = Some(line.clone());
                        let known = frame["d"]["seq"].as_u64().unwrap_or_default();
                        self.resumed_after = known;
                        let from = known.saturating_sub(overlap);
                        let missed = session.sent.iter().filter(|(at, _)| *at as u64 > from);
                        missed.for_each(|(_, text)| session.order(Order::Say(text.clone())));
                        session.dispatch("RESUMED", &json!({"_trace": []}));
                        self.resumes += 1;
                    }
                    None => say(9, json!(false)),
                }
            }
            _ => {}
        }
    }

    /// Begins a session.
    pub fn identify(&mut self, address: &str, line: &UnboundedSender<Order>, data: &Value) {
        let id = format!("session{}", self.identifies.len() + 1);
        let intents = data["intents"].as_u64().unwrap_or_default();
        let mut session = Session { line: Some(line.clone()), intents, ..Session::default() };
        let shard = data["shard"][0].as_u64().unwrap_or(0);
        self.shards = data["shard"][1].as_u64().unwrap_or(1).max(1);
        let on_it = |name: &&String| self.shard(&json!(servers::server_id(name))) == shard;
        let names: Vec<String> = self.servers.iter().filter(on_it).cloned().collect();
        let listed = |name: &String| json!({"id": servers::server_id(name), "unavailable": true});
        let listed: Vec<Value> = names.iter().map(listed).collect();
        session.dispatch("READY", &ready(address, &id, &listed, [shard, self.shards]));
        self.identifies.push(data.clone());
        self.sessions.insert(id.clone(), session);
        self.current.insert(shard, id);
        for name in names {
            self.tells_of_server("GUILD_CREATE", &servers::whole(&name));
        }
    }
}

fn token_fits(data: &Value) -> bool {
    let token = data["token"].as_str().unwrap_or_default();
    [TOKEN, OPAQUE_TOKEN].contains(&token.strip_prefix("Bot ").unwrap_or(token))
}

fn ready(address: &str, session: &str, servers: &[Value], shard: [u64; 2]) -> Value {
    json!({
        "v": 10,
        "user": interaction::bot_user(),
        "guilds": servers,
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": address,
        "shard": shard,
        "application": {"id": APPLICATION, "flags": 0},
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "user_settings": {},
        "auth": {},
        "_trace": [],
    })
}
