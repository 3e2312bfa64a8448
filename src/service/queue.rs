//! The queue of suggestions: what goes in, and what is taken over.

use jiff::tz::TimeZone;

use crate::command::Refusal;
use crate::fact::{
    Citation, Edit, FactDraft, Facts, Grade, INDUSTRY, Mark, Occasion, PartialDate, Record,
    Rewording, Scope, Subject, Suggestion, SuggestionId, Topic, Vocabulary,
};

use super::planning::{Planned, lacked};
use super::{Request, Trouble};

/// How many suggestions wait at most in one queue.
const QUEUE_LIMIT: usize = 100;

/// Puts a suggestion into the queue.
pub(super) fn suggesting(
    facts: &Facts,
    scope: Scope,
    draft: &FactDraft,
    disputes: bool,
    mark: &Mark,
    request: &Request,
) -> Result<Planned, Refusal> {
    let in_scope = |id: &str| facts.is_own(id) != scope.is_base();
    let waiting = facts.suggestions();
    if waiting.iter().filter(|one| in_scope(one.id.as_str())).count() >= QUEUE_LIMIT {
        return Err(Refusal::QueueFull);
    }
    let id = SuggestionId::try_from(mark.name("suggestion"));
    let id = id.map_err(|_| Refusal::NothingChanged)?;
    let subject = draft.subject.as_ref().map_or(INDUSTRY, Subject::id);
    let suggestion = Suggestion {
        id: id.clone(),
        subject: subject.to_owned(),
        claim: draft.claim.clone(),
        source: draft.citation.url.clone(),
        date: draft.date,
        disputes,
        by: request.asker.user.clone().unwrap_or_default(),
        time: jiff::Timestamp::now(),
    };
    let occasion = if disputes { Occasion::Disputed } else { Occasion::Suggested };
    let edits = vec![Edit::Put(Box::new(Record::Suggestion(suggestion)))];
    Ok(Planned::new((id.as_str().to_owned(), edits), occasion.slug()))
}

/// The suggestion with that identifier, unless somebody has dealt with it.
pub(super) fn waiting<'facts>(
    facts: &'facts Facts,
    id: &str,
) -> Result<&'facts Suggestion, Refusal> {
    facts.suggestion(id).ok_or(Refusal::SuggestionGone)
}

/// Takes a suggestion over as a fact, in its own or in other words.
pub(super) fn approving(
    facts: &Facts,
    id: &str,
    words: Option<&Rewording>,
    mark: &Mark,
) -> Result<Planned, Trouble> {
    let suggestion = waiting(facts, id)?;
    let made = TimeZone::UTC.to_datetime(suggestion.time).date();
    let subject = facts.subject(&suggestion.subject);
    let claim = words.map_or(&suggestion.claim, |words| &words.claim);
    let url = words.and_then(|words| words.source.as_ref()).unwrap_or(&suggestion.source);
    let date = words.and_then(|words| words.date).or(suggestion.date);
    let draft = FactDraft {
        subject,
        topic: Topic::Context,
        claim: claim.clone(),
        citation: Citation { url: url.clone(), title: None },
        // A dispute need not name a date; what it says was said on the day it was made.
        date: date.or_else(|| Some(PartialDate::from(made))),
        grade: Grade::Independent,
    };
    let drafted = facts.draft_fact(&draft, Some(&suggestion.by), mark);
    let (fact, mut edits) = drafted.map_err(|lack| lacked(&lack, id))?;
    edits.push(Edit::Remove(id.to_owned()));
    Ok(Planned::new((fact, edits), Occasion::Approved.slug()))
}
