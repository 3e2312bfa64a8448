//! Interactions in, responses out: one function for every transport that Discord has.

use std::sync::Arc;

use serde_json::{Value, json};
use serenity::builder::{
    AutocompleteChoice, CreateAutocompleteResponse, CreateInteractionResponse,
};

use crate::command::{Call, OptionName};
use crate::fact::Locale;
use crate::reply::picture::Picture;
use crate::reply::{File, Outcome, fault};
use crate::service::{
    Ask, Asker, Drawing, Handled, Illustration, Message, Notice, Request, Service,
};

use super::asked::Asked;
use super::asking::{Interaction, Wish};
use super::form::modal;
use super::kept::Kept;
use super::limits::{CHOICE, FILE_DESCRIPTION, shorten};
use super::message::{direct, posted, respond};
use super::rest::Rest;
use super::way::First;

/// The response to an interaction, and how it ended, for the log.
#[derive(Debug)]
pub struct Response {
    /// What to send, as JSON.
    pub body: String,
    /// Whether it is a form, which cannot come later.
    pub is_form: bool,
    /// A file to send along.
    pub file: Option<File>,
    /// What was asked for.
    pub asked: Asked,
    /// How it ended.
    pub outcome: Outcome,
    /// A picture to send after the words.
    pub drawing: Option<Drawing>,
    /// Whether the message that was pressed is taken away after it.
    pub is_deletion: bool,
    /// Who else is told, and what: a user's id, and the message.
    pub notice: Option<(String, Value)>,
}

impl Response {
    fn of(body: String, asked: Asked, outcome: Outcome) -> Self {
        let (is_form, is_deletion) = (false, false);
        let (file, drawing, notice) = (None, None, None);
        Self { body, is_form, file, asked, outcome, drawing, is_deletion, notice }
    }

    /// Takes out what is sent first.
    pub(super) fn first(&mut self) -> First {
        First { body: std::mem::take(&mut self.body), file: self.file.take() }
    }
}

/// Answers an interaction. Cannot fail, as [`Service::handle`] cannot. A file that comes with it is
/// fetched through `rest`, if its sender may hand in any; what others were told is looked for in
/// `kept`.
pub async fn answer(
    service: &Service,
    interaction: &Interaction,
    rest: &Rest,
    kept: &Kept,
) -> Response {
    let asked = interaction.asked;
    match &interaction.wish {
        Wish::Choices { locale, asker, typing } => {
            complete(service, *locale, asker, typing.as_ref()).await
        }
        Wish::Answer(request) => {
            let handled = match (&request.ask, &interaction.file) {
                (Ask::File { call, .. }, Some(address)) => {
                    Box::pin(with_file(service, request, call, address, rest)).await
                }
                _ => service.handle(request).await,
            };
            shown(service, handled, asked, kept)
        }
    }
}

/// Answers a request to which a file belongs.
async fn with_file(
    service: &Service,
    request: &Request,
    call: &Call,
    address: &str,
    rest: &Rest,
) -> Handled {
    let content = if service.admits_files(&request.asker) {
        let fetched = rest.fetch(address, crate::fact::exchange::FILE_LIMIT).await;
        if let Err(error) = &fetched {
            tracing::warn!(%error, "a file could not be fetched");
        }
        fetched.ok()
    } else {
        None
    };
    let ask = Ask::File { call: call.clone(), content };
    service.handle(&Request { ask, ..request.clone() }).await
}

/// What to say to a message that asks something.
#[derive(Debug)]
pub struct Said {
    /// What to post, as JSON.
    pub body: Value,
    /// A picture to send along.
    pub file: Option<File>,
    /// A picture to send after the words.
    pub drawing: Option<Drawing>,
}

/// What to say to a message that asks something: the answer, or in two lines how to ask.
pub async fn said(service: &Service, request: &Request, message: u64) -> Said {
    let voice = service.voice(request.locale);
    let (mut file, mut drawing) = (None, None);
    let mut body = match service.handle(request).await {
        Handled::Message(answer) if answer.reply.outcome == Outcome::Answered => {
            let body = posted(&answer, &voice);
            let picture;
            (picture, drawing) = pictured(service, answer.illustration);
            file = picture.as_deref().map(picture_file);
            body
        }
        Handled::Message(answer) if answer.reply.advises() => direct(&answer.reply),
        _ => json!({"content": format!("{}\n{}", voice.say("hint"), voice.say("hint-more"))}),
    };
    if let Some(file) = &file {
        body["attachments"] = attachments(file);
    }
    body["allowed_mentions"] = json!({"parse": [], "replied_user": false});
    // A message that was deleted meanwhile is answered all the same.
    body["message_reference"] =
        json!({"message_id": message.to_string(), "fail_if_not_exists": false});
    Said { body, file, drawing }
}

/// The picture that goes with an answer where it is kept, or else follows it.
fn pictured(
    service: &Service,
    illustration: Illustration,
) -> (Option<Arc<Picture>>, Option<Drawing>) {
    let Illustration::Drawing(drawing) = illustration else { return (None, None) };
    match service.drawn(&drawing) {
        Some(picture) => (Some(picture), None),
        None => (None, Some(drawing)),
    }
}

/// What to say to an interaction that could not be read, under the id that the log has it by.
#[must_use]
pub fn unreadable(service: &Service, locale: Locale, incident: &str) -> String {
    let voice = service.voice(locale);
    sent(&respond(&Message::first_page(fault(incident, &voice), locale), &voice))
}

/// No choices at all, for somebody who types.
pub(super) fn no_choices() -> String {
    sent(&CreateInteractionResponse::Autocomplete(CreateAutocompleteResponse::new()))
}

/// A value of serenity's as JSON; its builders always have a JSON form.
fn sent(response: &CreateInteractionResponse) -> String {
    serde_json::to_string(response).unwrap_or_default()
}

fn shown(service: &Service, handled: Handled, asked: Asked, kept: &Kept) -> Response {
    let mut message = match handled {
        Handled::Form(form) => {
            let response = Response::of(sent(&modal(&form)), asked, Outcome::Answered);
            return Response { is_form: true, ..response };
        }
        Handled::Message(message) => *message,
        Handled::Deletion => {
            let body = sent(&CreateInteractionResponse::Acknowledge);
            let response = Response::of(body, asked, Outcome::Answered);
            return Response { is_deletion: true, ..response };
        }
    };
    let illustration = std::mem::take(&mut message.illustration);
    let is_unchanged = matches!(illustration, Illustration::Unchanged);
    let (picture, drawing) = pictured(service, illustration);
    let drawn = picture.as_deref().map(picture_file);
    let file = message.reply.file.clone().or(drawn);
    let body = kept.body(&message, is_unchanged, picture.as_ref(), || {
        let response = respond(&message, &service.voice(message.locale));
        written(&response, is_unchanged, file.as_ref())
    });
    let notice = message.notice.take();
    let notice = notice.map(|Notice { user, reply }| (user, direct(&reply)));
    Response { file, drawing, notice, ..Response::of(body, asked, message.reply.outcome) }
}

/// A message as JSON, with what it says of the file that comes with it.
fn written(
    response: &CreateInteractionResponse,
    is_unchanged: bool,
    file: Option<&File>,
) -> String {
    if file.is_none() && !is_unchanged {
        return sent(response);
    }
    let mut body = serde_json::to_value(response).unwrap_or_default();
    if let Some(file) = file {
        body["data"]["attachments"] = attachments(file);
    } else if is_unchanged && let Some(data) = body["data"].as_object_mut() {
        // An empty list, which the builder always writes, would take the picture away.
        data.remove("attachments");
    }
    body.to_string()
}

/// What a message says of the file that comes with it.
fn attachments(file: &File) -> Value {
    let description = shorten(&file.description, FILE_DESCRIPTION);
    json!([{"id": 0, "filename": file.name, "description": description}])
}

fn picture_file(picture: &Picture) -> File {
    let (description, content) = (picture.alt.clone(), Arc::clone(&picture.png));
    File { name: "lanekeeper.png".to_owned(), description, content }
}

/// The edit that adds a picture to an answer: what to say, and the file.
pub async fn illustrated(service: &Service, drawing: Drawing) -> Option<(Value, File)> {
    let file = picture_file(&*service.draw(drawing).await?);
    let edit = json!({"attachments": attachments(&file), "allowed_mentions": {"parse": []}});
    Some((edit, file))
}

async fn complete(
    service: &Service,
    locale: Locale,
    asker: &Asker,
    typing: Option<&(Call, OptionName)>,
) -> Response {
    let suggestions = match typing {
        Some((call, option)) => service.complete(locale, asker, call, *option).await,
        None => Vec::new(),
    };
    let choices = suggestions.into_iter().map(|suggestion| {
        AutocompleteChoice::new(shorten(&suggestion.name, CHOICE), suggestion.value)
    });
    let body = CreateAutocompleteResponse::new().set_choices(choices.collect());
    let body = sent(&CreateInteractionResponse::Autocomplete(body));
    Response::of(body, Asked::COMPLETION, Outcome::Answered)
}
