//! The process is killed while admins write: what they were told is saved is there afterwards,
//! once.

use std::collections::BTreeSet;
use std::time::Duration;

use super::{a_kept_bot, admin, operator};
use crate::fake_discord::{FakeDiscord, Person};

/// How often the process is killed; `KEEPING_TIMES` multiplies it.
const ROUNDS: usize = 50;
/// How many writes are on their way when it is.
const WRITES: usize = 6;

fn rounds() -> usize {
    let times = std::env::var("KEEPING_TIMES").ok().and_then(|times| times.parse().ok());
    ROUNDS * times.unwrap_or(1)
}

fn writes(person: &Person<'_>, claim: &str, scope: &str) -> String {
    let options = [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", claim),
        ("source", "https://example.org/killed"),
        ("date", "2026"),
        ("scope", scope),
    ];
    person.asks_at_once("facts add", options)
}

/// The statements that the bot now holds, and that a test wrote.
async fn held(discord: &FakeDiscord) -> Vec<String> {
    let export = admin(discord, "ann").asks("facts export", [("subject", "mistral")]).await;
    let pattern = regex::Regex::new(r"Round \d+, write \d+\.").expect("a valid pattern");
    let text = export.files()[0].text().to_owned();
    pattern.find_iter(&text).map(|found| found.as_str().to_owned()).collect()
}

#[tokio::test]
async fn nothing_that_was_acknowledged_is_lost_or_doubled_by_a_kill() {
    let (discord, mut bot) = a_kept_bot().await;
    let mut acknowledged = BTreeSet::new();
    let mut unanswered = 0;
    for round in 0..rounds() {
        let claims: Vec<_> =
            (0..WRITES).map(|number| format!("Round {round}, write {number}.")).collect();
        let mut sent = Vec::new();
        for (number, claim) in claims.iter().enumerate() {
            let id = if number % 3 == 0 {
                writes(&admin(&discord, &format!("admin {number}")), claim, "server")
            } else {
                writes(&operator(&discord), claim, "base")
            };
            sent.push(id);
        }
        // After none, one or several answers, and then sooner or later, so that the kill meets every
        // step of a write, on a machine that is busy as well.
        discord.answers_come_in(&sent, round % WRITES).await;
        let moment = u64::try_from(round % 5).unwrap_or_default();
        tokio::time::sleep(Duration::from_millis(moment)).await;
        bot.kill().await;
        let answers = discord.answers_before_the_end(&sent);
        for (claim, answer) in claims.into_iter().zip(answers) {
            match answer {
                Some(answer) => {
                    assert!(answer.text().contains("Saved"), "{}", answer.text());
                    acknowledged.insert(claim);
                }
                None => unanswered += 1,
            }
        }
        bot.start_again().await;
        let held = held(&discord).await;
        let once: BTreeSet<_> = held.iter().cloned().collect();
        assert_eq!(once.len(), held.len(), "round {round}: something is there twice: {held:?}");
        let lost: Vec<_> = acknowledged.difference(&once).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?}");
    }
    let saved = acknowledged.len();
    assert!(saved > rounds() && unanswered > rounds() / 4, "{saved} saved, {unanswered} not told");
}
