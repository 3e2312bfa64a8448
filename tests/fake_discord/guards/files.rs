//! Files that the bot sends with its answers.

use serde_json::{Value, json};
use tokio::join;

use super::super::{FakeDiscord, body::LARGEST_FILE};
use super::puppet::{Part, original_of, send_parts};
use super::{Puppet, send};

/// An answer with these attachments.
fn with_attachments(attachments: &Value) -> Value {
    let data = json!({"attachments": attachments, "allowed_mentions": {"parse": []}});
    json!({"type": 4, "data": data})
}

/// The bot answers Ann with files, and Ann reads it.
async fn ann_gets(attachments: &Value, files: &[Part<'_>]) {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let answer = with_attachments(attachments);
    join!(ann.asks("facts export", []), bot.answers_with_files(&answer, files));
}

#[tokio::test]
async fn files_come_with_their_names_and_descriptions_and_stay_through_edits() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let named = json!([{"id": 0, "filename": "facts.jsonl", "description": "All facts"}]);
    let callback = with_attachments(&named);
    let files: [Part<'_>; 2] =
        [("files[0]", "facts.jsonl", b"{}\n"), ("files[1]", "more.txt", b"more")];
    let (answer, heard) =
        join!(ann.asks("facts export", []), bot.answers_with_files(&callback, &files));
    let told = |at: usize| {
        let file = &answer.files()[at];
        (file.name.as_str(), file.description.as_deref(), file.text())
    };
    assert_eq!(answer.files().len(), 2);
    assert_eq!(told(0), ("facts.jsonl", Some("All facts"), "{}\n"));
    assert_eq!(told(1), ("more.txt", None, "more"), "a file that nothing is said about is kept");

    let first = answer.message["attachments"][0]["id"].clone();
    let edit = json!({"content": "edited", "allowed_mentions": {"parse": []},
        "attachments": [{"id": first}, {"id": "0", "filename": "new.txt"}]});
    let new: [Part<'_>; 1] = [("files[0]", "new.txt", b"new")];
    let (status, message) = send_parts(&discord, "PATCH", &original_of(&heard), &edit, &new).await;
    assert_eq!(status, 200, "{message}");
    let kept: Vec<_> = message["attachments"].as_array().into_iter().flatten().collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert_eq!((&kept[0]["id"], &kept[1]["filename"]), (&first, &json!("new.txt")));
    let again = ann.answer(&answer.interaction, "the edit").await;
    assert_eq!(again.files()[1].text(), "new");
}

#[tokio::test]
#[should_panic(expected = "there is no file for the attachment")]
async fn an_attachment_without_a_file_fails_the_test() {
    ann_gets(&json!([{"id": 7, "filename": "x.txt"}]), &[("files[0]", "x.txt", b"x")]).await;
}

#[tokio::test]
#[should_panic(expected = "11 files, 10 are allowed")]
async fn more_than_ten_files_fail_the_test() {
    let names: Vec<String> = (0..11).map(|at| format!("files[{at}]")).collect();
    let files: Vec<Part<'_>> =
        names.iter().map(|name| (name.as_str(), "x.txt", &b"x"[..])).collect();
    ann_gets(&json!([]), &files).await;
}

#[tokio::test]
#[should_panic(expected = "bytes, 10485760 are allowed")]
async fn a_file_of_more_than_ten_mebibytes_fails_the_test() {
    let big = vec![b'x'; LARGEST_FILE + 1];
    ann_gets(&json!([]), &[("files[0]", "x.txt", &big)]).await;
}

#[tokio::test]
#[should_panic(expected = "a part \"file\" that nobody expects")]
async fn a_part_of_another_name_fails_the_test() {
    ann_gets(&json!([]), &[("files[0]", "x.txt", b"x"), ("file", "x.txt", b"x")]).await;
}

#[tokio::test]
#[should_panic(expected = "a body that does not say it is JSON")]
async fn a_body_of_another_kind_fails_the_test() {
    let discord = FakeDiscord::start().await;
    assert_eq!(send(&discord, "GET", "gateway", &Value::Null).await.0, 200);
    let url = format!("{}/api/v10/gateway", discord.base());
    let request = reqwest::Client::new().get(url).body("hello");
    let request = request.header("user-agent", "DiscordBot (https://example.com, 1)");
    request.send().await.expect("the fake answers");
}
