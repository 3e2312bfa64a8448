//! One shard: a line to the gateway after another, for as long as the process lives.
//! <https://discord.com/developers/docs/events/gateway#connections>

use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;
use serenity::model::gateway::GatewayIntents;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

use super::board::Board;
use super::frame::{Event, Heard, heard, heartbeat, identify, resume};
use super::handler::Handler;
use super::session::{Closed, Place, Refused, Session, Turns, is_same_site, pause};
use super::socket::{Lost, Socket};
use crate::transport::chance::chance;

/// How long Discord may take for its first word, and from there until a session has begun.
const GREETING: Duration = Duration::from_secs(10);
const BEGINNING: Duration = Duration::from_secs(60);
/// A line that lasted so long was a good one.
const GOOD: Duration = Duration::from_secs(60);
/// How long to stay away at least after Discord has declared a session invalid, and how much longer
/// by chance.
const INVALID: Duration = Duration::from_secs(1);
const SCATTER: Duration = Duration::from_secs(4);
/// How many lines may bring nothing of a session before another is begun: something in it may be
/// what breaks them.
const FUTILE: u32 = 3;
/// The code that ends a line and leaves its session, and the one that ends both.
/// <https://discord.com/developers/docs/events/gateway#initiating-a-disconnect>
const BACK_SOON: u16 = 4000;
const GOODBYE: u16 = 1000;

/// What all shards of a process have in common.
pub(super) struct Common {
    /// Where the gateway is.
    pub(super) address: String,
    pub(super) token: SecretString,
    pub(super) intents: GatewayIntents,
    pub(super) turns: Turns,
    pub(super) handler: Arc<Handler>,
    pub(super) board: Board,
    /// Ends the lines.
    pub(super) ending: CancellationToken,
}

/// One shard, and what it knows.
pub(super) struct Shard {
    common: Arc<Common>,
    /// Its place among those of the process.
    place: usize,
    /// Its number, and how many there are in all.
    number: [u32; 2],
    session: Option<Session>,
    /// Its place among those who wait to begin their first session.
    first: Option<Place>,
    /// The number of the newest event that was heard.
    sequence: Option<u64>,
}

/// Why a line is left.
enum Left {
    /// The process ends.
    Ending,
    /// The session is no longer good.
    Invalid,
    /// It was lost, or is not worth keeping.
    Lost(Lost),
}

impl From<Lost> for Left {
    fn from(lost: Lost) -> Self {
        Self::Lost(lost)
    }
}

/// Heartbeats: when the next is due, and whether the last was heard.
struct Heart {
    interval: Duration,
    next: Instant,
    sent: Option<Instant>,
    is_heard: bool,
}

impl Shard {
    pub(super) fn new(common: Arc<Common>, place: usize, number: [u32; 2]) -> Self {
        let first = Some(common.turns.line_up(number[0]));
        Self { common, place, number, session: None, first, sequence: None }
    }

    /// Keeps a line to the gateway until the process ends, or Discord does not want one.
    pub(super) async fn keep(mut self) -> Result<(), Refused> {
        let mut failures: u32 = 0;
        loop {
            let begun = Instant::now();
            let left = self.line().await;
            self.common.board.lost(self.place);
            if begun.elapsed() > GOOD {
                failures = 0;
            }
            failures = failures.saturating_add(1);
            let mut wait = pause(failures);
            match left {
                Left::Ending => return Ok(()),
                Left::Invalid => {
                    self.session = None;
                    wait = wait.max(INVALID + SCATTER.mul_f64(chance()));
                    tracing::info!(shard = self.number[0], "the session is not valid any more");
                }
                Left::Lost(lost) => {
                    match Closed::by(&lost, self.common.intents) {
                        Closed::ForGood(refused) => return Err(refused),
                        Closed::Over => self.session = None,
                        Closed::Resumable => {}
                    }
                    let shard = self.number[0];
                    // Whoever reads the log wants to know once that it is away.
                    if failures == 1 {
                        tracing::info!(shard, why = %lost, "the line is lost; connecting again");
                    } else if failures == 2 {
                        tracing::warn!(shard, why = %lost, "still no line; trying on");
                    } else {
                        tracing::debug!(shard, why = %lost, ?wait, "still no line");
                    }
                }
            }
            tokio::select! {
                () = sleep(wait) => {}
                () = self.common.ending.cancelled() => return Ok(()),
            }
        }
    }

    /// One line, from connecting until it is left.
    async fn line(&mut self) -> Left {
        let ending = self.common.ending.clone();
        let opened = tokio::select! {
            opened = self.open() => opened,
            () = ending.cancelled() => return Left::Ending,
        };
        let (mut socket, mut heart) = match opened {
            Ok(opened) => opened,
            Err(lost) => return lost.into(),
        };
        let left = tokio::select! {
            left = self.converse(&mut socket, &mut heart) => left,
            () = ending.cancelled() => Left::Ending,
        };
        match left {
            Left::Ending => socket.leave(GOODBYE).await,
            // A session that is to be resumed survives no other code.
            Left::Invalid | Left::Lost(_) => socket.leave(BACK_SOON).await,
        }
        left
    }

    /// Connects, and says who we are.
    async fn open(&mut self) -> Result<(Socket, Heart), Lost> {
        if self.session.as_ref().is_some_and(|session| session.futile >= FUTILE) {
            self.session = None;
        }
        let common = Arc::clone(&self.common);
        let Some(session) = &mut self.session else {
            self.sequence = None;
            let lined_up = self.first.take();
            let turn = lined_up.unwrap_or_else(|| common.turns.line_up(self.number[0])).await;
            let (mut socket, heart) = greeted(&common.address).await?;
            socket.say(identify(&common.token, self.number, common.intents)).await?;
            turn.used();
            return Ok((socket, heart));
        };
        // Where that address does not answer, the next line is tried where the gateway is.
        let address = session.address.take();
        let (mut socket, heart) = greeted(address.as_ref().unwrap_or(&common.address)).await?;
        session.address = address;
        session.futile += 1;
        let sequence = self.sequence.unwrap_or_default();
        socket.say(resume(&common.token, &session.id, sequence)).await?;
        Ok((socket, heart))
    }

    /// Hears what is said, and keeps the heart going.
    async fn converse(&mut self, socket: &mut Socket, heart: &mut Heart) -> Left {
        let begun = Instant::now();
        let mut has_begun = false;
        loop {
            tokio::select! {
                text = socket.hear() => {
                    let text = match text {
                        Ok(text) => text,
                        Err(lost) => return lost.into(),
                    };
                    match heard(&text) {
                        Ok(word) => match self.obey(word, socket, heart).await {
                            Ok(begins) => has_begun |= begins,
                            Err(left) => return left,
                        },
                        // What cannot be read was said all the same, and what follows may be.
                        Err(why) => {
                            let length = text.len();
                            tracing::warn!(shard = self.number[0], %why, length, "not understood");
                        }
                    }
                }
                () = sleep_until(heart.next) => {
                    if !heart.is_heard {
                        return Lost::Unanswered.into();
                    }
                    if let Err(lost) = heart.beat(socket, self.sequence).await {
                        return lost.into();
                    }
                }
                () = sleep_until(begun + BEGINNING), if !has_begun => {
                    return Lost::Unanswered.into();
                }
            }
        }
    }

    /// Does what was heard asks for; tells whether the session begins with it.
    async fn obey(
        &mut self,
        word: Heard,
        socket: &mut Socket,
        heart: &mut Heart,
    ) -> Result<bool, Left> {
        match word {
            Heard::Event(number, event) => {
                // One that is delivered again, or late, moves nothing back.
                self.sequence = self.sequence.max(number);
                if let Some(session) = &mut self.session {
                    session.futile = 0;
                }
                let begins = matches!(event, Event::Ready(_) | Event::Resumed);
                if let Event::Ready(ready) = &event {
                    let told = ready.resume_gateway_url.clone();
                    let address = told.filter(|told| is_same_site(&self.common.address, told));
                    let id = ready.session_id.clone();
                    self.session = Some(Session { id, address, futile: 0 });
                }
                if begins {
                    self.common.board.connected(self.place);
                }
                self.common.handler.take(event);
                return Ok(begins);
            }
            Heard::WantsHeartbeat => heart.beat(socket, self.sequence).await?,
            Heard::WantsReconnection => {
                return Err(Left::Lost(Lost::Broken("Discord asks for another".to_owned())));
            }
            Heard::SessionInvalid { is_resumable: true } => {
                return Err(Left::Lost(Lost::Broken("Discord has lost it".to_owned())));
            }
            Heard::SessionInvalid { is_resumable: false } => return Err(Left::Invalid),
            Heard::Acknowledged => {
                heart.is_heard = true;
                let latency = heart.sent.map(|sent| sent.elapsed()).unwrap_or_default();
                self.common.board.heard(self.place, latency);
            }
            Heard::Hello(_) | Heard::Unknown => {}
        }
        Ok(false)
    }
}

impl Heart {
    /// Says that we are there, and which event we heard last.
    async fn beat(&mut self, socket: &mut Socket, sequence: Option<u64>) -> Result<(), Lost> {
        socket.say(heartbeat(sequence)).await?;
        let now = Instant::now();
        (self.sent, self.is_heard, self.next) = (Some(now), false, now + self.interval);
        Ok(())
    }
}

/// Connects, and waits for the first word.
async fn greeted(address: &str) -> Result<(Socket, Heart), Lost> {
    let mut socket = Socket::open(address).await?;
    let greeting = async {
        loop {
            if let Ok(Heard::Hello(interval)) = heard(&socket.hear().await?) {
                return Ok::<Duration, Lost>(interval);
            }
        }
    };
    let interval = timeout(GREETING, greeting).await.map_err(|_| Lost::Unanswered)??;
    // Chance keeps the hearts of many bots from beating together.
    let next = Instant::now() + interval.mul_f64(chance());
    Ok((socket, Heart { interval, next, sent: None, is_heard: true }))
}
