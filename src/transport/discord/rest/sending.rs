//! Getting a request through: again where that may help, and no longer than it is worth.

use std::time::{Duration, Instant};

use reqwest::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::multipart::{Form, Part};
use reqwest::{Response, StatusCode};
use serde_json::Value;

use super::gate::Gate;
use super::{COMPLETION, LONGEST_WAIT, RestError};
use crate::reply::File;

/// The first wait where Discord does not say how long; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// How long one attempt may take to change a first response: a picture may have a slow way.
const CHANGING: Duration = Duration::from_secs(10);
/// Discord's code for an interaction that has no first response yet.
const NO_RESPONSE_YET: u64 = 10015;
/// How long a first response along a connection may take to arrive; an edit may overtake it.
const ARRIVAL: Duration = Duration::from_secs(5);

const JSON: &str = "application/json";

/// A request with its body: JSON, or with a file in several parts.
/// <https://discord.com/developers/docs/reference#uploading-files>
pub(super) fn with_body(
    request: reqwest::RequestBuilder,
    body: &str,
    file: Option<&File>,
) -> reqwest::RequestBuilder {
    let Some(file) = file else {
        return request.header(CONTENT_TYPE, JSON).body(body.to_owned());
    };
    let content = Part::bytes(file.content.to_vec()).file_name(file.name.clone());
    let json = Part::text(body.to_owned()).mime_str(JSON);
    let json = json.unwrap_or_else(|_| Part::text(body.to_owned()));
    request.multipart(Form::new().part("payload_json", json).part("files[0]", content))
}

/// Sends a request until it is accepted or refused for good, as [`send`] does, and reads what is said
/// to it. A response that breaks off is no response.
pub(super) async fn send_for_json(
    request: impl Fn() -> reqwest::RequestBuilder,
    deadline: Instant,
    gate: &Gate,
) -> Result<Value, RestError> {
    let mut wait = FIRST_WAIT;
    loop {
        let response = send(&request, deadline, LONGEST_WAIT, Some(gate)).await?;
        let read = response.json().await;
        let error = match read {
            Ok(body) => return Ok(body),
            Err(error) => RestError::Body(error.without_url().to_string()),
        };
        if Instant::now() + wait >= deadline {
            return Err(error);
        }
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

/// Sends what changes a first response. One that went along a connection may arrive after it.
pub(super) async fn settled(
    request: impl Fn() -> reqwest::RequestBuilder,
) -> Result<(), RestError> {
    let begun = Instant::now();
    let request = || request().timeout(CHANGING);
    loop {
        match send(request, begun + COMPLETION, LONGEST_WAIT, None).await {
            Err(RestError::Refused { code: NO_RESPONSE_YET, .. }) if begun.elapsed() < ARRIVAL => {
                tokio::time::sleep(FIRST_WAIT).await;
            }
            sent => return sent.map(drop),
        }
    }
}

/// Sends a request until it is accepted or refused for good: 429 waits as long as Discord says,
/// 5xx and lost connections wait a little longer each time, all of it before `deadline`. What the
/// bot's own limit counts goes through its gate.
pub(super) async fn send(
    request: impl Fn() -> reqwest::RequestBuilder,
    deadline: Instant,
    longest_wait: Duration,
    gate: Option<&Gate>,
) -> Result<Response, RestError> {
    let mut wait = FIRST_WAIT;
    loop {
        if let Some(gate) = gate {
            gate.pass(deadline).await?;
        }
        let left = deadline.saturating_duration_since(Instant::now());
        let sent = tokio::time::timeout(left, request().send()).await;
        let (failure, told_to_wait) = match sent {
            Err(_) => (RestError::Connection("out of time".to_owned()), None),
            Ok(Err(error)) => (RestError::Connection(cause(&error)), None),
            Ok(Ok(response)) if response.status().is_success() => return Ok(response),
            Ok(Ok(response)) => {
                let status = response.status();
                let told = retry_after(&response);
                let body: Value = response.json().await.unwrap_or_default();
                let in_body = body.get("retry_after").and_then(Value::as_f64);
                let code = body.get("code").and_then(Value::as_u64).unwrap_or(0);
                let refused = RestError::Refused { status: status.as_u16(), code };
                if status != StatusCode::TOO_MANY_REQUESTS && !status.is_server_error() {
                    return Err(refused);
                }
                let in_body = in_body.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                let told = told.or(in_body);
                let is_global = body.get("global").and_then(Value::as_bool) == Some(true);
                if let (Some(gate), Some(wait)) = (gate.filter(|_| is_global), told) {
                    gate.close(wait);
                }
                (refused, told)
            }
        };
        let pause = told_to_wait.unwrap_or(wait);
        if Instant::now() + pause >= deadline {
            return Err(failure);
        }
        tokio::time::sleep(pause).await;
        wait = (wait * 2).min(longest_wait);
    }
}

/// How long Discord says to wait: seconds, possibly with a fraction.
fn retry_after(response: &Response) -> Option<Duration> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// What went wrong with a connection, without the address.
pub(super) fn cause(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        "timed out".to_owned()
    } else if error.is_connect() {
        "no connection".to_owned()
    } else {
        "the connection broke".to_owned()
    }
}
