//! Interactions that come twice, many at once, or in a form that nobody knows yet.

use std::time::Duration;

use super::a_bot_on_discord;

/// Discord waits that long for a first answer.
const THREE_SECONDS: Duration = Duration::from_secs(3);

#[tokio::test]
async fn the_same_interaction_twice_is_answered_once() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").heard_twice();
    let answer = ann.asks("why-open", [("subject", "mistral")]).await;
    let sources = ann.presses(&answer, "Sources").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(discord.attempts(&answer), 1);
    assert_eq!(discord.attempts(&sources), 1);
}

#[tokio::test]
async fn fifty_people_at_once_are_all_answered() {
    let (discord, _bot) = a_bot_on_discord().await;
    let people: Vec<_> = (0..50).map(|number| discord.member(&format!("person{number}"))).collect();
    let questions =
        people.iter().map(|one| one.asks("compare", [("first", "meta"), ("second", "mistral")]));
    let answers = futures_util::future::join_all(questions).await;
    for answer in &answers {
        assert!(answer.text() == answers[0].text() && discord.attempts(answer) == 1);
        assert!(answer.latency < THREE_SECONDS, "{:?}", answer.latency);
    }
}

#[tokio::test]
async fn an_interaction_of_tomorrow_is_noticed_and_gets_an_apology() {
    let (discord, bot) = a_bot_on_discord().await;
    let before = bot.log().lines().count();
    let apology = discord.member("ann").asks_something_of_tomorrow().await;
    assert!(apology.is_ephemeral() && !apology.text().is_empty());
    let answer = discord.member("ann").asks("why-open", [("subject", "mistral")]).await;
    assert!(!answer.is_ephemeral(), "and the bot goes on");
    let log = bot.log();
    let new: Vec<&str> = log.lines().skip(before).collect();
    let noticed = |line: &&str| line.contains("ERROR") || line.contains("WARN");
    assert!(new.iter().any(noticed), "{new:?}");
}
