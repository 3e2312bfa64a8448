//! Connections that nobody should have to wait for.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::fake_discord::{Bot, endpoint};
use crate::stories::a_bot_on_discord;

/// How long an operator's patience with a connection lasts that says nothing.
const PATIENCE: Duration = Duration::from_secs(35);

/// A request of this body as it goes over the wire.
fn wire(body: &str) -> Vec<u8> {
    let time = endpoint::time();
    let signature = endpoint::signature(&time, body.as_bytes());
    let length = body.len();
    format!(
        "POST /interactions HTTP/1.1\r\nhost: x\r\nx-signature-ed25519: {signature}\r\n\
         x-signature-timestamp: {time}\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

async fn connection(bot: &Bot) -> TcpStream {
    TcpStream::connect(bot.address()).await.expect("it takes connections")
}

/// What comes until the connection is closed.
async fn until_the_end(mut stream: TcpStream) -> String {
    let mut heard = Vec::new();
    // A reset is an end as well.
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut heard))
        .await
        .expect("the connection is closed in time");
    String::from_utf8_lossy(&heard).into_owned()
}

#[tokio::test]
async fn sixty_half_open_connections_are_closed_and_hold_nobody_up() {
    let (discord, bot) = a_bot_on_discord().await;
    let whole = wire("{\"type\":1}");
    let begun = Instant::now();
    let mut waiting = Vec::new();
    for number in 0..60 {
        let mut stream = connection(&bot).await;
        // Nothing at all, half a head, a head without its body, half a body.
        let said = [0, 20, whole.len() - 10, whole.len() - 3][number % 4];
        stream.write_all(&whole[..said]).await.expect("it listens");
        waiting.push(until_the_end(stream));
    }
    let ann = discord.member("ann");
    let answer = ann.asks("outlook", []).await;
    assert!(answer.latency < Duration::from_secs(1), "{:?}", answer.latency);
    futures_util::future::join_all(waiting).await;
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert!(!ann.asks("outlook", []).await.is_ephemeral());
}

#[tokio::test]
async fn a_body_that_comes_a_byte_a_second_is_not_waited_for() {
    let (_discord, bot) = a_bot_on_discord().await;
    let whole = wire(&format!("{{\"type\":1,\"padding\":\"{}\"}}", "x".repeat(100)));
    let (begins, drips) = whole.split_at(whole.len() - 100);
    let mut stream = connection(&bot).await;
    stream.write_all(begins).await.expect("it listens");
    let begun = Instant::now();
    let (mut from, mut to) = stream.split();
    let dripping = async {
        for byte in drips {
            tokio::time::sleep(Duration::from_secs(1)).await;
            if to.write_all(&[*byte]).await.is_err() {
                return;
            }
        }
    };
    let mut heard = Vec::new();
    tokio::select! {
        () = dripping => {}
        // A reset is an end as well.
        _ = from.read_to_end(&mut heard) => {}
    }
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    let heard = String::from_utf8_lossy(&heard);
    assert!(heard.is_empty() || heard.starts_with("HTTP/1.1 408"), "{heard}");
}

#[tokio::test]
async fn one_connection_serves_one_question_after_another_also_when_they_come_at_once() {
    let (discord, bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let mut stream = connection(&bot).await;
    let questions: Vec<_> = (0..5).map(|_| ann.drafts("outlook", []).to_string()).collect();
    let at_once: Vec<u8> = questions.iter().flat_map(|question| wire(question)).collect();
    stream.write_all(&at_once).await.expect("it listens");
    stream.write_all(&wire("{\"type\":1}")).await.expect("it listens");
    let mut heard = String::new();
    while heard.matches("HTTP/1.1 200 OK").count() < 6 {
        let mut piece = [0; 4096];
        let length = stream.read(&mut piece).await.expect("it goes on");
        assert!(length > 0, "it is closed after {heard}");
        heard.push_str(&String::from_utf8_lossy(&piece[..length]));
    }
    assert!(heard.ends_with("{\"type\":1}"), "in the order of the questions: {heard}");
}

#[tokio::test]
async fn garbage_on_a_connection_ends_it_and_nothing_else() {
    let (discord, bot) = a_bot_on_discord().await;
    let long = "x".repeat(200_000);
    let header = format!("POST /interactions HTTP/1.1\r\nx: {long}\r\n\r\n");
    let both = "POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\
                transfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n";
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\0\0\0\0\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST /interactions HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST /interactions HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxy",
        header.as_bytes(),
        both.as_bytes(),
        long.as_bytes(),
    ] {
        let mut stream = connection(&bot).await;
        // It may be closed before all of it is said.
        let _ = stream.write_all(garbage).await;
        let heard = until_the_end(stream).await;
        assert!(!heard.contains(" 200 "), "{heard}");
    }
    assert!(!discord.member("ann").asks("outlook", []).await.is_ephemeral());
}
