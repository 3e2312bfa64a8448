//! How interactions come, and who registers the commands.

use std::net::SocketAddr;

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer};
use toml::Value;

use super::{ConfigError, Engine, PublicKey, Settings};

/// How interactions come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// We connect to Discord.
    Gateway,
    /// Discord connects to us.
    Http {
        /// The address to listen on.
        listen: SocketAddr,
        /// The key that Discord signs with.
        public_key: PublicKey,
    },
}

impl Settings {
    /// How interactions come: Discord lets an application choose one way.
    ///
    /// # Errors
    ///
    /// When only half of what HTTP needs is set.
    pub fn delivery(&self) -> Result<Delivery, ConfigError> {
        match (self.http.listen, self.http.public_key) {
            (Some(listen), Some(public_key)) => Ok(Delivery::Http { listen, public_key }),
            (None, None) => Ok(Delivery::Gateway),
            (Some(_), None) => {
                Err(ConfigError::Alone { set: "http.listen", missing: "http.public_key" })
            }
            (None, Some(_)) => {
                Err(ConfigError::Alone { set: "http.public_key", missing: "http.listen" })
            }
        }
    }

    /// Whether this process registers the commands at its start. If nothing is said, it is the one
    /// process that certainly has no twin: on the gateway the one with the first shard, over HTTP
    /// one whose store is its own.
    #[must_use]
    pub fn registers(&self, delivery: Delivery) -> bool {
        self.discord.register.unwrap_or_else(|| match delivery {
            Delivery::Gateway => self.discord.shards.is_none_or(|one| one.has_the_first()),
            Delivery::Http { .. } => matches!(self.store.engine, Engine::Sled | Engine::Memory),
        })
    }
}

/// Yes or no: as such in a file, and as a word in an environment variable.
pub(super) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Boolean(flag) => Ok(Some(flag)),
        Value::String(word) if word == "true" => Ok(Some(true)),
        Value::String(word) if word == "false" => Ok(Some(false)),
        _ => Err(D::Error::custom("it is true or false")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::loaded;
    use super::*;

    #[test]
    fn http_needs_an_address_and_a_key_and_both_are_checked() {
        let key = "0f".repeat(32);
        let (listen, public_key) =
            ("listen = \"127.0.0.1:8080\"\n", format!("public_key = \"{key}\"\n"));
        let both = format!("[http]\n{listen}{public_key}");
        let settings = loaded(&both, &[]).expect("it loads");
        let delivery = settings.delivery().expect("both are there");
        assert!(matches!(delivery, Delivery::Http { listen, .. } if listen.port() == 8080));
        let settings = loaded("", &[]).expect("it loads");
        assert_eq!(settings.delivery().expect("neither is there"), Delivery::Gateway);
        for (content, parts) in [
            (format!("[http]\n{listen}"), ["http.listen is set", "http.public_key is not"]),
            (format!("[http]\n{public_key}"), ["http.public_key is set", "http.listen is not"]),
            ("[http]\npublic_key = \"0f\"\n".to_owned(), ["line 2 (`public_key`)", "64"]),
            ("[http]\nlisten = \"8080\"\n".to_owned(), ["line 2 (`listen`)", "address"]),
            (
                "[http]\napplication_id = \"x\"\n".to_owned(),
                ["line 2 (`application_id`)", "number"],
            ),
            ("[discord]\nshards = \"3\"\n".to_owned(), ["line 2 (`shards`)", "0-15/64"]),
            ("[discord]\nregister = \"si\"\n".to_owned(), ["line 2 (`register`)", "true or false"]),
        ] {
            let error = loaded(&content, &[]).expect_err(&content);
            assert!(parts.iter().all(|part| error.contains(part)), "{error}");
        }
        let error = loaded("", &[("LANEKEEPER_HTTP__PUBLIC_KEY", "0f")]).expect_err("a short key");
        assert!(error.contains("LANEKEEPER_HTTP__PUBLIC_KEY"), "{error}");
    }

    #[test]
    fn one_process_of_several_registers_the_commands() {
        let key = "0f".repeat(32);
        let http = [("LANEKEEPER_HTTP__LISTEN", "[::1]:0"), ("LANEKEEPER_HTTP__PUBLIC_KEY", &key)];
        for (content, environment, registers) in [
            ("", &[][..], true),
            ("[discord]\nshards = \"0-3/8\"\n", &[], true),
            ("[discord]\nshards = \"4-7/8\"\n", &[], false),
            ("[discord]\nshards = \"4-7/8\"\nregister = true\n", &[], true),
            ("[discord]\nregister = false\n", &[], false),
            ("", &http, true),
            ("[discord]\nregister = false\n", &http, false),
            ("", &[("LANEKEEPER_DISCORD__REGISTER", "false")], false),
        ] {
            let settings = loaded(content, environment).expect("it loads");
            let delivery = settings.delivery().expect("it is one of two");
            assert_eq!(settings.registers(delivery), registers, "{content} {environment:?}");
        }
    }
}
