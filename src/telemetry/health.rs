//! How the process is: what a load balancer, a container's engine or a service manager asks.

use std::sync::atomic::{AtomicBool, Ordering};

/// What the process has got to. Everything is false at first.
#[derive(Debug, Default)]
pub struct Health {
    has_facts: AtomicBool,
    awaits_gateway: AtomicBool,
    has_connected: AtomicBool,
    is_ending: AtomicBool,
}

/// Whether questions can be answered, as far as the process itself can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// They can.
    Ready,
    /// The facts are not there yet.
    Loading,
    /// Discord's gateway has not taken the bot in yet.
    Connecting,
    /// The process was told to end, and finishes what it has begun.
    Ending,
}

impl Health {
    /// The facts are loaded.
    pub fn loaded(&self) {
        self.has_facts.store(true, Ordering::Release);
    }

    /// Questions come over the gateway, so that nothing is ready before it has taken the bot in.
    pub fn awaits_gateway(&self) {
        self.awaits_gateway.store(true, Ordering::Release);
    }

    /// The gateway has taken the bot in. A connection that is lost later does not count: it comes
    /// back by itself, and starting the process anew would not bring it sooner.
    pub fn connected(&self) {
        self.has_connected.store(true, Ordering::Release);
    }

    /// The process was told to end.
    pub fn ending(&self) {
        self.is_ending.store(true, Ordering::Release);
    }

    /// How the process is now.
    #[must_use]
    pub fn condition(&self) -> Condition {
        let is = |flag: &AtomicBool| flag.load(Ordering::Acquire);
        if is(&self.is_ending) {
            Condition::Ending
        } else if !is(&self.has_facts) {
            Condition::Loading
        } else if is(&self.awaits_gateway) && !is(&self.has_connected) {
            Condition::Connecting
        } else {
            Condition::Ready
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_ready_once_everything_is_there_and_until_it_ends() {
        let health = Health::default();
        assert_eq!(health.condition(), Condition::Loading);
        health.awaits_gateway();
        health.loaded();
        assert_eq!(health.condition(), Condition::Connecting);
        health.connected();
        assert_eq!(health.condition(), Condition::Ready);
        health.ending();
        assert_eq!(health.condition(), Condition::Ending);
    }

    #[test]
    fn without_a_gateway_the_facts_are_enough() {
        let health = Health::default();
        health.loaded();
        assert_eq!(health.condition(), Condition::Ready);
    }
}
