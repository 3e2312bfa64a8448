//! How values lie on disk: a version byte, a checksum, then JSON, which people can read and which
//! tolerates fields that are added or moved. (postcard silently swapped reordered fields.)

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The only version so far.
const VERSION: u8 = 1;
/// The version byte and the checksum.
const HEADER: usize = 5;

/// Why bytes are not a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Too short for a header.
    #[error("cut off after {0} bytes")]
    CutOff(usize),
    /// Not a version we know.
    #[error("unknown version {0}")]
    Version(u8),
    /// The checksum does not fit.
    #[error("checksum mismatch")]
    Checksum,
    /// The JSON does not fit the record.
    #[error("not a record: {0}")]
    Json(String),
}

/// Wraps a value.
///
/// # Errors
///
/// When the value has no JSON form.
pub(super) fn seal<T: Serialize>(value: &T) -> Result<Vec<u8>, EnvelopeError> {
    let json = serde_json::to_vec(value).map_err(|error| EnvelopeError::Json(error.to_string()))?;
    let mut sealed = Vec::with_capacity(HEADER + json.len());
    sealed.push(VERSION);
    sealed.extend(crc32fast::hash(&json).to_le_bytes());
    sealed.extend(json);
    Ok(sealed)
}

/// Unwraps a value.
///
/// # Errors
///
/// When anything about the bytes is wrong.
pub(super) fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, EnvelopeError> {
    serde_json::from_slice(json(bytes)?).map_err(|error| EnvelopeError::Json(error.to_string()))
}

/// The JSON of a value, which fits its checksum.
///
/// # Errors
///
/// When the header is wrong or the checksum does not fit.
pub(super) fn json(bytes: &[u8]) -> Result<&[u8], EnvelopeError> {
    let Some((&[version, a, b, c, d], json)) = bytes.split_first_chunk::<HEADER>() else {
        return Err(EnvelopeError::CutOff(bytes.len()));
    };
    if version != VERSION {
        return Err(EnvelopeError::Version(version));
    }
    if crc32fast::hash(json) != u32::from_le_bytes([a, b, c, d]) {
        return Err(EnvelopeError::Checksum);
    }
    Ok(json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens() {
        let sealed = seal(&vec!["智谱", "meta"]).expect("it seals");
        assert_eq!(open::<Vec<String>>(&sealed), Ok(vec!["智谱".to_owned(), "meta".to_owned()]));
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let sealed = seal(&"a fact").expect("it seals");
        for position in 0..sealed.len() {
            for bit in 0..8 {
                let mut damaged = sealed.clone();
                damaged[position] ^= 1 << bit;
                assert!(open::<String>(&damaged).is_err(), "byte {position}, bit {bit}");
            }
            assert!(open::<String>(&sealed[..position]).is_err(), "cut at {position}");
        }
    }
}
