//! What an operator reads off a bot: numbers that add up, and log lines that belong together.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex::Regex;
use serde_json::Value;

use super::admins::{adds, admin};
use crate::TRANSPORT;
use crate::fake_discord::{Bot, FakeDiscord, Fault, Operator, Route, Sample, Transport, sum};

/// The name of the way that interactions come in these tests.
fn transport() -> &'static str {
    match TRANSPORT {
        Transport::Gateway => "gateway",
        Transport::Http => "http",
    }
}

async fn a_watched_bot() -> (FakeDiscord, Bot, Operator) {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0");
    let bot = bot.with("LANEKEEPER_LOG__FORMAT", "json");
    let bot = bot.with("LANEKEEPER_LOG__FILTER", "info,lanekeeper=debug").start().await;
    let operator = Operator::of(&bot).await;
    (discord, bot, operator)
}

/// How many interactions had these labels.
fn interactions(numbers: &[Sample], command: &str, outcome: &str) -> f64 {
    let labels = [("command", command), ("outcome", outcome), ("transport", transport())];
    sum(numbers, "lanekeeper_interactions_total", &labels)
}

#[tokio::test]
async fn what_people_ask_is_counted_and_the_numbers_add_up() {
    let (discord, _bot, operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    for _ in 0..3 {
        ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    }
    let compared = ann.asks("compare", [("first", "meta"), ("second", "nobody-knows")]).await;
    assert!(compared.is_ephemeral(), "{}", compared.text());
    let outlook = ann.asks("outlook", []).await;
    ann.presses(&outlook, "Sources").await;
    ann.types("compare", "first", "met").await;
    adds(&admin(&discord, "bob"), "Mistral opens a school for models.").await;
    ann.asks("why-open", [("subject", "mistral")]).await;

    let numbers = operator.counts(9).await;
    for (command, outcome, count) in [
        ("compare", "answered", 3.0),
        ("compare", "refused", 1.0),
        ("outlook", "answered", 1.0),
        ("button", "answered", 1.0),
        ("completion", "answered", 1.0),
        ("facts", "answered", 1.0),
        ("why-open", "answered", 1.0),
    ] {
        let counted = interactions(&numbers, command, outcome);
        assert!((counted - count).abs() < 0.5, "{command} {outcome}: {counted}");
    }
    let facts = [("command", "facts"), ("subcommand", "add")];
    assert!((sum(&numbers, "lanekeeper_interactions_total", &facts) - 1.0).abs() < 0.5);
    let all = sum(&numbers, "lanekeeper_interactions_total", &[]);
    let timed = sum(&numbers, "lanekeeper_interaction_seconds_count", &[]);
    assert!((all - 9.0).abs() < 0.5 && (timed - all).abs() < 0.5, "{all} and {timed}");
    let most = [("le", "+Inf")];
    assert!((sum(&numbers, "lanekeeper_interaction_seconds_bucket", &most) - all).abs() < 0.5);
    // One revision for the bundled facts, and one for bob's.
    assert!((sum(&numbers, "lanekeeper_revision", &[]) - 2.0).abs() < 0.5);
    let commits = sum(&numbers, "lanekeeper_store_seconds_count", &[("operation", "commit")]);
    assert!((commits - 1.0).abs() < 0.5, "{commits}");
    assert!(sum(&numbers, "lanekeeper_store_errors_total", &[]).abs() < 0.5);
    // Bob's note is at hand for ann's question.
    assert!(sum(&numbers, "lanekeeper_cache_hits_total", &[("cache", "notes")]) > 0.5);
    // Three comparisons of the same: one picture was drawn, and the last question had it at once.
    let pictures = |name| sum(&numbers, name, &[("cache", "pictures")]);
    assert!(pictures("lanekeeper_cache_misses_total") > 0.5);
    // Put into words three times: a comparison, the outlook, and why Mistral is open.
    let answers = |name| sum(&numbers, name, &[("cache", "answers")]);
    let (at_hand, made) =
        (answers("lanekeeper_cache_hits_total"), answers("lanekeeper_cache_misses_total"));
    assert!((at_hand - 3.0).abs() < 0.5 && (made - 3.0).abs() < 0.5, "{at_hand}, {made}");
    assert!(sum(&numbers, "process_resident_memory_bytes", &[]) > 1e6);
    assert!(sum(&numbers, "process_start_time_seconds", &[]) > 1.7e9);
}

#[tokio::test]
async fn labels_never_hold_what_somebody_typed() {
    let (discord, _bot, operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    ann.asks("why-open", [("subject", "an unheard-of vendor")]).await;
    ann.asks("vendor", [("name", "another one")]).await;
    let (_, text) = operator.asks("/metrics").await;
    assert!(!text.contains("unheard") && !text.contains("another one"), "{text}");
}

#[tokio::test]
async fn an_answer_that_discord_does_not_take_is_counted_and_logged_once() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    let ann = discord.member("ann");
    discord.fails(Route::Edits, 9, Fault::Broken(403));
    // A picture that does not follow is no answer that failed.
    ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    bot.says("a picture did not follow").await;
    let numbers = operator.counts(1).await;
    assert!((interactions(&numbers, "compare", "answered") - 1.0).abs() < 0.5);
    let ended = bot.terminate().await;
    let warnings = ended.log.lines().filter(|line| line.contains("a picture did not follow"));
    assert_eq!(warnings.count(), 1, "{}", ended.log);
}

#[tokio::test]
async fn every_line_about_an_interaction_has_its_id() {
    let (discord, mut bot, _) = a_watched_bot().await;
    let added = adds(&admin(&discord, "bob"), "Mistral opens a school for models.").await;
    let ended = bot.terminate().await;
    let lines: Vec<Value> = ended
        .log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}")))
        .collect();
    let said = |what: &str| -> Vec<&Value> {
        lines.iter().filter(|line| line["message"] == what).collect()
    };
    for what in ["facts changed", "answered"] {
        let found = said(what);
        assert_eq!(found.len(), 1, "{what}: {}", ended.log);
        let id = &found[0]["span"]["interaction"];
        assert_eq!(id.to_string().trim_matches('"'), added.interaction, "{}", found[0]);
    }
}

#[tokio::test]
async fn dashboard_alerts_and_handbook_name_the_numbers_that_there_are() {
    let (discord, _bot, operator) = a_watched_bot().await;
    discord.member("ann").asks("outlook", []).await;
    operator.counts(1).await;
    let (_, text) = operator.asks("/metrics").await;
    let typed = Regex::new(r"(?m)^# TYPE (\S+) (\S+)$").expect("a valid pattern");
    let mut there = BTreeSet::new();
    let mut families = BTreeSet::new();
    for found in typed.captures_iter(&text) {
        families.insert(found[1].to_owned());
        if &found[2] == "histogram" {
            there.extend(["_bucket", "_sum", "_count"].map(|end| format!("{}{end}", &found[1])));
        } else {
            there.insert(found[1].to_owned());
        }
    }
    assert!(families.len() > 15, "{text}");

    let shipped = |path: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let dashboard: Value = serde_json::from_str(&shipped("packaging/grafana/lanekeeper.json"))
        .expect("the dashboard is JSON");
    let panels = dashboard["panels"].as_array().expect("panels");
    let targets = panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten();
    let asked: Vec<_> = targets.filter_map(|target| target["expr"].as_str()).collect();
    assert!(asked.len() > 20, "{asked:?}");
    let alerts = shipped("packaging/prometheus/alerts.yaml");
    // What they say to people names whole histograms.
    let alerts: String = alerts.lines().filter(|line| !line.contains("description:")).collect();
    let name = Regex::new(r"\b(?:lanekeeper|process)_[a-z_]+\b").expect("a valid pattern");
    for (place, text) in [("dashboard", asked.join("\n")), ("alerts", alerts)] {
        for found in name.find_iter(&text) {
            assert!(there.contains(found.as_str()), "the {place}: there is no {}", found.as_str());
        }
    }
    let handbook = shipped("docs/operating.md");
    let table = handbook
        .split_once("<!-- metrics -->")
        .and_then(|(_, rest)| rest.split_once("<!-- /metrics -->"));
    let told: BTreeSet<_> = name
        .find_iter(table.expect("a table of metrics").0)
        .map(|one| one.as_str().to_owned())
        .collect();
    assert_eq!(told, families, "the handbook explains each number, and no others");
}
