//! Written once, kept for good, and on record.

use super::{a_kept_bot, adds, admin, answers_about, id_of, revision_of, suggests};
use crate::fake_discord::FakeDiscord;

const CLAIM: &str = "Mistral licences its newest model to schools for nothing.";

#[tokio::test]
async fn an_interaction_that_is_delivered_twice_writes_once() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann").heard_twice();
    let added = adds(&ann, CLAIM).await;
    let text = answers_about(&ann, "licence").await;
    assert_eq!(text.matches(CLAIM).count(), 1, "{text}");
    let next = adds(&ann, "Another one.").await;
    assert_eq!(revision_of(&next), revision_of(&added) + 1);
}

#[tokio::test]
async fn an_interaction_that_is_delivered_again_after_a_restart_writes_once_and_says_the_same() {
    let (discord, mut bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    bot.kill().await;
    bot.start_again().await;
    let again = discord.delivers_again(&added).await.expect("it answers again");
    assert_eq!(id_of(&again), id_of(&added));
    assert_eq!(revision_of(&again), revision_of(&added));
    let text = answers_about(&ann, "licence").await;
    assert_eq!(text.matches(CLAIM).count(), 1, "{text}");
}

#[tokio::test]
async fn whatever_was_done_is_told_in_the_same_words_when_it_is_delivered_again_after_a_restart() {
    let (discord, mut bot) = a_kept_bot().await;
    let (ann, bob) = (admin(&discord, "ann"), discord.member("bob"));
    let added = adds(&ann, CLAIM).await;
    let opened = ann.asks("facts edit", [("id", &id_of(&added))]).await;
    let edited = ann.submits(&opened, [("claim", "Other words."), ("reason", "Misspelt.")]).await;
    let undone = ann.presses(&edited, "Undo").await;
    suggests(&bob, "Somebody suggests this.").await;
    let review = ann.asks("facts review", []).await;
    let rejected = ann.presses(&review, "Reject").await;
    bob.is_told().await;
    bot.kill().await;
    bot.start_again().await;
    for told in [&added, &edited, &undone, &rejected] {
        let again = discord.delivers_again(told).await.expect("it answers again");
        assert_eq!(again.text(), told.text());
    }

    let asked = ann.asks("facts forget-server", []).await;
    let erased = ann.presses(&asked, "Confirm").await;
    bot.kill().await;
    bot.start_again().await;
    let again = discord.delivers_again(&erased).await.expect("it answers again");
    // How many they were is erased with them.
    assert!(again.text().contains("Everything of this server is erased"), "{}", again.text());
    assert_eq!(revision_of(&again), revision_of(&erased));
}

#[tokio::test]
async fn the_history_and_the_log_agree_and_the_log_holds_no_words() {
    let (discord, mut bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let added = adds(&ann, CLAIM).await;
    let id = id_of(&added);
    let opened = ann.asks("facts edit", [("id", &id)]).await;
    let fields = [("claim", "Other words altogether."), ("reason", "a private matter")];
    let edited = ann.submits(&opened, fields).await;
    let opened = discord.member("bob").asks("suggest", []).await;
    let fields = [
        ("subject", "meta"),
        ("claim", "A suggestion in confidence."),
        ("source", "https://example.org/confidence"),
        ("date", "2026"),
    ];
    discord.member("bob").submits(&opened, fields).await;
    let history = ann.asks("facts history", [("id", &id)]).await.text();
    let log = bot.terminate().await.log;
    for answer in [&added, &edited] {
        let revision = revision_of(answer);
        let line = log.lines().find(|line| {
            line.contains("facts changed") && line.contains(&format!("revision={revision} "))
        });
        let line = line.unwrap_or_else(|| panic!("revision {revision} is not in the log: {log}"));
        assert!(line.contains(&ann.id) && line.contains(&id), "{line}");
        assert!(history.contains(&format!("Revision {revision}")), "{history}");
    }
    assert!(history.contains(&format!("<@{}>", ann.id)), "{history}");
    for words in [
        CLAIM,
        "Other words altogether.",
        "a private matter",
        "A suggestion in confidence.",
        "example.org",
    ] {
        assert!(!log.contains(words), "{words} is in the log");
    }
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_kill() {
    let discord = FakeDiscord::start().await;
    let mut bot = crate::fake_discord::Bot::of(&discord).start().await;
    let ann = admin(&discord, "ann");
    for round in 0..3 {
        adds(&ann, &format!("Round number {round}.")).await;
        bot.kill().await;
        bot.start_again().await;
    }
    let text = answers_about(&ann, "licence").await;
    for round in 0..3 {
        assert!(text.contains(&format!("Round number {round}.")), "{round}: {text}");
    }
}
