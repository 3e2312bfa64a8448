//! What to do with what comes over the gateway.

use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::{Value, json};
use serenity::async_trait;
use serenity::client::{Context, RawEventHandler};
use serenity::model::application::Interaction;
use serenity::model::channel::Message;
use serenity::model::event::{Event, UnknownEvent};
use serenity::model::gateway::Ready;
use serenity::model::id::UserId;
use tokio_util::task::TaskTracker;

use super::mention::{Mentions, question};
use super::seen::Seen;
use crate::fact::{Locale, ServerId};
use crate::reply::File;
use crate::service::{Service, incident};
use crate::transport::discord::limits::FIRST_RESPONSE;
use crate::transport::discord::{
    Registration, Response, Rest, answer, commands, illustrated, is_discreet, register, said,
    unreadable,
};

/// What the way to Discord and back may take of an interaction's three seconds.
const TRAVEL: Duration = Duration::from_millis(200);

/// How long an answer is waited for before Discord is told that it comes later.
const PATIENCE: Duration = Duration::from_millis(1500);
/// The type of a response that says so.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
const DEFERRED: u64 = 5;
/// The flag of a message that only the asker sees.
/// <https://discord.com/developers/docs/resources/message#message-object-message-flags>
const EPHEMERAL: u64 = 1 << 6;

/// Answers interactions, and registers the commands once Discord has said who we are.
pub(super) struct Handler {
    pub(super) service: Arc<Service>,
    pub(super) rest: Arc<Rest>,
    /// Everything that is being answered; a shutdown waits for it.
    pub(super) in_flight: TaskTracker,
    seen: Seen,
    mentions: Mentions,
    /// The bot's own user, once Discord has said who it is; 0 before.
    own: AtomicU64,
    registered: AtomicBool,
}

impl Handler {
    pub(super) fn new(service: Arc<Service>, rest: Arc<Rest>, in_flight: TaskTracker) -> Self {
        let (seen, mentions) = (Seen::default(), Mentions::default());
        let (own, registered) = (AtomicU64::new(0), AtomicBool::new(false));
        Self { service, rest, in_flight, seen, mentions, own, registered }
    }

    async fn interact(&self, interaction: &Interaction, deadline: Instant) {
        let id = interaction.id().get();
        if !self.seen.is_first(id) {
            tracing::debug!(interaction = id, "delivered again");
            return;
        }
        let begun = Instant::now();
        let mut work = pin!(answer(&self.service, interaction, &self.rest));
        let in_time = tokio::time::timeout(PATIENCE, &mut work).await;
        let (response, sent) = match in_time {
            Ok(response) => {
                let (body, file) = (&response.body, response.file.as_ref());
                let sent = self.send(id, interaction.token(), body, file, deadline).await;
                (response, sent)
            }
            // Choices that come late help nobody any more.
            Err(_) if matches!(interaction, Interaction::Autocomplete(_)) => return,
            Err(_) => {
                let flags = if is_discreet(interaction) { EPHEMERAL } else { 0 };
                let later = json!({"type": DEFERRED, "data": {"flags": flags}});
                self.send(id, interaction.token(), &later, None, deadline).await;
                let response = work.await;
                let sent = self.complete(interaction, &response).await;
                (response, sent)
            }
        };
        let micros = begun.elapsed().as_micros();
        let is_deletion = sent && response.is_deletion();
        if sent {
            let (asked, outcome) = (response.asked, response.outcome);
            tracing::info!(interaction = id, %asked, ?outcome, micros, "answered");
        }
        if let Some(drawing) = response.drawing.filter(|_| sent)
            && let Some((edit, file)) = illustrated(&self.service, drawing).await
        {
            let (application, token) = (interaction.application_id().get(), interaction.token());
            let added = self.rest.complete(application, token, &edit, Some(&file)).await;
            if let Err(error) = added {
                tracing::warn!(interaction = id, %error, "a picture did not follow");
            }
        }
        if is_deletion {
            let application = interaction.application_id().get();
            if let Err(error) = self.rest.take_back(application, interaction.token()).await {
                tracing::warn!(interaction = id, %error, "an answer is not taken away");
            }
        }
        if let Some((user, message)) = response.notice
            && let Err(error) = self.rest.tell(&user, &message).await
        {
            tracing::info!(interaction = id, %error, "somebody takes no direct messages");
        }
    }

    /// Answers a message that mentions the bot.
    async fn converse(&self, message: &Message) {
        let own = self.own.load(Ordering::Relaxed);
        if own == 0 {
            return;
        }
        let Some(request) = question(message, UserId::new(own)) else { return };
        let id = message.id.get();
        if !self.seen.is_first(id) || !self.mentions.admit(message) {
            return;
        }
        let body = said(&self.service, &request, id).await;
        let sent = self.rest.post(message.channel_id.get(), &body).await;
        match sent {
            Ok(()) => tracing::info!(message = id, "answered a mention"),
            // Often it may read a channel and not write there.
            Err(error) => tracing::info!(message = id, %error, "a mention is not answered"),
        }
    }

    /// Completes a response that was put off. A form can no longer be shown then.
    async fn complete(&self, interaction: &Interaction, response: &Response) -> bool {
        let id = interaction.id().get();
        let incident = incident();
        let late = || unreadable(&self.service, Locale::English, &incident);
        let body = if response.is_form() { late() } else { response.body.clone() };
        let message = body.get("data").cloned().unwrap_or_default();
        let application = interaction.application_id().get();
        let file = response.file.as_ref();
        let sent = self.rest.complete(application, interaction.token(), &message, file).await;
        if let Err(error) = &sent {
            tracing::error!(interaction = id, %incident, %error, "not answered");
        }
        sent.is_ok()
    }

    /// An interaction that serenity cannot read is still a person waiting: say so, and log it
    /// once, without its content.
    async fn apologise(&self, event: &UnknownEvent, deadline: Instant) {
        let text = |key: &str| event.value.get(key).and_then(Value::as_str);
        let id = text("id").and_then(|id| id.parse().ok());
        let (Some(id), Some(token)) = (id, text("token")) else {
            tracing::error!(incident = %incident(), "an interaction without id and token");
            return;
        };
        if !self.seen.is_first(id) {
            return;
        }
        let incident = incident();
        tracing::error!(interaction = id, %incident, "an interaction that cannot be read");
        let locale = Locale::from_tag(text("locale").unwrap_or_default());
        let body = unreadable(&self.service, locale, &incident);
        self.send(id, token, &body, None, deadline).await;
    }

    async fn send(
        &self,
        id: u64,
        token: &str,
        body: &Value,
        file: Option<&File>,
        deadline: Instant,
    ) -> bool {
        let sent = self.rest.respond(id, token, body, file, deadline).await;
        if let Err(error) = &sent {
            tracing::error!(interaction = id, incident = %incident(), %error, "not answered");
        }
        sent.is_ok()
    }

    /// Takes note of the servers that this shard is on, and of those that it no longer is on.
    async fn note_presence(&self, ready: &Ready) {
        let present: BTreeSet<_> =
            ready.guilds.iter().map(|guild| ServerId::new(guild.id.get())).collect();
        let (number, total) =
            ready.shard.map_or((0, 1), |shard| (u64::from(shard.id.0), u64::from(shard.total)));
        // <https://discord.com/developers/docs/events/gateway#sharding>
        let covers = |server: ServerId| (server.get() >> 22) % total.max(1) == number;
        let noted = self.service.note_presence(&present, covers, Timestamp::now()).await;
        if let Err(error) = noted {
            tracing::error!(incident = %incident(), %error, "who left is not noted");
        }
    }

    async fn register(&self, application: u64) {
        let commands = commands(&self.service.words());
        match register(&self.rest, application, &commands).await {
            Ok(Registration::Unchanged) => tracing::info!("commands are registered already"),
            Ok(Registration::Written) => tracing::info!("commands registered"),
            // What was registered before still works, so that serving goes on.
            Err(error) => {
                tracing::error!(incident = %incident(), %error, "commands not registered");
            }
        }
    }
}

#[async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, _context: Context, event: Event) {
        let deadline = Instant::now() + FIRST_RESPONSE.saturating_sub(TRAVEL);
        let _held = self.in_flight.token();
        match event {
            Event::InteractionCreate(event) => self.interact(&event.interaction, deadline).await,
            Event::MessageCreate(event) => self.converse(&event.message).await,
            Event::Ready(event) => {
                self.own.store(event.ready.user.id.get(), Ordering::Relaxed);
                let vitals = self.service.vitals();
                vitals.health.connected();
                vitals.metrics.session(false);
                tracing::info!(servers = event.ready.guilds.len(), "connected");
                self.note_presence(&event.ready).await;
                if !self.registered.swap(true, Ordering::Relaxed) {
                    self.register(event.ready.application.id.get()).await;
                }
            }
            Event::Resumed(_) => {
                self.service.vitals().metrics.session(true);
                tracing::info!("connected again");
            }
            Event::Unknown(event) if event.kind == "INTERACTION_CREATE" => {
                self.apologise(&event, deadline).await;
            }
            _ => {}
        }
    }
}
