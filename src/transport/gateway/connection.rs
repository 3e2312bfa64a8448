//! Getting connected, staying connected, and ending in good order.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde_json::Value;
use serenity::futures::StreamExt;
use serenity::gateway::{GatewayError, ShardManager, ShardManagerOptions};
use serenity::http::HttpBuilder;
use serenity::model::gateway::GatewayIntents;
use serenity::prelude::{RwLock, TypeMap};
use tokio::sync::Mutex;

use super::handler::Handler;
use super::watching::watch;
use crate::config::{DiscordSettings, Shards};
use crate::service::{Service, incident};
use crate::transport::discord::{Conversation, Rest, RestError};
use crate::transport::ending::Ending;

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
    /// The gateway ended for good.
    #[error("the gateway ended: {0}")]
    Gateway(String),
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
        gateway = find_gateway(&rest) => gateway?,
        () = ending.told() => return Ok(()),
    };
    let shards = settings.shards.unwrap_or_else(|| Shards::all(gateway.shards));
    let retiring = tokio::spawn(retire(Arc::clone(&service), shards));
    let conversation =
        Arc::new(Conversation::new(Arc::clone(&service), Arc::clone(&rest), "gateway"));
    let handler = Handler::new(Arc::clone(&conversation), registers);
    // The shard manager is built here rather than by serenity's client, because that one falls
    // back to Discord's own address when the configured one does not answer.
    let (manager, mut ended) = ShardManager::new(ShardManagerOptions {
        data: Arc::new(RwLock::new(TypeMap::new())),
        event_handlers: Vec::new(),
        raw_event_handlers: vec![Arc::new(handler)],
        shard_index: *shards.numbers().start(),
        shard_init: shards.numbers().end() - shards.numbers().start() + 1,
        shard_total: shards.total(),
        ws_url: Arc::new(Mutex::new(gateway.url)),
        http: Arc::new(
            HttpBuilder::new(authorisation.expose_secret())
                .proxy(rest.base())
                .ratelimiter_disabled(true)
                .build(),
        ),
        // Slash commands come without any intent; a message's words come where it mentions the bot,
        // or is written to it alone.
        // <https://discord.com/developers/docs/events/gateway#message-content-intent>
        intents: GatewayIntents::GUILD_MESSAGES | GatewayIntents::DIRECT_MESSAGES,
        presence: None,
    });
    let kept = shards.numbers().count();
    let watching = tokio::spawn(watch(Arc::clone(&manager), kept, Arc::clone(&service)));
    manager.initialize().map_err(|error| ServeError::Gateway(error.to_string()))?;
    let outcome = tokio::select! {
        ended = ended.next() => match ended {
            Some(Err(GatewayError::InvalidAuthentication)) => Err(ServeError::Unauthorised),
            Some(Err(error)) => Err(ServeError::Gateway(error.to_string())),
            Some(Ok(())) | None => Ok(()),
        },
        () = ending.told() => Ok(()),
    };
    service.vitals().health.ending();
    tracing::info!("ending; finishing what is in flight");
    retiring.abort();
    watching.abort();
    conversation.in_flight().close();
    let answers = tokio::time::timeout(drain, conversation.in_flight().wait());
    let ((), answered) = tokio::join!(manager.shutdown_all(), answers);
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

/// Where to connect to, and how often.
struct Gateway {
    url: String,
    shards: u32,
}

/// Asks until there is an answer; only a refused token is final.
async fn find_gateway(rest: &Rest) -> Result<Gateway, ServeError> {
    loop {
        match rest.get("/gateway/bot").await {
            Ok(found) => {
                let url = found.get("url").and_then(Value::as_str);
                let shards = found.get("shards").and_then(Value::as_u64);
                if let Some(url) = url {
                    let shards = shards.and_then(|shards| u32::try_from(shards).ok());
                    return Ok(Gateway { url: url.to_owned(), shards: shards.unwrap_or(1).max(1) });
                }
                tracing::warn!("Discord names no gateway; asking again");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
            Err(error) if error.is_unauthorised() => return Err(ServeError::Unauthorised),
            Err(error) => tracing::warn!(%error, "Discord does not answer; asking again"),
        }
    }
}
