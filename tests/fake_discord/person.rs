//! People, and what they do: ask, type, press.

use std::time::Instant;

use serde_json::{Value, json};

use super::{
    Answer, Choice, FakeDiscord,
    callbacks::ACKNOWLEDGE_WITHIN,
    interaction,
    world::{Accepted, Asked, Hub, World},
};

/// Interaction types.
pub const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;

/// Somebody on the fake.
pub struct Person<'a> {
    hub: &'a Hub,
    /// The user name.
    pub name: String,
    /// The user id, made from the name.
    pub id: String,
    /// The language of the client.
    pub locale: String,
    /// Writes to the bot alone, not on the server.
    pub direct: bool,
    repeated: bool,
}

impl FakeDiscord {
    /// A member of the server, whose client speaks American English.
    pub fn member(&self, name: &str) -> Person<'_> {
        let number = name.bytes().fold(7_u64, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_000);
        Person {
            hub: &self.hub,
            name: name.to_owned(),
            id: (200_000_000_000_000_000 + number).to_string(),
            locale: "en-US".to_owned(),
            direct: false,
            repeated: false,
        }
    }
}

impl Person<'_> {
    /// The same person with a client in another language.
    pub fn speaking(self, locale: &str) -> Self {
        Self { locale: locale.to_owned(), ..self }
    }

    /// The same person, alone with the bot.
    pub fn in_direct_messages(self) -> Self {
        Self { direct: true, ..self }
    }

    /// The same person, whose interactions Discord delivers twice.
    pub fn heard_twice(self) -> Self {
        Self { repeated: true, ..self }
    }

    /// Uses a command.
    pub async fn asks<const N: usize>(&self, command: &str, options: [(&str, &str); N]) -> Answer {
        let data = self.command_data(command, &options, None);
        let what = format!("/{command} {options:?}");
        let id = self.sends(COMMAND, &what, &data, None);
        self.answer(&id, &what).await
    }

    /// Sends a kind of command that this library has never heard of.
    pub async fn asks_something_of_tomorrow(&self) -> Answer {
        let data = json!({"id": "1", "shape": "unheard of"});
        let id = self.sends(COMMAND, "something of tomorrow", &data, None);
        self.answer(&id, "something of tomorrow").await
    }

    /// Types into an option of a command, and sees the suggestions.
    pub async fn types(&self, command: &str, option: &str, text: &str) -> Vec<Choice> {
        let data = self.command_data(command, &[(option, text)], Some(option));
        let what = format!("typing {text:?} into {option} of /{command}");
        let id = self.sends(AUTOCOMPLETE, &what, &data, None);
        let answer = self.answer(&id, &what).await;
        let choices = answer.data["choices"].as_array().into_iter().flatten();
        let part = |choice: &Value, key| choice[key].as_str().unwrap_or_default().to_owned();
        choices
            .map(|choice| Choice { name: part(choice, "name"), value: part(choice, "value") })
            .collect()
    }

    /// Presses the button with this label.
    pub async fn presses(&self, answer: &Answer, label: &str) -> Answer {
        let Some(id) = answer.button(label) else {
            panic!("there is no button {label:?}, only {:?}", answer.buttons());
        };
        self.presses_on(answer.message.clone(), &id).await
    }

    /// Turns the page: presses the button for `next` or `prev`.
    pub async fn turns(&self, answer: &Answer, action: &str) -> Answer {
        let Some(id) = answer.action(action) else {
            panic!("there is no button to turn to {action}, only {:?}", answer.buttons());
        };
        self.presses_on(answer.message.clone(), &id).await
    }

    /// Presses a button that the bot never made.
    pub async fn presses_id(&self, id: &str) -> Answer {
        let mut message = interaction::blank_message(&self.hub.change(World::snowflake));
        message["content"] = json!("a forged message");
        message["components"] = json!([{"type": 1, "id": 1, "components": [
            {"type": 2, "id": 2, "style": 2, "label": "Press me", "custom_id": id},
        ]}]);
        self.presses_on(message, id).await
    }

    /// Presses the button with this id on a message.
    pub async fn presses_on(&self, message: Value, id: &str) -> Answer {
        let data = json!({"id": 2, "custom_id": id, "component_type": 2});
        let what = format!("pressing {id:?}");
        let id = self.sends(COMPONENT, &what, &data, Some(message));
        self.answer(&id, &what).await
    }

    /// The data of a command as a client fills it in; the types come from the registered command.
    fn command_data(&self, name: &str, options: &[(&str, &str)], focused: Option<&str>) -> Value {
        let commands = self.hub.look(|world| world.registry.clone());
        let command = commands.iter().find(|command| command["name"] == name);
        let command = command.unwrap_or_else(|| panic!("no command named {name} is registered"));
        let options = options.iter().map(|(option, value)| {
            let known = command["options"].as_array().into_iter().flatten();
            let known = known.into_iter().find(|known| known["name"] == *option);
            let known = known.unwrap_or_else(|| panic!("/{name} has no option {option}"));
            let kind = known["type"].as_u64().unwrap_or_default();
            let value = match kind {
                5 => json!(value.parse::<bool>().expect("true or false")),
                4 => json!(value.parse::<i64>().expect("a whole number")),
                _ => json!(value),
            };
            let mut filled = json!({"name": option, "type": kind, "value": value});
            if focused == Some(*option) {
                assert!(known["autocomplete"] == true, "{option} of /{name} does not autocomplete");
                filled["focused"] = json!(true);
            }
            filled
        });
        let options: Vec<Value> = options.collect();
        let mut data = json!({"id": command["id"], "name": name, "type": command["type"]});
        if !options.is_empty() {
            data["options"] = Value::Array(options);
        }
        data
    }

    /// Delivers an interaction over the gateway, and gives its id.
    pub fn sends(&self, kind: u64, what: &str, data: &Value, sits_on: Option<Value>) -> String {
        self.hub.change(|world| {
            let id = world.snowflake();
            let token = format!("aW50ZXJhY3Rpb246{id}");
            let mut whole = interaction::interaction(self, kind, &id, &token, data);
            if let Some(message) = &sits_on {
                whole["message"] = message.clone();
            }
            world.interactions.insert(
                id.clone(),
                Asked {
                    what: what.chars().take(120).collect(),
                    kind,
                    token,
                    at: Instant::now(),
                    attempts: 0,
                    not_before: None,
                    sits_on,
                    answer: None,
                    read: false,
                    follow_ups: Vec::new(),
                },
            );
            for _ in 0..=u8::from(self.repeated) {
                world.gateway.dispatch("INTERACTION_CREATE", &whole);
            }
            id
        })
    }

    /// Waits for the answer, or for a reason why there will be none.
    async fn answer(&self, id: &str, what: &str) -> Answer {
        let patience = ACKNOWLEDGE_WITHIN * 2;
        let outcome = self.hub.until(patience, |world| {
            let refused = world.violations.first().cloned();
            let asked = world.interactions.get_mut(id).expect("an interaction stays known");
            match &asked.answer {
                Some(accepted) if !accepted.pending => {
                    asked.read = true;
                    Some(Ok(accepted.clone()))
                }
                _ => refused.map(Err),
            }
        });
        match outcome.await {
            Some(Ok(Accepted { kind, data, message, latency, .. })) => {
                Answer { interaction: id.to_owned(), kind, data, message, latency }
            }
            Some(Err(refused)) => panic!("Discord refused something: {refused}"),
            None => panic!("{what} was not answered within {patience:?}"),
        }
    }
}
