//! What readers suggest, for those who decide, and what became of it, for those who suggested.

use crate::command::{Deed, Reach};
use crate::fact::{Facts, Suggestion};

use super::citation::Composer;
use super::row::{Author, Item, Row, Section};
use super::voice::Voice;
use super::{Control, Reply, chore_reply, control};

/// One suggestion of the queue, beside what is known of its subject, with the buttons that decide.
#[must_use]
pub fn review(facts: &Facts, reach: Reach, page: usize, voice: &Voice<'_>) -> Reply {
    // A server's readers see the base through their own view; its queue is not theirs.
    let is_ours = |one: &&Suggestion| facts.is_own(one.id.as_str()) == (reach == Reach::Server);
    let waiting: Vec<_> = facts.suggestions().into_iter().filter(is_ours).collect();
    let mut composer = Composer::new(facts, voice);
    let title = voice.say("review-title");
    let page = page.min(waiting.len().saturating_sub(1));
    let Some(suggestion) = waiting.get(page) else {
        return chore_reply(composer, title, vec![voice.say("review-empty")]);
    };
    let count = [("number", (page + 1).into()), ("count", waiting.len().into())];
    let verdict = voice.with("review-count", &count);
    let mut proposed = Section::new(voice.say(if suggestion.disputes {
        "review-dispute"
    } else {
        "review-suggestion"
    }));
    proposed.items(composer.suggestion(suggestion));
    proposed.rows.push(Row::Signed {
        lead: suggestion.time.strftime("%Y-%m-%d %H:%M UTC").to_string(),
        author: Author::of(&suggestion.by, voice),
        trail: suggestion.id.as_str().to_owned(),
    });
    let mut known = Section::new(voice.say("review-known"));
    let owner = suggestion.subject.split('.').next().unwrap_or_default().to_owned();
    for fact in near(facts, &owner, suggestion) {
        let items = composer.fact(fact);
        known.items(items);
    }
    let id = || suggestion.id.as_str().to_owned();
    let mut buttons = vec![
        control(voice, "button-approve", Deed::Approve { id: id(), reach }),
        Control {
            is_grave: true,
            ..control(voice, "button-reject", Deed::Reject { id: id(), reach })
        },
        control(voice, "button-edit", Deed::Amend { id: id(), reach }),
    ];
    if page > 0 {
        buttons.push(control(voice, "button-prev", Deed::Review { reach, page: page - 1 }));
    }
    if page + 1 < waiting.len() {
        buttons.push(control(voice, "button-next", Deed::Review { reach, page: page + 1 }));
    }
    let mut reply = chore_reply(composer, title, vec![verdict]);
    reply.sections =
        [proposed, known].into_iter().filter(|section| !section.rows.is_empty()).collect();
    reply.controls = vec![buttons];
    reply
}

/// How many of the known facts stand beside a suggestion.
const NEAR: usize = 3;

/// The facts of a subject whose words have most in common with a suggestion's.
fn near<'facts>(
    facts: &'facts Facts,
    owner: &str,
    suggestion: &Suggestion,
) -> Vec<&'facts crate::fact::Fact> {
    let claim = suggestion.claim.en.to_lowercase();
    let likeness =
        |fact: &crate::fact::Fact| strsim::sorensen_dice(&fact.claim.en.to_lowercase(), &claim);
    let mut known: Vec<_> = facts.facts_of(owner).map(|fact| (likeness(fact), fact)).collect();
    known.sort_by(|left, right| right.0.total_cmp(&left.0));
    known.into_iter().take(NEAR).map(|(_, fact)| fact).collect()
}

/// Says that a suggestion waits for those who decide.
#[must_use]
pub fn suggested(facts: &Facts, suggestion: &Suggestion, voice: &Voice<'_>) -> Reply {
    let composer = Composer::new(facts, voice);
    let mut section = Section::new(voice.say("review-suggestion"));
    section.items(composer.suggestion(suggestion));
    let verdict = voice.say("suggest-waits");
    let mut reply = chore_reply(composer, voice.say("suggest-title"), vec![verdict]);
    reply.sections = vec![section];
    reply
}

/// Says that a suggestion was turned down.
#[must_use]
pub fn dealt_with(facts: &Facts, suggestion: &Suggestion, voice: &Voice<'_>) -> Reply {
    let composer = Composer::new(facts, voice);
    let mut section = Section::new(voice.say("review-suggestion"));
    section.items(composer.suggestion(suggestion));
    let verdict = voice.say("review-rejected");
    let mut reply = chore_reply(composer, voice.say("review-rejected-title"), vec![verdict]);
    reply.sections = vec![section];
    reply
}

/// Tells the one who suggested something what became of it.
#[must_use]
pub fn told(
    facts: &Facts,
    suggestion: &Suggestion,
    fact: Option<&str>,
    voice: &Voice<'_>,
) -> Reply {
    let composer = Composer::new(facts, voice);
    let mut section = Section::new(voice.say("review-suggestion"));
    section.items(composer.suggestion(suggestion));
    let verdict = match fact {
        Some(id) => voice.with("told-approved", &[("id", id.into())]),
        None => voice.say("told-rejected"),
    };
    let mut reply = chore_reply(composer, voice.say("told-title"), vec![verdict]);
    reply.sections = vec![section];
    reply
}

impl Composer<'_> {
    /// A suggestion: what it says, of whom, and its source, which nobody has looked at yet.
    pub(super) fn suggestion(&self, suggestion: &Suggestion) -> [Item; 2] {
        let subject = self.facts.subject(&suggestion.subject);
        let statement = Item {
            label: subject.map(|subject| self.full_name(&subject)),
            text: self.text(&suggestion.claim),
            link: None,
            stamp: suggestion.date.map(|date| date.to_string()).into_iter().collect(),
            marks: Vec::new(),
            nested: false,
        };
        let source = Item {
            label: Some(self.voice.say("suggestion-source")),
            // The address itself, so that nobody is led elsewhere than the words say.
            text: suggestion.source.as_str().trim_start_matches("https://").to_owned(),
            link: Some(suggestion.source.as_str().to_owned()),
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        };
        [statement, source]
    }
}
