//! Where a record lies: a record of the base under its identifier, a server's note under
//! `@<server>/<identifier>`, so that the notes of one server lie together. No identifier begins
//! with `@`.

use std::ops::RangeBounds;

use crate::fact::{RecordId, Scope, ServerId};

/// What the keys of notes begin with, and the first byte after it.
const NOTE: u8 = b'@';
const BEYOND_NOTES: u8 = NOTE + 1;

/// The key of a record.
pub(super) fn key(scope: Scope, id: &RecordId) -> String {
    match scope {
        Scope::Base => id.to_owned(),
        Scope::Server(server) => format!("{}{id}", of_server(server)),
    }
}

/// What the keys of a server's notes begin with.
pub(super) fn of_server(server: ServerId) -> String {
    format!("{}{server}/", char::from(NOTE))
}

/// The keys of the base, which lie before and behind those of the notes.
pub(super) fn of_base() -> [impl RangeBounds<[u8; 1]>; 2] {
    use std::ops::Bound::{Excluded, Included, Unbounded};
    [(Unbounded, Excluded([NOTE])), (Included([BEYOND_NOTES]), Unbounded)]
}

/// What the keys of all notes begin with.
pub(super) fn of_notes() -> [u8; 1] {
    [NOTE]
}

/// Whose record lies under a key, and its identifier.
pub(super) fn parse(key: &[u8]) -> Option<(Scope, &RecordId)> {
    let key = std::str::from_utf8(key).ok()?;
    let Some(note) = key.strip_prefix(char::from(NOTE)) else { return Some((Scope::Base, key)) };
    let (server, id) = note.split_once('/')?;
    Some((Scope::Server(server.parse().ok()?), id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        let scopes = [Scope::Base, Scope::Server(ServerId::new(7))];
        for (scope, text) in scopes.into_iter().zip(["meta.rel.01", "@7/meta.rel.01"]) {
            assert_eq!(key(scope, "meta.rel.01"), text);
            assert_eq!(parse(text.as_bytes()), Some((scope, "meta.rel.01")));
        }
        for key in ["@7", "@x/a", "@/a"] {
            assert_eq!(parse(key.as_bytes()), None, "{key}");
        }
    }
}
