//! Interactions over the gateway: how many wait at once is given, and each that is answered makes
//! room for the next.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::discord::{Discord, TOKEN};
use crate::figures::{Figures, Round};
use crate::process::Process;
use crate::question::{WITHOUT_PICTURE, interaction};

/// A bot, and the Discord that it is connected to.
pub struct Connected {
    discord: Discord,
    process: Process,
    asked: usize,
    pub figures: Figures,
}

/// An interaction that waits; dropping it says that it was answered.
struct Waiting {
    begun: Instant,
    latencies: Arc<Mutex<Vec<Duration>>>,
    _place: OwnedSemaphorePermit,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut latencies = self.latencies.lock().unwrap_or_else(PoisonError::into_inner);
        latencies.push(self.begun.elapsed());
    }
}

impl Connected {
    /// Starts a bot, and waits until it is connected.
    pub async fn start(
        name: &'static str,
        program: &Path,
        folder: &Path,
        settings: impl Fn(&str) -> Vec<(&'static str, String)>,
    ) -> Self {
        let discord = Discord::start().await;
        let settings = settings(&discord.base());
        let is_ready = async || discord.is_connected();
        let process = Process::start(program, folder, &settings, is_ready).await;
        let figures = Figures::of(name, process.start, process.idle);
        Self { discord, process, asked: 0, figures }
    }

    /// Asks so often, with so many waiting at once.
    pub async fn round(&mut self, count: usize, at_once: u32) {
        let places = Arc::new(Semaphore::new(at_once as usize));
        let latencies = Arc::new(Mutex::new(Vec::with_capacity(count)));
        let before = self.process.processor_time();
        let begun = Instant::now();
        for _ in 0..count {
            let number = self.asked;
            self.asked += 1;
            let asked = interaction(number, Some(WITHOUT_PICTURE));
            let place = Arc::clone(&places).acquire_owned().await.expect("it stays open");
            let latencies = Arc::clone(&latencies);
            let waiting = Waiting { begun: Instant::now(), latencies, _place: place };
            self.discord.expects(number, waiting);
            self.discord.dispatch(&asked);
        }
        drop(places.acquire_many(at_once).await.expect("it stays open"));
        let took = begun.elapsed();
        let processor_time = self.process.processor_time().saturating_sub(before);
        let mut latencies = latencies.lock().unwrap_or_else(PoisonError::into_inner);
        let latencies = std::mem::take(&mut *latencies);
        self.figures.add(Round { took, processor_time, latencies }, self.process.peak());
    }

    /// Asks so often, and does not count it.
    pub async fn warm_up(&mut self, count: usize, at_once: u32) {
        self.round(count, at_once).await;
        self.figures.forget();
    }
}

/// Lanekeeper's settings, as those of somebody who runs one bot from a folder.
pub fn lanekeeper(discord: &str) -> Vec<(&'static str, String)> {
    vec![
        ("DISCORD_TOKEN", TOKEN.to_owned()),
        ("LANEKEEPER_DISCORD__API_URL", discord.to_owned()),
        ("LANEKEEPER_OPERATING__LISTEN", String::new()),
    ]
}

/// A minimal bot's settings.
pub fn minimal(discord: &str, answer: &Path) -> Vec<(&'static str, String)> {
    vec![
        ("TOKEN", TOKEN.to_owned()),
        ("DISCORD", discord.to_owned()),
        ("ANSWER", answer.display().to_string()),
    ]
}
