//! The leader of the database is killed while admins write and members read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use lanekeeper::store::{PostgresStore, Revision, Store};

use crate::TRANSPORT;
use crate::adding::{adds, fact, named_revision};
use crate::fake_discord::{Bot, FakeDiscord, Operator, Person, Transport, server_id, sum};
use crate::nodes::Nodes;

/// Who may change what every server sees.
const OPERATOR: &str = "olga";
/// How many people write, the operator among them, and how many read.
const WRITERS: usize = 4;
const READERS: usize = 2;

/// How many changes are timed while all is well.
const TIMED: usize = 60;
/// How long a change may take to be seen everywhere while all is well.
const SEEN_WITHIN: Duration = Duration::from_millis(100);
/// How long may pass without a write while another server takes the lead; 7 to 8 s were measured.
const LONGEST_GAP: Duration = Duration::from_secs(20);
/// How long members and admins go on before and after the leader is killed.
const BEFORE: Duration = Duration::from_secs(4);
const AFTER: Duration = Duration::from_secs(16);

/// Several bots on one database, as one Discord sees them. Over the gateway, each has the shard of
/// its place.
pub struct Fleet<'a> {
    pub discord: &'a FakeDiscord,
    pub bots: Vec<Bot>,
    /// The servers on which people write, by their names. They write by turns, so that over the
    /// gateway every bot has some.
    pub servers: &'a [&'a str],
    /// Servers on which nobody writes, so that all of them see the same.
    pub quiet: &'a [&'a str],
}

impl Fleet<'_> {
    /// Whether people on a server may reach the bot at a place.
    fn reaches(&self, place: usize, server: &str) -> bool {
        TRANSPORT == Transport::Http || shard(server, self.bots.len()) == place
    }
}

/// The shard of a server out of so many.
pub fn shard(server: &str, shards: usize) -> usize {
    (server_id(server).parse::<usize>().expect("a number") >> 22) % shards
}

/// What somebody wrote.
#[derive(Clone)]
struct Claim<'a> {
    text: String,
    /// The server of which it is a note; none if every server sees it.
    server: Option<&'a str>,
}

/// What became of the writes of admins.
#[derive(Default)]
struct Writes<'a> {
    /// Which claims are kept, and when that was said.
    kept: Vec<(Claim<'a>, Instant)>,
    /// Which are not, as their authors were told.
    refused: Vec<Claim<'a>>,
    /// Of which nobody could tell.
    doubtful: Vec<Claim<'a>>,
    /// The longest that somebody waited for any of these answers.
    longest: Duration,
}

/// A bot on these nodes.
pub fn on_nodes(discord: &FakeDiscord, nodes: &Nodes) -> Bot {
    Bot::of(discord)
        .with("LANEKEEPER_OPERATORS", &discord.member(OPERATOR).id)
        .with("LANEKEEPER_STORE__ENGINE", "postgres")
        .with("LANEKEEPER_STORE__URL", &nodes.url())
        .with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0")
}

/// Lives through it.
pub async fn the_leader_is_killed_while_admins_write(nodes: &Nodes, fleet: &Fleet<'_>) {
    let operators = join_all(fleet.bots.iter().map(Operator::of)).await;
    changes_are_seen_everywhere_at_once(fleet, &operators).await;

    let over = AtomicBool::new(false);
    let admins = join_all((0..WRITERS).map(|number| keep_writing(fleet, number, &over)));
    let members = join_all((0..READERS).map(|number| keep_reading(fleet, number, &over)));
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
        let admin = admin(fleet, number, &format!("admin{number}"));
        let answer = adds(&admin, &format!("Timed {number}.")).await;
        let told = Instant::now();
        let revision = named_revision(&answer).expect("nothing is wrong yet");
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

/// Writes until it is over: the last one for everybody, the others for their servers.
async fn keep_writing<'a>(fleet: &Fleet<'a>, number: usize, over: &AtomicBool) -> Writes<'a> {
    let is_operator = number + 1 == WRITERS;
    let name = if is_operator { OPERATOR.to_owned() } else { format!("admin{number}") };
    let (admin, mut writes) = (admin(fleet, number, &name), Writes::default());
    let server = (!is_operator).then(|| place(fleet.servers, number));
    for count in 0.. {
        if over.load(Ordering::Relaxed) {
            break;
        }
        let text = format!("Written by {number}, number {count}.");
        let begun = Instant::now();
        let answer = if is_operator {
            let [subject, topic, claim, source, date] = fact(&text);
            let scope = ("scope", "base");
            admin.asks("facts add", [subject, topic, claim, source, date, scope]).await
        } else {
            adds(&admin, &text).await
        };
        writes.longest = writes.longest.max(begun.elapsed());
        let claim = Claim { text, server };
        let text = answer.text();
        match named_revision(&answer) {
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
    let server = place(fleet.servers, number);
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
async fn everything_is_there_exactly_once(nodes: &Nodes, all: &Writes<'_>) -> Revision {
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
    let kept = all.kept.iter().map(|(claim, _)| &claim.text);
    for claim in kept.clone() {
        assert_eq!(counts.get(claim), Some(&1), "acknowledged, and there once: {claim}");
    }
    for claim in &all.refused {
        assert_eq!(counts.get(&claim.text), None, "refused, and not there: {}", claim.text);
    }
    let doubtful = all.doubtful.iter().map(|claim| &claim.text);
    let known: BTreeSet<_> = kept.chain(doubtful).collect();
    assert!(counts.keys().all(|claim| known.contains(claim)), "nothing else is there");
    revision
}

/// Holds what every bot answers against what was acknowledged, and against one another.
async fn everybody_sees_the_same(
    fleet: &Fleet<'_>,
    operators: &[Operator],
    newest: Revision,
    all: &Writes<'_>,
) {
    for operator in operators {
        sees(operator, newest.0).await;
        operator.waits_until_ready().await;
    }
    let (mut exports, mut of_quiet) = (BTreeMap::<&str, Vec<String>>::new(), Vec::new());
    for (place, bot) in fleet.bots.iter().enumerate() {
        fleet.discord.sends_to(bot);
        let reached = |server: &&&str| fleet.reaches(place, server);
        let writing: Vec<_> = fleet.servers.iter().filter(reached).collect();
        let quiet: Vec<_> = fleet.quiet.iter().filter(reached).collect();
        assert!(!writing.is_empty() && !quiet.is_empty(), "bot {place} has a server of each");
        for server in writing {
            let export = exported(fleet, server).await;
            for (claim, _) in &all.kept {
                let is_seen = claim.server.is_none_or(|of| of == *server);
                let seen = export.matches(claim.text.as_str()).count();
                assert_eq!(seen, usize::from(is_seen), "on {server}: {}", claim.text);
            }
            exports.entry(server).or_default().push(export);
        }
        for server in quiet {
            of_quiet.push(exported(fleet, server).await);
        }
    }
    for exports in exports.into_values().chain([of_quiet]) {
        assert!(exports.windows(2).all(|pair| pair[0] == pair[1]), "the bots answer differently");
    }
}

/// All that the members of a server see, as a file.
pub async fn exported(fleet: &Fleet<'_>, server: &str) -> String {
    let admin = fleet.discord.member("auditor").on_server(server).who_manages_the_server();
    let answer = admin.asks("facts export", []).await;
    let file = answer.files().first().expect("an export is a file");
    String::from_utf8_lossy(&file.bytes).into_owned()
}

/// Somebody who manages one of the servers.
fn admin<'a>(fleet: &Fleet<'a>, number: usize, name: &str) -> Person<'a> {
    let person = fleet.discord.member(name);
    person.on_server(place(fleet.servers, number)).who_manages_the_server()
}

/// One of the servers, by turns.
fn place<'a>(servers: &[&'a str], number: usize) -> &'a str {
    servers[number % servers.len()]
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
