//! The endpoint for interactions, asked over one connection.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use crate::question::question;
use crate::request::{exchange, request};

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
            let request = request(&question(self.asked, "meta", "mistral", Some("licence")));
            let begun = Instant::now();
            exchange(&mut self.stream, &request, &mut self.buffer).await;
            took += begun.elapsed();
        }
        took
    }
}
