//! Whether a request is from Discord: its signature, and how old it is.
//! <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers>

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName};
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use jiff::Timestamp;

use crate::config::PublicKey;

const SIGNATURE: HeaderName = HeaderName::from_static("x-signature-ed25519");
const TIMESTAMP: HeaderName = HeaderName::from_static("x-signature-timestamp");

/// How far the time on a request may be from ours, either way: enough for clocks that nobody sets,
/// and short enough for whoever wants to send an old request again. Within it, what is sent again is
/// recognised by its id.
const WINDOW: Duration = Duration::from_secs(5 * 60);

/// Why a request is turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Discord did not sign it.
    Unsigned,
    /// Discord signed it, so many seconds after now. It was sent again, or one of the clocks is wrong.
    Clock {
        /// How many; negative where it was before.
        off: i64,
    },
}

/// The key that Discord signs with.
pub struct Key(VerifyingKey);

impl Key {
    /// The key in the configuration; `None` where its 32 bytes are no key.
    #[must_use]
    pub fn new(key: &PublicKey) -> Option<Self> {
        let key = VerifyingKey::from_bytes(key.bytes()).ok()?;
        // Anybody could sign for a weak one.
        (!key.is_weak()).then_some(Self(key))
    }

    /// Whether Discord signed this body, around `now`.
    ///
    /// # Errors
    ///
    /// Why it is to be turned away.
    pub fn admit(&self, headers: &HeaderMap, body: &[u8], now: Timestamp) -> Result<(), Doubt> {
        let (Some(signature), Some(time)) = (the(headers, &SIGNATURE), the(headers, &TIMESTAMP))
        else {
            return Err(Doubt::Unsigned);
        };
        let seconds = seconds(time).ok_or(Doubt::Unsigned)?;
        if !self.has_signed(signature, time, body) {
            return Err(Doubt::Unsigned);
        }
        let off = seconds.saturating_sub(now.as_second());
        if off.unsigned_abs() > WINDOW.as_secs() {
            return Err(Doubt::Clock { off });
        }
        Ok(())
    }

    fn has_signed(&self, signature: &str, time: &str, body: &[u8]) -> bool {
        let mut bytes = [0; Signature::BYTE_SIZE];
        let hexadecimal = data_encoding::HEXLOWER_PERMISSIVE;
        let is_whole = hexadecimal.decode_len(signature.len()) == Ok(bytes.len());
        if !is_whole || hexadecimal.decode_mut(signature.as_bytes(), &mut bytes).is_err() {
            return false;
        }
        let signed = [time.as_bytes(), body].concat();
        // Strict verification would look for weak points in the signature too, which takes a good
        // part of the time and matters only where the key may be weak or somebody else's.
        self.0.verify(&signed, &Signature::from_bytes(&bytes)).is_ok()
    }
}

/// A header that is there once, as text.
fn the<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// The seconds since 1970 that a header says, in plain digits.
fn seconds(time: &str) -> Option<i64> {
    let is_plain = !time.is_empty() && time.bytes().all(|byte| byte.is_ascii_digit());
    time.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer, SigningKey};

    use super::*;

    const NOW: i64 = 1_790_000_000;
    const BODY: &[u8] = b"{\"type\":1}";

    fn signing() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn now() -> Timestamp {
        Timestamp::from_second(NOW).expect("a time")
    }

    fn key() -> Key {
        let bytes = data_encoding::HEXLOWER.encode(signing().verifying_key().as_bytes());
        Key::new(&PublicKey::try_from(bytes.as_str()).expect("64 digits")).expect("a key")
    }

    fn signature(time: &str, body: &[u8]) -> String {
        let signature = signing().sign(&[time.as_bytes(), body].concat());
        data_encoding::HEXLOWER.encode(&signature.to_bytes())
    }

    fn headers(signature: &str, time: &str) -> HeaderMap {
        let pairs = [(SIGNATURE, signature), (TIMESTAMP, time)];
        pairs.map(|(name, value)| (name, value.parse().expect("a header"))).into_iter().collect()
    }

    #[test]
    fn what_discord_signed_just_now_is_admitted() {
        for offset in [-300, -1, 0, 1, 300] {
            let time = (NOW + offset).to_string();
            let signature = signature(&time, BODY);
            assert!(key().admit(&headers(&signature, &time), BODY, now()).is_ok(), "{offset}");
            let large = signature.to_uppercase();
            assert!(key().admit(&headers(&large, &time), BODY, now()).is_ok(), "the same digits");
        }
    }

    #[test]
    fn what_is_old_or_of_the_future_is_not_whoever_signed_it() {
        for offset in [-3600, -301, 301, 3600] {
            let time = (NOW + offset).to_string();
            let admitted = key().admit(&headers(&signature(&time, BODY), &time), BODY, now());
            assert_eq!(admitted, Err(Doubt::Clock { off: offset }));
            let forged = key().admit(&headers(&"0".repeat(128), &time), BODY, now());
            assert_eq!(forged, Err(Doubt::Unsigned), "nobody else is told of the clock");
        }
        for odd in ["", "+1790000000", "-1", "1790000000.0", "99999999999999999999", "now", " "] {
            let admitted = key().admit(&headers(&signature(odd, BODY), odd), BODY, now());
            assert_eq!(admitted, Err(Doubt::Unsigned), "{odd}");
        }
    }

    #[test]
    fn what_is_not_signed_or_was_changed_is_not() {
        let time = NOW.to_string();
        let good = signature(&time, BODY);
        let later = (NOW + 1).to_string();
        for (signature, time, body) in [
            (good.as_str(), later.as_str(), BODY),
            (&good, &time, b"{\"type\":2}"),
            (&good, &time, b""),
            (&good[..126], &time, BODY),
            (&good[..127], &time, BODY),
            (&format!("{good}00"), &time, BODY),
            (&format!("{}zz", &good[..126]), &time, BODY),
            (&format!("+{}", &good[1..]), &time, BODY),
            (&format!("0x{}", &good[2..]), &time, BODY),
            ("", &time, BODY),
            (&"0".repeat(128), &time, BODY),
        ] {
            assert!(
                key().admit(&headers(signature, time), body, now()).is_err(),
                "{signature} {time}"
            );
        }
        let other = SigningKey::from_bytes(&[8; 32]).sign(&[time.as_bytes(), BODY].concat());
        let other = data_encoding::HEXLOWER.encode(&other.to_bytes());
        assert!(key().admit(&headers(&other, &time), BODY, now()).is_err(), "another key");
    }

    #[test]
    fn a_header_that_is_missing_or_there_twice_is_refused() {
        let time = NOW.to_string();
        let whole = headers(&signature(&time, BODY), &time);
        for name in [SIGNATURE, TIMESTAMP] {
            let mut missing = whole.clone();
            missing.remove(&name);
            assert!(key().admit(&missing, BODY, now()).is_err(), "{name}");
            let mut doubled = whole.clone();
            doubled.append(&name, whole[&name].clone());
            assert!(key().admit(&doubled, BODY, now()).is_err(), "{name}");
        }
    }

    #[test]
    fn a_key_for_which_anybody_could_sign_is_none() {
        let key = |hexadecimal: &str| PublicKey::try_from(hexadecimal).expect("64 digits");
        assert!(Key::new(&key(&"00".repeat(32))).is_none());
        assert!(Key::new(&key(&format!("01{}", "00".repeat(31)))).is_none());
        assert!(Key::new(&key(&format!("02{}", "00".repeat(31)))).is_none(), "no point");
    }
}
