//! Journals of the embedded engine, as a crash or a bad disk leaves them.
//!
//! A line of the input that begins with `@` gets the checksum that fits the rest of it.

use std::sync::Arc;

use lanekeeper::store::{Entry, MemoryStore, Revision, SledStore, Store};

/// Reads a journal, and what is sound in it once more.
pub fn attack(input: &[u8]) {
    let Some((&first, text)) = input.split_first() else { return };
    let first = u64::from(first % 4) + 1;
    let content = sealed(text);
    let (entries, length) = SledStore::journal(&content, first);
    let length = usize::try_from(length).expect("it is short");
    assert!(length <= content.len());
    let revisions: Vec<_> = entries.iter().map(|entry| entry.revision.0).collect();
    assert!(revisions.is_sorted_by(|one, other| one < other), "{revisions:?}");
    let (sound, whole) = SledStore::journal(&content[..length], first);
    assert_eq!(whole, length as u64, "the sound part is sound");
    assert_eq!(entries[..sound.len()], sound, "and reads the same");
    let ends = first + sound.len() as u64;
    assert!(sound.last().is_none_or(|last| last.revision.0 + 1 == ends), "it has no gap");
    replayed(&sound);
}

/// The content with every checksum in place that is asked for.
pub fn sealed(text: &[u8]) -> Vec<u8> {
    let line = |line: &[u8]| match line.strip_prefix(b"@") {
        Some(json) => {
            let body = json.strip_suffix(b"\n").unwrap_or(json);
            [format!("{:08x} ", crc32fast::hash(body)).as_bytes(), json].concat()
        }
        None => line.to_vec(),
    };
    text.split_inclusive(|byte| *byte == b'\n').flat_map(line).collect()
}

/// Puts changes into a store, one after the other, which then has what they made.
fn replayed(entries: &[Entry]) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::default());
    runtime.block_on(async {
        let mut newest = Revision::default();
        for entry in entries {
            newest = store.commit(&entry.change, newest).await.expect("it is kept").max(newest);
        }
        let loaded = store.load().await.expect("it loads");
        assert_eq!(loaded.revision, newest);
    });
}
