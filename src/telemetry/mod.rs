//! What an operator sees of a running bot: logs, numbers, and how it is. No sockets: who asks for
//! the numbers is answered in `transport/operating`.

mod health;
mod labels;
mod log;
mod metrics;

pub use health::{Condition, Health};
pub use labels::{Cache, PictureOutcome, TurnedAway};
pub use log::{Log, LogError};
pub use metrics::{Answered, CONTENT_TYPE, Metrics, Shards};

/// How a process is doing: one for each, shared by everything that knows something of it.
#[derive(Debug, Default)]
pub struct Vitals {
    /// What it has got to.
    pub health: Health,
    /// What it counts and measures.
    pub metrics: Metrics,
}
