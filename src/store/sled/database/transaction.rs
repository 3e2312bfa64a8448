//! How a change becomes entries: one transaction over all trees.

use sled::Tree;
use sled::transaction::{
    ConflictableTransactionError, TransactionError, Transactional, TransactionalTree,
};

use crate::fact::{Change, Edit};
use crate::store::image::emptied;
use crate::store::index::{Forgotten, brings_bundle};
use crate::store::{Revision, StoreError, envelope};

use super::key::key;
use super::{BUNDLE_KEY, COUNT_KEY, REVISION_KEY, SCHEMA, SCHEMA_KEY, damaged, not_written};

type Refusal = ConflictableTransactionError<StoreError>;

/// Writes a change, and has its scope forget what it is to forget, into the trees of records,
/// changes, operations and what is known about them, whole or not at all. It is not on the disk
/// yet.
pub(super) fn write(
    trees: (&Tree, &Tree, &Tree, &Tree),
    change: &Change,
    revision: u64,
    forgotten: &Forgotten,
) -> Result<(), StoreError> {
    let written = trees.transaction(|(records, changes, operations, about)| {
        let counted = about.get(COUNT_KEY)?;
        let counted = counted.map_or(Ok(0), |bytes| envelope::open(&bytes).map_err(abort));
        let mut count: u64 = counted?;
        for id in &forgotten.notes {
            count -= u64::from(records.remove(key(change.scope, id).as_bytes())?.is_some());
        }
        for earlier in &forgotten.changes {
            empty(changes, *earlier)?;
        }
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    let sealed = envelope::seal(record).map_err(abort)?;
                    let key = key(change.scope, record.id());
                    count += u64::from(records.insert(key.as_bytes(), sealed)?.is_none());
                }
                Edit::Remove(id) => {
                    let key = key(change.scope, id);
                    count -= u64::from(records.remove(key.as_bytes())?.is_some());
                }
                // What is forgotten has gone before; who left is read out of the changes.
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        let sealed = envelope::seal(change).map_err(abort)?;
        changes.insert(&revision.to_be_bytes(), sealed)?;
        let sealed = envelope::seal(&revision).map_err(abort)?;
        operations.insert(change.operation.as_bytes(), sealed)?;
        for (key, value) in [(SCHEMA_KEY, SCHEMA), (COUNT_KEY, count), (REVISION_KEY, revision)] {
            about.insert(key, envelope::seal(&value).map_err(abort)?)?;
        }
        if brings_bundle(change) {
            about.insert(BUNDLE_KEY, envelope::seal(&change.operation).map_err(abort)?)?;
        }
        Ok(())
    });
    written.map_err(refused)
}

/// Leaves of a change only that there was one.
fn empty(changes: &TransactionalTree, revision: Revision) -> Result<(), Refusal> {
    let at = revision.0.to_be_bytes();
    let Some(bytes) = changes.get(at)? else {
        return Err(abort(format!("change {revision} is not in its place")));
    };
    let change: Change = envelope::open(&bytes).map_err(abort)?;
    changes.insert(&at, envelope::seal(&emptied(&change)).map_err(abort)?)?;
    Ok(())
}

/// Brings a store of an older version to the newest schema. All that was there lies as it always
/// did, so that only the number changes.
pub(super) fn migrate(about: &Tree) -> Result<(), StoreError> {
    let migrated = about.transaction(|about| {
        about.insert(SCHEMA_KEY, envelope::seal(&SCHEMA).map_err(abort)?)?;
        Ok(())
    });
    migrated.map_err(refused)
}

fn refused(error: TransactionError<StoreError>) -> StoreError {
    match error {
        TransactionError::Abort(refused) => refused,
        TransactionError::Storage(error) => not_written(error),
    }
}

fn abort(error: impl ToString) -> Refusal {
    ConflictableTransactionError::Abort(damaged(error))
}
