//! The journal: one line for each change, on the disk before sled hears of it.
//!
//! A line is the CRC32 of what follows in eight hexadecimal digits, a space, and the JSON of the
//! revision and the change.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::fact::Change;

use super::disk::{Disk, sync_folder};
use super::folder;

/// The length of the checksum and the space.
const PREFIX: usize = 9;

/// A change with the revision that it made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry<C = Change> {
    /// The revision.
    pub(super) revision: u64,
    /// The change.
    pub(super) change: C,
}

/// A journal that is written.
pub(super) struct Journal {
    first: u64,
    file: File,
    length: u64,
}

impl Journal {
    /// Goes on with a journal at the end of its sound part, or begins one.
    pub(super) fn open(disk: &dyn Disk, path: &Path, first: u64, length: u64) -> io::Result<Self> {
        let name = folder::journal(path, first);
        let file = OpenOptions::new().create(true).append(true).open(name)?;
        if file.metadata()?.len() != length {
            disk.cut(&file, length)?;
            disk.sync(&file)?;
        }
        sync_folder(disk, path)?;
        Ok(Self { first, file, length })
    }

    /// Adds a line and waits until it is on the disk.
    pub(super) fn append(
        &mut self,
        disk: &dyn Disk,
        revision: u64,
        change: &Change,
    ) -> io::Result<()> {
        let json = serde_json::to_string(&Entry { revision, change })?;
        let line = format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()));
        disk.append(&self.file, line.as_bytes())?;
        disk.sync_content(&self.file)?;
        self.length += line.len() as u64;
        Ok(())
    }

    /// The revision that it begins with.
    pub(super) fn first(&self) -> u64 {
        self.first
    }

    /// How long it is, up to the end of the newest line that is on the disk.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Takes back whatever was added beyond a length.
    pub(super) fn cut(&mut self, disk: &dyn Disk, length: u64) -> io::Result<()> {
        disk.cut(&self.file, length)?;
        disk.sync(&self.file)?;
        self.length = length;
        Ok(())
    }
}

/// How a journal was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// Every line is good.
    Sound,
    /// Every line but the last is good: a crash while it was written.
    Torn,
    /// A line is bad that was once good.
    Damaged,
}

/// A journal that was read.
pub(super) struct Read {
    /// The revision that it begins with.
    pub(super) first: u64,
    /// Where it lies.
    pub(super) path: PathBuf,
    /// The good lines.
    pub(super) entries: Vec<Entry>,
    /// Where the first bad line begins, or its whole length.
    pub(super) length: u64,
    /// How it was found.
    pub(super) condition: Condition,
}

impl Read {
    /// The revision of the last good line; that before the first where there is none.
    pub(super) fn last(&self) -> u64 {
        self.entries.last().map_or(self.first.saturating_sub(1), |entry| entry.revision)
    }
}

/// Reads a journal, whatever it is like.
pub(super) fn read(path: &Path, first: u64) -> io::Result<Read> {
    let path = folder::journal(path, first);
    let content = fs::read(&path)?;
    Ok(Read { path, ..understood(&content, first) })
}

/// What a journal says that begins with a revision. Good lines after a bad one are read as well.
pub(super) fn understood(content: &[u8], first: u64) -> Read {
    let (mut entries, mut length, mut next) = (Vec::new(), None, first);
    let (mut condition, mut position) = (Condition::Sound, 0);
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        let is_last = position + line.len() == content.len();
        match parse(line) {
            Some(entry) if entry.revision == next => {
                next += 1;
                entries.push(entry);
            }
            // Behind a bad line, how many are missing is not known.
            Some(entry) if length.is_some() && entry.revision > next => {
                next = entry.revision + 1;
                entries.push(entry);
            }
            _ => {
                let is_first_bad = length.is_none();
                length = length.or(Some(position));
                let is_torn = is_last && is_first_bad;
                condition = if is_torn { Condition::Torn } else { Condition::Damaged };
            }
        }
        position += line.len();
    }
    let length = length.unwrap_or(position) as u64;
    Read { first, path: PathBuf::new(), entries, length, condition }
}

fn parse(line: &[u8]) -> Option<Entry> {
    let line = line.strip_suffix(b"\n")?;
    let (checksum, json) = line.split_at_checked(PREFIX)?;
    let checksum = std::str::from_utf8(checksum).ok()?.strip_suffix(' ')?;
    let checksum = u32::from_str_radix(checksum, 16).ok()?;
    let is_sound = crc32fast::hash(json) == checksum;
    is_sound.then(|| serde_json::from_slice(json).ok()).flatten()
}
