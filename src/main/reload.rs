//! Reading words and the log's filter again while the bot serves, whenever it gets SIGHUP.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use lanekeeper::config;
use lanekeeper::reply::Words;
use lanekeeper::service::Service;
use lanekeeper::telemetry::Log;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::spawn_blocking;

use super::surroundings::response_files;

/// Where everything was read the first time.
pub struct Sources {
    /// The file that was named, if one was.
    pub config: Option<PathBuf>,
    /// The environment; that of a process does not change from outside.
    pub environment: BTreeMap<String, String>,
}

/// What reads again.
pub struct Reload {
    hangups: Signal,
    sources: Arc<Sources>,
    log: Log,
}

impl Reload {
    /// Takes SIGHUP, which would otherwise end the process, from now on.
    pub fn watch(sources: Sources, log: Log) -> std::io::Result<Self> {
        Ok(Self { hangups: signal(SignalKind::hangup())?, sources: Arc::new(sources), log })
    }

    /// Reads again as often as it is told to. What cannot be read changes nothing, and the log says
    /// why.
    pub async fn follow(mut self, service: Arc<Service>) {
        while self.hangups.recv().await.is_some() {
            let done = self.again(&service).await;
            service.vitals().metrics.reloaded(done.is_ok());
            match done {
                Ok(()) => tracing::info!(
                    "words and log filter read again; other settings count from the next start"
                ),
                Err(error) => tracing::error!(%error, "not read again; everything stays as it was"),
            }
        }
    }

    async fn again(&self, service: &Service) -> Result<(), String> {
        let sources = Arc::clone(&self.sources);
        let read = spawn_blocking(move || read(&sources)).await;
        let (words, filter) = read.map_err(|error| error.to_string())??;
        self.log.set_filter(&filter).map_err(|error| error.to_string())?;
        tracing::debug!(%filter, "the log's filter is in place");
        service.set_words(words);
        Ok(())
    }
}

/// The words and the log's filter as they are written now.
fn read(sources: &Sources) -> Result<(Words, String), String> {
    let settings = config::load(sources.config.as_deref(), &sources.environment);
    let settings = settings.map_err(|error| error.to_string())?;
    let files = response_files(&settings).map_err(|error| format!("responses.folder: {error}"))?;
    let words = Words::load(&files).map_err(|error| error.to_string())?;
    Ok((words, settings.log.filter))
}
