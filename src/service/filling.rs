//! Forms, filled in with what is there.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::command::{Form, OptionName, Reach, Refusal};
use crate::fact::{Facts, PartialDate, Scope, SourceId, Text};
use crate::reply::{FormView, form};
use crate::store::Revision;

use super::{Request, Service, Trouble};

impl Service {
    /// A form as it is shown.
    pub(super) async fn fill_in(
        &self,
        facts: &Arc<Facts>,
        asked: Form,
        request: &Request,
    ) -> Result<FormView, Trouble> {
        let voice = self.voice(request.locale);
        let (asked, filled) = match asked {
            Form::Add { reach } => {
                self.operators.admit_write(&request.asker, reach)?;
                (Form::Add { reach }, BTreeMap::new())
            }
            Form::Edit { id, reach, .. } => {
                self.operators.admit_write(&request.asker, reach)?;
                let facts = &*self.reached(reach, facts);
                let filled = words_of(facts, &id).ok_or(Refusal::NotEditable { id: id.clone() })?;
                let home = home(facts, &id, request);
                let revision = self.revision_of(home, &id).await?.0;
                (Form::Edit { id, revision, reach }, filled)
            }
            Form::Amend { id, reach } => {
                self.operators.admit_write(&request.asker, reach)?;
                let facts = self.reached(reach, facts);
                let suggestion = facts.suggestion(&id).ok_or(Refusal::SuggestionGone)?;
                let source = suggestion.source.as_str();
                let filled = fields(&suggestion.claim, suggestion.date, Some(source));
                (Form::Amend { id, reach }, filled)
            }
            // Where there is nobody to look after a server's notes, those who keep the base decide.
            Form::Suggest { .. } => (Form::Suggest { reach: near(request) }, BTreeMap::new()),
            Form::Dispute { subject, .. } => {
                (Form::Dispute { subject, reach: near(request) }, BTreeMap::new())
            }
        };
        Ok(form(&asked, &filled, &voice))
    }

    /// The revision that a record has in a scope; 0 where it has none.
    pub(super) async fn revision_of(&self, scope: Scope, id: &str) -> Result<Revision, Trouble> {
        let history = self.store.history(scope, id).await?;
        Ok(history.last().map(|entry| entry.revision).unwrap_or_default())
    }
}

fn near(request: &Request) -> Reach {
    if request.asker.server.is_some() { Reach::Server } else { Reach::Base }
}

/// The scope in which a record lives, seen from a server.
pub(super) fn home(facts: &Facts, id: &str, request: &Request) -> Scope {
    match request.asker.server {
        Some(server) if facts.is_own(id) => Scope::Server(server),
        _ => Scope::Base,
    }
}

/// The words of a fact or a lane switch, as the fields of a form.
fn words_of(facts: &Facts, id: &str) -> Option<BTreeMap<OptionName, String>> {
    let address = |sources: &[SourceId]| {
        let source = facts.source(sources.first()?.as_str())?;
        source.url.as_ref().map(|url| url.as_str().to_owned())
    };
    if let Some(fact) = facts.fact(id) {
        let date = fact.date.or_else(|| facts.date_of(fact));
        return Some(fields(&fact.claim, date, address(&fact.sources).as_deref()));
    }
    let switch = facts.switch(id)?;
    Some(fields(&switch.claim, Some(switch.date), address(&switch.sources).as_deref()))
}

fn fields(
    claim: &Text,
    date: Option<PartialDate>,
    source: Option<&str>,
) -> BTreeMap<OptionName, String> {
    let claim_chinese = claim.zh.clone().map(|zh| (OptionName::ClaimChinese, zh));
    let date = date.map(|date| (OptionName::Date, date.to_string()));
    let source = source.map(|source| (OptionName::Source, source.to_owned()));
    let claim = (OptionName::Claim, claim.en.clone());
    [Some(claim), claim_chinese, source, date].into_iter().flatten().collect()
}
