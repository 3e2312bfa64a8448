//! Releases and lane switches in the order in which they happened.

use crate::fact::{Facts, LaneSwitch, PartialDate, Release, Vendor};

/// How many releases each vendor shows where all vendors share a timeline.
const RELEASES_OF_EACH: usize = 3;

/// Something that happened at a date.
#[derive(Debug, Clone, Copy)]
pub enum Event<'facts> {
    /// A model came out.
    Release(&'facts Release),
    /// A vendor changed lanes.
    Switch(&'facts LaneSwitch),
}

impl Event<'_> {
    /// When it happened.
    #[must_use]
    pub fn date(&self) -> PartialDate {
        match self {
            Self::Release(release) => release.date,
            Self::Switch(switch) => switch.date,
        }
    }
}

/// What one vendor did, oldest first.
#[derive(Debug, Clone)]
pub struct Track<'facts> {
    /// The vendor.
    pub vendor: &'facts Vendor,
    /// What it did.
    pub events: Vec<Event<'facts>>,
    /// How many older releases are left out.
    pub older: usize,
}

impl<'facts> Track<'facts> {
    /// The releases, oldest first.
    #[must_use]
    pub fn releases(&self) -> impl DoubleEndedIterator<Item = &'facts Release> {
        self.events.iter().filter_map(|event| match event {
            Event::Release(release) => Some(*release),
            Event::Switch(_) => None,
        })
    }

    /// The lane switches, oldest first.
    #[must_use]
    pub fn switches(&self) -> impl DoubleEndedIterator<Item = &'facts LaneSwitch> {
        self.events.iter().filter_map(|event| match event {
            Event::Switch(switch) => Some(*switch),
            Event::Release(_) => None,
        })
    }
}

/// What one vendor did, or what all did.
#[derive(Debug, Clone)]
pub struct Timeline<'facts> {
    /// The only vendor asked for.
    pub vendor: Option<&'facts Vendor>,
    /// A track for each vendor, by lane from the most open to the closed and then by name. Where
    /// only one was asked for, its track holds everything; otherwise each holds the newest few
    /// releases and every switch.
    pub tracks: Vec<Track<'facts>>,
}

impl<'facts> Timeline<'facts> {
    /// The timeline of one vendor or of all; `None` where there is no such vendor.
    #[must_use]
    pub fn of(facts: &'facts Facts, vendor: Option<&str>) -> Option<Self> {
        let Some(id) = vendor else {
            let mut vendors: Vec<_> = facts.vendors().collect();
            vendors.sort_by_key(|vendor| (vendor.lane.now, &vendor.id));
            let newest = |vendor| track(facts, vendor, RELEASES_OF_EACH);
            return Some(Self { vendor: None, tracks: vendors.into_iter().map(newest).collect() });
        };
        let vendor = facts.vendor(id)?;
        Some(Self { vendor: Some(vendor), tracks: vec![track(facts, vendor, usize::MAX)] })
    }

    /// Everything that happened, with who did it, oldest first.
    #[must_use]
    pub fn events(&self) -> Vec<(&'facts Vendor, Event<'facts>)> {
        let mut events: Vec<_> = self
            .tracks
            .iter()
            .flat_map(|track| track.events.iter().map(|event| (track.vendor, *event)))
            .collect();
        events.sort_by_key(|(_, event)| event.date());
        events
    }
}

/// The switches of a vendor and its newest releases.
fn track<'facts>(facts: &'facts Facts, vendor: &'facts Vendor, limit: usize) -> Track<'facts> {
    let id = vendor.id.as_str();
    let releases = facts.releases_of(id);
    let older = releases.len().saturating_sub(limit);
    let switches = facts.switches_of(id).into_iter().map(Event::Switch);
    let mut events: Vec<_> =
        releases.into_iter().skip(older).map(Event::Release).chain(switches).collect();
    events.sort_by_key(Event::date);
    Track { vendor, events, older }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    #[test]
    fn a_vendors_timeline_holds_all_it_did_in_order() {
        let facts = bundled::for_tests();
        let timeline = Timeline::of(facts, Some("mistral")).expect("it is a vendor");
        let [track] = timeline.tracks.as_slice() else { panic!("one vendor, one track") };
        assert_eq!(track.releases().count(), facts.releases_of("mistral").len());
        assert_eq!(track.switches().count(), facts.switches_of("mistral").len());
        assert_eq!(track.older, 0);
        assert!(track.events.is_sorted_by_key(Event::date));
        assert_eq!(timeline.events().len(), track.events.len());
    }

    #[test]
    fn all_vendors_show_their_newest_releases_and_every_switch() {
        let facts = bundled::for_tests();
        let timeline = Timeline::of(facts, None).expect("there are vendors");
        assert_eq!(timeline.tracks.len(), facts.vendors().count());
        assert!(timeline.tracks.is_sorted_by_key(|track| track.vendor.lane.now));
        for track in &timeline.tracks {
            let all = facts.releases_of(track.vendor.id.as_str());
            assert_eq!(track.older + track.releases().count(), all.len());
            assert_eq!(
                track.releases().next_back().map(|one| &one.id),
                all.last().map(|one| &one.id)
            );
        }
        let switches: usize = timeline.tracks.iter().map(|track| track.switches().count()).sum();
        assert_eq!(switches, facts.switches().count());
        assert!(timeline.events().is_sorted_by_key(|(_, event)| event.date()));
    }

    #[test]
    fn there_is_no_timeline_of_a_stranger() {
        assert!(Timeline::of(bundled::for_tests(), Some("nobody")).is_none());
    }
}
