//! Taking data sets in again, now and then, while the bot serves.
//!
//! Off by default, and meant for one replica where there are several. Two that do it at once do no
//! harm: the same snapshot changes nothing the second time, and a write that somebody else overtook
//! is planned anew.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::config::RefreshSettings;
use crate::fact::{Locale, Vocabulary as _};
use crate::import::{self, Set};
use crate::reply::{Outcome, Reply};
use crate::service::{Ask, Asker, Handled, Order, Request, Service};

use super::source::{self, FetchError};

/// Which part of the time between two rounds is left to chance, so that bots that were started
/// together do not ask together: one of so many.
const JITTER: u32 = 5;

/// Takes the data sets in, every so often, until the process ends.
pub async fn follow(settings: RefreshSettings, service: Arc<Service>) {
    let Some(every) = settings.every() else { return };
    let places = [
        (Set::ModelsDev, settings.models_dev),
        (Set::Osai, settings.osai),
        (Set::Mot, settings.mot),
        (Set::Epoch, settings.epoch),
    ];
    loop {
        tokio::time::sleep(scattered(every, chance())).await;
        for (set, place) in &places {
            let Some(place) = place else { continue };
            match renew(*set, place, &service).await {
                Ok(came) => tracing::info!(set = set.slug(), came, "data set looked at"),
                Err(error) => tracing::warn!(set = set.slug(), %error, "data set not taken in"),
            }
        }
    }
}

/// A number that nobody can tell beforehand.
fn chance() -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "any of its bits will do")]
    let number = RandomState::new().build_hasher().finish() as u32;
    number
}

/// A stretch of time, longer or shorter by chance.
fn scattered(every: Duration, chance: u32) -> Duration {
    let slack = every / JITTER;
    // Sooner by half of the slack, and then later by chance.
    every.saturating_sub(slack / 2) + slack.mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

/// Why a data set is not taken in.
#[derive(Debug, thiserror::Error)]
enum RenewError {
    /// It is not fetched.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// Its files are malformed.
    #[error("malformed: {0}")]
    Flawed(import::FileFlaw),
    /// A person has to look at it: much would flip, be gone or jump in price.
    #[error("it asks for a second look; lanekeeper import shows why")]
    Stopped,
    /// The service refuses it.
    #[error("refused")]
    Refused,
}

/// Takes a data set in; tells what came of it, for the log.
async fn renew(set: Set, place: &str, service: &Service) -> Result<&'static str, RenewError> {
    let tag = service.tag(set, place);
    let fetched = source::fetch(set, place, tag.as_deref(), None).await?;
    let Some(snapshot) = fetched else { return Ok("unchanged") };
    let survey = import::read(&snapshot).map_err(|flaws| {
        flaws.into_iter().next().map_or(RenewError::Refused, RenewError::Flawed)
    })?;
    let order = Order { survey: Arc::new(survey), vendor: None, agreed: false };
    let shown = asked(service, set, Ask::Survey(order)).await.ok_or(RenewError::Refused)?;
    let is_stopped = |reply: &Reply| {
        reply.data.as_ref().and_then(|data| data.get("stopped")?.as_bool()) == Some(true)
    };
    if is_stopped(&shown) {
        return Err(RenewError::Stopped);
    }
    let Some(button) = shown.controls.first().and_then(|row| row.first()) else {
        return Ok("unchanged");
    };
    let done = asked(service, set, Ask::Press(button.deed.id())).await;
    done.map(|_| "taken in").ok_or(RenewError::Refused)
}

/// What the service says to the one who keeps the machine; nothing where it refuses.
async fn asked(service: &Service, set: Set, ask: Ask) -> Option<Reply> {
    let operation = format!("refresh:{}:{}", set.slug(), Timestamp::now().as_microsecond());
    let asker = Asker::in_shell(None);
    let request = Request { locale: Locale::English, asker, operation, ask };
    match service.handle(&request).await {
        Handled::Message(message) if message.reply.outcome == Outcome::Answered => {
            Some(message.reply)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_scattered_around_their_time_and_never_far_from_it() {
        let every = Duration::from_secs(1_000);
        assert_eq!(scattered(every, 0), Duration::from_secs(900));
        assert_eq!(scattered(every, u32::MAX), Duration::from_secs(1_100));
        let times: std::collections::BTreeSet<_> =
            (0..50).map(|_| scattered(every, chance())).collect();
        assert!(times.len() > 10, "{times:?}");
    }
}
