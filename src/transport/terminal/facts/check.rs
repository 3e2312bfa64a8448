//! Holding facts to the rules.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use jiff::civil::Date;

use crate::fact::bundle::{self, DataFile, FileViolation};
use crate::fact::{Facts, bundled};
use crate::reply::Voice;
use crate::service::today;

use super::FactsError;
use crate::transport::terminal::plain;

/// Checks facts and says what was found; tells whether they are sound.
pub(super) fn tell(folder: Option<&Path>, voice: &Voice<'_>) -> Result<bool, FactsError> {
    let checked = check(folder, today()).map_err(FactsError::Folder)?;
    let mut output = io::stdout().lock();
    match &checked {
        Ok(facts) => {
            let records = [("records", facts.records().count().into())];
            writeln!(output, "{}", voice.with("check-sound", &records))?;
        }
        Err(violations) => {
            for violation in violations {
                writeln!(output, "{}", plain(&violation.to_string()))?;
            }
            let count = [("count", violations.len().into())];
            writeln!(output, "{}", voice.with("check-violations", &count))?;
        }
    }
    Ok(checked.is_ok())
}

/// Checks the bundled facts, or the TOML files below `folder`, against every rule.
///
/// # Errors
///
/// The outer error when the folder cannot be read; the inner one with every violation found.
pub fn check(folder: Option<&Path>, today: Date) -> io::Result<Result<Facts, Vec<FileViolation>>> {
    let files = match folder {
        None => bundled::files(),
        Some(folder) => {
            let mut files = Vec::new();
            collect(folder, folder, &mut files)?;
            files.sort_by(|left, right| left.path.cmp(&right.path));
            files
        }
    };
    if files.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "there are no .toml files in it"));
    }
    Ok(bundle::read(&files, today))
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<DataFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_symlink() {
            // It may lead anywhere, and round in circles.
            let name = path.display();
            return Err(io::Error::other(format!("{name} is a link, and links are not followed")));
        }
        if kind.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            files.push(DataFile { path: name, content: fs::read(&path)? });
        }
    }
    Ok(())
}
