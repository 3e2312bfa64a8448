//! A server on this machine, for tests: what the guard keeps out otherwise.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use super::Fetcher;

/// One that gives each connection the next answer, and then what was asked.
pub(in crate::transport) fn server(
    answers: Vec<String>,
) -> (String, thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let serving = thread::spawn(move || {
        let mut asked = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().expect("somebody asks");
            let mut request = [0; 4096];
            let length = stream.read(&mut request).expect("a request");
            asked.push(String::from_utf8_lossy(&request[..length]).into_owned());
            // Whoever has read enough goes away.
            let _ = stream.write_all(answer.as_bytes());
        }
        asked
    });
    (address, serving)
}

/// A fetcher that may ask this machine.
pub(in crate::transport) fn near() -> Fetcher {
    Fetcher { scheme: "http", is_open: |_| true, ..Fetcher::default() }
}

/// An answer, headers each with their line's end.
pub(in crate::transport) fn answer(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n{body}"
    )
}
