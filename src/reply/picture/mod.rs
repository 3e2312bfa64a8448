//! Answers as pictures: a card, a timeline, a heat map.
//!
//! Pure. An answer comes in, a [`Scene`] goes out: a description that is quick to make, has a key
//! and says in words what it shows. [`Scene::render`] draws it, which takes a while, and the caller
//! chooses where. Every picture comes with words that say the same, and goes with a message that
//! says more: sources have their place there.

mod alt;
mod axis;
mod canvas;
mod card;
mod encoding;
mod font;
mod heat_map;
mod overview;
mod palette;
mod scene;
mod timeline;

pub use alt::ALT_LIMIT;
pub use card::card;
pub use heat_map::{Cell, HeatMap, heat_map};
pub use scene::{Picture, PictureError, Scene, SceneKey};

use crate::answer::Timeline;
use crate::fact::{Facts, bundled};

use super::voice::Voice;

/// The releases and lane switches of a vendor, or of all, on an axis of time.
#[must_use]
pub fn timeline(facts: &Facts, timeline: &Timeline<'_>, voice: &Voice<'_>) -> Scene {
    match timeline.vendor.and(timeline.tracks.first()) {
        Some(track) => timeline::of_vendor(facts, track, voice),
        None => overview::of_all(facts, timeline, voice),
    }
}

/// How current the facts are, or which past they are of, and where the sources stand.
fn footer(facts: &Facts, voice: &Voice<'_>) -> Option<String> {
    if let Some(date) = facts.until() {
        return Some(voice.with("as-of-verdict", &[("date", date.to_string().into())]));
    }
    let date = bundled::data_date(facts)?.to_string();
    Some(voice.with("picture-footer", &[("date", date.into())]))
}

/// A score without a needless nought behind the point.
fn score(value: f64) -> String {
    format!("{value:.1}").trim_end_matches(".0").to_owned()
}
