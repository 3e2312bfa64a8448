//! Things that go wrong at Discord's end, by name.

use std::{collections::VecDeque, time::Duration};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::FakeDiscord;

/// Which requests a fault is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// `GET /gateway` and `GET /gateway/bot`.
    Gateway,
    /// Everything about `/applications/{id}/commands`.
    Registration,
    /// `POST /interactions/{id}/{token}/callback`.
    Callbacks,
    /// Everything under an interaction's token: edits of the first answer, follow-ups.
    Webhooks,
    /// Opening a channel of direct messages, and sending there.
    DirectMessages,
    /// `GET /attachments/…`: the files that people send.
    Attachments,
}

/// What goes wrong with a request.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// 429; how long to wait is said in the header and in the body, or nowhere.
    TooMany(Option<Duration>),
    /// An error of this number.
    Broken(u16),
    /// The answer takes that long, and then is the usual one.
    Hang(Duration),
    /// A file has this many bytes more than was announced (at least); nothing to other requests.
    Overflows(usize),
}

/// Faults that wait for their request, in order.
#[derive(Default)]
pub struct Faults(VecDeque<(Route, Fault)>);

impl Faults {
    /// The next fault for this route, if one waits.
    pub fn take(&mut self, route: Route) -> Option<Fault> {
        let position = self.0.iter().position(|(meant, _)| *meant == route)?;
        self.0.remove(position).map(|(_, fault)| fault)
    }
}

impl Fault {
    /// The response instead of the usual one; none where the request only takes longer.
    pub async fn response(self) -> Option<Response> {
        match self {
            Self::Hang(time) => {
                tokio::time::sleep(time).await;
                None
            }
            Self::Overflows(_) => None,
            Self::Broken(status) => {
                let status = StatusCode::from_u16(status).expect("a fault has a valid status");
                let message = status.canonical_reason().unwrap_or("Internal Server Error");
                let body = json!({"message": message, "code": 0});
                Some((status, axum::Json(body)).into_response())
            }
            Self::TooMany(None) => {
                Some((StatusCode::TOO_MANY_REQUESTS, "error code: 1015").into_response())
            }
            Self::TooMany(Some(wait)) => {
                let seconds = wait.as_secs_f64();
                let body = json!({
                    "message": "You are being rate limited.",
                    "retry_after": seconds,
                    "global": false,
                });
                let headers = [
                    ("retry-after", seconds.to_string()),
                    ("x-ratelimit-scope", "user".to_owned()),
                    ("x-ratelimit-remaining", "0".to_owned()),
                ];
                Some((StatusCode::TOO_MANY_REQUESTS, headers, axum::Json(body)).into_response())
            }
        }
    }

    /// How long a client has to stay away after this fault.
    pub fn keeps_away(self) -> Option<Duration> {
        match self {
            Self::TooMany(wait) => wait,
            Self::Broken(_) | Self::Hang(_) | Self::Overflows(_) => None,
        }
    }
}

impl FakeDiscord {
    /// The next `times` requests on a route meet this fault.
    pub fn fails(&self, route: Route, times: usize, fault: Fault) {
        self.hub.change(|world| world.faults.0.extend(std::iter::repeat_n((route, fault), times)));
    }

    /// Whether every fault has met its request.
    pub fn is_well_again(&self) -> bool {
        self.hub.look(|world| world.faults.0.is_empty())
    }
}
