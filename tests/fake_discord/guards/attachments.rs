//! Files that people send with a command.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::join;

use super::super::{FakeDiscord, Fault, Route};
use super::{Puppet, hello};

const LINES: &[u8] = b"{\"id\":\"x\"}\n";

/// Ann sends a file; what is given back is the interaction.
async fn ann_imports(discord: &FakeDiscord, name: &str) -> Value {
    let mut bot = Puppet::on(discord).await;
    let ann = discord.member("ann");
    let options = [("mode", "merge")];
    let question = ann.asks_with_file("facts import", options, "file", (name, LINES));
    let hello = hello();
    join!(question, bot.answers(&hello)).1
}

/// The attachment that an interaction carries.
fn attachment(heard: &Value) -> Value {
    let options = &heard["data"]["options"][0]["options"];
    let options = options.as_array().cloned().unwrap_or_default();
    let file = options.into_iter().find(|option| option["type"] == 11).expect("a file was sent");
    let id = file["value"].as_str().expect("the value of a file is its id");
    heard["data"]["resolved"]["attachments"][id].clone()
}

async fn fetch(attachment: &Value) -> reqwest::Response {
    let url = attachment["url"].as_str().expect("an attachment has an address");
    reqwest::get(url).await.expect("the fake answers")
}

#[tokio::test]
async fn a_file_is_described_and_kept_for_everybody_who_has_the_link() {
    let discord = FakeDiscord::start().await;
    let heard = ann_imports(&discord, "new facts.json").await;
    let sent = attachment(&heard);
    assert_eq!(heard["data"]["options"][0]["options"][0]["value"], "merge");
    assert_eq!((&sent["filename"], &sent["size"]), (&json!("new_facts.json"), &json!(LINES.len())));
    assert_eq!(sent["content_type"], "application/json; charset=utf-8");
    let response = fetch(&sent).await;
    assert_eq!(response.headers()["content-type"], "application/json; charset=utf-8");
    assert_eq!(response.bytes().await.expect("a body"), LINES);
    assert_eq!(discord.downloads(), 1);
}

#[tokio::test]
async fn a_link_without_its_seal_leads_nowhere() {
    let discord = FakeDiscord::start().await;
    let mut sent = attachment(&ann_imports(&discord, "facts.jsonl").await);
    assert_eq!(sent["content_type"], Value::Null, "Discord has no name for everything");
    let url = sent["url"].as_str().unwrap_or_default();
    sent["url"] = json!(url.split('?').next());
    assert_eq!(fetch(&sent).await.status(), 404);
}

#[tokio::test]
async fn a_file_can_be_slow_gone_broken_or_bigger_than_announced() {
    let discord = FakeDiscord::start().await;
    let sent = attachment(&ann_imports(&discord, "facts.jsonl").await);
    for status in [404, 500] {
        discord.fails(Route::Attachments, 1, Fault::Broken(status));
        assert_eq!(fetch(&sent).await.status(), status);
    }
    let wait = Duration::from_millis(200);
    discord.fails(Route::Attachments, 1, Fault::Hang(wait));
    let started = Instant::now();
    assert_eq!(fetch(&sent).await.bytes().await.expect("a body"), LINES);
    assert!(started.elapsed() >= wait);
    discord.fails(Route::Attachments, 1, Fault::Overflows(100_000));
    let response = fetch(&sent).await;
    assert_eq!(response.content_length(), None, "nothing says how long it is");
    assert!(response.bytes().await.expect("a body").len() >= LINES.len() + 100_000);
    assert!(discord.is_well_again());
}

#[tokio::test]
#[should_panic(expected = "was told the token")]
async fn a_token_that_is_shown_with_a_link_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let sent = attachment(&ann_imports(&discord, "facts.jsonl").await);
    let url = sent["url"].as_str().expect("an attachment has an address");
    let request = reqwest::Client::new().get(url).header("authorization", "Bot secret");
    assert_eq!(request.send().await.expect("the fake answers").status(), 200);
}
