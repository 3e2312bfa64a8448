//! Forms that open, are filled in and come back.

use serde_json::{Value, json};
use tokio::join;

use super::super::{Answer, FakeDiscord};
use super::{Puppet, hello};

fn row(input: &Value) -> Value {
    json!({"type": 1, "components": [input]})
}

fn form() -> Value {
    let claim = json!({"type": 4, "custom_id": "claim", "label": "What is so", "style": 2,
        "min_length": 3, "max_length": 20, "placeholder": "A sentence"});
    let source = json!({"type": 4, "custom_id": "source", "label": "Who says so", "style": 1,
        "value": "https://example.com", "required": false});
    json!({"type": 9, "data": {"custom_id": "v1:add:x", "title": "Add a fact",
        "components": [row(&claim), row(&source)]}})
}

/// Ann asks, and a form opens.
async fn a_form_opens(discord: &FakeDiscord, bot: &mut Puppet<'_>, form: &Value) -> Answer {
    let ann = discord.member("ann");
    join!(ann.asks("facts add", [("subject", "x")]), bot.answers(form)).0
}

#[tokio::test]
async fn a_form_comes_back_with_what_was_filled_in() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let opened = a_form_opens(&discord, &mut bot, &form()).await;
    let seen = opened.form();
    assert_eq!((seen.title.as_str(), seen.custom_id.as_str()), ("Add a fact", "v1:add:x"));
    let claim = seen.input("claim");
    assert_eq!((claim.label.as_str(), claim.placeholder.as_str()), ("What is so", "A sentence"));
    assert_eq!((claim.required, claim.min_length, claim.max_length), (true, 3, 20));
    let source = seen.input("source");
    assert_eq!((source.required, source.style, source.max_length), (false, 1, 4_000));

    let ann = discord.member("ann");
    let hello = hello();
    let (_, heard) = join!(ann.submits(&opened, [("claim", "It is so")]), bot.answers(&hello));
    assert_eq!(heard["type"], 5);
    assert_eq!(heard["message"], Value::Null, "no message opened it");
    let expected = json!({"custom_id": "v1:add:x", "components": [
        {"type": 1, "id": 1, "components": [
            {"type": 4, "id": 2, "custom_id": "claim", "value": "It is so"}]},
        {"type": 1, "id": 3, "components": [
            {"type": 4, "id": 4, "custom_id": "source", "value": "https://example.com"}]},
    ]});
    assert_eq!(heard["data"], expected);
}

#[tokio::test]
async fn a_form_that_a_button_opened_comes_back_with_the_message_and_may_change_it() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let button = json!({"type": 2, "style": 2, "label": "Edit", "custom_id": "v1:edit:x"});
    let shown = json!({"type": 4, "data": {"content": "before", "components": [row(&button)],
        "allowed_mentions": {"parse": []}}});
    let (answer, _) = join!(ann.asks("facts export", []), bot.answers(&shown));
    let form = form();
    let (opened, _) = join!(ann.presses(&answer, "Edit"), bot.answers(&form));
    let update = json!({"type": 7, "data": {"content": "after",
        "allowed_mentions": {"parse": []}}});
    let (changed, heard) =
        join!(ann.submits(&opened, [("claim", "It is so")]), bot.answers(&update));
    assert_eq!(heard["message"]["id"], answer.message["id"]);
    assert_eq!((changed.text().as_str(), changed.buttons()), ("after", vec!["Edit".to_owned()]));
}

#[tokio::test]
async fn a_forged_form_says_whatever_it_likes() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let hello = hello();
    let forged = ann.submits_form_id("v1:nonsense", [("claim", ""), ("", "x")]);
    let (_, heard) = join!(forged, bot.answers(&hello));
    assert_eq!(heard["data"]["components"][1]["components"][0]["value"], "x");
}

#[tokio::test]
#[should_panic(expected = "callback type 7 does not fit interaction type 5")]
async fn a_form_without_a_message_changes_none() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let update = json!({"type": 7, "data": {"content": "x", "allowed_mentions": {"parse": []}}});
    let ann = discord.member("ann");
    join!(ann.submits_form_id("v1:add:x", []), bot.answers(&update));
}

/// Ann fills in a form that opened for her; nobody has to answer.
async fn ann_submits<const N: usize>(fields: [(&str, &str); N]) {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let opened = a_form_opens(&discord, &mut bot, &form()).await;
    discord.member("ann").submits(&opened, fields).await;
}

#[tokio::test]
#[should_panic(expected = "claim must not be empty")]
async fn a_required_input_is_not_left_empty() {
    ann_submits([]).await;
}

#[tokio::test]
#[should_panic(expected = "claim has 21 characters, 3 to 20 are allowed")]
async fn a_text_that_is_too_long_is_not_sent() {
    ann_submits([("claim", "123456789012345678901")]).await;
}

#[tokio::test]
#[should_panic(expected = "source has one line")]
async fn a_line_is_not_broken() {
    ann_submits([("claim", "It is so"), ("source", "one\ntwo")]).await;
}

#[tokio::test]
#[should_panic(expected = "the form has no")]
async fn an_input_that_is_not_there_is_not_filled_in() {
    ann_submits([("claim", "It is so"), ("colour", "blue")]).await;
}

#[tokio::test]
#[should_panic(expected = "the answer opens no form, it says: hello")]
async fn a_message_is_no_form() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    a_form_opens(&discord, &mut bot, &hello()).await.form();
}

#[tokio::test]
#[should_panic(expected = "a form has 6 rows")]
async fn a_form_of_six_rows_fails_the_test() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let input = |at: usize| {
        row(&json!({"type": 4, "custom_id": format!("{at}"), "label": "x", "style": 1}))
    };
    let mut six = form();
    six["data"]["components"] = (0..6).map(input).collect();
    a_form_opens(&discord, &mut bot, &six).await;
}

#[test]
fn what_is_too_long_in_a_form_is_found() {
    let sound = form()["data"].clone();
    assert_eq!(super::super::forms::check(&sound), Vec::<String>::new());
    let long = |length: usize| json!("x".repeat(length));
    for (pointer, value) in [
        ("/title", long(46)),
        ("/custom_id", json!(format!("v1:{}", "x".repeat(98)))),
        ("/custom_id", json!("add")),
        ("/components/0/components/0/label", long(46)),
        ("/components/0/components/0/label", json!("")),
        ("/components/0/components/0/placeholder", long(101)),
        ("/components/0/components/0/custom_id", json!("source")),
        ("/components/0/components/0/custom_id", long(101)),
        ("/components/0/components/0/min_length", json!(21)),
        ("/components/1/components/0/value", long(4_001)),
        ("/components/1/components/0/type", json!(2)),
    ] {
        let mut wrong = sound.clone();
        *wrong.pointer_mut(pointer).expect("a part of the form") = value;
        assert_eq!(super::super::forms::check(&wrong).len(), 1, "{pointer}");
    }
}
