//! Data sets in archives, as they come from an address.
//!
//! The first byte chooses the data set, and whether the rest is the archive or its content, which
//! is compressed then.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use lanekeeper::fact::Vocabulary as _;
use lanekeeper::import::{FILE_LIMIT, FILES_LIMIT, Set};
use lanekeeper::transport::source::unfold;

/// Unfolds an archive. Nothing in it leads out of it, and nothing is larger than it may be.
pub fn attack(input: &[u8]) {
    let Some((&first, content)) = input.split_first() else { return };
    let set = Set::ALL[usize::from(first) % Set::ALL.len()];
    let unfolded = if first & 0x80 == 0 {
        let mut folded = GzEncoder::new(Vec::new(), Compression::none());
        folded.write_all(content).expect("memory can be written");
        unfold(set, &folded.finish().expect("memory can be written"))
    } else {
        unfold(set, content)
    };
    match unfolded {
        Ok((files, commit)) => {
            assert!(files.len() <= FILES_LIMIT);
            for file in files {
                assert!(file.content.len() <= FILE_LIMIT, "{}", file.path);
                let leads_out =
                    file.path.starts_with('/') || file.path.split('/').any(|part| part == "..");
                assert!(!leads_out, "{}", file.path);
            }
            let is_commit = |text: &str| text.len() == 40 && text.is_ascii();
            assert!(commit.as_deref().is_none_or(is_commit), "{commit:?}");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
