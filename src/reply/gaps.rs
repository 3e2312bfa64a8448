//! Names that people asked for and nothing has.

use crate::fact::Facts;

use super::citation::Composer;
use super::row::Section;
use super::voice::Voice;
use super::{Reply, chore_reply};

/// How many names are shown.
const SHOWN: usize = 25;

/// The names with how often each was asked for, the most wanted first.
#[must_use]
pub fn gaps(facts: &Facts, counted: &[(&str, u64)], voice: &Voice<'_>) -> Reply {
    let verdict = if counted.is_empty() {
        voice.say("gaps-none")
    } else {
        voice.with("gaps-count", &[("count", counted.len().into())])
    };
    let mut section = Section::new(voice.say("gaps-names"));
    for (typed, count) in counted.iter().take(SHOWN) {
        let values = [("typed", (*typed).into()), ("count", (*count).into())];
        section.remark(voice.with("gaps-name", &values));
    }
    let verdict = vec![verdict, voice.say("gaps-advice")];
    let mut reply = chore_reply(Composer::new(facts, voice), voice.say("gaps-title"), verdict);
    reply.sections = vec![section];
    reply.sections.retain(|section| !section.rows.is_empty());
    reply
}
