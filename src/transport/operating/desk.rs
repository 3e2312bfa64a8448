//! The three questions and their answers.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::service::Service;
use crate::telemetry::{self, Condition, Vitals};

/// How long the store may take to answer whoever asks whether the bot is ready.
const STORE_PATIENCE: Duration = Duration::from_secs(2);

/// Who answers an operator. Alive from the first moment, ready once there is a service.
#[derive(Default)]
pub struct Desk {
    vitals: Arc<Vitals>,
    service: OnceLock<Arc<Service>>,
    /// Whether the store did not answer when it was last tried, so that the log has it once.
    is_store_away: AtomicBool,
}

impl Desk {
    /// A desk that knows how the process is doing.
    #[must_use]
    pub fn new(vitals: Arc<Vitals>) -> Self {
        Self { vitals, ..Self::default() }
    }

    /// From now on questions can be answered, by this service.
    pub fn opened(&self, service: Arc<Service>) {
        // The first one stays; there is one service a process.
        let _ = self.service.set(service);
    }

    /// What is asked, and the answers. Whatever else is asked for is not there, and whoever wants
    /// to change something is refused.
    pub(super) fn router(self: Arc<Self>) -> Router {
        Router::new()
            .route("/healthz", get(async || plain(StatusCode::OK, "alive")))
            .route("/readyz", get(readiness))
            .route("/metrics", get(numbers))
            .with_state(self)
    }

    /// Whether questions can be answered, or why not.
    async fn readiness(&self) -> Result<(), &'static str> {
        match self.vitals.health.condition() {
            Condition::Ending => return Err("ending: the bot finishes what it has begun"),
            Condition::Loading => return Err("starting: the facts are not loaded yet"),
            Condition::Connecting => {
                return Err("starting: Discord's gateway has not taken the bot in yet");
            }
            Condition::Ready => {}
        }
        let Some(service) = self.service.get() else {
            return Err("starting: the facts are not loaded yet");
        };
        let reached = tokio::time::timeout(STORE_PATIENCE, service.reach_store()).await;
        let failure = match reached {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("no answer in time".to_owned()),
        };
        let was_away = self.is_store_away.swap(failure.is_some(), Ordering::Relaxed);
        if let Some(error) = failure {
            if !was_away {
                tracing::warn!(%error, "the store does not answer; the bot is not ready");
            }
            return Err("the store does not answer; questions are answered from memory only");
        }
        if was_away {
            tracing::info!("the store answers again");
        }
        Ok(())
    }
}

async fn readiness(State(desk): State<Arc<Desk>>) -> Response {
    match desk.readiness().await {
        Ok(()) => plain(StatusCode::OK, "ready"),
        Err(reason) => plain(StatusCode::SERVICE_UNAVAILABLE, reason),
    }
}

async fn numbers(State(desk): State<Arc<Desk>>) -> Response {
    ([(CONTENT_TYPE, telemetry::CONTENT_TYPE)], desk.vitals.metrics.text()).into_response()
}

fn plain(status: StatusCode, line: &str) -> Response {
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (status, headers, format!("{line}\n")).into_response()
}
