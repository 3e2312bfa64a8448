//! Refusals and faults in words: what was wrong, and what to try.

use crate::command::{COMMANDS, Command, Refusal, values as option_values};
use crate::fact::{Facts, Subject, Vocabulary, is_hidden};

use super::row::{Punctuation, Section};
use super::words::Voice;
use super::{Outcome, Reply};

/// How much of what somebody typed is said back to them, in characters.
const ECHO_LIMIT: usize = 60;

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
        Refusal::MissingOption { command, option } => {
            let spec = command.spec();
            let values = [("option", option.slug().into()), ("usage", spec.usage().into())];
            let example = [("example", format!("/{}", spec.example).into())];
            (voice.with("refusal-missing-option", &values), voice.with("advice-example", &example))
        }
        Refusal::UnknownOption { command, typed } => {
            let spec = command.spec();
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
    };
    let mut sections = Vec::new();
    let lists_commands = matches!(
        refusal,
        Refusal::Empty
            | Refusal::TooLong { .. }
            | Refusal::NotUnderstood
            | Refusal::UnknownCommand { .. }
    );
    if lists_commands {
        let mut section = Section::new(voice.say("help-commands"));
        for spec in COMMANDS {
            section.remark(format!("/{}", spec.example));
        }
        sections.push(section);
    }
    private(voice, Outcome::Refused, voice.say("refusal-title"), vec![sentence, advice], sections)
}

/// Says that something failed on our side, under the id that the log has it by.
#[must_use]
pub fn fault(incident: &str, voice: &Voice<'_>) -> Reply {
    let sentence = voice.with("fault", &[("incident", incident.into())]);
    private(voice, Outcome::Fault, voice.say("fault-title"), vec![sentence], Vec::new())
}

fn private(
    voice: &Voice<'_>,
    outcome: Outcome,
    title: String,
    verdict: Vec<String>,
    sections: Vec<Section>,
) -> Reply {
    Reply {
        outcome,
        title,
        verdict,
        sections,
        sources: Vec::new(),
        footer: None,
        private: true,
        punctuation: Punctuation::of(voice),
        query: None,
    }
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
