//! Where a store is, on the command line.

use std::fmt;
use std::path::PathBuf;

use secrecy::{ExposeSecret as _, SecretString};

/// Where a store is. What is shown of it is never a secret.
#[derive(Debug, Clone)]
pub enum Place {
    /// In a folder.
    Folder(PathBuf),
    /// In the database that the configuration names.
    Configured,
    /// In the database with this address.
    Database(SecretString),
}

/// Why a text names no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "--{0} is a place such as sled:lanekeeper-data, postgres (the database of store.url), or postgres://user:password@host:5432/database"
)]
pub struct PlaceError(&'static str);

impl Place {
    /// Reads a place that stands behind the option `name`.
    ///
    /// # Errors
    ///
    /// When it is none; it is not repeated, since it may hold a password.
    pub fn read(name: &'static str, text: &SecretString) -> Result<Self, PlaceError> {
        let exposed = text.expose_secret();
        match exposed.split_once(':') {
            None if exposed == "postgres" => Ok(Self::Configured),
            Some(("sled", path)) if !path.is_empty() => Ok(Self::Folder(PathBuf::from(path))),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => {
                Ok(Self::Database(text.clone()))
            }
            _ => Err(PlaceError(name)),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(formatter, "sled:{}", path.display()),
            Self::Configured | Self::Database(_) => formatter.write_str("postgres"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Place, PlaceError> {
        Place::read("from", &SecretString::from(text.to_owned()))
    }

    #[test]
    fn places_are_folders_and_databases() {
        assert!(matches!(read("sled:a:b"), Ok(Place::Folder(path)) if path.as_os_str() == "a:b"));
        assert!(matches!(read("postgres"), Ok(Place::Configured)));
        for url in ["postgres://u:s3cret@h/d", "postgresql://u:s3cret@h/d"] {
            let place = read(url).expect("it is a place");
            assert!(matches!(place, Place::Database(_)));
            assert!(!format!("{place} {place:?}").contains("s3cret"));
        }
        for text in ["", "sled", "sled:", "s3cret", "mysql://u:s3cret@h/d", "postgres:x"] {
            let error = read(text).expect_err(text);
            assert!(!format!("{error} {error:?}").contains("s3cret"));
        }
    }
}
