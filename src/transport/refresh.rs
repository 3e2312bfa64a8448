//! Taking data sets in again, now and then, while the bot serves.
//!
//! Off by default. Of several processes on one store one does it: whichever has the turn, and
//! another one once that is gone. Where no turn can be told apart no harm is done: the same snapshot
//! changes nothing the second time, and a write that somebody else overtook is planned anew.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::task::spawn_blocking;

use crate::config::RefreshSettings;
use crate::fact::{Locale, Vocabulary as _};
use crate::import::{self, Set};
use crate::reply::{Outcome, Reply};
use crate::service::{Ask, Asker, Handled, Order, Request, Service};

use super::chance::chance;
use super::source::{self, FetchError, Fetcher, FolderError};

/// Which part of the time between two rounds is left to chance, so that bots that were started
/// together do not ask together: one of so many.
const JITTER: u32 = 5;
/// When the first round is: soon, since a bot that is started anew each night would never come to
/// one otherwise. What has not changed at its address is not even fetched.
const FIRST: Duration = Duration::from_secs(5);
/// What the turn is at.
const TASK: &str = "refresh";

/// Takes the data sets in, every so often, until the process ends.
pub async fn follow(settings: RefreshSettings, service: Arc<Service>) {
    let Some(every) = settings.every() else { return };
    let places = [
        (Set::ModelsDev, settings.models_dev),
        (Set::Osai, settings.osai),
        (Set::Mot, settings.mot),
        (Set::Epoch, settings.epoch),
    ];
    let places: Vec<_> =
        places.into_iter().filter_map(|(set, place)| Some((set, place?))).collect();
    if places.is_empty() {
        return;
    }
    let mut pause = FIRST;
    loop {
        tokio::time::sleep(scattered(pause, chance())).await;
        pause = every;
        if !service.has_turn(TASK).await {
            tracing::debug!("another process takes the data sets in");
            continue;
        }
        for (set, place) in &places {
            match renew(Fetcher::default(), *set, place, &service).await {
                Ok(came) => tracing::info!(set = set.slug(), came, "data set looked at"),
                Err(error) => tracing::warn!(set = set.slug(), %error, "data set not taken in"),
            }
        }
    }
}

/// A stretch of time, longer or shorter by chance.
fn scattered(every: Duration, chance: f64) -> Duration {
    let slack = every / JITTER;
    // Sooner by half of the slack, and then later by chance.
    every.saturating_sub(slack / 2) + slack.mul_f64(chance)
}

/// Why a data set is not taken in.
#[derive(Debug, thiserror::Error)]
enum RenewError {
    /// It is not fetched.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// It is not read.
    #[error(transparent)]
    Folder(#[from] FolderError),
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
async fn renew(
    fetcher: Fetcher,
    set: Set,
    place: &str,
    service: &Service,
) -> Result<&'static str, RenewError> {
    let snapshot = if source::is_address(place) {
        let tag = service.tag(set, place);
        let found = source::fetch(fetcher, set, place, tag.as_deref(), None, &|_, _| ()).await?;
        let Some(snapshot) = found else { return Ok("unchanged") };
        snapshot
    } else {
        let path = PathBuf::from(place);
        let reading = move || source::read(set, &path, None, None, &|_, _| ());
        spawn_blocking(reading).await.map_err(|_| RenewError::Refused)??
    };
    let reading = spawn_blocking(move || import::read(&snapshot));
    let survey = reading.await.map_err(|_| RenewError::Refused)?.map_err(|flaws| {
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
            Some(Arc::unwrap_or_clone(message.reply))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::source::near::{answer, near, server};
    use super::*;
    use crate::reply::Words;
    use crate::store::MemoryStore;

    /// All of models.dev, with one model at a price.
    fn catalogue(input: f64) -> String {
        let cost = serde_json::json!({ "input": input, "output": 2.0 });
        let model = serde_json::json!({
            "id": "mistral-large-2512",
            "name": "Mistral Large 3",
            "release_date": "2025-12-02",
            "last_updated": "2026-10-01",
            "open_weights": true,
            "cost": cost,
        });
        let provider = serde_json::json!({ "models": { "mistral-large-2512": model } });
        serde_json::json!({ "mistral": provider }).to_string()
    }

    async fn service() -> Service {
        let words = Words::load(&[]).expect("the bundled words load");
        let store = Arc::new(MemoryStore::default());
        Service::start(store, words, BTreeSet::new()).await.expect("it starts")
    }

    async fn prices(service: &Service) -> String {
        let text = "/compare mistral openai aspect:price".to_owned();
        let ask = Ask::Text { text, as_of: None };
        match service.handle(&Request::anonymous(Locale::English, ask)).await {
            Handled::Message(message) => format!("{:?}", message.reply.sections),
            other => panic!("no answer: {other:?}"),
        }
    }

    #[tokio::test]
    async fn an_address_is_fetched_again_only_once_its_tag_has_changed() {
        let one =
            |tag: &str, price| answer("200 OK", &format!("etag: {tag}\r\n"), &catalogue(price));
        let (address, serving) = server(vec![
            one("\"a\"", 0.5),
            answer("304 Not Modified", "", ""),
            one("W/\"b\"", 0.75),
            answer("304 Not Modified", "", ""),
            answer("503 Service Unavailable", "", ""),
            one("\"c\"", 75.0),
            answer("200 OK", "", "{\"mistral\": {\"models\": {\"x\": {\"release_date\": 7}}}}"),
        ]);
        let service = service().await;
        let renew = async || renew(near(), Set::ModelsDev, &address, &service).await;
        assert_eq!(renew().await.expect("it is fetched"), "taken in");
        assert!(prices(&service).await.contains("USD 0.5 in"), "{}", prices(&service).await);
        assert_eq!(renew().await.expect("it is asked for"), "unchanged");
        assert_eq!(renew().await.expect("it is fetched"), "taken in");
        assert!(prices(&service).await.contains("USD 0.75 in"));
        assert_eq!(renew().await.expect("it is asked for"), "unchanged");
        let before = prices(&service).await;
        let gone = renew().await.expect_err("it is not there");
        assert!(gone.to_string().contains("503"), "{gone}");
        let stopped = renew().await.expect_err("a hundred times the price");
        assert!(matches!(stopped, RenewError::Stopped), "{stopped}");
        let flawed = renew().await.expect_err("it is malformed");
        assert!(matches!(flawed, RenewError::Flawed(_)), "{flawed}");
        assert_eq!(prices(&service).await, before, "what is not taken in changes nothing");
        let asked = serving.join().expect("it served");
        let tags: Vec<_> = asked
            .iter()
            .map(|request| request.lines().find_map(|line| line.strip_prefix("if-none-match: ")))
            .collect();
        let (a, b) = (Some("\"a\""), Some("W/\"b\""));
        assert_eq!(tags, [None, a, a, b, b, b, b]);
    }

    #[tokio::test]
    async fn another_address_is_not_known_by_the_tag_of_the_first() {
        let service = service().await;
        let tagged = || vec![answer("200 OK", "etag: \"a\"\r\n", &catalogue(0.5))];
        for came in ["taken in", "taken in"] {
            let (address, serving) = server(tagged());
            let renewed = renew(near(), Set::ModelsDev, &address, &service).await;
            assert_eq!(renewed.expect("it is fetched"), came);
            let asked = serving.join().expect("it served");
            assert!(!asked[0].contains("if-none-match"), "{asked:?}");
        }
    }

    #[tokio::test]
    async fn a_folder_is_taken_in_anew_when_what_is_in_it_has_changed() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let place = folder.path().to_str().expect("a plain path");
        let service = service().await;
        let renew = async || renew(Fetcher::default(), Set::ModelsDev, place, &service).await;
        for (price, came) in [(0.5, "taken in"), (0.5, "unchanged"), (0.75, "taken in")] {
            std::fs::write(folder.path().join("api.json"), catalogue(price))
                .expect("it is written");
            assert_eq!(renew().await.expect("it is read"), came);
            assert!(prices(&service).await.contains(&format!("USD {price} in")));
        }
    }

    #[tokio::test]
    async fn the_guard_holds_for_refreshing_too() {
        let service = service().await;
        for place in ["http://example.org/api.json", "https://127.0.0.1/api.json", "/nowhere"] {
            assert!(renew(Fetcher::default(), Set::ModelsDev, place, &service).await.is_err());
        }
    }

    #[test]
    fn rounds_are_scattered_around_their_time_and_never_far_from_it() {
        let every = Duration::from_secs(1_000);
        assert_eq!(scattered(every, 0.0), Duration::from_secs(900));
        assert_eq!(scattered(every, 1.0), Duration::from_secs(1_100));
        let times: std::collections::BTreeSet<_> =
            (0..50).map(|_| scattered(every, chance())).collect();
        assert!(times.len() > 10, "{times:?}");
    }
}
