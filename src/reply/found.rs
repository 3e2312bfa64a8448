//! What a search found, in words.

use crate::answer::Found;
use crate::fact::Record;

use super::Draft;
use super::citation::Composer;
use super::row::Section;

pub(super) fn draft(composer: &mut Composer<'_>, found: &Found) -> Draft {
    let voice = composer.voice;
    let mut section = Section::new(voice.say("found-heading"));
    for record in &found.records {
        let mut items = match record {
            Record::Claim(claim) => composer.claim(claim),
            Record::LaneSwitch(switch) => vec![composer.switch(switch)],
            other => composer.any(other),
        };
        if let Some(first) = items.first_mut() {
            // Its identifier is what admins and the curious go on with.
            first.stamp.push(record.id().to_owned());
        }
        section.items(items);
    }
    if found.more > 0 {
        section.remark(voice.with("found-more", &[("count", found.more.into())]));
    }
    let text = [("text", found.text.as_str().into())];
    let verdict = if found.records.is_empty() {
        vec![voice.with("found-none", &text), voice.say("found-advice")]
    } else {
        let count = (found.records.len() + found.more).into();
        vec![voice.with("found-count", &[("count", count)])]
    };
    Draft { title: voice.with("found-title", &text), verdict, sections: vec![section] }
}
