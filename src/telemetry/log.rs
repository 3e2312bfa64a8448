//! Logs: where they go and how they look. Standard output belongs to answers, so logs go to
//! standard error.

#[cfg(test)]
mod kept;
mod levels;
mod line;

use std::io::IsTerminal as _;

use tracing_subscriber::filter::{LevelFilter, ParseError, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Layer as _, fmt};

use crate::config::{LogFormat, LogSettings};

use levels::Levels;

/// Why the filter of the log is not another one now.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// It cannot be read.
    #[error("log.filter cannot be read: {0}")]
    Filter(#[from] ParseError),
    /// Somebody else keeps the log.
    #[error("the log belongs to somebody else")]
    Foreign,
}

/// The log of this process, whose filter can be changed while it runs.
#[derive(Debug)]
pub struct Log {
    levels: Option<Levels>,
}

impl Log {
    /// Starts logging. A filter that cannot be read falls back to warnings, and says so.
    #[must_use]
    pub fn start(settings: &LogSettings) -> Self {
        let (levels, complaint) = match settings.filter.parse::<Targets>() {
            Ok(levels) => (levels, None),
            Err(error) => (Targets::new().with_default(LevelFilter::WARN), Some(error)),
        };
        let levels = Levels::new(levels);
        let coloured = std::io::stderr().is_terminal();
        let lines = fmt::layer().with_writer(move || line::stderr(coloured)).with_ansi(coloured);
        let lines = match settings.format {
            LogFormat::Text => lines.boxed(),
            // What an answer's lines have in common stands in each of them.
            LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
        };
        let started = tracing_subscriber::registry().with(levels.clone()).with(lines).try_init();
        if started.is_err() {
            // Somebody started logging before us; their lines are as good.
            return Self { levels: None };
        }
        if let Some(error) = complaint {
            tracing::warn!(%error, "log.filter cannot be read; logging warnings only");
        }
        Self { levels: Some(levels) }
    }

    /// Lets other lines through from now on.
    ///
    /// # Errors
    ///
    /// When the filter cannot be read; the one before stays.
    pub fn set_filter(&self, filter: &str) -> Result<(), LogError> {
        let levels = filter.parse()?;
        self.levels.as_ref().ok_or(LogError::Foreign)?.set(levels);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_cannot_be_read_is_refused() {
        let log = Log { levels: None };
        let error = log.set_filter("lanekeeper=loud").expect_err("there is no such level");
        assert!(error.to_string().contains("log.filter"), "{error}");
    }
}
