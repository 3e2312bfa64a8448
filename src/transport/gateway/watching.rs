//! How the connections are, for whoever looks after the bot.

use std::sync::Arc;
use std::time::Duration;

use serenity::gateway::{ConnectionStage, ShardManager};

use crate::service::Service;
use crate::telemetry::Shards;

/// How often it is looked at.
const EVERY: Duration = Duration::from_secs(1);

/// Takes note of how many connections are up, for as long as it is polled.
pub(super) async fn watch(manager: Arc<ShardManager>, kept: usize, service: Arc<Service>) {
    let mut ticks = tokio::time::interval(EVERY);
    loop {
        ticks.tick().await;
        let runners = manager.runners.lock().await;
        let connected =
            runners.values().filter(|runner| runner.stage == ConnectionStage::Connected).count();
        let latency = runners.values().filter_map(|runner| runner.latency).max();
        drop(runners);
        service.vitals().metrics.shards(Shards { kept, connected, latency });
    }
}
