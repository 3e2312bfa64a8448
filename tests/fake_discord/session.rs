//! The gateway's sessions: what is said on a line, and what outlives it.

use std::{collections::HashMap, time::Duration};

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::{APPLICATION, TOKEN, interaction};

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
    sessions: HashMap<String, Session>,
    /// The session that events go to; none after it was declared invalid.
    pub current: Option<String>,
}

impl Default for Gateway {
    fn default() -> Self {
        Self {
            identifies: Vec::new(),
            resumes: 0,
            heartbeats: 0,
            deaf: false,
            interval: Duration::from_millis(41_250),
            sessions: HashMap::new(),
            current: None,
        }
    }
}

/// A session outlives its connection, so that it can be resumed.
#[derive(Default)]
pub struct Session {
    sent: Vec<(usize, String)>,
    line: Option<UnboundedSender<Order>>,
}

/// What a connection is told to do.
pub enum Order {
    /// Send this text.
    Say(String),
    /// Close with this code.
    Close(u16),
    /// Go away without a word.
    Vanish,
}

impl Session {
    fn dispatch(&mut self, event: &str, data: &Value) {
        let sequence = self.sent.len() + 1;
        let text = json!({"op": 0, "s": sequence, "t": event, "d": data}).to_string();
        self.sent.push((sequence, text.clone()));
        self.order(Order::Say(text));
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
    /// Sends an event to the current session; it is kept for a resume if the line is down.
    pub fn dispatch(&mut self, event: &str, data: &Value) {
        self.session().dispatch(event, data);
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

    /// The session that events go to.
    pub fn session(&mut self) -> &mut Session {
        let current = self.current.as_ref().expect("the bot is connected to the gateway");
        self.sessions.get_mut(current).expect("the current session is known")
    }

    /// Says something that is no event on the current line.
    pub fn say(&mut self, operation: u8, data: &Value) {
        let text = json!({"op": operation, "d": data, "s": null, "t": null}).to_string();
        self.session().order(Order::Say(text));
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
                let _ = line.send(Order::Close(AUTHENTICATION_FAILED));
            }
            Some(2) => self.identify(address, line, &frame["d"]),
            Some(6) => {
                let session = frame["d"]["session_id"].as_str().unwrap_or_default();
                let current = self.current.as_deref() == Some(session);
                match self.sessions.get_mut(session).filter(|_| current && token_fits(&frame["d"]))
                {
                    Some(session) => {
                        session.line = Some(line.clone());
                        let known = frame["d"]["seq"].as_u64().unwrap_or_default();
                        let missed = session.sent.iter().filter(|(at, _)| *at as u64 > known);
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
        let mut session = Session { line: Some(line.clone()), ..Session::default() };
        let guild = json!({"id": interaction::GUILD, "unavailable": true});
        session.dispatch("READY", &ready(address, &id, &guild));
        if data["intents"].as_u64().unwrap_or_default() & GUILDS != 0 {
            session.dispatch("GUILD_CREATE", &server());
        }
        self.identifies.push(data.clone());
        self.sessions.insert(id.clone(), session);
        self.current = Some(id);
    }
}

fn token_fits(data: &Value) -> bool {
    let token = data["token"].as_str().unwrap_or_default();
    token.strip_prefix("Bot ").unwrap_or(token) == TOKEN
}

fn ready(address: &str, session: &str, guild: &Value) -> Value {
    json!({
        "v": 10,
        "user": interaction::bot_user(),
        "guilds": [guild],
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": address,
        "shard": [0, 1],
        "application": {"id": APPLICATION, "flags": 0},
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "user_settings": {},
        "auth": {},
        "_trace": [],
    })
}

fn server() -> Value {
    let owner = "100000000000000001";
    let mut server = json!({
        "id": interaction::GUILD, "name": "Open and closed", "owner_id": owner, "icon": null,
        "splash": null, "discovery_splash": null, "afk_channel_id": null, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 2,
        "features": ["COMMUNITY", "NEWS"], "mfa_level": 0, "nsfw_level": 0, "premium_tier": 0,
        "preferred_locale": "en-US", "premium_progress_bar_enabled": false, "large": false,
        "joined_at": "2024-06-16T08:00:00.000000+00:00", "member_count": 2, "unavailable": false,
        "system_channel_id": null, "system_channel_flags": 0, "public_updates_channel_id": null,
    });
    for list in ["roles", "emojis", "stickers", "voice_states", "members", "channels", "threads"] {
        server[list] = json!([]);
    }
    for list in ["presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"] {
        server[list] = json!([]);
    }
    server
}
