//! The one address that Discord sends interactions to.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONNECTION;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use serenity::model::application::{Interaction, InteractionType};
use tokio::sync::oneshot::error::TryRecvError;

use crate::transport::discord::{Conversation, Unread, Way};

use super::after::After;
use super::signature::Key;
use super::written::{pong, written};

/// The longest body. The longest that Discord sends is that of a message that somebody points at,
/// with its embeds and everybody it mentions: some 100 KiB, each character as six in JSON.
const BODY: usize = 256 * 1024;
/// How long a body may take to arrive. Discord gives up on the whole after three seconds.
const ARRIVAL: Duration = Duration::from_secs(5);
/// The type of an interaction that asks whether we are there.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type>
const PING: u64 = 1;

/// What answers requests.
pub(super) struct Endpoint {
    key: Key,
    conversation: Arc<Conversation>,
}

/// The paths that there are: one.
pub(super) fn router(key: Key, conversation: Arc<Conversation>) -> Router {
    let endpoint = Arc::new(Endpoint { key, conversation });
    Router::new().route("/interactions", post(interact)).with_state(endpoint)
}

/// Answers one request: who it is from is looked at first, and what it says after that.
async fn interact(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match read(body).await {
        Ok(body) => body,
        // What is left of the body is not waited for.
        Err(status) => return (status, [(CONNECTION, "close")]).into_response(),
    };
    if !endpoint.key.admits(&head.headers, &body, Timestamp::now()) {
        tracing::debug!("a request that Discord did not sign, or not now");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    endpoint.answer(&body).await
}

/// The body of a request, or why there is none.
async fn read(body: Body) -> Result<Bytes, StatusCode> {
    if body.size_hint().lower() > BODY as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let body = tokio::time::timeout(ARRIVAL, Limited::new(body, BODY).collect()).await;
    match body {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// What an interaction is.
#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type")]
    kind: InteractionType,
}

/// The interaction in a body. serenity reads one into a tree first, to see of what type it is; for
/// commands, which most are, looking for the type alone takes less.
///
/// # Errors
///
/// When it is none that serenity can read.
pub fn interaction(body: &[u8]) -> serde_json::Result<Interaction> {
    match serde_json::from_slice(body)? {
        Kind { kind: InteractionType::Command } => {
            serde_json::from_slice(body).map(Interaction::Command)
        }
        Kind { .. } => serde_json::from_slice(body),
    }
}

/// The response to a request that is answered over REST, or has been already.
fn elsewhere() -> Response {
    StatusCode::ACCEPTED.into_response()
}

impl Endpoint {
    /// Answers what Discord has signed.
    async fn answer(&self, body: &[u8]) -> Response {
        let conversation = Arc::clone(&self.conversation);
        match interaction(body) {
            Ok(Interaction::Ping(_)) => pong(),
            Ok(interaction) => {
                self.begin(|way| async move { conversation.interact(&interaction, way).await })
                    .await
            }
            Err(_) => {
                let value: Value = serde_json::from_slice(body).unwrap_or_default();
                if value.get("type").and_then(Value::as_u64) == Some(PING) {
                    return pong();
                }
                let Some(unread) = Unread::of(&value) else {
                    tracing::warn!("a signed request that is no interaction");
                    return StatusCode::BAD_REQUEST.into_response();
                };
                self.begin(|way| async move { conversation.apologise(&unread, way).await }).await
            }
        }
    }

    /// Begins to answer, and waits for what comes along the connection. Answering goes on where
    /// Discord hangs up, and after the first response: it is a task of its own then. Most answers
    /// are ready at once, and what is left to do after them is a matter of microseconds, so that
    /// only those become one that have to wait for something.
    async fn begin<A: Future<Output = ()> + Send + 'static>(
        &self,
        answer: impl FnOnce(Way) -> A,
    ) -> Response {
        let (way, mut first) = Way::along_the_connection();
        let after = After::begun(answer(way), self.conversation.in_flight());
        match first.try_recv() {
            Ok(handover) => return written(handover, after),
            Err(TryRecvError::Closed) => return elsewhere(),
            Err(TryRecvError::Empty) => drop(after),
        }
        first.await.map_or_else(|_| elsewhere(), |handover| written(handover, None))
    }
}
