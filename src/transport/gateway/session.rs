//! What outlives a line: the session that another line goes on with, how one ended, and when the
//! next is tried.

use std::future::ready;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use serenity::model::gateway::GatewayIntents;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::{Instant, sleep_until};

use super::socket::Lost;
use crate::transport::chance::chance;

/// How far apart two shards identify.
/// <https://discord.com/developers/docs/events/gateway#rate-limiting>
const BETWEEN_IDENTIFIES: Duration = Duration::from_secs(5);
/// The first wait before connecting again, and the longest. A thousand sessions a day may be begun.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(90);

/// A session that can be gone on with.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) id: String,
    /// Where it is resumed, as far as Discord has said and that is where it was begun.
    pub(super) address: Option<String>,
    /// How many lines in a row brought nothing of it.
    pub(super) futile: u32,
}

/// What Discord does not take however often it is tried.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refused {
    /// The token.
    #[error("Discord does not accept the token")]
    Token,
    /// The shards.
    #[error("Discord does not accept the shards; `discord.shards` must be parts of one bot")]
    Shards,
    /// Too few shards.
    #[error(
        "the bot is on more servers than so many shards can have; start it again, with more in \
         `discord.shards` where that is set"
    )]
    TooFewShards,
    /// The version.
    #[error("Discord no longer speaks this version of its gateway; Lanekeeper has to be renewed")]
    Version,
    /// The intents.
    #[error("Discord does not accept the intents {0}; Lanekeeper has to be renewed")]
    Intents(u64),
}

/// What a code, with which Discord closed a line, says about the next one.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>
pub(super) enum Closed {
    /// The session goes on.
    Resumable,
    /// A new one has to be begun.
    Over,
    /// There is no use in trying again.
    ForGood(Refused),
}

impl Closed {
    /// What the end of a line says.
    pub(super) fn by(lost: &Lost, intents: GatewayIntents) -> Self {
        let Lost::Closed(code) = lost else { return Self::Resumable };
        match code {
            // Not identified, a number that was never given, a session that took too long.
            4003 | 4007 | 4009 => Self::Over,
            4004 => Self::ForGood(Refused::Token),
            4010 => Self::ForGood(Refused::Shards),
            4011 => Self::ForGood(Refused::TooFewShards),
            4012 => Self::ForGood(Refused::Version),
            4013 | 4014 => Self::ForGood(Refused::Intents(intents.bits())),
            _ => Self::Resumable,
        }
    }
}

/// When sessions may be begun, for all shards of a process.
#[derive(Debug)]
pub(super) struct Turns {
    last: Vec<Arc<Mutex<Option<Instant>>>>,
    between: Duration,
}

/// The leave to begin a session.
pub(super) struct Turn(OwnedMutexGuard<Option<Instant>>);

/// A place in the line of those who wait for their turn.
pub(super) type Place = Pin<Box<dyn Future<Output = Turn> + Send>>;

impl Turns {
    /// So many shards may begin at once.
    pub(super) fn new(at_once: u32) -> Self {
        let last = (0..at_once.max(1)).map(|_| Arc::default()).collect();
        Self { last, between: BETWEEN_IDENTIFIES }
    }

    /// Lines a shard up. Who lines up first is first, whoever waits first.
    pub(super) fn line_up(&self, shard: u32) -> Place {
        let at = usize::try_from(shard).unwrap_or_default() % self.last.len();
        let (turns, between) = (Arc::clone(&self.last[at]), self.between);
        let mut place: Place = Box::pin(async move {
            let last = turns.lock_owned().await;
            if let Some(last) = *last {
                sleep_until(last + between).await;
            }
            Turn(last)
        });
        match (&mut place).now_or_never() {
            Some(turn) => Box::pin(ready(turn)),
            None => place,
        }
    }
}

impl Turn {
    /// The turn was used.
    pub(super) fn used(mut self) {
        *self.0 = Some(Instant::now());
    }
}

/// How long to wait after so many lines in a row that did not last: not at all after the first, and
/// then longer each time. Chance keeps many bots from coming back in one moment.
pub(super) fn pause(failures: u32) -> Duration {
    let Some(doublings) = failures.checked_sub(2) else { return Duration::ZERO };
    let wait = FIRST_WAIT.saturating_mul(1 << doublings.min(10)).min(LONGEST_WAIT);
    wait.mul_f64(0.75 + chance() / 2.0)
}

/// Whether two addresses are of one site: the same host, or hosts of the same domain. Whatever stands
/// in for Discord is not gone around.
pub(super) fn is_same_site(one: &str, other: &str) -> bool {
    let host = |address: &str| {
        let url = reqwest::Url::parse(address).ok()?;
        Some(url.host_str()?.to_owned())
    };
    let (Some(one), Some(other)) = (host(one), host(other)) else { return false };
    let domain = |host: &str| {
        let mut labels = host.rsplit('.');
        let (last, before) = (labels.next()?.to_owned(), labels.next()?.to_owned());
        // An address in numbers has no domain.
        last.parse::<u8>().is_err().then_some((before, last))
    };
    one == other || domain(&one).is_some_and(|own| domain(&other) == Some(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_resumed_at_the_same_site_only() {
        let gateway = "wss://gateway.discord.gg";
        assert!(is_same_site(gateway, "wss://gateway-us-east1-b.discord.gg"));
        for (one, other) in [
            (gateway, "wss://gateway.example"),
            (gateway, "discord.gg"),
            ("ws://127.0.0.1:80", gateway),
            ("ws://127.0.0.1", "ws://128.0.0.1"),
        ] {
            assert!(!is_same_site(one, other) && !is_same_site(other, one), "{one} {other}");
        }
        assert!(is_same_site("ws://127.0.0.1:80", "ws://127.0.0.1:81"));
    }

    #[test]
    fn the_first_line_that_breaks_is_replaced_at_once_and_further_ones_ever_later() {
        assert_eq!((pause(0), pause(1)), (Duration::ZERO, Duration::ZERO));
        for (failures, seconds) in [(2, 1.0), (3, 2.0), (5, 8.0), (9, 90.0), (u32::MAX, 90.0)] {
            let wait = pause(failures).as_secs_f64();
            assert!((seconds * 0.74..seconds * 1.26).contains(&wait), "{failures}: {wait}");
        }
    }

    #[tokio::test]
    async fn shards_of_one_turn_begin_one_after_the_other_and_others_at_once() {
        let between = Duration::from_millis(300);
        let turns = Turns { between, ..Turns::new(2) };
        let [first, second, third, fifth] = [0, 1, 2, 4].map(|shard| turns.line_up(shard));
        second.await.used();
        first.await.used();
        let begun = Instant::now();
        drop(third.await);
        // The first was a moment before.
        assert!(begun.elapsed() > between / 2);
        let begun = Instant::now();
        fifth.await.used();
        assert!(begun.elapsed() < between, "a turn that was not used costs nothing");
    }
}
