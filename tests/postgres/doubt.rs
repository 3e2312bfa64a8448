//! The database is gone in the middle of a commit, and nobody can tell what became of it.

use std::time::{Duration, Instant};

use lanekeeper::reply::Outcome;
use lanekeeper::store::{Revision, Store};

use crate::line::{Line, Lost};
use crate::replica::{Replica, adding};
use crate::server::Server;

const CLAIM: &str = "Perhaps it is there.";
/// How long an author waits at most to be told that nobody knows.
const TOLD_WITHIN: Duration = Duration::from_secs(40);

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_a_change_of_which_nobody_can_tell_is_told_so_and_may_ask_again() {
    let Some(server) = Server::shared() else { return };
    // Both take as long as certainty is waited for.
    tokio::join!(story(server, Lost::Answer), story(server, Lost::Commit));
}

async fn story(server: &Server, lost: Lost) {
    let url = server.database();
    let line = Line::to(&url).await;
    let (here, there) = (Replica::start(&line.url()).await, Replica::start(&url).await);
    here.add("1", 5, "server", "From before.").await;
    there.until(5, "From before.", true).await;

    line.is_cut_at_the_next_commit(lost);
    let begun = Instant::now();
    let reply = here.reply("2", 5, adding(CLAIM, "server")).await;
    assert!(line.is_cut(), "it came as far as a commit");
    assert_eq!((reply.outcome, reply.title.as_str()), (Outcome::Fault, "Not certain"), "{lost:?}");
    assert!(begun.elapsed() < TOLD_WITHIN, "{:?}", begun.elapsed());
    assert!(here.answer(5).await.contains("From before."), "reading goes on");

    // Who is not cut off sees what became of it.
    let is_kept = lost == Lost::Answer;
    let entry = there.store.operation("2").await.expect("it can be read");
    assert_eq!(entry.is_some(), is_kept, "{lost:?}");
    there.until(5, CLAIM, is_kept).await;

    // Asking again with the same operation writes it once, whether it was there or not.
    line.is_mended();
    let again = here.reply("2", 5, adding(CLAIM, "server")).await;
    assert_eq!(again.outcome, Outcome::Answered, "{again:?}");
    let third = here.reply("2", 5, adding(CLAIM, "server")).await;
    assert_eq!(again.title, third.title, "and the third time it is the same");
    for replica in [&here, &there] {
        replica.until(5, CLAIM, true).await;
        assert_eq!(replica.answer(5).await.matches(CLAIM).count(), 1, "{lost:?}");
        let revision = replica.store.load().await.expect("it loads").revision;
        assert_eq!(revision, Revision(3), "the bundle and two claims");
    }
}
