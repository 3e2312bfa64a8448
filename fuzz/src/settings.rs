//! The configuration, with a secret in it.
//!
//! `SECRET` in the input stands for one. Lines that begin with `LANEKEEPER_` or `DISCORD_TOKEN` are
//! variables of the environment, the others are the file.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use lanekeeper::config;
use tempfile::NamedTempFile;

/// What nobody must ever see.
const SECRET: &str = "cGFzc3dvcmQtb2YtdGhlLWJvdA";

/// Loads a configuration. Where it loads, nothing shows the secrets in it; where it does not, what
/// is told does not either, if they stand behind the `=` of a line.
pub fn attack(input: &[u8]) {
    thread_local! {
        static FILE: LazyLock<NamedTempFile> =
            LazyLock::new(|| NamedTempFile::new().expect("a file for the configuration"));
    }
    let Ok(text) = std::str::from_utf8(input) else { return };
    // Files that a variable names are somebody's.
    if text.contains("_FILE") || text.contains("_file") {
        return;
    }
    let is_variable =
        |line: &&str| line.starts_with("LANEKEEPER_") || line.starts_with("DISCORD_TOKEN");
    let (variables, lines): (Vec<&str>, Vec<&str>) = text.lines().partition(is_variable);
    let is_value = |line: &&str| match line.split_once('=') {
        Some((key, value)) => !key.contains("SECRET") && is_one(value),
        None => !line.contains("SECRET"),
    };
    // A fuzzer may have guessed it.
    if text.contains(SECRET) || !variables.iter().chain(&lines).all(is_value) {
        return;
    }
    let content = lines.join("\n").replace("SECRET", SECRET);
    let pairs = variables.iter().filter_map(|line| line.split_once('='));
    let environment: BTreeMap<_, _> =
        pairs.map(|(name, value)| (name.to_owned(), value.replace("SECRET", SECRET))).collect();
    let loaded = FILE.with(|file| {
        fs::write(file.path(), &content).expect("the file is written");
        config::load(Some(file.path()), &environment)
    });
    match loaded {
        Ok(mut settings) => {
            let _ = settings.delivery().map(|delivery| settings.registers(delivery));
            let shown = format!("{settings:?}");
            (settings.discord.token, settings.store.url) = (None, None);
            // What stands where no secret belongs as well, an address for example, is no secret.
            let is_public = format!("{settings:?}").contains(SECRET);
            assert!(is_public || !shown.contains(SECRET), "{shown}");
        }
        Err(error) => {
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains(SECRET), "{shown}");
        }
    }
}

/// Whether a value is one text, as a secret is written: in quotes or bare.
fn is_one(value: &str) -> bool {
    !value.contains("SECRET") || !value.contains(['[', '{', '#'])
}
