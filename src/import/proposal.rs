//! What a survey would change in a base: mapped, compared, and told by vendor.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::{
    Assessment, Conflict, ConflictValue, Contested, Facts, PartialDate, Plan, Precedence, Record,
    Release, Scope, Text, Tier, VendorId, Vocabulary as _, Weights,
};

use super::guard::{Concern, concerns};
use super::{Entry, Survey, matching};

/// Up to how many days two dates differ over time zones and roll-outs, and mean the same.
const DATE_SLACK: i32 = 7;

/// What an import would do.
#[derive(Debug, Default)]
pub struct Proposal {
    /// The changes.
    pub plan: Plan,
    /// How many records of the data set belong to vendors of the base.
    pub mapped: usize,
    /// How many records the data set has.
    pub records: usize,
    /// How many were left out on purpose.
    pub left_out: usize,
    /// Whose records no vendor stands for, with how many those are, the most first.
    pub unmapped: Vec<(String, usize)>,
    /// What would change for each vendor, by identifier.
    pub vendors: BTreeMap<String, VendorDiff>,
    /// How many places there are where the data set differs from the base.
    pub conflicts: usize,
    /// How many lanes or licences would flip.
    pub flips: usize,
    /// Why somebody should look at it first.
    pub concerns: Vec<Concern>,
}

/// What would change for one vendor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct VendorDiff {
    /// Records that are new.
    pub added: usize,
    /// Records that say something else.
    pub changed: usize,
    /// Records that say the same in a newer snapshot.
    pub confirmed: usize,
    /// Records that are gone.
    pub removed: usize,
    /// Records that are known exactly so.
    pub unchanged: usize,
}

impl Survey {
    /// What it would change in `facts`, for one vendor or for all.
    #[must_use]
    pub fn plan(&self, facts: &Facts, only: Option<&VendorId>) -> Proposal {
        let entries = self.entries(facts, only);
        let mut builder = Builder { survey: self, facts, releases: BTreeMap::new() };
        let (mut assessments, mut conflicts) = (Vec::new(), Vec::new());
        let mut taken = BTreeSet::new();
        let mapped = entries.found.len();
        for entry in entries.found {
            let assessment = builder.assessment(&entry, &mut taken);
            conflicts.extend(builder.conflicts(&entry, &assessment));
            assessments.push(Record::Assessment(assessment));
        }
        let mut known = BTreeSet::new();
        conflicts.retain(|conflict| known.insert(conflict.id.clone()));
        let count = conflicts.len();
        let releases = builder.releases.into_values().map(Record::Release);
        let mut records = vec![Record::Source(self.source.clone())];
        records.extend(releases.chain(assessments));
        records.extend(conflicts.into_iter().map(Record::Conflict));
        let kept: BTreeSet<String> = records.iter().map(|record| record.id().to_owned()).collect();
        let removed = self.held(facts, only).into_iter();
        let removed: Vec<_> = removed.filter(|record| !kept.contains(record.id())).collect();
        let ids: Vec<_> = records.iter().map(|record| whose(record).to_owned()).collect();
        let seen: BTreeMap<String, String> =
            records.iter().map(|record| record.id().to_owned()).zip(ids).collect();
        let plan = Plan { removed, ..facts.import(records, Scope::Base) };
        let mut unmapped: Vec<_> = entries.unmapped.into_iter().collect();
        unmapped.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        let vendors = by_vendor(&plan, &seen);
        let (flips, concerns) = concerns(facts, &plan, self.held(facts, only).len());
        Proposal {
            plan,
            mapped,
            records: entries.records,
            left_out: entries.left_out,
            unmapped,
            vendors,
            conflicts: count,
            flips,
            concerns,
        }
    }

    /// What the base has of this data set.
    fn held(&self, facts: &Facts, only: Option<&VendorId>) -> Vec<Record> {
        let is_asked = |owner: &str| only.is_none_or(|vendor| vendor.as_str() == owner);
        let source = &self.source.id;
        let assessments = facts
            .assessments()
            .filter(|one| one.source == *source && is_asked(one.id.subject()))
            .cloned()
            .map(Record::Assessment);
        let is_ours = |conflict: &&Conflict| {
            conflict.contested.is_some()
                && conflict.values.iter().any(|value| value.source == *source)
        };
        let conflicts = facts
            .conflicts()
            .filter(is_ours)
            .filter(|conflict| is_asked(conflict.vendor.as_str()))
            .cloned()
            .map(Record::Conflict);
        assessments.chain(conflicts).collect()
    }
}

struct Builder<'base> {
    survey: &'base Survey,
    facts: &'base Facts,
    /// Releases that learn something, by identifier.
    releases: BTreeMap<String, Release>,
}

impl Builder<'_> {
    fn assessment(&self, entry: &Entry, taken: &mut BTreeSet<String>) -> Assessment {
        let plain = format!("{}.{}", entry.owner, entry.slug);
        let plain = match plain.strip_suffix('.') {
            Some(start) => format!("{start}.{:08x}", crc32fast::hash(entry.record.as_bytes())),
            None => plain,
        };
        let mut id = plain.clone();
        for number in 2.. {
            if taken.insert(id.clone()) {
                break;
            }
            id = format!("{plain}-{number}");
        }
        let release = matching::release(self.facts, &entry.owner, &entry.names);
        Assessment {
            id: id.parse().expect("vendors and slugs are short and plain"),
            model: entry.model.clone(),
            release,
            released: entry.released,
            checked: self.survey.date,
            record: super::figure::note(&entry.record).unwrap_or_else(|| plain.clone()),
            link: entry.link.clone(),
            source: self.survey.source.id.clone(),
            content: entry.content.clone(),
        }
    }

    /// Where an entry differs from the release that it is about. A release whose weights nobody
    /// knew learns them instead.
    fn conflicts(&mut self, entry: &Entry, assessment: &Assessment) -> Vec<Conflict> {
        let release = assessment.release.as_ref();
        let Some(release) = release.and_then(|id| self.facts.release(id.as_str())) else {
            return Vec::new();
        };
        let mut conflicts = Vec::new();
        if let Some(date) = entry.released.filter(|_| entry.is_dated)
            && differ(release.date, date)
            && !self.is_known(release, date)
        {
            let values = [release.date.to_string(), date.to_string()];
            conflicts.push(self.conflict(release, Contested::ReleaseDate, values));
        }
        let theirs = weights(assessment);
        let source = &self.survey.source.id;
        let is_ours = release.sources.contains(source);
        match theirs {
            Some(theirs) if !release.weights.is_known() || is_ours => {
                let learnt = release.weights != theirs && theirs.is_known();
                if learnt && !matches!(release.weights, Weights::Disputed) {
                    let mut release = release.clone();
                    release.weights = theirs;
                    if !is_ours {
                        release.sources.push(source.clone());
                    }
                    self.releases.insert(release.id.as_str().to_owned(), release);
                }
            }
            Some(_) | None => {
                let open = assessment.is_open();
                if release.weights.is_known()
                    && open.is_some_and(|open| open != release.weights.are_open())
                {
                    let theirs = match theirs {
                        Some(theirs) => theirs.slug(),
                        None => "open_weights",
                    };
                    let values = [release.weights.slug().to_owned(), theirs.to_owned()];
                    conflicts.push(self.conflict(release, Contested::Weights, values));
                }
            }
        }
        conflicts
    }

    /// Whether the base already says that some source gives that date.
    fn is_known(&self, release: &Release, date: PartialDate) -> bool {
        let text = date.to_string();
        let says = |conflict: &Conflict| {
            conflict.contested.is_none()
                && conflict.record.as_deref() == Some(release.id.as_str())
                && conflict.values.iter().any(|value| value.text.en == text)
        };
        release.alternative_dates.iter().any(|other| other.date == date)
            || self.facts.conflicts().any(says)
    }

    fn conflict(&self, release: &Release, contested: Contested, values: [String; 2]) -> Conflict {
        let set = self.survey.set.slug();
        let id = format!("{}.{}.{set}", release.id, contested.slug().replace('_', "-"));
        let tier = |id: &&crate::fact::SourceId| {
            self.facts.source(id.as_str()).map_or(Tier::Secondary, |source| source.tier)
        };
        let nearest = release.sources.iter().min_by_key(tier);
        let precedence = match nearest.as_ref().map_or(Tier::Secondary, tier) {
            Tier::Primary => Precedence::Nearer,
            Tier::Dataset => Precedence::Reviewed,
            Tier::Press | Tier::Secondary => Precedence::Undecided,
        };
        let own = nearest.unwrap_or(&self.survey.source.id);
        let [ours, theirs] = values;
        let value = |en: String, source: &crate::fact::SourceId, picked| ConflictValue {
            text: Text { en, zh: None },
            source: source.clone(),
            picked,
        };
        Conflict {
            id: id.parse().expect("releases, fields and sets have short, plain identifiers"),
            vendor: release.id.vendor().parse().expect("it is a vendor's identifier"),
            record: Some(release.id.as_str().to_owned()),
            subject: Text { en: release.model.clone(), zh: None },
            reason: None,
            contested: Some(contested),
            precedence: Some(precedence),
            values: vec![
                value(ours, own, precedence != Precedence::Undecided),
                value(theirs, &self.survey.source.id, false),
            ],
        }
    }
}

/// Whether two dates cannot mean the same day, give or take.
fn differ(one: PartialDate, other: PartialDate) -> bool {
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    let gap = first.last_day().until(last.first_day()).map_or(0, |span| span.get_days());
    gap > DATE_SLACK
}

/// What an assessment says of weights, in the terms of the base; `None` where it says too little to
/// take over.
fn weights(assessment: &Assessment) -> Option<Weights> {
    use crate::fact::Content;
    match &assessment.content {
        Content::Training(training) => training.access.map(crate::fact::AccessClass::weights),
        Content::Offer(offer) if !offer.open_weights => Some(Weights::Closed),
        // That weights are there does not say on what terms.
        _ => None,
    }
}

/// Whose record it is.
fn whose(record: &Record) -> &str {
    match record {
        Record::Conflict(conflict) => conflict.vendor.as_str(),
        Record::Source(_) => "",
        other => other.id().split('.').next().unwrap_or_default(),
    }
}

fn by_vendor(plan: &Plan, seen: &BTreeMap<String, String>) -> BTreeMap<String, VendorDiff> {
    let mut vendors: BTreeMap<String, VendorDiff> = BTreeMap::new();
    let mut touched: BTreeSet<&str> = BTreeSet::new();
    for record in &plan.added {
        vendors.entry(whose(record).to_owned()).or_default().added += 1;
        touched.insert(record.id());
    }
    for (before, after) in &plan.changed {
        let diff = vendors.entry(whose(after).to_owned()).or_default();
        if says_the_same(before, after) {
            diff.confirmed += 1;
        } else {
            diff.changed += 1;
        }
        touched.insert(after.id());
    }
    for record in &plan.removed {
        vendors.entry(whose(record).to_owned()).or_default().removed += 1;
    }
    for (_, owner) in seen.iter().filter(|(id, _)| !touched.contains(id.as_str())) {
        vendors.entry(owner.clone()).or_default().unchanged += 1;
    }
    vendors.remove("");
    vendors
}

/// Whether two versions differ in nothing but the snapshot that they were found in.
pub(super) fn says_the_same(before: &Record, after: &Record) -> bool {
    match (before, after) {
        (Record::Assessment(before), Record::Assessment(after)) => {
            let mut same = before.clone();
            same.checked = after.checked;
            same.link.clone_from(&after.link);
            same.record.clone_from(&after.record);
            same == *after
        }
        _ => before == after,
    }
}
