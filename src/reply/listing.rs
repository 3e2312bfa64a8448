//! A list of vendors in words.

use crate::answer::{Entry, Filter, Listing};

use super::Draft;
use super::citation::Composer;
use super::row::{Item, Section};
use super::voice::Voice;

pub(super) fn draft(composer: &mut Composer<'_>, listing: &Listing<'_>) -> Draft {
    let voice = composer.voice;
    let filter = filter_words(&listing.filter, voice);
    let title = if filter.is_empty() {
        voice.say("listing-title")
    } else {
        voice.with("listing-title-filtered", &[("filter", filter.into())])
    };
    let values = [("count", listing.entries.len().into()), ("vendors", listing.vendors.into())];
    let verdict = if listing.entries.is_empty() {
        voice.with("listing-none", &values[1..])
    } else {
        voice.with("listing-verdict", &values)
    };
    let mut section = Section::new(voice.say("listing-title"));
    for entry in &listing.entries {
        let items = rows(composer, entry);
        section.items(items);
    }
    Draft { title, verdict: vec![verdict], sections: vec![section] }
}

/// What was asked for, in words.
fn filter_words(filter: &Filter, voice: &Voice<'_>) -> String {
    let lane = filter.lane.map(|lane| voice.term(lane));
    let commercial = filter.commercial.map(|one| voice.term(one));
    let country = filter.country.as_ref();
    let country =
        country.map(|code| voice.with("listing-country", &[("code", code.as_str().into())]));
    let since = filter
        .changed_since
        .map(|date| voice.with("listing-since", &[("date", date.to_string().into())]));
    let parts: Vec<_> = [lane, commercial, country, since].into_iter().flatten().collect();
    voice.list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A vendor with its lane, its country, and beneath it the newest weights.
fn rows(composer: &mut Composer<'_>, entry: &Entry<'_>) -> Vec<Item> {
    let voice = composer.voice;
    let vendor = entry.vendor;
    let changed = entry
        .last_switch
        .map(|switch| voice.with("listing-switch", &[("date", switch.date.to_string().into())]));
    let date = voice.with("as-of", &[("date", vendor.lane.as_of.to_string().into())]);
    let mut cited = vendor.lane.sources.clone();
    cited.extend(vendor.country_sources.iter().cloned());
    let head = Item {
        label: Some(composer.text(&vendor.name)),
        text: voice.term(vendor.lane.now),
        link: None,
        stamp: [vendor.country.clone(), date].into_iter().chain(changed).collect(),
        marks: composer.cite(&cited, None),
        nested: false,
    };
    let newest = entry.newest_open.map(|release| {
        let values = [
            ("model", release.model.as_str().into()),
            ("weights", voice.term(release.weights).into()),
        ];
        Item {
            label: None,
            text: voice.with("listing-newest", &values),
            link: None,
            stamp: vec![release.date.to_string()],
            marks: composer.cite(&release.sources, None),
            nested: true,
        }
    });
    std::iter::once(head).chain(newest).collect()
}
