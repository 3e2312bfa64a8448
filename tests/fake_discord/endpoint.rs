//! Interactions over HTTP: each is signed and sent to the bot's endpoint, and what comes back is
//! taken as the callback.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::extract::Request;
use ed25519_dalek::{Signer, SigningKey};
use reqwest::RequestBuilder;
use serde_json::{Value, json};

use super::{
    Bot, FakeDiscord,
    body::Body,
    callbacks::{self, ACKNOWLEDGE_WITHIN},
    world::Hub,
};
use crate::TRANSPORT;

/// The key that the fake signs with.
const KEY: [u8; 32] = *b"a key that only the fake has ...";

/// How interactions reach a bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Over the gateway, to which the bot connects.
    Gateway,
    /// Over HTTP, to the address where the bot listens.
    Http,
}

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&KEY)
}

/// The public half of the key, as an operator copies it into the configuration.
pub fn public_key() -> String {
    hexadecimal(signing_key().verifying_key().as_bytes())
}

/// Bytes as Discord writes them.
pub fn hexadecimal(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// The signature of a body at a time.
pub fn signature(time: &str, body: &[u8]) -> String {
    hexadecimal(&signing_key().sign(&[time.as_bytes(), body].concat()).to_bytes())
}

/// This second, as Discord writes it.
pub fn time() -> String {
    jiff::Timestamp::now().as_second().to_string()
}

/// The address of the endpoint of a bot that listens there.
pub fn address(listening: SocketAddr) -> String {
    format!("http://{listening}/interactions")
}

/// A signed request to a bot.
pub fn signed(hub: &Hub, listening: SocketAddr, body: String) -> RequestBuilder {
    let time = time();
    hub.client
        .post(address(listening))
        .header("content-type", "application/json")
        .header("user-agent", "Discord-Interactions/1.0 (+https://discord.com)")
        .header("x-signature-ed25519", signature(&time, body.as_bytes()))
        .header("x-signature-timestamp", time)
        .timeout(ACKNOWLEDGE_WITHIN)
        .body(body)
}

/// Asks a bot whether it is there.
pub async fn answers_a_ping(hub: &Hub, listening: SocketAddr) -> bool {
    let ping = json!({"id": "1", "application_id": super::APPLICATION, "type": 1, "token": "t",
        "version": 1});
    let Ok(response) = signed(hub, listening, ping.to_string()).send().await else { return false };
    let status = response.status();
    let said: Value = response.json().await.unwrap_or_default();
    assert!(status == 200 && said == json!({"type": 1}), "a ping is answered with {status} {said}");
    true
}

/// Delivers an interaction the way that the bot has chosen.
pub fn deliver(hub: &Arc<Hub>, whole: &Value) {
    let listening = hub.change(|world| {
        if world.listening.is_none() {
            world.gateway.dispatch("INTERACTION_CREATE", whole);
        }
        world.listening
    });
    if let Some(listening) = listening {
        tokio::spawn(post(Arc::clone(hub), listening, whole.clone()));
    }
}

/// Sends an interaction, and takes what comes back as its callback. A bot that is gone, or that goes
/// in the middle of it, answers nothing, which is for the story to judge.
async fn post(hub: Arc<Hub>, listening: SocketAddr, whole: Value) {
    let patience = hub.look(|world| world.hangs_up_after).unwrap_or(ACKNOWLEDGE_WITHIN);
    let request = signed(&hub, listening, whole.to_string()).timeout(patience);
    let Ok(response) = request.send().await else { return };
    let status = response.status().as_u16();
    let kind = response.headers().get("content-type").cloned();
    let Ok(bytes) = response.bytes().await else { return };
    let part = |key: &str| whole[key].as_str().unwrap_or_default().to_owned();
    let (id, token) = (part("id"), part("token"));
    if status == 202 && bytes.is_empty() {
        // The callback comes as a request, or has come already.
        return;
    }
    if status != 200 {
        hub.change(|world| world.complain(format!("an interaction is answered with {status}")));
        return;
    }
    let mut request = Request::new(bytes.into());
    request.headers_mut().extend(kind.map(|kind| (axum::http::header::CONTENT_TYPE, kind)));
    let body = Body::read(request).await;
    hub.change(|world| {
        for problem in &body.problems {
            world.complain(format!("an answer along the connection has {problem}"));
        }
        callbacks::note_attempt(world, &id);
    });
    callbacks::answer(&hub, &id, &token, &body);
}

impl FakeDiscord {
    /// Sends interactions to this bot from now on, where it takes them over HTTP.
    pub fn sends_to(&self, bot: &Bot) {
        if TRANSPORT == Transport::Http {
            self.sends_to_address(bot.address());
        }
    }

    /// Sends interactions to this address from now on, such as that of what stands before several
    /// bots.
    pub fn sends_to_address(&self, address: SocketAddr) {
        self.hub.change(|world| world.listening = Some(address));
    }

    /// Waits no longer than this for answers along a connection from now on.
    pub fn hangs_up_after(&self, patience: Duration) {
        self.hub.change(|world| world.hangs_up_after = Some(patience));
    }
}
