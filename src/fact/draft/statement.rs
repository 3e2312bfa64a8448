//! Facts: added, reworded, withdrawn, confirmed.

use crate::fact::{
    Confidence, Edit, Fact, FactId, Facts, INDUSTRY, IdentifierError, PartialDate, Record, Scope,
    SourceId, Status, Text, Vocabulary,
};

use super::{Citation, Drafted, FactDraft, Lack, Mark, Rewording, put};

impl Facts {
    /// A new fact.
    ///
    /// # Errors
    ///
    /// When no identifier can be made for it.
    pub fn draft_fact(
        &self,
        draft: &FactDraft,
        suggested_by: Option<&str>,
        mark: &Mark,
    ) -> Drafted {
        let owner = draft.subject.as_ref().map_or(Some(INDUSTRY), |subject| {
            self.vendor_of(subject).map(|vendor| vendor.id.as_str())
        });
        let id: FactId = mark.id(&[owner.ok_or(Lack::Unknown)?, draft.topic.slug()])?;
        let mut edits = Vec::new();
        let source = self.cited(&draft.citation, Some(draft.grade), mark, &mut edits)?;
        edits.push(put(Record::Fact(Fact {
            id: id.clone(),
            topic: draft.topic,
            claim: draft.claim.clone(),
            date: draft.date,
            figures: Vec::new(),
            grade: draft.grade,
            confidence: Confidence::Medium,
            motive: None,
            explains: None,
            bears: None,
            status: Status::Current,
            supersedes: None,
            contradicts: None,
            checked: None,
            note: None,
            suggested_by: suggested_by.map(str::to_owned),
            sources: vec![source],
        })));
        Ok((id.into(), edits))
    }

    /// New words for a fact or a lane switch. In a server's scope a fact of the base stays as it
    /// is, and the words become a note that speaks against it.
    ///
    /// # Errors
    ///
    /// When nothing has that identifier, or a server would change a lane switch of the base.
    pub fn reword(&self, id: &str, words: &Rewording, scope: Scope, mark: &Mark) -> Drafted {
        let is_note = scope.server().is_some() && !self.is_own(id);
        let mut edits = Vec::new();
        let sources = |kept: &[SourceId], grade, edits: &mut Vec<Edit>| {
            let Some(url) = &words.source else { return Ok(kept.to_vec()) };
            let citation = Citation { url: url.clone(), title: None };
            let cited = self.cited(&citation, grade, mark, edits)?;
            if kept.contains(&cited) {
                return Ok(kept.to_vec());
            }
            // The form shows the first source only; the others were never in question.
            let others = kept.iter().skip(1).cloned();
            Ok::<_, IdentifierError>(std::iter::once(cited).chain(others).collect())
        };
        if let Some(fact) = self.fact(id) {
            let mut fact = fact.clone();
            fact.sources = sources(&fact.sources, Some(fact.grade), &mut edits)?;
            if fact.claim.en != words.claim.en {
                // Numbers that were read out of the old words say nothing about the new ones.
                fact.figures.clear();
            }
            fact.claim = words.claim.clone();
            fact.date = words.date.or(fact.date);
            if is_note {
                fact = as_note(fact, mark)?;
            }
            let id = fact.id.as_str().to_owned();
            edits.push(put(Record::Fact(fact)));
            return Ok((id, edits));
        }
        let Some(switch) = self.switch(id).filter(|_| !is_note) else { return Err(Lack::Unknown) };
        let mut switch = switch.clone();
        switch.sources = sources(&switch.sources, None, &mut edits)?;
        switch.claim = words.claim.clone();
        switch.date = words.date.unwrap_or(switch.date);
        edits.push(put(Record::LaneSwitch(switch)));
        Ok((id.to_owned(), edits))
    }

    /// Withdraws a record: a fact stays on record as retracted, anything else is taken away. A
    /// server that withdraws a fact of the base disputes it instead, and the reason is shown.
    ///
    /// # Errors
    ///
    /// When nothing has that identifier, or it is no business of a server.
    pub fn retract(&self, id: &str, reason: &str, scope: Scope, mark: &Mark) -> Drafted {
        let is_note = scope.server().is_some() && !self.is_own(id);
        if let Some(fact) = self.fact(id) {
            let fact = fact.clone();
            let fact = if is_note {
                let note = Text { en: reason.to_owned(), zh: None };
                Fact { status: Status::Disputed, note: Some(note), ..as_note(fact, mark)? }
            } else {
                Fact { status: Status::Retracted, ..fact }
            };
            let id = fact.id.as_str().to_owned();
            return Ok((id, vec![put(Record::Fact(fact))]));
        }
        let may_go = self.release(id).is_some()
            || self.switch(id).is_some()
            || self.alias(id).is_some()
            || self.vendor(id).is_some();
        if may_go && !is_note {
            Ok((id.to_owned(), vec![Edit::Remove(id.to_owned())]))
        } else {
            Err(Lack::Unknown)
        }
    }

    /// Notes that a fact was checked and still holds.
    ///
    /// # Errors
    ///
    /// When there is no such fact.
    pub fn confirm(&self, id: &str, today: PartialDate) -> Drafted {
        let fact = self.fact(id).ok_or(Lack::Unknown)?.clone();
        let fact = Fact { checked: Some(today), ..fact };
        Ok((id.to_owned(), vec![put(Record::Fact(fact))]))
    }
}

/// A fact of the base as a server's note against it.
fn as_note(fact: Fact, mark: &Mark) -> Result<Fact, IdentifierError> {
    let id = mark.id(&[fact.id.subject(), fact.topic.slug()])?;
    let confidence = fact.confidence.min(Confidence::Medium);
    let contradicts = Some(fact.id);
    Ok(Fact { id, contradicts, confidence, supersedes: None, checked: None, ..fact })
}
