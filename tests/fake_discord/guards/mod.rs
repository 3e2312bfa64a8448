//! Who guards the guards: the fake must complain when there is reason to.

mod asking;
mod attachments;
mod deferred;
mod direct;
mod files;
mod forms;
mod puppet;
mod servers;

use serde_json::{Value, json};
use tokio::sync::mpsc::unbounded_channel;

use super::{APPLICATION, FakeDiscord, person::COMMAND};
use puppet::{Puppet, send};

/// A fake with a session on the gateway, as if a bot were there.
async fn with_a_session() -> FakeDiscord {
    let discord = FakeDiscord::start().await;
    let (line, _orders) = unbounded_channel();
    discord.hub.change(|world| world.gateway.identify("ws://nowhere", &line, &json!({})));
    discord
}

/// Ann asks; what is given back is the path of the callback.
fn ann_asks(discord: &FakeDiscord) -> String {
    let id = discord.member("ann").sends(COMMAND, "a question", &json!({"name": "x"}), None);
    let token = discord.hub.look(|world| world.interactions[&id].token.clone());
    format!("interactions/{id}/{token}/callback")
}

fn hello() -> Value {
    json!({"type": 4, "data": {"content": "hello", "allowed_mentions": {"parse": []}}})
}

#[tokio::test]
#[should_panic(expected = "never answered")]
async fn a_question_without_an_answer_fails_the_test() {
    let discord = with_a_session().await;
    ann_asks(&discord);
}

#[tokio::test]
#[should_panic(expected = "never read")]
async fn an_answer_that_nobody_read_fails_the_test() {
    let discord = with_a_session().await;
    let callback = ann_asks(&discord);
    assert_eq!(send(&discord, "POST", &callback, &hello()).await.0, 204);
}

#[tokio::test]
#[should_panic(expected = "unexpected request: GET /api/v10/guilds/1")]
async fn an_unexpected_request_fails_the_test() {
    let discord = FakeDiscord::start().await;
    assert_eq!(send(&discord, "GET", "guilds/1", &Value::Null).await.0, 404);
}

#[tokio::test]
#[should_panic(expected = "allowed_mentions")]
async fn an_answer_that_could_ping_fails_the_test() {
    let discord = with_a_session().await;
    let callback = ann_asks(&discord);
    let loud = json!({"type": 4, "data": {"content": "@everyone"}});
    assert_eq!(send(&discord, "POST", &callback, &loud).await.0, 400);
}

#[tokio::test]
#[should_panic(expected = "a follow-up")]
async fn answers_come_once_and_follow_ups_are_read() {
    let discord = with_a_session().await;
    let callback = ann_asks(&discord);
    assert_eq!(
        send(&discord, "POST", "interactions/1/x/callback", &hello()).await.1["code"],
        10_062
    );
    assert_eq!(send(&discord, "POST", &callback, &hello()).await.0, 204);
    assert_eq!(send(&discord, "POST", &callback, &hello()).await.1["code"], 40_060);
    let token = callback.split('/').nth(2).expect("the path has a token");
    let original = format!("webhooks/{APPLICATION}/{token}/messages/@original");
    let edit = json!({"content": "edited", "allowed_mentions": {"parse": []}});
    assert_eq!(send(&discord, "PATCH", &original, &edit).await.1["content"], "edited");
    assert_eq!(send(&discord, "GET", &original, &Value::Null).await.1["content"], "edited");
    let webhook = format!("webhooks/{APPLICATION}/{token}");
    assert_eq!(send(&discord, "POST", &webhook, &edit).await.0, 200);
}

#[tokio::test]
async fn commands_are_kept_as_discord_keeps_them() {
    let discord = FakeDiscord::start().await;
    let path = format!("applications/{APPLICATION}/commands");
    let command = json!({"name": "ask", "description": "Ask", "options": [{
        "type": 3, "name": "what", "description": "What", "required": false, "choices": [],
        "description_localizations": {"zh-CN": "什么"},
    }]});
    let (status, kept) = send(&discord, "PUT", &path, &json!([command])).await;
    assert_eq!(status, 200);
    assert_eq!(kept[0]["nsfw"], false);
    let option = json!({"type": 3, "name": "what", "description": "What",
        "name_localizations": null, "description_localizations": {"zh-CN": "什么"}});
    assert_eq!(kept[0]["options"], json!([option]));
    let plain = send(&discord, "GET", &path, &Value::Null).await.1;
    assert_eq!(plain[0]["options"], json!([{"type": 3, "name": "what", "description": "What"}]));
    let whole = format!("{path}?with_localizations=true");
    assert_eq!(send(&discord, "GET", &whole, &Value::Null).await.1, kept);
    let again = send(&discord, "PUT", &path, &json!([command])).await.1;
    assert_eq!(again[0]["id"], kept[0]["id"], "a command of the same name keeps its id");
    assert_ne!(again[0]["version"], kept[0]["version"]);
}

#[tokio::test]
#[should_panic(expected = "CONNECT")]
async fn a_request_for_the_real_host_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let proxy = reqwest::Proxy::https(discord.base()).expect("an address");
    let client = reqwest::Client::builder().proxy(proxy).build().expect("a client");
    let request = client.get("https://discord.com/api/v10/gateway");
    assert!(request.send().await.is_err(), "the fake lets nothing through");
}
