//! Taking turns: of several processes one does what only one should do.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lanekeeper::store::{PostgresStore, Store, StoreError, Turn};
use secrecy::SecretString;

use crate::replica::Replica;
use crate::server::Server;

const TASK: &str = "refresh";
/// How long a turn may take to come back.
const PATIENCE: Duration = Duration::from_secs(20);

async fn opened(url: &SecretString) -> PostgresStore {
    PostgresStore::open(url).await.expect("it opens")
}

async fn turn(store: &PostgresStore, task: &str) -> Option<Box<dyn Turn>> {
    store.turn(task).await.expect("the database answers")
}

/// Waits until the turn can be had.
async fn until_free(store: &PostgresStore) -> Box<dyn Turn> {
    let begun = Instant::now();
    loop {
        if let Ok(Some(turn)) = store.turn(TASK).await {
            return turn;
        }
        assert!(begun.elapsed() < PATIENCE, "nobody else can take it over");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_has_the_turn_at_a_time_and_gives_it_back() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let (here, there) = (opened(&url).await, opened(&url).await);
    let mut held = turn(&here, TASK).await.expect("it is free");
    assert!(held.lasts().await);
    assert!(turn(&there, TASK).await.is_none(), "two have it");
    assert!(turn(&here, TASK).await.is_none(), "two of one process have it");
    assert!(turn(&there, "something else").await.is_some(), "tasks are in each other's way");
    let elsewhere = opened(&server.database()).await;
    assert!(turn(&elsewhere, TASK).await.is_some(), "databases are in each other's way");
    drop(held);
    let mut taken_over = until_free(&there).await;
    assert!(taken_over.lasts().await);
    assert!(turn(&here, TASK).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_that_ask_at_once_one_gets_it() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let mut stores = Vec::new();
    for _ in 0..6 {
        stores.push(opened(&url).await);
    }
    let turns = futures_util::future::join_all(stores.iter().map(|store| turn(store, TASK))).await;
    assert_eq!(turns.iter().flatten().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_ends_with_the_server_and_can_be_taken_again() {
    let Some(server) = Server::start() else { return };
    let url = server.database();
    let (here, there) = (opened(&url).await, opened(&url).await);
    let mut held = turn(&here, TASK).await.expect("it is free");
    server.order("kill");
    assert!(!held.lasts().await, "the connection is gone");
    assert!(matches!(there.turn(TASK).await, Err(StoreError::Unreachable { .. })));
    server.order("start");
    assert!(!held.lasts().await, "what is lost does not come back by itself");
    let mut again = until_free(&there).await;
    assert!(again.lasts().await);
    assert!(turn(&here, TASK).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_keeps_its_turn_until_it_ends() {
    let Some(server) = Server::shared() else { return };
    let url = server.database();
    let (here, there) = (Replica::start(&url).await, Replica::start(&url).await);
    for _ in 0..3 {
        assert!(here.has_turn(TASK).await);
        assert!(!there.has_turn(TASK).await);
    }
    drop(here);
    let begun = Instant::now();
    while !there.has_turn(TASK).await {
        assert!(begun.elapsed() < PATIENCE, "nobody takes the task over");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn no_password_is_in_what_goes_wrong() {
    let Some(server) = Server::start() else { return };
    let url = server.database();
    let store = Arc::new(opened(&url).await);
    server.order("stop");
    let Err(error) = store.turn(TASK).await else { panic!("nobody is there to give a turn") };
    assert!(!format!("{error} {error:?}").contains(crate::server::PASSWORD), "{error}");
}
