//! One WebSocket to Discord's gateway. Nothing on it is waited for without an end.

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message, Utf8Bytes};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

/// The version of the gateway, and the form in which things are said on it.
/// <https://discord.com/developers/docs/events/gateway#connecting>
const QUERY: &str = "v=10&encoding=json";
/// How long connecting may take, the handshakes included.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long it may take to get a word out.
const SENDING: Duration = Duration::from_secs(10);
/// How long a goodbye may take.
const LEAVING: Duration = Duration::from_secs(1);
/// The longest that is listened to. What Discord sends to a shard of its largest size, and without
/// its members, is a few hundred kilobytes.
const LONGEST: usize = 16 * 1024 * 1024;
/// What is held of what was said and not heard yet, to begin with; it grows where it must.
const BUFFER: usize = 16 * 1024;

/// Why a line is no more.
#[derive(Debug, thiserror::Error)]
pub(super) enum Lost {
    /// It was not there in time.
    #[error("nobody answers")]
    Unanswered,
    /// It cannot be had, or it broke.
    #[error("{0}")]
    Broken(String),
    /// Discord ended it with a code.
    #[error("closed with {0}")]
    Closed(u16),
    /// Discord ended it without one.
    #[error("closed without a code")]
    Ended,
}

impl From<Error> for Lost {
    fn from(error: Error) -> Self {
        match error {
            Error::ConnectionClosed | Error::AlreadyClosed => Self::Ended,
            // What a peer says stays out of it.
            Error::Http(response) => Self::Broken(format!("HTTP status {}", response.status())),
            Error::Utf8(_) => Self::Broken("something that is no text".to_owned()),
            other => Self::Broken(other.to_string()),
        }
    }
}

/// A WebSocket to the gateway.
pub(super) struct Socket(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Socket {
    /// Connects to the gateway at an address.
    pub(super) async fn open(address: &str) -> Result<Self, Lost> {
        let mut address =
            reqwest::Url::parse(address).map_err(|error| Lost::Broken(error.to_string()))?;
        address.set_query(Some(QUERY));
        let settings = WebSocketConfig::default()
            .read_buffer_size(BUFFER)
            .max_message_size(Some(LONGEST))
            .max_frame_size(Some(LONGEST));
        let connecting = connect_async_with_config(address.as_str(), Some(settings), true);
        let (stream, _) = timeout(CONNECTING, connecting).await.map_err(|_| Lost::Unanswered)??;
        Ok(Self(stream))
    }

    /// Waits for the next that is said. Whoever stops waiting misses nothing.
    pub(super) async fn hear(&mut self) -> Result<Utf8Bytes, Lost> {
        loop {
            match self.0.next().await.ok_or(Lost::Ended)?? {
                Message::Text(text) => return Ok(text),
                Message::Close(Some(frame)) => return Err(Lost::Closed(frame.code.into())),
                Message::Close(None) => return Err(Lost::Ended),
                // Pings are answered below. We ask for text, so that nothing else says anything.
                Message::Ping(_) | Message::Pong(_) | Message::Binary(_) | Message::Frame(_) => {}
            }
        }
    }

    /// Says something.
    pub(super) async fn say(&mut self, text: String) -> Result<(), Lost> {
        let sent = timeout(SENDING, self.0.send(Message::Text(text.into()))).await;
        Ok(sent.map_err(|_| Lost::Unanswered)??)
    }

    /// Takes leave with a code, if that is heard.
    pub(super) async fn leave(mut self, code: u16) {
        let frame = CloseFrame { code: code.into(), reason: Utf8Bytes::default() };
        // It ends either way.
        let _ = timeout(LEAVING, self.0.close(Some(frame))).await;
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    /// What comes of connecting to somebody who says this.
    async fn lost(scheme: &str, says: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free local port");
        let address = listener.local_addr().expect("it listens");
        let answering = async {
            let (mut stream, _) = listener.accept().await.expect("it is called");
            let mut heard = [0; 16];
            stream.read_exact(&mut heard).await.expect("it is spoken to");
            stream.write_all(says).await.expect("it listens");
        };
        let url = format!("{scheme}://{address}");
        let (opened, ()) = tokio::join!(Socket::open(&url), answering);
        opened.err().expect("that is no gateway").to_string()
    }

    #[tokio::test]
    async fn what_is_no_gateway_is_told_by_what_is_wrong_with_it() {
        let refused = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 6\r\n\r\nsecret";
        assert_eq!(lost("ws", refused).await, "HTTP status 503 Service Unavailable");
        let plain = lost("wss", refused).await;
        assert!(!plain.is_empty() && !plain.contains("secret"), "{plain}");
        for nowhere in ["", "gateway.example", "ftp://gateway.example", "ws://"] {
            assert!(Socket::open(nowhere).await.is_err(), "{nowhere}");
        }
    }
}
