//! The REST side: which request goes where, and what comes back.

use std::{sync::Arc, time::Instant};

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};

use super::{
    APPLICATION, Route, TOKEN, attachments, body::Body, callbacks, commands, direct, endpoint,
    gateway, interaction, talking, webhooks, world,
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
        authorised: header(&headers, "authorization") == format!("Bot {TOKEN}"),
        method: request.method().clone(),
        body: Body::read(request).await,
    };
    check_manners(&hub, &call, &headers);
    let response = route(&hub, &call).await;
    hub.change(|world| {
        world.requests.push(world::Request {
            method: call.method.to_string(),
            path: call.path,
            status: response.status().as_u16(),
        });
    });
    response
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

async fn route(hub: &Hub, call: &Call) -> Response {
    let path = call.path.strip_prefix("/api/v10/").unwrap_or_default();
    let pieces: Vec<&str> = path.split('/').collect();
    match (call.method.as_str(), pieces.as_slice()) {
        ("GET", ["gateway"]) => match fault(hub, Route::Gateway, None).await {
            Some(response) => response,
            None => Reply::Ok(json!({"url": gateway::url(hub)})).into_response(),
        },
        ("GET", ["gateway", "bot"]) => match fault(hub, Route::Gateway, None).await {
            Some(response) => response,
            None => authorised(call, || Reply::Ok(gateway::bot(hub))),
        },
        ("GET", ["users", "@me"]) => authorised(call, || Reply::Ok(interaction::bot_user())),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => {
            authorised(call, || Reply::Ok(application()))
        }
        (method, ["applications", APPLICATION, "commands", one @ ..]) if one.len() < 2 => {
            if let Some(response) = fault(hub, Route::Registration, None).await {
                return response;
            }
            authorised(call, || {
                let id = one.first().copied();
                commands::answer(hub, method, id, call.localised, &call.body)
            })
        }
        ("POST", ["interactions", id, token, "callback"]) => {
            hub.change(|world| callbacks::note_attempt(world, id));
            if let Some(response) = fault(hub, Route::Callbacks, Some(id)).await {
                return response;
            }
            callbacks::answer(hub, id, token, &call.body).into_response()
        }
        (method, ["webhooks", APPLICATION, token, "messages", "@original"]) => {
            match fault(hub, Route::Webhooks, None).await {
                Some(response) => response,
                None => webhooks::original(hub, method, token, &call.body).into_response(),
            }
        }
        ("POST", ["webhooks", APPLICATION, token]) => {
            match fault(hub, Route::Webhooks, None).await {
                Some(response) => response,
                None => webhooks::follow_up(hub, token, &call.body).into_response(),
            }
        }
        ("POST", ["users", "@me", "channels"]) => {
            match fault(hub, Route::DirectMessages, None).await {
                Some(response) => response,
                None => authorised(call, || direct::open(hub, &call.body)),
            }
        }
        ("POST", ["channels", id, "messages"]) => {
            if let Some(response) = fault(hub, Route::DirectMessages, None).await {
                return response;
            }
            authorised(call, || {
                // The bot has no business in any other channel.
                let base = hub.base();
                let told = direct::tell(hub, id, &call.body);
                let posted = || hub.change(|world| talking::post(world, &base, id, &call.body));
                told.or_else(posted).unwrap_or_else(|| unexpected(hub, "POST", &call.path))
            })
        }
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

/// Lets a waiting fault have the request, and remembers how long a 429 keeps the client away.
async fn fault(hub: &Hub, route: Route, interaction: Option<&str>) -> Option<Response> {
    let fault = hub.change(|world| world.faults.take(route))?;
    if let (Some(wait), Some(id)) = (fault.keeps_away(), interaction) {
        hub.change(|world| {
            if let Some(asked) = world.interactions.get_mut(id) {
                asked.not_before = Some(Instant::now() + wait);
            }
        });
    }
    fault.response().await
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
