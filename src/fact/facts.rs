//! The fact base in memory: immutable to its readers, cheap to clone for a writer.

use std::borrow::Borrow;
use std::sync::Arc;

use imbl::OrdMap;

use super::{
    Claim, ClaimId, Conflict, ConflictId, Fact, FactId, Forecast, ForecastId, Lane, LaneSwitch,
    Locale, Names, PartialDate, Record, Release, ReleaseId, Source, SourceId, Subject, SwitchId,
    Term, TermId, Vendor, VendorId, Vocabulary,
};

/// Everything that is known. Cloning shares all records, so that a snapshot costs microseconds.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    sources: OrdMap<SourceId, Arc<Source>>,
    vendors: OrdMap<VendorId, Arc<Vendor>>,
    releases: OrdMap<ReleaseId, Arc<Release>>,
    statements: OrdMap<FactId, Arc<Fact>>,
    switches: OrdMap<SwitchId, Arc<LaneSwitch>>,
    conflicts: OrdMap<ConflictId, Arc<Conflict>>,
    claims: OrdMap<ClaimId, Arc<Claim>>,
    forecasts: OrdMap<ForecastId, Arc<Forecast>>,
    terms: OrdMap<TermId, Arc<Term>>,
    names: Arc<Names>,
}

/// The records in `map` whose identifiers begin with `owner` and a dot, in order.
fn owned<'map, K, V>(
    map: &'map OrdMap<K, Arc<V>>,
    owner: &str,
) -> impl Iterator<Item = &'map V> + use<'map, K, V>
where
    K: Ord + Borrow<str>,
{
    // '/' is the character after '.', so that the range holds exactly the identifiers wanted.
    let (first, after) = (format!("{owner}."), format!("{owner}/"));
    map.range::<_, str>((
        std::ops::Bound::Included(first.as_str()),
        std::ops::Bound::Excluded(after.as_str()),
    ))
    .map(|(_, record)| &**record)
}

impl Facts {
    /// The fact base that holds `records`. Rules are not checked here: see [`super::check`].
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let mut facts = Self::default();
        for record in records {
            facts.put(record);
        }
        facts.index_names();
        facts
    }

    /// Adds a record or puts it in the place of the one with its identifier. Names are found
    /// after the next [`Facts::index_names`].
    pub(super) fn put(&mut self, record: Record) {
        match record {
            Record::Source(record) => drop(self.sources.insert(record.id.clone(), record.into())),
            Record::Vendor(record) => drop(self.vendors.insert(record.id.clone(), record.into())),
            Record::Release(record) => {
                drop(self.releases.insert(record.id.clone(), record.into()));
            }
            Record::Fact(record) => drop(self.statements.insert(record.id.clone(), record.into())),
            Record::LaneSwitch(record) => {
                drop(self.switches.insert(record.id.clone(), record.into()));
            }
            Record::Conflict(record) => {
                drop(self.conflicts.insert(record.id.clone(), record.into()));
            }
            Record::Claim(record) => drop(self.claims.insert(record.id.clone(), record.into())),
            Record::Forecast(record) => {
                drop(self.forecasts.insert(record.id.clone(), record.into()));
            }
            Record::Term(record) => drop(self.terms.insert(record.id.clone(), record.into())),
        }
    }

    /// Takes the record with that identifier away; tells whether there was one.
    pub(super) fn remove(&mut self, id: &str) -> bool {
        self.sources.remove(id).is_some()
            || self.vendors.remove(id).is_some()
            || self.releases.remove(id).is_some()
            || self.statements.remove(id).is_some()
            || self.switches.remove(id).is_some()
            || self.conflicts.remove(id).is_some()
            || self.claims.remove(id).is_some()
            || self.forecasts.remove(id).is_some()
            || self.terms.remove(id).is_some()
    }

    /// Makes the names of all vendors, releases and terms findable.
    pub(super) fn index_names(&mut self) {
        self.names = Arc::new(Names::of(self));
    }

    /// Every record, sorted by kind and identifier.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let sources = self.sources.values().map(|record| Record::Source((**record).clone()));
        let vendors = self.vendors.values().map(|record| Record::Vendor((**record).clone()));
        let releases = self.releases.values().map(|record| Record::Release((**record).clone()));
        let facts = self.statements.values().map(|record| Record::Fact((**record).clone()));
        let switches = self.switches.values().map(|record| Record::LaneSwitch((**record).clone()));
        let conflicts = self.conflicts.values().map(|record| Record::Conflict((**record).clone()));
        let claims = self.claims.values().map(|record| Record::Claim((**record).clone()));
        let forecasts = self.forecasts.values().map(|record| Record::Forecast((**record).clone()));
        let terms = self.terms.values().map(|record| Record::Term((**record).clone()));
        sources
            .chain(vendors)
            .chain(releases)
            .chain(facts)
            .chain(switches)
            .chain(conflicts)
            .chain(claims)
            .chain(forecasts)
            .chain(terms)
    }

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
        let mut releases: Vec<_> = owned(&self.releases, vendor).collect();
        releases.sort_by_key(|release| release.date);
        releases
    }

    /// The fact with that identifier.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.statements.get(id).map(|record| &**record)
    }

    /// The facts about a vendor or [`super::INDUSTRY`], by identifier.
    pub fn facts_of(&self, subject: &str) -> impl Iterator<Item = &Fact> + use<'_> {
        owned(&self.statements, subject)
    }

    /// Every fact.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.statements.values().map(|record| &**record)
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
