//! Plays Discord to Lanekeeper and to minimal bots beside it, which have one answer each, out of
//! memory; over the gateway and over HTTP, in one run. Prints what each took.
//!
//! ```sh
//! bench/load/run
//! bench/load/run --interactions 5000 --rounds 3
//! ```
//!
//! Every bot is a process of its own and gets the same interactions, in turns; a first round of each
//! warms up and does not count. Rates and processor time are the medians of the rounds, latencies
//! those of all interactions, and start, idle and peak memory those of the one process. The load runs on
//! the same machine, so that a rate says what this machine does with both; the ratios are what
//! to compare.

#[path = "../../../benches/soak/discord.rs"]
#[expect(dead_code, reason = "what goes over HTTP is sent with less effort here")]
mod discord;
mod figures;
mod gateway;
mod http;
mod process;
mod question;
#[path = "../../../benches/answers/request.rs"]
mod request;

use std::path::{Path, PathBuf};

use clap::Parser;

use discord::Discord;
use gateway::Connected;
use http::Listening;
use question::WITHOUT_PICTURE;

/// What the minimal bots on the gateway say: as much as a message without embeds may have.
/// <https://discord.com/developers/docs/resources/message#create-message>
const TEXT: usize = 2000;
/// How many interactions wait at once: enough to keep every bot busy, and one after the other.
const AT_ONCE: [u32; 2] = [32, 1];

/// Plays Discord to Lanekeeper and to minimal bots beside it.
#[derive(Parser)]
struct Arguments {
    /// Lanekeeper's binary.
    #[arg(long)]
    lanekeeper: PathBuf,
    /// The minimal bot on axum once more, built as Lanekeeper is: with the same verifier.
    #[arg(long)]
    axum_alike: Option<PathBuf>,
    /// How many interactions a round has.
    #[arg(long, default_value_t = 20_000)]
    interactions: usize,
    /// How many rounds count.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// One transport only: gateway or http.
    #[arg(long)]
    transport: Option<String>,
}

#[tokio::main]
async fn main() {
    let arguments = Arguments::parse();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let is_wanted = |transport| arguments.transport.as_deref().is_none_or(|one| one == transport);
    let Arguments { interactions, rounds, .. } = &arguments;
    println!("/compare, {interactions} interactions a round, {rounds} rounds");
    if is_wanted("gateway") {
        over_gateway(&arguments, folder.path()).await;
    }
    if is_wanted("http") {
        over_http(&arguments, folder.path()).await;
    }
}

/// A program of this package, which stands beside this one.
fn beside(name: &str) -> PathBuf {
    std::env::current_exe().expect("this program").with_file_name(name)
}

/// A new folder for a bot, so that none finds what another has left.
fn room(folder: &Path, name: &str) -> PathBuf {
    let folder = folder.join(name);
    std::fs::create_dir(&folder).expect("a writable folder");
    folder
}

async fn over_gateway(arguments: &Arguments, folder: &Path) {
    let text = folder.join("text");
    std::fs::write(&text, "0123456789".repeat(TEXT / 10)).expect("a writable folder");
    for at_once in AT_ONCE {
        let room = |name: &str| room(folder, &format!("{name}-{at_once}"));
        let minimal = |discord: &str| gateway::minimal(discord, &text);
        let (poise, twilight) = (beside("minimal-poise"), beside("minimal-twilight"));
        let ours = (arguments.lanekeeper.as_path(), room("lanekeeper"));
        let mut bots = [
            Connected::start("lanekeeper", ours.0, &ours.1, gateway::lanekeeper).await,
            Connected::start("poise", &poise, &room("poise"), minimal).await,
            Connected::start("twilight", &twilight, &room("twilight"), minimal).await,
        ];
        let count = arguments.interactions;
        for bot in &mut bots {
            bot.warm_up(count, at_once).await;
        }
        for _ in 0..arguments.rounds {
            for bot in &mut bots {
                bot.round(count, at_once).await;
            }
        }
        let figures = bots.each_ref().map(|bot| &bot.figures);
        figures::print(&format!("gateway, {at_once} at once"), &figures);
    }
}

async fn over_http(arguments: &Arguments, folder: &Path) {
    for (what, aspect) in [("words", Some(WITHOUT_PICTURE)), ("with its picture", None)] {
        let sink = Discord::start().await;
        let address = http::free_address();
        let ours = room(folder, &format!("http-{what}"));
        let settings = http::lanekeeper(address, &sink.base());
        let program = arguments.lanekeeper.as_path();
        let mut ours = Listening::start("lanekeeper", program, &ours, address, &settings).await;
        let answer = match aspect {
            Some(aspect) => ours.once(Some(aspect)).await,
            None => ours.until_pictured().await,
        };
        let file = folder.join(format!("answer-{what}"));
        std::fs::write(&file, &answer.body).expect("a writable folder");
        let mut bots = vec![ours];
        let alike = arguments.axum_alike.clone().map(|path| ("axum, alike", path));
        for (name, program) in [("axum", beside("minimal-axum"))].into_iter().chain(alike) {
            let address = http::free_address();
            let settings = http::minimal(address, &answer.kind, &file);
            bots.push(Listening::start(name, &program, folder, address, &settings).await);
        }
        for at_once in AT_ONCE {
            for round in 0..=arguments.rounds {
                for bot in &mut bots {
                    bot.round(arguments.interactions, at_once, aspect).await;
                    if round == 0 {
                        bot.figures.forget();
                    }
                }
            }
            let figures: Vec<_> = bots.iter().map(|bot| &bot.figures).collect();
            let length = answer.body.len() / 1024;
            figures::print(&format!("HTTP, {what} ({length} KiB), {at_once} at once"), &figures);
            for bot in &mut bots {
                bot.figures.forget();
            }
        }
    }
}
