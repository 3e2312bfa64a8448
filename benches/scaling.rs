//! What many servers cost: a hundred thousand of them with twenty notes each in PostgreSQL, and one
//! replica that serves them over HTTP. `docs/scaling.md` says what came out of it.
//!
//! ```sh
//! cargo bench --bench scaling
//! cargo bench --bench scaling -- --servers 5000 --questions 4000
//! ```
//!
//! It starts a PostgreSQL server of its own, as the tests do, and needs its programs, about 8 GB of
//! disk and a few minutes. It fails where what is generated is not what the bot itself would have
//! written, or where a question is not answered.

#[expect(dead_code, reason = "the soak needs more of it")]
#[path = "soak/bot.rs"]
mod bot;
#[path = "scaling/crowd.rs"]
mod crowd;
#[expect(dead_code, reason = "the soak needs more of it")]
#[path = "soak/discord.rs"]
mod discord;
#[path = "scaling/filling.rs"]
mod filling;
#[path = "scaling/mould.rs"]
mod mould;
#[path = "scaling/process.rs"]
mod process;
#[path = "soak/question.rs"]
mod question;
#[path = "scaling/replica.rs"]
mod replica;
#[path = "../tests/postgres/script.rs"]
mod script;
#[expect(dead_code, reason = "the tests need more of it")]
#[path = "../tests/postgres/server.rs"]
mod server;

use std::time::{Duration, Instant};

use filling::Filling;
use server::Server;

/// How many servers there are, and how many questions they ask, unless somebody says otherwise.
const SERVERS: u64 = 100_000;
const QUESTIONS: usize = 30_000;
/// How many servers' notes a replica keeps at hand, by default and as a larger choice.
const CACHES: [usize; 2] = [1_024, 16_384];

/// What was said on the command line.
struct Wish {
    servers: u64,
    questions: usize,
}

fn main() {
    let wish = wish();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = Server::start().expect("PostgreSQL's programs are needed");
    runtime.block_on(measure(&server, &wish));
}

fn wish() -> Wish {
    let mut wish = Wish { servers: SERVERS, questions: QUESTIONS };
    // Cargo itself adds `--bench`.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let number = value.parse().ok().filter(|number| *number > 0);
        match (argument.as_str(), number) {
            ("--servers", Some(number)) => wish.servers = number,
            ("--questions", Some(number)) => {
                wish.questions = usize::try_from(number).expect("not that many");
            }
            _ => panic!("only --servers NUMBER and --questions NUMBER are known"),
        }
    }
    assert!(wish.servers >= replica::LEAST, "too few servers to say anything");
    wish
}

async fn measure(server: &Server, wish: &Wish) {
    filling::is_what_the_bot_writes(server).await;
    let filling = Filling::of(server, wish.servers).await;
    filling.is_read_as_it_was_written().await;
    filling.reads_notes("notes of a server, asked of a database that has read them").await;
    filling.sleeps(server).await;
    filling.reads_notes("notes of a server, after the database and its files left memory").await;
    filling.writes().await;
    for cached in CACHES {
        replica::serves(&filling, cached, wish.questions).await;
    }
}

/// Prints what shares of the times stay below.
fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let below = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!(
        "{what}: p50 {:.2?}, p99 {:.2?}, longest {:.2?} of {}",
        below(50),
        below(99),
        below(100),
        times.len()
    );
}

/// How much that is, one after the other.
#[expect(clippy::cast_precision_loss, reason = "shown with few digits")]
fn per_second(count: u64, begun: Instant) -> f64 {
    count as f64 / begun.elapsed().as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
