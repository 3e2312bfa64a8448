//! The address that an operator asks at.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;

use super::Desk;
use crate::config::OPERATING_ADDRESS;
use crate::transport::connections::Connections;

/// How many clients may be connected at once; the next one waits.
const CLIENTS: usize = 64;

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
    pub async fn serve(self, desk: Arc<Desk>) {
        Connections::new(CLIENTS).take(&self.0, &desk.router()).await;
    }
}
