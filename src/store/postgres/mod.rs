//! The engine that several processes share: PostgreSQL, alone or with standbys behind one address.
//!
//! Whoever writes takes the next revision inside of the transaction that writes, so that the log
//! has no gaps. A notification wakes the others, and they look each second without one. Reading is
//! bounded; a write waits for a standby to step in.

mod address;
mod aside;
mod effect;
mod failure;
mod reading;
mod schema;
mod turn;
mod wake;
mod writing;

use std::collections::BTreeSet;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::future::BoxFuture;
use secrecy::SecretString;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgConnection, PgPool};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep, timeout};

use crate::fact::{Change, Record, RecordId, Scope, ServerId};

use super::{Entry, Loaded, Revision, Store, StoreError, Turn};

use address::Address;
use failure::{is_damage, is_passing};
use wake::Wake;
use writing::Writer;

/// The channel on which writers tell that they have written.
const CHANNEL: &str = "lanekeeper";
/// How many connections read at once. One more writes, and one listens.
const READERS: u32 = 6;
/// How long reading may take while somebody waits for an answer. With what is at hand they get one
/// well within the three seconds that Discord gives.
const PATIENCE: Duration = Duration::from_millis(1200);
/// How long everything that serves may take to be read.
const LOADING: Duration = Duration::from_secs(60);
/// How often changes are looked for without being told.
const POLL: Duration = Duration::from_secs(1);
/// How long starting waits for a database that does not answer yet.
const STARTING: Duration = Duration::from_secs(30);
/// How often it is looked for meanwhile.
const RETRY: Duration = Duration::from_millis(300);

/// A store in a PostgreSQL database.
pub struct PostgresStore {
    address: Address,
    readers: PgPool,
    writer: Mutex<Writer>,
    wake: Wake,
}

impl PostgresStore {
    /// Opens the store at a `postgres://` address, and brings the database to the form that this
    /// version reads. One that does not answer yet is waited for, for half a minute.
    ///
    /// # Errors
    ///
    /// When the address is none, the database cannot be used or does not answer, or a newer version
    /// has been there. Passwords are in no error.
    pub async fn open(url: &SecretString) -> Result<Self, StoreError> {
        let address = Address::read(url)?;
        let mut connection = connected(&address).await?;
        schema::bring_up(&mut connection, &address).await?;
        // What goes wrong with saying goodbye does no harm.
        drop(connection.close().await);
        let readers = PgPoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .acquire_slow_threshold(Duration::MAX)
            .connect_lazy_with(address.impatient());
        let (writer, wake) = (Mutex::new(Writer::new(address.clone())), Wake::start(&address));
        Ok(Self { address, readers, writer, wake })
    }

    /// Reads, or writes what is no change, and gives up after a while.
    async fn read<T: Send>(
        &self,
        patience: Duration,
        read: impl for<'c> FnOnce(&'c mut PgConnection) -> BoxFuture<'c, Result<T, sqlx::Error>> + Send,
    ) -> Result<T, StoreError> {
        let slow = |_| self.address.unreachable(&"it does not answer in time");
        let acquired = timeout(PATIENCE, self.readers.acquire()).await.map_err(slow)?;
        let mut connection = acquired.map_err(|error| self.failed(&error))?;
        match timeout(patience, read(&mut connection)).await {
            Ok(Ok(found)) => Ok(found),
            Ok(Err(error)) => Err(self.failed(&error)),
            Err(elapsed) => {
                // It would keep others waiting for what it still has to say.
                drop(connection.detach());
                Err(slow(elapsed))
            }
        }
    }

    fn failed(&self, error: &sqlx::Error) -> StoreError {
        if is_damage(error) {
            StoreError::Damaged(error.to_string())
        } else {
            self.address.unreachable(error)
        }
    }
}

/// A connection to a database that may still be starting.
async fn connected(address: &Address) -> Result<PgConnection, StoreError> {
    let deadline = Instant::now() + STARTING;
    let mut told = false;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let error = match timeout(left, PgConnection::connect_with(&address.patient())).await {
            Ok(Ok(connection)) => return Ok(connection),
            Ok(Err(error)) if !is_passing(&error) => return Err(address.unreachable(&error)),
            Ok(Err(error)) => address.unreachable(&error),
            Err(_) => address.unreachable(&"it does not answer in time"),
        };
        if Instant::now() + RETRY >= deadline {
            return Err(error);
        }
        if !told {
            tracing::warn!(%error, "waiting for the database");
            told = true;
        }
        sleep(RETRY).await;
    }
}

#[async_trait]
impl Store for PostgresStore {
    fn is_shared(&self) -> bool {
        true
    }

    async fn load(&self) -> Result<Loaded, StoreError> {
        self.read(LOADING, |connection| Box::pin(reading::load(connection))).await
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        self.writer.lock().await.commit(change, expected).await
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        self.read(PATIENCE, |connection| Box::pin(reading::notes(connection, server))).await
    }

    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.read(LOADING, |connection| Box::pin(reading::amended(connection))).await
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        let record = record.to_owned();
        self.read(PATIENCE, |connection| {
            Box::pin(async move { reading::history(connection, scope, &record).await })
        })
        .await
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.read(PATIENCE, |connection| Box::pin(reading::change(connection, revision))).await
    }

    /// Asked by who is about to write, and waits as a write does.
    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        let deadline = Instant::now() + writing::PATIENCE;
        loop {
            let operation = operation.to_owned();
            let found = self.read(PATIENCE, |connection| {
                Box::pin(async move { reading::operation(connection, &operation).await })
            });
            match found.await {
                Err(StoreError::Unreachable { .. }) if Instant::now() + RETRY < deadline => {
                    sleep(RETRY).await;
                }
                done => return done,
            }
        }
    }

    async fn since(&self, revision: Revision) -> Result<Vec<Entry>, StoreError> {
        self.read(LOADING, |connection| Box::pin(reading::since(connection, revision))).await
    }

    async fn watch(&self, from: Revision) -> Result<Vec<Entry>, StoreError> {
        let mut woken = self.wake.subscribe();
        loop {
            let entries = self.since(from).await?;
            if !entries.is_empty() {
                return Ok(entries);
            }
            let newest =
                self.read(PATIENCE, |connection| Box::pin(reading::newest(connection))).await?;
            if newest < from {
                return Err(StoreError::Rewound { newest });
            }
            // Whether somebody tells of it or not.
            drop(timeout(POLL, woken.changed()).await);
        }
    }

    async fn lay_aside(
        &self,
        scope: Scope,
        file: &str,
        content: &[u8],
        time: Duration,
    ) -> Result<(), StoreError> {
        let (file, content) = (file.to_owned(), content.to_vec());
        self.read(PATIENCE, |connection| {
            Box::pin(async move { aside::lay(connection, scope, &file, &content, time).await })
        })
        .await
    }

    async fn laid_aside(&self, scope: Scope, file: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let file = file.to_owned();
        self.read(PATIENCE, |connection| {
            Box::pin(async move { aside::laid(connection, scope, &file).await })
        })
        .await
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.read(PATIENCE, |connection| Box::pin(reading::newest(connection))).await.map(drop)
    }

    async fn turn(&self, task: &str) -> Result<Option<Box<dyn Turn>>, StoreError> {
        let taken = turn::take(&self.address, task).await;
        let taken = taken.map_err(|error| self.address.unreachable(&error))?;
        Ok(taken.map(|held| Box::new(held) as Box<dyn Turn>))
    }
}
