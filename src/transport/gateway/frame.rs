//! What is said on a line to the gateway, in both directions.
//! <https://discord.com/developers/docs/events/gateway-events#payload-structure>

use std::borrow::Cow;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use serenity::model::channel::Message;
use serenity::model::gateway::GatewayIntents;
use serenity::model::id::{ApplicationId, GuildId, UserId};

use crate::transport::discord::Read;

/// The operations that are said or heard.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes>
const DISPATCH: u64 = 0;
const HEARTBEAT: u64 = 1;
const IDENTIFY: u64 = 2;
const RESUME: u64 = 6;
const RECONNECT: u64 = 7;
const INVALID_SESSION: u64 = 9;
const HELLO: u64 = 10;
const ACKNOWLEDGED: u64 = 11;

/// Something that Discord said.
#[derive(Debug)]
pub(super) enum Heard {
    /// An event, with its number.
    Event(Option<u64>, Event),
    /// It wants a heartbeat at once.
    WantsHeartbeat,
    /// It wants us to connect again.
    WantsReconnection,
    /// The session is no longer good for this line, or for any.
    SessionInvalid {
        /// Whether another line may go on with it.
        is_resumable: bool,
    },
    /// The first that is said on a line: how often heartbeats are wanted.
    Hello(Duration),
    /// It has heard a heartbeat.
    Acknowledged,
    /// An operation that is not known.
    Unknown,
}

/// An event that there is something to do about.
#[derive(Debug)]
pub(super) enum Event {
    /// A session has begun.
    Ready(Box<Ready>),
    /// A session goes on.
    Resumed,
    /// Somebody wants something.
    Interaction(Box<Read>),
    /// Somebody wrote something.
    Message(Box<Message>),
    /// Anything else.
    Other,
}

/// The beginning of a session.
#[derive(Debug, Deserialize)]
pub(super) struct Ready {
    pub(super) user: Own,
    pub(super) session_id: String,
    /// Where the session is resumed.
    #[serde(default)]
    pub(super) resume_gateway_url: Option<String>,
    pub(super) guilds: Vec<Server>,
    pub(super) application: Application,
    /// The number of the shard, and how many there are.
    #[serde(default)]
    pub(super) shard: Option<[u64; 2]>,
}

/// The bot's own user.
#[derive(Debug, Deserialize)]
pub(super) struct Own {
    pub(super) id: UserId,
}

/// A server that the bot is on.
#[derive(Debug, Deserialize)]
pub(super) struct Server {
    pub(super) id: GuildId,
}

/// The bot's application.
#[derive(Debug, Deserialize)]
pub(super) struct Application {
    pub(super) id: ApplicationId,
}

#[derive(Deserialize)]
struct Envelope<'text> {
    op: u64,
    #[serde(default)]
    s: Option<u64>,
    #[serde(borrow, default)]
    t: Option<Cow<'text, str>>,
    #[serde(borrow, default)]
    d: Option<&'text RawValue>,
}

#[derive(Deserialize)]
struct Hello {
    heartbeat_interval: u64,
}

/// Reads what was said. What an event holds is looked at only where there is something to do
/// about it; an error says what is wrong, and nothing of what was said.
pub(super) fn heard(text: &str) -> Result<Heard, String> {
    let error = |error: serde_json::Error| format!("{:?} at {}", error.classify(), error.column());
    let Envelope { op, s, t, d } = serde_json::from_str(text).map_err(error)?;
    let data = d.map_or("null", RawValue::get);
    Ok(match op {
        DISPATCH => Heard::Event(s, event(t.as_deref().unwrap_or_default(), data).map_err(error)?),
        HEARTBEAT => Heard::WantsHeartbeat,
        RECONNECT => Heard::WantsReconnection,
        INVALID_SESSION => Heard::SessionInvalid { is_resumable: data == "true" },
        HELLO => {
            let Hello { heartbeat_interval } = serde_json::from_str(data).map_err(error)?;
            Heard::Hello(Duration::from_millis(heartbeat_interval))
        }
        ACKNOWLEDGED => Heard::Acknowledged,
        _ => Heard::Unknown,
    })
}

fn event(name: &str, data: &str) -> serde_json::Result<Event> {
    Ok(match name {
        "INTERACTION_CREATE" => Event::Interaction(Box::new(Read::of(data.as_bytes()))),
        "MESSAGE_CREATE" => Event::Message(Box::new(serde_json::from_str(data)?)),
        "READY" => Event::Ready(Box::new(serde_json::from_str(data)?)),
        "RESUMED" => Event::Resumed,
        _ => Event::Other,
    })
}

/// A heartbeat, with the number of the newest event that was heard.
pub(super) fn heartbeat(sequence: Option<u64>) -> String {
    json!({"op": HEARTBEAT, "d": sequence}).to_string()
}

/// Who we are: one shard out of so many.
/// <https://discord.com/developers/docs/events/gateway-events#identify>
pub(super) fn identify(token: &SecretString, shard: [u32; 2], intents: GatewayIntents) -> String {
    let own = env!("CARGO_PKG_NAME");
    let properties = json!({"os": std::env::consts::OS, "browser": own, "device": own});
    json!({"op": IDENTIFY, "d": {
        "token": token.expose_secret(), "properties": properties, "shard": shard,
        "intents": intents.bits(),
    }})
    .to_string()
}

/// Which session we want to go on with, and after which event.
/// <https://discord.com/developers/docs/events/gateway-events#resume>
pub(super) fn resume(token: &SecretString, session: &str, sequence: u64) -> String {
    let token = token.expose_secret();
    json!({"op": RESUME, "d": {"token": token, "session_id": session, "seq": sequence}}).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_passed_over_and_what_is_none_is_told_without_its_words() {
        for unknown in
            [r#"{"op": 31, "d": {"new": true}, "s": null, "t": null}"#, r#"{"op": 4294967296}"#]
        {
            assert!(matches!(heard(unknown), Ok(Heard::Unknown)), "{unknown}");
        }
        let event = r#"{"op": 0, "s": 7, "t": "NEVER_HEARD_OF", "d": [1], "extra": {"a": [2]}}"#;
        assert!(matches!(heard(event), Ok(Heard::Event(Some(7), Event::Other))));
        for garbage in ["", "secret", "{}", r#"{"op": "secret"}"#, r#"{"op": 10, "d": "secret"}"#] {
            let error = heard(garbage).expect_err(garbage);
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn an_invalid_session_is_lost_for_good_unless_discord_says_that_it_is_not() {
        for (data, resumable) in [("true", true), ("false", false), ("null", false), ("{}", false)]
        {
            let text = format!(r#"{{"op": 9, "d": {data}}}"#);
            let Ok(Heard::SessionInvalid { is_resumable }) = heard(&text) else {
                panic!("{text}");
            };
            assert_eq!(is_resumable, resumable, "{text}");
        }
    }
}
