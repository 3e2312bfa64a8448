//! From what somebody wants to the edits that do it. Reads the log, changes nothing.

use std::sync::Arc;

use crate::command::{Act, Reach, Refusal};
use crate::fact::{
    Edit, Facts, Lack, Mark, Occasion, PartialDate, Record, Rewording, Scope, Vocabulary,
};
use crate::store::Revision;

use super::filling::home;
use super::imports::{Waiting, proposed};
use super::queue::{approving, suggesting, waiting};
use super::{Request, Service, Trouble};

/// How many notes a server may have: far more than its admins write by hand, and a few megabytes.
pub(super) const NOTES_LIMIT: usize = 2_000;

/// What a change is going to do.
pub(super) struct Planned {
    /// The identifier of the record that it is about.
    pub id: String,
    /// The edits.
    pub edits: Vec<Edit>,
    /// Why.
    pub reason: String,
}

impl Planned {
    pub(super) fn new(drafted: (String, Vec<Edit>), reason: &str) -> Self {
        Self { id: drafted.0, edits: drafted.1, reason: reason.to_owned() }
    }
}

impl Service {
    /// Plans a change of `scope`, which will be revision `next`, on the facts as that scope's
    /// readers see them.
    pub(super) async fn plan(
        &self,
        facts: &Arc<Facts>,
        scope: Scope,
        act: &Act,
        next: Revision,
        request: &Request,
    ) -> Result<Planned, Trouble> {
        let mark = Mark::of(next.0);
        let lacking = |id: &str| {
            let id = id.to_owned();
            move |lack| lacked(&lack, &id)
        };
        let planned = match act {
            Act::Add(draft) => {
                let drafted = facts.draft_fact(draft, None, &mark);
                Planned::new(drafted.map_err(lacking(""))?, Occasion::Added.slug())
            }
            Act::Edit { id, revision, words, reason } => {
                let current = self.revision_of(home(facts, id, request), id).await?;
                if current.0 != *revision {
                    let now = says(facts, id);
                    let again = Some(if scope.is_base() { Reach::Base } else { Reach::Server });
                    return Err(Refusal::ChangedSince { id: id.clone(), now, again }.into());
                }
                let drafted = facts.reword(id, words, scope, &mark).map_err(lacking(id))?;
                if is_unchanged(facts, id, words) {
                    return Err(Refusal::NothingChanged.into());
                }
                Planned::new(drafted, reason.as_deref().unwrap_or(Occasion::Edited.slug()))
            }
            Act::Retract { id, reason } => {
                let drafted = facts.retract(id, reason, scope, &mark).map_err(lacking(id))?;
                Planned::new(drafted, reason)
            }
            Act::Undo { id, revision } => self.undoing(facts, scope, id, *revision).await?,
            Act::UndoChange { revision } => {
                self.undoing_change(facts, scope, Revision(*revision)).await?
            }
            Act::Vendor(draft) => {
                let drafted = facts.draft_vendor(draft, &mark);
                Planned::new(
                    drafted.map_err(lacking(draft.id.as_str()))?,
                    if draft.known.is_some() {
                        Occasion::Edited.slug()
                    } else {
                        Occasion::Added.slug()
                    },
                )
            }
            Act::Alias { subject, name } => {
                let drafted = facts.draft_alias(subject, name, &mark);
                Planned::new(drafted.map_err(lacking(subject.id()))?, Occasion::Added.slug())
            }
            Act::Release(draft) => {
                let drafted = facts.draft_release(draft, &mark);
                Planned::new(drafted.map_err(lacking(&draft.model))?, Occasion::Added.slug())
            }
            Act::Switch(draft) => {
                let drafted = facts.draft_switch(draft, &mark);
                Planned::new(
                    drafted.map_err(lacking(draft.vendor.as_str()))?,
                    Occasion::Added.slug(),
                )
            }
            Act::Confirm { id } => {
                let today = PartialDate::from(self.today());
                Planned::new(
                    facts.confirm(id, today).map_err(lacking(id))?,
                    Occasion::StillTrue.slug(),
                )
            }
            Act::Suggest { draft, disputes } => {
                suggesting(facts, scope, draft, *disputes, &mark, request)?
            }
            Act::Approve { id, words } => approving(facts, id, words.as_ref(), &mark)?,
            Act::Reject { id } => {
                let id = waiting(facts, id)?.id.as_str().to_owned();
                Planned::new((id.clone(), vec![Edit::Remove(id)]), Occasion::Rejected.slug())
            }
            Act::Import { checksum } | Act::Restore { checksum } | Act::TakeIn { checksum } => {
                self.taking_in(facts, scope, act, checksum, request).await?
            }
            Act::ForgetServer => {
                Planned::new((String::new(), vec![Edit::Forget]), Occasion::Erased.slug())
            }
        };
        if planned.edits.iter().all(|edit| is_idle(facts, edit)) {
            return Err(Refusal::NothingChanged.into());
        }
        let put = planned.edits.iter().filter_map(Edit::put);
        let added = put.filter(|record| !facts.contains(record.id()));
        if scope.server().is_some() && facts.own().count() + added.count() > NOTES_LIMIT {
            return Err(Refusal::NotesFull { limit: NOTES_LIMIT }.into());
        }
        Ok(planned)
    }

    /// What takes in the file or the snapshot that was shown before.
    async fn taking_in(
        &self,
        facts: &Arc<Facts>,
        scope: Scope,
        act: &Act,
        checksum: &str,
        request: &Request,
    ) -> Result<Planned, Trouble> {
        let waiting = self.waiting(scope, checksum, request).await?;
        let (edits, reason) = match (act, waiting) {
            (Act::Import { .. }, Some(Waiting::Records(records))) => {
                (facts.import(records, scope).edits(), Occasion::Imported.slug())
            }
            (Act::Restore { .. }, Some(Waiting::Records(records))) => {
                (facts.restore(records).edits(), Occasion::Restored.slug())
            }
            (Act::TakeIn { .. }, Some(Waiting::Survey(order))) => {
                let proposal = proposed(facts, order).await;
                (proposal.plan.edits(), Occasion::Imported.slug())
            }
            _ => return Err(Refusal::ConfirmationGone.into()),
        };
        Ok(Planned::new((subject_of(&edits).unwrap_or_default(), edits), reason))
    }
}

/// The identifier of the record that edits are about: what they put or take away last, sources
/// being there for the others' sake.
pub(super) fn subject_of(edits: &[Edit]) -> Option<String> {
    let mut put = edits.iter().rev().filter_map(Edit::put);
    let own = put.find(|record| !matches!(record, Record::Source(_))).map(Record::id);
    let removed = |edit: &&Edit| edit.put().is_none();
    let gone = || edits.iter().rev().filter(removed).find_map(Edit::touched);
    own.or_else(gone).map(str::to_owned)
}

/// Whether an edit leaves everything as it is.
fn is_idle(facts: &Facts, edit: &Edit) -> bool {
    match edit {
        Edit::Put(record) => facts.record(record.id()).as_ref() == Some(&**record),
        Edit::Remove(id) => !facts.contains(id),
        Edit::Forget => facts.own().next().is_none(),
        Edit::Left | Edit::Returned => false,
    }
}

/// Whether a rewording says what the record says already.
fn is_unchanged(facts: &Facts, id: &str, words: &Rewording) -> bool {
    let Some(fact) = facts.fact(id) else { return false };
    let address =
        fact.sources.first().and_then(|source| facts.source(source.as_str())?.url.clone());
    fact.claim == words.claim
        && (words.date.is_none() || words.date == fact.date.or_else(|| facts.date_of(fact)))
        && (words.source.is_none() || words.source == address)
}

/// What a record says now.
pub(super) fn says(facts: &Facts, id: &str) -> String {
    let record = facts.record(id);
    let text =
        record.as_ref().and_then(|record| record.texts().first().map(|text| text.en.clone()));
    text.unwrap_or_default()
}

/// What a draft lacks, as its author is told.
pub(super) fn lacked(lack: &Lack, id: &str) -> Trouble {
    let id = id.to_owned();
    Trouble::Refused(match lack {
        Lack::Missing(option) => Refusal::Lacking { option: (*option).to_owned() },
        Lack::Identifier(_) => Refusal::NoIdentifier { typed: id },
        Lack::Unknown => Refusal::NotEditable { id },
    })
}
