//! Interactions that are not as they should be: what nobody can read is still a person who waits.

use serde_json::{Value, json};

use super::{a_watched_bot, ended, transport, troubles};
use crate::fake_discord::{Answer, sum};
use crate::stories::admins::{admin, fact, named_revision};
use crate::stories::is_chinese;

/// What is done to an interaction, in words and in fact.
type Alteration = (&'static str, fn(&mut Value));

/// What makes an interaction one that cannot be read.
const UNREADABLE: [Alteration; 11] = [
    ("a type of tomorrow", |whole| whole["type"] = json!(99)),
    ("a type that is no number", |whole| whole["type"] = json!("2")),
    ("no data", |whole| drop(whole.as_object_mut().map(|fields| fields.remove("data")))),
    ("data that is nothing", |whole| whole["data"] = Value::Null),
    ("data that is a text", |whole| whole["data"] = json!("a secret that somebody typed")),
    ("options that are a text", |whole| whole["data"]["options"] = json!("a secret")),
    ("an option without a type", |whole| {
        whole["data"]["options"][0]["type"] = Value::Null;
    }),
    ("an option of another type than it says", |whole| {
        whole["data"]["options"][0]["value"] = json!({"a secret": [1]});
    }),
    ("a member who is nobody", |whole| {
        whole["member"]["user"] = Value::Null;
    }),
    ("nobody who asks", |whole| {
        whole.as_object_mut().map(|fields| fields.remove("member"));
    }),
    ("a depth without end", |whole| {
        let deep = |inner: Value, _| json!([inner]);
        whole["data"]["options"] = (0..200).fold(json!([]), deep);
    }),
];

/// What is odd about an interaction that can be read all the same.
const ODD: [Alteration; 6] = [
    ("a command that is not there", |whole| whole["data"]["name"] = json!("nothing-like-it")),
    ("a number for a name", |whole| {
        whole["data"]["options"][0]["type"] = json!(4);
        whole["data"]["options"][0]["value"] = json!(7);
    }),
    ("options that are missing", |whole| whole["data"]["options"] = json!([])),
    ("a subcommand that is not there", |whole| {
        whole["data"]["name"] = json!("facts");
        whole["data"]["options"] = json!([{"name": "nothing-like-it", "type": 1, "options": []}]);
    }),
    ("a command without the subcommand that it needs", |whole| {
        whole["data"]["name"] = json!("facts");
    }),
    ("a text without measure", |whole| {
        whole["data"]["options"][0]["value"] = json!("x".repeat(100_000));
    }),
];

const OPTIONS: [(&str, &str); 2] = [("first", "meta"), ("second", "mistral")];

/// What somebody is told whose interaction cannot be read: that, with a number, to them alone.
fn number_in(apology: &Answer, what: &str) -> String {
    let text = apology.text();
    assert!(apology.is_ephemeral() && !text.contains("secret"), "{what}: {text}");
    let number = regex::Regex::new(r"[0-9a-f]{8}-[0-9a-f]+").expect("a valid pattern");
    let found = number.find(&text).unwrap_or_else(|| panic!("{what}: no number in {text}"));
    found.as_str().to_owned()
}

#[tokio::test]
async fn whoever_waits_behind_what_cannot_be_read_is_told_so_in_their_language() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    let lin = discord.member("lin").speaking("zh-CN");
    let mut numbers = Vec::new();
    for (what, alter) in UNREADABLE {
        let apology = lin.asks_altered("compare", OPTIONS, alter).await;
        assert!(is_chinese(&apology.text()), "{what}: {}", apology.text());
        numbers.push(number_in(&apology, what));
    }
    // Where not even the language can be read, it is English.
    let alter = |whole: &mut Value| whole["locale"] = json!({"a secret": 1});
    let apology = lin.asks_altered("compare", OPTIONS, alter).await;
    assert!(apology.text().contains("went wrong"), "{}", apology.text());
    numbers.push(number_in(&apology, "a language that is none"));
    let compared = lin.asks("compare", OPTIONS).await;
    assert!(!compared.is_ephemeral(), "and the bot goes on");

    let count = u32::try_from(numbers.len()).expect("a few");
    let counted = operator.counts(count + 1).await;
    let labels = [("command", "unknown"), ("outcome", "fault"), ("transport", transport())];
    let unknown = sum(&counted, "lanekeeper_interactions_total", &labels);
    assert_eq!((ended(&counted, "fault"), unknown), (f64::from(count), f64::from(count)));
    let log = bot.terminate().await.log;
    let troubles = troubles(&log);
    assert_eq!(troubles.len(), numbers.len(), "one line for each: {troubles:#?}");
    for (line, number) in troubles.iter().zip(&numbers) {
        assert!(line.contains("cannot be read") && line.contains(number), "{number}: {line}");
    }
    assert!(!log.contains("secret"), "what somebody typed is in the log: {log}");
}

#[tokio::test]
async fn whoever_types_into_what_cannot_be_read_gets_no_choices() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    let alter = |whole: &mut Value| whole["data"]["options"] = json!("a secret");
    let answer = ann.types_altered(("compare", "first", "met"), alter).await;
    assert_eq!((answer.kind, &answer.data["choices"]), (8, &json!([])));
    let counted = operator.counts(1).await;
    assert_eq!((ended(&counted, "fault"), ended(&counted, "unsent")), (1.0, 0.0));
    let log = bot.terminate().await.log;
    super::the_one_incident(&log, "cannot be read");
}

#[tokio::test]
async fn what_is_odd_and_can_be_read_is_refused_in_words() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    for (what, alter) in ODD {
        let refusal = ann.asks_altered("compare", OPTIONS, alter).await;
        let text = refusal.text();
        assert!(refusal.is_ephemeral() && !text.is_empty(), "{what}: {text}");
        assert!(text.chars().count() < 1_500, "{what}: {text}");
        assert!(!text.contains("went wrong"), "{what} is no fault of the bot: {text}");
    }
    let counted = operator.counts(u32::try_from(ODD.len()).expect("a few")).await;
    assert_eq!((ended(&counted, "refused"), ended(&counted, "fault")), (6.0, 0.0));
    let log = bot.terminate().await.log;
    assert!(troubles(&log).is_empty(), "{log}");
}

#[tokio::test]
async fn who_is_no_member_may_read_and_changes_nothing() {
    let (discord, _bot, _operator) = a_watched_bot().await;
    let ann = admin(&discord, "ann");
    let no_member = |whole: &mut Value| {
        let member = whole.as_object_mut().and_then(|fields| fields.remove("member"));
        whole["user"] = member.expect("a member")["user"].take();
    };
    let read = ann.asks_altered("compare", OPTIONS, no_member).await;
    assert!(!read.is_ephemeral(), "{}", read.text());
    let refused = ann.asks_altered("facts add", fact("Said by a guest."), no_member).await;
    assert!(refused.is_ephemeral() && named_revision(&refused).is_none(), "{}", refused.text());
}

#[tokio::test]
async fn what_tomorrow_adds_to_an_interaction_changes_nothing() {
    let (discord, _bot, _operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    let usual = ann.asks("compare", OPTIONS).await;
    let answer = ann
        .asks_altered("compare", OPTIONS, |whole| {
            whole["never_heard_of"] = json!({"a": [1, {"b": null}]});
            whole["context"] = json!(9);
            whole["member"]["mood"] = json!("good");
            whole["data"]["options"][0]["hint"] = json!(7);
            let another = json!({"name": "never-heard-of", "type": 3, "value": "x"});
            if let Some(options) = whole["data"]["options"].as_array_mut() {
                options.push(another);
            }
        })
        .await;
    assert_eq!(answer.text(), usual.text());
    let sources = ann
        .presses_altered(&answer, "Sources", |whole| {
            whole["data"]["component_type"] = json!(99);
            whole["data"]["never_heard_of"] = json!(true);
        })
        .await;
    assert!(sources.is_ephemeral() && !sources.text().is_empty(), "{}", sources.text());
}
