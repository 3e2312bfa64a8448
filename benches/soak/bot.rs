//! The real binary, and what it uses and counts.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::discord::{Discord, TOKEN, public_key};

/// How long a start may take.
const STARTS_WITHIN: Duration = Duration::from_secs(30);

/// How interactions reach the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    Gateway,
    Http,
}

/// The bot; dropping it ends it.
pub struct Bot {
    process: Child,
    operating: SocketAddr,
    endpoint: SocketAddr,
    _folder: TempDir,
}

impl Bot {
    /// Starts it with some settings of its own, and waits until it is ready.
    pub async fn start(discord: &Discord, transport: Transport, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (operating, endpoint) = (free(), free());
        let mut command = Command::new(env!("CARGO_BIN_EXE_lanekeeper"));
        command.env_clear().env("HOME", folder.path()).current_dir(folder.path());
        command.env("DISCORD_TOKEN", TOKEN).env("LANEKEEPER_DISCORD__API_URL", discord.base());
        command.env("LANEKEEPER_STORE__PATH", folder.path().join("store"));
        command.env("LANEKEEPER_OPERATING__LISTEN", operating.to_string());
        command.env("LANEKEEPER_LOG__FILTER", "warn");
        if transport == Transport::Http {
            command.env("LANEKEEPER_HTTP__LISTEN", endpoint.to_string());
            command.env("LANEKEEPER_HTTP__PUBLIC_KEY", public_key());
        }
        command.envs(settings.iter().copied());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        let process = command.spawn().expect("the bot's binary starts");
        let bot = Self { process, operating, endpoint, _folder: folder };
        let begun = Instant::now();
        let is_there = || transport == Transport::Http || discord.is_connected();
        while bot.asks("readyz").await.is_none() || !is_there() {
            assert!(begun.elapsed() < STARTS_WITHIN, "the bot is not ready in {STARTS_WITHIN:?}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        bot
    }

    /// Where it takes interactions over HTTP.
    pub fn endpoint(&self) -> SocketAddr {
        self.endpoint
    }

    async fn asks(&self, path: &str) -> Option<String> {
        let response = reqwest::get(format!("http://{}/{path}", self.operating)).await.ok()?;
        if response.status().is_success() { response.text().await.ok() } else { None }
    }

    /// The memory that it has in use, in bytes.
    pub fn resident(&self) -> u64 {
        let path = format!("/proc/{}/status", self.process());
        let status = std::fs::read_to_string(path).expect("the bot runs, on Linux");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.trim().strip_suffix("kB"));
        number.and_then(|number| number.trim().parse::<u64>().ok()).expect("a number") * 1024
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// All its numbers, in Prometheus' text format.
    pub async fn numbers(&self) -> String {
        self.asks("metrics").await.expect("it has numbers")
    }

    /// How many interactions it has counted, and how many of those were not answered as they should.
    pub async fn counted(&self) -> (usize, usize) {
        let text = self.numbers().await;
        let (mut all, mut failed) = (0, 0);
        for line in text.lines() {
            let Some(sample) = line.strip_prefix("lanekeeper_interactions_total{") else {
                continue;
            };
            let (labels, count) = sample.rsplit_once(' ').expect("a sample");
            let count: usize = count.parse().expect("a count");
            all += count;
            let is_fine = ["answered", "refused"]
                .iter()
                .any(|outcome| labels.contains(&format!("outcome=\"{outcome}\"")));
            failed += if is_fine { 0 } else { count };
        }
        (all, failed)
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
    listener.local_addr().expect("a bound listener has an address")
}
