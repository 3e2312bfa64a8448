//! How many `/compare` a second the bot answers over HTTP, beside a bare server that verifies the same
//! signatures and sends the same bytes out of memory. Both run as processes of their own, and get the
//! same load in turns; the medians of the rounds count.
//!
//!     cargo bench --bench http
//!
//! The load is a closed loop: so many connections, each of which sends its next question once it has
//! the answer to the last. Every question has an id of its own and is signed before the clock starts.
//! What the bot has to say beyond the answers (pictures that follow) goes to a sink in this process.

#[path = "http/question.rs"]
mod question;

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use axum::{Json, Router};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier as _, VerifyingKey};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use question::question;

/// How often each side is measured.
const ROUNDS: usize = 7;
/// How many questions a round has, where `HTTP_QUESTIONS` says nothing else.
const QUESTIONS: usize = 20_000;
/// How many are on their way at once.
const CONNECTIONS: usize = 32;
/// How long a process may take to listen.
const STARTS_WITHIN: Duration = Duration::from_secs(30);
/// How long the pictures may take to be drawn.
const DRAWS_WITHIN: Duration = Duration::from_secs(120);
/// Tells this program to be the bare server: where to listen.
const BARE: &str = "LANEKEEPER_BENCH_BARE";
/// What type of answer the bare server gives, and the file that has it.
const TYPE: &str = "LANEKEEPER_BENCH_TYPE";
const ANSWER: &str = "LANEKEEPER_BENCH_ANSWER";
/// The aspect of a comparison that has no picture.
const ASPECT: &str = "licence";
/// Who is compared, so that no two questions in a row are alike.
const VENDORS: [&str; 4] = ["meta", "mistral", "deepseek", "openai"];

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    match std::env::var(BARE) {
        Ok(address) => runtime.block_on(be_bare(&address)),
        Err(_) => runtime.block_on(measure()),
    }
}

/// The bare server: axum, one signature, and a text that is always the same.
async fn be_bare(address: &str) {
    let file = std::env::var(ANSWER).expect("a file");
    let answer: Bytes = std::fs::read(file).expect("an answer").into();
    let kind = std::env::var(TYPE).expect("a type").parse().expect("a header's value");
    let state = (signing_key().verifying_key(), kind, answer);
    let router = Router::new().route("/interactions", post(bare)).with_state(state);
    let listener = TcpListener::bind(address).await.expect("a free address");
    axum::serve(listener, router).await.expect("it serves until it is killed");
}

async fn bare(
    State((key, kind, answer)): State<(VerifyingKey, HeaderValue, Bytes)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let header = |name: &str| headers.get(name).map(HeaderValue::as_bytes).unwrap_or_default();
    let signature = HEXLOWER.decode(header("x-signature-ed25519")).unwrap_or_default();
    let Ok(signature) = Signature::from_slice(&signature) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let signed = [header("x-signature-timestamp"), &body].concat();
    match key.verify(&signed, &signature) {
        Ok(()) => ([(CONTENT_TYPE, kind)], answer).into_response(),
        Err(_) => StatusCode::UNAUTHORIZED.into_response(),
    }
}

/// A process that ends with this one.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn measure() {
    let api = sink().await;
    let bot_address = free_address();
    let mut bot = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
    bot.env_clear()
        .env("LANEKEEPER_HTTP__LISTEN", bot_address.to_string())
        .env(
            "LANEKEEPER_HTTP__PUBLIC_KEY",
            HEXLOWER.encode(signing_key().verifying_key().as_bytes()),
        )
        .env("LANEKEEPER_DISCORD__API_URL", format!("http://{api}"))
        .env("LANEKEEPER_STORE__ENGINE", "memory")
        .env("LANEKEEPER_OPERATING__LISTEN", "");
    let _bot = started(&mut bot, bot_address).await;

    let mut questions = Questions::default();
    let pictured = questions.until_complete(bot_address).await;
    let worded = questions.once(bot_address, Some(ASPECT)).await;
    let folder = tempfile::tempdir().expect("a folder");
    let count = std::env::var("HTTP_QUESTIONS").ok().and_then(|count| count.parse().ok());
    let count: usize = count.unwrap_or(QUESTIONS);
    println!(
        "{count} questions a round on {CONNECTIONS} connections, {ROUNDS} rounds each, in turns"
    );
    for (aspect, answer) in [(None, pictured), (Some(ASPECT), worded)] {
        let (bare_address, file) = (free_address(), folder.path().join("answer"));
        std::fs::write(&file, &answer.body).expect("a writable folder");
        let mut bare = Command::new(std::env::current_exe().expect("this program"));
        bare.env(BARE, bare_address.to_string()).env(TYPE, &answer.kind).env(ANSWER, &file);
        let _bare = started(&mut bare, bare_address).await;
        let (mut of_bare, mut of_bot) = (Vec::new(), Vec::new());
        // The first round of each warms up, and does not count.
        for round in 0..=ROUNDS {
            for (address, rates) in [(bare_address, &mut of_bare), (bot_address, &mut of_bot)] {
                let load = questions.signed(count, aspect);
                let took = answered(address, &load).await;
                let rate = f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / took.as_secs_f64();
                if round > 0 {
                    rates.push(rate);
                }
            }
        }
        let (bare, bot) = (median(of_bare), median(of_bot));
        let what = aspect.map_or("with its picture".to_owned(), |one| format!("aspect:{one}"));
        println!(
            "/compare {what}: bare {bare:.0}/s, lanekeeper {bot:.0}/s, ratio {:.2}",
            bot / bare
        );
    }
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// What stands in for Discord: takes everything.
async fn sink() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free address");
    let address = listener.local_addr().expect("a bound listener has an address");
    let router = Router::new().fallback(any(async || Json(json!({}))));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn free_address() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free address");
    listener.local_addr().expect("a bound listener has an address")
}

async fn started(command: &mut Command, address: SocketAddr) -> Process {
    // Where nobody reads it, a log costs what it costs in a service.
    let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut process = Process(process.expect("it starts"));
    let deadline = Instant::now() + STARTS_WITHIN;
    while TcpStream::connect(address).await.is_err() {
        let ended = process.0.try_wait().expect("a child can be asked");
        assert!(ended.is_none(), "it ended: {ended:?}");
        assert!(Instant::now() < deadline, "it does not listen");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    process
}

/// Questions, each with an id of its own.
#[derive(Default)]
struct Questions {
    asked: u64,
    pair: usize,
}

impl Questions {
    /// So many requests as they go over the wire, signed now.
    fn signed(&mut self, count: usize, aspect: Option<&str>) -> Vec<Vec<u8>> {
        (0..count).map(|_| self.next(aspect)).collect()
    }

    fn next(&mut self, aspect: Option<&str>) -> Vec<u8> {
        let number = self.asked;
        self.asked += 1;
        let pairs = VENDORS.len() * (VENDORS.len() - 1);
        let pair = self.pair % pairs;
        self.pair += 1;
        let (first, step) = (pair / (VENDORS.len() - 1), pair % (VENDORS.len() - 1) + 1);
        let second = (first + step) % VENDORS.len();
        let body = question(number, VENDORS[first], VENDORS[second], aspect).to_string();
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
    async fn once(&mut self, bot: SocketAddr, aspect: Option<&str>) -> Answer {
        let mut stream = TcpStream::connect(bot).await.expect("it listens");
        let mut buffer = Vec::new();
        let length = exchange(&mut stream, &self.next(aspect), &mut buffer).await;
        Answer::read(&buffer, length)
    }

    /// Asks until every answer comes with its picture, and gives one.
    async fn until_complete(&mut self, bot: SocketAddr) -> Answer {
        let pairs = VENDORS.len() * (VENDORS.len() - 1);
        let deadline = Instant::now() + DRAWS_WITHIN;
        let mut complete = 0;
        loop {
            assert!(Instant::now() < deadline, "the pictures do not come");
            let answer = self.once(bot, None).await;
            if answer.kind.starts_with("multipart/") {
                complete += 1;
                if complete == pairs {
                    return answer;
                }
            } else {
                // Drawing it takes a while: the same question again.
                self.pair -= 1;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// An answer as it comes over the wire.
struct Answer {
    kind: String,
    body: Vec<u8>,
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

/// How long the answers to these questions take.
async fn answered(server: SocketAddr, load: &[Vec<u8>]) -> Duration {
    let next = std::cell::Cell::new(0);
    let mut streams = Vec::new();
    for _ in 0..CONNECTIONS {
        let stream = TcpStream::connect(server).await.expect("it listens");
        stream.set_nodelay(true).expect("a socket");
        streams.push(stream);
    }
    let begun = Instant::now();
    let asking = streams.into_iter().map(async |mut stream| {
        let mut buffer = Vec::new();
        while let Some(request) = load.get(next.replace(next.get() + 1)) {
            let length = exchange(&mut stream, request, &mut buffer).await;
            assert!(length > 1000, "an answer of {length} bytes is none");
        }
    });
    futures_util::future::join_all(asking).await;
    begun.elapsed()
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
