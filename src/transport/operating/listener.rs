//! The address that an operator asks at.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::Desk;
use crate::config::OPERATING_ADDRESS;

/// How long a client may take to say what it wants, also between two questions.
const ASKING: Duration = Duration::from_secs(10);
/// How long a connection may be kept; whoever scrapes opens another.
const CONNECTION: Duration = Duration::from_secs(10 * 60);
/// How long the last answer on a connection may take to be read.
const LAST_ANSWER: Duration = Duration::from_secs(10);
/// How many clients may be connected at once; the next one waits.
const CLIENTS: usize = 64;
/// The pause after a connection that could not be taken, when there are no descriptors left.
const PAUSE: Duration = Duration::from_secs(1);

/// Why nobody can ask.
#[derive(Debug, thiserror::Error)]
#[error(
    "operating.listen {address} cannot be listened on: {cause}; choose another address, or \"\" for none"
)]
pub struct ListenError {
    address: SocketAddr,
    cause: std::io::Error,
}

/// An address that is listened on.
#[derive(Debug)]
pub struct Listener(TcpListener);

impl Listener {
    /// Listens on an address, if one is wanted. Where several bots share a machine, the address
    /// that nobody chose belongs to the first; the others do without, and say so.
    ///
    /// # Errors
    ///
    /// When an address that somebody chose cannot be had.
    pub async fn open(address: Option<SocketAddr>) -> Result<Option<Self>, ListenError> {
        let Some(address) = address else { return Ok(None) };
        match TcpListener::bind(address).await {
            Ok(listener) => {
                let address = listener.local_addr().unwrap_or(address);
                tracing::info!(%address, "health and metrics are answered here");
                Ok(Some(Self(listener)))
            }
            Err(cause) if address == OPERATING_ADDRESS => {
                tracing::warn!(
                    %address, %cause,
                    "nobody can ask for health and metrics; set operating.listen to an address of this bot's own, or to \"\""
                );
                Ok(None)
            }
            Err(cause) => Err(ListenError { address, cause }),
        }
    }

    /// Answers whoever asks, for as long as it is polled.
    pub async fn serve(self, desk: Arc<Desk>) -> Infallible {
        let (router, clients) = (desk.router(), Arc::new(Semaphore::new(CLIENTS)));
        loop {
            // Nobody closes the semaphore.
            let place = Arc::clone(&clients).acquire_owned().await;
            match self.0.accept().await {
                Ok((stream, _)) => {
                    let router = router.clone();
                    tokio::spawn(async move {
                        converse(stream, router).await;
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "whoever asks for health and metrics cannot be heard");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }
}

/// Answers one client until it leaves or has been there for long enough. How it leaves is its own
/// business, and nothing for the log.
async fn converse(stream: TcpStream, router: Router) {
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(ASKING)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let mut connection = pin!(connection);
    if tokio::time::timeout(CONNECTION, connection.as_mut()).await.is_err() {
        connection.as_mut().graceful_shutdown();
        let _ = tokio::time::timeout(LAST_ANSWER, connection).await;
    }
}
