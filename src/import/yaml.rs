//! YAML from strangers: one small document, no tricks.

use serde::de::DeserializeOwned;

use super::flaw::FileFlaw;
use super::set::File;

/// How deep values may lie in one another; the sets need four levels.
const DEPTH: usize = 24;
/// The most values in one file; the sets have some two hundred.
const NODES: usize = 20_000;
/// The most events that aliases may repeat. None of the sets has any alias, so that a bomb of them
/// goes off early.
const REPLAYED: usize = 1_000;

/// Reads a file.
pub(super) fn read<T: DeserializeOwned>(file: &File) -> Result<T, FileFlaw> {
    let text = std::str::from_utf8(&file.content)
        .map_err(|_| FileFlaw::of_file(&file.path, "not UTF-8"))?;
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: DEPTH,
            max_nodes: NODES,
            max_events: 2 * NODES,
            max_documents: 1,
            max_aliases: REPLAYED,
            max_anchors: REPLAYED,
            max_merge_keys: REPLAYED,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: REPLAYED,
            max_replay_stack_depth: DEPTH,
        },
    };
    serde_saphyr::from_str_with_options(text, options)
        .map_err(|error| FileFlaw::of_file(&file.path, error.without_snippet()))
}
