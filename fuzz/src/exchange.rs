//! Files of facts that somebody hands in: JSON Lines.

use jiff::Timestamp;
use lanekeeper::fact::exchange::{FLAW_LIMIT, read, write};
use lanekeeper::fact::{Change, Facts, Scope, ServerId};

use super::shown;
use super::world::facts;

/// Reads a file; what can be read is written so that it reads the same, and what the rules let
/// through leaves every record of the base as it is.
pub fn attack(input: &[u8]) {
    let records = match read(input) {
        Ok(records) => records,
        Err(flaws) => {
            return shown::flaws(&flaws, FLAW_LIMIT);
        }
    };
    let written = write(records.iter().cloned());
    let again = read(written.as_bytes()).expect("what is written reads");
    assert_eq!(again.len(), records.len());
    assert_eq!(write(again), written, "written and read once more");
    let server = Scope::Server(ServerId::new(1));
    for scope in [Scope::Base, server] {
        let plan = facts().import(records.clone(), scope);
        let change = Change {
            operation: "attack".to_owned(),
            scope,
            author: "1".to_owned(),
            reason: "imported".to_owned(),
            time: Timestamp::UNIX_EPOCH,
            confirmed: false,
            edits: plan.edits(),
        };
        let Ok(after) = facts().apply(&change, jiff::civil::date(2026, 11, 23)) else { continue };
        let exported = write(after.records());
        assert!(exported.is_empty() || read(exported.as_bytes()).is_ok(), "{exported}");
        if scope == server {
            unharmed(&after);
        }
    }
}

/// Whether all that was bundled is there as it was, whatever a server adds.
fn unharmed(after: &Facts) {
    for record in facts().records() {
        assert_eq!(after.record(record.id()).as_ref(), Some(&record), "{}", record.id());
    }
}
