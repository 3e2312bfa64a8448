//! Replies as Discord messages.

use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter,
    CreateInteractionResponse, CreateInteractionResponseMessage,
};
use serenity::model::application::ButtonStyle;

use crate::command::{Action, Button, View};
use crate::fact::Vocabulary;
use crate::reply::{Outcome, Voice};
use crate::service::Handled;

use super::limits::{
    BUTTON_LABEL, CUSTOM_ID, EMBED_DESCRIPTION, EMBED_FOOTER, EMBED_TITLE, length, shorten,
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
pub fn respond(handled: &Handled, voice: &Voice<'_>) -> CreateInteractionResponse {
    let message = message(handled, voice);
    if handled.in_place && handled.reply.outcome == Outcome::Answered {
        CreateInteractionResponse::UpdateMessage(message)
    } else {
        CreateInteractionResponse::Message(message.ephemeral(handled.reply.private))
    }
}

fn message(handled: &Handled, voice: &Voice<'_>) -> CreateInteractionResponseMessage {
    let reply = &handled.reply;
    let pages = pages(reply);
    let page = handled.page.min(pages.len() - 1);
    let colour = match reply.outcome {
        Outcome::Answered => ANSWERED,
        Outcome::Refused => REFUSED,
        Outcome::Fault => FAULT,
    };
    let mut embed = CreateEmbed::new()
        .title(shorten(&escape(&reply.title), EMBED_TITLE))
        .description(shorten(&pages[page], EMBED_DESCRIPTION))
        .colour(colour);
    let numbers = (pages.len() > 1).then(|| {
        voice.with("page-of", &[("page", (page + 1).into()), ("pages", pages.len().into())])
    });
    let footer: Vec<_> = numbers.into_iter().chain(reply.footer.clone()).collect();
    if !footer.is_empty() {
        embed = embed.footer(CreateEmbedFooter::new(shorten(&footer.join(" · "), EMBED_FOOTER)));
    }
    CreateInteractionResponseMessage::new()
        .embed(embed)
        .components(buttons(handled, voice, page, pages.len()))
        .allowed_mentions(CreateAllowedMentions::new())
}

/// The buttons of a page. A way that leads nowhere is left out.
fn buttons(
    handled: &Handled,
    voice: &Voice<'_>,
    page: usize,
    pages: usize,
) -> Vec<CreateActionRow> {
    let Some(query) = &handled.reply.query else { return Vec::new() };
    let button = |action: Action, view: View, page: usize| {
        let id = Button { action, view, page, locale: handled.locale, query: query.clone() }.id();
        let label = voice.say(&format!("button-{}", action.slug()));
        // An id that does not fit would lose the whole message; the rules on identifiers and the
        // tests keep it from happening.
        (length(&id) <= CUSTOM_ID).then(|| {
            CreateButton::new(id).label(shorten(&label, BUTTON_LABEL)).style(ButtonStyle::Secondary)
        })
    };
    let has_sources = handled.view == View::Answer && !handled.reply.sources.is_empty();
    let sources = has_sources.then(|| button(Action::Sources, View::Sources, 0));
    let back = (page > 0).then(|| button(Action::Previous, handled.view, page.saturating_sub(1)));
    let next = (page + 1 < pages).then(|| button(Action::Next, handled.view, page + 1));
    let row: Vec<_> = [sources, back, next].into_iter().flatten().flatten().collect();
    if row.is_empty() { Vec::new() } else { vec![CreateActionRow::Buttons(row)] }
}
