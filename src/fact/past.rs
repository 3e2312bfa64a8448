//! Time travel: the facts as they could be told on a day in the past.
//!
//! It goes by the facts' own dates and by what took whose place, never by when somebody typed
//! something in: a fact that was added today about 2024 was true in 2024.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::OrdMap;

use super::{
    ConflictValue, CurrentLane, Fact, FactId, Facts, Lane, PartialDate, Position, Record,
    Resolution, Status, Text, Vendor, Verdict, Weights,
};

impl Facts {
    /// The date that [`Facts::as_of`] was asked for; `None` where today's facts are told.
    #[must_use]
    pub fn until(&self) -> Option<PartialDate> {
        self.until
    }

    /// The facts as they were at the end of `date`. What is known to the year or the month only is
    /// taken to be from its first day.
    #[must_use]
    pub fn as_of(&self, date: PartialDate) -> Self {
        let end = PartialDate::from(date.last_day());
        let is_known = |one: PartialDate| one <= end;
        let mut past = self.clone();
        let known = |fact: &Fact| self.date_of(fact).is_some_and(is_known);
        let overtaken: BTreeSet<FactId> = self
            .statements
            .values()
            .filter(|fact| known(fact))
            .filter_map(|fact| fact.supersedes.clone())
            .collect();
        past.statements = kept(&self.statements, known);
        let later: Vec<_> = past
            .statements
            .values()
            .filter(|fact| fact.status == Status::Superseded && !overtaken.contains(&fact.id))
            .map(|fact| Fact { status: Status::Current, ..(**fact).clone() })
            .collect();
        past.releases = kept(&self.releases, |release| is_known(release.date));
        past.switches = kept(&self.switches, |switch| is_known(switch.date));
        let article = self.source(super::ARTICLE).and_then(|source| source.published);
        past.claims = kept(&self.claims, |_| article.is_some_and(is_known));
        past.forecasts = kept(&self.forecasts, |forecast| is_known(forecast.made));
        past.suggestions.clear();
        past.assessments = kept(&self.assessments, |one| is_known(one.checked));
        past.conflicts = kept(&self.conflicts, |conflict| {
            // What an importer found is as old as the snapshots that it was found in.
            let is_told = |value: &ConflictValue| {
                let set = self.source(value.source.as_str()).filter(|one| one.is_data_set());
                set.and_then(|set| set.published).is_none_or(is_known)
            };
            conflict.record.as_deref().is_none_or(|id| past.contains(id))
                && (conflict.precedence.is_none() || conflict.values.iter().all(is_told))
        });
        for fact in later {
            past.put(Record::Fact(fact));
        }
        for vendor in self.vendors().filter(|vendor| !is_known(vendor.lane.as_of)) {
            if let Some(lane) = self.lane_then(vendor, end) {
                past.put(Record::Vendor(Vendor { lane, ..vendor.clone() }));
            } else {
                past.vendors.remove(&vendor.id);
            }
        }
        past.unjudge(self, end);
        // Names stay those of today, which may be asked for; words are those of the past alone.
        past.search.forget();
        past.until = Some(date);
        past
    }

    /// The lane of a vendor at a date, as its changes of lane and its models tell; `None` where it
    /// had not released anything yet.
    fn lane_then(&self, vendor: &Vendor, date: PartialDate) -> Option<CurrentLane> {
        let switches = self.switches_of(vendor.id.as_str());
        let mut released = self.releases_of(vendor.id.as_str());
        released.retain(|release| release.date <= date);
        if let Some(last) = switches.iter().rev().find(|switch| switch.date <= date) {
            // A switch tells of the flagship; what came out last may go the other way beside it.
            let since = released.iter().filter(|release| release.date >= last.date);
            let known = since.filter(|release| release.weights.is_known());
            let newest = known.max_by_key(|release| release.date).map(|release| release.weights);
            let is_other = |now: Lane| match now {
                Lane::Closed => newest.is_some_and(Weights::are_open),
                Lane::OpenWeights => newest.is_some_and(|weights| !weights.are_open()),
                Lane::OpenSource | Lane::Both => false,
            };
            let now = lane_of(last.to);
            return Some(CurrentLane {
                now: if is_other(now) { Lane::Both } else { now },
                as_of: last.date,
                note: last.claim.clone(),
                sources: last.sources.clone(),
            });
        }
        let newest = released.last()?;
        let (open, closed) = (
            released.iter().any(|release| release.weights.are_open()),
            released.iter().any(|release| !release.weights.are_open()),
        );
        let now = match (open, closed) {
            (true, true) => Lane::Both,
            (true, false) => Lane::OpenWeights,
            _ => Lane::Closed,
        };
        let (en, zh) = (newest.model.clone(), Some(newest.model.clone()));
        let sources = newest.sources.clone();
        Some(CurrentLane { now, as_of: newest.date, note: Text { en, zh }, sources })
    }

    /// Takes back what was judged later than a date: scores of forecasts, verdicts on claims.
    fn unjudge(&mut self, now: &Self, date: PartialDate) {
        let forecasts: Vec<_> = self.forecasts.values().map(|one| (**one).clone()).collect();
        for mut forecast in forecasts {
            forecast.indicators.retain(|id| self.contains(id));
            if forecast.judged > date {
                forecast.judged = forecast.made;
                forecast.resolution = Resolution::Open;
                forecast.reason = Text { en: String::new(), zh: None };
            }
            self.put(Record::Forecast(forecast));
        }
        let claims: Vec<_> = self.claims.values().map(|one| (**one).clone()).collect();
        for mut claim in claims {
            if now.newest(&claim.evidence).is_some_and(|newest| newest > date) {
                claim.verdict = Verdict::Unchecked;
                claim.correction = None;
            }
            self.put(Record::Claim(claim));
        }
    }
}

/// The records of a map that were known.
fn kept<K: Ord + Clone, V>(
    map: &OrdMap<K, Arc<V>>,
    is_known: impl Fn(&V) -> bool,
) -> OrdMap<K, Arc<V>> {
    let known = map.iter().filter(|(_, record)| is_known(record));
    known.map(|(id, record)| (id.clone(), Arc::clone(record))).collect()
}

/// The lane of a vendor whose flagship is at a position.
fn lane_of(position: Position) -> Lane {
    match position {
        Position::Closed => Lane::Closed,
        Position::Both => Lane::Both,
        Position::OpenNoncommercial | Position::OpenRestricted | Position::OpenPermissive => {
            Lane::OpenWeights
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    fn past(date: &str) -> Facts {
        bundled::for_tests().as_of(date.parse().expect("a date"))
    }

    #[test]
    fn nothing_in_the_past_is_of_a_later_date() {
        for date in ["2022", "2024-06", "2025-03-01"] {
            let (facts, end) = (past(date), date.parse::<PartialDate>().expect("a date"));
            let end = PartialDate::from(end.last_day());
            assert!(facts.facts().all(|fact| facts.date_of(fact).is_some_and(|one| one <= end)));
            assert!(facts.releases().all(|release| release.date <= end));
            assert!(facts.switches().all(|switch| switch.date <= end));
            assert!(facts.vendors().all(|vendor| vendor.lane.as_of <= end), "{date}");
        }
    }

    #[test]
    fn meta_was_open_before_it_closed() {
        let lane = |date: &str| past(date).vendor("meta").map(|vendor| vendor.lane.now);
        assert_eq!(lane("2024-06"), Some(Lane::OpenWeights));
        assert_eq!(lane("2020"), None, "it had no model then");
    }

    #[test]
    fn who_opened_models_beside_a_closed_flagship_was_on_both_lanes() {
        let lane = |date: &str| past(date).vendor("mistral").map(|vendor| vendor.lane.now);
        assert_eq!(lane("2024-03"), Some(Lane::Closed));
        assert_eq!(lane("2024-06"), Some(Lane::Both), "Codestral came out in between");
    }

    #[test]
    fn the_founding_article_is_not_known_before_it_was_written() {
        assert_eq!(past("2024-06-15").claims().count(), 0);
        let then = past("2024-06-16");
        assert!(then.claims().count() > 50);
        assert!(then.forecasts().iter().all(|one| one.resolution == Resolution::Open));
    }

    #[test]
    fn a_search_in_the_past_finds_nothing_later_and_leaves_todays_alone() {
        let facts = Facts::from_records(bundled::for_tests().records());
        let past = facts.as_of("2023".parse().expect("a date"));
        for text in ["mistral", "muse spark", "licence", "开源"] {
            assert!(past.search(text).iter().all(|hit| past.contains(&hit.id)), "{text}");
            assert_eq!(facts.search(text), bundled::for_tests().search(text), "{text}");
        }
    }

    #[test]
    fn today_is_the_present() {
        let (facts, today) = (bundled::for_tests(), past("2100"));
        let all =
            |facts: &Facts| facts.records().map(|one| one.id().to_owned()).collect::<Vec<_>>();
        assert_eq!(all(facts), all(&today));
    }
}
