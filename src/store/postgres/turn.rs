//! Taking turns: of the processes on one database one does a task, and the others leave it alone.
//!
//! It is an advisory lock, held by a connection of its own. Whatever ends the connection gives the
//! lock back, so that no turn outlives its process.
//! <https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>

use std::time::Duration;

use async_trait::async_trait;
use sqlx::{Connection as _, PgConnection};
use tokio::time::timeout;

use crate::store::Turn;

use super::address::Address;

/// How long the database may take to say something.
const PATIENCE: Duration = Duration::from_secs(5);
/// What our locks have in common, so that they are not taken for those of others: "lane" in ASCII.
const KIND: i32 = 0x6c61_6e65;

/// A lock that is held.
pub(super) struct Held {
    connection: PgConnection,
    key: i32,
}

/// Takes the lock of a task, or nothing where somebody else has it.
pub(super) async fn take(address: &Address, task: &str) -> Result<Option<Held>, sqlx::Error> {
    let options = address.impatient();
    let connecting = timeout(PATIENCE, PgConnection::connect_with(&options));
    let mut connection = connecting.await.map_err(|_| sqlx::Error::PoolTimedOut)??;
    let key = crc32fast::hash(task.as_bytes()).cast_signed();
    // A standby gives locks as well, but nobody else would ask it for one.
    let taking = sqlx::query_scalar(
        "SELECT CASE WHEN pg_is_in_recovery() THEN false ELSE pg_try_advisory_lock($1, $2) END",
    )
    .bind(KIND)
    .bind(key)
    .fetch_one(&mut connection);
    let is_taken: bool =
        timeout(PATIENCE, taking).await.map_err(|_| sqlx::Error::PoolTimedOut)??;
    if is_taken {
        return Ok(Some(Held { connection, key }));
    }
    // What goes wrong with saying goodbye does no harm.
    drop(connection.close().await);
    Ok(None)
}

#[async_trait]
impl Turn for Held {
    /// Asks on the connection that took it. One that leads to other sessions now and then, as some
    /// poolers have it, holds no lock.
    async fn lasts(&mut self) -> bool {
        let asking = sqlx::query_scalar(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted \
             AND pid = pg_backend_pid() AND classid = $1::int8::oid AND objid = $2::int8::oid)",
        )
        .bind(i64::from(KIND))
        .bind(i64::from(self.key.cast_unsigned()))
        .fetch_one(&mut self.connection);
        matches!(timeout(PATIENCE, asking).await, Ok(Ok(true)))
    }
}
