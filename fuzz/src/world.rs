//! A bot in a process of its own, and what it was made to keep.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use async_trait::async_trait;
use lanekeeper::fact::{Change, Facts, Locale, Record, RecordId, Scope, ServerId, bundled};
use lanekeeper::reply::Words;
use lanekeeper::service::{Ask, Request, Service};
use lanekeeper::store::{Entry, Loaded, MemoryStore, Revision, Store, StoreError};
use lanekeeper::transport::discord::{Interaction, Kept, Read, Rest, answer, said};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

/// The user who may change the base.
pub const OPERATOR: u64 = 7;
/// What Discord says of somebody who may manage a server.
pub const MANAGES: u64 = 1 << 5;
/// How many interactions one bot answers, so that what it keeps stays small.
const PATIENCE: u64 = 500;
/// Where nobody listens: nothing that is attacked reaches a network.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The bundled facts, read once.
pub fn facts() -> &'static Facts {
    static FACTS: LazyLock<Facts> =
        LazyLock::new(|| bundled::facts().expect("the bundled facts are sound"));
    &FACTS
}

/// A store that remembers what was written since it was last asked.
#[derive(Default)]
struct Witness {
    store: MemoryStore,
    written: Mutex<Vec<Change>>,
}

#[async_trait]
impl Store for Witness {
    async fn load(&self) -> Result<Loaded, StoreError> {
        self.store.load().await
    }

    async fn commit(&self, change: &Change, expected: Revision) -> Result<Revision, StoreError> {
        let revision = self.store.commit(change, expected).await?;
        self.written.lock().unwrap_or_else(PoisonError::into_inner).push(change.clone());
        Ok(revision)
    }

    async fn notes(&self, server: ServerId) -> Result<Vec<Record>, StoreError> {
        self.store.notes(server).await
    }

    async fn amended(&self) -> Result<BTreeSet<String>, StoreError> {
        self.store.amended().await
    }

    async fn history(&self, scope: Scope, record: &RecordId) -> Result<Vec<Entry>, StoreError> {
        self.store.history(scope, record).await
    }

    async fn change(&self, revision: Revision) -> Result<Option<Entry>, StoreError> {
        self.store.change(revision).await
    }

    async fn operation(&self, operation: &str) -> Result<Option<Entry>, StoreError> {
        self.store.operation(operation).await
    }
}

/// A bot, and the way to it.
pub struct World {
    runtime: Runtime,
    store: Arc<Witness>,
    service: Service,
    rest: Rest,
    kept: Kept,
    asked: u64,
}

impl World {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let store = Arc::new(Witness::default());
        let words = Words::load(&[]).expect("the bundled words load");
        let operators = BTreeSet::from([OPERATOR.to_string()]);
        let service = Service::start(Arc::clone(&store) as _, words, operators);
        let service = runtime.block_on(service).expect("it starts");
        let rest = Rest::new(NOWHERE, None).expect("an address");
        let world = Self { runtime, store, service, rest, kept: Kept::default(), asked: 0 };
        // That the bundled facts were taken in is nobody's doing.
        world.written();
        world
    }

    /// What has been written since this was last asked.
    pub fn written(&self) -> Vec<Change> {
        let mut written = self.store.written.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *written)
    }

    /// A number that nobody has had, for a server, a person or an interaction.
    pub fn number(&mut self) -> u64 {
        self.asked += 1;
        1_000 + self.asked
    }

    /// The response to what somebody does, as JSON.
    pub fn responds(&mut self, asker: &Asker, kind: u64, data: &Value) -> Value {
        let whole = interaction(asker, self.number(), kind, data);
        let Read::Whole(read) = Read::of(whole.to_string().as_bytes()) else {
            panic!("not read: {whole}");
        };
        self.answered(&read)
    }

    /// What is said to a message that mentions the bot, as JSON.
    pub fn said(&mut self, text: &str, locale: Locale) -> Value {
        let ask = Ask::Text { text: text.to_owned(), as_of: None };
        let request = Request::anonymous(locale, ask);
        self.asked += 1;
        self.runtime.block_on(said(&self.service, &request, 1)).body
    }

    /// The response to an interaction, as JSON.
    pub fn answered(&mut self, interaction: &Interaction) -> Value {
        let answered = answer(&self.service, interaction, &self.rest, &self.kept);
        let response = self.runtime.block_on(answered);
        if let Some((user, notice)) = response.notice {
            assert!(user.bytes().all(|byte| byte.is_ascii_digit()), "{user} is told {notice}");
        }
        serde_json::from_str(&response.body).expect("a response is JSON")
    }
}

/// Lets somebody at a bot whose base is as it was bundled.
pub fn with<T>(attack: impl FnOnce(&mut World) -> T) -> T {
    thread_local! {
        static WORLD: RefCell<Option<World>> = const { RefCell::new(None) };
    }
    // A bot on which an attack fails is not put back.
    let mut world = WORLD.take().unwrap_or_else(World::new);
    let outcome = attack(&mut world);
    let is_spoilt = world.written().iter().any(|change| change.scope.is_base());
    if world.asked < PATIENCE && !is_spoilt {
        WORLD.set(Some(world));
    }
    outcome
}

/// Who asks, by what Discord says of them.
pub struct Asker {
    /// Their id.
    pub user: u64,
    /// The server that they ask on.
    pub server: u64,
    /// What they may do there.
    pub permissions: u64,
    /// The language of their client.
    pub locale: &'static str,
}

/// An interaction with the bot on a server, as Discord sends it.
fn interaction(asker: &Asker, id: u64, kind: u64, data: &Value) -> Value {
    let Asker { user, server, permissions, locale } = asker;
    let user = json!({
        "id": user.to_string(), "username": "somebody", "discriminator": "0", "avatar": null,
    });
    json!({
        "id": id.to_string(),
        "application_id": "1",
        "type": kind,
        "version": 1,
        "token": "token",
        "locale": locale,
        "entitlements": [],
        "app_permissions": "0",
        "attachment_size_limit": 10_485_760,
        "context": 0,
        "authorizing_integration_owners": {"0": server.to_string()},
        "guild_id": server.to_string(),
        "guild_locale": "en-US",
        "channel_id": "5",
        "channel": {"id": "5", "type": 0, "guild_id": server.to_string(), "name": "general",
            "position": 0, "permissions": permissions.to_string()},
        "member": {
            "user": user,
            "roles": [],
            "permissions": permissions.to_string(),
            "joined_at": "2024-06-16T08:00:00.000000+00:00",
            "deaf": false,
            "mute": false,
            "flags": 0,
        },
        "data": data,
        "message": {
            "id": "8", "type": 0, "channel_id": "5", "content": "", "author": user,
            "timestamp": "2026-11-23T12:00:00.000000+00:00", "edited_timestamp": null,
            "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "components": [], "pinned": false,
        },
    })
}
