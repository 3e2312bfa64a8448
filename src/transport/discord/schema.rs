//! The table of commands as Discord registers it.

use std::collections::HashMap;

use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};

use crate::command::{COMMANDS, CommandSpec, OptionKind, OptionSpec, SUBJECT_LIMIT};
use crate::fact::{Locale, Vocabulary};
use crate::reply::{Voice, Words};

use super::limits::{CHOICE, DESCRIPTION, shorten};

/// Every command, with descriptions in every language. Names stay the same in all of them.
#[must_use]
pub fn commands(words: &Words) -> Vec<CreateCommand> {
    COMMANDS.iter().map(|spec| command(words, spec)).collect()
}

/// The languages other than English, which is Discord's default.
fn localised(words: &Words) -> impl Iterator<Item = (&'static str, Voice<'_>)> {
    let others = Locale::ALL.iter().filter(|locale| **locale != Locale::English);
    others.map(|locale| (locale.slug(), words.voice(*locale)))
}

fn command(words: &Words, spec: &CommandSpec) -> CreateCommand {
    let english = words.voice(Locale::English);
    let mut command = CreateCommand::new(spec.command.slug())
        .description(shorten(&english.term(spec.command), DESCRIPTION))
        .contexts(vec![
            InteractionContext::Guild,
            InteractionContext::BotDm,
            InteractionContext::PrivateChannel,
        ])
        .integration_types(vec![InstallationContext::Guild, InstallationContext::User]);
    for (tag, voice) in localised(words) {
        let description = shorten(&voice.term(spec.command), DESCRIPTION);
        command = command.description_localized(tag, description);
    }
    let options = spec.options.iter().map(|spec| option(words, spec)).collect();
    command.set_options(options)
}

fn option(words: &Words, spec: &OptionSpec) -> CreateCommandOption {
    let english = words.voice(Locale::English);
    let description = shorten(&english.term(spec.name), DESCRIPTION);
    let mut option =
        CreateCommandOption::new(CommandOptionType::String, spec.name.slug(), description)
            .required(spec.required);
    for (tag, voice) in localised(words) {
        option = option.description_localized(tag, shorten(&voice.term(spec.name), DESCRIPTION));
    }
    match spec.kind {
        OptionKind::Subject => {
            option.set_autocomplete(true).min_length(1).max_length(SUBJECT_LIMIT)
        }
        OptionKind::Choice { set, slugs } => slugs().into_iter().fold(option, |option, slug| {
            let key = format!("{set}-{slug}");
            let names: HashMap<&str, String> = localised(words)
                .map(|(tag, voice)| (tag, shorten(&voice.say(&key), CHOICE)))
                .collect();
            let name = shorten(&english.say(&key), CHOICE);
            option.add_string_choice_localized(name, slug, names)
        }),
    }
}
