//! Getting connected, staying connected, and ending in good order.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use serenity::model::gateway::GatewayIntents;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::board::Board;
use super::handler::Handler;
use super::session::{Refused, Turns};
use super::shard::{Common, Shard};
use crate::config::{DiscordSettings, Shards};
use crate::service::{Service, incident};
use crate::transport::discord::{Conversation, Rest, RestError};
use crate::transport::ending::Ending;

/// How long to wait, at the least and at the most, before asking whether sessions may begin again.
const PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60 * 60);
/// Whoever begins more sessions a day than Discord allows loses the token.
/// <https://discord.com/developers/docs/events/gateway#session-start-limit>
const TOO_MANY_SESSIONS: &str = "Discord lets no further session begin today; waiting, since with one \
                                 more it would take the token away";

/// Why serving ends.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// There is no token.
    #[error("there is no Discord token")]
    NoToken,
    /// Discord does not accept the token.
    #[error(
        "Discord does not accept the token; copy it again from the Bot page of your application"
    )]
    Unauthorised,
    /// The address in the configuration is none.
    #[error(transparent)]
    Rest(#[from] RestError),
    /// Discord does not take the bot in, however often it is tried.
    #[error("the gateway: {0}")]
    Gateway(Refused),
    /// A part of the program ended that should not have.
    #[error("a shard ended: {0}")]
    Broken(String),
    /// The operating system gives no signals.
    #[error("no signals: {0}")]
    Signals(#[from] std::io::Error),
}

/// Serves Discord over the gateway until SIGTERM or SIGINT, then finishes what is in flight, for as
/// long as `drain`. One of the processes that share a bot registers the commands.
///
/// # Errors
///
/// When Discord does not accept us; anything that may pass is retried.
pub async fn serve(
    settings: DiscordSettings,
    registers: bool,
    drain: Duration,
    service: Arc<Service>,
) -> Result<(), ServeError> {
    let rest = Arc::new(Rest::new(&settings.api_url, settings.token.as_ref())?);
    let authorisation = rest.authorisation().ok_or(ServeError::NoToken)?;
    let mut ending = Ending::watch()?;
    let gateway = tokio::select! {
        gateway = find_gateway(&rest, settings.shards) => gateway?,
        () = ending.told() => return Ok(()),
    };
    let shards = gateway.shards;
    let retiring = tokio::spawn(retire(Arc::clone(&service), shards));
    let conversation =
        Arc::new(Conversation::new(Arc::clone(&service), Arc::clone(&rest), "gateway"));
    let handler = Arc::new(Handler::new(Arc::clone(&conversation), registers));
    let common = Arc::new(Common {
        address: gateway.url,
        token: bare(authorisation),
        // Slash commands come without any intent; a message's words come where it mentions the bot,
        // or is written to it alone.
        // <https://discord.com/developers/docs/events/gateway#message-content-intent>
        intents: GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES,
        turns: Turns::new(gateway.at_once),
        handler,
        board: Board::new(shards.numbers().count(), Arc::clone(&service)),
        ending: CancellationToken::new(),
    });
    let mut lines = JoinSet::new();
    for (place, number) in shards.numbers().enumerate() {
        lines.spawn(Shard::new(Arc::clone(&common), place, [number, shards.total()]).keep());
    }
    let outcome = tokio::select! {
        outcome = first_refusal(&mut lines) => outcome,
        () = ending.told() => Ok(()),
    };
    service.vitals().health.ending();
    tracing::info!("ending; finishing what is in flight");
    retiring.abort();
    common.ending.cancel();
    conversation.in_flight().close();
    let answers = tokio::time::timeout(drain, conversation.in_flight().wait());
    let (_, answered) = tokio::join!(first_refusal(&mut lines), answers);
    if answered.is_err() {
        tracing::warn!("some answers did not get through before the end");
    }
    outcome
}

/// Erases the notes of servers that the bot left long ago, day after day. One process does it for
/// all that share a bot.
async fn retire(service: Arc<Service>, shards: Shards) {
    if !shards.has_the_first() {
        return;
    }
    let mut days = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
    loop {
        days.tick().await;
        if let Err(error) = service.retire(Timestamp::now()).await {
            tracing::error!(incident = %incident(), %error, "old notes are not erased");
        }
    }
}

/// Waits until all shards have ended, or Discord does not want one of them.
async fn first_refusal(lines: &mut JoinSet<Result<(), Refused>>) -> Result<(), ServeError> {
    while let Some(ended) = lines.join_next().await {
        match ended {
            Ok(Err(Refused::Token)) => return Err(ServeError::Unauthorised),
            Ok(Err(refused)) => return Err(ServeError::Gateway(refused)),
            Ok(Ok(())) => {}
            // Without one of its parts the bot would be deaf on some servers, and nobody would know.
            Err(error) => return Err(ServeError::Broken(error.to_string())),
        }
    }
    Ok(())
}

/// The token as the gateway wants it, without the word that REST puts before it.
fn bare(authorisation: &SecretString) -> SecretString {
    let token = authorisation.expose_secret();
    token.strip_prefix("Bot ").unwrap_or(token).into()
}

/// Where to connect to, and how often.
struct Gateway {
    url: String,
    /// Those of this process: as they are set, or else all that Discord recommends.
    shards: Shards,
    /// How many shards may begin at once.
    at_once: u32,
}

/// Asks until there is an answer, and until it lets every shard begin a session; only a refused token
/// is final.
async fn find_gateway(rest: &Rest, set: Option<Shards>) -> Result<Gateway, ServeError> {
    loop {
        match rest.get("/gateway/bot").await {
            Ok(found) => {
                let at = |pointer: &str| found.pointer(pointer).and_then(Value::as_u64);
                let number = |pointer: &str| {
                    let number = at(pointer).and_then(|number| u32::try_from(number).ok());
                    number.unwrap_or(1).max(1)
                };
                let Some(url) = found.get("url").and_then(Value::as_str) else {
                    tracing::warn!("Discord names no gateway; asking again");
                    tokio::time::sleep(Duration::from_secs(5)).await;
                    continue;
                };
                let shards = set.unwrap_or_else(|| Shards::all(number("/shards")));
                let begins = shards.numbers().count() as u64;
                let left = at("/session_start_limit/remaining").unwrap_or(begins);
                if left < begins {
                    let wait = at("/session_start_limit/reset_after").unwrap_or_default();
                    let pause = Duration::from_millis(wait).clamp(PAUSE, LONGEST_PAUSE);
                    tracing::warn!(left, seconds = pause.as_secs(), "{TOO_MANY_SESSIONS}");
                    tokio::time::sleep(pause).await;
                    continue;
                }
                let at_once = number("/session_start_limit/max_concurrency");
                return Ok(Gateway { url: url.to_owned(), shards, at_once });
            }
            Err(error) if error.is_unauthorised() => return Err(ServeError::Unauthorised),
            Err(error) => tracing::warn!(%error, "Discord does not answer; asking again"),
        }
    }
}
