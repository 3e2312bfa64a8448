//! The form of the database, and how it gets there.

use futures_util::future::{BoxFuture, FutureExt as _, ready};
use sqlx::PgConnection;
use sqlx::error::BoxDynError;
use sqlx::migrate::{MigrateError, Migration, MigrationSource, MigrationType, Migrator};

use crate::store::StoreError;

use super::address::Address;

/// Every step, in its order. A step that was released is never changed.
const STEPS: &[(&str, &str)] = &[
    ("log and records", include_str!("migrations/0001_log_and_records.sql")),
    ("files laid aside", include_str!("migrations/0002_files_laid_aside.sql")),
];

/// The steps as they are in the binary.
#[derive(Debug)]
struct Embedded;

impl MigrationSource<'static> for Embedded {
    fn resolve(self) -> BoxFuture<'static, Result<Vec<Migration>, BoxDynError>> {
        let steps = (1..).zip(STEPS).map(|(version, (what, sql))| {
            Migration::new(version, (*what).into(), MigrationType::Simple, (*sql).into(), false)
        });
        ready(Ok(steps.collect())).boxed()
    }
}

/// Brings a database to the form that this version reads. Processes that start at once wait for
/// one another.
pub(super) async fn bring_up(
    connection: &mut PgConnection,
    address: &Address,
) -> Result<(), StoreError> {
    let told = |error| match error {
        MigrateError::VersionMissing(found) => StoreError::Newer {
            found: u64::try_from(found).unwrap_or_default(),
            known: STEPS.len() as u64,
        },
        MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => {
            address.unreachable(&cause)
        }
        other => StoreError::Damaged(other.to_string()),
    };
    let migrator = Migrator::new(Embedded).await.map_err(told)?;
    // What `run` calls; its own bounds keep a future that opens a store from being sent anywhere.
    migrator.run_direct(connection).await.map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_in_the_folder_is_taken_and_in_order() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/postgres/migrations");
        let files = std::fs::read_dir(folder).expect("the folder of the steps");
        let mut files: Vec<_> = files.map(|file| file.expect("a step").path()).collect();
        files.sort();
        assert_eq!(files.len(), STEPS.len());
        for ((number, (what, sql)), file) in (1..).zip(STEPS).zip(files) {
            let name = format!("{number:04}_{}.sql", what.replace(' ', "_"));
            assert_eq!(file.file_name().and_then(|name| name.to_str()), Some(name.as_str()));
            assert_eq!(std::fs::read_to_string(&file).expect("it is a file"), *sql);
        }
    }
}
