//! Two bots on one database.

use std::time::Duration;

use lanekeeper::command::{Call, Chore, Command, OptionName};
use lanekeeper::reply::{Outcome, Reply};
use lanekeeper::service::Ask;
use lanekeeper::store::{Revision, Store};

use crate::replica::{Replica, adding};
use crate::server::Server;

async fn two() -> Option<(Replica, Replica)> {
    let url = Server::shared()?.database();
    Some((Replica::start(&url).await, Replica::start(&url).await))
}

fn chore(chore: Chore) -> Call {
    Call { chore: Some(chore), ..Call::new(Command::Facts) }
}

/// The newest revision, which both have to have seen.
async fn revision(replica: &Replica) -> Revision {
    replica.store.load().await.expect("it loads").revision
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_writes_the_other_answers_with() {
    let Some((here, there)) = two().await else { return };
    assert_eq!(revision(&here).await, Revision(1), "the bundle is taken in once");
    // A server that never had a note gets its first one.
    here.add("1", 5, "server", "Our first note.").await;
    there.until(5, "Our first note.", true).await;
    assert!(!there.answer(6).await.contains("Our first note."), "it stays on its server");
    // One whose notes are at hand gets another one.
    here.add("2", 5, "server", "Our second note.").await;
    there.until(5, "Our second note.", true).await;
    // Every server sees the base.
    there.add("3", 5, "base", "For everybody.").await;
    here.until(6, "For everybody.", true).await;
    assert!(here.answer(5).await.contains("Our second note."));
    // And what is taken back is gone everywhere.
    let history = there.store.operation("discord:2").await.expect("it can be read");
    assert!(history.is_none(), "operations are what they were called");
    let entry = there.store.operation("2").await.expect("it can be read").expect("it is there");
    let note = entry
        .change
        .edits
        .iter()
        .filter_map(|edit| edit.put())
        .find(|note| note.texts().iter().any(|text| text.en == "Our second note."));
    let id = note.expect("the note").id().to_owned();
    let undo = chore(Chore::Undo).with(OptionName::Id, &id);
    assert_eq!(there.reply("4", 5, Ask::Call(undo)).await.outcome, Outcome::Answered);
    here.until(5, "Our second note.", false).await;
    assert!(here.answer(5).await.contains("Our first note."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_seen_by_the_other_within_a_moment() {
    let Some((here, there)) = two().await else { return };
    let mut taken = Vec::new();
    for number in 0..100 {
        let claim = format!("Zebra{number} is licensed.");
        let server = 5 + number % 3;
        let scope = if number % 2 == 0 { "server" } else { "base" };
        here.add(&format!("op{number}"), server, scope, &claim).await;
        taken.push(there.until(server, &claim, true).await);
    }
    taken.sort();
    let (middle, late) = (taken[taken.len() / 2], taken[taken.len() * 99 / 100]);
    println!("after the acknowledgement, seen by the other: p50 {middle:?}, p99 {late:?}");
    // Far below the second after which it is looked for without being told.
    assert!(middle < Duration::from_millis(500), "nobody was told: {middle:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operation_that_both_are_given_at_once_is_written_once() {
    let Some((here, there)) = two().await else { return };
    let before = revision(&here).await;
    for number in 0..20 {
        let (operation, claim) = (format!("op{number}"), format!("Zebra{number} is licensed."));
        let (first, second) = tokio::join!(
            here.reply(&operation, 5, adding(&claim, "server")),
            there.reply(&operation, 5, adding(&claim, "server")),
        );
        assert_eq!((first.outcome, second.outcome), (Outcome::Answered, Outcome::Answered));
        assert_eq!(format!("{first:#?}"), format!("{second:#?}"), "both are told the same");
        assert_eq!(revision(&here).await.0, before.0 + number + 1);
    }
    for replica in [&here, &there] {
        let answer = replica.answer(5).await;
        for number in 0..20 {
            assert_eq!(answer.matches(&format!("Zebra{number} is licensed.")).count(), 1);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_admins_on_two_bots_never_overwrite_each_other_unseen() {
    let Some((here, there)) = two().await else { return };
    let before = revision(&here).await;
    // Everybody's own claim is kept, in whatever order.
    let mut writing = Vec::new();
    for number in 0..20_u64 {
        let bot = if number % 2 == 0 { &here } else { &there };
        let (operation, claim) = (format!("op{number}"), format!("Zebra{number} is licensed."));
        writing.push(async move { bot.add(&operation, 5, "server", &claim).await });
    }
    let replies = futures_util::future::join_all(writing).await;
    let mut titles: Vec<_> = replies.iter().map(|reply: &Reply| reply.title.clone()).collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 20, "each has a revision of its own: {titles:?}");
    assert_eq!(revision(&here).await.0, before.0 + 20);
    for number in 0..20 {
        let claim = format!("Zebra{number} is licensed.");
        here.until(5, &claim, true).await;
        there.until(5, &claim, true).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_without_a_pause_keeps_nobody_from_writing() {
    let Some((here, there)) = two().await else { return };
    let many = async {
        for number in 0..100 {
            here.add(&format!("here{number}"), 5, "server", &format!("Here {number}.")).await;
        }
    };
    let few = async {
        for number in 0..3 {
            there.add(&format!("there{number}"), 6, "server", &format!("There {number}.")).await;
        }
    };
    tokio::join!(many, few);
    assert_eq!(revision(&here).await, Revision(104), "the bundle, a hundred and three");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_one_has_shown_is_taken_in_by_the_other_and_no_longer_once_it_is_forgotten() {
    let Some((here, there)) = two().await else { return };
    here.add("1", 6, "server", "Travels as a file.").await;
    let export = chore(Chore::Export).with(OptionName::Subject, "mistral");
    let export = here.reply("2", 6, Ask::Call(export)).await;
    let content = export.file.expect("an export is a file").content.to_vec();
    let preview = async |operation: &str| {
        let ask = Ask::File { call: chore(Chore::Import), content: Some(content.clone()) };
        let shown = here.reply(operation, 5, ask).await;
        let button = shown.controls.first().and_then(|row| row.first());
        button.expect("it asks first").deed.id()
    };
    let confirm = preview("3").await;
    let done = there.reply("4", 5, Ask::Press(confirm.clone())).await;
    assert_eq!(done.outcome, Outcome::Answered, "{done:?}");
    there.until(5, "Travels as a file.", true).await;
    here.until(5, "Travels as a file.", true).await;
    // Who has it forgotten has what waits forgotten too.
    let asked = there.reply("5", 5, Ask::Call(chore(Chore::ForgetServer))).await;
    let button = asked.controls.first().and_then(|row| row.first()).expect("it asks first");
    there.reply("6", 5, Ask::Press(button.deed.id())).await;
    let gone = there.reply("7", 5, Ask::Press(confirm)).await;
    assert_eq!(gone.outcome, Outcome::Refused, "{gone:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_forgotten_on_one_is_gone_on_the_other() {
    let Some((here, there)) = two().await else { return };
    here.add("1", 5, "server", "To be forgotten.").await;
    there.until(5, "To be forgotten.", true).await;
    let asked = here.reply("2", 5, Ask::Call(chore(Chore::ForgetServer))).await;
    let button = asked.controls.first().and_then(|row| row.first()).expect("it asks first");
    let done = here.reply("3", 5, Ask::Press(button.deed.id())).await;
    assert_eq!(done.outcome, Outcome::Answered, "{done:?}");
    there.until(5, "To be forgotten.", false).await;
    let entry = there.store.operation("1").await.expect("it can be read").expect("it is known");
    assert!(entry.change.edits.is_empty() && entry.change.author.is_empty(), "{entry:?}");
    assert!(there.store.load().await.expect("it loads").servers.is_empty());
}
