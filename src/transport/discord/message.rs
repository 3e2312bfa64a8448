//! Replies as Discord messages.

use serde_json::Value;
use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter,
    CreateInteractionResponse, CreateInteractionResponseMessage, CreateMessage, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::application::ButtonStyle;

use crate::answer::{Aspect, Query};
use crate::command::{Action, Button, Deed, View};
use crate::fact::{Subject, VendorId, Vocabulary};
use crate::reply::{Control, Outcome, Reply, Voice, WHOLE};
use crate::service::Message;

use super::limits::{
    BUTTON_LABEL, BUTTONS, CHOICE, CUSTOM_ID, EMBED_DESCRIPTION, EMBED_FOOTER, EMBED_TITLE, ROWS,
    length, shorten,
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
        CreateInteractionResponse::Message(shown.ephemeral(message.is_private))
    }
}

/// A reply as a message to one person, as JSON.
pub(super) fn direct(reply: &Reply) -> Value {
    let embed = embed(reply, &whole(reply), None);
    let message = CreateMessage::new().embed(embed).allowed_mentions(CreateAllowedMentions::new());
    serde_json::to_value(message).unwrap_or_default()
}

/// A reply as a message that answers no interaction, as JSON.
pub(super) fn posted(message: &Message, voice: &Voice<'_>) -> Value {
    serde_json::to_value(shown(message, voice)).unwrap_or_default()
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

/// The buttons of a page: those that show more of the reply, the menu of aspects, then those that do
/// something.
fn rows(message: &Message, voice: &Voice<'_>, page: usize, pages: usize) -> Vec<CreateActionRow> {
    let buttons = |buttons: Vec<CreateButton>| {
        (!buttons.is_empty()).then_some(CreateActionRow::Buttons(buttons))
    };
    let mut controls: Vec<Vec<_>> = message
        .reply
        .controls
        .iter()
        .map(|controls| controls.iter().filter_map(control).collect())
        .collect();
    let mut turning = turning(message, voice, page, pages);
    let (whose, menu) = (whose(message, voice), menu(message, voice));
    // Few buttons stand in one row; many are told apart by what they do.
    let first = controls.first_mut();
    let count = first.as_ref().map_or(0, |first| first.len()) + whose.len();
    if turning.len() + count <= BUTTONS && menu.is_none() {
        turning.extend(first.map(std::mem::take).unwrap_or_default());
        turning.extend(whose);
    } else if let Some(first) = first.filter(|first| first.len() + whose.len() <= BUTTONS) {
        first.extend(whose);
    } else {
        controls.push(whose);
    }
    let rows = buttons(turning).into_iter().chain(menu);
    rows.chain(controls.into_iter().filter_map(buttons)).take(ROWS).collect()
}

/// What may be done with the message itself: who sees it alone may show it to all, who asked for it
/// before all may take it away.
fn whose(message: &Message, voice: &Voice<'_>) -> Vec<CreateButton> {
    let reply = &message.reply;
    let share = reply.query.as_ref().filter(|_| message.is_private && message.view == View::Answer);
    let share = share.and_then(|query| {
        let id = id(message, Action::Share, View::Answer, message.page, query.clone());
        button(id, &voice.say("button-share"))
    });
    let delete = message.owner.as_ref().filter(|_| reply.query.is_some() && !message.is_private);
    let delete = delete.and_then(|owner| {
        button(Deed::Delete { owner: owner.clone() }.id(), &voice.say("button-delete"))
    });
    share.into_iter().chain(delete).collect()
}

/// The menu that narrows a comparison to one aspect, or widens it again.
fn menu(message: &Message, voice: &Voice<'_>) -> Option<CreateActionRow> {
    let Some(query @ Query::Compare { aspect: shown, .. }) = &message.reply.query else {
        return None;
    };
    if message.view != View::Answer {
        return None;
    }
    let id = id(message, Action::Aspect, View::Answer, 0, query.clone());
    let whole = CreateSelectMenuOption::new(voice.say("aspect-whole"), WHOLE)
        .default_selection(shown.is_none());
    let aspects = Aspect::ALL.iter().map(|aspect| {
        CreateSelectMenuOption::new(shorten(&voice.term(*aspect), CHOICE), aspect.slug())
            .default_selection(*shown == Some(*aspect))
    });
    let kind =
        CreateSelectMenuKind::String { options: std::iter::once(whole).chain(aspects).collect() };
    (length(&id) <= CUSTOM_ID).then(|| CreateActionRow::SelectMenu(CreateSelectMenu::new(id, kind)))
}

/// The id of a button that asks something in the language of a message and as of its date.
fn id(message: &Message, action: Action, view: View, page: usize, query: Query) -> String {
    Button { action, view, page, locale: message.locale, as_of: message.reply.as_of, query }.id()
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

/// The vendor whose timeline an answer leads to.
fn timeline_of(reply: &Reply) -> Option<VendorId> {
    let subject = match reply.query.as_ref()? {
        Query::Vendor { vendor } => return Some(vendor.clone()),
        Query::WhyOpen { subject } => subject,
        Query::Compare { sides, .. } => sides.first()?,
        _ => return None,
    };
    match subject {
        Subject::Vendor(id) => Some(id.clone()),
        Subject::Release(id) => VendorId::try_from(id.vendor().to_owned()).ok(),
        Subject::Term(_) => None,
    }
}

/// The buttons that show more of a reply. A way that leads nowhere is left out.
fn turning(message: &Message, voice: &Voice<'_>, page: usize, pages: usize) -> Vec<CreateButton> {
    let reply = &message.reply;
    let turned = |action: Action, view: View, page: usize| match (&reply.query, &reply.past) {
        (Some(query), _) => Some(id(message, action, view, page, query.clone())),
        (None, Some(id)) => Some(Deed::History { id: id.clone(), page }.id()),
        (None, None) => None,
    };
    let labelled = |action: Action, view: View, page: usize| {
        let label = voice.say(&format!("button-{}", action.slug()));
        button(turned(action, view, page)?, &label)
    };
    let has_sources =
        reply.query.is_some() && message.view == View::Answer && !reply.sources.is_empty();
    let sources = has_sources.then(|| labelled(Action::Sources, View::Sources, 0));
    let vendor = (message.view == View::Answer).then(|| timeline_of(reply)).flatten();
    let timeline = vendor.map(|vendor| {
        let query = Query::Timeline { vendor: Some(vendor) };
        button(id(message, Action::Timeline, View::Answer, 0, query), &voice.say("button-timeline"))
    });
    let is_compared = matches!(&reply.query, Some(Query::Compare { aspect: None, .. }));
    let same = (is_compared && message.view == View::Answer)
        .then(|| labelled(Action::Same, View::Answer, 0));
    let back = (page > 0).then(|| labelled(Action::Previous, message.view, page.saturating_sub(1)));
    let next = (page + 1 < pages).then(|| labelled(Action::Next, message.view, page + 1));
    [back, next, sources, timeline, same].into_iter().flatten().flatten().collect()
}

#[cfg(test)]
mod tests;
