//! A timeline in words: year by year, the newest first.

use crate::answer::{Event, Timeline};
use crate::fact::Vendor;

use super::Draft;
use super::citation::Composer;
use super::row::{Item, Section};

pub(super) fn draft(composer: &mut Composer<'_>, timeline: &Timeline<'_>) -> Draft {
    let voice = composer.voice;
    let all = timeline.events();
    let releases = all.iter().filter(|(_, event)| matches!(event, Event::Release(_))).count();
    let switches = all.len() - releases;
    let values = [("releases", releases.into()), ("switches", switches.into())];
    let (title, verdict) = match timeline.vendor {
        Some(vendor) => {
            let name = composer.text(&vendor.name);
            (
                voice.with("timeline-title", &[("name", name.into())]),
                voice.with("timeline-verdict", &values),
            )
        }
        None => (voice.say("timeline-title-all"), voice.with("timeline-verdict-all", &values)),
    };
    let mut sections: Vec<Section> = Vec::new();
    let mut year = None;
    for (vendor, event) in all.into_iter().rev() {
        // Of all vendors' models there are too many to read.
        if timeline.vendor.is_none() && matches!(event, Event::Release(_)) {
            continue;
        }
        if year != Some(event.date().year()) {
            year = Some(event.date().year());
            sections.push(Section::new(event.date().year().to_string()));
        }
        let items = rows(composer, vendor, event, timeline.vendor.is_none());
        if let Some(section) = sections.last_mut() {
            section.items(items);
        }
    }
    Draft { title, verdict: vec![verdict], sections }
}

/// What happened, with the vendor's name where there are several.
fn rows(
    composer: &mut Composer<'_>,
    vendor: &Vendor,
    event: Event<'_>,
    names_vendor: bool,
) -> Vec<Item> {
    match event {
        Event::Release(release) => composer.release(release),
        Event::Switch(switch) => {
            let mut item = composer.switch(switch);
            if names_vendor {
                let date = item.label.take().unwrap_or_default();
                item.label = Some(composer.text(&vendor.name));
                item.stamp.insert(0, date);
            }
            vec![item]
        }
    }
}
