//! One process at a time: a lock on the whole folder, since sled's own covers only its file and not
//! the journals and exports beside it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::store::StoreError;

/// How long to wait for another process to let go of the store: long enough for an `ask` to end.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often to try in that time.
const RETRY: Duration = Duration::from_millis(50);
const NAME: &str = "lock";

/// Takes the lock of a folder, which is made if it is not there. It is held for as long as the file is
/// open.
pub(super) fn take(path: &Path) -> Result<File, StoreError> {
    let unusable = |cause| StoreError::Unusable { path: path.to_owned(), cause };
    fs::create_dir_all(path).map_err(unusable)?;
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    let file = options.open(path.join(NAME)).map_err(unusable)?;
    patiently(|| match file.try_lock() {
        Ok(()) => Some(Ok(())),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(cause)) => Some(Err(unusable(cause))),
    })
    .unwrap_or_else(|| Err(StoreError::Locked(path.to_owned())))?;
    Ok(file)
}

/// Whether the folder is still the one that the lock was taken in. Files that are open can be written
/// to after they were removed, and what is written then is nowhere once they are closed.
pub(super) fn is_in_place(lock: &File, path: &Path) -> io::Result<bool> {
    let held = lock.metadata()?;
    match fs::metadata(path.join(NAME)) {
        Ok(there) => Ok((there.dev(), there.ino()) == (held.dev(), held.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Tries again and again until there is a result or patience is at its end.
pub(super) fn patiently<T>(mut attempt: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        let result = attempt();
        if result.is_some() || begun.elapsed() >= PATIENCE {
            return result;
        }
        thread::sleep(RETRY);
    }
}
