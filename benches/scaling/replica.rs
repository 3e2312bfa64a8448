//! One replica: how soon it is there, how long it takes to answer, and what it costs.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::Semaphore;
use tokio::time::sleep;

use crate::bot::{Bot, Transport};
use crate::crowd::Crowd;
use crate::discord::Discord;
use crate::filling::Filling;
use crate::process::{signal, worked};
use crate::{mebibytes, per_second, question, report};

/// The fewest servers that say anything.
pub const LEAST: u64 = 2_000;
/// How many servers ask for the first time, one after the other.
const FIRST_TIMES: u64 = 500;
/// How many questions wait for their answer at once.
const AT_ONCE: u32 = 16;
/// How often memory is looked at.
const LOOKS: usize = 5;
/// How many changes come while the replica is cut off.
const MISSED: u64 = 20_000;
/// How long it may take to see them.
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts a replica that keeps the notes of so many servers at hand, and has it do everything.
pub async fn serves(filling: &Filling, cached: usize, questions: usize) {
    println!("a replica that keeps the notes of {cached} servers at hand");
    let discord = Discord::start().await;
    let begun = Instant::now();
    let bot = Bot::start(
        &discord,
        Transport::Http,
        &[
            ("LANEKEEPER_STORE__ENGINE", "postgres"),
            ("LANEKEEPER_STORE__URL", filling.url()),
            ("LANEKEEPER_STORE__CACHED_SERVERS", &cached.to_string()),
        ],
    )
    .await;
    println!("    ready after {:.2?}, with {:.1} MiB", begun.elapsed(), mebibytes(bot.resident()));
    let asked = answers_first_times(filling, &discord, &bot).await;
    is_asked_by_a_crowd(filling, &discord, &bot, asked, questions).await;
    catches_up(filling, &bot).await;
}

/// An interaction with a number, from a server.
fn from_server(number: usize, server: u64) -> Value {
    let mut interaction = question::interaction(number);
    let server = server.to_string();
    interaction["guild_id"] = json!(server);
    interaction["channel"]["guild_id"] = json!(server);
    interaction["authorizing_integration_owners"] = json!({"0": server});
    interaction
}

/// Measures one question after the other: the first of a server, and another right after it. Gives
/// how many numbers were used.
async fn answers_first_times(filling: &Filling, discord: &Discord, bot: &Bot) -> usize {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    let place = Arc::new(Semaphore::new(1));
    for count in 0..FIRST_TIMES {
        let server = filling.server(count * 6_151 + 17);
        // The numbers 2 and 3 of every ten ask for the same.
        let number = usize::try_from(count).expect("a small number") * 10 + 2;
        for (number, times) in [(number, &mut first), (number + 1, &mut second)] {
            let held = Arc::clone(&place).acquire_owned().await.expect("it stays open");
            let interaction = from_server(number, server);
            discord.expects(number, held);
            let begun = Instant::now();
            discord.post(bot.endpoint(), number, &interaction);
            drop(place.acquire().await.expect("it stays open"));
            times.push(begun.elapsed());
        }
    }
    report("    the first question of a server", first);
    report("    the next one, with its notes at hand", second);
    usize::try_from(FIRST_TIMES).expect("a small number") * 10
}

/// Has many servers ask, and tells what that takes.
async fn is_asked_by_a_crowd(
    filling: &Filling,
    discord: &Discord,
    bot: &Bot,
    asked: usize,
    questions: usize,
) {
    let places = Arc::new(Semaphore::new(AT_ONCE as usize));
    let mut crowd = Crowd::of(filling.servers());
    let (worked_before, before) = (worked(bot.process()), Cache::of(bot).await);
    let begun = Instant::now();
    let mut memory = Vec::new();
    for count in 0..questions {
        let number = asked + count;
        let place = Arc::clone(&places).acquire_owned().await.expect("it stays open");
        discord.expects(number, place);
        discord.post(bot.endpoint(), number, &from_server(number, filling.server(crowd.next())));
        if (count + 1) % (questions / LOOKS).max(1) == 0 {
            memory.push(format!("{:.1}", mebibytes(bot.resident())));
        }
    }
    drop(places.acquire_many(AT_ONCE).await.expect("it stays open"));
    let rate = per_second(questions as u64, begun);
    let worked = worked(bot.process()).saturating_sub(worked_before);
    let each = worked / u32::try_from(questions).expect("not that many");
    let after = Cache::of(bot).await;
    let (hits, misses) = (after.hits - before.hits, after.misses - before.misses);
    println!(
        "    {questions} questions of a crowd, {rate:.0} a second: {each:.0?} of a processor each, \
         {:.0} % with notes at hand, memory {} MiB",
        100.0 * hits / (hits + misses),
        memory.join(", ")
    );
    let (_, failed) = bot.counted().await;
    assert_eq!(failed, 0, "every question is answered");
}

/// Cuts the replica off while others write, and measures how soon it has everything.
async fn catches_up(filling: &Filling, bot: &Bot) {
    signal(bot.process(), "-STOP");
    filling.grows_by(MISSED).await;
    let newest = filling.newest().await;
    let begun = Instant::now();
    signal(bot.process(), "-CONT");
    while number(&bot.numbers().await, "lanekeeper_revision") < newest {
        assert!(begun.elapsed() < PATIENCE, "it does not catch up");
        sleep(Duration::from_millis(5)).await;
    }
    println!(
        "    {MISSED} changes of others while it was cut off: there after {:.2?}",
        begun.elapsed()
    );
}

/// How often notes were at hand.
struct Cache {
    hits: f64,
    misses: f64,
}

impl Cache {
    async fn of(bot: &Bot) -> Self {
        let numbers = bot.numbers().await;
        let count = |name: &str| {
            let sample = format!("{name}{{cache=\"notes\"}}");
            f64::from(u32::try_from(number(&numbers, &sample)).expect("not that many"))
        };
        Self {
            hits: count("lanekeeper_cache_hits_total"),
            misses: count("lanekeeper_cache_misses_total"),
        }
    }
}

/// A whole number by the beginning of its line.
fn number(numbers: &str, sample: &str) -> u64 {
    let mut lines = numbers.lines();
    let line = lines.find_map(|line| line.strip_prefix(sample)?.strip_prefix(' '));
    line.and_then(|value| value.parse().ok()).unwrap_or_default()
}
