//! What an interaction asks, of whom it is, and where its answer goes.

use std::collections::BTreeMap;

use serenity::model::permissions::Permissions;

use crate::command::{Call, Chore, Command, OptionName};
use crate::fact::{Locale, ServerId, Vocabulary};
use crate::service::{Ask, Asker, Request};

use super::asked::Asked;
use super::body::{Body, Data, Digits, Given, Owners, Row, What};

/// Types of interactions.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type>
pub(super) mod kind {
    pub(in super::super) const PING: u8 = 1;
    pub(in super::super) const COMMAND: u8 = 2;
    pub(in super::super) const COMPONENT: u8 = 3;
    pub(in super::super) const COMPLETION: u8 = 4;
    pub(in super::super) const FORM: u8 = 5;
}

/// The type of a command that is used on a message.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types>
const ON_A_MESSAGE: u8 = 3;

/// The type of a menu whose choices are our own.
/// <https://discord.com/developers/docs/components/reference#component-object-component-types>
const MENU: u8 = 3;

/// An interaction, understood as far as that takes no facts.
#[derive(Debug, Clone)]
pub struct Interaction {
    pub(super) id: u64,
    /// The application that it is for, under which its answer is changed later.
    pub(super) application: u64,
    /// What lets us answer it.
    pub(super) token: String,
    /// What it asks for, as numbers have it.
    pub(super) asked: Asked,
    pub(super) wish: Wish,
    /// The address of the file that comes with it.
    pub(super) file: Option<String>,
}

/// What somebody wants.
#[derive(Debug, Clone)]
pub(super) enum Wish {
    /// An answer. What is in a file is still to be fetched.
    Answer(Request),
    /// What could be typed next.
    Choices {
        /// In which language.
        locale: Locale,
        /// Who types.
        asker: Asker,
        /// The command, and the option of it; nothing where we have none such.
        typing: Option<(Call, OptionName)>,
    },
}

impl Interaction {
    /// What an interaction asks; nothing where that, or who asks it, cannot be told.
    pub(super) fn of(body: Body<'_>) -> Option<Self> {
        let person = asker(&body)?;
        let Body { kind, id: Digits(id), application_id: Digits(application), token, .. } = body;
        // There is no snowflake zero.
        if id == 0 || token.is_empty() {
            return None;
        }
        let (locale, data) = (Locale::from_tag(&body.locale), body.data?);
        let file = file(&data);
        let (asked, ask) = match kind {
            kind::COMMAND => command(&data, file.is_some())?,
            kind::COMPONENT => component(&data)?,
            kind::COMPLETION => {
                let typing = call(&data).zip(focused(&data.options));
                let (asked, wish) =
                    (Asked::COMPLETION, Wish::Choices { locale, asker: person, typing });
                return Some(Self { id, application, token, asked, wish, file });
            }
            kind::FORM => {
                let form = data.custom_id?.0.into_owned();
                (Asked::FORM, Ask::Submit { form, fields: fields(&data.components) })
            }
            _ => return None,
        };
        let operation = format!("discord:{id}");
        let wish = Wish::Answer(Request { locale, asker: person, operation, ask });
        Some(Self { id, application, token, asked, wish, file })
    }

    /// Whether somebody is still typing it.
    pub(super) fn is_typing(&self) -> bool {
        matches!(self.wish, Wish::Choices { .. })
    }

    /// Whether an answer that comes late is for the asker only.
    pub(super) fn is_discreet(&self) -> bool {
        let is_for_all = |command| !matches!(command, Command::Facts | Command::Suggest);
        !Command::from_slug(self.asked.command).is_some_and(is_for_all)
    }
}

/// Who asks; nobody without an id.
fn asker(body: &Body<'_>) -> Option<Asker> {
    let member = body.member.as_ref();
    let Digits(user) = member.map(|member| &member.user).or(body.user.as_ref())?.id;
    if user == 0 {
        return None;
    }
    // On a server that has not installed the bot, somebody who has it for themselves is alone with
    // it: that server has nobody who would look after its notes.
    let is_elsewhere = matches!(
        body.authorizing_integration_owners,
        Some(Owners { server: None, person: Some(_) })
    );
    let server = body.guild_id.filter(|_| !is_elsewhere).map(|Digits(id)| ServerId::new(id));
    let permissions = member.and_then(|member| member.permissions).map_or(0, |Digits(bits)| bits);
    let managing = Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR;
    let manages =
        server.is_some() && Permissions::from_bits_truncate(permissions).intersects(managing);
    Some(Asker { user: Some(user.to_string()), server, manages, is_in_shell: false })
}

/// What a command asks. One that we do not have (an old registration) goes the way of text, where it
/// is refused in words.
fn command(data: &Data<'_>, has_file: bool) -> Option<(Asked, Ask)> {
    let name = &data.name.as_ref()?.0;
    if data.kind? == ON_A_MESSAGE
        && let Some(content) = pointed_at(data)
    {
        return Some((Asked::CHECK, Ask::Check { content }));
    }
    let Some(call) = call(data) else {
        let text = format!("/{name}");
        return Some((Asked::by(name), Ask::Text { text, as_of: None }));
    };
    let asked = Asked::to(&call);
    Some((asked, if has_file { Ask::File { call, content: None } } else { Ask::Call(call) }))
}

/// What pressing a button or choosing from a menu asks.
fn component(data: &Data<'_>) -> Option<(Asked, Ask)> {
    let id = data.custom_id.as_ref()?.0.to_string();
    if data.component_type? != MENU {
        return Some((Asked::BUTTON, Ask::Press(id)));
    }
    let value = data.values.first().map(|value| value.0.to_string()).unwrap_or_default();
    Some((Asked::MENU, Ask::Choose { menu: id, value }))
}

/// The call behind a command; `None` for a command or a subcommand that we do not have.
fn call(data: &Data<'_>) -> Option<Call> {
    let call = Call::new(Command::from_slug(&data.name.as_ref()?.0)?);
    match data.options.first() {
        Some(Given { name, what: What::Subcommand(options), .. }) => {
            let call = Call { chore: Some(Chore::from_slug(name)?), ..call };
            Some(with_options(call, options))
        }
        // A command with subcommands cannot be called without one.
        _ if call.command == Command::Facts => None,
        _ => Some(with_options(call, &data.options)),
    }
}

fn with_options(call: Call, options: &[Given<'_>]) -> Call {
    options.iter().fold(call, |call, option| {
        let value = match &option.what {
            What::Typed(value) => value.to_string(),
            What::File(Digits(id)) => id.to_string(),
            What::Subcommand(_) | What::Other => return call,
        };
        match OptionName::from_slug(&option.name) {
            Some(name) => call.with(name, value),
            None => call,
        }
    })
}

/// The options that were given, those of a subcommand included.
fn given<'a>(options: &'a [Given<'a>]) -> impl Iterator<Item = &'a Given<'a>> {
    options.iter().flat_map(|option| match &option.what {
        What::Subcommand(inner) => inner.as_slice(),
        _ => std::slice::from_ref(option),
    })
}

/// The option that is being typed.
fn focused(options: &[Given<'_>]) -> Option<OptionName> {
    let typed = given(options).find(|option| option.is_focused)?;
    OptionName::from_slug(&typed.name)
}

/// The address of the file that comes with a command.
fn file(data: &Data<'_>) -> Option<String> {
    let files = given(&data.options).filter_map(|option| match &option.what {
        What::File(id) => data.resolved.attachments.get(id),
        _ => None,
    });
    files.map(|attachment| attachment.url.to_string()).next()
}

/// What a message says that somebody points at, its embeds included.
fn pointed_at(data: &Data<'_>) -> Option<String> {
    let message = data.resolved.messages.values().next()?;
    let embeds = message.embeds.iter().flat_map(|embed| [&embed.title, &embed.description]);
    let parts = std::iter::once(&*message.content)
        .chain(embeds.flatten().map(|text| &*text.0))
        .collect::<Vec<_>>();
    Some(parts.join("\n"))
}

/// What was filled into a form.
fn fields(rows: &[Row<'_>]) -> BTreeMap<OptionName, String> {
    let fields = rows.iter().flat_map(|row| &row.components).filter_map(|field| {
        let option = OptionName::from_slug(&field.custom_id.as_ref()?.0)?;
        Some((option, field.value.as_ref().map(|value| value.0.to_string()).unwrap_or_default()))
    });
    fields.collect()
}

#[cfg(test)]
mod tests;
