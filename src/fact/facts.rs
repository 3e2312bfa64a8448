//! The fact base in memory: immutable to its readers, cheap to clone for a writer.

use std::borrow::Borrow;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::search::SearchIndex;
use super::{
    Alias, AliasId, Assessment, AssessmentId, Claim, ClaimId, Conflict, ConflictId, Fact, FactId,
    Forecast, ForecastId, LaneSwitch, Names, PartialDate, Record, Release, ReleaseId, Source,
    SourceId, Suggestion, SuggestionId, SwitchId, Term, TermId, Vendor, VendorId,
};

/// Everything that is known. Cloning shares all records, so that a snapshot costs microseconds.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub(super) sources: OrdMap<SourceId, Arc<Source>>,
    pub(super) vendors: OrdMap<VendorId, Arc<Vendor>>,
    pub(super) releases: OrdMap<ReleaseId, Arc<Release>>,
    pub(super) statements: OrdMap<FactId, Arc<Fact>>,
    pub(super) switches: OrdMap<SwitchId, Arc<LaneSwitch>>,
    pub(super) conflicts: OrdMap<ConflictId, Arc<Conflict>>,
    pub(super) claims: OrdMap<ClaimId, Arc<Claim>>,
    pub(super) forecasts: OrdMap<ForecastId, Arc<Forecast>>,
    pub(super) terms: OrdMap<TermId, Arc<Term>>,
    pub(super) aliases: OrdMap<AliasId, Arc<Alias>>,
    pub(super) suggestions: OrdMap<SuggestionId, Arc<Suggestion>>,
    pub(super) assessments: OrdMap<AssessmentId, Arc<Assessment>>,
    /// The identifiers of what is one server's own, in the view of that server.
    pub(super) own: OrdSet<Box<str>>,
    /// The end of what is told, in a view of the past.
    pub(super) until: Option<PartialDate>,
    pub(super) names: Arc<Names>,
    pub(super) search: SearchIndex,
}

/// The records in `map` whose identifiers begin with `owner` and a dot, in order.
pub(super) fn owned<'map, K, V>(
    map: &'map OrdMap<K, Arc<V>>,
    owner: &str,
) -> impl Iterator<Item = &'map V> + use<'map, K, V>
where
    K: Ord + Borrow<str>,
{
    // '/' is the character after '.', so that the range holds exactly the identifiers wanted.
    let (first, after) = ([owner, "."].concat(), [owner, "/"].concat());
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
            Record::Alias(record) => drop(self.aliases.insert(record.id.clone(), record.into())),
            Record::Suggestion(record) => {
                drop(self.suggestions.insert(record.id.clone(), record.into()));
            }
            Record::Assessment(record) => {
                drop(self.assessments.insert(record.id.clone(), record.into()));
            }
        }
    }

    /// Takes the record with that identifier away; tells whether there was one.
    pub(super) fn remove(&mut self, id: &str) -> bool {
        self.own.remove(id);
        self.sources.remove(id).is_some()
            || self.vendors.remove(id).is_some()
            || self.releases.remove(id).is_some()
            || self.statements.remove(id).is_some()
            || self.switches.remove(id).is_some()
            || self.conflicts.remove(id).is_some()
            || self.claims.remove(id).is_some()
            || self.forecasts.remove(id).is_some()
            || self.terms.remove(id).is_some()
            || self.aliases.remove(id).is_some()
            || self.suggestions.remove(id).is_some()
            || self.assessments.remove(id).is_some()
    }

    /// Makes the names of all vendors, releases and terms findable.
    pub(super) fn index_names(&mut self) {
        self.names = Arc::new(Names::of(self));
    }

    /// Makes the names of what is a server's own findable. Those of the base stay as they are.
    pub(super) fn index_own_names(&mut self) {
        self.names = Arc::new(Names::over(&self.names.base(), self));
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
        let aliases = self.aliases.values().map(|record| Record::Alias((**record).clone()));
        let suggestions =
            self.suggestions.values().map(|record| Record::Suggestion((**record).clone()));
        let assessments =
            self.assessments.values().map(|record| Record::Assessment((**record).clone()));
        sources
            .chain(vendors)
            .chain(releases)
            .chain(facts)
            .chain(switches)
            .chain(conflicts)
            .chain(claims)
            .chain(forecasts)
            .chain(terms)
            .chain(aliases)
            .chain(suggestions)
            .chain(assessments)
    }
}
