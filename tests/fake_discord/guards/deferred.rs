//! Answers that come later, and questions that come twice.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::join;

use super::super::{FakeDiscord, Fault, Route};
use super::puppet::{Part, callback_of, original_of, send_parts};
use super::{Puppet, hello, send};

fn deferral(flags: u64) -> Value {
    json!({"type": 5, "data": {"flags": flags}})
}

fn edit() -> Value {
    let button = json!({"type": 2, "style": 2, "label": "Undo", "custom_id": "v1:undo:x"});
    json!({"content": "done", "components": [{"type": 1, "components": [button]}],
        "attachments": [{"id": "0", "filename": "x.txt"}], "allowed_mentions": {"parse": []}})
}

#[tokio::test]
async fn a_deferred_answer_is_waited_for_and_stays_as_private_as_it_began() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    for (first, later, private) in [(64, json!(null), true), (0, json!(64), false)] {
        let mut edit = edit();
        edit["flags"] = later;
        let slow = async {
            let heard = bot.answers(&deferral(first)).await;
            tokio::time::sleep(Duration::from_millis(200)).await;
            let files: [Part<'_>; 1] = [("files[0]", "x.txt", b"x")];
            send_parts(&discord, "PATCH", &original_of(&heard), &edit, &files).await
        };
        let (answer, edited) = join!(ann.asks("facts export", []), slow);
        assert_eq!(edited.0, 200, "{edited:?}");
        assert_eq!((answer.kind, answer.text().as_str()), (5, "done"));
        assert_eq!(answer.is_ephemeral(), private);
        assert_eq!(answer.message["flags"], json!(if private { 64 } else { 0 }), "it thinks on");
        assert_eq!(answer.files()[0].text(), "x");
        assert!(answer.latency < Duration::from_millis(200), "the deferral counts");
        let hello = hello();
        let (_, heard) = join!(ann.presses(&answer, "Undo"), bot.answers(&hello));
        assert_eq!(heard["message"]["id"], answer.message["id"]);
    }
}

#[tokio::test]
async fn a_deferred_update_changes_the_message_of_the_button() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let changed = async {
        let heard = bot.answers(&json!({"type": 6})).await;
        let edit = json!({"content": "after", "allowed_mentions": {"parse": []}});
        send(&discord, "PATCH", &original_of(&heard), &edit).await;
        heard
    };
    let (answer, heard) = join!(ann.presses_id("v1:undo:x"), changed);
    assert_eq!(answer.text(), "after");
    assert_eq!(answer.message["id"], heard["message"]["id"]);
}

#[tokio::test]
#[should_panic(expected = "was deferred for ever")]
async fn a_deferral_without_the_rest_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let callback = {
        let mut bot = Puppet::on(&discord).await;
        super::ann_asks(&discord);
        callback_of(&bot.hears("INTERACTION_CREATE").await)
    };
    assert_eq!(send(&discord, "POST", &callback, &deferral(0)).await.0, 204);
}

#[tokio::test]
#[should_panic(expected = "has nothing to show")]
async fn a_deferred_answer_that_shows_nothing_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let nothing = async {
        let heard = bot.answers(&deferral(0)).await;
        let edit = json!({"allowed_mentions": {"parse": []}});
        send(&discord, "PATCH", &original_of(&heard), &edit).await
    };
    join!(ann.asks("facts export", []), nothing);
}

#[tokio::test]
#[should_panic(expected = "what it carries is lost")]
async fn a_deferral_that_carries_something_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let early = json!({"type": 5, "data": {"content": "done"}});
    join!(ann.asks("facts export", []), bot.answers(&early));
}

#[tokio::test]
async fn an_edit_can_meet_a_fault_and_a_form_has_nothing_to_edit() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    discord.fails(Route::Edits, 1, Fault::Broken(503));
    let (_, heard) = join!(ann.asks("facts export", []), async {
        let heard = bot.answers(&deferral(0)).await;
        let edit = json!({"content": "done", "allowed_mentions": {"parse": []}});
        assert_eq!(send(&discord, "PATCH", &original_of(&heard), &edit).await.0, 503);
        assert_eq!(send(&discord, "PATCH", &original_of(&heard), &edit).await.0, 200);
        heard
    });
    assert_eq!(send(&discord, "GET", &original_of(&heard), &Value::Null).await.0, 200);
    let offer = json!({"type": 8, "data": {"choices": []}});
    let (_, heard) = join!(ann.types("facts history", "id", ""), bot.answers(&offer));
    let edit = send(&discord, "PATCH", &original_of(&heard), &hello()["data"]).await;
    assert_eq!(edit.1["code"], 10_008, "there is no message");
}

#[tokio::test]
async fn what_is_delivered_again_can_be_answered_only_in_vain() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let hello = hello();
    let (answer, first) = join!(ann.asks("facts export", []), bot.answers(&hello));
    // A restart: the session is another one.
    let mut bot = Puppet::with_intents(&discord, 1);
    let other = json!({"type": 4, "data": {"content": "again", "allowed_mentions": {"parse": []}}});
    let (second, again) = join!(discord.delivers_again(&answer), bot.answers(&other));
    assert_eq!((&first["id"], &first["token"]), (&again["id"], &again["token"]));
    assert_eq!(second.expect("the bot said something").text(), "again");
    assert_eq!(discord.attempts(&answer), 2);
    let refused = send(&discord, "POST", &callback_of(&again), &other).await;
    assert_eq!(refused.1["code"], 40_060);
    let shown = send(&discord, "GET", &original_of(&again), &Value::Null).await;
    assert_eq!(shown.1["content"], "hello", "nobody sees the second answer");
    assert!(discord.delivers_again(&answer).await.is_none(), "and silence is heard as silence");
}
