//! Interactions over HTTP: so many connections, each of which sends its next question once it has the
//! answer to the last. Every question has an id of its own and is signed before the clock starts.

use std::cell::{Cell, RefCell};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use crate::figures::{Figures, Round};
use crate::process::Process;
use crate::question::{PAIRS, interaction};
use crate::request::{exchange, public_key, request};

/// How long the pictures may take to be drawn.
const DRAWS_WITHIN: Duration = Duration::from_secs(120);
/// How long to wait for one.
const DRAWING: Duration = Duration::from_millis(100);

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
        let figures = Figures::of(name, process.start, process.idle);
        Self { address, process, asked: 0, figures }
    }

    fn next(&mut self, aspect: Option<&str>) -> Vec<u8> {
        let interaction = interaction(self.asked, aspect);
        self.asked += 1;
        request(&interaction)
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
