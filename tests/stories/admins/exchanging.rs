//! Facts as files, and facts that have grown old.

use super::{a_kept_bot, adds, admin, answers_about, operator, revision_of};
use crate::fake_discord::{Answer, Fault, Person, Route};

const CLAIM: &str = "Mistral licences its newest model to schools for nothing.";

async fn imports(person: &Person<'_>, content: &str) -> Answer {
    person.asks_with_file("facts import", [], "file", ("facts.jsonl", content.as_bytes())).await
}

fn lines(answer: &Answer) -> Vec<String> {
    answer.files()[0].text().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn an_export_holds_what_is_visible_sorted_one_record_a_line() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    adds(&ann, CLAIM).await;
    let whole = ann.asks("facts export", []).await;
    assert!(whole.is_ephemeral(), "{}", whole.text());
    let all = lines(&whole);
    assert!(all.len() > 800 && all.is_sorted(), "{} lines", all.len());
    assert!(all.iter().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert!(all.iter().any(|line| line.contains(CLAIM)));
    let part = lines(&ann.asks("facts export", [("subject", "mistral")]).await);
    assert!(part.len() < all.len() / 4 && part.iter().all(|line| all.contains(line)));
    let again = lines(&ann.asks("facts export", []).await);
    assert_eq!(again, all);
}

#[tokio::test]
async fn an_export_travels_to_another_server_after_a_look_and_a_yes() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    adds(&ann, CLAIM).await;
    let part = ann.asks("facts export", [("subject", "mistral")]).await;
    let content = part.files()[0].text().to_owned();
    let same = imports(&ann, &content).await;
    assert!(!same.buttons().contains(&"Confirm".to_owned()), "{}", same.text());
    discord.adds_the_bot_to("elsewhere");
    let eve = admin(&discord, "eve").on_server("elsewhere");
    let preview = imports(&eve, &content).await;
    assert!(preview.is_ephemeral() && preview.text().contains(CLAIM), "{}", preview.text());
    assert!(!answers_about(&eve, "licence").await.contains(CLAIM), "nothing is saved yet");
    let done = eve.presses(&preview, "Confirm").await;
    assert!(revision_of(&done) > 1, "{}", done.text());
    assert!(answers_about(&eve, "licence").await.contains(CLAIM));
    let undone = eve.presses(&done, "Undo").await;
    assert!(!undone.is_ephemeral(), "{}", undone.text());
    assert!(!answers_about(&eve, "licence").await.contains(CLAIM));
}

#[tokio::test]
async fn an_import_shows_what_it_would_change_and_leaves_the_base_alone() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let content = ann.asks("facts export", [("subject", "tii")]).await.files()[0].text().to_owned();
    let changed = content.replacen("Falcon 180B allows", "Falcon 180B now allows", 1);
    assert_ne!(content, changed, "the file has that fact");
    let refused = imports(&ann, &changed).await;
    assert!(refused.text().contains("tii.licence.02"), "{}", refused.text());
    assert!(!refused.buttons().contains(&"Confirm".to_owned()), "{:?}", refused.buttons());
    let olga = operator(&discord);
    let file = ("facts.jsonl", changed.as_bytes());
    let preview = olga.asks_with_file("facts import", [("scope", "base")], "file", file).await;
    let text = preview.text();
    assert!(text.contains("Falcon 180B allows") && text.contains("now allows"), "{text}");
    olga.presses(&preview, "Confirm").await;
    let options = [("first", "tii"), ("second", "meta"), ("aspect", "licence")];
    let text = discord.member("bob").asks("compare", options).await.text();
    assert!(text.contains("Falcon 180B now allows"), "{text}");
}

#[tokio::test]
async fn a_file_that_would_change_many_lanes_says_so_before_anything_happens() {
    let (discord, _bot) = a_kept_bot().await;
    let olga = operator(&discord);
    let content = olga.asks("facts export", []).await.files()[0].text().to_owned();
    let vendors = content.lines().filter(|line| line.starts_with("{\"vendor\""));
    let opened: Vec<_> =
        vendors.map(|line| line.replace("\"now\":\"closed\"", "\"now\":\"open_source\"")).collect();
    let opened = opened.join("\n").replace("\"now\":\"both\"", "\"now\":\"open_source\"");
    let file = ("facts.jsonl", opened.as_bytes());
    let preview = olga.asks_with_file("facts import", [("scope", "base")], "file", file).await;
    assert!(preview.text().contains("lanes or licences change"), "{}", preview.text());
}

#[tokio::test]
async fn flawed_files_are_refused_by_line_and_change_nothing() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    let before = answers_about(&ann, "licence").await;
    let nested = format!("{}{}", "[".repeat(2000), "]".repeat(2000));
    let source = r#"{"source":{"id":"s","title":"T","url":"javascript:alert(1)","publisher":"p","tier":"primary","read":"whole"}}"#;
    for (content, part) in [
        ("", ""),
        ("not json", "Line 1"),
        ("\n\n{\"fact\":{}}", "Line 3"),
        (source, "Line 1"),
        (&source.replace("javascript:alert(1)", "http://example.org"), "Line 1"),
        (nested.as_str(), "Line 1"),
        ("\u{0}\u{1}\u{2}", "Line 1"),
    ] {
        let refused = imports(&ann, content).await;
        assert!(refused.is_ephemeral(), "{content}: {}", refused.text());
        assert!(refused.text().contains(part), "{content}: {}", refused.text());
        assert!(!refused.buttons().contains(&"Confirm".to_owned()));
    }
    let huge = vec![b'x'; 9 * 1024 * 1024];
    let file = ("facts.jsonl", huge.as_slice());
    let refused = ann.asks_with_file("facts import", [], "file", file).await;
    assert!(refused.is_ephemeral() && refused.text().contains("MiB"), "{}", refused.text());
    assert_eq!(answers_about(&ann, "licence").await, before);
}

#[tokio::test]
async fn a_file_that_comes_slowly_or_not_at_all_is_answered_all_the_same() {
    let (discord, _bot) = a_kept_bot().await;
    let ann = admin(&discord, "ann");
    adds(&ann, CLAIM).await;
    let export = ann.asks("facts export", [("subject", "mistral")]).await;
    let content = export.files()[0].text().to_owned();
    discord.fails(Route::Attachments, 1, Fault::Hang(std::time::Duration::from_secs(3)));
    let late = imports(&ann, &content).await;
    assert!(late.latency < std::time::Duration::from_secs(3), "{:?}", late.latency);
    assert!(late.is_ephemeral() && late.text().contains("the same"), "{}", late.text());
    discord.fails(Route::Attachments, 1, Fault::Broken(404));
    let refused = imports(&ann, &content).await;
    assert!(refused.is_ephemeral() && refused.text().contains("fetched"), "{}", refused.text());
}

#[tokio::test]
async fn old_facts_are_listed_oldest_first_and_confirmed_by_those_who_may() {
    let (discord, _bot) = a_kept_bot().await;
    let olga = operator(&discord);
    let stale = olga.asks("facts stale", []).await;
    assert!(stale.is_ephemeral(), "{}", stale.text());
    let first = stale.text().lines().find(|line| line.contains("1. ")).map(str::to_owned);
    let first = first.expect("there are old facts");
    let confirmed = olga.presses(&stale, "Still true 1").await;
    assert!(confirmed.text().contains("Last checked"), "{}", confirmed.text());
    let fewer = olga.asks("facts stale", []).await;
    assert!(!fewer.text().contains(&first), "{}", fewer.text());
    let opened = olga.presses(&fewer, "Edit 1").await;
    assert!(!opened.form().input("claim").value.is_empty());
    let next = olga.presses(&fewer, "Next").await;
    assert_ne!(next.text(), fewer.text());
    let ann = admin(&discord, "ann").asks("facts stale", []).await;
    assert!(!ann.buttons().iter().any(|label| label.starts_with("Still true")));
    assert!(ann.buttons().contains(&"Edit 1".to_owned()), "{:?}", ann.buttons());
}
