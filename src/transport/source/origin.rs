//! What a folder says of itself: the commit that it is a checkout of, or a manifest beside it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::fact::PartialDate;

/// The largest file that is looked at, in bytes.
const LIMIT: u64 = 1024 * 1024;

/// Which revision a folder is, and of which day.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) revision: Option<String>,
    pub(super) date: Option<PartialDate>,
}

/// A record of a `MANIFEST.json`: the folder, its commit and its date.
#[derive(Deserialize)]
struct Listed {
    dir: String,
    commit: Option<String>,
    commit_date: Option<String>,
}

/// What a folder says of itself; nothing where it does not.
pub(super) fn origin(root: &Path) -> Origin {
    let folder = if root.is_dir() { root } else { root.parent().unwrap_or(root) };
    let above = folder.parent().unwrap_or(folder);
    listed(folder, folder)
        .or_else(|| listed(above, folder))
        .unwrap_or_else(|| Origin { revision: checkout(folder), date: None })
}

/// What the manifest in `place` says of `folder`.
fn listed(place: &Path, folder: &Path) -> Option<Origin> {
    let text = small(&place.join("MANIFEST.json"))?;
    let name = folder.file_name()?.to_str()?;
    let all: Vec<Listed> = serde_json::from_str(&text).ok()?;
    let is_meant = |one: &Listed| one.dir.rsplit('/').next() == Some(name);
    let meant = all.into_iter().find(is_meant)?;
    let day = meant.commit_date.as_deref().and_then(|date| date.get(..10));
    Some(Origin { revision: meant.commit, date: day.and_then(|day| day.parse().ok()) })
}

/// The commit that git has checked out.
fn checkout(folder: &Path) -> Option<String> {
    let git = folder.join(".git");
    let head = small(&git.join("HEAD"))?;
    let commit = match head.trim().strip_prefix("ref: ") {
        // A reference is a path below `.git` and nowhere else.
        Some(reference) if reference.starts_with("refs/") && !reference.contains("..") => {
            small(&git.join(reference))?
        }
        Some(_) => return None,
        None => head,
    };
    let commit = commit.trim();
    let is_commit = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_commit.then(|| commit.to_owned())
}

fn small(path: &Path) -> Option<String> {
    let about = fs::symlink_metadata(path).ok()?;
    if about.is_file() && about.len() <= LIMIT { fs::read_to_string(path).ok() } else { None }
}
