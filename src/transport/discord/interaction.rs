//! Interactions in, responses out: one pure function for every transport that Discord has.

use serenity::builder::{
    AutocompleteChoice, CreateAutocompleteResponse, CreateInteractionResponse,
};
use serenity::model::application::{
    CommandDataOption, CommandDataOptionValue, CommandInteraction, Interaction,
};

use crate::command::{Call, Command, OptionName};
use crate::fact::{Locale, Vocabulary};
use crate::reply::{Outcome, fault};
use crate::service::{Ask, Handled, Request, Service};

use super::limits::{CHOICE, shorten};
use super::message::respond;

/// The response to an interaction, and how it ended, for the log.
#[derive(Debug)]
pub struct Response {
    /// What to send.
    pub body: CreateInteractionResponse,
    /// What was asked: a command's name or the sort of interaction.
    pub asked: String,
    /// How it ended.
    pub outcome: Outcome,
}

/// Answers an interaction. Cannot fail, as [`Service::handle`] cannot.
#[must_use]
pub fn answer(service: &Service, interaction: &Interaction) -> Response {
    match interaction {
        Interaction::Ping(_) => Response {
            body: CreateInteractionResponse::Pong,
            asked: "ping".to_owned(),
            outcome: Outcome::Answered,
        },
        Interaction::Command(command) => {
            let asked = command.data.name.clone();
            let request = Request { locale: Locale::from_tag(&command.locale), ask: ask(command) };
            shown(service, &service.handle(&request), asked)
        }
        Interaction::Autocomplete(command) => complete(service, command),
        Interaction::Component(component) => {
            let ask = Ask::Press(component.data.custom_id.clone());
            let request = Request { locale: Locale::from_tag(&component.locale), ask };
            shown(service, &service.handle(&request), "button".to_owned())
        }
        // No form of ours is out there yet; whatever this is, it gets the answer to a stale button.
        other => {
            let locale = match other {
                Interaction::Modal(modal) => Locale::from_tag(&modal.locale),
                _ => Locale::English,
            };
            let request = Request { locale, ask: Ask::Press(String::new()) };
            shown(service, &service.handle(&request), "form".to_owned())
        }
    }
}

/// What to say to an interaction that could not be read, under the id that the log has it by.
#[must_use]
pub fn unreadable(service: &Service, locale: Locale, incident: &str) -> CreateInteractionResponse {
    let voice = service.voice(locale);
    respond(&Handled::first_page(fault(incident, &voice), locale), &voice)
}

fn shown(service: &Service, handled: &Handled, asked: String) -> Response {
    let body = respond(handled, &service.voice(handled.locale));
    Response { body, asked, outcome: handled.reply.outcome }
}

/// What a slash command asks. A command that we do not have (an old registration) goes the way of
/// text, where it is refused in words.
fn ask(command: &CommandInteraction) -> Ask {
    match Command::from_slug(&command.data.name) {
        Some(name) => Ask::Call(call(name, &command.data.options)),
        None => Ask::Text(format!("/{}", command.data.name)),
    }
}

fn call(command: Command, options: &[CommandDataOption]) -> Call {
    options.iter().fold(Call::new(command), |call, option| {
        let (CommandDataOptionValue::String(value)
        | CommandDataOptionValue::Autocomplete { value, .. }) = &option.value
        else {
            return call;
        };
        match OptionName::from_slug(&option.name) {
            Some(name) => call.with(name, value),
            None => call,
        }
    })
}

fn complete(service: &Service, command: &CommandInteraction) -> Response {
    let locale = Locale::from_tag(&command.locale);
    let focused = command.data.autocomplete().and_then(|one| OptionName::from_slug(one.name));
    let suggestions = match (Command::from_slug(&command.data.name), focused) {
        (Some(name), Some(option)) => {
            service.complete(locale, &call(name, &command.data.options), option)
        }
        _ => Vec::new(),
    };
    let choices = suggestions.into_iter().map(|suggestion| {
        AutocompleteChoice::new(shorten(&suggestion.name, CHOICE), suggestion.value)
    });
    let body = CreateAutocompleteResponse::new().set_choices(choices.collect());
    Response {
        body: CreateInteractionResponse::Autocomplete(body),
        asked: "completion".to_owned(),
        outcome: Outcome::Answered,
    }
}
