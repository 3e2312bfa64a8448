//! The limits that Discord enforces and no schema knows.
//!
//! Characters are counted as UTF-16 units, the strictest of the ways in which Discord counts.

use std::{collections::HashSet, sync::LazyLock};

use regex::Regex;
use serde_json::Value;

/// All embeds of a message together.
const EMBEDS_TOTAL: usize = 6_000;
/// A command with its options, choices and the longest localisation of each.
const COMMAND_TOTAL: usize = 8_000;
/// The id of a component or a form.
pub const CUSTOM_ID: usize = 100;
const CHOICES: usize = 25;
const CHOICE: usize = 100;
const CHAT_COMMANDS: usize = 100;
/// What the ids of this bot's components and forms begin with.
pub const ID_VERSION: &str = "v1:";
/// The languages of Discord's clients.
const LOCALES: &str = "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE \
                       vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko";

static NAME: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$";
    Regex::new(pattern).expect("Discord's name pattern is a regular expression")
});

/// The length of a text as Discord counts it.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What is wrong with a message.
pub fn message(data: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    mentions(data, &mut problems);
    embeds(&data["embeds"], &mut problems);
    let mut ids = Vec::new();
    custom_ids(&data["components"], &mut ids);
    let mut seen = HashSet::new();
    for id in ids {
        if !(1..=CUSTOM_ID).contains(&units(&id)) {
            problems.push(format!("custom_id {id:?} is empty or longer than {CUSTOM_ID}"));
        }
        if !id.starts_with(ID_VERSION) {
            problems.push(format!("custom_id {id:?} does not start with {ID_VERSION}"));
        }
        if !seen.insert(id.clone()) {
            problems.push(format!("custom_id {id:?} is there twice"));
        }
    }
    problems
}

fn mentions(data: &Value, problems: &mut Vec<String>) {
    let allowed = &data["allowed_mentions"];
    let none = |list: &Value| list.as_array().is_none_or(Vec::is_empty);
    let silent = allowed["parse"].is_array()
        && ["parse", "users", "roles"].iter().all(|list| none(&allowed[*list]))
        && allowed["replied_user"] != true;
    if !silent {
        problems.push(format!("allowed_mentions must be {{\"parse\": []}}, not {allowed}"));
    }
}

fn embeds(embeds: &Value, problems: &mut Vec<String>) {
    let mut total = 0;
    for embed in embeds.as_array().into_iter().flatten() {
        let parts = [
            (&embed["title"], 256),
            (&embed["description"], 4_096),
            (&embed["footer"]["text"], 2_048),
            (&embed["author"]["name"], 256),
        ];
        let fields = embed["fields"].as_array().into_iter().flatten();
        let fields = fields.flat_map(|field| [(&field["name"], 256), (&field["value"], 1_024)]);
        for (part, limit) in parts.into_iter().chain(fields) {
            let Some(text) = part.as_str() else { continue };
            total += units(text);
            if units(text) > limit {
                let start: String = text.chars().take(40).collect();
                problems.push(format!("{} units where {limit} are allowed: {start}…", units(text)));
            }
            if text.trim().is_empty() {
                problems.push("an embed has a part without any text".to_owned());
            }
        }
    }
    if total > EMBEDS_TOTAL {
        problems.push(format!("the embeds have {total} units, {EMBEDS_TOTAL} are allowed"));
    }
}

fn custom_ids(component: &Value, ids: &mut Vec<String>) {
    match component {
        Value::Array(several) => several.iter().for_each(|one| custom_ids(one, ids)),
        Value::Object(fields) => {
            ids.extend(component["custom_id"].as_str().map(str::to_owned));
            let inner = ["components", "component", "accessory"];
            inner.iter().filter_map(|key| fields.get(*key)).for_each(|one| custom_ids(one, ids));
        }
        _ => {}
    }
}

/// Whether a message has something to show; Discord refuses one that has not.
pub fn shows_nothing(data: &Value) -> bool {
    let empty = |list: &Value| list.as_array().is_none_or(Vec::is_empty);
    let silent = data["content"].as_str().unwrap_or_default().trim().is_empty();
    silent && ["embeds", "components", "attachments"].iter().all(|list| empty(&data[*list]))
}

/// What is wrong with the choices of an autocompletion.
pub fn choices(data: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    let choices = data["choices"].as_array().map(Vec::as_slice).unwrap_or_default();
    if choices.len() > CHOICES {
        problems.push(format!("{} choices, {CHOICES} are allowed", choices.len()));
    }
    for choice in choices {
        for part in ["name", "value"] {
            let length = choice[part].as_str().map_or(1, units);
            if !(1..=CHOICE).contains(&length) {
                problems.push(format!("the {part} of a choice has {length} units: {choice}"));
            }
        }
    }
    let names: HashSet<_> = choices.iter().map(|choice| &choice["name"]).collect();
    if names.len() < choices.len() {
        problems.push("two choices look the same".to_owned());
    }
    problems
}

/// What is wrong with a set of commands that no single command shows.
pub fn command_set(commands: &[Value]) -> Vec<String> {
    let mut problems = Vec::new();
    let chat = commands.iter().filter(|command| command["type"].as_u64().unwrap_or(1) == 1);
    if chat.count() > CHAT_COMMANDS {
        problems.push(format!("more than {CHAT_COMMANDS} chat commands"));
    }
    let mut seen = HashSet::new();
    for command in commands {
        if !seen.insert((command["name"].to_string(), command["type"].as_u64().unwrap_or(1))) {
            problems.push(format!("the command {} is there twice", command["name"]));
        }
    }
    problems
}

/// What is wrong with a command.
pub fn command(command: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    let chat = command["type"].as_u64().unwrap_or(1) == 1;
    if chat {
        named(command, &mut problems);
    } else if !command["description"].as_str().unwrap_or_default().is_empty() {
        problems.push("an entry of a menu has no description".to_owned());
    }
    let total = characters(command);
    if total > COMMAND_TOTAL {
        problems.push(format!("{total} characters, {COMMAND_TOTAL} are allowed"));
    }
    problems
}

/// Checks names, descriptions and order of a command or option and of all below it.
fn named(holder: &Value, problems: &mut Vec<String>) {
    for name in texts(holder, "name") {
        if !NAME.is_match(name) || name.to_lowercase() != name {
            problems.push(format!("the name {name:?} does not match Discord's pattern"));
        }
    }
    for description in texts(holder, "description") {
        if !(1..=100).contains(&units(description)) {
            problems.push(format!("a description has {} units: {description}", units(description)));
        }
    }
    for key in ["name_localizations", "description_localizations"] {
        for locale in holder[key].as_object().into_iter().flatten().map(|(locale, _)| locale) {
            if !LOCALES.split_whitespace().any(|known| known == locale) {
                problems.push(format!("{locale:?} is not a language of Discord"));
            }
        }
    }
    problems.extend(choices(holder));
    let options = holder["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    let required = |option: &&Value| option["required"] == true;
    if options.iter().skip_while(required).any(|option| required(&option)) {
        problems.push("a required option comes after an optional one".to_owned());
    }
    let below = options.iter().filter(|one| one["type"] == 1 || one["type"] == 2).count();
    if below > 0 && below < options.len() {
        problems.push("a command with subcommands has options of its own".to_owned());
    }
    let names: HashSet<_> = options.iter().map(|option| &option["name"]).collect();
    if names.len() < options.len() {
        problems.push("two options have the same name".to_owned());
    }
    for option in options {
        if option["autocomplete"] == true && !option["choices"].as_array().is_none_or(Vec::is_empty)
        {
            problems.push(format!("{} has choices and autocompletion", option["name"]));
        }
        named(option, problems);
    }
}

/// A text and its localisations.
fn texts<'a>(holder: &'a Value, key: &str) -> Vec<&'a str> {
    let localised = holder[&format!("{key}_localizations")].as_object();
    let localised = localised.into_iter().flatten().filter_map(|(_, text)| text.as_str());
    std::iter::once(holder[key].as_str().unwrap_or_default()).chain(localised).collect()
}

/// The characters of a command as Discord adds them up: of each text the longest language.
fn characters(holder: &Value) -> usize {
    let longest = |key| texts(holder, key).into_iter().map(units).max().unwrap_or_default();
    let own = longest("name") + longest("description") + holder["value"].as_str().map_or(0, units);
    let below = ["options", "choices"].into_iter().filter_map(|list| holder[list].as_array());
    own + below.flatten().map(characters).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shown(embeds: &Value, components: &Value) -> Vec<String> {
        message(&json!({
            "embeds": embeds, "components": components, "allowed_mentions": {"parse": []},
        }))
    }

    #[test]
    fn embeds_are_added_up_in_utf_16() {
        let half = "😀".repeat(1_500);
        let embed = json!({"description": half});
        assert!(shown(&json!([embed, embed]), &json!([])).is_empty());
        assert_eq!(shown(&json!([embed, embed, {"title": "x"}]), &json!([])).len(), 1);
    }

    #[test]
    fn ids_are_short_unique_and_versioned() {
        let row = |ids: &[&str]| {
            let buttons: Vec<Value> = ids.iter().map(|id| json!({"custom_id": id})).collect();
            json!([{"type": 1, "components": buttons}])
        };
        assert!(shown(&json!([]), &row(&["v1:next:2", "v1:prev:0"])).is_empty());
        assert_eq!(shown(&json!([]), &row(&["v1:next:2", "v1:next:2"])).len(), 1);
        assert_eq!(shown(&json!([]), &row(&["next"])).len(), 1);
        assert_eq!(shown(&json!([]), &row(&[&format!("v1:{}", "x".repeat(98))])).len(), 1);
    }

    #[test]
    fn a_message_that_could_ping_somebody_is_found() {
        assert_eq!(message(&json!({"content": "@everyone"})).len(), 1);
        let one = json!({"content": "x", "allowed_mentions": {"parse": [], "users": ["1"]}});
        assert_eq!(message(&one).len(), 1);
    }

    #[test]
    fn commands_are_added_up_named_and_ordered() {
        let choice = |at: usize| json!({"name": format!("{at} xxxxx"), "value": "y".repeat(10)});
        let choices: Vec<Value> = (0..25).map(choice).collect();
        let option = |at: usize| {
            let description = "x".repeat(100);
            json!({"type": 3, "name": format!("o{at}"), "description": description, "choices": choices})
        };
        let big = |count: usize| {
            let options: Vec<Value> = (0..count).map(option).collect();
            json!({"name": "big", "description": "x", "options": options})
        };
        assert!(command(&big(10)).is_empty());
        assert_eq!(command(&big(20)).len(), 1);
        assert_eq!(command(&json!({"name": "Big one", "description": "x"})).len(), 1);
    }
}
