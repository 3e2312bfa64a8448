//! Logs: where they go and how they look. Standard output belongs to answers, so logs go to
//! standard error.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, LogSettings};

/// Starts logging. A filter that cannot be read falls back to warnings, and says so.
pub fn start(settings: &LogSettings) {
    let (filter, complaint) = match EnvFilter::try_new(&settings.filter) {
        Ok(filter) => (filter, None),
        Err(error) => (EnvFilter::new("warn"), Some(error)),
    };
    let logger = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let started = match settings.format {
        LogFormat::Text => logger.try_init(),
        LogFormat::Json => logger.json().flatten_event(true).try_init(),
    };
    if started.is_err() {
        // Somebody started logging before us; their lines are as good.
        return;
    }
    if let Some(error) = complaint {
        tracing::warn!(%error, "log.filter cannot be read; logging warnings only");
    }
}
