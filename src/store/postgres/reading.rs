//! Reading what the database holds.

use std::collections::BTreeSet;

use sqlx::error::BoxDynError;
use sqlx::{Connection as _, PgConnection};

use crate::fact::{RecordId, Scope, ServerId};
use crate::store::{Entry, Loaded, Revision};

use super::effect::{BASE, name};

/// How many changes are read at once.
const BATCH: i64 = 256;

/// A change as it lies in the database.
type Row = (i64, String);

/// What readers need, as of one moment.
pub(super) async fn load(connection: &mut PgConnection) -> Result<Loaded, sqlx::Error> {
    let mut moment = connection.begin().await?;
    // One that takes long is no reason to break it off.
    sqlx::query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        .execute(&mut *moment)
        .await?;
    sqlx::query("SET LOCAL statement_timeout = 0").execute(&mut *moment).await?;
    let (revision, bundle): (i64, Option<String>) =
        sqlx::query_as("SELECT revision, bundle FROM head").fetch_one(&mut *moment).await?;
    let records: Vec<String> =
        sqlx::query_scalar("SELECT content::text FROM records WHERE scope = $1 ORDER BY id")
            .bind(BASE)
            .fetch_all(&mut *moment)
            .await?;
    let servers: Vec<(String, Option<String>)> =
        sqlx::query_as("SELECT scope, absent_since FROM servers WHERE has_notes")
            .fetch_all(&mut *moment)
            .await?;
    moment.commit().await?;
    let server = |(scope, since): (String, Option<String>)| {
        let since = since.map(|since| since.parse().map_err(damaged)).transpose()?;
        Ok((scope.parse().map_err(damaged)?, since))
    };
    Ok(Loaded {
        records: records.iter().map(|json| read(json)).collect::<Result<_, _>>()?,
        revision: counted(revision),
        bundle,
        servers: servers.into_iter().map(server).collect::<Result<_, sqlx::Error>>()?,
    })
}

/// The notes of a server, sorted by identifier.
pub(super) async fn notes(
    connection: &mut PgConnection,
    server: ServerId,
) -> Result<Vec<crate::fact::Record>, sqlx::Error> {
    let notes: Vec<String> =
        sqlx::query_scalar("SELECT content::text FROM records WHERE scope = $1 ORDER BY id")
            .bind(name(Scope::Server(server)))
            .fetch_all(connection)
            .await?;
    notes.iter().map(|json| read(json)).collect()
}

/// What in the base was changed last by somebody else than the bundle.
pub(super) async fn amended(
    connection: &mut PgConnection,
) -> Result<BTreeSet<String>, sqlx::Error> {
    let amended: Vec<String> =
        sqlx::query_scalar("SELECT id FROM amended").fetch_all(connection).await?;
    Ok(amended.into_iter().collect())
}

/// The changes that touched a record, oldest first.
pub(super) async fn history(
    connection: &mut PgConnection,
    scope: Scope,
    record: &RecordId,
) -> Result<Vec<Entry>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT revision, content::text FROM touched JOIN changes USING (revision) \
         WHERE touched.scope = $1 AND touched.id = $2 ORDER BY revision",
    )
    .bind(name(scope))
    .bind(record)
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(entry).collect()
}

/// The change that made a revision.
pub(super) async fn change(
    connection: &mut PgConnection,
    revision: Revision,
) -> Result<Option<Entry>, sqlx::Error> {
    let row: Option<Row> =
        sqlx::query_as("SELECT revision, content::text FROM changes WHERE revision = $1")
            .bind(counting(revision))
            .fetch_optional(connection)
            .await?;
    row.map(entry).transpose()
}

/// The change of an operation.
pub(super) async fn operation(
    connection: &mut PgConnection,
    operation: &str,
) -> Result<Option<Entry>, sqlx::Error> {
    let row: Option<Row> =
        sqlx::query_as("SELECT revision, content::text FROM changes WHERE operation = $1")
            .bind(operation)
            .fetch_optional(connection)
            .await?;
    row.map(entry).transpose()
}

/// The changes after a revision, oldest first, as many as are read at once.
pub(super) async fn since(
    connection: &mut PgConnection,
    revision: Revision,
) -> Result<Vec<Entry>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT revision, content::text FROM changes WHERE revision > $1 ORDER BY revision LIMIT $2",
    )
    .bind(counting(revision))
    .bind(BATCH)
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(entry).collect()
}

/// The newest revision.
pub(super) async fn newest(connection: &mut PgConnection) -> Result<Revision, sqlx::Error> {
    let newest = sqlx::query_scalar("SELECT revision FROM head").fetch_one(connection).await?;
    Ok(counted(newest))
}

fn entry((revision, content): Row) -> Result<Entry, sqlx::Error> {
    Ok(Entry { revision: counted(revision), change: read(&content)? })
}

/// A revision as the database counts; more than it can count is never reached.
pub(super) fn counting(revision: Revision) -> i64 {
    i64::try_from(revision.0).unwrap_or(i64::MAX)
}

/// A revision as the database has counted it.
pub(super) fn counted(revision: i64) -> Revision {
    Revision(u64::try_from(revision).unwrap_or_default())
}

fn read<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(json).map_err(damaged)
}

fn damaged(error: impl Into<BoxDynError>) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}
