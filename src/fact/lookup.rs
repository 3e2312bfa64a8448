//! Reading the fact base: by identifier, by owner, by name.

use super::facts::owned;
use super::{
    Alias, Assessment, Claim, Conflict, Fact, FactId, Facts, Forecast, Lane, LaneSwitch, Locale,
    Names, PartialDate, Record, Release, Source, SourceId, Status, Subject, Suggestion, Term,
    Vendor, Vocabulary,
};

/// How many models there are of a vendor that much is known of.
const RELEASES_USUAL: usize = 32;

impl Facts {
    /// Whether any record has that identifier.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.source(id).is_some()
            || self.vendor(id).is_some()
            || self.release(id).is_some()
            || self.fact(id).is_some()
            || self.switch(id).is_some()
            || self.claim(id).is_some()
            || self.conflicts.contains_key(id)
            || self.forecasts.contains_key(id)
            || self.terms.contains_key(id)
            || self.aliases.contains_key(id)
            || self.suggestions.contains_key(id)
            || self.assessments.contains_key(id)
    }

    /// The record with that identifier.
    #[must_use]
    pub fn record(&self, id: &str) -> Option<Record> {
        let source = self.source(id).cloned().map(Record::Source);
        let vendor = || self.vendor(id).cloned().map(Record::Vendor);
        let release = || self.release(id).cloned().map(Record::Release);
        let fact = || self.fact(id).cloned().map(Record::Fact);
        let switch = || self.switch(id).cloned().map(Record::LaneSwitch);
        let claim = || self.claim(id).cloned().map(Record::Claim);
        let conflict = || self.conflicts.get(id).map(|one| Record::Conflict((**one).clone()));
        let forecast = || self.forecasts.get(id).map(|one| Record::Forecast((**one).clone()));
        let term = || self.term(id).cloned().map(Record::Term);
        let alias = || self.alias(id).cloned().map(Record::Alias);
        let suggestion = || self.suggestion(id).cloned().map(Record::Suggestion);
        let assessment = || self.assessment(id).cloned().map(Record::Assessment);
        source
            .or_else(vendor)
            .or_else(release)
            .or_else(fact)
            .or_else(switch)
            .or_else(claim)
            .or_else(conflict)
            .or_else(forecast)
            .or_else(term)
            .or_else(alias)
            .or_else(suggestion)
            .or_else(assessment)
    }

    /// Whether a record is a server's own, in the view of that server.
    #[must_use]
    pub fn is_own(&self, id: &str) -> bool {
        self.own.contains(id)
    }

    /// The identifiers of everything that is a server's own, in the view of that server.
    pub fn own(&self) -> impl Iterator<Item = &str> {
        self.own.iter().map(|id| &**id)
    }

    /// The added name with that identifier.
    #[must_use]
    pub fn alias(&self, id: &str) -> Option<&Alias> {
        self.aliases.get(id).map(|record| &**record)
    }

    /// Every added name.
    pub fn aliases(&self) -> impl Iterator<Item = &Alias> {
        self.aliases.values().map(|record| &**record)
    }

    /// The suggestion with that identifier.
    #[must_use]
    pub fn suggestion(&self, id: &str) -> Option<&Suggestion> {
        self.suggestions.get(id).map(|record| &**record)
    }

    /// What waits for an admin, oldest first.
    #[must_use]
    pub fn suggestions(&self) -> Vec<&Suggestion> {
        let mut waiting: Vec<_> = self.suggestions.values().map(|record| &**record).collect();
        waiting.sort_by_key(|suggestion| suggestion.time);
        waiting
    }

    /// What a data set holds, by the identifier.
    #[must_use]
    pub fn assessment(&self, id: &str) -> Option<&Assessment> {
        self.assessments.get(id).map(|record| &**record)
    }

    /// Everything that data sets hold.
    pub fn assessments(&self) -> impl Iterator<Item = &Assessment> {
        self.assessments.values().map(|record| &**record)
    }

    /// What data sets hold about a vendor, or about [`super::INDUSTRY`].
    pub fn assessments_of(&self, subject: &str) -> impl Iterator<Item = &Assessment> + use<'_> {
        owned(&self.assessments, subject)
    }

    /// The index of names.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The source with that identifier.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id).map(|record| &**record)
    }

    /// The vendor with that identifier.
    #[must_use]
    pub fn vendor(&self, id: &str) -> Option<&Vendor> {
        self.vendors.get(id).map(|record| &**record)
    }

    /// Every vendor.
    pub fn vendors(&self) -> impl Iterator<Item = &Vendor> {
        self.vendors.values().map(|record| &**record)
    }

    /// The release with that identifier.
    #[must_use]
    pub fn release(&self, id: &str) -> Option<&Release> {
        self.releases.get(id).map(|record| &**record)
    }

    /// Every release.
    pub fn releases(&self) -> impl Iterator<Item = &Release> {
        self.releases.values().map(|record| &**record)
    }

    /// The releases of a vendor, oldest first.
    #[must_use]
    pub fn releases_of(&self, vendor: &str) -> Vec<&Release> {
        let mut releases = Vec::with_capacity(RELEASES_USUAL);
        releases.extend(owned(&self.releases, vendor));
        releases.sort_by_key(|release| release.date);
        releases
    }

    /// The fact with that identifier.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.statements.get(id).map(|record| &**record)
    }

    /// The facts about a vendor or [`super::INDUSTRY`] that answers show, by identifier: what was
    /// retracted is left out, and what speaks against another fact stands beneath that one.
    pub fn facts_of(&self, subject: &str) -> impl Iterator<Item = &Fact> + use<'_> {
        owned(&self.statements, subject).filter(|fact| self.stands_alone(fact))
    }

    /// Every fact that answers show.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.statements.values().map(|record| &**record).filter(|fact| self.stands_alone(fact))
    }

    fn stands_alone(&self, fact: &Fact) -> bool {
        let stands_beneath = |other: &FactId| {
            self.fact(other.as_str()).is_some_and(|other| other.status != Status::Retracted)
        };
        fact.status != Status::Retracted && !fact.contradicts.as_ref().is_some_and(stands_beneath)
    }

    /// What a server holds against a fact. Only its own notes do, and those are few.
    pub fn against(&self, fact: &FactId) -> impl Iterator<Item = &Fact> {
        let notes = self.own().filter_map(|id| self.fact(id));
        notes.filter(move |note| {
            note.contradicts.as_ref() == Some(fact) && note.status != Status::Retracted
        })
    }

    /// The identifiers of everything that can be named by one: facts, models, lane switches,
    /// vendors and added names, those of a server's own first.
    pub fn identifiers(&self) -> impl Iterator<Item = &str> {
        let own = self.own().filter(|id| self.source(id).is_none());
        let facts = self.statements.keys().map(FactId::as_str);
        let switches = self.switches.keys().map(super::SwitchId::as_str);
        let releases = self.releases.keys().map(super::ReleaseId::as_str);
        let aliases = self.aliases.keys().map(super::AliasId::as_str);
        let vendors = self.vendors.keys().map(super::VendorId::as_str);
        let all = facts.chain(switches).chain(releases).chain(aliases).chain(vendors);
        own.chain(all.filter(|id| !self.is_own(id)))
    }

    /// The lane switch with that identifier.
    #[must_use]
    pub fn switch(&self, id: &str) -> Option<&LaneSwitch> {
        self.switches.get(id).map(|record| &**record)
    }

    /// Every lane switch.
    pub fn switches(&self) -> impl Iterator<Item = &LaneSwitch> {
        self.switches.values().map(|record| &**record)
    }

    /// The lane switches of a vendor, oldest first.
    #[must_use]
    pub fn switches_of(&self, vendor: &str) -> Vec<&LaneSwitch> {
        let mut switches: Vec<_> = owned(&self.switches, vendor).collect();
        switches.sort_by_key(|switch| switch.date);
        switches
    }

    /// The claim of the founding article with that identifier.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.get(id).map(|record| &**record)
    }

    /// The founding article's claims, in its order.
    pub fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.claims.values().map(|record| &**record)
    }

    /// Every conflict between sources.
    pub fn conflicts(&self) -> impl Iterator<Item = &Conflict> {
        self.conflicts.values().map(|record| &**record)
    }

    /// Every forecast, in the order of its theme.
    #[must_use]
    pub fn forecasts(&self) -> Vec<&Forecast> {
        let mut forecasts: Vec<_> = self.forecasts.values().map(|record| &**record).collect();
        forecasts.sort_by_key(|forecast| forecast.theme);
        forecasts
    }

    /// The term with that identifier.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.get(id).map(|record| &**record)
    }

    /// Every term.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.values().map(|record| &**record)
    }

    /// The date to show for a fact: its own, or else its newest source's, or else when it was
    /// last checked.
    #[must_use]
    pub fn date_of(&self, fact: &Fact) -> Option<PartialDate> {
        fact.date.or_else(|| self.newest(&fact.sources)).or(fact.checked)
    }

    /// The subject whose record has that identifier.
    #[must_use]
    pub fn subject(&self, id: &str) -> Option<Subject> {
        let vendor = || self.vendor(id).map(|vendor| Subject::Vendor(vendor.id.clone()));
        let release = || self.release(id).map(|release| Subject::Release(release.id.clone()));
        let term = || self.term(id).map(|term| Subject::Term(term.id.clone()));
        vendor().or_else(release).or_else(term)
    }

    /// The newest publication date among sources.
    #[must_use]
    pub fn newest(&self, sources: &[SourceId]) -> Option<PartialDate> {
        sources.iter().filter_map(|id| self.source(id.as_str())?.published).max()
    }

    /// The vendor behind a subject; `None` for terms.
    #[must_use]
    pub fn vendor_of(&self, subject: &Subject) -> Option<&Vendor> {
        match subject {
            Subject::Vendor(id) => self.vendor(id.as_str()),
            Subject::Release(id) => self.vendor(id.vendor()),
            Subject::Term(_) => None,
        }
    }

    /// The name of a subject for a reader of `locale`.
    #[must_use]
    pub fn name_of<'facts>(&'facts self, subject: &'facts Subject, locale: Locale) -> &'facts str {
        let name = match subject {
            Subject::Vendor(id) => {
                self.vendor(id.as_str()).map(|vendor| vendor.name.in_locale(locale))
            }
            Subject::Release(id) => self.release(id.as_str()).map(|release| release.model.as_str()),
            Subject::Term(id) => self.term(id.as_str()).map(|term| term.name.in_locale(locale)),
        };
        name.unwrap_or(subject.id())
    }

    /// How many vendors drive in each lane, in the order of [`Lane`].
    #[must_use]
    pub fn lanes(&self) -> Vec<(Lane, usize)> {
        let count = |lane| self.vendors().filter(|vendor| vendor.lane.now == lane).count();
        Lane::ALL.iter().map(|&lane| (lane, count(lane))).collect()
    }
}
