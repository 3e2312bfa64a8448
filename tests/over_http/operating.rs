//! Starting and ending, where Discord comes to the bot.

use std::time::Duration;

use crate::fake_discord::{
    Answer, Bot, FakeDiscord, Fault, Operator, Route, endpoint, run_without_discord,
};
use crate::stories::a_bot_on_discord;
use crate::stories::health::a_bot_to_ask;

/// Does something in the second in which an answer waits for a file; gives the answer and what came
/// of the other.
async fn while_a_file_is_read<T>(
    discord: &FakeDiscord,
    done: impl Future<Output = T>,
) -> (Answer, T) {
    let ann = discord.member("ann").who_manages_the_server();
    discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_secs(1)));
    let question = ann.asks_with_file("facts import", [], "file", ("facts.jsonl", b"{}"));
    let meanwhile = async {
        while !discord.is_well_again() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        done.await
    };
    tokio::join!(question, meanwhile)
}

#[tokio::test]
async fn sigterm_lets_answers_in_flight_finish() {
    let (discord, mut bot) = a_bot_on_discord().await;
    let (answer, ended) = while_a_file_is_read(&discord, bot.terminate()).await;
    assert!(answer.text().contains("Line 1"), "{}", answer.text());
    assert_eq!(ended.code, Some(0), "{}", ended.log);
}

#[tokio::test]
async fn it_is_ready_without_a_gateway_until_it_ends() {
    let discord = FakeDiscord::start().await;
    let mut bot = a_bot_to_ask(&discord).start().await;
    let operator = Operator::of(&bot).await;
    assert_eq!(operator.asks("/readyz").await, (200, "ready\n".to_owned()));
    let end = async {
        bot.tell_to_end();
        bot.says("finishing what is in flight").await;
        let (status, said) = operator.asks("/readyz").await;
        assert!(status == 503 && said.starts_with("ending: "), "{said}");
        bot.ended().await
    };
    let (_, ended) = while_a_file_is_read(&discord, end).await;
    assert_eq!(ended.code, Some(0), "{}", ended.log);
}

#[tokio::test]
async fn without_a_token_it_answers_all_the_same_and_registers_nothing() {
    let discord = FakeDiscord::start().await;
    assert_eq!(Bot::of(&discord).runs(&["register"]).await.code, Some(0));
    let reads = discord.registration_reads();
    let mut bot = Bot::of(&discord).without("DISCORD_TOKEN");
    bot.launch();
    bot.is_reached().await;
    let ann = discord.member("ann");
    let options = [("first", "meta"), ("second", "mistral")];
    let answer = ann.asks("compare", options).await;
    discord.a_file_follows(&answer).await;
    let gone = ann.presses(&answer, "Delete").await;
    assert!(gone.message.is_null(), "{}", gone.message);
    assert_eq!(discord.registration_reads(), reads);
}

#[tokio::test]
async fn half_a_configuration_is_no_configuration() {
    let key = endpoint::public_key();
    let (listen, public_key) = ("LANEKEEPER_HTTP__LISTEN", "LANEKEEPER_HTTP__PUBLIC_KEY");
    let weak = format!("01{}", "00".repeat(31));
    for (settings, parts) in [
        (vec![(listen, "127.0.0.1:0")], ["http.listen", "http.public_key"]),
        (vec![(public_key, key.as_str())], ["http.public_key", "http.listen"]),
        (vec![(listen, "127.0.0.1:0"), (public_key, "0f")], ["LANEKEEPER_HTTP__PUBLIC_KEY", "64"]),
        (vec![(listen, "here"), (public_key, &key)], ["LANEKEEPER_HTTP__LISTEN", "address"]),
        (vec![(listen, "127.0.0.1:0"), (public_key, &weak)], ["http.public_key", "Ed25519"]),
    ] {
        let ended = run_without_discord(&[], &settings);
        assert_eq!(ended.code, Some(2), "{}", ended.log);
        assert!(parts.iter().all(|part| ended.log.contains(part)), "{}", ended.log);
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_had_is_named() {
    let (discord, bot) = a_bot_on_discord().await;
    let mut second = Bot::of(&discord).with("LANEKEEPER_HTTP__LISTEN", &bot.address().to_string());
    second.launch();
    let ended = second.ended().await;
    assert_eq!(ended.code, Some(1), "{}", ended.log);
    assert!(ended.log.contains("http.listen"), "{}", ended.log);
}
