//! What to do with what comes over the gateway.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::Value;
use serenity::async_trait;
use serenity::client::{Context, RawEventHandler};
use serenity::model::application::Interaction;
use serenity::model::event::{Event, UnknownEvent};
use tokio_util::task::TaskTracker;

use super::seen::Seen;
use crate::fact::Locale;
use crate::service::{Service, incident};
use crate::transport::discord::limits::FIRST_RESPONSE;
use crate::transport::discord::{Registration, Rest, answer, commands, register, unreadable};

/// What the way to Discord and back may take of an interaction's three seconds.
const TRAVEL: Duration = Duration::from_millis(200);

/// Answers interactions, and registers the commands once Discord has said who we are.
pub(super) struct Handler {
    pub(super) service: Arc<Service>,
    pub(super) rest: Arc<Rest>,
    /// Everything that is being answered; a shutdown waits for it.
    pub(super) in_flight: TaskTracker,
    seen: Seen,
    registered: AtomicBool,
}

impl Handler {
    pub(super) fn new(service: Arc<Service>, rest: Arc<Rest>, in_flight: TaskTracker) -> Self {
        let (seen, registered) = (Seen::default(), AtomicBool::new(false));
        Self { service, rest, in_flight, seen, registered }
    }

    async fn interact(&self, interaction: &Interaction, deadline: Instant) {
        let id = interaction.id().get();
        if !self.seen.is_first(id) {
            tracing::debug!(interaction = id, "delivered again");
            return;
        }
        let begun = Instant::now();
        let response = answer(&self.service, interaction);
        let micros = begun.elapsed().as_micros();
        if self.send(id, interaction.token(), &response.body, deadline).await {
            let (asked, outcome) = (response.asked, response.outcome);
            tracing::info!(interaction = id, %asked, ?outcome, micros, "answered");
        }
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
        self.send(id, token, &unreadable(&self.service, locale, &incident), deadline).await;
    }

    async fn send(&self, id: u64, token: &str, body: &impl Serialize, deadline: Instant) -> bool {
        let sent = self.rest.respond(id, token, body, deadline).await;
        if let Err(error) = &sent {
            tracing::error!(interaction = id, incident = %incident(), %error, "not answered");
        }
        sent.is_ok()
    }

    async fn register(&self, application: u64) {
        let commands = commands(self.service.words());
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
            Event::Ready(event) => {
                tracing::info!(servers = event.ready.guilds.len(), "connected");
                if !self.registered.swap(true, Ordering::Relaxed) {
                    self.register(event.ready.application.id.get()).await;
                }
            }
            Event::Resumed(_) => tracing::info!("connected again"),
            Event::Unknown(event) if event.kind == "INTERACTION_CREATE" => {
                self.apologise(&event, deadline).await;
            }
            _ => {}
        }
    }
}
