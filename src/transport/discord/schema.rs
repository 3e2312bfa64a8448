//! The table of commands as Discord registers it.

use serde_json::{Value, json};
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

/// Every command as JSON, with descriptions in every language. Names stay the same in all of them.
///
/// # Errors
///
/// None that is known: serenity's builders always have a JSON form.
pub(super) fn commands(words: &Words) -> serde_json::Result<Value> {
    let mut all = told(words, Locale::English)?;
    for (locale, tags) in localised() {
        let theirs = told(words, locale)?;
        for tag in tags {
            localise(&mut all, &theirs, tag);
        }
    }
    Ok(all)
}

/// The languages other than English, which is what Discord shows to all others, by its tags.
/// <https://discord.com/developers/docs/reference#locales>
fn localised() -> impl Iterator<Item = (Locale, Vec<&'static str>)> {
    Locale::ALL.iter().filter_map(|locale| match locale {
        Locale::English => None,
        Locale::Spanish => Some((*locale, vec!["es-ES", "es-419"])),
        other => Some((*locale, vec![other.slug()])),
    })
}

/// Every command as one language tells it. The words are for this once, so that no more than one
/// language takes room at a time.
fn told(words: &Words, locale: Locale) -> serde_json::Result<Value> {
    let words = words.afresh();
    let voice = words.voice(locale);
    let slashes = Command::ALL.iter().map(|name| command(&voice, *name));
    serde_json::to_value(slashes.chain([check(&voice)]).collect::<Vec<_>>())
}

/// Adds what another language says differently.
fn localise(all: &mut Value, theirs: &Value, tag: &str) {
    match (all, theirs) {
        (Value::Array(all), Value::Array(theirs)) => {
            all.iter_mut().zip(theirs).for_each(|(one, theirs)| localise(one, theirs, tag));
        }
        (Value::Object(all), Value::Object(theirs)) => {
            for (text, texts) in
                [("name", "name_localizations"), ("description", "description_localizations")]
            {
                if let Some(said) = theirs.get(text).filter(|said| all.get(text) != Some(*said)) {
                    all.entry(texts).or_insert_with(|| json!({}))[tag] = said.clone();
                }
            }
            for within in ["options", "choices"] {
                if let (Some(all), Some(theirs)) = (all.get_mut(within), theirs.get(within)) {
                    localise(all, theirs, tag);
                }
            }
        }
        _ => {}
    }
}

/// The entry in the menu of a message: in English it is what the command is called.
fn check(voice: &Voice<'_>) -> CreateCommand {
    let name = match voice.locale() {
        Locale::English => CHECK.to_owned(),
        _ => shorten(&voice.say("menu-check"), COMMAND_NAME),
    };
    CreateCommand::new(name)
        .kind(CommandType::Message)
        .contexts(EVERYWHERE.to_vec())
        .integration_types(ANYHOW.to_vec())
}

fn command(voice: &Voice<'_>, name: Command) -> CreateCommand {
    let command =
        CreateCommand::new(name.slug()).description(shorten(&voice.term(name), DESCRIPTION));
    let command = match name.spec().access {
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
        Some(chore) => vec![subcommand(voice, chore)],
        None => options(voice, spec),
    });
    command.set_options(options.collect())
}

fn options(voice: &Voice<'_>, spec: &CommandSpec) -> Vec<CreateCommandOption> {
    spec.options.iter().map(|spec| option(voice, spec)).collect()
}

fn subcommand(voice: &Voice<'_>, chore: Chore) -> CreateCommandOption {
    let description = shorten(&voice.term(chore), DESCRIPTION);
    let subcommand =
        CreateCommandOption::new(CommandOptionType::SubCommand, chore.slug(), description);
    options(voice, chore.spec()).into_iter().fold(subcommand, CreateCommandOption::add_sub_option)
}

fn option(voice: &Voice<'_>, spec: &OptionSpec) -> CreateCommandOption {
    let description = shorten(&voice.term(spec.name), DESCRIPTION);
    let option = CreateCommandOption::new(kind(spec.kind), spec.name.slug(), description)
        .required(spec.required);
    match spec.kind {
        OptionKind::Subject | OptionKind::Identifier => {
            option.set_autocomplete(true).min_length(1).max_length(SUBJECT_LIMIT)
        }
        OptionKind::Text { limit } => option.min_length(1).max_length(limit),
        OptionKind::Number => option.min_int_value(1),
        OptionKind::File | OptionKind::Flag => option,
        OptionKind::Choice { set, slugs } => slugs().into_iter().fold(option, |option, slug| {
            let name = shorten(&voice.say(&format!("{set}-{slug}")), CHOICE);
            option.add_string_choice(name, slug)
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
