//! The one address that Discord sends interactions to.

use std::pin::pin;
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
use tokio::sync::oneshot::error::TryRecvError;

use crate::telemetry::TurnedAway;
use crate::transport::discord::{Conversation, Read, Way};
use crate::transport::patience::in_time;

use super::after::After;
use super::doubts::Doubts;
use super::signature::{Doubt, Key};
use super::written::{pong, written};

/// The longest body. The longest that Discord sends is that of a message that somebody points at,
/// with its embeds and everybody it mentions: some 100 KiB, each character as six in JSON.
const BODY: usize = 256 * 1024;
/// How long a body may take to arrive. Discord gives up on the whole after three seconds.
const ARRIVAL: Duration = Duration::from_secs(5);

/// What answers requests.
pub(super) struct Endpoint {
    key: Key,
    doubts: Doubts,
    conversation: Arc<Conversation>,
}

/// The paths that there are: one.
pub(super) fn router(key: Key, conversation: Arc<Conversation>) -> Router {
    let endpoint = Arc::new(Endpoint { key, doubts: Doubts::default(), conversation });
    Router::new().route("/interactions", post(interact)).with_state(endpoint)
}

/// Answers one request: who it is from is looked at first, and what it says after that.
async fn interact(State(endpoint): State<Arc<Endpoint>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match read(body).await {
        Ok(body) => body,
        // What is left of the body is not waited for.
        Err(status) => {
            endpoint.turn_away(TurnedAway::Unwieldy);
            return (status, [(CONNECTION, "close")]).into_response();
        }
    };
    if let Err(doubt) = endpoint.key.admit(&head.headers, &body, Timestamp::now()) {
        endpoint.doubts.note(doubt);
        endpoint.turn_away(match doubt {
            Doubt::Unsigned => TurnedAway::Unsigned,
            Doubt::Clock { .. } => TurnedAway::Clock,
        });
        return StatusCode::UNAUTHORIZED.into_response();
    }
    endpoint.answer(&body).await
}

/// The body of a request, or why there is none.
async fn read(body: Body) -> Result<Bytes, StatusCode> {
    if body.size_hint().lower() > BODY as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match in_time(pin!(Limited::new(body, BODY).collect()), ARRIVAL).await {
        Some(Ok(body)) => Ok(body.to_bytes()),
        Some(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Some(Err(_)) => Err(StatusCode::BAD_REQUEST),
        None => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// The response to a request that is answered over REST, or has been already.
fn elsewhere() -> Response {
    StatusCode::ACCEPTED.into_response()
}

impl Endpoint {
    fn turn_away(&self, reason: TurnedAway) {
        self.conversation.service().vitals().metrics.turned_away(reason);
    }

    /// Answers what Discord has signed.
    async fn answer(&self, body: &[u8]) -> Response {
        let conversation = Arc::clone(&self.conversation);
        match Read::of(body) {
            Read::Ping => pong(),
            Read::Whole(interaction) => {
                self.begin(|way| async move { conversation.interact(&interaction, way).await })
                    .await
            }
            Read::Unread(unread) => {
                self.begin(|way| async move { conversation.apologise(&unread, way).await }).await
            }
            Read::Nobody => {
                tracing::warn!("a signed request that is no interaction");
                self.turn_away(TurnedAway::Unreadable);
                StatusCode::BAD_REQUEST.into_response()
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
