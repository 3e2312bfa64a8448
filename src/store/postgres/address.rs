//! Where the database is, told without the password.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;

use crate::store::StoreError;

/// How long a statement may take. Committing is not a statement in this sense: the server never
/// breaks off a commit that waits for its standby.
const STATEMENT_LIMIT: Duration = Duration::from_secs(5);
/// How long a statement waits for another writer.
const LOCK_LIMIT: Duration = Duration::from_secs(3);
/// After what time the server breaks off a transaction whose writer says nothing more, so that one
/// that has vanished does not keep all others waiting.
const SILENCE_LIMIT: Duration = Duration::from_secs(5);

/// An address that can be read. What is shown of it is never a secret.
#[derive(Clone)]
pub(super) struct Address {
    options: PgConnectOptions,
}

impl Address {
    /// Reads `postgres://user:password@host:port/database`.
    pub(super) fn read(url: &SecretString) -> Result<Self, StoreError> {
        let url = url.expose_secret();
        let is_ours = ["postgres://", "postgresql://"].iter().any(|start| url.starts_with(start));
        let options = PgConnectOptions::from_str(url).ok().filter(|_| is_ours);
        let options = options.ok_or(StoreError::Address)?.disable_statement_logging();
        Ok(Self { options: options.application_name("lanekeeper") })
    }

    /// How to connect for everyday statements, which must not take long.
    pub(super) fn impatient(&self) -> PgConnectOptions {
        let milliseconds = |limit: Duration| limit.as_millis().to_string();
        self.options.clone().options([
            ("statement_timeout", milliseconds(STATEMENT_LIMIT)),
            ("lock_timeout", milliseconds(LOCK_LIMIT)),
            ("idle_in_transaction_session_timeout", milliseconds(SILENCE_LIMIT)),
        ])
    }

    /// How to connect for what takes as long as it takes.
    pub(super) fn patient(&self) -> PgConnectOptions {
        self.options.clone()
    }

    /// That the database does not do what it should, and why.
    pub(super) fn unreachable(&self, cause: &dyn fmt::Display) -> StoreError {
        StoreError::Unreachable { at: self.to_string(), cause: cause.to_string() }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.options.get_socket() {
            Some(socket) => write!(formatter, "{}", socket.display()),
            None => write!(formatter, "{}:{}", self.options.get_host(), self.options.get_port()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<Address, StoreError> {
        Address::read(&SecretString::from(url.to_owned()))
    }

    #[test]
    fn an_address_is_told_by_host_and_port_and_never_by_its_password() {
        let address = read("postgres://keeper:s3cret@db.example.org:6432/facts").expect("it reads");
        assert_eq!(address.to_string(), "db.example.org:6432");
        let error = address.unreachable(&"connection refused").to_string();
        assert!(error.contains("db.example.org:6432: connection refused"), "{error}");
        let socket = read("postgres://keeper@%2Frun%2Fpostgresql/facts").expect("it reads");
        assert_eq!(socket.to_string(), "/run/postgresql");
    }

    #[test]
    fn what_is_no_address_is_not_repeated() {
        for url in [
            "",
            "s3cret",
            "mysql://keeper:s3cret@host/facts",
            "postgres://keeper:s3cret@host:port/facts",
            "postgres://keeper:s3cret@host/facts?sslmode=s3cret",
        ] {
            let Err(error) = read(url) else { panic!("{url} reads") };
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
        }
    }
}
