//! What a person gets to see.

use std::time::Duration;

use serde_json::Value;

use super::body::File;

/// The flag of a message that only the asker sees.
const EPHEMERAL: u64 = 1 << 6;
/// Component types.
const BUTTON: u64 = 2;
const MENU: u64 = 3;
const TEXT_DISPLAY: u64 = 10;

/// An answer, as Discord got it and as the asker sees it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The interaction that it answers.
    pub interaction: String,
    /// The callback type: 4 a message, 7 an edit of the message the button sits on, 9 a form.
    pub kind: u64,
    /// The callback's data, as it came.
    pub data: Value,
    /// The message in the channel after the answer; null where the answer is none.
    pub message: Value,
    /// From the delivery of the question to the callback.
    pub latency: Duration,
    pub(super) files: Vec<File>,
}

impl Answer {
    /// Everything a reader sees in the message, as plain text, one part a line.
    pub fn text(&self) -> String {
        let message = &self.message;
        let mut parts = vec![&message["content"]];
        for embed in message["embeds"].as_array().into_iter().flatten() {
            parts.extend([&embed["author"]["name"], &embed["title"], &embed["description"]]);
            for field in embed["fields"].as_array().into_iter().flatten() {
                parts.extend([&field["name"], &field["value"]]);
            }
            parts.push(&embed["footer"]["text"]);
        }
        let components = components(message);
        let displays = components.iter().filter(|component| component["type"] == TEXT_DISPLAY);
        parts.extend(displays.map(|component| &component["content"]));
        let parts = parts.into_iter().filter_map(Value::as_str).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    }

    /// Whether only the asker sees it.
    pub fn is_ephemeral(&self) -> bool {
        self.message["flags"].as_u64().unwrap_or_default() & EPHEMERAL != 0
    }

    /// The files that came with it.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The labels of the buttons, in order; those that cannot be pressed are left out.
    pub fn buttons(&self) -> Vec<String> {
        let label = |button: &&Value| button["label"].as_str().unwrap_or_default().to_owned();
        components(&self.message).iter().filter(|it| pressable(it)).map(label).collect()
    }

    /// The id of the button with this label.
    pub fn button(&self, label: &str) -> Option<String> {
        self.find(|button| button["label"] == label)
    }

    /// The id of the first button for this action (`next`, `prev`, …).
    pub fn action(&self, action: &str) -> Option<String> {
        let start = format!("v1:{action}:");
        self.find(|button| button["custom_id"].as_str().is_some_and(|id| id.starts_with(&start)))
    }

    /// The id of the menu that offers a value.
    pub fn menu_with(&self, value: &str) -> Option<String> {
        let components = components(&self.message);
        let offers = |menu: &&&Value| {
            let options = menu["options"].as_array().into_iter().flatten();
            menu["type"] == MENU && options.into_iter().any(|option| option["value"] == value)
        };
        components.iter().find(offers)?["custom_id"].as_str().map(str::to_owned)
    }

    fn find(&self, fits: impl Fn(&Value) -> bool) -> Option<String> {
        let components = components(&self.message);
        let found = components.iter().find(|it| pressable(it) && fits(it))?;
        found["custom_id"].as_str().map(str::to_owned)
    }
}

fn pressable(component: &Value) -> bool {
    component["type"] == BUTTON && component["disabled"] != true
}

/// All components of a message, those inside others included.
fn components(message: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    let mut waiting: Vec<&Value> = message["components"].as_array().into_iter().flatten().collect();
    while !waiting.is_empty() {
        let component = waiting.remove(0);
        all.push(component);
        waiting.extend(component["components"].as_array().into_iter().flatten());
    }
    all
}

/// A suggestion while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the person sees.
    pub name: String,
    /// What the option becomes.
    pub value: String,
}
