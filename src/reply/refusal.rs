//! Refusals and faults in words: what was wrong, and what to try.

use std::collections::BTreeMap;

use crate::command::{Command, Deed, OptionName, Refusal, questions, values as option_values};
use crate::fact::{Facts, Subject, Vocabulary, is_hidden};

use super::row::{Item, Section};
use super::rules::{broken_rules, flaws};
use super::voice::Voice;
use super::{Control, Outcome, Reply, bare, control};

/// How much of what somebody typed is said back to them, in characters.
const ECHO_LIMIT: usize = 60;
/// How much of each field of a form is said back, in characters: what fits into one message.
const TYPED_LIMIT: usize = 1500;

/// What somebody typed, safe to show: without characters that cannot be seen or turn the text
/// around, and shortened.
fn echo(typed: &str) -> String {
    let visible: Vec<char> = typed.chars().filter(|one| !is_hidden(*one)).collect();
    let shown: String = visible.iter().take(ECHO_LIMIT).collect();
    if visible.len() > ECHO_LIMIT { format!("{}…", shown.trim_end()) } else { shown }
}

/// Puts a refusal into words.
#[must_use]
pub fn refuse(facts: &Facts, refusal: &Refusal, voice: &Voice<'_>) -> Reply {
    let name = |subject: &Subject| facts.name_of(subject, voice.locale()).to_owned();
    let names = |subjects: &[Subject]| {
        let names: Vec<_> = subjects.iter().map(name).collect();
        voice.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (sentence, advice) = match refusal {
        Refusal::Empty => (voice.say("refusal-empty"), voice.say("advice-commands")),
        Refusal::TooLong { limit } => {
            let sentence = voice.with("refusal-too-long", &[("limit", (*limit).into())]);
            (sentence, voice.say("advice-commands"))
        }
        Refusal::NotUnderstood => {
            (voice.say("refusal-not-understood"), voice.say("advice-commands"))
        }
        Refusal::UnknownCommand { typed } => {
            let values = [("typed", echo(typed).into())];
            (voice.with("refusal-unknown-command", &values), voice.say("advice-commands"))
        }
        Refusal::MissingOption { spec, option } => {
            let values = [("option", option.slug().into()), ("usage", spec.usage().into())];
            let example = [("example", format!("/{}", spec.example).into())];
            (voice.with("refusal-missing-option", &values), voice.with("advice-example", &example))
        }
        Refusal::UnknownOption { spec, typed } => {
            let values = [("option", echo(typed).into()), ("usage", spec.usage().into())];
            let example = [("example", format!("/{}", spec.example).into())];
            (voice.with("refusal-unknown-option", &values), voice.with("advice-example", &example))
        }
        Refusal::UnknownName { typed, similar, popular } => {
            let sentence = voice.with("refusal-unknown-name", &[("typed", echo(typed).into())]);
            let (key, subjects) = if similar.is_empty() {
                ("advice-popular", popular)
            } else {
                ("advice-similar", similar)
            };
            (sentence, voice.with(key, &[("names", names(subjects).into())]))
        }
        Refusal::AmbiguousName { typed, meant } => {
            let values = [("typed", echo(typed).into()), ("names", names(meant).into())];
            (voice.with("refusal-ambiguous-name", &values), voice.say("advice-whole-name"))
        }
        Refusal::UnknownChoice { option, typed } => {
            let values = [("option", option.slug().into()), ("typed", echo(typed).into())];
            let choices = [("choices", voice.list(&option_values(*option)).into())];
            (voice.with("refusal-unknown-choice", &values), voice.with("advice-choices", &choices))
        }
        Refusal::SameVendor { vendor, other } => {
            let vendor = name(&Subject::Vendor(vendor.clone()));
            let other = other.as_ref().map(name).unwrap_or_default();
            let values = [("name", vendor.clone().into())];
            let advice = [("name", vendor.into()), ("other", other.into())];
            (voice.with("refusal-same-vendor", &values), voice.with("advice-other-vendor", &advice))
        }
        Refusal::SameSubject { subject } => {
            let values = [("name", name(subject).into())];
            (voice.with("refusal-same-subject", &values), voice.say("advice-other-subject"))
        }
        Refusal::TooManySides { limit } => {
            let sentence = voice.with("refusal-too-many-sides", &[("limit", (*limit).into())]);
            let spec = Command::Compare.spec();
            let example = [("example", format!("/{}", spec.example).into())];
            (sentence, voice.with("advice-example", &example))
        }
        Refusal::NotComparable { subject } => {
            let values = [("name", name(subject).into())];
            (
                voice.with("refusal-not-comparable", &values),
                voice.with("advice-strategies", &values),
            )
        }
        Refusal::BrokenButton => {
            (voice.say("refusal-broken-button"), voice.say("advice-ask-again"))
        }
        other => keeping(other, voice),
    };
    let mut sections = match refusal {
        Refusal::Rules { violations } => vec![broken_rules(violations, voice)],
        Refusal::FileFlawed { flaws: found } => vec![flaws(found, voice)],
        _ => Vec::new(),
    };
    let lists_commands = matches!(
        refusal,
        Refusal::Empty
            | Refusal::TooLong { .. }
            | Refusal::NotUnderstood
            | Refusal::UnknownCommand { .. }
    );
    if lists_commands {
        let mut section = Section::new(voice.say("help-commands"));
        for spec in questions() {
            section.remark(format!("/{}", spec.example));
        }
        sections.push(section);
    }
    let title = voice.say("refusal-title");
    let reply = bare(voice, Outcome::Refused, title, vec![sentence, advice]);
    Reply { sections, controls: again(refusal, voice), ..reply }
}

/// The way to try again that a press leads to.
fn again(refusal: &Refusal, voice: &Voice<'_>) -> Vec<Vec<Control>> {
    match refusal {
        Refusal::ChangedSince { id, again: Some(reach), .. } => {
            let deed = Deed::Edit { id: id.clone(), reach: *reach };
            vec![vec![control(voice, "button-edit", deed)]]
        }
        _ => Vec::new(),
    }
}

/// What those get who look after facts: a sentence and an advice.
fn keeping(refusal: &Refusal, voice: &Voice<'_>) -> (String, String) {
    let say = |sentence: &str, advice: &str| (voice.say(sentence), voice.say(advice));
    let typed = |sentence: &str, typed: &str, advice: &str| {
        (voice.with(sentence, &[("typed", echo(typed).into())]), voice.say(advice))
    };
    match refusal {
        Refusal::OnlyOnDiscord { command } => {
            let values = [("command", format!("/{}", command.slug()).into())];
            (voice.with("refusal-only-on-discord", &values), voice.say("advice-shell"))
        }
        Refusal::OnlyOnServers => say("refusal-only-on-servers", "advice-on-a-server"),
        Refusal::OnlyForManagers => say("refusal-only-for-managers", "advice-suggest"),
        Refusal::OnlyForOperators => say("refusal-only-for-operators", "advice-server-note"),
        Refusal::TextTooLong { option, length, limit } => {
            let values = [
                ("option", option.slug().into()),
                ("length", (*length).into()),
                ("limit", (*limit).into()),
            ];
            (voice.with("refusal-text-too-long", &values), voice.say("advice-shorten"))
        }
        Refusal::BadDate { typed: date } => typed("refusal-bad-date", date, "advice-date"),
        Refusal::FutureDate { typed: date } => typed("refusal-future-date", date, "advice-date"),
        Refusal::NotKnownThen { date } => {
            let values = [("date", date.to_string().into())];
            (voice.with("refusal-not-known-then", &values), voice.say("advice-later-date"))
        }
        Refusal::BadCountry { typed: code } => typed("refusal-bad-country", code, "advice-country"),
        Refusal::BadSource { typed: source } => {
            typed("refusal-bad-source", source, "advice-source")
        }
        Refusal::BadNumber { option, typed } => {
            let values = [("option", option.slug().into()), ("typed", echo(typed).into())];
            (voice.with("refusal-bad-number", &values), voice.say("advice-number"))
        }
        Refusal::NoIdentifier { typed: name } => {
            typed("refusal-no-identifier", name, "advice-identifier")
        }
        Refusal::UnknownId { typed: id, similar } => {
            let similar: Vec<_> = similar.iter().map(String::as_str).collect();
            let sentence = voice.with("refusal-unknown-id", &[("typed", echo(id).into())]);
            let names = [("names", voice.list(&similar).into())];
            (sentence, voice.with("advice-similar", &names))
        }
        Refusal::Lacking { option } => {
            let values = [("option", option.as_str().into())];
            (voice.with("refusal-lacking", &values), voice.say("advice-lacking"))
        }
        Refusal::NotEditable { id } => typed("refusal-not-editable", id, "advice-not-editable"),
        Refusal::Rules { .. } => say("refusal-rules", "advice-rules"),
        Refusal::NothingChanged => say("refusal-nothing-changed", "advice-nothing-changed"),
        Refusal::ChangedSince { id, now, .. } => {
            let values = [("id", id.as_str().into()), ("now", now.as_str().into())];
            (voice.with("refusal-changed-since", &values), voice.say("advice-changed-since"))
        }
        Refusal::NothingToUndo { what } => {
            typed("refusal-nothing-to-undo", what, "advice-nothing-to-undo")
        }
        Refusal::NotYours => say("refusal-not-yours", "advice-not-yours"),
        Refusal::SuggestionGone => say("refusal-suggestion-gone", "advice-review-again"),
        Refusal::TooManySuggestions { minutes } => {
            let values = [("minutes", (*minutes).into())];
            (voice.say("refusal-too-many-suggestions"), voice.with("advice-wait", &values))
        }
        Refusal::QueueFull => say("refusal-queue-full", "advice-queue-full"),
        Refusal::NotesFull { limit } => {
            let values = [("limit", (*limit).into())];
            (voice.with("refusal-notes-full", &values), voice.say("advice-notes-full"))
        }
        Refusal::FileUnreadable => say("refusal-file-unreadable", "advice-file-again"),
        Refusal::FileTooLarge { limit } => {
            let values = [("limit", (*limit).into())];
            (voice.with("refusal-file-too-large", &values), voice.say("advice-file-smaller"))
        }
        Refusal::FileFlawed { .. } => say("refusal-file-flawed", "advice-file-flawed"),
        Refusal::ConfirmationGone => say("refusal-confirmation-gone", "advice-confirm-again"),
        // The refusals of questions are put into words above.
        _ => say("refusal-not-understood", "advice-commands"),
    }
}

/// A refusal of a form, with what was typed into it: nothing that somebody wrote is lost.
#[must_use]
pub fn with_typed(
    mut reply: Reply,
    typed: &BTreeMap<OptionName, String>,
    voice: &Voice<'_>,
) -> Reply {
    let mut section = Section::new(voice.say("typed-heading"));
    for (option, text) in typed.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let visible: String = text.chars().filter(|one| !is_hidden(*one)).collect();
        let shown: String = visible.chars().take(TYPED_LIMIT).collect();
        section.items([Item {
            label: Some(voice.say(&format!("form-{}", option.slug()))),
            text: shown,
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: false,
        }]);
    }
    if !section.rows.is_empty() {
        reply.sections.push(section);
    }
    reply
}

/// Says that a change was not saved, under the id that the log has it by.
#[must_use]
pub fn not_saved(incident: &str, voice: &Voice<'_>) -> Reply {
    let sentence = voice.with("not-saved", &[("incident", incident.into())]);
    bare(voice, Outcome::Fault, voice.say("not-saved-title"), vec![sentence])
}

/// Says that nobody can tell whether a change was saved, and how to find out.
#[must_use]
pub fn in_doubt(incident: &str, voice: &Voice<'_>) -> Reply {
    let sentence = voice.with("in-doubt", &[("incident", incident.into())]);
    bare(voice, Outcome::Fault, voice.say("in-doubt-title"), vec![sentence])
}

/// Says that something failed on our side, under the id that the log has it by.
#[must_use]
pub fn fault(incident: &str, voice: &Voice<'_>) -> Reply {
    let sentence = voice.with("fault", &[("incident", incident.into())]);
    bare(voice, Outcome::Fault, voice.say("fault-title"), vec![sentence])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_back_is_short_and_visible() {
        assert_eq!(echo("me\u{202e}ta\u{200b}\u{7}"), "meta");
        assert_eq!(echo(&"智".repeat(6000)).chars().count(), ECHO_LIMIT + 1);
    }
}
