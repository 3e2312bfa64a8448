//! What an interaction says: who asks, with which command and options, with which file.

use std::collections::BTreeMap;

use serenity::model::application::{
    ActionRow, ActionRowComponent, AuthorizingIntegrationOwner, AuthorizingIntegrationOwners,
    CommandData, CommandDataOption, CommandDataOptionValue, CommandType, Interaction,
};
use serenity::model::channel::Attachment;
use serenity::model::guild::Member;
use serenity::model::id::GuildId;
use serenity::model::permissions::Permissions;
use serenity::model::user::User;

use crate::command::{Call, Chore, Command, OptionName};
use crate::fact::{Locale, ServerId, Vocabulary};
use crate::service::Asker;

/// Who asks, and in which language.
pub(super) struct Person {
    pub(super) asker: Asker,
    pub(super) locale: Locale,
}

/// Who an interaction is from; nobody for a ping.
pub(super) fn person(interaction: &Interaction) -> Option<Person> {
    let unknown = AuthorizingIntegrationOwners::default();
    let (user, member, guild, owners, locale) = match interaction {
        Interaction::Command(one) | Interaction::Autocomplete(one) => (
            &one.user,
            one.member.as_deref(),
            one.guild_id,
            &one.authorizing_integration_owners,
            &one.locale,
        ),
        Interaction::Component(one) => (
            &one.user,
            one.member.as_ref(),
            one.guild_id,
            &one.authorizing_integration_owners,
            &one.locale,
        ),
        // serenity does not say who installed the bot; the form's id tells whom it goes to.
        Interaction::Modal(one) => {
            (&one.user, one.member.as_ref(), one.guild_id, &unknown, &one.locale)
        }
        _ => return None,
    };
    let locale = Locale::from_tag(locale);
    Some(Person { asker: asker(user, member, guild, owners), locale })
}

fn asker(
    user: &User,
    member: Option<&Member>,
    guild: Option<GuildId>,
    owners: &AuthorizingIntegrationOwners,
) -> Asker {
    // On a server that has not installed the bot, somebody who has it for themselves is alone with
    // it: that server has nobody who would look after its notes.
    let is_elsewhere = !owners.0.is_empty()
        && !owners.0.iter().any(|one| matches!(one, AuthorizingIntegrationOwner::GuildInstall(_)));
    let server = guild.filter(|_| !is_elsewhere).map(|guild| ServerId::new(guild.get()));
    let permissions = member.and_then(|member| member.permissions).unwrap_or_default();
    let managing = Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR;
    let manages = server.is_some() && permissions.intersects(managing);
    Asker { user: Some(user.id.to_string()), server, manages, is_in_shell: false }
}

/// The call behind a command; `None` for a command or a subcommand that we do not have.
pub(super) fn call(data: &CommandData) -> Option<Call> {
    let call = Call::new(Command::from_slug(&data.name)?);
    match data.options.first().map(|option| (&option.name, &option.value)) {
        Some((name, CommandDataOptionValue::SubCommand(options))) => {
            let call = Call { chore: Some(Chore::from_slug(name)?), ..call };
            Some(with_options(call, options))
        }
        // A command with subcommands cannot be called without one.
        _ if call.command == Command::Facts => None,
        _ => Some(with_options(call, &data.options)),
    }
}

fn with_options(call: Call, options: &[CommandDataOption]) -> Call {
    options.iter().fold(call, |call, option| {
        let value = match &option.value {
            CommandDataOptionValue::String(value)
            | CommandDataOptionValue::Autocomplete { value, .. } => value.clone(),
            CommandDataOptionValue::Integer(value) => value.to_string(),
            CommandDataOptionValue::Boolean(value) => value.to_string(),
            CommandDataOptionValue::Attachment(id) => id.to_string(),
            _ => return call,
        };
        match OptionName::from_slug(&option.name) {
            Some(name) => call.with(name, value),
            None => call,
        }
    })
}

/// The file that comes with a command.
pub(super) fn attachment(data: &CommandData) -> Option<&Attachment> {
    let options = data.options.iter().flat_map(|option| match &option.value {
        CommandDataOptionValue::SubCommand(inner) => inner.as_slice(),
        _ => std::slice::from_ref(option),
    });
    let mut ids = options.filter_map(|option| match option.value {
        CommandDataOptionValue::Attachment(id) => Some(id),
        _ => None,
    });
    ids.find_map(|id| data.resolved.attachments.get(&id))
}

/// What a message says that somebody points at, its embeds included.
pub(super) fn pointed_at(data: &CommandData) -> Option<String> {
    if data.kind != CommandType::Message {
        return None;
    }
    let message = data.resolved.messages.values().next()?;
    let embeds = message.embeds.iter().flat_map(|embed| [&embed.title, &embed.description]);
    let parts = std::iter::once(message.content.as_str())
        .chain(embeds.flatten().map(String::as_str))
        .collect::<Vec<_>>();
    Some(parts.join("\n"))
}

/// What was filled into a form.
pub(super) fn fields(rows: &[ActionRow]) -> BTreeMap<OptionName, String> {
    let components = rows.iter().flat_map(|row| &row.components);
    let fields = components.filter_map(|component| match component {
        ActionRowComponent::InputText(input) => {
            let option = OptionName::from_slug(&input.custom_id)?;
            Some((option, input.value.clone().unwrap_or_default()))
        }
        _ => None,
    });
    fields.collect()
}
