//! The real binary, and what it uses and counts.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::Transport;
use crate::discord::{Discord, TOKEN, public_key};

/// The bot; dropping it ends it.
pub struct Bot {
    process: Child,
    operating: SocketAddr,
    endpoint: SocketAddr,
    _folder: TempDir,
}

impl Bot {
    /// Starts it, and waits until it is ready.
    pub async fn start(discord: &Discord, transport: Transport) -> Self {
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
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        let process = command.spawn().expect("the bot's binary starts");
        let bot = Self { process, operating, endpoint, _folder: folder };
        for _ in 0..600 {
            if bot.asks("readyz").await.is_some() {
                return bot;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the bot is not ready within half a minute");
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
        let path = format!("/proc/{}/status", self.process.id());
        let status = std::fs::read_to_string(path).expect("the bot runs, on Linux");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.trim().strip_suffix("kB"));
        number.and_then(|number| number.trim().parse::<u64>().ok()).expect("a number") * 1024
    }

    /// How many interactions it has counted, and how many of those were not answered as they should.
    pub async fn counted(&self) -> (usize, usize) {
        let text = self.asks("metrics").await.expect("it has numbers");
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
