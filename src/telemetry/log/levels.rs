//! Which lines are logged: levels by module, which can be others at any moment.
//!
//! Whether a line is logged depends on nothing but where it stands in the code, so that it is asked
//! once for each place and whenever the levels change. What `tracing_subscriber` has for filters that
//! change (`reload`, around `EnvFilter`) takes locks whenever a span is made, entered, left and closed.
//! Every answer has one, and under load that was some hundredths of what an answer takes.

use std::sync::Arc;

use arc_swap::ArcSwap;
use tracing::level_filters::LevelFilter;
use tracing::subscriber::Interest;
use tracing::{Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::Context;

/// Levels by module; all that are cloned from one another are the same.
#[derive(Debug, Clone)]
pub(super) struct Levels(Arc<ArcSwap<Targets>>);

impl Levels {
    /// Lets lines through by these.
    pub(super) fn new(levels: Targets) -> Self {
        Self(Arc::new(ArcSwap::from_pointee(levels)))
    }

    /// Lets lines through by these from now on.
    pub(super) fn set(&self, levels: Targets) {
        self.0.store(Arc::new(levels));
        tracing::callsite::rebuild_interest_cache();
    }
}

impl<S: Subscriber> Layer<S> for Levels {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        Layer::<S>::register_callsite(&**self.0.load(), metadata)
    }

    fn enabled(&self, metadata: &Metadata<'_>, context: Context<'_, S>) -> bool {
        Layer::<S>::enabled(&**self.0.load(), metadata, context)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Layer::<S>::max_level_hint(&**self.0.load())
    }
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::fmt;
    use tracing_subscriber::layer::SubscriberExt as _;

    use super::super::kept::Kept;
    use super::*;

    #[test]
    fn lines_get_through_by_the_levels_of_the_moment_and_know_their_span() {
        let levels = |text: &str| text.parse::<Targets>().expect("they can be read");
        let (kept, filter) = (Kept::default(), Levels::new(levels("warn")));
        let writer = kept.clone();
        let lines = fmt::layer().with_writer(move || writer.clone()).with_ansi(false);
        let subscriber = tracing_subscriber::registry().with(filter.clone()).with(lines);
        let logged = || {
            let span = tracing::error_span!("answering", interaction = 7);
            let _entered = span.enter();
            tracing::info!("one");
            tracing::warn!("two");
            tracing::info!(target: "elsewhere", "three");
            let text = kept.taken();
            assert!(text.lines().all(|line| line.contains("answering{interaction=7}")), "{text}");
            ["one", "two", "three"].map(|word| text.contains(word))
        };
        tracing::subscriber::with_default(subscriber, || {
            assert_eq!(logged(), [false, true, false]);
            filter.set(levels("warn,lanekeeper=info"));
            assert_eq!(logged(), [true, true, false]);
            filter.set(levels("error,elsewhere=trace"));
            assert_eq!(logged(), [false, false, true]);
        });
    }
}
