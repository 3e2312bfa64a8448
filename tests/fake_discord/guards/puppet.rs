//! The test in the bot's place: it hears what the gateway says, and answers over REST.

use std::fmt::Write as _;

use reqwest::RequestBuilder;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use twilight_model::application::interaction::Interaction;

use super::super::{APPLICATION, FakeDiscord, TOKEN, session::Order};

const BOUNDARY: &str = "a-line-that-is-in-no-file";

/// A session on the gateway without a bot behind it.
pub struct Puppet<'a> {
    discord: &'a FakeDiscord,
    orders: UnboundedReceiver<Order>,
}

impl<'a> Puppet<'a> {
    /// Connects, and wants to hear of servers; the command `facts` is registered.
    pub async fn on(discord: &'a FakeDiscord) -> Self {
        let path = format!("applications/{APPLICATION}/commands");
        let registered = send(discord, "PUT", &path, &json!([facts()])).await;
        assert_eq!(registered.0, 200, "{registered:?}");
        Self::with_intents(discord, 1)
    }

    /// Connects with these intents.
    pub fn with_intents(discord: &'a FakeDiscord, intents: u64) -> Self {
        let (line, orders) = unbounded_channel();
        let wish = json!({"intents": intents});
        discord.hub.change(|world| world.gateway.identify("ws://nowhere", &line, &wish));
        Self { discord, orders }
    }

    /// What the next event of this name says; others are passed over.
    pub async fn hears(&mut self, event: &str) -> Value {
        loop {
            let order = self.orders.recv().await.expect("the session goes on");
            let Order::Say(text) = order else { continue };
            let frame: Value = serde_json::from_str(&text).expect("a frame is JSON");
            if frame["t"] == event {
                return frame["d"].clone();
            }
        }
    }

    /// The events that wait to be heard.
    pub fn waiting(&mut self) -> Vec<Value> {
        let orders = std::iter::from_fn(|| self.orders.try_recv().ok());
        let texts = orders.filter_map(|order| match order {
            Order::Say(text) => Some(text),
            Order::SayBytes(_) | Order::Close(_) | Order::Vanish | Order::Freeze => None,
        });
        texts.filter_map(|text| serde_json::from_str(&text).ok()).collect()
    }

    /// The next interaction, which twilight has to understand as well.
    pub async fn is_asked(&mut self) -> Value {
        let heard = self.hears("INTERACTION_CREATE").await;
        if let Err(error) = Interaction::deserialize(&heard) {
            panic!("twilight cannot read {heard}: {error}");
        }
        heard
    }

    /// Hears the next interaction, answers it, and gives what it heard.
    pub async fn answers(&mut self, callback: &Value) -> Value {
        let heard = self.is_asked().await;
        send(self.discord, "POST", &callback_of(&heard), callback).await;
        heard
    }

    /// Hears the next interaction, and answers it with files.
    pub async fn answers_with_files(&mut self, callback: &Value, files: &[Part<'_>]) -> Value {
        let heard = self.is_asked().await;
        send_parts(self.discord, "POST", &callback_of(&heard), callback, files).await;
        heard
    }
}

/// The path of the callback for an interaction.
pub fn callback_of(heard: &Value) -> String {
    let part = |key: &str| heard[key].as_str().expect("an interaction has an id and a token");
    format!("interactions/{}/{}/callback", part("id"), part("token"))
}

/// The path of the first answer to an interaction.
pub fn original_of(heard: &Value) -> String {
    let token = heard["token"].as_str().expect("an interaction has a token");
    format!("webhooks/{APPLICATION}/{token}/messages/@original")
}

/// A part of a body: its name, the file's name, what is in it.
pub type Part<'a> = (&'a str, &'a str, &'a [u8]);

/// Sends a request the way a bot does, and gives the status and the body.
pub async fn send(discord: &FakeDiscord, method: &str, path: &str, body: &Value) -> (u16, Value) {
    let request = request(discord, method, path);
    deliver(if body.is_null() { request } else { request.json(body) }).await
}

/// Sends JSON and files.
pub async fn send_parts(
    discord: &FakeDiscord,
    method: &str,
    path: &str,
    json: &Value,
    files: &[Part<'_>],
) -> (u16, Value) {
    let mut head = String::new();
    let _ = write!(
        head,
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"payload_json\"\r\n\r\n{json}\r\n"
    );
    let mut body = head.into_bytes();
    for (name, file, bytes) in files {
        let head = format!(
            "--{BOUNDARY}\r\n\
             content-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    deliver(request(discord, method, path).header("content-type", kind).body(body)).await
}

fn request(discord: &FakeDiscord, method: &str, path: &str) -> RequestBuilder {
    let method = method.parse().expect("a method");
    reqwest::Client::new()
        .request(method, format!("{}/api/v10/{path}", discord.base()))
        .header("user-agent", "DiscordBot (https://example.com, 1)")
        .header("authorization", format!("Bot {TOKEN}"))
}

async fn deliver(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.expect("the fake answers");
    let status = response.status().as_u16();
    (status, response.json().await.unwrap_or_default())
}

/// A command as those have it who keep facts.
fn facts() -> Value {
    json!({
        "name": "facts", "description": "Keep facts", "default_member_permissions": "32",
        "contexts": [0], "integration_types": [0],
        "options": [
            {"type": 1, "name": "add", "description": "Add one", "options": [
                {"type": 3, "name": "subject", "description": "Whom", "required": true},
                {"type": 4, "name": "year", "description": "When"},
                {"type": 5, "name": "sure", "description": "Whether it is sure"},
            ]},
            {"type": 1, "name": "history", "description": "What was", "options": [
                {"type": 3, "name": "id", "description": "Which", "autocomplete": true},
            ]},
            {"type": 1, "name": "import", "description": "Take a file", "options": [
                {"type": 11, "name": "file", "description": "Which", "required": true},
                {"type": 3, "name": "mode", "description": "How"},
            ]},
            {"type": 1, "name": "export", "description": "Give a file"},
        ],
    })
}
