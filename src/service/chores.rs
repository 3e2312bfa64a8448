//! What those see who look after facts: histories, queues, previews. Nothing is changed here.

use std::sync::Arc;

use crate::command::{Act, Deed, Reach, Refusal, Task, known_id};
use crate::fact::exchange::{self, FILE_LIMIT};
use crate::fact::{Facts, Record, Scope, SourceId, VendorId};
use crate::reply::{
    Past, Reply, asks_to_forget, exported, gaps, history, import_preview, review, stale,
    survey_preview,
};
use crate::store::Entry;

use super::imports::{Order, Waiting, proposed};
use super::planning::Planned;
use super::writing::{applied, change};
use super::{Ask, Request, Service, Trouble};

impl Service {
    /// The facts that somebody means: everybody's, or those that their server sees.
    pub(super) fn reached(&self, reach: Reach, facts: &Arc<Facts>) -> Arc<Facts> {
        if reach == Reach::Base { self.views.base() } else { Arc::clone(facts) }
    }

    /// Shows what somebody wants to see.
    pub(super) async fn show(
        &self,
        facts: &Arc<Facts>,
        task: Task,
        request: &Request,
    ) -> Result<Reply, Trouble> {
        let voice = self.voice(request.locale);
        match task {
            Task::History { id, .. } => {
                let past = self.past(facts, &id, request).await?;
                Ok(history(facts, &id, &past, &voice))
            }
            Task::Review { reach, page } => {
                self.operators.admit_write(&request.asker, reach)?;
                Ok(review(&self.reached(reach, facts), reach, page, &voice))
            }
            Task::Stale { vendor, page } => {
                let today = self.today();
                let mut found = facts.stale(today);
                let sets = if vendor.is_none() { facts.stale_sets(today) } else { Vec::new() };
                if let Some(vendor) = &vendor {
                    found.retain(|stale| stale.fact.id.subject() == vendor.as_str());
                }
                let may_change_base = self.operators.include(&request.asker);
                Ok(stale(facts, &found, &sets, vendor.as_ref(), page, may_change_base, &voice))
            }
            Task::Gaps => {
                let found = self.gaps.of(request.asker.server);
                let counted: Vec<_> =
                    found.iter().map(|gap| (gap.typed.as_str(), gap.count)).collect();
                Ok(gaps(facts, &counted, &voice))
            }
            Task::Export { vendor } => {
                let records = visible(facts, vendor.as_ref());
                let name = vendor.as_ref().map_or("facts", VendorId::as_str);
                let count = records.len();
                Ok(exported(facts, name, exchange::write(records), count, &voice))
            }
            Task::Notes => {
                let server = request.asker.server.ok_or(Refusal::OnlyOnServers)?;
                let notes = facts.notes().filter(is_handed_out).collect::<Vec<_>>();
                let (name, count) = (server.to_string(), notes.len());
                Ok(exported(facts, &name, exchange::write(notes), count, &voice))
            }
            Task::Rehearse(writing) => self.rehearse(&writing, request).await,
            Task::Import { reach } => self.preview(facts, reach, false, request).await,
            Task::Restore => self.preview(facts, Reach::Base, true, request).await,
            // The other tasks change something or open a form, and never come here.
            Task::ForgetServer | Task::Open(_) | Task::Write(_) | Task::Delete { .. } => {
                self.operators.admit_write(&request.asker, Reach::Server)?;
                Ok(asks_to_forget(facts, &voice))
            }
        }
    }

    /// The changes of a record: those of the server's own, or else those of the base.
    async fn past(&self, facts: &Facts, id: &str, request: &Request) -> Result<Vec<Past>, Trouble> {
        let mut entries: Vec<Entry> = Vec::new();
        if let Some(server) = request.asker.server {
            entries = self.store.history(Scope::Server(server), id).await?;
        }
        if entries.is_empty() {
            entries = self.store.history(Scope::Base, id).await?;
        }
        if entries.is_empty() {
            known_id(facts, id)?;
            return Err(Refusal::UnknownId { typed: id.to_owned(), similar: Vec::new() }.into());
        }
        let past = entries.into_iter();
        Ok(past.map(|entry| Past { revision: entry.revision.0, change: entry.change }).collect())
    }

    /// What a file would do, if it were taken in, or if the base were made what it says; it is kept
    /// until its author says so.
    async fn preview(
        &self,
        facts: &Arc<Facts>,
        reach: Reach,
        restores: bool,
        request: &Request,
    ) -> Result<Reply, Trouble> {
        self.operators.admit_write(&request.asker, reach)?;
        let (Ask::File { content: Some(content), .. } | Ask::Restore(content)) = &request.ask
        else {
            return Err(Refusal::FileUnreadable.into());
        };
        if content.len() > FILE_LIMIT {
            return Err(Refusal::FileTooLarge { limit: FILE_LIMIT / (1024 * 1024) }.into());
        }
        let records = exchange::read(content).map_err(|flaws| Refusal::FileFlawed { flaws })?;
        let scope = scope_of(reach, request);
        let facts = self.reached(reach, facts);
        let plan = if restores {
            facts.restore(records.clone())
        } else {
            facts.import(records.clone(), scope)
        };
        let checksum = format!("{:08x}", crc32fast::hash(content));
        let (id, reason) = (String::new(), String::new());
        let planned = Planned { id, edits: plan.edits(), reason };
        if !plan.is_empty() {
            // What breaks rules is refused now rather than after somebody has agreed to it.
            let act = Act::Import { checksum: checksum.clone() };
            applied(&facts, change(&planned, scope, &act, request)).await?;
        }
        let flips = facts.flips(&planned.edits);
        self.keep_waiting(scope, &checksum, records, content, request).await;
        let deed = if restores {
            Deed::ConfirmRestoring { checksum }
        } else {
            Deed::ConfirmImport { checksum, reach }
        };
        Ok(import_preview(&facts, &plan, flips, deed, &self.voice(request.locale)))
    }
}

impl Service {
    /// What a snapshot of a data set would change, and, where nothing speaks against it, the button
    /// that does it.
    pub(super) async fn survey(&self, order: &Order, request: &Request) -> Result<Reply, Trouble> {
        self.operators.admit_write(&request.asker, Reach::Base)?;
        let facts = self.views.base();
        let proposal = proposed(&facts, order.clone()).await;
        let checksum = order.survey.checksum.clone();
        if !proposal.plan.is_empty() {
            let (id, reason) = (String::new(), String::new());
            let planned = Planned { id, edits: proposal.plan.edits(), reason };
            let act = Act::TakeIn { checksum: checksum.clone() };
            let change = change(&planned, Scope::Base, &act, request);
            applied(&facts, change).await?;
        }
        let is_held = !proposal.concerns.is_empty() && !order.agreed;
        let deed = (!is_held && !proposal.plan.is_empty()).then(|| {
            let waiting = Waiting::Survey(order.clone());
            self.imports.put(request.asker.user.clone(), Scope::Base, &checksum, waiting);
            Deed::ConfirmSurvey { checksum }
        });
        let voice = self.voice(request.locale);
        Ok(survey_preview(&facts, &order.survey, &proposal, deed, is_held, &voice))
    }
}

/// The scope that somebody means.
pub(super) fn scope_of(reach: Reach, request: &Request) -> Scope {
    match (reach, request.asker.server) {
        (Reach::Server, Some(server)) => Scope::Server(server),
        _ => Scope::Base,
    }
}

/// Whether a record goes into a file: suggestions wait for an admin, and name who made them.
fn is_handed_out(record: &Record) -> bool {
    !matches!(record, Record::Suggestion(_))
}

/// What is visible of a vendor, with the sources that it cites, or everything.
fn visible(facts: &Facts, vendor: Option<&VendorId>) -> Vec<Record> {
    let Some(vendor) = vendor else {
        return facts.records().filter(is_handed_out).collect();
    };
    let is_of_vendor = |record: &Record| match record {
        Record::Source(_) | Record::Claim(_) | Record::Forecast(_) | Record::Suggestion(_) => false,
        Record::Conflict(conflict) => conflict.vendor == *vendor,
        other => other.id().split('.').next() == Some(vendor.as_str()),
    };
    let records: Vec<_> = facts.records().filter(is_of_vendor).collect();
    let mut cited: Vec<_> =
        records.iter().filter_map(Record::sources).flatten().map(SourceId::as_str).collect();
    cited.sort_unstable();
    cited.dedup();
    let sources = cited.into_iter().filter_map(|id| facts.record(id)).collect::<Vec<_>>();
    sources.into_iter().chain(records).collect()
}
