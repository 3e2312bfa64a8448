//! Listening, registering where nobody else does, and ending in good order.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::config::{ApplicationId, DiscordSettings, PublicKey};
use crate::reply::Words;
use crate::service::{Service, incident};
use crate::transport::connections::Connections;
use crate::transport::discord::{Conversation, Rest, RestError, application, keep_registered};
use crate::transport::ending::Ending;

use super::endpoint::router;
use super::signature::Key;

/// How many connections there may be at once. With all else that is open it is less than the 1,024
/// files that most systems allow a process.
const CONNECTIONS: usize = 768;

/// Why serving ends, or does not begin.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The key in the configuration is none.
    #[error("http.public_key is no Ed25519 key; copy it again from the page General Information")]
    Key,
    /// The address in the configuration is none.
    #[error(transparent)]
    Rest(#[from] RestError),
    /// The address to listen on cannot be had.
    #[error("http.listen: {listen} cannot be had: {cause}")]
    Listen {
        /// The address.
        listen: SocketAddr,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// The operating system gives no signals.
    #[error("no signals: {0}")]
    Signals(#[from] std::io::Error),
}

/// Where Discord comes to, and as whom.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// The address to listen on.
    pub listen: SocketAddr,
    /// The key that Discord signs with.
    pub public_key: PublicKey,
    /// The application, where the token does not tell it.
    pub application_id: Option<ApplicationId>,
}

/// Serves Discord's requests until SIGTERM or SIGINT, then finishes what is in flight, for as long
/// as `drain`.
///
/// # Errors
///
/// When there is nothing to listen on, or nothing to verify with.
pub async fn serve(
    discord: DiscordSettings,
    door: Door,
    registers: bool,
    drain: Duration,
    service: Arc<Service>,
) -> Result<(), ServeError> {
    let Door { listen, public_key, application_id } = door;
    let key = Key::new(&public_key).ok_or(ServeError::Key)?;
    let rest = Arc::new(Rest::new(&discord.api_url, discord.token.as_ref())?);
    let mut ending = Ending::watch()?;
    let taken = |cause| ServeError::Listen { listen, cause };
    let listener = TcpListener::bind(listen).await.map_err(taken)?;
    let conversation = Arc::new(Conversation::new(Arc::clone(&service), Arc::clone(&rest), "http"));
    let router = router(key, Arc::clone(&conversation));
    let connections = Connections::new(CONNECTIONS);
    let listening = listener.local_addr().unwrap_or(listen);
    tracing::info!(%listening, "waiting for interactions");
    let words = service.words();
    let registering = tokio::spawn(async move {
        if registers && discord.token.is_some() {
            register(&rest, application_id, &words).await;
        } else {
            tracing::info!("the commands are left to `lanekeeper register`");
        }
    });
    tokio::select! {
        () = connections.take(&listener, &router) => {}
        () = ending.told() => {}
    }
    service.vitals().health.ending();
    tracing::info!("ending; finishing what is in flight");
    registering.abort();
    // Whoever comes now is sent to another process.
    drop(listener);
    let finished = async {
        connections.close().await;
        conversation.in_flight().close();
        conversation.in_flight().wait().await;
    };
    if tokio::time::timeout(drain, finished).await.is_err() {
        tracing::warn!("some answers did not get through before the end");
    }
    Ok(())
}

async fn register(rest: &Rest, application_id: Option<ApplicationId>, words: &Words) {
    match application(rest, application_id).await {
        Ok(application) => keep_registered(rest, application, words).await,
        Err(error) => tracing::error!(incident = %incident(), %error, "commands not registered"),
    }
}
