//! The endpoint for interactions, asked over one connection.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::question::question;

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public half of the key, as an operator copies it.
pub fn public_key() -> String {
    HEXLOWER.encode(signing_key().verifying_key().as_bytes())
}

/// One connection, on which no question is asked twice.
pub struct Wire {
    stream: TcpStream,
    asked: u64,
    buffer: Vec<u8>,
}

impl Wire {
    /// Connects once somebody listens.
    pub async fn open(address: SocketAddr) -> Self {
        loop {
            if let Ok(stream) = TcpStream::connect(address).await {
                stream.set_nodelay(true).expect("a socket");
                return Self { stream, asked: 0, buffer: Vec::new() };
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// How long so many answers take, signatures of Discord's not included.
    pub async fn ask(&mut self, count: u64) -> Duration {
        let mut took = Duration::ZERO;
        for _ in 0..count {
            self.asked += 1;
            let body = question(self.asked, "meta", "mistral", Some("licence")).to_string();
            let time = jiff::Timestamp::now().as_second();
            let signature = signing_key().sign(format!("{time}{body}").as_bytes());
            let request = format!(
                "POST /interactions HTTP/1.1\r\nhost: localhost\r\n\
                 x-signature-ed25519: {}\r\nx-signature-timestamp: {time}\r\n\
                 content-length: {}\r\n\r\n{body}",
                HEXLOWER.encode(&signature.to_bytes()),
                body.len()
            );
            let begun = Instant::now();
            self.exchange(request.as_bytes()).await;
            took += begun.elapsed();
        }
        took
    }

    async fn exchange(&mut self, request: &[u8]) {
        self.stream.write_all(request).await.expect("it listens");
        self.buffer.clear();
        while !is_whole(&self.buffer) {
            let read = self.stream.read_buf(&mut self.buffer).await.expect("it answers");
            assert!(read > 0, "it hung up");
        }
        assert!(self.buffer.starts_with(b"HTTP/1.1 200"), "an answer");
    }
}

/// Whether a response is there to its end.
fn is_whole(buffer: &[u8]) -> bool {
    let Some(head) = buffer.windows(4).position(|end| end == b"\r\n\r\n") else { return false };
    let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
    let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
    let length: usize = length.and_then(|length| length.parse().ok()).expect("a length");
    buffer.len() >= head + 4 + length
}
