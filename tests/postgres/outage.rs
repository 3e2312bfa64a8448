//! The database is gone for a while.

use std::time::{Duration, Instant};

use lanekeeper::reply::Outcome;
use lanekeeper::store::Store;

use crate::replica::{Replica, adding};
use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn reading_goes_on_writing_waits_and_all_come_together_again() {
    let Some(server) = Server::start() else { return };
    let url = server.database();
    let (here, there) = (Replica::start(&url).await, Replica::start(&url).await);
    here.add("1", 5, "server", "From before.").await;
    there.until(5, "From before.", true).await;
    server.order("kill");

    // Whoever reads is answered at once from what is at hand.
    let begun = Instant::now();
    assert!(there.answer(5).await.contains("From before."));
    assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    assert!(there.store.ping().await.is_err(), "it is not ready");

    // Whoever writes waits for the database, which comes back in time.
    let waiting = tokio::spawn({
        let here = here.clone();
        async move { here.reply("2", 5, adding("Through the outage.", "server")).await }
    });
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert!(!waiting.is_finished(), "a write waits");
    server.order("start");
    let reply = waiting.await.expect("it ends");
    assert_eq!(reply.outcome, Outcome::Answered, "{reply:?}");
    there.until(5, "Through the outage.", true).await;

    // The other one writes as well, and what was written while it was cut off is there.
    there.add("3", 5, "base", "From afterwards.").await;
    here.until(6, "From afterwards.", true).await;
    for replica in [&here, &there] {
        let revision = replica.store.load().await.expect("it loads").revision;
        assert_eq!(revision.0, 4, "the bundle and three claims");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_into_a_long_outage_is_told_so_and_it_is_not_saved_later() {
    let Some(server) = Server::start() else { return };
    let url = server.database();
    let (here, there) = (Replica::start(&url).await, Replica::start(&url).await);
    here.add("1", 5, "server", "From before.").await;
    server.order("stop");
    let begun = Instant::now();
    let reply = here.reply("2", 5, adding("Never.", "server")).await;
    assert_eq!((reply.outcome, reply.title.as_str()), (Outcome::Fault, "Not saved"));
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    // A server whose notes are not at hand is answered with the base, and told what is missing.
    let answer = there.answer(5).await;
    assert!(answer.contains("notes cannot be reached"), "{answer}");
    assert!(!answer.contains("From before."), "{answer}");
    server.order("start");
    there.until(5, "From before.", true).await;
    assert!(!there.answer(5).await.contains("notes cannot be reached"));
    here.add("3", 5, "server", "Afterwards.").await;
    there.until(5, "Afterwards.", true).await;
    assert!(here.store.operation("2").await.expect("it can be read").is_none());
    assert!(!there.answer(5).await.contains("Never."));
}
