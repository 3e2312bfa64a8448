//! Coming to a database.

use std::time::{Duration, Instant};

use lanekeeper::store::{PostgresStore, Store, StoreError};
use secrecy::{ExposeSecret, SecretString};

use crate::server::{PASSWORD, Server};

async fn error(url: &str) -> StoreError {
    match PostgresStore::open(&SecretString::from(url.to_owned())).await {
        Ok(_) => panic!("it opened"),
        Err(error) => {
            let told = format!("{error} {error:?}");
            assert!(!told.contains(PASSWORD), "{told}");
            error
        }
    }
}

#[tokio::test]
async fn many_that_come_at_once_find_the_tables_made_once() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let opened = futures_util::future::join_all((0..8).map(|_| PostgresStore::open(&url))).await;
    for store in opened {
        let store = store.expect("it opens");
        store.ping().await.expect("it answers");
        assert_eq!(store.load().await.expect("it loads").records, []);
    }
}

#[tokio::test]
async fn a_database_that_is_not_there_is_told_at_once_and_without_the_password() {
    let Some(server) = Server::shared() else { return };
    let begun = Instant::now();
    let error = error(&server.address("nowhere")).await.to_string();
    assert!(error.contains("127.0.0.1:") && error.contains("nowhere"), "{error}");
    assert!(error.contains("LANEKEEPER_STORE__URL"), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    drop(PostgresStore::open(&url).await.expect("it opens"));
    let database = url.expose_secret().rsplit('/').next().expect("its name comes last");
    server.order(&format!("newer {database}"));
    let error = error(url.expose_secret()).await;
    assert!(matches!(error, StoreError::Newer { found: 9, known: 2 }), "{error:?}");
}

#[tokio::test]
async fn a_database_that_is_still_starting_is_waited_for() {
    let Some(server) = Server::start() else { return };
    let url = server.database();
    server.order("stop");
    let opening = tokio::spawn(async move { PostgresStore::open(&url).await });
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(!opening.is_finished(), "it did not wait");
    server.order("start");
    let store = opening.await.expect("it ends").expect("it opens");
    store.ping().await.expect("it answers");
}
