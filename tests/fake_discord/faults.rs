//! Things that go wrong at Discord's end, by name.

use std::{
    collections::VecDeque,
    io,
    panic::resume_unwind,
    time::{Duration, Instant},
};

use axum::{
    body::Body,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde_json::json;

use super::{APPLICATION, FakeDiscord, direct, world::World};

/// Clocks of two processes on one machine differ by no more than this.
const EARLY: Duration = Duration::from_millis(5);
/// Longer than anybody waits.
const FOR_EVER: Duration = Duration::from_secs(3600);

/// A kind of request that a bot makes. A fault is meant for one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// `GET /gateway` and `GET /gateway/bot`.
    Gateway,
    /// `GET /applications/@me`.
    Application,
    /// Reading what is registered at `/applications/{id}/commands`.
    RegistrationReads,
    /// Changing it.
    Registration,
    /// `POST /interactions/{id}/{token}/callback`.
    Callbacks,
    /// Edits of the first answer to an interaction.
    Edits,
    /// Taking it away.
    Deletions,
    /// Further answers to an interaction.
    FollowUps,
    /// Opening a channel of direct messages.
    DirectChannels,
    /// Sending there.
    DirectMessages,
    /// Posting into a channel of a server.
    Posts,
    /// Edits of what was posted or sent.
    Amendments,
    /// `GET /attachments/…`: the files that people send.
    Attachments,
}

impl Route {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Gateway,
        Self::Application,
        Self::RegistrationReads,
        Self::Registration,
        Self::Callbacks,
        Self::Edits,
        Self::Deletions,
        Self::FollowUps,
        Self::DirectChannels,
        Self::DirectMessages,
        Self::Posts,
        Self::Amendments,
        Self::Attachments,
    ];

    /// The route of a request of the REST side; every request that a bot makes has one.
    pub fn of(world: &World, method: &str, pieces: &[&str]) -> Option<Self> {
        Some(match (method, pieces) {
            ("GET", ["gateway"] | ["gateway", "bot"]) => Self::Gateway,
            ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
                Self::Application
            }
            ("GET", ["applications", APPLICATION, "commands", ..]) => Self::RegistrationReads,
            (_, ["applications", APPLICATION, "commands", ..]) => Self::Registration,
            ("POST", ["interactions", _, _, "callback"]) => Self::Callbacks,
            ("DELETE", ["webhooks", APPLICATION, _, "messages", "@original"]) => Self::Deletions,
            (_, ["webhooks", APPLICATION, _, "messages", "@original"]) => Self::Edits,
            ("POST", ["webhooks", APPLICATION, _]) => Self::FollowUps,
            ("POST", ["users", "@me", "channels"]) => Self::DirectChannels,
            ("POST", ["channels", id, "messages"]) if direct::is_channel(world, id) => {
                Self::DirectMessages
            }
            ("POST", ["channels", _, "messages"]) => Self::Posts,
            ("PATCH", ["channels", _, "messages", _]) => Self::Amendments,
            _ => return None,
        })
    }

    /// Whether the limit over everything that a bot does counts it.
    /// <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>
    fn is_limited(self) -> bool {
        !matches!(
            self,
            Self::Callbacks | Self::Edits | Self::Deletions | Self::FollowUps | Self::Attachments
        )
    }
}

/// What goes wrong with a request.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// 429; how long to wait is said in the header and in the body, or nowhere.
    TooMany(Option<Duration>),
    /// 429 for everything that the bot does.
    TooManyOfAll(Duration),
    /// An error of this number.
    Broken(u16),
    /// An error of this number, although what was asked for is done.
    DoneBut(u16),
    /// Discord's refusal with this status and this code of its own.
    Refused(u16, u32),
    /// The answer takes that long, and then is the usual one.
    Hang(Duration),
    /// There is no answer, ever.
    Silence,
    /// The connection ends before a word.
    Cut,
    /// What was asked for is done, and the connection breaks in the middle of saying so.
    BreaksOff,
    /// A file has this many bytes more than was announced (at least); nothing to other requests.
    Overflows(usize),
}

/// Faults that wait for their request, in order.
#[derive(Default)]
pub struct Faults {
    waiting: VecDeque<(Route, Fault)>,
    /// Paths that may not be asked for before a time, as a 429 said; without a path, none may.
    closed: Vec<(Option<String>, Instant)>,
}

impl Faults {
    /// The next fault for this route, if one waits.
    pub fn take(&mut self, route: Route) -> Option<Fault> {
        let position = self.waiting.iter().position(|(meant, _)| *meant == route)?;
        self.waiting.remove(position).map(|(_, fault)| fault)
    }

    /// How much too early a request comes, by what a 429 said before.
    pub fn earliness(&self, route: Route, path: &str) -> Option<Duration> {
        let holds = |closed: &Option<String>| match closed {
            Some(closed) => closed == path,
            None => route.is_limited(),
        };
        let closed = self.closed.iter().filter(|(closed, _)| holds(closed));
        let early = closed.map(|(_, time)| time.saturating_duration_since(Instant::now())).max();
        early.filter(|early| *early > EARLY)
    }

    /// Remembers what a fault says about how long to stay away.
    pub fn note(&mut self, fault: Fault, path: &str) {
        match fault {
            Fault::TooMany(Some(wait)) => {
                self.closed.push((Some(path.to_owned()), Instant::now() + wait));
            }
            Fault::TooManyOfAll(wait) => self.closed.push((None, Instant::now() + wait)),
            _ => {}
        }
    }
}

impl Fault {
    /// Whether what was asked for is done all the same, before anything is said about it.
    pub fn is_done(self) -> bool {
        matches!(self, Self::DoneBut(_) | Self::BreaksOff)
    }

    /// The response instead of the usual one; none where the request only takes longer.
    pub async fn response(self) -> Option<Response> {
        match self {
            Self::Hang(time) => {
                tokio::time::sleep(time).await;
                None
            }
            Self::Silence => {
                tokio::time::sleep(FOR_EVER).await;
                None
            }
            // The connection is gone with whoever serves it, and nothing is printed.
            Self::Cut => resume_unwind(Box::new("the connection is cut")),
            Self::Overflows(_) => None,
            Self::BreaksOff => {
                let pieces = [Ok("{\"id\": \"1"), Err(io::Error::other("it breaks off"))];
                Some(Body::from_stream(stream::iter(pieces)).into_response())
            }
            Self::Broken(status) | Self::DoneBut(status) => {
                let status = StatusCode::from_u16(status).expect("a fault has a valid status");
                let message = status.canonical_reason().unwrap_or("Internal Server Error");
                let body = json!({"message": message, "code": 0});
                Some((status, axum::Json(body)).into_response())
            }
            Self::Refused(status, code) => {
                let status = StatusCode::from_u16(status).expect("a fault has a valid status");
                let body = json!({"message": "Discord does not want to", "code": code});
                Some((status, axum::Json(body)).into_response())
            }
            Self::TooMany(None) => {
                Some((StatusCode::TOO_MANY_REQUESTS, "error code: 1015").into_response())
            }
            Self::TooMany(Some(wait)) => Some(too_many(wait, false)),
            Self::TooManyOfAll(wait) => Some(too_many(wait, true)),
        }
    }
}

/// A 429 that says how long to wait.
/// <https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit>
fn too_many(wait: Duration, is_global: bool) -> Response {
    let seconds = wait.as_secs_f64();
    let body = json!({
        "message": "You are being rate limited.",
        "retry_after": seconds,
        "global": is_global,
    });
    let scope = if is_global { "global" } else { "user" };
    let mut response = (StatusCode::TOO_MANY_REQUESTS, axum::Json(body)).into_response();
    let headers = [
        ("retry-after", seconds.to_string()),
        ("x-ratelimit-scope", scope.to_owned()),
        ("x-ratelimit-remaining", "0".to_owned()),
    ];
    let global = is_global.then(|| ("x-ratelimit-global", "true".to_owned()));
    for (name, value) in headers.into_iter().chain(global) {
        let value = value.parse().unwrap_or_else(|_| unreachable!("it is plain text"));
        response.headers_mut().insert(name, value);
    }
    response
}

impl FakeDiscord {
    /// The next `times` requests on a route meet this fault.
    pub fn fails(&self, route: Route, times: usize, fault: Fault) {
        self.hub.change(|world| {
            world.faults.waiting.extend(std::iter::repeat_n((route, fault), times));
        });
    }

    /// Whether every fault has met its request.
    pub fn is_well_again(&self) -> bool {
        self.hub.look(|world| world.faults.waiting.is_empty())
    }

    /// Waits until every fault has met its request.
    pub async fn gets_well(&self) {
        let well = |world: &mut World| world.faults.waiting.is_empty().then_some(());
        self.until("requests that meet their faults", super::PATIENCE, well).await;
    }

    /// How many requests came on a route so far, those included that met a fault.
    pub fn requests_on(&self, route: Route) -> usize {
        self.hub.look(|world| {
            let on_it = world.requests.iter().filter(|request| {
                let path = request.path.strip_prefix("/api/v10/").unwrap_or_default();
                let pieces: Vec<&str> = path.split('/').collect();
                Route::of(world, &request.method, &pieces) == Some(route)
            });
            on_it.count()
        })
    }

    /// Waits until that many requests came on a route.
    pub async fn requests_reach(&self, route: Route, count: usize) {
        let deadline = Instant::now() + super::PATIENCE;
        while self.requests_on(route) < count {
            assert!(Instant::now() < deadline, "{} came on {route:?}", self.requests_on(route));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
