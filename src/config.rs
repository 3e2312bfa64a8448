//! The configuration: one load, from a file and the environment over it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use toml::{Table, Value};

/// Where the configuration is looked for when no file is named.
pub const DEFAULT_FILE: &str = "lanekeeper.toml";
/// What environment variables begin with; the rest is the key's path, joined by `__`.
const PREFIX: &str = "LANEKEEPER_";
/// The variable that people know from other bots, the same as `discord.token`.
const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

/// The only key that stands in no section.
const OPERATORS: &str = "operators";

/// Every setting. `config.example.toml` documents each.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How to reach Discord.
    pub discord: DiscordSettings,
    /// Where facts are kept.
    pub store: StoreSettings,
    /// The Discord users who may change the facts that every server sees, by their ids.
    #[serde(deserialize_with = "users")]
    pub operators: BTreeSet<String>,
    /// The words of replies.
    pub responses: ResponseSettings,
    /// What is logged, and how.
    pub log: LogSettings,
}

/// Ids of users: a list in a file, and in an environment variable one after the other with commas.
#[derive(Deserialize)]
#[serde(untagged)]
enum Users {
    List(Vec<String>),
    Line(String),
}

fn users<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeSet<String>, D::Error> {
    let wrong = || D::Error::custom("operators is a list of user ids, each a number in quotes");
    let users = match Users::deserialize(deserializer).map_err(|_| wrong())? {
        Users::List(list) => list,
        Users::Line(line) => line.split(',').map(str::to_owned).collect(),
    };
    let users = users.iter().map(|user| user.trim()).filter(|user| !user.is_empty());
    let is_id = |user: &str| user.bytes().all(|byte| byte.is_ascii_digit());
    users.map(|user| if is_id(user) { Ok(user.to_owned()) } else { Err(wrong()) }).collect()
}

/// How to reach Discord.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DiscordSettings {
    /// The bot's token. Never shown or logged.
    pub token: Option<SecretString>,
    /// Where Discord is: the part of the address before `/api`.
    pub api_url: String,
}

impl Default for DiscordSettings {
    fn default() -> Self {
        Self { token: None, api_url: "https://discord.com".to_owned() }
    }
}

/// Which engine keeps the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// A folder.
    Sled,
    /// Nothing: what is in memory is lost at the end.
    Memory,
}

/// Where facts are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StoreSettings {
    /// The engine.
    pub engine: Engine,
    /// The folder of the embedded engine.
    pub path: PathBuf,
}

impl Default for StoreSettings {
    fn default() -> Self {
        Self { engine: Engine::Sled, path: PathBuf::from("lanekeeper-data") }
    }
}

/// The words of replies.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseSettings {
    /// A folder with files that reword messages: `<folder>/<locale>/*.ftl`.
    pub folder: Option<PathBuf>,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines, one JSON object a line.
    Json,
}

/// What is logged, and how.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSettings {
    /// Which lines, in the notation of `RUST_LOG`.
    pub filter: String,
    /// How they look.
    pub format: LogFormat,
}

impl Default for LogSettings {
    fn default() -> Self {
        Self { filter: "warn,lanekeeper=info".to_owned(), format: LogFormat::Text }
    }
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("the configuration {path} cannot be read: {cause}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: std::io::Error,
    },
    /// The file does not say what it should.
    #[error("the configuration {path} is wrong in line {line}{key}: {message}")]
    File {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The key on that line, in words.
        key: String,
        /// What is wrong.
        message: String,
    },
    /// An environment variable does not say what it should.
    #[error("the environment variable {variable} is wrong: {message}")]
    Variable {
        /// The variable.
        variable: String,
        /// What is wrong.
        message: String,
    },
}

/// Loads the configuration: `file` if one is named, else [`DEFAULT_FILE`] if it is there; then the
/// environment over it. An unknown key is an error, because a misspelt one is otherwise never found.
///
/// # Errors
///
/// What is wrong, by file and line or by variable; a value is never repeated, it may be a secret.
pub fn load(
    file: Option<&Path>,
    environment: &BTreeMap<String, String>,
) -> Result<Settings, ConfigError> {
    let (path, content) = match file {
        Some(path) => (path, Some(read(path)?)),
        None if Path::new(DEFAULT_FILE).exists() => {
            (Path::new(DEFAULT_FILE), Some(read(Path::new(DEFAULT_FILE))?))
        }
        None => (Path::new(DEFAULT_FILE), None),
    };
    let content = content.unwrap_or_default();
    let wrong = |error: &toml::de::Error| file_error(path, &content, error);
    // Once typed, for errors with their line; once as a table, for the environment to go over it.
    toml::from_str::<Settings>(&content).map_err(|error| wrong(&error))?;
    let mut table: Table = toml::from_str(&content).map_err(|error| wrong(&error))?;
    for (variable, value) in environment {
        let Some(keys) = keys_of(variable) else { continue };
        put(&mut table, &keys, value);
        Settings::deserialize(Value::Table(table.clone())).map_err(|error| {
            let message = error.message().replace(value.as_str(), "…");
            ConfigError::Variable { variable: variable.clone(), message }
        })?;
    }
    Settings::deserialize(Value::Table(table)).map_err(|error| wrong(&error))
}

fn read(path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path)
        .map_err(|cause| ConfigError::Unreadable { path: path.to_owned(), cause })
}

/// The path of the key that a variable sets, if it sets one.
fn keys_of(variable: &str) -> Option<Vec<String>> {
    if variable == TOKEN_VARIABLE {
        return Some(vec!["discord".to_owned(), "token".to_owned()]);
    }
    let path = variable.strip_prefix(PREFIX)?;
    let keys: Vec<_> = path.split("__").map(str::to_lowercase).collect();
    let is_setting = keys.len() > 1 || keys == [OPERATORS];
    is_setting.then_some(keys)
}

fn put(table: &mut Table, keys: &[String], value: &str) {
    let [first, rest @ ..] = keys else { return };
    if rest.is_empty() {
        table.insert(first.clone(), Value::String(value.to_owned()));
        return;
    }
    let inner = table.entry(first.clone()).or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(inner) = inner {
        put(inner, rest, value);
    }
}

/// An error with its line and key, and without the line's content, which may be a secret.
fn file_error(path: &Path, content: &str, error: &toml::de::Error) -> ConfigError {
    let position = error.span().map_or(0, |span| span.start);
    let before = content.get(..position).unwrap_or(content);
    let line = before.matches('\n').count() + 1;
    let text = content.lines().nth(line - 1).unwrap_or_default();
    let key = text.split(['=', '#']).next().unwrap_or_default().trim();
    let key = if key.is_empty() { String::new() } else { format!(" (`{key}`)") };
    let value = text.split_once('=').map(|(_, value)| value.trim().trim_matches('"'));
    let message = match value.filter(|value| value.chars().count() > 3) {
        Some(value) => error.message().replace(value, "…"),
        None => error.message().to_owned(),
    };
    ConfigError::File { path: path.to_owned(), line, key, message }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    fn loaded(content: &str, environment: &[(&str, &str)]) -> Result<Settings, String> {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("own.toml");
        std::fs::write(&path, content).expect("the test's file is written");
        let environment = environment
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        load(Some(&path), &environment).map_err(|error| error.to_string())
    }

    #[test]
    fn the_environment_goes_over_the_file_and_the_file_over_the_defaults() {
        let file = "[store]\npath = \"from-file\"\n[discord]\ntoken = \"from-file\"\n";
        let settings = loaded(file, &[("DISCORD_TOKEN", "from-environment")]).expect("it loads");
        assert_eq!(settings.store.path, PathBuf::from("from-file"));
        assert_eq!(settings.discord.token.expect("a token").expose_secret(), "from-environment");
        assert_eq!(settings.discord.api_url, "https://discord.com");
        let settings = loaded(file, &[("LANEKEEPER_STORE__PATH", "x")]).expect("it loads");
        assert_eq!(settings.store.path, PathBuf::from("x"));
    }

    #[test]
    fn operators_come_as_a_list_or_with_commas() {
        let settings = loaded("operators = [\"1\", \"22\"]\n", &[]).expect("it loads");
        assert_eq!(settings.operators, BTreeSet::from(["1".to_owned(), "22".to_owned()]));
        let environment = [("LANEKEEPER_OPERATORS", "333, 1,")];
        let settings = loaded("", &environment).expect("it loads");
        assert_eq!(settings.operators, BTreeSet::from(["1".to_owned(), "333".to_owned()]));
        for content in ["operators = [\"ann\"]\n", "operators = 7\n"] {
            let error = loaded(content, &[]).expect_err(content);
            assert!(error.contains("line 1 (`operators`)"), "{error}");
        }
    }

    #[test]
    fn mistakes_are_named_by_line_and_key() {
        for (content, parts) in [
            ("[store]\nengine = \"paper\"\n", ["line 2", "`engine`"]),
            ("[store]\n\nfolder = \"x\"\n", ["line 3", "`folder`"]),
            ("[store\n", ["line 1", "own.toml"]),
            ("[log]\nfilter = 3\n", ["line 2", "`filter`"]),
        ] {
            let error = loaded(content, &[]).expect_err(content);
            assert!(parts.iter().all(|part| error.contains(part)), "{error}");
        }
        let error =
            loaded("", &[("LANEKEEPER_STORE__ENGINE", "paper")]).expect_err("a wrong engine");
        assert!(error.contains("LANEKEEPER_STORE__ENGINE"), "{error}");
        let error = loaded("", &[("LANEKEEPER_STORE__COLOUR", "red")]).expect_err("no such key");
        assert!(error.contains("LANEKEEPER_STORE__COLOUR"), "{error}");
    }

    #[test]
    fn secrets_stay_out_of_errors_and_of_debug_output() {
        let error = loaded("[discord]\ntoken = s3cret-value\n", &[]).expect_err("no quotes");
        assert!(!error.contains("s3cret"), "{error}");
        let settings = loaded("[discord]\ntoken = \"s3cret-value\"\n", &[]).expect("it loads");
        assert!(!format!("{settings:?}").contains("s3cret"));
    }
}
