//! Vendors, models, lane switches and names.

use crate::fact::{
    Alias, Confidence, CurrentLane, Facts, LaneSwitch, Record, Release, SourceId, Subject, Text,
    Vendor,
};

use super::{Drafted, Lack, Mark, ReleaseDraft, SwitchDraft, VendorDraft, put};

impl Facts {
    /// A vendor, new or changed.
    ///
    /// # Errors
    ///
    /// What a new vendor lacks.
    pub fn draft_vendor(&self, draft: &VendorDraft, mark: &Mark) -> Drafted {
        let mut edits = Vec::new();
        let known = draft.known.as_ref().and_then(|id| self.vendor(id.as_str()));
        let source = match &draft.citation {
            Some(citation) => Some(self.cited(citation, None, mark, &mut edits)?),
            None => None,
        };
        let sources = |kept: Option<&Vec<SourceId>>, touched: bool| match (&source, kept) {
            (_, Some(kept)) if !touched => Ok(kept.clone()),
            (Some(source), _) => Ok(vec![source.clone()]),
            (None, _) => Err(Lack::Missing("source")),
        };
        let lane = draft.lane.or(known.map(|vendor| vendor.lane.now));
        let as_of = draft.date.or(known.map(|vendor| vendor.lane.as_of));
        let note = draft.note.clone().or(known.map(|vendor| vendor.lane.note.clone()));
        let country = draft.country.clone().or(known.map(|vendor| vendor.country.clone()));
        let vendor = Vendor {
            id: known.map_or_else(|| draft.id.clone(), |vendor| vendor.id.clone()),
            // What was typed for a known vendor is any of its names.
            name: match known {
                Some(vendor) => Text {
                    en: vendor.name.en.clone(),
                    zh: draft.name.zh.clone().or(vendor.name.zh.clone()),
                },
                None => draft.name.clone(),
            },
            aliases: known.map(|vendor| vendor.aliases.clone()).unwrap_or_default(),
            country: country.ok_or(Lack::Missing("country"))?,
            country_sources: sources(
                known.map(|vendor| &vendor.country_sources),
                draft.country.is_some(),
            )?,
            kind: draft.kind.or(known.map(|one| one.kind)).ok_or(Lack::Missing("kind"))?,
            in_article: known.is_some_and(|vendor| vendor.in_article),
            lane: CurrentLane {
                now: lane.ok_or(Lack::Missing("lane"))?,
                as_of: as_of.ok_or(Lack::Missing("date"))?,
                note: note.ok_or(Lack::Missing("claim"))?,
                sources: sources(
                    known.map(|vendor| &vendor.lane.sources),
                    draft.lane.is_some() || draft.note.is_some() || draft.date.is_some(),
                )?,
            },
            people: known.map(|vendor| vendor.people.clone()).unwrap_or_default(),
        };
        let id = vendor.id.as_str().to_owned();
        edits.push(put(Record::Vendor(vendor)));
        Ok((id, edits))
    }

    /// A model, new or changed.
    ///
    /// # Errors
    ///
    /// What a new model lacks.
    pub fn draft_release(&self, draft: &ReleaseDraft, mark: &Mark) -> Drafted {
        let mut edits = Vec::new();
        let known = match self.find(&draft.model) {
            Some(Subject::Release(id)) if id.vendor() == draft.vendor.as_str() => {
                self.release(id.as_str())
            }
            _ => None,
        };
        let source = match &draft.citation {
            Some(citation) => Some(self.cited(citation, None, mark, &mut edits)?),
            None => None,
        };
        let weights = draft.weights.or(known.map(|release| release.weights));
        let date = draft.date.or(known.map(|release| release.date));
        let is_touched = draft.weights.is_some() || draft.date.is_some() || draft.licence.is_some();
        let kept = known.filter(|_| !is_touched).map(|release| release.sources.clone());
        let sources = source.map(|source| vec![source]).or(kept);
        let release = Release {
            id: match known {
                Some(release) => release.id.clone(),
                None => mark.id(&[draft.vendor.as_str(), "rel"])?,
            },
            model: known.map_or_else(|| draft.model.clone(), |release| release.model.clone()),
            aliases: known.map(|release| release.aliases.clone()).unwrap_or_default(),
            date: date.ok_or(Lack::Missing("date"))?,
            weights: weights.ok_or(Lack::Missing("weights"))?,
            licence: draft.licence.clone().or(known.and_then(|release| release.licence.clone())),
            note: known.and_then(|release| release.note.clone()),
            sources: sources.ok_or(Lack::Missing("source"))?,
            alternative_dates: known
                .map(|release| release.alternative_dates.clone())
                .unwrap_or_default(),
        };
        let id = release.id.as_str().to_owned();
        edits.push(put(Record::Release(release)));
        Ok((id, edits))
    }

    /// A new change of lane.
    ///
    /// # Errors
    ///
    /// When no identifier can be made for it.
    pub fn draft_switch(&self, draft: &SwitchDraft, mark: &Mark) -> Drafted {
        let mut edits = Vec::new();
        let source = self.cited(&draft.citation, None, mark, &mut edits)?;
        let switch = LaneSwitch {
            id: mark.id(&[draft.vendor.as_str(), "switch"])?,
            date: draft.date,
            from: draft.from,
            to: draft.to,
            claim: draft.claim.clone(),
            confidence: Confidence::Medium,
            sources: vec![source],
        };
        let id = switch.id.as_str().to_owned();
        edits.push(put(Record::LaneSwitch(switch)));
        Ok((id, edits))
    }

    /// Another name for a subject.
    ///
    /// # Errors
    ///
    /// When no identifier can be made for it.
    pub fn draft_alias(&self, subject: &Subject, name: &str, mark: &Mark) -> Drafted {
        let owner = self.vendor_of(subject).map_or(subject.id(), |vendor| vendor.id.as_str());
        let alias = Alias {
            id: mark.id(&[owner, "alias"])?,
            name: name.to_owned(),
            subject: subject.id().to_owned(),
        };
        let id = alias.id.as_str().to_owned();
        Ok((id, vec![put(Record::Alias(alias))]))
    }
}
