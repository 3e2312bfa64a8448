//! Forms: what the bot opens, and what people fill in.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Value, json};

use super::{
    Answer,
    callbacks::FORM,
    limits::{CUSTOM_ID, ID_VERSION, units},
    person::{FORM_SUBMISSION, Person},
};

const TITLE: usize = 45;
const ROWS: usize = 5;
const LABEL: usize = 45;
const PLACEHOLDER: usize = 100;
const VALUE: u64 = 4_000;
const TEXT_INPUT: u64 = 4;
/// The style of an input with one line.
const SHORT: u64 = 1;

/// A form, as somebody sees it who has to fill it in.
#[derive(Clone, Debug)]
pub struct Form {
    /// The heading.
    pub title: String,
    /// The id that comes back with what was filled in.
    pub custom_id: String,
    /// What there is to fill in, in order.
    pub inputs: Vec<Input>,
}

/// One text to fill in.
#[derive(Clone, Debug)]
pub struct Input {
    /// The id.
    pub custom_id: String,
    /// What stands above it.
    pub label: String,
    /// What it is filled with beforehand.
    pub value: String,
    /// What stands in it while it is empty.
    pub placeholder: String,
    /// Whether it must not stay empty; Discord's default is that it must not.
    pub required: bool,
    /// The fewest characters.
    pub min_length: usize,
    /// The most characters.
    pub max_length: usize,
    /// 1 a line, 2 a paragraph.
    pub style: u64,
}

impl Form {
    fn read(data: &Value) -> Self {
        Self {
            title: text(&data["title"]),
            custom_id: text(&data["custom_id"]),
            inputs: inputs(data).map(Input::read).collect(),
        }
    }

    /// The input with this id; panics if there is none.
    pub fn input(&self, id: &str) -> &Input {
        let found = self.inputs.iter().find(|input| input.custom_id == id);
        found.unwrap_or_else(|| panic!("the form has no {id}: {self:?}"))
    }
}

impl Input {
    fn read(input: &Value) -> Self {
        let number = |key: &str, default: u64| {
            usize::try_from(input[key].as_u64().unwrap_or(default)).unwrap_or(usize::MAX)
        };
        Self {
            custom_id: text(&input["custom_id"]),
            label: text(&input["label"]),
            value: text(&input["value"]),
            placeholder: text(&input["placeholder"]),
            required: input["required"] != false,
            min_length: number("min_length", 0),
            max_length: number("max_length", VALUE),
            style: input["style"].as_u64().unwrap_or_default(),
        }
    }

    /// Why a client would not send this text; nothing if it would.
    fn refuses(&self, value: &str) -> Option<String> {
        let (id, length) = (&self.custom_id, units(value));
        if value.is_empty() {
            return self.required.then(|| format!("{id} must not be empty"));
        }
        if length < self.min_length || length > self.max_length {
            let (least, most) = (self.min_length, self.max_length);
            return Some(format!("{id} has {length} characters, {least} to {most} are allowed"));
        }
        let lines = self.style == SHORT && value.contains('\n');
        lines.then(|| format!("{id} has one line, and no key starts another"))
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn inputs(data: &Value) -> impl Iterator<Item = &Value> {
    let rows = data["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten())
}

/// What is wrong with a form that no schema finds.
pub fn check(data: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    let mut measure = |what: &str, value: &Value, least: usize, most: usize| {
        let length = value.as_str().map_or(0, units);
        if !(least..=most).contains(&length) {
            problems.push(format!("{what} of a form has {length} units, {most} are allowed"));
        }
    };
    measure("the title", &data["title"], 1, TITLE);
    measure("the custom_id", &data["custom_id"], 1, CUSTOM_ID);
    for input in inputs(data) {
        measure("a custom_id", &input["custom_id"], 1, CUSTOM_ID);
        measure("a label", &input["label"], 1, LABEL);
        measure("a placeholder", &input["placeholder"], 0, PLACEHOLDER);
        let most = Input::read(input).max_length;
        measure("a prefilled value", &input["value"], 0, most);
    }
    if !text(&data["custom_id"]).starts_with(ID_VERSION) {
        let id = &data["custom_id"];
        problems.push(format!("custom_id {id} does not start with {ID_VERSION}"));
    }
    let rows = data["components"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !(1..=ROWS).contains(&rows.len()) {
        problems.push(format!("a form has {} rows, 1 to {ROWS} are allowed", rows.len()));
    }
    for row in rows {
        let held = row["components"].as_array().map(Vec::as_slice).unwrap_or_default();
        if row["type"] != 1 || held.len() != 1 || held[0]["type"] != TEXT_INPUT {
            problems.push(format!("a row of a form holds one text input, not {row}"));
        }
    }
    let mut seen = HashSet::new();
    for input in inputs(data).map(Input::read) {
        if input.min_length > input.max_length || input.max_length as u64 > VALUE {
            problems.push(format!("{} can never be filled in", input.custom_id));
        }
        if !seen.insert(input.custom_id.clone()) {
            problems.push(format!("custom_id {:?} is there twice", input.custom_id));
        }
    }
    problems
}

impl Answer {
    /// The form that this answer opens; panics if it opens none.
    pub fn form(&self) -> Form {
        assert_eq!(self.kind, FORM, "the answer opens no form, it says: {}", self.text());
        Form::read(&self.data)
    }
}

impl Person<'_> {
    /// Fills in some inputs of a form, leaves the others as they were, and sends it. Panics where a
    /// client would keep the form open.
    pub async fn submits<const N: usize>(
        &self,
        answer: &Answer,
        fields: [(&str, &str); N],
    ) -> Answer {
        let form = answer.form();
        let mut filled: BTreeMap<&str, &str> = fields.into();
        let values: Vec<(&str, &str)> = form
            .inputs
            .iter()
            .map(|input| {
                let id = input.custom_id.as_str();
                let value = filled.remove(id).unwrap_or(&input.value);
                if let Some(reason) = input.refuses(value) {
                    panic!("no client sends this form: {reason}");
                }
                (id, value)
            })
            .collect();
        assert!(filled.is_empty(), "the form has no {filled:?}: {form:?}");
        // A form that a button opened comes back with the message of the button.
        let sits_on =
            self.hub.look(|world| world.interactions[&answer.interaction].sits_on.clone());
        self.sends_form(&form.custom_id, &values, sits_on).await
    }

    /// Sends a form that the bot never opened, with whatever is in it.
    pub async fn submits_form_id<const N: usize>(
        &self,
        id: &str,
        fields: [(&str, &str); N],
    ) -> Answer {
        self.sends_form(id, &fields, None).await
    }

    async fn sends_form(
        &self,
        id: &str,
        fields: &[(&str, &str)],
        sits_on: Option<Value>,
    ) -> Answer {
        let rows = fields.iter().enumerate().map(|(at, (input, value))| {
            let held = json!({"type": TEXT_INPUT, "id": 2 * at + 2, "custom_id": input,
                "value": value});
            json!({"type": 1, "id": 2 * at + 1, "components": [held]})
        });
        let data = json!({"custom_id": id, "components": rows.collect::<Vec<_>>()});
        let what = format!("sending the form {id:?} with {fields:?}");
        let id = self.sends(FORM_SUBMISSION, &what, &data, sits_on);
        self.answer(&id, &what).await
    }
}
