//! The headers by which Discord proves that a request is its own.
//!
//! The input is the signature, the time and the body, a line each; `@` in place of the signature
//! stands for the right one, and what is before and behind it stays.

use std::sync::LazyLock;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer as _, SigningKey};
use jiff::Timestamp;
use lanekeeper::config::PublicKey;
use lanekeeper::transport::http::Key;

const SIGNATURE: HeaderName = HeaderName::from_static("x-signature-ed25519");
const TIMESTAMP: HeaderName = HeaderName::from_static("x-signature-timestamp");
/// The time of the clock, and how far from it a request may be.
const NOW: i64 = 1_790_000_000;
const WINDOW: i64 = 300;

static SIGNING: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_bytes(&[7; 32]));
static KEY: LazyLock<Key> = LazyLock::new(|| {
    let bytes = HEXLOWER.encode(SIGNING.verifying_key().as_bytes());
    let key = PublicKey::try_from(bytes.as_str()).expect("64 digits");
    Key::new(&key).expect("a key")
});

/// Shows headers to whoever verifies them. Only a signature that was made for this very time and
/// body is admitted, and only at that time; whoever has the key can make no other one.
pub fn attack(input: &[u8]) {
    let mut lines = input.splitn(3, |byte| *byte == b'\n');
    let (Some(signature), Some(time)) = (lines.next(), lines.next()) else { return };
    let body = lines.next().unwrap_or_default();
    let right = HEXLOWER.encode(&SIGNING.sign(&[time, body].concat()).to_bytes());
    let parts: Vec<_> = signature.split(|byte| *byte == b'@').collect();
    let signature = parts.join(right.as_bytes());
    let mut headers = HeaderMap::new();
    // A second signature, behind a blank, is a header that is there twice.
    for one in signature.split(|byte| *byte == b' ') {
        let Ok(value) = HeaderValue::from_bytes(one) else { return };
        headers.append(SIGNATURE, value);
    }
    let Ok(value) = HeaderValue::from_bytes(time) else { return };
    headers.append(TIMESTAMP, value);
    let now = Timestamp::from_second(NOW).expect("a time");
    let is_right = signature.eq_ignore_ascii_case(right.as_bytes());
    let is_plain = !time.is_empty() && time.iter().all(u8::is_ascii_digit);
    let seconds = std::str::from_utf8(time).ok().and_then(|time| time.parse::<i64>().ok());
    let is_now = is_plain && seconds.is_some_and(|time| time.abs_diff(NOW) <= WINDOW as u64);
    assert_eq!(KEY.admit(&headers, body, now).is_ok(), is_right && is_now, "{headers:?}");
}
