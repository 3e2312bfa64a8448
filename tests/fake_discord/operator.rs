//! Somebody who looks after a bot: asks how it is, and reads its numbers.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use regex::Regex;

use super::{Bot, PATIENCE};

/// Who asks at a bot's own address.
pub struct Operator {
    address: SocketAddr,
}

/// One number out of a scrape.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The name of the metric.
    pub name: String,
    /// Its labels, as they are written.
    pub labels: Vec<(String, String)>,
    /// The number.
    pub value: f64,
}

impl Operator {
    /// Who looks after a bot that has a free port for that, once it has said which.
    pub async fn of(bot: &Bot) -> Self {
        // As text or as JSON.
        let place = Regex::new(r#"health and metrics are answered here.*?address\W+([^\s"]+)"#);
        let place = place.expect("a valid pattern");
        bot.says("health and metrics are answered here").await;
        let log = bot.log();
        // The newest life of the bot counts.
        let found = place.captures_iter(&log).last().expect("it says where");
        Self { address: found[1].parse().expect("an address") }
    }

    /// The address of something that can be asked.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What the bot says to a question: the status and the text.
    pub async fn asks(&self, path: &str) -> (u16, String) {
        let response = reqwest::get(format!("http://{}{path}", self.address)).await;
        let response = response.expect("the bot answers its operator");
        (response.status().as_u16(), response.text().await.expect("a text"))
    }

    /// Asks until the bot is ready.
    pub async fn waits_until_ready(&self) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let (status, said) = self.asks("/readyz").await;
            if status == 200 {
                return;
            }
            assert!(Instant::now() < deadline, "it is never ready: {said}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// All numbers, once that many interactions were dealt with: an answer is counted just after
    /// Discord has taken it.
    pub async fn counts(&self, interactions: u32) -> Vec<Sample> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let numbers = self.scrapes().await;
            let counted = sum(&numbers, "lanekeeper_interactions_total", &[]);
            if counted >= f64::from(interactions) {
                return numbers;
            }
            assert!(Instant::now() < deadline, "it has counted {counted} interactions only");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until a number is this.
    pub async fn sees(&self, name: &str, labels: &[(&str, &str)], value: u32) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let now = sum(&self.scrapes().await, name, labels);
            if (now - f64::from(value)).abs() < 0.5 {
                return;
            }
            assert!(Instant::now() < deadline, "{name} {labels:?} is {now} and not {value}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// All numbers, every line of which is sound.
    pub async fn scrapes(&self) -> Vec<Sample> {
        let response = reqwest::get(format!("http://{}/metrics", self.address)).await;
        let response = response.expect("the bot answers its operator");
        assert_eq!(response.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
        samples(&response.text().await.expect("a text"))
    }
}

/// The samples of a text in Prometheus' format, version 0.0.4.
/// <https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format>
fn samples(text: &str) -> Vec<Sample> {
    let line = r"^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$";
    let line = Regex::new(line).expect("a valid pattern");
    let label = r#"([a-zA-Z_][a-zA-Z0-9_]*)="((?:\\.|[^"\\])*)""#;
    let label = Regex::new(label).expect("a valid pattern");
    let numbers = text.lines().filter(|line| !line.starts_with('#'));
    let sample = |text: &str| {
        let parts = line.captures(text).unwrap_or_else(|| panic!("not a sample: {text}"));
        let labels = parts.get(2).map_or("", |labels| labels.as_str());
        let labels = label.captures_iter(labels);
        Sample {
            name: parts[1].to_owned(),
            labels: labels.map(|label| (label[1].to_owned(), label[2].to_owned())).collect(),
            value: parts[3].parse().unwrap_or_else(|_| panic!("not a number: {text}")),
        }
    };
    numbers.map(sample).collect()
}

/// The sum of the samples of a name that have all of these labels.
pub fn sum(samples: &[Sample], name: &str, labels: &[(&str, &str)]) -> f64 {
    let has = |sample: &&Sample| {
        let is = |(key, value): &(&str, &str)| {
            sample.labels.iter().any(|(other, of)| other == key && of == value)
        };
        sample.name == name && labels.iter().all(is)
    };
    samples.iter().filter(has).map(|sample| sample.value).sum()
}
