//! Opening a store: everything is read and verified, what was torn is mended, and what is damaged
//! is set aside and built again from what lies beside it.

use std::fs::{self, File};
use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use crate::store::StoreError;
use crate::store::image::Image;

use super::archive::Archive;
use super::database::{Database, Verified};
use super::disk::{Disk, not_saved, sync_folder};
use super::engine::Engine;
use super::folder;
use super::journal::{self, Condition, Journal};
use super::rotation::EXPORT_EVERY;

/// sled as it was found or built.
struct Found {
    /// `None` where the disk refused to have it built.
    database: Option<Database>,
    revision: u64,
    /// Whether it was built, or brought to a newer schema.
    is_new: bool,
    has_lost: bool,
}

/// Opens the store in `path`, whose lock was taken.
pub(super) fn open(
    path: &Path,
    disk: Box<dyn Disk>,
    lock: File,
    verified: Verified,
) -> Result<Engine, StoreError> {
    let unusable = |cause| StoreError::Unusable { path: path.to_owned(), cause };
    let number = folder::current_generation(path).map_err(unusable)?;
    let generation = folder::generation(path, number);
    let (archive, opened) = read(path, &generation, verified)?;
    let found = match opened.and_then(|database| caught_up(database, &*disk, &archive)) {
        Err(StoreError::Damaged(why)) => rebuilt(path, &*disk, &archive, &generation, &why)?,
        Err(error) if is_full(&error) && archive.is_sound() && archive.reach() > 0 => {
            tracing::warn!(%error, "serving from the exports and journals, without the database");
            let revision = archive.reach();
            Found { database: None, revision, is_new: false, has_lost: false }
        }
        found => found?,
    };
    if !found.has_lost {
        folder::sweep(path).map_err(unusable)?;
    }
    let mut engine = Engine {
        path: path.to_owned(),
        disk,
        lock,
        revision: found.revision,
        database: found.database,
        journal: None,
        resume: None,
        journals: archive.journals.iter().map(|journal| journal.first).collect(),
        exports: archive.exports.clone(),
        erasure_due: None,
        export_due: archive.exports.last().copied().unwrap_or(0) + EXPORT_EVERY,
        has_refused: false,
        refusing: None,
    };
    settle(&mut engine, &archive, found.is_new).map_err(unusable)?;
    engine.find_erasure();
    engine.erase_if_due();
    Ok(engine)
}

/// Reads what lies beside sled, and sled itself at the same time: both hold everything.
fn read(
    path: &Path,
    generation: &Path,
    verified: Verified,
) -> Result<(Archive, Result<Database, StoreError>), StoreError> {
    let (archive, opened) = thread::scope(|scope| {
        let archive = scope.spawn(|| Archive::read(path));
        let opened = generation.is_dir().then(|| Database::open(generation, verified));
        (archive.join().unwrap_or_else(|panic| resume_unwind(panic)), opened)
    });
    let archive = archive?;
    let opened = opened.unwrap_or_else(|| {
        if archive.is_empty() {
            Database::open(generation, verified)
        } else {
            Err(StoreError::Damaged("its folder is missing".to_owned()))
        }
    });
    Ok((archive, opened))
}

/// Whether the disk has no room for what opening would write.
fn is_full(error: &StoreError) -> bool {
    match error {
        StoreError::NotSaved(_) => true,
        StoreError::Unusable { cause, .. } => cause.kind() == std::io::ErrorKind::StorageFull,
        _ => false,
    }
}

/// Brings sled to the newest schema, and redoes what the journals have beyond it: that was on the
/// disk, perhaps not acknowledged.
fn caught_up(
    mut database: Database,
    disk: &dyn Disk,
    archive: &Archive,
) -> Result<Found, StoreError> {
    let mut revision = database.revision().0;
    if let Some(newest) = archive.exports.last().filter(|newest| **newest > revision) {
        database.close();
        let why = format!("it is at revision {revision}, an export at {newest}");
        return Err(StoreError::Damaged(why));
    }
    let is_new = match database.migrate(disk) {
        Ok(is_migrated) => is_migrated,
        Err(error) => {
            database.close();
            return Err(error);
        }
    };
    let lines = archive.lines();
    while let Some(change) = lines.get(&(revision + 1)) {
        if database.known(&change.operation)?.is_some() {
            break;
        }
        if let Err(error) = database.write(disk, change) {
            database.close();
            return Err(error);
        }
        revision += 1;
        tracing::info!(revision, "a change was redone from the journal");
    }
    Ok(Found { database: Some(database), revision, is_new, has_lost: false })
}

/// Keeps a damaged generation aside and builds a new one from the exports and journals.
fn rebuilt(
    path: &Path,
    disk: &dyn Disk,
    archive: &Archive,
    generation: &Path,
    why: &str,
) -> Result<Found, StoreError> {
    let unusable = |cause| StoreError::Unusable { path: path.to_owned(), cause };
    if generation.is_dir() {
        let aside = folder::set_aside(disk, generation).map_err(unusable)?;
        let aside = aside.display();
        tracing::warn!(%why, set_aside = %aside, "the database is damaged; building a new one");
    }
    let image = archive.image(path, u64::MAX)?;
    let (revision, newest) = (image.revision().0, archive.newest_trace());
    if newest > revision {
        let first = revision + 1;
        tracing::warn!("the changes from revision {first} to {newest} are lost");
    } else if archive.is_empty() {
        tracing::warn!("there is no export and no journal; beginning with nothing");
    }
    let database = match build(path, disk, &image) {
        Err(StoreError::NotSaved(why)) if revision > 0 => {
            tracing::warn!(%why, "the database cannot be built; serving without it");
            None
        }
        built => Some(built?),
    };
    Ok(Found { database, revision, is_new: true, has_lost: newest > revision })
}

/// Builds a new generation, under another name until it is whole. Fails as a write does.
pub(super) fn build(path: &Path, disk: &dyn Disk, image: &Image) -> Result<Database, StoreError> {
    let number = folder::next_generation(path).map_err(not_saved)?;
    let unfinished = folder::rebuilding(path, number);
    let generation = folder::generation(path, number);
    let built = fill(&unfinished, disk, image).and_then(|()| {
        disk.rename(&unfinished, &generation).map_err(not_saved)?;
        sync_folder(disk, path).map_err(not_saved)?;
        Database::open(&generation, Verified::Kept)
    });
    built.map_err(|error| {
        // On a full disk, what was half built would be in the way of the next attempt.
        let _ = fs::remove_dir_all(&unfinished);
        let _ = fs::remove_dir_all(&generation);
        match error {
            StoreError::NotSaved(why) => StoreError::NotSaved(why),
            StoreError::Unusable { cause, .. } => not_saved(cause),
            other => StoreError::NotSaved(other.to_string()),
        }
    })
}

fn fill(unfinished: &Path, disk: &dyn Disk, image: &Image) -> Result<(), StoreError> {
    if unfinished.is_dir() {
        fs::remove_dir_all(unfinished).map_err(not_saved)?;
    }
    let database = Database::open(unfinished, Verified::Kept)?;
    let filled = database.fill(disk, image);
    database.close();
    filled
}

/// Makes the export that is due, sets aside what is damaged, and finds the journal to go on with.
fn settle(engine: &mut Engine, archive: &Archive, is_new: bool) -> std::io::Result<()> {
    let newest = archive.journals.last();
    if let Some(torn) = newest.filter(|journal| journal.condition == Condition::Torn) {
        let path = torn.path.display();
        tracing::warn!(journal = %path, "the journal's last line was torn and is cut off");
        if let Err(error) = Journal::open(&*engine.disk, &engine.path, torn.first, torn.length) {
            tracing::warn!(%error, "the journal cannot be cut back yet");
        }
    }
    let revision = engine.revision;
    let is_beyond =
        |journal: &journal::Read| journal.last() > revision || journal.first > revision + 1;
    let is_bad =
        |journal: &journal::Read| journal.condition == Condition::Damaged || is_beyond(journal);
    let needs_export = is_new
        || archive.exports.is_empty()
        || !archive.bad_exports.is_empty()
        || archive.journals.iter().any(is_bad)
        || archive.reach() < revision
        || revision >= engine.export_due;
    let mut exported = None;
    if needs_export && revision > 0 && engine.database.is_some() {
        engine.export_due = revision;
        exported = engine.export_if_due();
    }
    for bad in archive.bad_exports.iter().filter(|bad| exported != Some(**bad)) {
        folder::set_aside(&*engine.disk, &folder::export(&engine.path, *bad))?;
    }
    // What is damaged stays until an export makes up for it. Lines beyond a gap never do: they must
    // not be taken for those of changes to come.
    for journal in archive.journals.iter().filter(|journal| is_bad(journal)) {
        let is_there = engine.journals.contains(&journal.first);
        if is_there && (exported.is_some() || is_beyond(journal)) {
            let aside = folder::set_aside(&*engine.disk, &journal.path)?;
            engine.journals.remove(&journal.first);
            tracing::warn!(set_aside = %aside.display(), "a journal is damaged");
        }
    }
    // A journal that begins before an export has done its work.
    let begins = archive.exports.last().map_or(1, |newest| newest + 1);
    let is_current = |newest: &&journal::Read| {
        newest.first >= begins && newest.last() == revision && !is_bad(newest)
    };
    let current = newest.filter(is_current);
    if exported.is_none() {
        engine.resume = current.map(|current| (current.first, current.length));
    }
    Ok(())
}
