//! A Discord that takes everything and keeps nothing, so that what is measured is the bot.

use std::any::Any;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{DefaultBodyLimit, Path, State, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{any, get, post};
use axum::serve::ListenerExt as _;
use axum::{Json, Router};
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::question;

/// The application, and a token that tells it.
pub const APPLICATION: &str = "1251886812345678901";
pub const TOKEN: &str = "MTI1MTg4NjgxMjM0NTY3ODkwMQ.GfAkE1.sEcReT-oF-tHe-FaKe-DiScOrD-0123456789";
/// The key that interactions are signed with.
const KEY: [u8; 32] = *b"a key that only the soak has ...";
/// The most that a body may have: a picture, and words.
const LARGEST: usize = 16 * 1024 * 1024;

/// The public half of the key, as an operator copies it.
pub fn public_key() -> String {
    let key = SigningKey::from_bytes(&KEY);
    data_encoding::HEXLOWER.encode(key.verifying_key().as_bytes())
}

/// What is said on the gateway, and for every interaction that waits for its answer, by identifier,
/// what is dropped once that is there.
struct World {
    base: String,
    line: Mutex<Option<UnboundedSender<String>>>,
    waiting: Mutex<HashMap<String, Box<dyn Any + Send>>>,
}

/// See the module.
pub struct Discord {
    world: Arc<World>,
    client: reqwest::Client,
    key: SigningKey,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Discord {
    /// Opens it on a free local port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free local port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let world = Arc::new(World {
            base: address.to_string(),
            line: Mutex::default(),
            waiting: Mutex::default(),
        });
        let router = Router::new()
            .route("/", get(connect))
            .route("/api/v10/gateway", get(gateway))
            .route("/api/v10/gateway/bot", get(gateway))
            .route(
                "/api/v10/applications/{application}/commands",
                get(async || Json(json!([])))
                    .put(async |Json(commands): Json<Value>| Json(commands)),
            )
            .route("/api/v10/interactions/{id}/{token}/callback", post(callback))
            // Pictures that follow, and whatever else there is.
            .fallback(any(async |_: Bytes| Json(json!({"id": "1"}))))
            .layer(DefaultBodyLimit::max(LARGEST))
            .with_state(Arc::clone(&world));
        // An event leaves at once, whether or not the last one has been acknowledged.
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        Self { world, client, key: SigningKey::from_bytes(&KEY) }
    }

    /// Its address.
    pub fn base(&self) -> String {
        format!("http://{}", self.world.base)
    }

    /// Whether a bot has come, and said who it is.
    pub fn is_connected(&self) -> bool {
        locked(&self.world.line).is_some()
    }

    /// Keeps something until the interaction with this number is answered.
    pub fn expects(&self, number: usize, kept: impl Send + 'static) {
        locked(&self.world.waiting).insert(question::id(number), Box::new(kept));
    }

    /// Sends an interaction over the gateway.
    pub fn dispatch(&self, interaction: &Value) {
        let event = json!({"op": 0, "s": 2, "t": "INTERACTION_CREATE", "d": interaction});
        let line = locked(&self.world.line);
        let line = line.as_ref().expect("the bot is connected");
        line.send(event.to_string()).expect("the bot stays connected");
    }

    /// Sends an interaction over HTTP.
    pub fn post(&self, endpoint: SocketAddr, number: usize, interaction: &Value) {
        let body = interaction.to_string();
        let time = jiff::Timestamp::now().as_second().to_string();
        let signed = self.key.sign(&[time.as_bytes(), body.as_bytes()].concat());
        let request = self
            .client
            .post(format!("http://{endpoint}/interactions"))
            .header("content-type", "application/json")
            .header("x-signature-ed25519", data_encoding::HEXLOWER.encode(&signed.to_bytes()))
            .header("x-signature-timestamp", time)
            .body(body);
        let world = Arc::clone(&self.world);
        tokio::spawn(async move {
            let response = request.send().await.expect("the bot answers");
            let status = response.status();
            let body = response.bytes().await.expect("a whole answer");
            assert!(status == 200 || status == 202, "answered with {status}");
            // Otherwise the answer comes as a callback.
            if status == 200 {
                assert!(!body.is_empty(), "an empty answer");
                world.answered(&question::id(number));
            }
        });
    }
}

impl World {
    fn answered(&self, id: &str) {
        let kept = locked(&self.waiting).remove(id);
        assert!(kept.is_some(), "{id} is answered twice, or was never asked");
    }
}

async fn gateway(State(world): State<Arc<World>>) -> Json<Value> {
    Json(json!({
        "url": format!("ws://{}", world.base),
        "shards": 1,
        "session_start_limit":
            {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1},
    }))
}

async fn callback(
    State(world): State<Arc<World>>,
    Path((id, _)): Path<(String, String)>,
    body: Bytes,
) -> StatusCode {
    assert!(!body.is_empty(), "an empty answer");
    world.answered(&id);
    StatusCode::NO_CONTENT
}

async fn connect(State(world): State<Arc<World>>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(|socket| async move {
        let (line, events) = unbounded_channel();
        converse(socket, &world, line, events).await;
    })
}

async fn converse(
    mut socket: WebSocket,
    world: &World,
    line: UnboundedSender<String>,
    mut events: UnboundedReceiver<String>,
) {
    let say = |operation: u8, data: Value| {
        let frame = json!({"op": operation, "d": data, "s": null, "t": null});
        Message::Text(frame.to_string().into())
    };
    let hello = say(10, json!({"heartbeat_interval": 41_250, "_trace": []}));
    let mut next = Some(hello);
    loop {
        if let Some(message) = next.take()
            && socket.send(message).await.is_err()
        {
            return;
        }
        tokio::select! {
            frame = socket.recv() => {
                let Some(Ok(frame)) = frame else { return };
                let Message::Text(text) = frame else { continue };
                let frame: Value = serde_json::from_str(&text).unwrap_or_default();
                next = match frame["op"].as_u64() {
                    Some(1) => Some(say(11, Value::Null)),
                    Some(2) => {
                        *locked(&world.line) = Some(line.clone());
                        Some(Message::Text(ready(&world.base).to_string().into()))
                    }
                    _ => None,
                };
            }
            event = events.recv() => next = event.map(|event| Message::Text(event.into())),
        }
    }
}

fn ready(base: &str) -> Value {
    json!({"op": 0, "s": 1, "t": "READY", "d": {
        "v": 10,
        "user": {"id": APPLICATION, "username": "lanekeeper", "discriminator": "0", "avatar": null,
            "bot": true, "verified": true, "mfa_enabled": false, "flags": 0, "email": null},
        "guilds": [],
        "session_id": "session",
        "session_type": "normal",
        "resume_gateway_url": format!("ws://{base}"),
        "shard": [0, 1],
        "application": {"id": APPLICATION, "flags": 0},
        "private_channels": [], "relationships": [], "presences": [], "user_settings": {},
        "auth": {}, "_trace": [],
    }})
}
