//! A hundred thousand interactions, one transport after the other, and what becomes of the bot's
//! memory: the real binary, a Discord that takes everything, many servers and many people.
//!
//! ```sh
//! cargo bench --bench soak
//! cargo bench --bench soak -- --interactions 20000 --transport http
//! ```
//!
//! It fails where an interaction is not answered, where the bot's own numbers say otherwise, or
//! where its memory grows by more than [`GROWTH`] once everything that has a bound has met it.

#[path = "soak/bot.rs"]
mod bot;
#[path = "soak/discord.rs"]
mod discord;
#[path = "soak/question.rs"]
mod question;

use std::sync::Arc;
use std::time::Instant;

use bot::{Bot, Transport};
use discord::Discord;
use tokio::sync::Semaphore;

/// How many interactions there are, unless somebody says otherwise.
const INTERACTIONS: usize = 100_000;
/// How many wait for their answer at once.
const AT_ONCE: usize = 32;
/// How many it takes until caches are full and memory has to stay as it is; half of them all, if
/// that is less.
const WARM_UP: usize = 40_000;
/// How often memory is looked at.
const LOOKS: usize = 10;
/// By how much memory may grow after that, in bytes: what the allocator keeps here and there.
const GROWTH: u64 = 12 * 1024 * 1024;

/// What was said on the command line.
struct Wish {
    interactions: usize,
    transports: Vec<Transport>,
}

fn main() {
    let wish = wish();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for transport in wish.transports {
        runtime.block_on(soak(transport, wish.interactions));
    }
}

fn wish() -> Wish {
    let mut wish =
        Wish { interactions: INTERACTIONS, transports: vec![Transport::Gateway, Transport::Http] };
    // Cargo itself adds `--bench`.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        match (argument.as_str(), value.as_str()) {
            ("--interactions", number) => {
                wish.interactions = number.parse().expect("--interactions takes a number");
            }
            ("--transport", "gateway") => wish.transports = vec![Transport::Gateway],
            ("--transport", "http") => wish.transports = vec![Transport::Http],
            _ => panic!("only --interactions NUMBER and --transport gateway|http are known"),
        }
    }
    assert!(wish.interactions >= LOOKS, "too few interactions to say anything");
    wish
}

async fn soak(transport: Transport, interactions: usize) {
    let discord = Discord::start().await;
    let bot = Bot::start(&discord, transport, &[]).await;
    println!("{transport:?}: {interactions} interactions, {AT_ONCE} at once");
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let (begun, mut warm) = (Instant::now(), 0);
    let (step, warm_up) = (interactions / LOOKS, WARM_UP.min(interactions / 2));
    for number in 0..interactions {
        let place = Arc::clone(&places).acquire_owned().await.expect("it stays open");
        discord.expects(number, place);
        let interaction = question::interaction(number);
        match transport {
            Transport::Gateway => discord.dispatch(&interaction),
            Transport::Http => discord.post(bot.endpoint(), number, &interaction),
        }
        if number + 1 == warm_up {
            warm = bot.resident();
        }
        if (number + 1) % step == 0 {
            let resident = bot.resident();
            println!(
                "{:>9} interactions {:>7.1} MiB {:>8.0} a second",
                number + 1,
                mebibytes(resident),
                per_second(number + 1, begun)
            );
        }
    }
    let many = u32::try_from(AT_ONCE).expect("a small number");
    let all = places.acquire_many(many).await.expect("it stays open");
    let rate = per_second(interactions, begun);
    drop(all);
    let (answered, failed) = bot.counted().await;
    let resident = bot.resident();
    println!(
        "{transport:?}: {rate:.0} a second; memory after {warm_up} {:.1} MiB, at the end {:.1} MiB",
        mebibytes(warm),
        mebibytes(resident)
    );
    assert_eq!((answered, failed), (interactions, 0), "the bot's own numbers");
    let growth = resident.saturating_sub(warm);
    assert!(growth <= GROWTH, "memory has grown by {:.1} MiB", mebibytes(growth));
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

#[expect(clippy::cast_precision_loss, reason = "shown without decimals")]
fn per_second(count: usize, begun: Instant) -> f64 {
    count as f64 / begun.elapsed().as_secs_f64()
}
