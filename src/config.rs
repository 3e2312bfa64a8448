//! The configuration: one load, from a file and the environment over it.

mod delivery;
mod identity;
mod refresh;
mod secret;
mod shards;
mod values;

pub use delivery::Delivery;
pub use identity::{ApplicationId, PublicKey};
pub use shards::Shards;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

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

/// How many servers' notes are kept in memory at once, if nothing else is set.
const CACHED_SERVERS: NonZeroUsize = NonZeroUsize::new(1024).expect("it is not zero");

/// The only key that stands in no section.
const OPERATORS: &str = "operators";

/// Where an operator asks how the bot is, unless they say otherwise: this machine only, on the port
/// after those that Prometheus' own exporters use by convention.
/// <https://github.com/prometheus/prometheus/wiki/Default-port-allocations>
pub const OPERATING_ADDRESS: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 9464);

/// Every setting. `config.example.toml` documents each.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How to reach Discord.
    pub discord: DiscordSettings,
    /// How Discord reaches us, where it sends interactions over HTTP.
    pub http: HttpSettings,
    /// Where facts are kept.
    pub store: StoreSettings,
    /// The Discord users who may change the facts that every server sees, by their ids.
    #[serde(deserialize_with = "values::users")]
    pub operators: BTreeSet<String>,
    /// The words of replies.
    pub responses: ResponseSettings,
    /// What is logged, and how.
    pub log: LogSettings,
    /// How the bot is looked after while it runs.
    pub operating: OperatingSettings,
    /// Which data sets are taken in again, and how often.
    pub refresh: RefreshSettings,
}

/// How to reach Discord.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DiscordSettings {
    /// The bot's token. Never shown or logged.
    pub token: Option<SecretString>,
    /// Where Discord is: the part of the address before `/api`.
    pub api_url: String,
    /// The part of the bot that this process is on the gateway; the whole of it if nothing is said.
    pub shards: Option<Shards>,
    /// Whether this process registers the commands at its start; see [`Settings::registers`].
    #[serde(deserialize_with = "delivery::flag")]
    pub register: Option<bool>,
}

impl Default for DiscordSettings {
    fn default() -> Self {
        let api_url = "https://discord.com".to_owned();
        Self { token: None, api_url, shards: None, register: None }
    }
}

/// How Discord reaches us, where it sends interactions over HTTP. Both of `listen` and
/// `public_key`, or neither.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HttpSettings {
    /// The address to listen on.
    pub listen: Option<SocketAddr>,
    /// The key that Discord signs with.
    pub public_key: Option<PublicKey>,
    /// The application's id, where the token does not tell it.
    pub application_id: Option<ApplicationId>,
}

/// Which engine keeps the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// A folder.
    Sled,
    /// A PostgreSQL database, which several processes may share.
    Postgres,
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
    /// The address of the PostgreSQL database. It may hold a password: never shown or logged.
    pub url: Option<SecretString>,
    /// How many servers' notes are kept in memory at once.
    #[serde(deserialize_with = "values::count")]
    pub cached_servers: NonZeroUsize,
}

impl Default for StoreSettings {
    fn default() -> Self {
        Self {
            engine: Engine::Sled,
            path: PathBuf::from("lanekeeper-data"),
            url: None,
            cached_servers: CACHED_SERVERS,
        }
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

/// How the bot is looked after while it runs.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperatingSettings {
    /// Where health and metrics are asked for; nowhere if it is empty.
    #[serde(deserialize_with = "address")]
    pub listen: Option<SocketAddr>,
    /// How long answers in flight may take once the bot is told to end.
    #[serde(deserialize_with = "number")]
    pub drain_seconds: u16,
}

impl Default for OperatingSettings {
    fn default() -> Self {
        Self { listen: Some(OPERATING_ADDRESS), drain_seconds: 8 }
    }
}

impl OperatingSettings {
    /// How long answers in flight may take once the bot is told to end.
    #[must_use]
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_seconds.into())
    }
}

/// Which data sets are taken in again, from where, and how often.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RefreshSettings {
    /// After how many hours; 0 for never.
    #[serde(deserialize_with = "number")]
    pub every_hours: u16,
    /// The address of models.dev's `api.json` or archive.
    pub models_dev: Option<String>,
    /// The address of an archive of the European Open Source AI Index.
    pub osai: Option<String>,
    /// The address of an archive of the Model Openness Tool.
    pub mot: Option<String>,
    /// The address of one of Epoch AI's tables.
    pub epoch: Option<String>,
}

/// A number: as such in a file, and in an environment variable as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Itself(u16),
    Text(String),
}

fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let wrong = || D::Error::custom("not a whole number from 0 to 65535");
    match Number::deserialize(deserializer).map_err(|_| wrong())? {
        Number::Itself(number) => Ok(number),
        Number::Text(text) => text.trim().parse().map_err(|_| wrong()),
    }
}

/// An address to listen on, or none.
fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = |_| D::Error::custom("not an IP address with a port, such as \"127.0.0.1:9464\"");
    text.trim().parse().map(Some).map_err(wrong)
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
            let message = error.message().replace(value.as_str(), "…");
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
mod tests;
