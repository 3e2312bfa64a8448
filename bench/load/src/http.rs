//! Interactions over HTTP: so many connections, each of which sends its next question once it has the
//! answer to the last. Every question has an id of its own and is signed before the clock starts.

use std::cell::{Cell, RefCell};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::figures::{Figures, Round};
use crate::process::Process;
use crate::question::{PAIRS, interaction};

/// How long the pictures may take to be drawn.
const DRAWS_WITHIN: Duration = Duration::from_secs(120);
/// How long to wait for one.
const DRAWING: Duration = Duration::from_millis(100);
/// How long a bot is left alone before its memory is looked at.
const IDLE: Duration = Duration::from_secs(2);

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public half of the key, as an operator copies it.
pub fn public_key() -> String {
    HEXLOWER.encode(signing_key().verifying_key().as_bytes())
}

/// A free local address.
pub fn free_address() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free address");
    listener.local_addr().expect("a bound listener has an address")
}

/// An answer as it comes over the wire.
pub struct Answer {
    /// The type of its content.
    pub kind: String,
    /// Its content.
    pub body: Vec<u8>,
}

impl Answer {
    /// The answer with so long a body that a buffer ends with. It has to be one, and no apology.
    fn read(buffer: &[u8], length: usize) -> Self {
        let (head, body) = buffer.split_at(buffer.len() - length);
        let head = String::from_utf8_lossy(head);
        let kind = head.lines().find_map(|line| line.strip_prefix("content-type: "));
        let text = String::from_utf8_lossy(body);
        assert!(text.contains("\"type\":4") && text.contains("Sources"), "{text}");
        Self { kind: kind.expect("a type").to_owned(), body: body.to_vec() }
    }
}

/// A bot that listens.
pub struct Listening {
    address: SocketAddr,
    process: Process,
    asked: usize,
    pub figures: Figures,
}

impl Listening {
    /// Starts a bot, and waits until it listens.
    pub async fn start(
        name: &'static str,
        program: &Path,
        folder: &Path,
        address: SocketAddr,
        settings: &[(&str, String)],
    ) -> Self {
        let is_ready = async || TcpStream::connect(address).await.is_ok();
        let process = Process::start(program, folder, settings, is_ready).await;
        tokio::time::sleep(IDLE).await;
        let figures = Figures::of(name, process.start, process.resident());
        Self { address, process, asked: 0, figures }
    }

    fn next(&mut self, aspect: Option<&str>) -> Vec<u8> {
        let body = interaction(self.asked, aspect).to_string();
        self.asked += 1;
        let time = jiff::Timestamp::now().as_second();
        let signature = signing_key().sign(format!("{time}{body}").as_bytes());
        let signature = HEXLOWER.encode(&signature.to_bytes());
        format!(
            "POST /interactions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
             user-agent: Discord-Interactions/1.0 (+https://discord.com)\r\n\
             x-signature-ed25519: {signature}\r\nx-signature-timestamp: {time}\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes()
    }

    /// Asks once.
    pub async fn once(&mut self, aspect: Option<&str>) -> Answer {
        let mut stream = TcpStream::connect(self.address).await.expect("it listens");
        let mut buffer = Vec::new();
        let length = exchange(&mut stream, &self.next(aspect), &mut buffer).await;
        Answer::read(&buffer, length)
    }

    /// Asks until the answer to every comparison comes with its picture, and gives one.
    pub async fn until_pictured(&mut self) -> Answer {
        let deadline = Instant::now() + DRAWS_WITHIN;
        let (mut pictured, mut last) = (0, None);
        while pictured < PAIRS {
            assert!(Instant::now() < deadline, "the pictures do not come");
            let answer = self.once(None).await;
            if answer.kind.starts_with("multipart/") {
                pictured += 1;
                last = Some(answer);
            } else {
                // Once around for those that are being drawn.
                pictured = 0;
                tokio::time::sleep(DRAWING).await;
            }
        }
        last.expect("there are comparisons")
    }

    /// Asks so often, with so many waiting at once.
    pub async fn round(&mut self, count: usize, at_once: u32, aspect: Option<&str>) {
        let load: Vec<Vec<u8>> = (0..count).map(|_| self.next(aspect)).collect();
        let mut streams = Vec::new();
        for _ in 0..at_once {
            let stream = TcpStream::connect(self.address).await.expect("it listens");
            stream.set_nodelay(true).expect("a socket");
            streams.push(stream);
        }
        let (next, latencies) = (Cell::new(0), RefCell::new(Vec::with_capacity(count)));
        let before = self.process.processor_time();
        let begun = Instant::now();
        let asking = streams.into_iter().map(async |mut stream| {
            let mut buffer = Vec::new();
            while let Some(request) = load.get(next.replace(next.get() + 1)) {
                let begun = Instant::now();
                let length = exchange(&mut stream, request, &mut buffer).await;
                latencies.borrow_mut().push(begun.elapsed());
                assert!(length > 1000, "an answer of {length} bytes is none");
            }
        });
        futures_util::future::join_all(asking).await;
        let took = begun.elapsed();
        let processor_time = self.process.processor_time().saturating_sub(before);
        let latencies = latencies.into_inner();
        self.figures.add(Round { took, processor_time, latencies }, self.process.peak());
    }
}

/// Sends a request and reads the answer, which has to be 200: the length of its body, with which the
/// buffer ends.
async fn exchange(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> usize {
    stream.write_all(request).await.expect("it listens");
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await.expect("it answers");
        assert!(read > 0, "it hung up");
        let Some(head) = buffer.windows(4).position(|end| end == b"\r\n\r\n") else { continue };
        let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
        assert!(text.starts_with("http/1.1 200"), "{text}");
        let length = text.split("content-length: ").nth(1).and_then(|rest| rest.lines().next());
        let length: usize = length.and_then(|length| length.parse().ok()).expect("a length");
        while buffer.len() < head + 4 + length {
            let read = stream.read_buf(buffer).await.expect("it goes on");
            assert!(read > 0, "it hung up");
        }
        return length;
    }
}

/// Lanekeeper's settings.
pub fn lanekeeper(address: SocketAddr, discord: &str) -> Vec<(&'static str, String)> {
    vec![
        ("LANEKEEPER_HTTP__LISTEN", address.to_string()),
        ("LANEKEEPER_HTTP__PUBLIC_KEY", public_key()),
        // What it has to say beyond the answers, pictures that follow, goes there.
        ("LANEKEEPER_DISCORD__API_URL", discord.to_owned()),
        ("LANEKEEPER_OPERATING__LISTEN", String::new()),
    ]
}

/// The bare server's settings.
pub fn minimal(address: SocketAddr, kind: &str, answer: &Path) -> Vec<(&'static str, String)> {
    vec![
        ("LISTEN", address.to_string()),
        ("PUBLIC_KEY", public_key()),
        ("TYPE", kind.to_owned()),
        ("ANSWER", answer.display().to_string()),
    ]
}
