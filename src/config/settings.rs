//! Every setting, by section, with what holds where nothing is set.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;
use serde::Deserialize;

use super::{ApplicationId, PublicKey, Shards, delivery, values};

/// How many servers' notes are kept in memory at once, if nothing else is set.
const CACHED_SERVERS: NonZeroUsize = NonZeroUsize::new(1024).expect("it is not zero");

/// Where an operator asks how the bot is, unless they say otherwise: this machine only, on the port
/// after those that Prometheus' own exporters use by convention.
/// <https://github.com/prometheus/prometheus/wiki/Default-port-allocations>
pub const OPERATING_ADDRESS: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 9464);

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
    #[serde(deserialize_with = "values::address")]
    pub listen: Option<SocketAddr>,
    /// How long answers in flight may take once the bot is told to end.
    #[serde(deserialize_with = "values::number")]
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
    #[serde(deserialize_with = "values::number")]
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
