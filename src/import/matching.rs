//! Which model of the base a data set means.

use crate::fact::{Facts, ReleaseId, Subject};

/// What data sets add to a model's name that the base leaves out.
const ADDITIONS: [&str; 6] = ["instruct", "chat", "it", "preview", "hf", "base"];

/// The release of a vendor with one of these names; only a whole name counts, so that `Qwen3` is
/// not taken for all that begins so, nor `mistral-large-2411` for the first Mistral Large.
pub(super) fn release(facts: &Facts, vendor: &str, names: &[String]) -> Option<ReleaseId> {
    let known = |name: &str| match facts.names().find(name)? {
        Subject::Release(id) if id.vendor() == vendor => Some(id.clone()),
        _ => None,
    };
    names.iter().find_map(|name| {
        let last = name.rsplit('/').next().unwrap_or(name);
        known(last).or_else(|| {
            let mut words: Vec<_> = last.split(['-', ' ', '_']).collect();
            while words.len() > 1 {
                let end = words.pop()?.to_ascii_lowercase();
                if !ADDITIONS.contains(&end.as_str()) {
                    return None;
                }
                if let Some(release) = known(&words.join("-")) {
                    return Some(release);
                }
            }
            None
        })
    })
}
