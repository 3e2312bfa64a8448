//! How the lines are, for whoever looks after the bot.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::service::Service;
use crate::telemetry::Shards;

/// How each line is.
pub(super) struct Board {
    lines: Mutex<Vec<Line>>,
    service: Arc<Service>,
}

#[derive(Clone, Copy, Default)]
struct Line {
    is_connected: bool,
    /// How long a heartbeat took to be answered.
    latency: Option<Duration>,
}

impl Board {
    /// A board for so many lines, none of which is there yet.
    pub(super) fn new(lines: usize, service: Arc<Service>) -> Self {
        let board = Self { lines: Mutex::new(vec![Line::default(); lines]), service };
        board.note(0, |_| {});
        board
    }

    /// A session has begun on a line, or goes on.
    pub(super) fn connected(&self, place: usize) {
        self.note(place, |line| line.is_connected = true);
    }

    /// A heartbeat was answered.
    pub(super) fn heard(&self, place: usize, latency: Duration) {
        self.note(place, |line| line.latency = Some(latency));
    }

    /// A line is no more.
    pub(super) fn lost(&self, place: usize) {
        self.note(place, |line| *line = Line::default());
    }

    fn note(&self, place: usize, note: impl FnOnce(&mut Line)) {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = lines.get_mut(place) {
            note(line);
        }
        let connected = lines.iter().filter(|line| line.is_connected).count();
        let latency = lines.iter().filter_map(|line| line.latency).max();
        let shards = Shards { kept: lines.len(), connected, latency };
        self.service.vitals().metrics.shards(shards);
    }
}
