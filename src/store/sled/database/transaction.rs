//! How a change becomes entries: one transaction over all trees.

use sled::Tree;
use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional};

use crate::fact::{Change, Edit, bundled};
use crate::store::{StoreError, envelope};

use super::{BUNDLE_KEY, COUNT_KEY, REVISION_KEY, SCHEMA, SCHEMA_KEY, damaged, not_written};

/// Writes a change into the trees of records, changes, operations and what is known about them,
/// whole or not at all. It is not on the disk yet.
pub(super) fn write(
    trees: (&Tree, &Tree, &Tree, &Tree),
    change: &Change,
    revision: u64,
) -> Result<(), StoreError> {
    let written = trees.transaction(|(records, changes, operations, about)| {
        let counted = about.get(COUNT_KEY)?;
        let counted = counted.map_or(Ok(0), |bytes| envelope::open(&bytes).map_err(abort));
        let mut count: u64 = counted?;
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    let sealed = envelope::seal(record).map_err(abort)?;
                    count += u64::from(records.insert(record.id(), sealed)?.is_none());
                }
                Edit::Remove(id) => count -= u64::from(records.remove(id.as_str())?.is_some()),
            }
        }
        let sealed = envelope::seal(change).map_err(abort)?;
        changes.insert(&revision.to_be_bytes(), sealed)?;
        let sealed = envelope::seal(&revision).map_err(abort)?;
        operations.insert(change.operation.as_bytes(), sealed)?;
        for (key, value) in [(SCHEMA_KEY, SCHEMA), (COUNT_KEY, count), (REVISION_KEY, revision)] {
            about.insert(key, envelope::seal(&value).map_err(abort)?)?;
        }
        if change.author == bundled::AUTHOR {
            about.insert(BUNDLE_KEY, envelope::seal(&change.operation).map_err(abort)?)?;
        }
        Ok(())
    });
    written.map_err(|error| match error {
        TransactionError::Abort(refused) => refused,
        TransactionError::Storage(error) => not_written(error),
    })
}

fn abort(error: impl ToString) -> ConflictableTransactionError<StoreError> {
    ConflictableTransactionError::Abort(damaged(error))
}
