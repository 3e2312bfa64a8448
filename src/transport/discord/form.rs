//! Forms as Discord shows them: one text input a row.
//! <https://discord.com/developers/docs/components/reference#text-input>

use serenity::builder::{CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal};
use serenity::model::application::InputTextStyle;

use crate::fact::Vocabulary;
use crate::reply::{FormView, Input};

use super::limits::{FORM_LABEL, FORM_PLACEHOLDER, FORM_TITLE, FORM_VALUE, shorten};

/// The response that opens a form.
pub(super) fn modal(form: &FormView) -> CreateInteractionResponse {
    let rows = form.inputs.iter().map(|input| CreateActionRow::InputText(text(input))).collect();
    let title = shorten(&form.title, FORM_TITLE);
    CreateInteractionResponse::Modal(CreateModal::new(&form.id, title).components(rows))
}

fn text(input: &Input) -> CreateInputText {
    let style = if input.field.long { InputTextStyle::Paragraph } else { InputTextStyle::Short };
    let label = shorten(&input.label, FORM_LABEL);
    let limit = usize::from(input.field.limit).min(FORM_VALUE);
    let text = CreateInputText::new(style, label, input.field.option.slug())
        .required(input.field.required)
        .max_length(u16::try_from(limit).unwrap_or(u16::MAX))
        .placeholder(shorten(&input.placeholder, FORM_PLACEHOLDER));
    match &input.value {
        Some(value) => text.value(shorten(value, limit)),
        None => text,
    }
}
