//! Secrets that stand in files of their own, as containers and service managers hand them over.

use std::path::Path;

use super::ConfigError;

/// What a variable that names a file ends with: the secret stands in the file.
pub(super) const IN_FILE: &str = "_FILE";
/// The keys of the secrets, which may stand in files of their own.
const SECRETS: &[&[&str]] = &[&["discord", "token"], &["store", "url"]];
/// The most that a file with a secret may hold, in bytes; more is some other file.
const SECRET_LIMIT: u64 = 64 * 1024;

/// The secret whose file these keys name, if they name one.
pub(super) fn in_file(keys: &[String]) -> Option<Vec<String>> {
    let (last, path) = keys.split_last()?;
    let last = last.strip_suffix(&IN_FILE.to_lowercase())?.to_owned();
    let keys = [path, &[last]].concat();
    SECRETS.iter().any(|secret| *secret == keys).then_some(keys)
}

/// The secret in a file, without the end of its line.
pub(super) fn read(variable: &str, path: &Path) -> Result<String, ConfigError> {
    let wrong = |message: String| ConfigError::SecretFile {
        variable: variable.to_owned(),
        path: path.to_owned(),
        message,
    };
    let size = std::fs::metadata(path).map_err(|error| wrong(error.to_string()))?.len();
    if size > SECRET_LIMIT {
        return Err(wrong("it is too large to be a secret".to_owned()));
    }
    let content = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let secret = content.trim_end_matches(['\n', '\r']);
    if secret.trim().is_empty() {
        return Err(wrong("it is empty".to_owned()));
    }
    if secret.contains('\n') {
        return Err(wrong("it has more than one line".to_owned()));
    }
    Ok(secret.to_owned())
}
