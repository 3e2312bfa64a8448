//! The small sender of everything that goes to Discord over REST.
//!
//! serenity's own client puts all edits into one bucket an application, keeps a bucket per callback
//! for ever, and with the limiter off hides Retry-After. Callbacks need neither: they are exempt
//! from the global limit, carry their own token, and have three seconds to get through.

mod error;
mod gate;
mod sending;

use std::time::{Duration, Instant};

use reqwest::header::AUTHORIZATION;
use reqwest::redirect::Policy;
use reqwest::{Method, Response};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::Value;

use crate::config::ApplicationId;
use crate::reply::File;

pub use error::RestError;
use gate::Gate;
use sending::{cause, send, send_for_json, settled, with_body};

/// The version of the API, as part of every path.
const VERSION: &str = "/api/v10";
/// How long a single attempt may take; two fit into an interaction's three seconds.
const ATTEMPT: Duration = Duration::from_millis(1400);
/// How long a single attempt of something that is in no hurry may take.
const UNHURRIED_ATTEMPT: Duration = Duration::from_secs(10);
/// The longest wait between two attempts of something that is in no hurry.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// How long something that is in no hurry is tried.
const PATIENCE: Duration = Duration::from_secs(180);
/// How long a response that was put off may take: the token of an interaction lives longer.
const COMPLETION: Duration = Duration::from_secs(60);
/// How long a file may take, how long one attempt at it, and how long to wait where it breaks off.
const DOWNLOAD: Duration = Duration::from_secs(25);
const DOWNLOAD_ATTEMPT: Duration = Duration::from_secs(10);
const AGAIN: Duration = Duration::from_millis(200);
/// Where Discord keeps the files that people hand in.
/// <https://discord.com/developers/docs/reference#signed-attachment-cdn-urls>
const FILE_HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];
/// Discord's codes for an interaction that was answered already, and for a message that is gone: it
/// may have been done by an attempt whose response was lost.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes>
const ALREADY_ANSWERED: u64 = 40060;
const UNKNOWN_MESSAGE: u64 = 10008;

/// Sends to Discord, or to whatever stands in for it.
#[derive(Debug)]
pub struct Rest {
    client: reqwest::Client,
    base: String,
    authorisation: Option<SecretString>,
    gate: Gate,
}

impl Rest {
    /// A sender to the address in `discord.api_url`, with or without `/api/v10` at its end. Without
    /// a token it answers interactions and does nothing else.
    ///
    /// # Errors
    ///
    /// When the address is none.
    pub fn new(api_url: &str, token: Option<&SecretString>) -> Result<Self, RestError> {
        let base = api_url.trim_end_matches('/');
        let base = base.strip_suffix(VERSION).or(base.strip_suffix("/api")).unwrap_or(base);
        let is_address = reqwest::Url::parse(base)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !is_address {
            return Err(RestError::Address(api_url.to_owned()));
        }
        let client = reqwest::Client::builder()
            .user_agent(concat!("DiscordBot (lanekeeper, ", env!("CARGO_PKG_VERSION"), ")"))
            .timeout(ATTEMPT)
            // Discord's interface moves nobody on, and nobody else is to move a request with a token
            // in it, or a file's address to one inside the house.
            .redirect(Policy::none())
            .build()
            .map_err(|error| RestError::Connection(error.to_string()))?;
        let authorisation = token.map(|token| {
            let token = token.expose_secret().trim();
            format!("Bot {}", token.strip_prefix("Bot ").unwrap_or(token)).into()
        });
        Ok(Self { client, base: base.to_owned(), authorisation, gate: Gate::default() })
    }

    /// The address without the API's version, for serenity's client.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The value of the authorisation header; none without a token.
    #[must_use]
    pub fn authorisation(&self) -> Option<&SecretString> {
        self.authorisation.as_ref()
    }

    /// The application that the token belongs to, as far as the token tells.
    pub(super) fn application_of_the_token(&self) -> Option<ApplicationId> {
        ApplicationId::of_token(self.authorisation()?.expose_secret())
    }

    /// Reads something, in no hurry.
    ///
    /// # Errors
    ///
    /// When it does not get through, after retries.
    pub async fn get(&self, path: &str) -> Result<Value, RestError> {
        self.unhurried::<Value>(Method::GET, path, None).await
    }

    /// Writes something, in no hurry.
    ///
    /// # Errors
    ///
    /// When it does not get through, after retries.
    pub async fn put(&self, path: &str, body: &impl Serialize) -> Result<(), RestError> {
        self.unhurried(Method::PUT, path, Some(body)).await.map(drop)
    }

    /// Gives an interaction its first response, before `deadline`. Carries no token of the bot:
    /// the interaction's own is enough.
    ///
    /// # Errors
    ///
    /// When it does not get through in time.
    pub async fn respond(
        &self,
        interaction: u64,
        token: &str,
        body: &str,
        file: Option<&File>,
        deadline: Instant,
    ) -> Result<(), RestError> {
        let url = format!("{}{VERSION}/interactions/{interaction}/{token}/callback", self.base);
        let request = || with_body(self.client.post(&url), body, file);
        match send(request, deadline, LONGEST_WAIT, None).await {
            Err(RestError::Refused { code: ALREADY_ANSWERED, .. }) => Ok(()),
            sent => sent.map(drop),
        }
    }

    /// Completes a response that was put off. Carries no token of the bot either.
    ///
    /// # Errors
    ///
    /// When it does not get through in time.
    pub async fn complete(
        &self,
        application: u64,
        token: &str,
        message: &Value,
        file: Option<&File>,
    ) -> Result<(), RestError> {
        let path = format!("webhooks/{application}/{token}/messages/@original");
        let url = format!("{}{VERSION}/{path}", self.base);
        let message = message.to_string();
        settled(|| with_body(self.client.patch(&url), &message, file)).await
    }

    /// Takes the message away that an interaction sits on, or that answers it.
    ///
    /// # Errors
    ///
    /// When it does not get through in time.
    pub async fn take_back(&self, application: u64, token: &str) -> Result<(), RestError> {
        let path = format!("webhooks/{application}/{token}/messages/@original");
        let url = format!("{}{VERSION}/{path}", self.base);
        match settled(|| self.client.delete(&url)).await {
            Err(RestError::Refused { code: UNKNOWN_MESSAGE, .. }) => Ok(()),
            outcome => outcome,
        }
    }

    /// Posts a message into a channel, and gives its id. Discord takes one of the same `nonce` once,
    /// so that an attempt whose response was lost is not seen twice.
    ///
    /// # Errors
    ///
    /// When it does not get through, or the bot may not write there.
    pub async fn post(
        &self,
        channel: u64,
        message: &Value,
        file: Option<&File>,
        nonce: u64,
    ) -> Result<String, RestError> {
        let authorisation = self.authorisation.as_ref().ok_or(RestError::NoToken)?;
        let url = format!("{}{VERSION}/channels/{channel}/messages", self.base);
        let authorised = || self.authorised(Method::POST, &url, authorisation);
        let message = once(message, nonce).to_string();
        let request = || with_body(authorised(), &message, file);
        let posted = send_for_json(request, Instant::now() + PATIENCE, &self.gate).await?;
        let id = posted.get("id").and_then(Value::as_str).map(str::to_owned);
        id.ok_or_else(|| RestError::Body("a message without id".to_owned()))
    }

    /// Changes a message that the bot posted into a channel.
    ///
    /// # Errors
    ///
    /// When it does not get through, or the message is gone.
    pub async fn amend(
        &self,
        channel: u64,
        message: &str,
        edit: &Value,
        file: Option<&File>,
    ) -> Result<(), RestError> {
        let authorisation = self.authorisation.as_ref().ok_or(RestError::NoToken)?;
        let url = format!("{}{VERSION}/channels/{channel}/messages/{message}", self.base);
        let authorised = || self.authorised(Method::PATCH, &url, authorisation);
        let edit = edit.to_string();
        let request = || with_body(authorised(), &edit, file);
        let deadline = Instant::now() + COMPLETION;
        send(request, deadline, LONGEST_WAIT, Some(&self.gate)).await.map(drop)
    }

    /// Sends somebody a direct message, one of the same `nonce` once. Many do not take any, which is
    /// their right.
    ///
    /// # Errors
    ///
    /// When it does not get through, or is not taken.
    pub async fn tell(&self, user: &str, message: &Value, nonce: u64) -> Result<(), RestError> {
        let recipient = serde_json::json!({ "recipient_id": user });
        let channel = self.unhurried(Method::POST, "/users/@me/channels", Some(&recipient)).await?;
        let id = channel.get("id").and_then(Value::as_str).unwrap_or_default();
        let path = format!("/channels/{id}/messages");
        self.unhurried(Method::POST, &path, Some(&once(message, nonce))).await.map(drop)
    }

    /// Fetches a file that somebody handed in, as far as `limit` bytes and one more, so that too
    /// large a one is noticed. Only from Discord's own addresses.
    ///
    /// # Errors
    ///
    /// When the address is none of Discord's, or the file cannot be had in time.
    pub async fn fetch(&self, url: &str, limit: usize) -> Result<Vec<u8>, RestError> {
        let address = reqwest::Url::parse(url).map_err(|_| RestError::Address(String::new()))?;
        let is_own =
            reqwest::Url::parse(&self.base).is_ok_and(|own| own.origin() == address.origin());
        let is_discords = address.scheme() == "https"
            && address.host_str().is_some_and(|host| FILE_HOSTS.contains(&host));
        if !is_own && !is_discords {
            return Err(RestError::Address("a file elsewhere".to_owned()));
        }
        let request = || self.client.get(address.clone()).timeout(DOWNLOAD_ATTEMPT);
        let deadline = Instant::now() + DOWNLOAD;
        loop {
            let response = send(request, deadline, LONGEST_WAIT, None).await?;
            match first_bytes(response, limit).await {
                Ok(content) => return Ok(content),
                Err(error) if Instant::now() + AGAIN >= deadline => {
                    return Err(RestError::Connection(cause(&error)));
                }
                // One that breaks off is fetched from the beginning.
                Err(_) => tokio::time::sleep(AGAIN).await,
            }
        }
    }

    async fn unhurried<B: Serialize + ?Sized>(
        &self,
        method: Method,
        path: &str,
        body: Option<&B>,
    ) -> Result<Value, RestError> {
        let authorisation = self.authorisation.as_ref().ok_or(RestError::NoToken)?;
        let url = format!("{}{VERSION}{path}", self.base);
        let request = || {
            let request = self.authorised(method.clone(), &url, authorisation);
            match body {
                Some(body) => request.json(body),
                None => request,
            }
        };
        send_for_json(request, Instant::now() + PATIENCE, &self.gate).await
    }

    /// A request by the bot itself, in no hurry.
    fn authorised(
        &self,
        method: Method,
        url: &str,
        authorisation: &SecretString,
    ) -> reqwest::RequestBuilder {
        let request = self.client.request(method, url).timeout(UNHURRIED_ATTEMPT);
        request.header(AUTHORIZATION, authorisation.expose_secret())
    }
}

/// What a response holds, as far as `limit` bytes and one more.
async fn first_bytes(mut response: Response, limit: usize) -> reqwest::Result<Vec<u8>> {
    let mut content = Vec::new();
    while content.len() <= limit
        && let Some(chunk) = response.chunk().await?
    {
        let room = (limit + 1).saturating_sub(content.len());
        content.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(content)
}

/// A message that is taken once, however often it is sent.
/// <https://discord.com/developers/docs/resources/message#create-message>
fn once(message: &Value, nonce: u64) -> Value {
    let mut message = message.clone();
    message["nonce"] = Value::from(nonce.to_string());
    message["enforce_nonce"] = Value::from(true);
    message
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::source::near::{answer, server};

    #[test]
    fn the_address_may_be_given_in_any_common_form() {
        for (given, base) in [
            ("http://127.0.0.1:4711", "http://127.0.0.1:4711"),
            ("http://127.0.0.1:4711/", "http://127.0.0.1:4711"),
            ("http://127.0.0.1:4711/api/v10", "http://127.0.0.1:4711"),
            ("http://127.0.0.1:4711/api/v10/", "http://127.0.0.1:4711"),
            ("https://proxy.example/discord/api", "https://proxy.example/discord"),
        ] {
            let rest = Rest::new(given, None).expect(given);
            assert_eq!(rest.base(), base);
        }
        for given in ["", "discord.com", "ftp://discord.com", "http://"] {
            assert!(matches!(Rest::new(given, None), Err(RestError::Address(_))), "{given}");
        }
    }

    #[test]
    fn the_token_is_not_in_debug_output() {
        let rest = Rest::new("http://127.0.0.1:1", Some(&"s3cret".into())).expect("an address");
        assert!(!format!("{rest:?}").contains("s3cret"));
    }

    #[tokio::test]
    async fn files_come_from_where_discord_keeps_them_and_from_nowhere_else() {
        let rest = Rest::new("http://127.0.0.1:1", None).expect("an address");
        for elsewhere in [
            "http://cdn.discordapp.com/a",
            "https://cdn.discordapp.com.evil.example/a",
            "https://cdn.discordapp.com@evil.example/a",
            "https://evil.example/cdn.discordapp.com",
            "https://127.0.0.1/a",
            "http://127.0.0.1:2/a",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "cdn.discordapp.com/a",
        ] {
            let error = rest.fetch(elsewhere, 100).await.expect_err(elsewhere);
            assert!(matches!(error, RestError::Address(_)), "{elsewhere}: {error}");
        }
        let (address, serving) =
            server(vec![answer("302 Found", "location: http://127.0.0.1:1/inside\r\n", "")]);
        let own = Rest::new(address.trim_end_matches("/a"), None).expect("an address");
        let error = own.fetch(&address, 100).await.expect_err("it leads on");
        assert!(matches!(error, RestError::Refused { status: 302, .. }), "{error}");
        assert_eq!(serving.join().expect("it served").len(), 1);
    }
}
