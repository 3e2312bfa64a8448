//! What the sides of a comparison have in common, as a reply of its own.

use super::Reply;
use super::voice::Voice;

/// What stands in the menu of aspects for the whole comparison.
pub const WHOLE: &str = "whole";

/// The part of a comparison that says what is the same; nothing where nothing is, or no more since the
/// facts are others.
#[must_use]
pub fn same_view(reply: Reply, voice: &Voice<'_>) -> Option<Reply> {
    let heading = voice.say("compare-same");
    let sections = reply.sections.into_iter().filter(|section| section.heading == heading);
    let sections: Vec<_> = sections.collect();
    if sections.is_empty() {
        return None;
    }
    let (verdict, controls) = (Vec::new(), Vec::new());
    Some(Reply { sections, verdict, private: true, query: None, controls, ..reply })
}
