//! What the sides of a comparison have in common, as a reply of its own.

use super::Reply;
use super::words::Voice;

/// What stands in the menu of aspects for the whole comparison.
pub const WHOLE: &str = "whole";

/// The part of a comparison that says what is the same.
#[must_use]
pub fn same_view(reply: Reply, voice: &Voice<'_>) -> Reply {
    let heading = voice.say("compare-same");
    let sections = reply.sections.into_iter().filter(|section| section.heading == heading);
    Reply {
        sections: sections.collect(),
        verdict: Vec::new(),
        private: true,
        query: None,
        controls: Vec::new(),
        ..reply
    }
}
