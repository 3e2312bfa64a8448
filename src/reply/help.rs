//! How to ask: the table of commands in words.

use crate::command::{COMMANDS, CommandSpec, OptionKind, values};
use crate::fact::{Facts, Vocabulary};

use super::citation::Composer;
use super::row::{Item, Section};
use super::voice::Voice;
use super::{Reply, chore_reply};

/// All commands with an example each, or `rows`, which are one command or the subcommands of one,
/// with all that they take.
#[must_use]
pub fn help(facts: &Facts, rows: &[&CommandSpec], voice: &Voice<'_>) -> Reply {
    let (title, verdict) = match rows {
        [] => (voice.say("help-title"), vec![voice.say("help-verdict"), voice.say("help-names")]),
        [only] => (format!("/{}", only.name()), vec![description(only, voice)]),
        [first, ..] => (format!("/{}", first.command.slug()), vec![voice.term(first.command)]),
    };
    let mut reply = chore_reply(Composer::new(facts, voice), title, verdict);
    reply.sections = match rows {
        [] => vec![overview(voice)],
        [only] => vec![detail(only, voice)],
        several => several.iter().map(|spec| described(spec, voice)).collect(),
    };
    reply
}

fn item(label: Option<String>, text: String, nested: bool) -> Item {
    Item { label, text, link: None, stamp: Vec::new(), marks: Vec::new(), nested }
}

/// What a command does, in words.
fn description(spec: &CommandSpec, voice: &Voice<'_>) -> String {
    spec.chore.map_or_else(|| voice.term(spec.command), |chore| voice.term(chore))
}

/// One line a command; those of admins are told apart by a line of their own.
fn overview(voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.say("help-commands"));
    for spec in COMMANDS.iter().filter(|spec| spec.chore.is_none()) {
        let name = Some(format!("/{}", spec.example));
        section.items([item(name, description(spec, voice), false)]);
    }
    let menu = [("menu", voice.say("menu-check").into())];
    section.remark(voice.with("help-elsewhere", &menu));
    section.remark(voice.say("help-facts"));
    section
}

/// A subcommand among others.
fn described(spec: &CommandSpec, voice: &Voice<'_>) -> Section {
    let mut section = Section::new(format!("/{}", spec.name()));
    section.remark(description(spec, voice));
    let detail = detail(spec, voice);
    section.rows.extend(detail.rows);
    section
}

/// How a command is typed, an example, and every option with what it takes.
fn detail(spec: &CommandSpec, voice: &Voice<'_>) -> Section {
    let mut section = Section::new(spec.usage());
    let example = [("example", format!("/{}", spec.example).into())];
    section.remark(voice.with("advice-example", &example));
    for option in spec.options {
        let text = voice.term(option.name);
        let needed = if option.required { voice.say("help-required") } else { String::new() };
        let stamp = (!needed.is_empty()).then_some(needed);
        let row = item(Some(option.name.slug().to_owned()), text, false);
        section.items([Item { stamp: stamp.into_iter().collect(), ..row }]);
        if matches!(option.kind, OptionKind::Choice { .. }) {
            section.items([item(None, voice.list(&values(option.name)), true)]);
        }
    }
    section
}
