//! A question as Discord posts it, signed, and the answer to it.

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public half of the key, as an operator copies it.
pub fn public_key() -> String {
    HEXLOWER.encode(signing_key().verifying_key().as_bytes())
}

/// The request that an interaction comes with, as it goes over the wire, signed now.
pub fn request(interaction: &Value) -> Vec<u8> {
    let body = interaction.to_string();
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

/// Sends a request and reads the answer, which has to be 200: the length of its body, with which the
/// buffer ends.
pub async fn exchange(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> usize {
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
