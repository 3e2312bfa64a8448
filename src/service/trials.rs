//! The service over stores that refuse, that others write to, and that the bot has left.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use crate::command::{Call, Chore, Command, OptionName};
use crate::fact::{Change, Edit, Locale, Record, RecordId, Scope, ServerId};
use crate::reply::{Outcome, Reply, Words};
use crate::store::{Entry, Loaded, MemoryStore, Revision, Store, StoreError};
use crate::telemetry::Vitals;

use super::{Ask, Asker, Handled, RETENTION, Request, Service};

/// A store in memory that can be made to refuse what it is given.
#[derive(Default)]
struct Moody {
    kept: MemoryStore,
    refuses: AtomicBool,
    panics: AtomicBool,
}

#[async_trait]
impl Store for Moody {
    async fn load(&self) -> Result<Loaded, StoreError> {
        self.kept.load().await
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        assert!(!self.panics.load(Ordering::Relaxed), "it is full of secrets");
        if self.refuses.load(Ordering::Relaxed) {
            return Err(StoreError::NotSaved("the disk is full of secrets".to_owned()));
        }
        self.kept.commit(change, expected).await
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        self.kept.notes(server).await
    }

    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.kept.amended().await
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        self.kept.history(scope, record).await
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.kept.change(revision).await
    }

    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        self.kept.operation(operation).await
    }
}

const SERVER: u64 = 1;

async fn started(store: &Arc<Moody>) -> Service {
    let words = Words::load(&[]).expect("the bundled words load");
    let store = Arc::clone(store) as Arc<dyn Store>;
    Service::start(store, words, BTreeSet::new()).await.expect("it starts")
}

/// Somebody who manages a server.
fn on(server: u64) -> Asker {
    let (user, server) = (Some("42".to_owned()), Some(ServerId::new(server)));
    Asker { user, server, manages: true, is_in_shell: false }
}

fn request(operation: &str, ask: Ask) -> Request {
    let asker = on(SERVER);
    Request { locale: Locale::English, asker, operation: operation.to_owned(), ask }
}

fn adding(claim: &str) -> Ask {
    let call = Call { chore: Some(Chore::Add), ..Call::new(Command::Facts) };
    let call = call
        .with(OptionName::Subject, "mistral")
        .with(OptionName::Topic, "licence")
        .with(OptionName::Claim, claim)
        .with(OptionName::Source, "https://example.org/x")
        .with(OptionName::Date, "2026");
    Ask::Call(call)
}

async fn reply(service: &Service, operation: &str, ask: Ask) -> Reply {
    match service.handle(&request(operation, ask)).await {
        Handled::Message(message) => Arc::unwrap_or_clone(message.reply),
        other => panic!("no message: {other:?}"),
    }
}

async fn answer(service: &Service) -> String {
    let call = Call::new(Command::WhyOpen).with(OptionName::Subject, "mistral");
    let reply = reply(service, "", Ask::Call(call)).await;
    assert_eq!(reply.outcome, Outcome::Answered);
    format!("{:?}", reply.sections)
}

#[tokio::test]
async fn what_the_disk_refuses_is_not_saved_and_readers_are_served_as_before() {
    let store = Arc::new(Moody::default());
    let service = started(&store).await;
    let before = answer(&service).await;
    store.refuses.store(true, Ordering::Relaxed);
    let refused = reply(&service, "1", adding("It licences fish.")).await;
    assert_eq!((refused.outcome, refused.private), (Outcome::Fault, true));
    assert_eq!(refused.title, "Not saved");
    assert!(!refused.verdict[0].contains("secrets"), "{:?}", refused.verdict);
    assert_eq!(answer(&service).await, before);
    store.refuses.store(false, Ordering::Relaxed);
    let saved = reply(&service, "1", adding("It licences fish.")).await;
    assert_eq!(saved.outcome, Outcome::Answered, "the same operation goes through later");
    assert!(answer(&service).await.contains("It licences fish."));
}

#[tokio::test]
async fn what_panics_is_told_as_a_fault_with_a_number_and_nothing_else_is_held_up() {
    let store = Arc::new(Moody::default());
    let service = started(&store).await;
    store.panics.store(true, Ordering::Relaxed);
    let told = reply(&service, "1", adding("It licences fish.")).await;
    assert_eq!((told.outcome, told.private), (Outcome::Fault, true));
    assert_eq!(told.title, "Something went wrong");
    let words = format!("{:?}", told.verdict);
    assert!(words.contains("number") && !words.contains("secrets"), "{words}");
    assert!(answer(&service).await.contains("Mistral"));
    store.panics.store(false, Ordering::Relaxed);
    let saved = reply(&service, "1", adding("It licences fish.")).await;
    assert_eq!(saved.outcome, Outcome::Answered, "the next one is not held up");
}

#[tokio::test]
async fn no_more_servers_are_kept_at_hand_than_the_operator_says() {
    let store = Arc::new(Moody::default());
    let writer = started(&store).await;
    for server in 1..=3 {
        let request =
            Request { asker: on(server), ..request(&server.to_string(), adding("Here.")) };
        writer.handle(&request).await;
    }
    // Each asked again after two others: three have room for all of them, two for none.
    for (kept, wanted) in [(3, (6, 3)), (2, (0, 9))] {
        let vitals = Arc::new(Vitals::default());
        let kept = NonZeroUsize::new(kept).expect("it is not zero");
        let service = started(&store).await.with_cached_servers(kept);
        let service = service.watched(Arc::clone(&vitals));
        for server in (1..=3).cycle().take(9) {
            let ask = Ask::Call(Call::new(Command::WhyOpen).with(OptionName::Subject, "mistral"));
            let asked = Request { asker: on(server), ..request("", ask) };
            let Handled::Message(message) = service.handle(&asked).await else {
                panic!("no message")
            };
            assert!(format!("{:?}", message.reply.sections).contains("Here."), "on {server}");
        }
        let numbers = vitals.metrics.text();
        let count = |name: &str| {
            let sample = format!("lanekeeper_cache_{name}_total{{cache=\"notes\"}} ");
            let count = numbers.lines().find_map(|line| line.strip_prefix(&sample));
            count.unwrap_or_else(|| panic!("no {sample}")).parse::<u32>().expect("a number")
        };
        assert_eq!((count("hits"), count("misses")), wanted, "{kept} are kept");
    }
}

#[tokio::test]
async fn a_write_goes_on_from_what_somebody_else_has_written_meanwhile() {
    let store = Arc::new(Moody::default());
    let (here, there) = (started(&store).await, started(&store).await);
    assert_eq!(reply(&there, "1", adding("From there.")).await.outcome, Outcome::Answered);
    assert_eq!(reply(&here, "2", adding("From here.")).await.outcome, Outcome::Answered);
    let both = answer(&here).await;
    assert!(both.contains("From there.") && both.contains("From here."), "{both}");
    assert_eq!(store.load().await.expect("it loads").revision, Revision(3));
}

#[tokio::test]
async fn an_operation_is_written_once_by_whichever_process() {
    let store = Arc::new(Moody::default());
    let (here, there) = (started(&store).await, started(&store).await);
    let first = reply(&here, "discord:1", adding("Only once.")).await;
    let again = reply(&there, "discord:1", adding("Only once.")).await;
    assert_eq!(first.title, again.title);
    assert_eq!(store.load().await.expect("it loads").revision, Revision(2));
}

#[tokio::test]
async fn the_notes_of_a_server_that_was_left_are_erased_in_the_end_and_not_before() {
    let store = Arc::new(Moody::default());
    let service = started(&store).await;
    reply(&service, "1", adding("A note.")).await;
    let server = ServerId::new(SERVER);
    let (nobody, here) = (BTreeSet::new(), BTreeSet::from([server]));
    let note = async |present: &BTreeSet<ServerId>, time: Timestamp| {
        service.note_presence(present, |_| true, time).await.expect("it is noted");
        store.notes(server).await.expect("it loads").len()
    };
    let after = |time: Timestamp, days: i64| time + SignedDuration::from_hours(24 * days);
    let left = Timestamp::now();
    let others = service.note_presence(&nobody, |_| false, left).await;
    others.expect("another shard's servers are none of ours");
    assert!(note(&nobody, left).await > 0);
    assert!(note(&here, after(left, 29)).await > 0, "it came back");
    assert!(note(&nobody, after(left, 40)).await > 0, "it left again");
    let retention = i64::try_from(RETENTION.as_secs() / (24 * 60 * 60)).expect("a few days");
    service.retire(after(left, 40 + retention - 1)).await.expect("it is looked at");
    assert!(!store.notes(server).await.expect("it loads").is_empty());
    service.retire(after(left, 40 + retention)).await.expect("it is looked at");
    assert!(store.notes(server).await.expect("it loads").is_empty());
    assert!(!answer(&service).await.contains("A note."));
    let log = store.change(Revision(2)).await.expect("it loads").expect("it was there");
    assert!(log.change.edits.is_empty() && log.change.author.is_empty(), "{log:?}");
    let newest = store.load().await.expect("it loads").revision;
    let last = store.change(newest).await.expect("it loads").expect("it is there");
    assert_eq!(last.change.edits, [Edit::Forget]);
}
