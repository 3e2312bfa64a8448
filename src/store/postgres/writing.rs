//! Writing a change, in one transaction that begins with taking the next revision.
//!
//! A connection that breaks off while it commits leaves open whether the change is kept. Then it is
//! tried again: whoever still writes it holds the revision until it is certain, and an operation
//! that turns out to be kept is not written a second time.

use std::time::Duration;

use serde::Serialize;
use sqlx::{Connection as _, PgConnection};
use tokio::time::{Instant, sleep, timeout};

use crate::fact::{Change, Scope};
use crate::store::image::{emptied, without_forgotten};
use crate::store::index::brings_bundle;
use crate::store::{Revision, StoreError};

use super::CHANNEL;
use super::address::Address;
use super::effect::{Absence, Effect, name};
use super::failure::is_passing;
use super::reading::{change as read_change, counted, counting, newest, operation};

/// How long a change waits for a database that does not answer: longer than a standby takes to
/// step in (7 to 8 s, measured), and no longer than somebody looks at a waiting message.
pub(super) const PATIENCE: Duration = Duration::from_secs(12);
/// How much longer, where it may have been kept already: until it is certain, as far as possible.
const DOUBT: Duration = Duration::from_secs(18);
/// How long to wait before trying again.
const PAUSE: Duration = Duration::from_millis(200);
/// How long connecting may take.
const CONNECTING: Duration = Duration::from_secs(3);

/// How an attempt ends that does not keep the change.
enum Failure {
    /// It is not kept, and trying again does not help.
    Final(StoreError),
    /// The database did not answer, or not as it should.
    Passing(String),
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        if is_passing(&error) {
            Self::Passing(error.to_string())
        } else {
            Self::Final(StoreError::NotSaved(error.to_string()))
        }
    }
}

/// The one connection that changes are written on.
pub(super) struct Writer {
    address: Address,
    /// Gone while there is none that is known to be sound.
    connection: Option<PgConnection>,
}

impl Writer {
    pub(super) fn new(address: Address) -> Self {
        Self { address, connection: None }
    }

    /// Writes a change whole or not at all.
    pub(super) async fn commit(
        &mut self,
        change: &Change,
        expected: Revision,
    ) -> Result<Revision, StoreError> {
        let change = &*without_forgotten(change);
        let begun = Instant::now();
        let (mut in_doubt, mut told) = (false, false);
        loop {
            let deadline = begun + if in_doubt { PATIENCE + DOUBT } else { PATIENCE };
            let attempt = self.attempt(change, expected, &mut in_doubt);
            let cause = match timeout(deadline - Instant::now(), attempt).await {
                Ok(Ok(revision)) => return Ok(revision),
                Ok(Err(Failure::Final(StoreError::NotSaved(cause)))) if in_doubt => {
                    return Err(StoreError::InDoubt(cause));
                }
                Ok(Err(Failure::Final(error))) => return Err(error),
                Ok(Err(Failure::Passing(cause))) => cause,
                Err(_) => "it does not answer".to_owned(),
            };
            if !told {
                tracing::warn!(at = %self.address, %cause, "a change waits for the database");
                told = true;
            }
            let deadline = begun + if in_doubt { PATIENCE + DOUBT } else { PATIENCE };
            if Instant::now() + PAUSE >= deadline {
                let cause = format!("the database at {}: {cause}", self.address);
                let error = if in_doubt { StoreError::InDoubt } else { StoreError::NotSaved };
                return Err(error(cause));
            }
            sleep(PAUSE).await;
        }
    }

    /// Tries it once. A connection on which anything went wrong is not used again.
    async fn attempt(
        &mut self,
        change: &Change,
        expected: Revision,
        in_doubt: &mut bool,
    ) -> Result<Revision, Failure> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let kept = keep(&mut connection, change, expected, in_doubt).await;
        if let Ok(_) | Err(Failure::Final(StoreError::Conflict { .. })) = &kept {
            self.connection = Some(connection);
        }
        kept
    }

    async fn connect(&self) -> Result<PgConnection, Failure> {
        let options = self.address.impatient();
        let connecting = PgConnection::connect_with(&options);
        let slow = |_| Failure::Passing("connecting takes too long".to_owned());
        Ok(timeout(CONNECTING, connecting).await.map_err(slow)??)
    }
}

/// Writes a change in a transaction of its own. Sets `in_doubt` once it may be kept without our
/// knowing, and takes it back where it turns out not to be.
async fn keep(
    connection: &mut PgConnection,
    change: &Change,
    expected: Revision,
    in_doubt: &mut bool,
) -> Result<Revision, Failure> {
    let mut transaction = connection.begin().await?;
    let next: Option<i64> = sqlx::query_scalar(
        "UPDATE head SET revision = revision + 1 WHERE revision = $1 RETURNING revision",
    )
    .bind(counting(expected))
    .fetch_optional(&mut *transaction)
    .await?;
    let Some(next) = next else {
        let known = operation(&mut transaction, &change.operation).await?;
        let newest = newest(&mut transaction).await?;
        transaction.rollback().await?;
        let conflict = Failure::Final(StoreError::Conflict { newest });
        return known.map(|entry| entry.revision).ok_or(conflict);
    };
    // Nobody else can be writing it any more.
    *in_doubt = false;
    let scope = name(change.scope);
    let is_new = sqlx::query(
        "INSERT INTO changes (revision, operation, scope, content) VALUES ($1, $2, $3, $4::json) \
         ON CONFLICT (operation) DO NOTHING",
    )
    .bind(next)
    .bind(&change.operation)
    .bind(&scope)
    .bind(json(change)?)
    .execute(&mut *transaction)
    .await?;
    if is_new.rows_affected() == 0 {
        let known = operation(&mut transaction, &change.operation).await?;
        transaction.rollback().await?;
        let vanished = || Failure::Passing("an operation came and went".to_owned());
        return known.map(|entry| entry.revision).ok_or_else(vanished);
    }
    let effect = Effect::of(change);
    if effect.forgets {
        forget(&mut transaction, &scope, next).await?;
    }
    put_in_place(&mut transaction, &scope, next, &effect).await?;
    if change.scope == Scope::Base {
        take_note_of_author(&mut transaction, change, &effect).await?;
    } else {
        take_note_of_server(&mut transaction, &scope, &effect).await?;
    }
    sqlx::query("SELECT pg_notify($1, $2)")
        .bind(CHANNEL)
        .bind(next.to_string())
        .execute(&mut *transaction)
        .await?;
    *in_doubt = true;
    // Whatever goes wrong now, only looking again tells whether it is kept.
    transaction.commit().await.map_err(|error| Failure::Passing(error.to_string()))?;
    Ok(counted(next))
}

/// Erases a server's notes, and what earlier changes to them said.
async fn forget(transaction: &mut PgConnection, scope: &str, revision: i64) -> Result<(), Failure> {
    let earlier: Vec<i64> = sqlx::query_scalar(
        "SELECT revision FROM changes WHERE scope = $1 AND scope <> 'base' AND revision < $2",
    )
    .bind(scope)
    .bind(revision)
    .fetch_all(&mut *transaction)
    .await?;
    for revision in earlier {
        let Some(entry) = read_change(transaction, counted(revision)).await? else { continue };
        sqlx::query("UPDATE changes SET content = $2::json WHERE revision = $1")
            .bind(revision)
            .bind(json(&emptied(&entry.change))?)
            .execute(&mut *transaction)
            .await?;
    }
    for statement in [
        "DELETE FROM records WHERE scope = $1",
        "DELETE FROM touched WHERE scope = $1",
        "DELETE FROM servers WHERE scope = $1",
        "DELETE FROM aside WHERE scope = $1",
    ] {
        sqlx::query(statement).bind(scope).execute(&mut *transaction).await?;
    }
    Ok(())
}

/// Brings the records up to date, and notes that they were touched.
async fn put_in_place(
    transaction: &mut PgConnection,
    scope: &str,
    revision: i64,
    effect: &Effect<'_>,
) -> Result<(), Failure> {
    if !effect.put.is_empty() {
        let ids: Vec<_> = effect.put.keys().copied().collect();
        let contents = effect.put.values().map(json).collect::<Result<Vec<_>, _>>()?;
        sqlx::query(
            "INSERT INTO records (scope, id, content) \
             SELECT $1, id, content::json FROM unnest($2::text[], $3::text[]) AS new (id, content) \
             ON CONFLICT (scope, id) DO UPDATE SET content = EXCLUDED.content",
        )
        .bind(scope)
        .bind(ids)
        .bind(contents)
        .execute(&mut *transaction)
        .await?;
    }
    if !effect.removed.is_empty() {
        let ids: Vec<_> = effect.removed.iter().copied().collect();
        sqlx::query("DELETE FROM records WHERE scope = $1 AND id = ANY($2)")
            .bind(scope)
            .bind(ids)
            .execute(&mut *transaction)
            .await?;
    }
    sqlx::query("INSERT INTO touched (scope, id, revision) SELECT $1, unnest($2::text[]), $3")
        .bind(scope)
        .bind(effect.touched())
        .bind(revision)
        .execute(&mut *transaction)
        .await?;
    Ok(())
}

/// Notes whether records of the base are what the bundle made them.
async fn take_note_of_author(
    transaction: &mut PgConnection,
    change: &Change,
    effect: &Effect<'_>,
) -> Result<(), Failure> {
    if !brings_bundle(change) {
        sqlx::query("INSERT INTO amended SELECT unnest($1::text[]) ON CONFLICT DO NOTHING")
            .bind(effect.touched())
            .execute(transaction)
            .await?;
        return Ok(());
    }
    sqlx::query("DELETE FROM amended WHERE id = ANY($1)")
        .bind(effect.touched())
        .execute(&mut *transaction)
        .await?;
    sqlx::query("UPDATE head SET bundle = $1").bind(&change.operation).execute(transaction).await?;
    Ok(())
}

/// Notes whether a server has notes, and whether the bot is gone from it.
async fn take_note_of_server(
    transaction: &mut PgConnection,
    scope: &str,
    effect: &Effect<'_>,
) -> Result<(), Failure> {
    let since = match &effect.absence {
        Some(Absence::Since(time)) => Some(time),
        Some(Absence::Over) | None => None,
    };
    sqlx::query(
        "INSERT INTO servers (scope, has_notes, absent_since) \
         VALUES ($1, EXISTS (SELECT FROM records WHERE scope = $1), $2) \
         ON CONFLICT (scope) DO UPDATE SET has_notes = EXCLUDED.has_notes, absent_since = \
         CASE WHEN $3 THEN EXCLUDED.absent_since ELSE servers.absent_since END",
    )
    .bind(scope)
    .bind(since)
    .bind(effect.absence.is_some())
    .execute(transaction)
    .await?;
    Ok(())
}

fn json<T: Serialize>(value: &T) -> Result<String, Failure> {
    let no_form = |error: serde_json::Error| StoreError::NotSaved(error.to_string());
    serde_json::to_string(value).map_err(no_form).map_err(Failure::Final)
}
