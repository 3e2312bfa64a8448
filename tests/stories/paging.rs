//! Long answers come in pages, sources behind a button, and nothing is lost.

use std::{collections::HashSet, fs, path::Path};

use regex::Regex;
use serde_json::Value;

use super::{a_bot_on_discord, has_date};
use crate::fake_discord::{Answer, FakeDiscord, ask_in_the_terminal};

/// The button that turns to the page after, and the one that turns back.
const NEXT: &str = "next";
const PREVIOUS: &str = "prev";

#[tokio::test]
async fn pages_turn_both_ways() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let first = ann.asks("compare", [("first", "open"), ("second", "closed")]).await;
    let outlook = ann.asks("outlook", []).await;
    let long = [first, outlook].into_iter().find(|answer| answer.action(NEXT).is_some());
    let first = long.expect("at least one of the long answers has a second page");
    assert!(first.action(PREVIOUS).is_none(), "there is nothing before the first page");

    let mut pages = vec![first.text()];
    let mut page = first;
    while page.action(NEXT).is_some() {
        page = ann.turns(&page, NEXT).await;
        assert!(pages.len() < 50, "the pages never end");
        pages.push(page.text());
    }
    assert_eq!(pages.iter().collect::<HashSet<_>>().len(), pages.len(), "a page came twice");
    for expected in pages.iter().rev().skip(1) {
        page = ann.turns(&page, PREVIOUS).await;
        assert_eq!(page.text(), *expected, "turning back shows the page that was there");
    }
    assert!(page.action(PREVIOUS).is_none(), "the first page is reached again");
}

#[tokio::test]
async fn the_sources_button_lists_titles_links_dates_and_grades_privately() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let sources = ann.presses(&answer, "Sources").await;
    assert!(sources.is_ephemeral());
    let text = every_page(&discord, &sources).await.join("\n");
    assert!(text.matches("https://").count() >= 3, "{text}");
    assert!(has_date(&text), "{text}");
    let lower = text.to_lowercase();
    let grades = ["stated", "independent", "inferred"];
    assert!(grades.iter().any(|grade| lower.contains(grade)), "no grade: {text}");
}

#[tokio::test]
async fn nothing_that_the_terminal_says_is_lost_on_the_pages() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (question, answer) in [
        (
            "/compare open closed",
            ann.asks("compare", [("first", "open"), ("second", "closed")]).await,
        ),
        (
            "/compare meta mistral",
            ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await,
        ),
        ("/why-open llama", ann.asks("why-open", [("subject", "llama")]).await),
        ("/outlook", ann.asks("outlook", []).await),
    ] {
        let whole = ask_in_the_terminal(question);
        let pages = plain(&every_page(&discord, &answer).await.join("\n"));
        let mut said = Vec::new();
        statements(&whole["sections"], &mut said);
        assert!(said.len() > 5, "{question} says little: {said:?}");
        for sentence in said.iter().flat_map(|text| text.split_inclusive(". ")) {
            assert!(pages.contains(&plain(sentence)), "{question} lost {sentence:?}: {pages}");
        }
        let sources = ann.presses(&answer, "Sources").await;
        let sources = every_page(&discord, &sources).await.join("\n");
        let known = whole["sources"].as_array().expect("an answer has sources");
        for url in known.iter().filter_map(|source| source["url"].as_str()) {
            assert!(sources.contains(url), "{question} lost the source {url}");
        }
    }
}

#[tokio::test]
async fn every_vendor_fits_discord_on_every_page_in_both_languages() {
    let (discord, _bot) = a_bot_on_discord().await;
    let vendors = vendors();
    assert!(vendors.len() >= 24, "{vendors:?}");
    for locale in ["en-US", "zh-CN"] {
        let ann = discord.member("ann").speaking(locale);
        for (at, vendor) in vendors.iter().enumerate() {
            let other = &vendors[(at + 1) % vendors.len()];
            let third = &vendors[(at + 2) % vendors.len()];
            let sides = [("first", vendor.as_str()), ("second", other), ("third", third)];
            // The fake holds each page to Discord's limits as it arrives.
            for answer in [
                ann.asks("why-open", [("subject", vendor.as_str())]).await,
                ann.asks("compare", sides).await,
            ] {
                assert!(!answer.is_ephemeral(), "{vendor} in {locale}: {}", answer.text());
                every_page(&discord, &answer).await;
                let sources = answer.action("sources").expect("an answer has sources");
                let sources = ann.presses_on(answer.message.clone(), &sources).await;
                every_page(&discord, &sources).await;
            }
        }
    }
}

/// The ids of the bundled vendors: one file each.
fn vendors() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts/vendors");
    let files = fs::read_dir(folder).expect("the bundled facts");
    let stems = files.filter_map(|file| file.ok()?.path().file_stem()?.to_str().map(str::to_owned));
    let mut vendors: Vec<String> = stems.collect();
    vendors.sort();
    vendors
}

/// The statements in the terminal's JSON.
fn statements(value: &Value, said: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                match (key.as_str(), field) {
                    ("text" | "remark", Value::String(text)) => said.push(text.clone()),
                    _ => statements(field, said),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| statements(item, said)),
        _ => {}
    }
}

/// A text without the backslashes that guard it on Discord, its white space made even.
fn plain(text: &str) -> String {
    let guarded = Regex::new(r"\\([^\w\s])").expect("a valid pattern");
    let bare = guarded.replace_all(text, "$1");
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of an answer's pages, from the one at hand to the last.
async fn every_page(discord: &FakeDiscord, answer: &Answer) -> Vec<String> {
    let ann = discord.member("ann");
    let mut pages = vec![answer.text()];
    let mut page = answer.clone();
    while page.action(NEXT).is_some() && pages.len() < 50 {
        page = ann.turns(&page, NEXT).await;
        pages.push(page.text());
    }
    pages
}
