//! What a survey would change in a base: mapped, compared, and told by vendor.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::{Assessment, Conflict, Facts, Plan, Record, Scope, VendorId};

use super::disagreement::Disagreements;
use super::guard::{Concern, concerns};
use super::{Entry, Survey, matching};

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
        let mut taken = BTreeSet::new();
        let mapped = entries.found.len();
        let assessed = entries.found.iter().map(|entry| self.assessment(facts, entry, &mut taken));
        let assessments: Vec<_> = assessed.collect();
        let disagreements = Disagreements::new(self, facts);
        let conflicts = disagreements.conflicts(&assessments);
        let count = conflicts.len();
        let releases = disagreements.learnt(&assessments, only).into_iter().map(Record::Release);
        let mut records = vec![Record::Source(self.source.clone())];
        records.extend(releases.chain(assessments.into_iter().map(Record::Assessment)));
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

    /// The record that an entry becomes.
    fn assessment(&self, facts: &Facts, entry: &Entry, taken: &mut BTreeSet<String>) -> Assessment {
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
        let release = matching::release(facts, &entry.owner, &entry.names);
        Assessment {
            id: id.parse().expect("vendors and slugs are short and plain"),
            model: entry.model.clone(),
            release,
            released: entry.released,
            checked: self.date,
            record: super::figure::note(&entry.record).unwrap_or_else(|| plain.clone()),
            link: entry.link.clone(),
            source: self.source.id.clone(),
            content: entry.content.clone(),
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
            conflict.precedence.is_some()
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
