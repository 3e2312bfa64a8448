//! The configuration: one load, from a file and the environment over it.

mod delivery;
mod identity;
mod refresh;
mod secret;
mod settings;
mod shards;
mod values;

pub use delivery::Delivery;
pub use identity::{ApplicationId, PublicKey};
pub use settings::{
    DiscordSettings, Engine, HttpSettings, LogFormat, LogSettings, OPERATING_ADDRESS,
    OperatingSettings, RefreshSettings, ResponseSettings, Settings, StoreSettings,
};
pub use shards::Shards;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize as _;
use toml::{Table, Value};

/// Where the configuration is looked for when no file is named.
pub const DEFAULT_FILE: &str = "lanekeeper.toml";
/// What environment variables begin with; the rest is the key's path, joined by `__`.
const PREFIX: &str = "LANEKEEPER_";
/// The variable that people know from other bots, the same as `discord.token`.
const TOKEN_VARIABLE: &str = "DISCORD_TOKEN";

/// The only key that stands in no section.
const OPERATORS: &str = "operators";

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
    /// A file that a variable names for a secret is of no use.
    #[error("the environment variable {variable} names {path}, which cannot be used: {message}")]
    SecretFile {
        /// The variable.
        variable: String,
        /// The file.
        path: PathBuf,
        /// What is wrong with it; never what is in it.
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
    /// A key that does nothing without another one.
    #[error(
        "{set} is set and {missing} is not; interactions come over HTTP with both of them only"
    )]
    Alone {
        /// The key that is there.
        set: &'static str,
        /// The one that is not.
        missing: &'static str,
    },
    /// The facts are to be in a database, and nothing says where it is.
    #[error(
        "store.engine is \"postgres\", and there is no store.url (LANEKEEPER_STORE__URL), such as postgres://user:password@localhost:5432/lanekeeper"
    )]
    NoAddress,
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
    // Files with secrets come first, so that a secret that is set itself goes over them.
    let (in_files, direct): (Vec<_>, Vec<_>) = environment
        .iter()
        .filter_map(|(variable, value)| Some((variable, keys_of(variable)?, value)))
        .partition(|(_, keys, _)| secret::in_file(keys).is_some());
    for (variable, keys, value) in in_files.into_iter().chain(direct) {
        let secret;
        let (keys, value) = match secret::in_file(&keys) {
            Some(of_secret) => {
                secret = secret::read(variable, Path::new(value))?;
                (of_secret, &secret)
            }
            None => (keys, value),
        };
        put(&mut table, &keys, value);
        Settings::deserialize(Value::Table(table.clone())).map_err(|error| {
            let value = Some(value.as_str()).filter(|value| !value.is_empty());
            let message = untold(error.message(), value);
            ConfigError::Variable { variable: variable.clone(), message }
        })?;
    }
    let settings = Settings::deserialize(Value::Table(table)).map_err(|error| wrong(&error))?;
    settings.delivery()?;
    if settings.store.engine == Engine::Postgres && settings.store.url.is_none() {
        return Err(ConfigError::NoAddress);
    }
    Ok(settings)
}

fn read(path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path)
        .map_err(|cause| ConfigError::Unreadable { path: path.to_owned(), cause })
}

/// The path of the key that a variable sets, if it sets one.
fn keys_of(variable: &str) -> Option<Vec<String>> {
    if let Some(ending) = variable.strip_prefix(TOKEN_VARIABLE)
        && (ending.is_empty() || ending == secret::IN_FILE)
    {
        return Some(vec!["discord".to_owned(), format!("token{}", ending.to_lowercase())]);
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
    // What stands before no `=` may be a secret that somebody forgot to give a key.
    let section = || Some(text.trim().strip_prefix('[')?.trim_end_matches(']'));
    let key = text.split_once('=').map(|(key, _)| key).or_else(section).unwrap_or_default().trim();
    let is_plain = key.bytes().all(|one| one.is_ascii_lowercase() || matches!(one, b'_' | b'.'));
    let key = if key.is_empty() || !is_plain { String::new() } else { format!(" (`{key}`)") };
    let value = text.split_once('=').map(|(_, value)| value.trim().trim_matches('"'));
    let message = untold(error.message(), value.filter(|value| value.chars().count() > 3));
    ConfigError::File { path: path.to_owned(), line, key, message }
}

/// A message without the value that it is about, which may be a secret: as it was written, and as the
/// text that is no fitting value, in which all that is odd is escaped.
fn untold(message: &str, value: Option<&str>) -> String {
    const TEXT: &str = "string \"";
    let message = value.map_or_else(|| message.to_owned(), |value| message.replace(value, "…"));
    let text = message
        .split_once(TEXT)
        .and_then(|(before, rest)| Some((before, rest.rsplit_once('"')?.1)));
    text.map_or_else(|| message.clone(), |(before, after)| format!("{before}{TEXT}…\"{after}"))
}

#[cfg(test)]
mod tests;
