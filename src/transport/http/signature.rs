//! Whether a request is from Discord: its signature, and how old it is.
//! <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers>

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName};
use curve25519_dalek::Scalar;
use curve25519_dalek::constants::ED25519_BASEPOINT_TABLE;
use curve25519_dalek::edwards::EdwardsBasepointTable;
use curve25519_dalek::traits::BasepointTable as _;
use ed25519_dalek::{Signature, VerifyingKey};
use jiff::Timestamp;
use sha2::{Digest as _, Sha512};

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

/// The key that Discord signs with. It never changes, so that the multiples of it which verifying adds
/// up are made once: that saves a quarter of what verifying takes, and verifying is half of what an
/// answer takes.
pub struct Key {
    key: VerifyingKey,
    /// Multiples of the key's point, negated.
    negated: Box<EdwardsBasepointTable>,
}

impl Key {
    /// The key in the configuration; `None` where its 32 bytes are no key.
    #[must_use]
    pub fn new(key: &PublicKey) -> Option<Self> {
        let key = VerifyingKey::from_bytes(key.bytes()).ok()?;
        // Anybody could sign for a weak one.
        let point = (!key.is_weak()).then(|| key.to_edwards())?;
        Some(Self { key, negated: Box::new(EdwardsBasepointTable::create(&-point)) })
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
        self.verifies(&Signature::from_bytes(&bytes), &[time.as_bytes(), body])
    }

    /// Whether the key's owner signed what these pieces make, by the equation of RFC 8032, 5.1.7, without
    /// the cofactor: what [`VerifyingKey::verify`] computes, which is held against this in the tests.
    ///
    /// [`VerifyingKey::verify`]: ed25519_dalek::Verifier::verify
    fn verifies(&self, signature: &Signature, pieces: &[&[u8]]) -> bool {
        // One that is not reduced would be a second signature for the same.
        let response = Scalar::from_canonical_bytes(*signature.s_bytes());
        let Some(response) = Option::<Scalar>::from(response) else { return false };
        let hash =
            Sha512::new().chain_update(signature.r_bytes()).chain_update(self.key.as_bytes());
        let hash = pieces.iter().fold(hash, Sha512::chain_update);
        let challenge = Scalar::from_hash(hash);
        let committed = &*self.negated * &challenge + ED25519_BASEPOINT_TABLE * &response;
        committed.compress().as_bytes() == signature.r_bytes()
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
    use curve25519_dalek::constants::EIGHT_TORSION;
    use ed25519_dalek::{Signer, SigningKey, Verifier as _};
    use proptest::prelude::*;

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

    /// What ed25519-dalek says of a signature, and that this says the same.
    fn agreed(key: &Key, signature: &[u8; 64], message: &[u8]) -> bool {
        let signature = Signature::from_bytes(signature);
        let theirs = key.key.verify(message, &signature).is_ok();
        let (first, second) = message.split_at(message.len() / 2);
        assert_eq!(key.verifies(&signature, &[first, second]), theirs, "{signature:?}");
        theirs
    }

    fn key_of(signing: &SigningKey) -> Key {
        let bytes = data_encoding::HEXLOWER.encode(signing.verifying_key().as_bytes());
        Key::new(&PublicKey::try_from(bytes.as_str()).expect("64 digits")).expect("a key")
    }

    proptest! {
        #[test]
        fn a_signature_is_what_ed25519_dalek_takes_for_one(
            secret: [u8; 32],
            message in proptest::collection::vec(any::<u8>(), 0..300),
            at in 0_usize..64,
            bit in 0_u8..8,
            random: [u8; 64],
        ) {
            let signing = SigningKey::from_bytes(&secret);
            let key = key_of(&signing);
            let mut signature = signing.sign(&message).to_bytes();
            prop_assert!(agreed(&key, &signature, &message));
            let longer = [message.as_slice(), b"x"].concat();
            prop_assert!(!agreed(&key, &signature, &longer));
            signature[at] ^= 1 << bit;
            prop_assert!(!agreed(&key, &signature, &message));
            prop_assert!(!agreed(&key, &random, &message));
        }
    }

    #[test]
    fn a_signature_that_is_not_reduced_or_on_a_weak_point_is_what_ed25519_dalek_takes_it_for() {
        /// The order of the group, the least first: RFC 8032, 5.1.
        const ORDER: [u8; 32] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9,
            0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ];
        let signature = signing().sign(BODY).to_bytes();
        let (mut unreduced, mut carry) = (signature, 0);
        for (byte, order) in unreduced[32..].iter_mut().zip(ORDER) {
            let sum = u16::from(*byte) + u16::from(order) + carry;
            *byte = sum.to_le_bytes()[0];
            carry = sum >> 8;
        }
        assert!(agreed(&key(), &signature, BODY));
        assert!(!agreed(&key(), &unreduced, BODY), "the same again, larger by the order");
        for point in EIGHT_TORSION {
            for response in [[0; 32], signature[32..].try_into().expect("32 bytes"), ORDER] {
                let mut odd = [0; 64];
                odd[..32].copy_from_slice(point.compress().as_bytes());
                odd[32..].copy_from_slice(&response);
                assert!(!agreed(&key(), &odd, BODY));
            }
        }
    }
}
