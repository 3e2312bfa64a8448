//! What people do with commands and buttons: ask, type, press.

use serde_json::{Value, json};

use super::{
    Answer, Choice,
    body::File,
    interaction,
    person::{AUTOCOMPLETE, COMMAND, COMPONENT, Person},
    world::World,
};

/// Option types.
const SUBCOMMAND: u64 = 1;
const SUBCOMMAND_GROUP: u64 = 2;
const INTEGER: u64 = 4;
const BOOLEAN: u64 = 5;
const ATTACHMENT: u64 = 11;

impl Person<'_> {
    /// Uses a command, or with a space in the name a subcommand (`facts add`).
    ///
    /// Discord hides a command from members who lack its `default_member_permissions`, but servers
    /// may give it to anybody: the fake delivers whatever is asked, and the bot has to look.
    pub async fn asks<const N: usize>(&self, command: &str, options: [(&str, &str); N]) -> Answer {
        let data = self.command_data(command, &options, None);
        self.asks_with_data(&format!("/{command} {options:?}"), &data).await
    }

    /// Uses a command and does not wait; gives the interaction's id.
    pub fn asks_at_once<const N: usize>(
        &self,
        command: &str,
        options: [(&str, &str); N],
    ) -> String {
        let data = self.command_data(command, &options, None);
        self.sends(COMMAND, &format!("/{command} {options:?}"), &data, None)
    }

    /// A use of a command as Discord would send it. It is not sent, and no answer is expected.
    pub fn drafts<const N: usize>(&self, command: &str, options: [(&str, &str); N]) -> Value {
        let data = self.command_data(command, &options, None);
        let id = self.hub.change(World::snowflake);
        let mut whole = interaction::interaction(self, COMMAND, &id, "a-token", true);
        whole["data"] = data;
        whole
    }

    /// Uses a command one of whose options is a file, given by its name and what is in it.
    pub async fn asks_with_file<const N: usize>(
        &self,
        command: &str,
        options: [(&str, &str); N],
        option: &str,
        file: (&str, &[u8]),
    ) -> Answer {
        let what = format!("/{command} {options:?} with {}", file.0);
        let id = self.hands_in_at_once(command, options, option, file);
        self.answer(&id, &what).await
    }

    /// Uses a command with a file and does not wait; gives the interaction's id.
    pub fn hands_in_at_once<const N: usize>(
        &self,
        command: &str,
        options: [(&str, &str); N],
        option: &str,
        (name, bytes): (&str, &[u8]),
    ) -> String {
        let file = File { name: name.to_owned(), description: None, bytes: bytes.to_vec() };
        let (base, channel) = (self.hub.base(), interaction::channel(self));
        // What comes with a command is kept only for a while.
        let kept = self.hub.change(|world| world.keeps_file(&base, &channel, file, true));
        let id = kept["id"].as_str().unwrap_or_default().to_owned();
        let mut filled = options.to_vec();
        filled.push((option, &id));
        let mut data = self.command_data(command, &filled, None);
        data["resolved"] = json!({"attachments": {&id: kept}});
        self.sends(COMMAND, &format!("/{command} {options:?} with {name}"), &data, None)
    }

    /// Uses a command, in an interaction that is not quite as Discord would send it.
    pub async fn asks_altered<const N: usize>(
        &self,
        command: &str,
        options: [(&str, &str); N],
        alter: impl FnOnce(&mut Value),
    ) -> Answer {
        let data = self.command_data(command, &options, None);
        let what = format!("/{command} {options:?}, altered");
        let id = self.sends_altered(COMMAND, &what, &data, None, alter);
        self.answer(&id, &what).await
    }

    /// Types into an option of a command, in an interaction that is not quite as Discord would send
    /// it.
    pub async fn types_altered(
        &self,
        (command, option, text): (&str, &str, &str),
        alter: impl FnOnce(&mut Value),
    ) -> Answer {
        let data = self.command_data(command, &[(option, text)], Some(option));
        let what = format!("typing into {option} of /{command}, altered");
        let id = self.sends_altered(AUTOCOMPLETE, &what, &data, None, alter);
        self.answer(&id, &what).await
    }

    /// Presses a button with this label, in an interaction that is not quite as Discord would send
    /// it.
    pub async fn presses_altered(
        &self,
        answer: &Answer,
        label: &str,
        alter: impl FnOnce(&mut Value),
    ) -> Answer {
        let id = answer.button(label).unwrap_or_else(|| panic!("there is no button {label:?}"));
        let data = json!({"id": 2, "custom_id": id, "component_type": 2});
        let what = format!("pressing {id:?}, altered");
        let id = self.sends_altered(COMPONENT, &what, &data, Some(answer.message.clone()), alter);
        self.answer(&id, &what).await
    }

    /// Sends a kind of command that this library has never heard of.
    pub async fn asks_something_of_tomorrow(&self) -> Answer {
        let data = json!({"id": "1", "shape": "unheard of"});
        self.asks_with_data("something of tomorrow", &data).await
    }

    async fn asks_with_data(&self, what: &str, data: &Value) -> Answer {
        let id = self.sends(COMMAND, what, data, None);
        self.answer(&id, what).await
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

    /// Presses the button with this label and does not wait; gives the interaction's id.
    pub fn presses_at_once(&self, answer: &Answer, label: &str) -> String {
        let id = answer.button(label).unwrap_or_else(|| panic!("there is no button {label:?}"));
        let data = json!({"id": 2, "custom_id": id, "component_type": 2});
        self.sends(COMPONENT, &format!("pressing {id:?}"), &data, Some(answer.message.clone()))
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
        let number = self.hub.change(World::snowflake);
        let mut message = interaction::blank_message(&number, &interaction::channel(self));
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

    /// Chooses from the menu of a message.
    pub async fn chooses(&self, answer: &Answer, value: &str) -> Answer {
        let id = answer.menu_with(value);
        let id = id.unwrap_or_else(|| panic!("no menu offers {value:?}: {}", answer.message));
        let data = json!({"id": 3, "custom_id": id, "component_type": 3, "values": [value]});
        let what = format!("choosing {value:?}");
        let id = self.sends(COMPONENT, &what, &data, Some(answer.message.clone()));
        self.answer(&id, &what).await
    }

    /// The data of a command as a client fills it in; the types come from the registered command.
    fn command_data(&self, name: &str, options: &[(&str, &str)], focused: Option<&str>) -> Value {
        let mut words = name.split(' ');
        let first = words.next().unwrap_or_default();
        let commands = self.hub.look(|world| world.registry.clone());
        let command = commands.iter().find(|command| command["name"] == first);
        let command = command.unwrap_or_else(|| panic!("no command named {first} is registered"));
        let way: Vec<&Value> = words
            .scan(command, |holder, word| {
                *holder = option(holder, word);
                let kind = holder["type"].as_u64().unwrap_or_default();
                assert!([SUBCOMMAND, SUBCOMMAND_GROUP].contains(&kind), "{word} is no subcommand");
                Some(*holder)
            })
            .collect();
        let holder = way.last().copied().unwrap_or(command);
        let filled = options
            .iter()
            .map(|(given, value)| fill(option(holder, given), value, focused == Some(*given)));
        let mut filled: Vec<Value> = filled.collect();
        for step in way.iter().rev() {
            filled = vec![json!({"name": step["name"], "type": step["type"], "options": filled})];
        }
        let mut data = json!({"id": command["id"], "name": first, "type": command["type"]});
        if !filled.is_empty() {
            data["options"] = Value::Array(filled);
        }
        data
    }
}

/// The option of this name; panics if there is none.
fn option<'a>(holder: &'a Value, name: &str) -> &'a Value {
    let mut known = holder["options"].as_array().into_iter().flatten();
    let found = known.find(|known| known["name"] == name);
    found.unwrap_or_else(|| panic!("{} has no option {name}", holder["name"]))
}

/// An option as a client fills it in, or as it stands while somebody types into it.
fn fill(option: &Value, value: &str, focused: bool) -> Value {
    let (name, kind) = (&option["name"], option["type"].as_u64().unwrap_or_default());
    if focused {
        assert!(option["autocomplete"] == true, "{name} does not autocomplete");
        // Whatever the type, what is being typed is text.
        return json!({"name": name, "type": kind, "value": value, "focused": true});
    }
    let value = match kind {
        BOOLEAN => json!(value.parse::<bool>().expect("true or false")),
        INTEGER => json!(value.parse::<i64>().expect("a whole number")),
        ATTACHMENT => {
            assert!(value.parse::<u64>().is_ok(), "{name} is a file: `asks_with_file` sends one");
            json!(value)
        }
        _ => json!(value),
    };
    json!({"name": name, "type": kind, "value": value})
}
