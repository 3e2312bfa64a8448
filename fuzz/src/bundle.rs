//! Files of facts that people write: TOML.

use lanekeeper::fact::bundle::{DataFile, read};
use lanekeeper::fact::exchange;
use lanekeeper::fact::is_hidden;

/// Reads a file; what is sound in it can be exported and read back.
pub fn attack(input: &[u8]) {
    let file = DataFile { path: "attack.toml".to_owned(), content: input.to_vec() };
    match read(&[file], jiff::civil::date(2026, 11, 23)) {
        Ok(facts) => {
            let written = exchange::write(facts.records());
            let count = facts.records().count();
            let back = exchange::read(written.as_bytes());
            assert_eq!(back.map_or(0, |records| records.len()), count, "{written}");
        }
        Err(violations) => {
            assert!(!violations.is_empty());
            for violation in violations {
                let told = violation.to_string();
                assert!(told.starts_with("attack.toml: "), "{told:?}");
                assert!(!told.contains(|one| one != '\n' && is_hidden(one)), "{told:?}");
            }
        }
    }
}
