//! Replies as Discord messages.

use serde_json::Value;
use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter,
    CreateInteractionResponse, CreateInteractionResponseMessage, CreateMessage,
};
use serenity::model::application::ButtonStyle;

use crate::command::{Action, Button, Deed, View};
use crate::fact::Vocabulary;
use crate::reply::{Control, Outcome, Reply, Voice};
use crate::service::Message;

use super::limits::{
    BUTTON_LABEL, BUTTONS, CUSTOM_ID, EMBED_DESCRIPTION, EMBED_FOOTER, EMBED_TITLE, ROWS, length,
    shorten,
};
use super::markup::escape;
use super::page::pages;

/// The bar beside an answer, beside a refusal and beside a fault, as RGB.
const ANSWERED: u32 = 0x003B_82F6;
const REFUSED: u32 = 0x00F5_9E0B;
const FAULT: u32 = 0x00DC_2626;

/// The response that shows a page of a reply: in place of the message that a page-turning button
/// sits on, or as a new one.
#[must_use]
pub fn respond(message: &Message, voice: &Voice<'_>) -> CreateInteractionResponse {
    let shown = shown(message, voice);
    if message.in_place && message.reply.outcome == Outcome::Answered {
        CreateInteractionResponse::UpdateMessage(shown)
    } else {
        CreateInteractionResponse::Message(shown.ephemeral(message.reply.private))
    }
}

/// A reply as a message to one person, as JSON.
pub(super) fn direct(reply: &Reply) -> Value {
    let embed = embed(reply, &whole(reply), None);
    let message = CreateMessage::new().embed(embed).allowed_mentions(CreateAllowedMentions::new());
    serde_json::to_value(message).unwrap_or_default()
}

fn shown(message: &Message, voice: &Voice<'_>) -> CreateInteractionResponseMessage {
    let reply = &message.reply;
    // A reply whose pages cannot be turned is shown as far as one message goes.
    let pages = if can_turn(reply) { pages(reply) } else { vec![whole(reply)] };
    let page = message.page.min(pages.len() - 1);
    let numbers = (pages.len() > 1).then(|| {
        voice.with("page-of", &[("page", (page + 1).into()), ("pages", pages.len().into())])
    });
    CreateInteractionResponseMessage::new()
        .embed(embed(reply, &pages[page], numbers))
        .components(rows(message, voice, page, pages.len()))
        .allowed_mentions(CreateAllowedMentions::new())
}

/// Whether there are buttons that turn the pages of a reply.
fn can_turn(reply: &Reply) -> bool {
    reply.query.is_some() || reply.past.is_some()
}

/// All pages of a reply as one text.
fn whole(reply: &Reply) -> String {
    pages(reply).join("\n")
}

fn embed(reply: &Reply, text: &str, numbers: Option<String>) -> CreateEmbed {
    let colour = match reply.outcome {
        Outcome::Answered => ANSWERED,
        Outcome::Refused => REFUSED,
        Outcome::Fault => FAULT,
    };
    let embed = CreateEmbed::new()
        .title(shorten(&escape(&reply.title), EMBED_TITLE))
        .description(shorten(text, EMBED_DESCRIPTION))
        .colour(colour);
    let footer: Vec<_> = numbers.into_iter().chain(reply.footer.clone()).collect();
    if footer.is_empty() {
        return embed;
    }
    embed.footer(CreateEmbedFooter::new(shorten(&footer.join(" · "), EMBED_FOOTER)))
}

/// The buttons of a page: those that show more of the reply, then those that do something.
fn rows(message: &Message, voice: &Voice<'_>, page: usize, pages: usize) -> Vec<CreateActionRow> {
    let mut rows = vec![turning(message, voice, page, pages)];
    for (index, controls) in message.reply.controls.iter().enumerate() {
        let mut buttons: Vec<_> = controls.iter().filter_map(control).collect();
        // The first ones stand beside those that turn pages, where there is room.
        if index == 0 && rows[0].len() + buttons.len() <= BUTTONS {
            rows[0].append(&mut buttons);
        } else {
            rows.push(buttons);
        }
    }
    let rows = rows.into_iter().filter(|row| !row.is_empty()).take(ROWS);
    rows.map(CreateActionRow::Buttons).collect()
}

/// A button with an id of its own; none for an id that does not fit, which would lose the whole
/// message. The rules on identifiers and the tests keep it from happening.
fn button(id: String, label: &str) -> Option<CreateButton> {
    let fits = length(&id) <= CUSTOM_ID;
    fits.then(|| {
        CreateButton::new(id).label(shorten(label, BUTTON_LABEL)).style(ButtonStyle::Secondary)
    })
}

fn control(control: &Control) -> Option<CreateButton> {
    let button = button(control.deed.id(), &control.label)?;
    Some(if control.is_grave { button.style(ButtonStyle::Danger) } else { button })
}

/// The buttons that show more of a reply. A way that leads nowhere is left out.
fn turning(message: &Message, voice: &Voice<'_>, page: usize, pages: usize) -> Vec<CreateButton> {
    let reply = &message.reply;
    let id = |action: Action, view: View, page: usize| match (&reply.query, &reply.past) {
        (Some(query), _) => {
            let (locale, query) = (message.locale, query.clone());
            Some(Button { action, view, page, locale, query }.id())
        }
        (None, Some(id)) => Some(Deed::History { id: id.clone(), page }.id()),
        (None, None) => None,
    };
    let labelled = |action: Action, view: View, page: usize| {
        let label = voice.say(&format!("button-{}", action.slug()));
        button(id(action, view, page)?, &label)
    };
    let has_sources =
        reply.query.is_some() && message.view == View::Answer && !reply.sources.is_empty();
    let sources = has_sources.then(|| labelled(Action::Sources, View::Sources, 0));
    let back = (page > 0).then(|| labelled(Action::Previous, message.view, page.saturating_sub(1)));
    let next = (page + 1 < pages).then(|| labelled(Action::Next, message.view, page + 1));
    [sources, back, next].into_iter().flatten().flatten().collect()
}
