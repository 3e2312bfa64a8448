//! The table of commands as Discord registers it.

use std::collections::HashMap;

use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::model::application::{
    CommandOptionType, CommandType, InstallationContext, InteractionContext,
};
use serenity::model::permissions::Permissions;

use crate::command::{
    Access, CHECK, COMMANDS, Chore, Command, CommandSpec, OptionKind, OptionSpec, SUBJECT_LIMIT,
};
use crate::fact::{Locale, Vocabulary};
use crate::reply::{Voice, Words};

use super::limits::{CHOICE, COMMAND_NAME, DESCRIPTION, shorten};

/// On servers, alone with the bot, and among others without it.
const EVERYWHERE: [InteractionContext; 3] =
    [InteractionContext::Guild, InteractionContext::BotDm, InteractionContext::PrivateChannel];
/// Installed on a server or by a person.
const ANYHOW: [InstallationContext; 2] = [InstallationContext::Guild, InstallationContext::User];

/// Every command, with descriptions in every language. Names stay the same in all of them.
#[must_use]
pub fn commands(words: &Words) -> Vec<CreateCommand> {
    let slashes = Command::ALL.iter().map(|name| command(words, *name));
    slashes.chain([check(words)]).collect()
}

/// The entry in the menu of a message.
fn check(words: &Words) -> CreateCommand {
    let command = CreateCommand::new(CHECK)
        .kind(CommandType::Message)
        .contexts(EVERYWHERE.to_vec())
        .integration_types(ANYHOW.to_vec());
    localised(words).fold(command, |command, (tag, voice)| {
        command.name_localized(tag, shorten(&voice.say("menu-check"), COMMAND_NAME))
    })
}

/// The languages other than English, which is what Discord shows to all others, by its tags.
/// <https://discord.com/developers/docs/reference#locales>
fn localised(words: &Words) -> impl Iterator<Item = (&'static str, Voice<'_>)> {
    let tags = |locale: Locale| match locale {
        Locale::English => vec![],
        Locale::Spanish => vec!["es-ES", "es-419"],
        other => vec![other.slug()],
    };
    let tagged = move |locale: &Locale| {
        let voice = words.voice(*locale);
        tags(*locale).into_iter().map(move |tag| (tag, voice.clone()))
    };
    Locale::ALL.iter().flat_map(tagged)
}

fn command(words: &Words, name: Command) -> CreateCommand {
    let english = words.voice(Locale::English);
    let mut command =
        CreateCommand::new(name.slug()).description(shorten(&english.term(name), DESCRIPTION));
    for (tag, voice) in localised(words) {
        let description = shorten(&voice.term(name), DESCRIPTION);
        command = command.description_localized(tag, description);
    }
    command = match name.spec().access {
        Access::Readers | Access::Members => {
            command.contexts(EVERYWHERE.to_vec()).integration_types(ANYHOW.to_vec())
        }
        // Discord hides it from others; that they may not use it is checked at each write.
        Access::Managers => command
            .contexts(vec![InteractionContext::Guild])
            .integration_types(vec![InstallationContext::Guild])
            .default_member_permissions(Permissions::MANAGE_GUILD),
    };
    let rows = COMMANDS.iter().filter(|spec| spec.command == name);
    let options = rows.flat_map(|spec| match spec.chore {
        Some(chore) => vec![subcommand(words, chore)],
        None => options(words, spec),
    });
    command.set_options(options.collect())
}

fn options(words: &Words, spec: &CommandSpec) -> Vec<CreateCommandOption> {
    spec.options.iter().map(|spec| option(words, spec)).collect()
}

fn subcommand(words: &Words, chore: Chore) -> CreateCommandOption {
    let english = words.voice(Locale::English);
    let description = shorten(&english.term(chore), DESCRIPTION);
    let mut subcommand =
        CreateCommandOption::new(CommandOptionType::SubCommand, chore.slug(), description);
    for (tag, voice) in localised(words) {
        let description = shorten(&voice.term(chore), DESCRIPTION);
        subcommand = subcommand.description_localized(tag, description);
    }
    options(words, chore.spec()).into_iter().fold(subcommand, CreateCommandOption::add_sub_option)
}

fn option(words: &Words, spec: &OptionSpec) -> CreateCommandOption {
    let english = words.voice(Locale::English);
    let description = shorten(&english.term(spec.name), DESCRIPTION);
    let mut option = CreateCommandOption::new(kind(spec.kind), spec.name.slug(), description)
        .required(spec.required);
    for (tag, voice) in localised(words) {
        option = option.description_localized(tag, shorten(&voice.term(spec.name), DESCRIPTION));
    }
    match spec.kind {
        OptionKind::Subject | OptionKind::Identifier => {
            option.set_autocomplete(true).min_length(1).max_length(SUBJECT_LIMIT)
        }
        OptionKind::Text { limit } => option.min_length(1).max_length(limit),
        OptionKind::Number => option.min_int_value(1),
        OptionKind::File | OptionKind::Flag => option,
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

fn kind(kind: OptionKind) -> CommandOptionType {
    match kind {
        OptionKind::Number => CommandOptionType::Integer,
        OptionKind::File => CommandOptionType::Attachment,
        OptionKind::Flag => CommandOptionType::Boolean,
        _ => CommandOptionType::String,
    }
}
