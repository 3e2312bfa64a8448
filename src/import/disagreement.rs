//! Where a data set says something else than the base, or than another data set.
//!
//! What the base has decided is held against each data set alone. What it leaves open is held
//! against all of them together: which of them goes first hangs on what they are and never on which
//! was taken in first.

use std::collections::BTreeMap;

use crate::fact::{
    AccessClass, Assessment, Component, Conflict, ConflictValue, Content, Contested, Degree,
    Dimension, Facts, PartialDate, Precedence, Release, SourceId, Text, Tier, VendorId,
    Vocabulary as _, Weights, fold,
};

use super::{Set, Survey};

/// Up to how many days two dates differ over time zones and roll-outs, and mean the same.
const DATE_SLACK: i32 = 7;
/// What stands for weights that are there, on terms that are not told.
const OPEN_WEIGHTS: &str = "open_weights";

/// What a survey contradicts, and what the base learns of it.
pub(super) struct Disagreements<'base> {
    survey: &'base Survey,
    facts: &'base Facts,
    /// What other data sets hold, by vendor.
    others: BTreeMap<&'base str, Vec<&'base Assessment>>,
}

impl<'base> Disagreements<'base> {
    pub(super) fn new(survey: &'base Survey, facts: &'base Facts) -> Self {
        let mut others: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let is_others =
            |one: &&Assessment| one.source != survey.source.id && Set::of(&one.source).is_some();
        for one in facts.assessments().filter(is_others) {
            others.entry(one.id.subject()).or_default().push(one);
        }
        Self { survey, facts, others }
    }

    /// The conflicts of what a survey comes to, each once and by identifier.
    pub(super) fn conflicts(&self, assessments: &[Assessment]) -> Vec<Conflict> {
        let mut conflicts = BTreeMap::new();
        let mut keep = |conflict: Conflict| {
            conflicts.entry(conflict.id.clone()).or_insert(conflict);
        };
        for assessment in assessments {
            if let Some(release) = self.release(assessment) {
                self.with_base(release, assessment).into_iter().for_each(&mut keep);
            }
            let others = self.others.get(assessment.id.subject()).into_iter().flatten();
            others.filter_map(|other| self.with_set(assessment, other)).for_each(&mut keep);
        }
        conflicts.into_values().collect()
    }

    /// The releases whose weights nobody but data sets knows, as those data sets have them now.
    /// `only` is the vendor that is asked for.
    pub(super) fn learnt(
        &self,
        assessments: &[Assessment],
        only: Option<&VendorId>,
    ) -> Vec<Release> {
        let own = &self.survey.source.id;
        let known = self.facts.releases().filter(|release| release.sources.contains(own));
        let named = assessments.iter().filter_map(|one| self.release(one));
        let concerned: BTreeMap<_, _> =
            known.chain(named).map(|release| (release.id.as_str(), release)).collect();
        let is_asked =
            |release: &&Release| only.is_none_or(|vendor| vendor.as_str() == release.id.vendor());
        let open = concerned.into_values().filter(is_asked).filter(|one| !is_decided(one));
        open.filter_map(|release| {
            let others = self.others.get(release.id.vendor()).into_iter().flatten().copied();
            let about = |one: &&Assessment| one.release.as_ref() == Some(&release.id);
            let told = assessments.iter().chain(others).filter(about);
            let told = told.filter_map(|one| Some((one, weights(one)?)));
            let first = told.max_by(|(one, _), (other, _)| {
                standing(one).cmp(&standing(other)).then_with(|| other.id.cmp(&one.id))
            });
            let mut learnt = release.clone();
            learnt.sources.retain(|source| Set::of(source).is_none());
            learnt.weights = Weights::Unknown;
            if let Some((first, weights)) = first {
                learnt.sources.push(first.source.clone());
                learnt.weights = weights;
            }
            (learnt != *release).then_some(learnt)
        })
        .collect()
    }

    /// The release of the base that an assessment is about.
    fn release(&self, assessment: &Assessment) -> Option<&'base Release> {
        self.facts.release(assessment.release.as_ref()?.as_str())
    }

    /// Where an assessment differs from what the base says of its release.
    fn with_base(&self, release: &Release, assessment: &Assessment) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        if let Some(date) = date(assessment)
            && differ(release.date, date)
            && !self.is_known(release, date)
        {
            let values = [release.date.to_string(), date.to_string()];
            conflicts.push(self.against_base(release, Contested::ReleaseDate, values));
        }
        let is_other = |open: bool| open != release.weights.are_open();
        if is_decided(release)
            && release.weights.is_known()
            && assessment.is_open().is_some_and(is_other)
        {
            let values = [release.weights.slug().to_owned(), told(assessment)];
            conflicts.push(self.against_base(release, Contested::Weights, values));
        }
        conflicts
    }

    /// Where two data sets say that the weights of a model can be had, and that they cannot. Where
    /// the base has decided it, each stands against the base instead.
    fn with_set(&self, one: &Assessment, other: &Assessment) -> Option<Conflict> {
        let release = self.release(one);
        let is_same = match (&one.release, &other.release) {
            (Some(one), Some(other)) => one == other,
            (None, None) => fold(&one.model) == fold(&other.model),
            _ => false,
        };
        let is_settled =
            release.is_some_and(|release| is_decided(release) && release.weights.is_known());
        if !is_same || is_settled || has_weights(one)? == has_weights(other)? {
            return None;
        }
        let (first, second) =
            if standing(one) > standing(other) { (one, other) } else { (other, one) };
        let pair = format!("{} {}", first.id, second.id);
        let vendor = first.id.subject();
        let id = format!("{vendor}.weights.{:08x}", crc32fast::hash(pair.as_bytes()));
        let record = release.map_or(first.id.as_str(), |release| release.id.as_str());
        let model = release.map_or(&first.model, |release| &release.model);
        let value = |one: &Assessment, picked| ConflictValue {
            text: Text { en: told(one), zh: None },
            source: one.source.clone(),
            picked,
        };
        Some(Conflict {
            id: id.parse().ok()?,
            vendor: vendor.parse().ok()?,
            record: Some(record.to_owned()),
            subject: Text { en: model.clone(), zh: None },
            reason: None,
            contested: Some(Contested::Weights),
            precedence: Some(Precedence::Closer),
            values: vec![value(first, true), value(second, false)],
        })
    }

    /// Whether the base already says that some source gives that date.
    fn is_known(&self, release: &Release, date: PartialDate) -> bool {
        let text = date.to_string();
        let says = |conflict: &Conflict| {
            conflict.precedence.is_none()
                && conflict.record.as_deref() == Some(release.id.as_str())
                && conflict.values.iter().any(|value| value.text.en == text)
        };
        release.alternative_dates.iter().any(|other| other.date == date)
            || self.facts.conflicts().any(says)
    }

    /// The data set against the base, which is picked unless its own sources are further away.
    fn against_base(
        &self,
        release: &Release,
        contested: Contested,
        values: [String; 2],
    ) -> Conflict {
        let set = self.survey.set.slug();
        let id = format!("{}.{}.{set}", release.id, contested.slug().replace('_', "-"));
        let tier = |id: &&SourceId| {
            self.facts.source(id.as_str()).map_or(Tier::Secondary, |source| source.tier)
        };
        // What only the weights were learnt from says nothing about the rest.
        let own = release.sources.iter().filter(|source| Set::of(source).is_none());
        let nearest = own.min_by_key(tier);
        let precedence = match nearest.as_ref().map_or(Tier::Secondary, tier) {
            Tier::Primary => Precedence::Nearer,
            Tier::Dataset => Precedence::Reviewed,
            Tier::Press | Tier::Secondary => Precedence::Undecided,
        };
        let own = nearest.unwrap_or(&self.survey.source.id);
        let [ours, theirs] = values;
        let value = |en: String, source: &SourceId, picked| ConflictValue {
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

/// Whether the base says itself what may be done with the weights of a release, be it that nobody
/// agrees: what was learnt of a data set is that data set's word.
fn is_decided(release: &Release) -> bool {
    let is_learnt = release.sources.iter().any(|source| Set::of(source).is_some());
    !is_learnt && (release.weights.is_known() || release.weights == Weights::Disputed)
}

/// When the model came, where the data set dates models rather than records or families.
fn date(assessment: &Assessment) -> Option<PartialDate> {
    match assessment.content {
        Content::Offer(_) | Content::Training(_) => assessment.released,
        _ => None,
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
    match &assessment.content {
        Content::Training(training) => training.access.map(AccessClass::weights),
        Content::Offer(offer) if !offer.open_weights => Some(Weights::Closed),
        // That weights are there does not say on what terms.
        _ => None,
    }
}

/// Whether the weights can be had, by what a data set says of that in whichever way.
fn has_weights(assessment: &Assessment) -> Option<bool> {
    match &assessment.content {
        Content::Openness(vector) => {
            let end = vector.iter().find(|one| one.dimension == Dimension::EndWeights)?;
            match end.degree {
                Degree::Open => Some(true),
                Degree::Closed => Some(false),
                Degree::Partial => None,
            }
        }
        // Weights without an open licence may be there all the same.
        Content::Components(components) => {
            let is_open =
                |part: &crate::fact::Part| part.component == Component::Parameters && part.is_open;
            components.parts.iter().any(is_open).then_some(true)
        }
        Content::Offer(_) | Content::Training(_) | Content::Sample(_) => assessment.is_open(),
    }
}

/// What an assessment says of weights, as a slug.
fn told(assessment: &Assessment) -> String {
    let plain = || match has_weights(assessment) {
        Some(false) => Weights::Closed.slug(),
        _ => OPEN_WEIGHTS,
    };
    weights(assessment).map_or_else(plain, |weights| weights.slug()).to_owned()
}

/// How far to the front the data set of an assessment stands.
fn standing(assessment: &Assessment) -> u8 {
    Set::of(&assessment.source).map_or(0, Set::standing)
}

#[cfg(test)]
mod tests;
