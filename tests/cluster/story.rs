//! The leader of the database is killed while admins write and members read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use lanekeeper::store::{PostgresStore, Revision, Store};
use regex::Regex;

use crate::fake_discord::{Answer, Bot, FakeDiscord, HOME, Operator, Person, sum};
use crate::nodes::Nodes;

/// How many changes are timed while all is well.
const TIMED: usize = 60;
/// How long a change may take to be seen everywhere while all is well.
const SEEN_WITHIN: Duration = Duration::from_millis(100);
/// How long may pass without a write while another server takes the lead; 7 to 8 s were measured.
const LONGEST_GAP: Duration = Duration::from_secs(20);
/// How long members and admins go on before and after the leader is killed.
const BEFORE: Duration = Duration::from_secs(4);
const AFTER: Duration = Duration::from_secs(16);

/// Several bots on one database, as one Discord sees them.
pub struct Fleet<'a> {
    pub discord: &'a FakeDiscord,
    pub bots: Vec<Bot>,
    /// The servers on which people write, by their names.
    pub servers: &'a [&'a str],
}

/// What became of the writes of admins.
#[derive(Default)]
struct Writes {
    /// Which claims are kept, and when that was said.
    kept: Vec<(String, Instant)>,
    /// Which are not, as their authors were told.
    refused: Vec<String>,
    /// Of which nobody could tell.
    doubtful: Vec<String>,
    /// The longest that somebody waited for any of these answers.
    longest: Duration,
}

/// The settings of a bot on these nodes.
pub fn on_nodes(bot: Bot, nodes: &Nodes) -> Bot {
    bot.with("LANEKEEPER_STORE__ENGINE", "postgres")
        .with("LANEKEEPER_STORE__URL", &nodes.url())
        .with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0")
}

/// Lives through it.
pub async fn the_leader_is_killed_while_admins_write(nodes: &Nodes, fleet: &Fleet<'_>) {
    let operators = join_all(fleet.bots.iter().map(Operator::of)).await;
    changes_are_seen_everywhere_at_once(fleet, &operators).await;

    let over = AtomicBool::new(false);
    let admins = join_all((0..4).map(|number| keep_writing(fleet, number, &over)));
    let members = join_all((0..2).map(|number| keep_reading(fleet, number, &over)));
    let killing = async {
        tokio::time::sleep(BEFORE).await;
        let leader = tokio::task::block_in_place(|| nodes.kill_the_leader());
        tokio::time::sleep(AFTER).await;
        tokio::task::block_in_place(|| nodes.start_again(&leader));
        over.store(true, Ordering::Relaxed);
    };
    let (writes, reads, ()) = tokio::join!(admins, members, killing);
    tokio::task::block_in_place(|| nodes.are_healthy());

    let mut all = Writes::default();
    for one in writes {
        all.kept.extend(one.kept);
        all.refused.extend(one.refused);
        all.doubtful.extend(one.doubtful);
        all.longest = all.longest.max(one.longest);
    }
    all.kept.sort_by_key(|(_, when)| *when);
    let gaps = all.kept.windows(2).map(|pair| pair[1].1 - pair[0].1);
    let gap = gaps.max().unwrap_or_default();
    let mut reads: Vec<Duration> = reads.into_iter().flatten().collect();
    println!(
        "writes: {} acknowledged, {} refused, {} in doubt; longest gap {gap:.1?}, longest wait {:.1?}",
        all.kept.len(),
        all.refused.len(),
        all.doubtful.len(),
        all.longest
    );
    println!("reads: {} answered, 0 errors; {}", reads.len(), spread(&mut reads));
    assert!(all.kept.len() > 20 && reads.len() > 20, "too little happened to say anything");
    assert!(gap > Duration::from_secs(1), "nobody noticed that the leader was killed: {gap:?}");
    assert!(gap < LONGEST_GAP, "nobody could write for {gap:?}");

    let newest = everything_is_there_exactly_once(nodes, &all).await;
    everybody_sees_the_same(fleet, &operators, newest, &all).await;
}

/// Times how long it takes from the moment when an author is told until every bot has the change.
async fn changes_are_seen_everywhere_at_once(fleet: &Fleet<'_>, operators: &[Operator]) {
    let mut taken = Vec::new();
    for number in 0..TIMED {
        let answer = add(&admin(fleet, number), &format!("Timed {number}.")).await;
        let told = Instant::now();
        let revision = revision_of(&answer).expect("nothing is wrong yet");
        for operator in operators {
            sees(operator, revision).await;
        }
        taken.push(told.elapsed());
    }
    println!("a change on all {} bots: {}", operators.len(), spread(&mut taken));
    let late = percentile(&taken, 99);
    let met = if late <= SEEN_WITHIN { "met" } else { "missed" };
    println!("target p99 <= {SEEN_WITHIN:?}: {met}");
    // Whoever is not told looks once a second.
    let middle = percentile(&taken, 50);
    assert!(middle < Duration::from_millis(400), "nobody is told of changes: {middle:?}");
}

/// Waits until a bot has a revision.
async fn sees(operator: &Operator, revision: u64) {
    let begun = Instant::now();
    loop {
        #[expect(clippy::cast_precision_loss, reason = "there are a few hundred")]
        let is_there =
            sum(&operator.scrapes().await, "lanekeeper_revision", &[]) >= revision as f64;
        if is_there {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "revision {revision} is never seen");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn keep_writing(fleet: &Fleet<'_>, number: usize, over: &AtomicBool) -> Writes {
    let (admin, mut writes) = (admin(fleet, number), Writes::default());
    for count in 0.. {
        if over.load(Ordering::Relaxed) {
            break;
        }
        let claim = format!("Written by {number}, number {count}.");
        let begun = Instant::now();
        let answer = add(&admin, &claim).await;
        writes.longest = writes.longest.max(begun.elapsed());
        let text = answer.text();
        match revision_of(&answer) {
            Some(_) => writes.kept.push((claim, Instant::now())),
            None if text.contains("Not saved") => writes.refused.push(claim),
            None if text.contains("Not certain") => writes.doubtful.push(claim),
            None => panic!("an admin is told neither that it is saved nor that it is not: {text}"),
        }
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    writes
}

/// Reads until it is over; gives how long each answer took.
async fn keep_reading(fleet: &Fleet<'_>, number: usize, over: &AtomicBool) -> Vec<Duration> {
    let server = fleet.servers[number % fleet.servers.len()];
    let member = fleet.discord.member(&format!("member{number}")).on_server(server);
    let mut taken = Vec::new();
    while !over.load(Ordering::Relaxed) {
        let answer = member.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
        let text = answer.text();
        assert!(text.contains("Meta vs Mistral AI"), "reading fails: {text}");
        taken.push(answer.latency);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    taken
}

/// Holds the log against what people were told; gives the newest revision.
async fn everything_is_there_exactly_once(nodes: &Nodes, all: &Writes) -> Revision {
    let store = PostgresStore::open(&nodes.url().into()).await.expect("it opens");
    let (mut counts, mut revision) = (BTreeMap::<String, usize>::new(), Revision(0));
    loop {
        let entries = store.since(revision).await.expect("it can be read");
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            assert_eq!(entry.revision, revision.next(), "the log has no gap");
            revision = entry.revision;
            let records = entry.change.edits.iter().filter_map(|edit| edit.put());
            let texts = records.flat_map(|record| {
                record.texts().iter().map(|text| text.en.clone()).collect::<Vec<_>>()
            });
            for text in texts.filter(|text| text.starts_with("Written by ")) {
                *counts.entry(text).or_default() += 1;
            }
        }
    }
    for (claim, _) in &all.kept {
        assert_eq!(counts.get(claim), Some(&1), "acknowledged, and there once: {claim}");
    }
    for claim in &all.refused {
        assert_eq!(counts.get(claim), None, "refused, and not there: {claim}");
    }
    let known: BTreeSet<_> = all.kept.iter().map(|(claim, _)| claim).chain(&all.doubtful).collect();
    assert!(counts.keys().all(|claim| known.contains(claim)), "nothing else is there");
    revision
}

/// Holds what every bot answers against what was acknowledged, and against one another.
async fn everybody_sees_the_same(
    fleet: &Fleet<'_>,
    operators: &[Operator],
    newest: Revision,
    all: &Writes,
) {
    for operator in operators {
        sees(operator, newest.0).await;
        operator.waits_until_ready().await;
    }
    let mut exports = Vec::new();
    for bot in &fleet.bots {
        let mut export = String::new();
        for server in fleet.servers {
            fleet.discord.sends_to(bot);
            let admin = fleet.discord.member("auditor").on_server(server).who_manages_the_server();
            let answer = admin.asks("facts export", []).await;
            let file = answer.files().first().expect("an export is a file");
            export.push_str(&String::from_utf8_lossy(&file.bytes));
        }
        for (claim, _) in &all.kept {
            assert_eq!(export.matches(claim.as_str()).count(), 1, "{claim}");
        }
        exports.push(export);
    }
    assert!(exports.windows(2).all(|pair| pair[0] == pair[1]), "the bots do not answer the same");
}

/// Somebody who manages one of the servers.
fn admin<'a>(fleet: &Fleet<'a>, number: usize) -> Person<'a> {
    let server = fleet.servers.get(number % fleet.servers.len()).copied().unwrap_or(HOME);
    let person = fleet.discord.member(&format!("admin{number}"));
    person.on_server(server).who_manages_the_server()
}

/// Adds a note about Mistral's licences.
async fn add(person: &Person<'_>, claim: &str) -> Answer {
    let options = [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", claim),
        ("source", "https://example.org/licence"),
        ("date", "2026-05"),
    ];
    person.asks("facts add", options).await
}

/// The revision that the reply to a write names, if it was saved.
fn revision_of(answer: &Answer) -> Option<u64> {
    let pattern = Regex::new(r"revision (\d+)").expect("a valid pattern");
    let text = answer.text();
    pattern.captures(&text).and_then(|found| found[1].parse().ok())
}

/// The middle, the slow end and the worst of some times, which it sorts.
fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let worst = times.last().copied().unwrap_or_default();
    format!(
        "p50 {:.1?}, p99 {:.1?}, worst {worst:.1?}",
        percentile(times, 50),
        percentile(times, 99)
    )
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(place).copied().unwrap_or_default()
}
