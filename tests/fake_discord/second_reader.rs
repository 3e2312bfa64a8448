//! Bodies read by somebody else: twilight's models and validators, which share no code with the bot.

use serde_json::{Value, json};
use twilight_model::{
    application::command::{Command, CommandOption, CommandOptionChoice, CommandOptionChoiceValue},
    channel::message::{Component, MessageFlags},
    http::interaction::{InteractionResponse, InteractionResponseData},
};
use twilight_validate::{command as commands, component, message};

/// What twilight says against a callback.
pub fn callback(callback: &Value) -> Vec<String> {
    let mut callback = callback.clone();
    for embed in list(&mut callback, "/data/embeds") {
        // What Discord takes for granted, and twilight wants to be said.
        fill(embed, "type", "rich");
        for field in list(embed, "/fields") {
            fill(field, "inline", false);
        }
    }
    for (at, attachment) in list(&mut callback, "/data/attachments").enumerate() {
        fill(attachment, "filename", "as the part says");
        // An id is a number to one reader and a text to another; Discord takes both.
        attachment["id"] = json!(at);
    }
    if callback["data"].is_null() {
        callback.as_object_mut().map(|fields| fields.remove("data"));
    }
    match serde_json::from_value::<InteractionResponse>(callback) {
        Ok(response) => response.data.map(|data| data_of(&data)).unwrap_or_default(),
        Err(error) => vec![format!("twilight cannot read it: {error}")],
    }
}

/// What it says against a message that is no callback.
pub fn message(message: &Value) -> Vec<String> {
    callback(&json!({"type": 4, "data": message}))
}

/// The items of a list, if it is there.
fn list<'a>(value: &'a mut Value, pointer: &str) -> impl Iterator<Item = &'a mut Value> {
    value.pointer_mut(pointer).and_then(Value::as_array_mut).into_iter().flatten()
}

fn fill(object: &mut Value, key: &str, default: impl Into<Value>) {
    if object[key].is_null() {
        object[key] = default.into();
    }
}

fn data_of(data: &InteractionResponseData) -> Vec<String> {
    let mut problems = Problems::default();
    let flags = data.flags.unwrap_or(MessageFlags::empty());
    if let Some(content) = &data.content {
        problems.note(message::content(content));
    }
    if let Some(embeds) = &data.embeds {
        problems.note(message::embeds(embeds));
    }
    // A form has components of its own kind, with rules of their own.
    match (&data.components, &data.title) {
        (Some(components), None) => {
            let second_version = flags.contains(MessageFlags::IS_COMPONENTS_V2);
            problems.note(message::components(components, second_version));
        }
        (Some(components), Some(_)) => inputs(components, &mut problems),
        (None, _) => {}
    }
    for choice in data.choices.iter().flatten() {
        problems.note(commands::choice(choice));
    }
    problems.0
}

fn inputs(components: &[Component], problems: &mut Problems) {
    for held in components {
        match held {
            Component::ActionRow(row) => inputs(&row.components, problems),
            Component::TextInput(input) => problems.note(component::text_input(input, true)),
            _ => {}
        }
    }
}

/// What twilight says against a command to register.
pub fn command(command: &Value) -> Vec<String> {
    let mut command = command.clone();
    fill(&mut command, "type", 1);
    fill(&mut command, "version", "1");
    fill(&mut command, "description", "");
    let command = match serde_json::from_value::<Command>(command) {
        Ok(command) => command,
        Err(error) => return vec![format!("twilight cannot read it: {error}")],
    };
    let mut problems = Problems::default();
    // Not `commands::command` as a whole: its total of 4,000 characters is stale.
    if command.kind == twilight_model::application::command::CommandType::ChatInput {
        problems.note(commands::chat_input_name(&command.name));
        problems.note(commands::description(&command.description));
        for name in command.name_localizations.iter().flatten() {
            problems.note(commands::chat_input_name(name.1));
        }
        for description in command.description_localizations.iter().flatten() {
            problems.note(commands::description(description.1));
        }
    } else {
        problems.note(commands::name(&command.name));
    }
    options(&command.options, &mut problems);
    problems.0
}

fn options(list: &[CommandOption], problems: &mut Problems) {
    problems.note(commands::options(list));
    for option in list {
        problems.note(commands::option(option));
        option.choices.iter().flatten().for_each(|choice| localised_choice(choice, problems));
        options(option.options.as_deref().unwrap_or_default(), problems);
    }
}

fn localised_choice(choice: &CommandOptionChoice, problems: &mut Problems) {
    problems.note(commands::choice(choice));
    if let CommandOptionChoiceValue::String(value) = &choice.value {
        problems.note(commands::choice_name(value));
    }
    for name in choice.name_localizations.iter().flatten() {
        problems.note(commands::choice_name(name.1));
    }
}

#[derive(Default)]
struct Problems(Vec<String>);

impl Problems {
    fn note<E: std::error::Error>(&mut self, outcome: Result<(), E>) {
        if let Err(error) = outcome {
            self.0.push(format!("twilight: {error}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_buttons_in_a_row_are_found() {
        let button = |at: usize| json!({"type": 2, "style": 2, "label": "x", "custom_id": format!("v1:{at}")});
        let row = |count: usize| {
            let buttons: Vec<Value> = (0..count).map(button).collect();
            json!({"type": 4, "data": {"components": [{"type": 1, "components": buttons}]}})
        };
        assert!(callback(&row(5)).is_empty());
        assert_eq!(callback(&row(6)).len(), 1);
    }

    #[test]
    fn what_discord_takes_for_granted_need_not_be_said() {
        let short = json!({"type": 4, "data": {"embeds": [{"title": "x"},
            {"fields": [{"name": "x", "value": "y"}]}]}});
        assert!(callback(&short).is_empty());
        assert!(callback(&json!({"type": 6})).is_empty());
    }

    #[test]
    fn a_required_option_after_an_optional_one_is_found() {
        let late = json!({"name": "compare", "description": "x", "options": [
            {"type": 3, "name": "third", "description": "x"},
            {"type": 3, "name": "first", "description": "x", "required": true}]});
        assert_eq!(command(&late).len(), 1);
    }
}
