//! The operator's commands on facts.

use std::fs;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use crate::fact::bundle::{self, DataFile, FileViolation};
use crate::fact::{Facts, bundled};

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
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            files.push(DataFile { path: name, content: fs::read(&path)? });
        }
    }
    Ok(())
}
