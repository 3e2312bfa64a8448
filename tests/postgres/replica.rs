//! One of several bots on a database, without its transport.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lanekeeper::command::{Call, Chore, Command, OptionName};
use lanekeeper::fact::{Locale, ServerId};
use lanekeeper::reply::{Outcome, Reply, Words};
use lanekeeper::service::{Ask, Asker, Handled, Request, Service};
use lanekeeper::store::{PostgresStore, Store};
use secrecy::SecretString;
use tokio_util::task::AbortOnDropHandle;

/// Who may change the base.
pub const OPERATOR: &str = "7";
/// How long a change may take to be seen, at the very worst.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Clone)]
pub struct Replica {
    pub store: Arc<PostgresStore>,
    service: Arc<Service>,
    _following: Arc<AbortOnDropHandle<()>>,
}

impl Replica {
    pub async fn start(url: &SecretString) -> Self {
        let store = Arc::new(PostgresStore::open(url).await.expect("it opens"));
        let words = Words::load(&[]).expect("the bundled words load");
        let operators = BTreeSet::from([OPERATOR.to_owned()]);
        let shared = Arc::clone(&store) as Arc<dyn Store>;
        let service = Service::start(shared, words, operators).await.expect("it starts");
        let service = Arc::new(service);
        let follower = Arc::clone(&service);
        let following = tokio::spawn(async move { follower.follow().await });
        Self { store, service, _following: Arc::new(AbortOnDropHandle::new(following)) }
    }

    /// Whether it is the one that does a task.
    pub async fn has_turn(&self, task: &'static str) -> bool {
        self.service.has_turn(task).await
    }

    /// What an operator on a server gets, who manages that server too.
    pub async fn reply(&self, operation: &str, server: u64, ask: Ask) -> Reply {
        let (user, server) = (Some(OPERATOR.to_owned()), Some(ServerId::new(server)));
        let asker = Asker { user, server, manages: true, is_in_shell: false };
        let operation = operation.to_owned();
        let request = Request { locale: Locale::English, asker, operation, ask };
        match self.service.handle(&request).await {
            Handled::Message(message) => Arc::unwrap_or_clone(message.reply),
            other => panic!("no message: {other:?}"),
        }
    }

    /// Has a claim about Mistral's licence added, and expects that it works.
    pub async fn add(&self, operation: &str, server: u64, scope: &str, claim: &str) -> Reply {
        let reply = self.reply(operation, server, adding(claim, scope)).await;
        assert_eq!(reply.outcome, Outcome::Answered, "{reply:?}");
        reply
    }

    /// Everything that the answer about Mistral says on a server.
    pub async fn answer(&self, server: u64) -> String {
        let call = Call::new(Command::WhyOpen).with(OptionName::Subject, "mistral");
        let reply = self.reply("", server, Ask::Call(call)).await;
        assert_eq!(reply.outcome, Outcome::Answered, "reads never fail: {reply:?}");
        format!("{:?} {:?}", reply.verdict, reply.sections)
    }

    /// Whether a search on a server finds a claim.
    pub async fn finds(&self, server: u64, claim: &str) -> bool {
        let call = Call::new(Command::Find).with(OptionName::Text, claim);
        let reply = self.reply("", server, Ask::Call(call)).await;
        assert_ne!(reply.outcome, Outcome::Fault, "reads never fail: {reply:?}");
        format!("{:?}", reply.sections).contains(claim)
    }

    /// Waits until a claim is found on a server, or no more; returns how long it took.
    pub async fn until(&self, server: u64, text: &str, is_there: bool) -> Duration {
        let begun = Instant::now();
        while self.finds(server, text).await != is_there {
            let waited = begun.elapsed();
            assert!(waited < PATIENCE, "after {waited:?}: is {text:?} there? not {is_there}");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        begun.elapsed()
    }
}

/// The order to add a claim about Mistral's licence.
pub fn adding(claim: &str, scope: &str) -> Ask {
    let call = Call { chore: Some(Chore::Add), ..Call::new(Command::Facts) };
    let call = call
        .with(OptionName::Subject, "mistral")
        .with(OptionName::Topic, "licence")
        .with(OptionName::Claim, claim)
        .with(OptionName::Source, "https://example.org/x")
        .with(OptionName::Date, "2026")
        .with(OptionName::Scope, scope);
    Ask::Call(call)
}
