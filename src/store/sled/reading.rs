//! Reading an open store: from sled, or from the exports and journals while they stand in for it.

use std::collections::BTreeSet;

use crate::fact::{Record, RecordId, Scope, ServerId};
use crate::store::image::Image;
use crate::store::{Entry, Loaded, Revision, StoreError};

use super::archive::Archive;
use super::database::Database;
use super::engine::Engine;

impl Engine {
    /// Reads what readers need.
    pub(super) fn load(&self) -> Result<Loaded, StoreError> {
        self.read(Database::load, Image::loaded)
    }

    /// The notes of a server, sorted by identifier.
    pub(super) fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        self.read(|database| database.notes(server), |image| image.notes(server))
    }

    /// What in the base was changed last by somebody else than the bundle.
    pub(super) fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.read(
            |database| Ok(database.index().amended().clone()),
            |image| image.index.amended().clone(),
        )
    }

    /// The changes that touched a record, oldest first.
    pub(super) fn history(
        &self,
        scope: Scope,
        record: &RecordId,
    ) -> Result<Vec<Entry>, StoreError> {
        let from_database = |database: &Database| {
            let revisions = database.index().touching(scope, record).iter();
            revisions.filter_map(|revision| database.entry(*revision).transpose()).collect()
        };
        self.read(from_database, |image| image.history(scope, record))
    }

    /// The change that made a revision.
    pub(super) fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.read(|database| database.entry(revision), |image| image.entry(revision))
    }

    /// The change of an operation, if it was written.
    pub(super) fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        let from_database = |database: &Database| match database.known(operation)? {
            Some(revision) => database.entry(revision),
            None => Ok(None),
        };
        self.read(from_database, |image| image.operation(operation))
    }

    fn read<T>(
        &self,
        from_database: impl FnOnce(&Database) -> Result<T, StoreError>,
        from_image: impl FnOnce(&Image) -> T,
    ) -> Result<T, StoreError> {
        match &self.database {
            Some(database) => from_database(database),
            None => self.image().map(|image| from_image(&image)),
        }
    }

    /// What the exports and journals hold, which has to be all that was acknowledged.
    pub(super) fn image(&self) -> Result<Image, StoreError> {
        let image = Archive::read(&self.path)?.image(&self.path, self.revision)?;
        if image.revision().0 == self.revision {
            Ok(image)
        } else {
            Err(StoreError::Damaged("the exports and journals have a gap".to_owned()))
        }
    }
}
