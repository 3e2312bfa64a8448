//! What is counted and measured, in Prometheus' text format.
//!
//! Every value of a label is one of few that the code knows (`&'static str`): what people type
//! never becomes one, so that nobody can fill a time series database by asking.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Metric, Registry};

use super::labels::{
    Cache, Labels, PictureOutcome, TurnedAway, mention_labels, reload_labels, session_labels,
};

/// What the text is, for the header of a response that carries it.
pub const CONTENT_TYPE: &str = prometheus_text::CONTENT_TYPE;

/// The bounds of answering, in seconds: from what comes out of memory to Discord's three seconds.
const ANSWERING: [f64; 12] =
    [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0];
/// The bounds of keeping, in seconds: from a read out of a cache to a cluster that fails over.
const KEEPING: [f64; 11] = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 2.0, 10.0];

/// What a store is asked to do.
const STORE_OPERATIONS: [&str; 11] = [
    "load",
    "commit",
    "notes",
    "history",
    "change",
    "operation",
    "since",
    "lay_aside",
    "laid_aside",
    "ping",
    "turn",
];

type Counters<const COUNT: usize> = Family<Labels<COUNT>, Counter>;
type Histograms<const COUNT: usize> = Family<Labels<COUNT>, Histogram, fn() -> Histogram>;
type Seconds = Gauge<f64, AtomicU64>;

/// An interaction that was dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The command, or what else was done: a button, a form, a completion.
    pub command: &'static str,
    /// What a subcommand was asked for; empty for a command without.
    pub subcommand: &'static str,
    /// How it ended.
    pub outcome: &'static str,
    /// The way that it came.
    pub transport: &'static str,
}

/// The connections to Discord's gateway.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shards {
    /// How many this process keeps.
    pub kept: usize,
    /// How many of them are connected.
    pub connected: usize,
    /// The longest time that a heartbeat of theirs took to be answered.
    pub latency: Option<Duration>,
}

/// Everything that is counted and measured.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    started: Instant,
    interactions: Counters<4>,
    answering: Histograms<2>,
    mentions: Counters<1>,
    revision: Gauge,
    /// When the snapshot was last what the store holds, in milliseconds after the start; 0 before
    /// that is first known.
    checked: AtomicU64,
    snapshot_age: Seconds,
    keeping: Histograms<1>,
    store_errors: Counters<1>,
    hits: Counters<1>,
    misses: Counters<1>,
    shards: Gauge,
    connected: Gauge,
    heartbeat: Seconds,
    sessions: Counters<1>,
    reloads: Counters<1>,
    pictures: Counters<1>,
    turned_away: Counters<1>,
    /// Where the system says how much it is.
    resident: Option<Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::default();
        let all = &mut registry;
        let resident = resident().map(|_| {
            added(all, "process_resident_memory_bytes", "The memory that the process has in use")
        });
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let started: Seconds =
            added(all, "process_start_time_seconds", "When the process began, since 1970");
        started.set(since_epoch.as_secs_f64());
        let built: Family<Labels<1>, Gauge> =
            added(all, "lanekeeper_build_info", "The version of the program");
        built.get_or_create(&[("version", env!("CARGO_PKG_VERSION"))]).set(1);
        let metrics = Self {
            started: Instant::now(),
            resident,
            interactions: added(
                all,
                "lanekeeper_interactions",
                "Interactions that were dealt with, by command, outcome and the way that they came",
            ),
            answering: measured(
                all,
                "lanekeeper_interaction_seconds",
                "The time from an interaction's arrival until Discord had its answer",
                || Histogram::new(ANSWERING),
            ),
            mentions: added(
                all,
                "lanekeeper_mentions",
                "Messages that ask the bot something, by whether Discord took the answer",
            ),
            revision: added(
                all,
                "lanekeeper_revision",
                "The revision of the facts that are served",
            ),
            checked: AtomicU64::new(0),
            snapshot_age: added(
                all,
                "lanekeeper_snapshot_age_seconds",
                "The time since the facts served were last known to be what the store holds",
            ),
            keeping: measured(
                all,
                "lanekeeper_store_seconds",
                "The time that the store took, by operation",
                || Histogram::new(KEEPING),
            ),
            store_errors: added(
                all,
                "lanekeeper_store_errors",
                "Operations that the store failed, by operation",
            ),
            hits: added(all, "lanekeeper_cache_hits", "What a cache was asked for and had"),
            misses: added(all, "lanekeeper_cache_misses", "What a cache was asked for and had not"),
            shards: added(
                all,
                "lanekeeper_gateway_shards",
                "Connections to Discord's gateway to keep",
            ),
            connected: added(
                all,
                "lanekeeper_gateway_shards_connected",
                "Connections to Discord's gateway that are up",
            ),
            heartbeat: added(
                all,
                "lanekeeper_gateway_heartbeat_seconds",
                "The longest time that the gateway took to answer a heartbeat",
            ),
            sessions: added(
                all,
                "lanekeeper_gateway_sessions",
                "Sessions with the gateway, by whether they were begun anew or resumed",
            ),
            reloads: added(
                all,
                "lanekeeper_reloads",
                "Times that words and log filter were to be read again, by outcome",
            ),
            pictures: added(
                all,
                "lanekeeper_pictures",
                "Pictures that were to be drawn, by outcome",
            ),
            turned_away: added(
                all,
                "lanekeeper_http_turned_away",
                "Requests over HTTP that were turned away unanswered, by reason",
            ),
            registry,
        };
        metrics.begin();
        metrics
    }
}

/// A metric that is shown from now on. A counter's name gets `_total` at its end.
fn added<M: Metric + Clone + Default>(registry: &mut Registry, name: &str, help: &str) -> M {
    let metric = M::default();
    registry.register(name, help, metric.clone());
    metric
}

fn measured<const COUNT: usize>(
    registry: &mut Registry,
    name: &str,
    help: &str,
    histogram: fn() -> Histogram,
) -> Histograms<COUNT> {
    let family = Family::new_with_constructor(histogram);
    registry.register(name, help, family.clone());
    family
}

impl Metrics {
    /// Lets counters that alerts look at begin at nothing, so that their first step is seen.
    fn begin(&self) {
        for cache in Cache::ALL {
            drop(self.hits.get_or_create(&cache.labels()));
            drop(self.misses.get_or_create(&cache.labels()));
        }
        for outcome in PictureOutcome::ALL {
            drop(self.pictures.get_or_create(&outcome.labels()));
        }
        for reason in TurnedAway::ALL {
            drop(self.turned_away.get_or_create(&reason.labels()));
        }
        for operation in STORE_OPERATIONS {
            drop(self.store_errors.get_or_create(&[("operation", operation)]));
            drop(self.keeping.get_or_create(&[("operation", operation)]));
        }
        for is in [true, false] {
            drop(self.reloads.get_or_create(&reload_labels(is)));
            drop(self.sessions.get_or_create(&session_labels(is)));
            drop(self.mentions.get_or_create(&mention_labels(is)));
        }
    }

    /// An interaction was dealt with, after `took`.
    pub fn answered(&self, answered: Answered, took: Duration) {
        let Answered { command, subcommand, outcome, transport } = answered;
        let (name, way) = (("command", command), ("transport", transport));
        let labels = [name, ("subcommand", subcommand), ("outcome", outcome), way];
        self.interactions.get_or_create(&labels).inc();
        self.answering.get_or_create(&[name, way]).observe(took.as_secs_f64());
    }

    /// A message that asks the bot something was answered, if Discord took it.
    pub fn mentioned(&self, is_sent: bool) {
        self.mentions.get_or_create(&mention_labels(is_sent)).inc();
    }

    /// The facts that are served are those of a revision.
    pub fn revision(&self, revision: u64) {
        self.revision.set(i64::try_from(revision).unwrap_or(i64::MAX));
    }

    /// The facts that are served are what the store holds, as far as it has been heard.
    pub fn checked(&self) {
        let since = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.checked.store(since.max(1), Ordering::Relaxed);
    }

    /// The store did something, or failed to.
    pub fn kept(&self, operation: &'static str, took: Duration, has_failed: bool) {
        let labels = [("operation", operation)];
        self.keeping.get_or_create(&labels).observe(took.as_secs_f64());
        if has_failed {
            self.store_errors.get_or_create(&labels).inc();
        }
    }

    /// A cache was asked for something, and had it or not.
    pub fn looked_up(&self, cache: Cache, is_hit: bool) {
        let family = if is_hit { &self.hits } else { &self.misses };
        family.get_or_create(&cache.labels()).inc();
    }

    /// A picture was to be drawn.
    pub fn pictured(&self, outcome: PictureOutcome) {
        self.pictures.get_or_create(&outcome.labels()).inc();
    }

    /// A request over HTTP was turned away.
    pub fn turned_away(&self, reason: TurnedAway) {
        self.turned_away.get_or_create(&reason.labels()).inc();
    }

    /// The connections to the gateway are like this now.
    pub fn shards(&self, shards: Shards) {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.shards.set(number(shards.kept));
        self.connected.set(number(shards.connected));
        self.heartbeat.set(shards.latency.unwrap_or_default().as_secs_f64());
    }

    /// A session with the gateway was resumed, or begun anew.
    pub fn session(&self, is_resumed: bool) {
        self.sessions.get_or_create(&session_labels(is_resumed)).inc();
    }

    /// Words and log filter were read again, or could not be.
    pub fn reloaded(&self, is_done: bool) {
        self.reloads.get_or_create(&reload_labels(is_done)).inc();
    }

    /// Everything as text, in the format that [`CONTENT_TYPE`] names.
    #[must_use]
    pub fn text(&self) -> String {
        let checked = self.checked.load(Ordering::Relaxed);
        let age = Some(Duration::from_millis(checked)).filter(|_| checked > 0);
        let age = age.map(|checked| self.started.elapsed().saturating_sub(checked));
        self.snapshot_age.set(age.unwrap_or_default().as_secs_f64());
        if let (Some(gauge), Some(bytes)) = (&self.resident, resident()) {
            gauge.set(bytes);
        }
        let mut text = String::new();
        // Writing into a text cannot fail.
        let _ = prometheus_text::encode(&mut text, &self.registry);
        text
    }
}

/// The memory that this process has in use, in bytes, where the system says so (Linux).
/// <https://man7.org/linux/man-pages/man5/proc_pid_status.5.html>
fn resident() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<i64>().ok()?.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPARE: Answered =
        Answered { command: "compare", subcommand: "", outcome: "answered", transport: "gateway" };

    #[test]
    fn what_happened_stands_in_the_text() {
        let metrics = Metrics::default();
        metrics.answered(COMPARE, Duration::from_millis(3));
        metrics.answered(COMPARE, Duration::from_millis(30));
        metrics.kept("commit", Duration::from_millis(2), true);
        metrics.looked_up(Cache::Pictures, true);
        metrics.revision(7);
        metrics.shards(Shards { kept: 2, connected: 1, latency: None });
        let text = metrics.text();
        for line in [
            "lanekeeper_interactions_total{command=\"compare\",subcommand=\"\",outcome=\"answered\",transport=\"gateway\"} 2",
            "lanekeeper_interaction_seconds_bucket{command=\"compare\",transport=\"gateway\",le=\"0.005\"} 1",
            "lanekeeper_interaction_seconds_count{command=\"compare\",transport=\"gateway\"} 2",
            "lanekeeper_store_errors_total{operation=\"commit\"} 1",
            "lanekeeper_store_errors_total{operation=\"load\"} 0",
            "lanekeeper_cache_hits_total{cache=\"pictures\"} 1",
            "lanekeeper_cache_misses_total{cache=\"notes\"} 0",
            "lanekeeper_revision 7",
            "lanekeeper_gateway_shards_connected 1",
            "# TYPE lanekeeper_interactions_total counter",
        ] {
            assert!(text.lines().any(|one| one == line), "{line}\n{text}");
        }
    }

    #[test]
    fn a_snapshot_ages_from_when_it_was_last_known_to_be_new() {
        let metrics = Metrics::default();
        let age = || -> f64 {
            let text = metrics.text();
            let mut lines = text.lines();
            let age = lines.find_map(|line| line.strip_prefix("lanekeeper_snapshot_age_seconds "));
            age.and_then(|age| age.parse().ok()).expect("an age")
        };
        std::thread::sleep(Duration::from_millis(5));
        assert!(age().abs() < f64::EPSILON);
        metrics.checked();
        std::thread::sleep(Duration::from_millis(5));
        assert!(age() > 0.004);
    }
}
