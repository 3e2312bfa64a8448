//! A data set in an archive (`.tar.gz`), as repositories are handed out.
//!
//! Nothing is unpacked onto the disk: names are looked at and contents kept in memory, both within
//! limits.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use tar::{Archive, EntryType};

use crate::import::{FILE_LIMIT, FILES_LIMIT, File, Set, TOTAL_LIMIT};

use super::folder::is_wanted;

/// The most bytes that an archive may unfold to: repositories hold more than their data.
const UNFOLDED_LIMIT: u64 = 512 * 1024 * 1024;
/// The most entries that are looked at.
const ENTRIES_LIMIT: usize = 4 * FILES_LIMIT;
/// How git marks the commit that an archive was made of.
const COMMENT: &str = " comment=";

/// Why an archive is not taken as a snapshot.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is no archive, or broken.
    #[error("it is no archive that can be read: {0}")]
    Broken(#[from] std::io::Error),
    /// A name that leads out of it.
    #[error("`{0}` leads out of the archive")]
    Outside(String),
    /// A link, which may lead anywhere.
    #[error("`{0}` is a link, and links are not followed")]
    Link(String),
    /// More than a snapshot may hold.
    #[error("more than {0}")]
    TooMuch(&'static str),
}

/// Whether content is an archive, by how it begins.
pub(super) fn is_one(content: &[u8]) -> bool {
    content.starts_with(&[0x1f, 0x8b])
}

/// The files of a data set in an archive, and the commit that it was made of.
///
/// # Errors
///
/// When it is none, holds a name or a link that leads out of it, or more than a snapshot may.
pub fn unfold(set: Set, archive: &[u8]) -> Result<(Vec<File>, Option<String>), ArchiveError> {
    let unfolded = MultiGzDecoder::new(archive).take(UNFOLDED_LIMIT);
    let mut archive = Archive::new(unfolded);
    let (mut files, mut commit, mut bytes) = (Vec::new(), None, 0);
    for (count, entry) in archive.entries()?.enumerate() {
        if count == ENTRIES_LIMIT {
            return Err(ArchiveError::TooMuch("so many entries"));
        }
        let mut entry = entry?;
        if entry.header().entry_type() == EntryType::XGlobalHeader {
            commit = commit.or(comment(&mut entry)?);
            continue;
        }
        let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if path.starts_with('/') || path.split('/').any(|part| part == "..") {
            return Err(ArchiveError::Outside(path));
        }
        // The first folder is the archive's own: `main-database-5a388e8/Mistral.yaml`.
        let Some((_, name)) = path.split_once('/') else { continue };
        if name.split('/').any(|part| part.starts_with('.')) || !is_wanted(set, name, false) {
            continue;
        }
        match entry.header().entry_type() {
            EntryType::Regular | EntryType::Continuous => {}
            EntryType::Symlink | EntryType::Link => return Err(ArchiveError::Link(path)),
            _ => continue,
        }
        if files.len() == FILES_LIMIT {
            return Err(ArchiveError::TooMuch("so many files"));
        }
        let content = bounded(&mut entry)?;
        bytes += content.len();
        if bytes > TOTAL_LIMIT {
            return Err(ArchiveError::TooMuch("so many bytes in all"));
        }
        files.push(File { path: name.to_owned(), content });
    }
    Ok((files, commit))
}

fn bounded(entry: &mut impl Read) -> Result<Vec<u8>, ArchiveError> {
    let mut content = Vec::new();
    let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX);
    entry.take(limit + 1).read_to_end(&mut content)?;
    if content.len() > FILE_LIMIT {
        return Err(ArchiveError::TooMuch("so many bytes in one file"));
    }
    Ok(content)
}

/// The commit that git writes into the head of an archive.
fn comment(entry: &mut impl Read) -> Result<Option<String>, ArchiveError> {
    let head = bounded(entry)?;
    let text = String::from_utf8_lossy(&head);
    let commit = text.split_once(COMMENT).and_then(|(_, rest)| rest.get(..40));
    let is_commit = |text: &&str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok(commit.filter(is_commit).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use tar::{Builder, Header};

    use super::*;

    /// An archive of entries, whatever their names.
    fn archive(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
        let mut builder = Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for (path, kind, content) in entries {
            let mut header = Header::new_gnu();
            // The builder itself refuses names that lead out.
            header.as_old_mut().name[..path.len()].copy_from_slice(path.as_bytes());
            header.set_entry_type(*kind);
            header.set_size(content.len() as u64);
            header.set_mode(0o644);
            header.set_cksum();
            builder.append(&header, *content).expect("it is appended");
        }
        builder.into_inner().and_then(GzEncoder::finish).expect("it is finished")
    }

    #[test]
    fn what_a_set_needs_is_taken_out_and_nothing_else() {
        let commit = "0123456789abcdef0123456789abcdef01234567";
        let head = format!("52 comment={commit}\n");
        let bytes = archive(&[
            ("pax_global_header", EntryType::XGlobalHeader, head.as_bytes()),
            ("repo-1/", EntryType::Directory, b""),
            ("repo-1/A.yaml", EntryType::Regular, b"a"),
            ("repo-1/.github/B.yaml", EntryType::Regular, b"b"),
            ("repo-1/README.md", EntryType::Regular, b"c"),
        ]);
        let (files, found) = unfold(Set::Osai, &bytes).expect("it is sound");
        let names: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!((names.as_slice(), found.as_deref()), (&["A.yaml"][..], Some(commit)));
    }

    #[test]
    fn names_that_lead_out_and_links_are_refused() {
        for (path, kind) in [
            ("repo/../../etc/A.yaml", EntryType::Regular),
            ("/etc/A.yaml", EntryType::Regular),
            ("repo/A.yaml", EntryType::Symlink),
            ("repo/A.yaml", EntryType::Link),
        ] {
            let refused = unfold(Set::Osai, &archive(&[(path, kind, b"")]));
            assert!(refused.is_err(), "{path}");
        }
    }

    #[test]
    fn bombs_and_broken_archives_end_early() {
        let mut bomb = GzEncoder::new(Vec::new(), Compression::fast());
        bomb.write_all(&vec![0; 1024 * 1024]).expect("it is written");
        let bomb = bomb.finish().expect("it is finished");
        assert!(unfold(Set::Osai, &bomb.repeat(600)).is_ok_and(|(files, _)| files.is_empty()));
        let large = vec![b'x'; FILE_LIMIT + 1];
        let large = archive(&[("repo/A.yaml", EntryType::Regular, &large)]);
        assert!(matches!(unfold(Set::Osai, &large), Err(ArchiveError::TooMuch(_))));
        let sound = archive(&[("repo/A.yaml", EntryType::Regular, b"a")]);
        assert!(unfold(Set::Osai, &sound[..sound.len() / 2]).is_err());
        assert!(unfold(Set::Osai, b"no archive").is_err());
    }
}
