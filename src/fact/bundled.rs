//! The fact base that the binary carries, made from the repository's `facts/` folder.

use std::sync::LazyLock;

use rust_embed::RustEmbed;

use super::bundle::{self, DataFile, FileViolation};
use super::{Facts, PartialDate};

#[derive(RustEmbed)]
#[folder = "facts/"]
#[include = "*.toml"]
struct Embedded;

/// The author of changes that bring a store up to the bundled facts.
pub const AUTHOR: &str = "bundle";

/// The bundled files, sorted by path.
#[must_use]
pub fn files() -> Vec<DataFile> {
    let mut paths: Vec<_> = Embedded::iter().collect();
    paths.sort();
    let file = |path: std::borrow::Cow<'static, str>| {
        let content = Embedded::get(&path)?;
        Some(DataFile { content: content.data.into_owned(), path: path.into_owned() })
    };
    paths.into_iter().filter_map(file).collect()
}

/// A name for exactly these bundled facts, so that a store knows whether it holds them.
#[must_use]
pub fn fingerprint() -> &'static str {
    static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
        let mut checksum = crc32fast::Hasher::new();
        for file in files() {
            checksum.update(file.path.as_bytes());
            checksum.update(&file.content);
        }
        format!("bundle:{:08x}", checksum.finalize())
    });
    &FINGERPRINT
}

/// The bundled facts. They are checked when the project is tested, so that an error here means
/// that the binary was built from a broken folder.
///
/// # Errors
///
/// What is wrong with the files.
pub fn facts() -> Result<Facts, Vec<FileViolation>> {
    // The rule against future dates is for editors; a wrong clock must not stop the bot.
    bundle::read(&files(), jiff::civil::Date::MAX)
}

/// The newest date that any bundled record carries: how current the data is.
#[must_use]
pub fn data_date(facts: &Facts) -> Option<PartialDate> {
    facts.forecasts().into_iter().map(|forecast| forecast.judged).max()
}

/// The bundled facts, read once for all tests.
#[cfg(test)]
pub(crate) fn for_tests() -> &'static Facts {
    static FACTS: LazyLock<Facts> = LazyLock::new(|| match facts() {
        Ok(facts) => facts,
        Err(violations) => panic!("the bundled facts break rules: {violations:#?}"),
    });
    &FACTS
}
