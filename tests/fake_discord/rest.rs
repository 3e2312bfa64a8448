//! The REST side: which request goes where, and what comes back.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};

use super::{
    APPLICATION, Fault, OPAQUE_TOKEN, Route, TOKEN, attachments, body::Body, callbacks, commands,
    direct, endpoint, gateway, interaction, talking, webhooks, world,
};
use world::Hub;

/// Everything the fake serves.
pub fn router(hub: Arc<Hub>) -> Router {
    Router::new()
        .route("/", get(gateway::connect))
        // Here the manners of the REST side do not apply.
        .route("/attachments/{channel}/{id}/{name}", get(attachments::serve))
        .fallback(rest)
        .with_state(hub)
}

/// An answer of the REST side.
pub enum Reply {
    /// 200 with a JSON body.
    Ok(Value),
    /// 204.
    Done,
    /// Discord's error: status, code, message.
    Refused(u16, u32, String),
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        match self {
            Self::Ok(body) => Json(body).into_response(),
            Self::Done => StatusCode::NO_CONTENT.into_response(),
            Self::Refused(status, code, message) => {
                let status = StatusCode::from_u16(status).expect("refusals have a valid status");
                (status, Json(json!({"message": message, "code": code}))).into_response()
            }
        }
    }
}

/// A request, ready to be looked at.
struct Call {
    method: Method,
    path: String,
    localised: bool,
    authorised: bool,
    body: Body,
}

async fn rest(State(hub): State<Arc<Hub>>, request: Request) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let query = uri.query().unwrap_or_default();
    let call = Call {
        path: uri.path().to_owned(),
        localised: query.split('&').any(|pair| pair == "with_localizations=true"),
        authorised: [TOKEN, OPAQUE_TOKEN]
            .iter()
            .any(|token| header(&headers, "authorization") == format!("Bot {token}")),
        method: request.method().clone(),
        body: Body::read(request).await,
    };
    check_manners(&hub, &call, &headers);
    let path = call.path.strip_prefix("/api/v10/").unwrap_or_default();
    let pieces: Vec<&str> = path.split('/').collect();
    let route = hub.look(|world| Route::of(world, call.method.as_str(), &pieces));
    if let ["interactions", id, _, "callback"] = pieces.as_slice() {
        hub.change(|world| callbacks::note_attempt(world, id));
    }
    let fault = route.and_then(|route| meets(&hub, &call, route));
    let seen = |status: u16| {
        hub.change(|world| {
            let (method, path) = (call.method.to_string(), call.path.clone());
            world.requests.push(world::Request { method, path, status });
        });
    };
    let Some(fault) = fault else {
        let response = answer(&hub, &call, &pieces);
        seen(response.status().as_u16());
        return response;
    };
    if fault.is_done() {
        answer(&hub, &call, &pieces);
    }
    if matches!(fault, Fault::Cut | Fault::Silence) {
        // Nobody comes back from there.
        seen(0);
    }
    let response = fault.response().await;
    let response = response.unwrap_or_else(|| answer(&hub, &call, &pieces));
    seen(response.status().as_u16());
    response
}

/// The fault that waits for a request, if one does. A request that a 429 told to come later is
/// complained about.
fn meets(hub: &Hub, call: &Call, route: Route) -> Option<Fault> {
    hub.change(|world| {
        let path = &call.path;
        if let Some(early) = world.faults.earliness(route, path) {
            world.complain(format!("{} {path} came {early:?} before Retry-After", call.method));
        }
        let fault = world.faults.take(route)?;
        world.faults.note(fault, path);
        Some(fault)
    })
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// What Discord asks of every client, whatever the route.
fn check_manners(hub: &Hub, call: &Call, headers: &HeaderMap) {
    let (method, path) = (&call.method, &call.path);
    if !header(headers, "user-agent").starts_with("DiscordBot (") {
        hub.change(|world| {
            world
                .complain(format!("{method} {path} has no User-Agent `DiscordBot (URL, version)`"));
        });
    }
    for problem in &call.body.problems {
        hub.change(|world| world.complain(format!("{method} {path} has {problem}")));
    }
}

/// The usual answer to a request.
fn answer(hub: &Hub, call: &Call, pieces: &[&str]) -> Response {
    match (call.method.as_str(), pieces) {
        ("GET", ["gateway"]) => Reply::Ok(json!({"url": gateway::url(hub)})).into_response(),
        ("GET", ["gateway", "bot"]) => authorised(call, || Reply::Ok(gateway::bot(hub))),
        ("GET", ["users", "@me"]) => authorised(call, || Reply::Ok(interaction::bot_user())),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            authorised(call, || Reply::Ok(application()))
        }
        (method, ["applications", APPLICATION, "commands", one @ ..]) if one.len() < 2 => {
            authorised(call, || {
                let id = one.first().copied();
                commands::answer(hub, method, id, call.localised, &call.body)
            })
        }
        ("POST", ["interactions", id, token, "callback"]) => {
            callbacks::answer(hub, id, token, &call.body).into_response()
        }
        (method, ["webhooks", APPLICATION, token, "messages", "@original"]) => {
            webhooks::original(hub, method, token, &call.body).into_response()
        }
        ("POST", ["webhooks", APPLICATION, token]) => {
            webhooks::follow_up(hub, token, &call.body).into_response()
        }
        ("POST", ["users", "@me", "channels"]) => {
            authorised(call, || direct::open(hub, &call.body))
        }
        ("POST", ["channels", id, "messages"]) => authorised(call, || {
            // The bot has no business in any other channel.
            let base = hub.base();
            let told = direct::tell(hub, id, &call.body);
            let posted = || hub.change(|world| talking::post(world, &base, id, &call.body));
            told.or_else(posted).unwrap_or_else(|| unexpected(hub, "POST", &call.path))
        }),
        ("PATCH", ["channels", channel, "messages", id]) => authorised(call, || {
            let base = hub.base();
            hub.change(|world| talking::amend(world, &base, (channel, id), &call.body))
        }),
        (method, _) => unexpected(hub, method, &call.path).into_response(),
    }
}

fn unexpected(hub: &Hub, method: &str, path: &str) -> Reply {
    hub.change(|world| world.complain(format!("unexpected request: {method} {path}")));
    Reply::Refused(404, 0, "404: Not Found".to_owned())
}

fn authorised(call: &Call, answer: impl FnOnce() -> Reply) -> Response {
    if call.authorised {
        answer().into_response()
    } else {
        Reply::Refused(401, 0, "401: Unauthorized".to_owned()).into_response()
    }
}

fn application() -> Value {
    json!({
        "id": APPLICATION,
        "name": "Lanekeeper",
        "icon": null,
        "description": "",
        "summary": "",
        "bot_public": true,
        "bot_require_code_grant": false,
        "verify_key": endpoint::public_key(),
        "flags": 0,
        "hook": true,
        "team": null,
        "owner": interaction::user("owner", "100000000000000001"),
        "bot": interaction::bot_user(),
    })
}
