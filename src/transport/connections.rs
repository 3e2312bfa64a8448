//! Connections: how many there may be, how long each may take, and how they end.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How long the head of a request may take, the wait for a next one included.
const HEAD: Duration = Duration::from_secs(20);
/// How long a connection may last. Whoever has more to say opens another one.
const LIFETIME: Duration = Duration::from_secs(10 * 60);
/// How long its last request may take after that.
const LAST_REQUEST: Duration = Duration::from_secs(10);
/// How much of a request's head is held, and how much of an answer is gathered before it is written:
/// an answer with its picture goes out in one piece.
const BUFFER: usize = 256 * 1024;
/// How long to wait where the system gives no connection, because there are too many open files.
const PAUSE: Duration = Duration::from_millis(100);

/// Every connection, from its beginning to its end.
pub(super) struct Connections {
    open: TaskTracker,
    closing: CancellationToken,
    places: Arc<Semaphore>,
}

impl Connections {
    /// As many at once as `places`; further ones wait to be taken.
    pub(super) fn new(places: usize) -> Self {
        let places = Arc::new(Semaphore::new(places));
        Self { open: TaskTracker::new(), closing: CancellationToken::new(), places }
    }

    /// Takes connections for as long as this is waited for.
    pub(super) async fn take(&self, listener: &TcpListener, router: &Router) {
        loop {
            let Ok(place) = Arc::clone(&self.places).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, _)) => {
                    // One of its own: one for all would be locked by each whenever it is woken.
                    let (router, closing) = (router.clone(), self.closing.child_token());
                    self.open.spawn(converse(stream, router, closing, place));
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection is not taken");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    /// Ends all of them: at once where nothing is asked, else after the answer.
    pub(super) async fn close(&self) {
        self.closing.cancel();
        self.open.close();
        self.open.wait().await;
    }
}

async fn converse(
    stream: TcpStream,
    router: Router,
    closing: CancellationToken,
    place: OwnedSemaphorePermit,
) {
    // Answers are small and waited for; where this fails they come a little later.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let mut connection = std::pin::pin!(connection);
    let lived = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        () = closing.cancelled() => None,
        () = tokio::time::sleep(LIFETIME) => None,
    };
    let ended = if let Some(ended) = lived {
        Ok(ended)
    } else {
        connection.as_mut().graceful_shutdown();
        tokio::time::timeout(LAST_REQUEST, connection).await
    };
    if let Ok(Err(error)) = ended {
        tracing::debug!(%error, "a connection broke");
    }
    drop(place);
}
