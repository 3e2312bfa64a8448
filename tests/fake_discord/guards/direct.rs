//! What the bot tells people without having been asked.

use serde_json::{Value, json};
use tokio::join;

use super::super::{FakeDiscord, Fault, Route};
use super::puppet::{Part, send_parts};
use super::{Puppet, hello, send};

/// Opens the channel to somebody, and gives the path of its messages.
async fn channel(discord: &FakeDiscord, id: &str) -> String {
    let wish = json!({"recipient_id": id});
    let (status, channel) = send(discord, "POST", "users/@me/channels", &wish).await;
    assert_eq!((status, &channel["type"]), (200, &json!(1)), "{channel}");
    format!("channels/{}/messages", channel["id"].as_str().expect("a channel has an id"))
}

fn news() -> Value {
    let button = json!({"type": 2, "style": 2, "label": "Why", "custom_id": "v1:why:x"});
    json!({"content": "news", "components": [{"type": 1, "components": [button]}],
        "allowed_mentions": {"parse": []}})
}

#[tokio::test]
async fn somebody_is_told_something_and_can_press_its_buttons() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann").in_direct_messages();
    let path = channel(&discord, &ann.id).await;
    let (told, sent) = join!(ann.is_told(), async { send(&discord, "POST", &path, &news()).await });
    assert_eq!(sent.0, 200);
    assert_eq!((told.kind, told.text().as_str()), (0, "news"));
    let hello = hello();
    let (_, heard) = join!(ann.presses(&told, "Why"), bot.answers(&hello));
    assert_eq!(heard["message"]["id"], sent.1["id"]);
    assert_eq!(heard["channel_id"], sent.1["channel_id"]);
    let file: [Part<'_>; 1] = [("files[0]", "x.txt", b"x")];
    send_parts(&discord, "POST", &path, &json!({"allowed_mentions": {"parse": []}}), &file).await;
    assert_eq!(ann.is_told().await.files()[0].text(), "x");
}

#[tokio::test]
async fn who_takes_no_direct_messages_gets_none() {
    let discord = FakeDiscord::start().await;
    let bob = discord.member("bob").who_takes_no_direct_messages();
    let path = channel(&discord, &bob.id).await;
    let (status, refused) = send(&discord, "POST", &path, &news()).await;
    assert_eq!((status, &refused["code"]), (403, &json!(50_007)));
    let nobody = json!({"recipient_id": "1"});
    let refused = send(&discord, "POST", "users/@me/channels", &nobody).await;
    assert_eq!(refused.1["code"], 50_033);
}

#[tokio::test]
async fn telling_can_meet_a_fault_and_needs_the_token() {
    let discord = FakeDiscord::start().await;
    let ann = discord.member("ann");
    discord.fails(Route::DirectChannels, 1, Fault::Broken(500));
    let wish = json!({"recipient_id": ann.id});
    assert_eq!(send(&discord, "POST", "users/@me/channels", &wish).await.0, 500);
    let url = format!("{}/api/v10/users/@me/channels", discord.base());
    let request = reqwest::Client::new().post(url).json(&wish);
    let request = request.header("user-agent", "DiscordBot (https://example.com, 1)");
    assert_eq!(request.send().await.expect("the fake answers").status(), 401);
}

#[tokio::test]
#[should_panic(expected = "a direct message to ann was never read")]
async fn a_direct_message_that_nobody_read_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let path = channel(&discord, &discord.member("ann").id).await;
    assert_eq!(send(&discord, "POST", &path, &news()).await.0, 200);
}

#[tokio::test]
#[should_panic(expected = "the direct message to ann: allowed_mentions")]
async fn a_direct_message_that_could_ping_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let path = channel(&discord, &discord.member("ann").id).await;
    let loud = json!({"content": "@everyone"});
    assert_eq!(send(&discord, "POST", &path, &loud).await.0, 400);
}

#[tokio::test]
#[should_panic(expected = "the direct message to ann: a message without content")]
async fn a_direct_message_that_says_nothing_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let path = channel(&discord, &discord.member("ann").id).await;
    let nothing = json!({"allowed_mentions": {"parse": []}});
    assert_eq!(send(&discord, "POST", &path, &nothing).await.0, 400);
}

#[tokio::test]
#[should_panic(expected = "unexpected request: POST")]
async fn a_message_into_any_other_channel_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let path = "channels/1251000000000000009/messages";
    assert_eq!(send(&discord, "POST", path, &news()).await.1["code"], Value::from(0));
}
