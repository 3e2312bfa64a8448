//! Forms in words: what they are called, and what stands in their fields.

use std::collections::BTreeMap;

use crate::command::{Field, Form, OptionName};
use crate::fact::Vocabulary;

use super::voice::Voice;

/// A form as somebody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its fields.
    pub inputs: Vec<Input>,
}

/// A field of a form as somebody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What it asks for.
    pub field: Field,
    /// Its label.
    pub label: String,
    /// An example of what goes into it.
    pub placeholder: String,
    /// What stands in it already.
    pub value: Option<String>,
}

/// A form, filled in with what is there already.
#[must_use]
pub fn form(form: &Form, filled: &BTreeMap<OptionName, String>, voice: &Voice<'_>) -> FormView {
    let inputs = form.fields().iter().map(|&field| Input {
        field,
        label: voice.say(&format!("form-{}", field.option.slug())),
        placeholder: voice.say(&format!("example-{}", field.option.slug())),
        value: filled.get(&field.option).cloned(),
    });
    FormView {
        id: form.id(),
        title: voice.say(&format!("form-title-{}", form.name())),
        inputs: inputs.collect(),
    }
}
