//! What was measured, and how it is printed.

use std::time::Duration;

/// One round of one bot.
pub struct Round {
    /// How long the whole took.
    pub took: Duration,
    /// The processor time that the bot took meanwhile.
    pub processor_time: Duration,
    /// How long each interaction waited for its answer.
    pub latencies: Vec<Duration>,
}

/// All rounds of one bot.
pub struct Figures {
    pub name: &'static str,
    rounds: Vec<Round>,
    /// How long it took to be ready.
    pub start: Duration,
    /// Its memory before it was asked anything, in bytes.
    pub idle: u64,
    /// The most it had at the end, in bytes.
    pub peak: u64,
}

/// The middle one of some numbers.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

impl Figures {
    pub fn of(name: &'static str, start: Duration, idle: u64) -> Self {
        Self { name, rounds: Vec::new(), start, idle, peak: idle }
    }

    pub fn add(&mut self, round: Round, peak: u64) {
        self.rounds.push(round);
        self.peak = peak;
    }

    /// Forgets what was measured so far.
    pub fn forget(&mut self) {
        self.rounds.clear();
    }

    #[expect(clippy::cast_precision_loss, reason = "thousands of interactions")]
    fn median_of(&self, figure: impl Fn(&Round, f64) -> f64) -> f64 {
        let figures = self.rounds.iter().map(|round| figure(round, round.latencies.len() as f64));
        median(figures.collect())
    }

    /// Interactions a second.
    pub fn rate(&self) -> f64 {
        self.median_of(|round, count| count / round.took.as_secs_f64())
    }

    /// Microseconds of processor time an interaction.
    pub fn micros(&self) -> f64 {
        self.median_of(|round, count| round.processor_time.as_secs_f64() * 1e6 / count)
    }

    /// The latency that so many thousandths of all interactions stay below, in milliseconds.
    fn latency(&self, thousandths: usize) -> f64 {
        let mut all: Vec<Duration> =
            self.rounds.iter().flat_map(|round| &round.latencies).copied().collect();
        all.sort();
        all[(all.len() * thousandths / 1000).min(all.len() - 1)].as_secs_f64() * 1e3
    }
}

/// Prints a table of several bots; the first is the one that the others stand beside.
pub fn print(title: &str, all: &[&Figures]) {
    println!("\n{title}");
    println!(
        "{:<14} {:>9} {:>8} {:>8} {:>8} {:>8} {:>7} {:>9} {:>9} {:>9}",
        "", "a second", "p50 ms", "p90", "p99", "max", "CPU µs", "start ms", "idle MiB", "peak MiB"
    );
    for one in all {
        println!(
            "{:<14} {:>9.0} {:>8.2} {:>8.2} {:>8.2} {:>8.2} {:>7.1} {:>9.0} {:>9.1} {:>9.1}",
            one.name,
            one.rate(),
            one.latency(500),
            one.latency(900),
            one.latency(990),
            one.latency(1000),
            one.micros(),
            one.start.as_secs_f64() * 1e3,
            mebibytes(one.idle),
            mebibytes(one.peak)
        );
    }
    let Some((ours, others)) = all.split_first() else { return };
    for other in others {
        println!(
            "{} to {}: throughput {:.2}, CPU {:.2}",
            ours.name,
            other.name,
            ours.rate() / other.rate(),
            ours.micros() / other.micros()
        );
    }
}
