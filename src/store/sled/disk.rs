//! The steps of keeping that a disk can refuse, in one place, so that tests can refuse them.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::store::StoreError;

/// What is asked of a disk. The methods do it; a disk in a test says no instead.
pub(super) trait Disk: Send + Sync {
    /// Adds bytes to the end of a file.
    fn append(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Waits until what was written to a file can be read from the disk itself, which is less than
    /// all that is known of the file: the time of the last change is left out.
    fn sync_content(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    /// Waits until a file, or the names in a folder, are on the disk itself.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Cuts a file back to a length.
    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    /// Gives a file or a folder another name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Removes a file, or a folder with all that is in it.
    fn remove(&self, what: &Path) -> io::Result<()> {
        if what.is_dir() { fs::remove_dir_all(what) } else { fs::remove_file(what) }
    }
}

/// The disk of the machine.
pub(super) struct RealDisk;

impl Disk for RealDisk {}

/// Brings the names in a folder to the disk: a file that is made or renamed is safe only then.
pub(super) fn sync_folder(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    disk.sync(&File::open(folder)?)
}

/// The error of a write that the disk refused, in words for whoever wanted to write.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(super) fn not_saved(error: io::Error) -> StoreError {
    StoreError::NotSaved(match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        _ => format!("the disk refuses: {error}"),
    })
}
