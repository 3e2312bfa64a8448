//! A data set in a folder, or one file of it.

use std::fs::{self, File as Handle};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::fact::PartialDate;
use crate::import::{DEPTH_LIMIT, FILE_LIMIT, FILES_LIMIT, File, Set, Snapshot, TOTAL_LIMIT};

use super::archive::{ArchiveError, is_one, unfold};
use super::origin::{Origin, origin};

/// Why a folder is not taken as a snapshot.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Something cannot be read.
    #[error("{path} cannot be read: {cause}")]
    Unread {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// A link, which may lead anywhere.
    #[error("{0} is a link, and links are not followed")]
    Link(PathBuf),
    /// More than a snapshot may hold.
    #[error("{path}: {what}")]
    TooMuch {
        /// The file or folder.
        path: PathBuf,
        /// Of what.
        what: String,
    },
    /// A name that is no text.
    #[error("{0} has a name that is not UTF-8")]
    Name(PathBuf),
    /// An archive that is none of the data set.
    #[error("{path}: {cause}")]
    Archive {
        /// The archive.
        path: PathBuf,
        /// Why not.
        cause: ArchiveError,
    },
    /// Nothing of the data set.
    #[error("{path} holds no files of {set}")]
    Empty {
        /// The folder.
        path: PathBuf,
        /// The data set.
        set: &'static str,
    },
}

/// The files of a data set below `path`, or the one that it names. `date` goes before what the
/// folder says of itself. `tell` hears how many files were read, and of how many.
///
/// # Errors
///
/// When something cannot be read, is a link, or is more than a snapshot may hold.
pub fn read(
    set: Set,
    path: &Path,
    revision: Option<String>,
    date: Option<PartialDate>,
    tell: &dyn Fn(u64, u64),
) -> Result<Snapshot, FolderError> {
    let about = |cause| FolderError::Unread { path: path.to_owned(), cause };
    // What the operator names may be a link; what lies below may not.
    let root = fs::canonicalize(path).map_err(about)?;
    let mut walk = Walk { set, found: Vec::new() };
    if root.is_dir() {
        walk.folder(&root, "", 0)?;
    } else {
        let name = root.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| FolderError::Name(path.to_owned()))?.to_owned();
        walk.found.push((root.clone(), name));
    }
    let (mut files, mut commit) = (contents(&walk.found, tell)?, None);
    if let [only] = files.as_slice()
        && !root.is_dir()
        && is_one(&only.content)
    {
        let broken = |cause| FolderError::Archive { path: path.to_owned(), cause };
        (files, commit) = unfold(set, &only.content).map_err(broken)?;
    }
    if files.is_empty() {
        return Err(FolderError::Empty { path: path.to_owned(), set: set.title() });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let Origin { revision: found, date: day } = origin(&root);
    let revision = revision.or(commit).or(found);
    Ok(Snapshot { set, files, revision, date: date.or(day), address: None, tag: None })
}

/// The folders that are looked into, and the endings that are read.
pub(super) fn is_wanted(set: Set, path: &str, is_folder: bool) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    let is_nested = path.contains('/');
    let ends = |endings: &[&str]| {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        ending.is_some_and(|ending| endings.contains(&ending.as_str()))
    };
    match (set, is_folder) {
        (Set::ModelsDev, true) => matches!(first, "models" | "providers"),
        (Set::ModelsDev, false) => path == "api.json" || (is_nested && ends(&["toml"])),
        (Set::Osai | Set::Epoch, true) => false,
        (Set::Osai, false) => ends(&["yaml", "yml"]),
        (Set::Mot, true) => path == "models",
        (Set::Mot, false) if is_nested => first == "models" && ends(&["yaml", "yml"]),
        (Set::Mot, false) => matches!(path, "licenses.json" | "mof-licenses.json"),
        (Set::Epoch, false) => ends(&["csv"]),
    }
}

/// Looks for the files of a data set.
struct Walk {
    set: Set,
    /// Where each lies, and what it is called below the root.
    found: Vec<(PathBuf, String)>,
}

impl Walk {
    fn folder(&mut self, folder: &Path, below: &str, depth: usize) -> Result<(), FolderError> {
        let unread = |cause| FolderError::Unread { path: folder.to_owned(), cause };
        if depth > DEPTH_LIMIT {
            let what = format!("more than {DEPTH_LIMIT} folders in one another");
            return Err(FolderError::TooMuch { path: folder.to_owned(), what });
        }
        for entry in fs::read_dir(folder).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            let path = entry.path();
            let kind = entry.file_type().map_err(unread)?;
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                return Err(FolderError::Name(path));
            };
            if name.starts_with('.') {
                continue;
            }
            let name = if below.is_empty() { name } else { format!("{below}/{name}") };
            if kind.is_symlink() {
                let leads_on =
                    is_wanted(self.set, &name, true) || is_wanted(self.set, &name, false);
                if leads_on {
                    return Err(FolderError::Link(path));
                }
            } else if kind.is_dir() {
                if is_wanted(self.set, &name, true) {
                    self.folder(&path, &name, depth + 1)?;
                }
            } else if kind.is_file() && is_wanted(self.set, &name, false) {
                if self.found.len() == FILES_LIMIT {
                    let what = format!("more than {FILES_LIMIT} files");
                    return Err(FolderError::TooMuch { path, what });
                }
                self.found.push((path, name));
            }
        }
        Ok(())
    }
}

/// What is in the files that were found.
fn contents(
    found: &[(PathBuf, String)],
    tell: &dyn Fn(u64, u64),
) -> Result<Vec<File>, FolderError> {
    let (mut files, mut bytes) = (Vec::with_capacity(found.len()), 0);
    for (path, name) in found {
        let unread = |cause| FolderError::Unread { path: path.clone(), cause };
        let too_much = |what| FolderError::TooMuch { path: path.clone(), what };
        let mut content = Vec::new();
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX) + 1;
        let file = Handle::open(path).map_err(unread)?;
        file.take(limit).read_to_end(&mut content).map_err(unread)?;
        if content.len() > FILE_LIMIT {
            return Err(too_much(format!("larger than {FILE_LIMIT} bytes")));
        }
        bytes += content.len();
        if bytes > TOTAL_LIMIT {
            return Err(too_much(format!("more than {TOTAL_LIMIT} bytes in all")));
        }
        files.push(File { path: name.clone(), content });
        tell(files.len() as u64, found.len() as u64);
    }
    Ok(files)
}
