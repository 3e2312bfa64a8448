//! The names in the store's folder: which files are what, and how one is set aside.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, sync_folder};

const JOURNAL: &str = "journal-";
const EXPORT: &str = "export-";
const LINES: &str = ".jsonl";
const GENERATION: &str = "generation-";
const DAMAGED: &str = "damaged-";
const UNSAVED: &str = "unsaved-";
const REBUILDING: &str = "rebuilding-";
const UNFINISHED: &str = ".unfinished";

/// The journal that begins with a revision.
pub(super) fn journal(path: &Path, first: u64) -> PathBuf {
    path.join(format!("{JOURNAL}{first}{LINES}"))
}

/// The first revisions of the journals that are there.
pub(super) fn journals(path: &Path) -> io::Result<BTreeSet<u64>> {
    numbers(path, JOURNAL, LINES)
}

/// The export of a revision.
pub(super) fn export(path: &Path, revision: u64) -> PathBuf {
    path.join(format!("{EXPORT}{revision}{LINES}"))
}

/// The revisions of the exports that are there.
pub(super) fn exports(path: &Path) -> io::Result<BTreeSet<u64>> {
    numbers(path, EXPORT, LINES)
}

/// Where an export is written before it has proved sound.
pub(super) fn unfinished_export(path: &Path, revision: u64) -> PathBuf {
    path.join(format!("{EXPORT}{revision}{LINES}{UNFINISHED}"))
}

/// sled's folder with a number.
pub(super) fn generation(path: &Path, number: u64) -> PathBuf {
    path.join(format!("{GENERATION}{number}"))
}

/// The numbers of the generations that are there.
pub(super) fn generations(path: &Path) -> io::Result<BTreeSet<u64>> {
    numbers(path, GENERATION, "")
}

/// Where a generation is built before it has proved sound.
pub(super) fn rebuilding(path: &Path, number: u64) -> PathBuf {
    path.join(format!("{REBUILDING}{number}"))
}

/// The number of the generation in use, which need not be there yet. A folder that was set aside is
/// never taken up again; the next number is.
pub(super) fn current_generation(path: &Path) -> io::Result<u64> {
    let kept = generations(path)?.into_iter();
    let aside = numbers(path, DAMAGED, "")?.into_iter().chain(numbers(path, UNSAVED, "")?);
    Ok(kept.chain(aside.map(|number| number.saturating_add(1))).max().unwrap_or(1))
}

/// The number of the generation that is built next: one above that in use, if it is there.
pub(super) fn next_generation(path: &Path) -> io::Result<u64> {
    let current = current_generation(path)?;
    Ok(if generation(path, current).exists() { current + 1 } else { current })
}

/// Gives a damaged file or generation a name that is never read again, and returns the new path.
pub(super) fn set_aside(disk: &dyn Disk, what: &Path) -> io::Result<PathBuf> {
    rename_aside(disk, what, DAMAGED)
}

/// Puts away a generation that may hold a change of which its author was told that it is not saved.
pub(super) fn set_unsaved_aside(disk: &dyn Disk, generation: &Path) -> io::Result<PathBuf> {
    rename_aside(disk, generation, UNSAVED)
}

fn rename_aside(disk: &dyn Disk, what: &Path, prefix: &str) -> io::Result<PathBuf> {
    let folder = what.parent().unwrap_or(what);
    let name = what.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_prefix(GENERATION).unwrap_or(&name);
    let free = (1_u32..).map(|count| match (count, name.strip_suffix(LINES)) {
        (1, _) => folder.join(format!("{prefix}{name}")),
        (_, Some(stem)) => folder.join(format!("{prefix}{stem}.{count}{LINES}")),
        (_, None) => folder.join(format!("{prefix}{name}.{count}")),
    });
    let mut free = free.filter(|path| !path.exists());
    let aside = free.next().ok_or(io::ErrorKind::AlreadyExists)?;
    disk.rename(what, &aside)?;
    sync_folder(disk, folder)?;
    Ok(aside)
}

/// What was set aside or put away.
pub(super) fn aside(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut aside = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let is_aside = |name: &str| name.starts_with(DAMAGED) || name.starts_with(UNSAVED);
        if entry.file_name().to_str().is_some_and(is_aside) {
            aside.push(entry.path());
        }
    }
    Ok(aside)
}

/// Removes what a crash left half done, and what was put away and is no longer needed.
pub(super) fn sweep(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.starts_with(REBUILDING) || name.starts_with(UNSAVED) {
            fs::remove_dir_all(entry.path())?;
        } else if name.starts_with(EXPORT) && name.ends_with(UNFINISHED) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The numbers between `before` and `after` in the names of a folder.
fn numbers(path: &Path, before: &str, after: &str) -> io::Result<BTreeSet<u64>> {
    let mut numbers = BTreeSet::new();
    for entry in fs::read_dir(path)? {
        let name = entry?.file_name();
        let middle = name.to_str().and_then(|name| name.strip_prefix(before)?.strip_suffix(after));
        numbers.extend(middle.and_then(|middle| middle.parse::<u64>().ok()));
    }
    Ok(numbers)
}
