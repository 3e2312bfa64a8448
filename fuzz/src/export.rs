//! Exports of the embedded engine, out of which a damaged store is built again.
//!
//! The last line of the input may be `@`: then the end is written that fits what stands before it.

use lanekeeper::store::{SledStore, StoreError};

/// Reads an export. What passes is whole, however it was made.
pub fn attack(input: &[u8]) {
    let Some((&first, text)) = input.split_first() else { return };
    let revision = u64::from(first % 8);
    let content = ended(text);
    match SledStore::export(&content, revision) {
        Ok(changes) => {
            assert_eq!(changes.len() as u64, revision);
            assert!(content.ends_with(b"}}\n"), "it has an end");
        }
        Err(StoreError::Damaged(why)) => assert!(why.starts_with("export: "), "{why}"),
        Err(error) => assert!(matches!(error, StoreError::Newer { .. }), "{error}"),
    }
}

fn ended(text: &[u8]) -> Vec<u8> {
    let Some(body) = text.strip_suffix(b"@") else { return text.to_vec() };
    let count = |start: &[u8]| {
        body.split(|byte| *byte == b'\n').filter(|line| line.starts_with(start)).count()
    };
    let records = count(b"{\"record\":") + count(b"{\"note\":");
    let (changes, crc32) = (count(b"{\"change\":"), crc32fast::hash(body));
    let end = format!(
        "{{\"end\":{{\"records\":{records},\"changes\":{changes},\"crc32\":\"{crc32:08x}\"}}}}\n"
    );
    [body, end.as_bytes()].concat()
}
