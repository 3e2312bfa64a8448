//! What to do with what comes over the gateway.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use jiff::Timestamp;
use serenity::model::channel::Message;
use serenity::model::id::UserId;
use tracing::Instrument as _;

use super::frame::{Event, Ready};
use super::mention::{Mentions, question};
use crate::fact::ServerId;
use crate::service::{Request, incident};
use crate::transport::discord::{
    Conversation, Read, Said, Way, illustrated, keep_registered, said,
};

/// Answers interactions and mentions, and registers the commands once Discord has said who we are.
pub(super) struct Handler {
    conversation: Arc<Conversation>,
    mentions: Mentions,
    /// The bot's own user, once Discord has said who it is; 0 before.
    own: AtomicU64,
    /// Whether the commands are registered already, or by somebody else.
    registered: AtomicBool,
}

impl Handler {
    pub(super) fn new(conversation: Arc<Conversation>, registers: bool) -> Self {
        let (mentions, own) = (Mentions::default(), AtomicU64::new(0));
        Self { conversation, mentions, own, registered: AtomicBool::new(!registers) }
    }

    /// Answers a message that mentions the bot.
    async fn converse(&self, message: &Message) {
        let own = self.own.load(Ordering::Relaxed);
        if own == 0 {
            return;
        }
        let Some(request) = question(message, UserId::new(own)) else { return };
        let id = message.id.get();
        if !self.conversation.is_first(id) || !self.mentions.admit(message) {
            return;
        }
        let answers = self.post(&request, message.channel_id.get(), id);
        answers.instrument(tracing::error_span!("answering", message = id)).await;
    }

    /// Posts the answer to the message `id`, and then the picture that belongs to it.
    async fn post(&self, request: &Request, channel: u64, id: u64) {
        let (service, rest) = (self.conversation.service(), self.conversation.rest());
        let Said { body, file, drawing } = said(service, request, id).await;
        let posted = rest.post(channel, &body, file.as_ref(), id).await;
        service.vitals().metrics.mentioned(posted.is_ok());
        let post = match posted {
            Ok(post) => post,
            // Often it may read a channel and not write there.
            Err(error) => {
                tracing::info!(%error, "a mention is not answered");
                return;
            }
        };
        tracing::info!("answered a mention");
        if let Some(drawing) = drawing
            && let Some((edit, file)) = illustrated(service, drawing).await
            && let Err(error) = rest.amend(channel, &post, &edit, Some(&file)).await
        {
            tracing::warn!(%error, "a picture did not follow");
        }
    }

    /// Takes note of the servers that this shard is on, and of those that it no longer is on.
    async fn note_presence(&self, ready: &Ready) {
        let present: BTreeSet<_> =
            ready.guilds.iter().map(|guild| ServerId::new(guild.id.get())).collect();
        let [number, total] = ready.shard.unwrap_or([0, 1]);
        // <https://discord.com/developers/docs/events/gateway#sharding>
        let covers = |server: ServerId| (server.get() >> 22) % total.max(1) == number;
        let noted = self.conversation.service().note_presence(&present, covers, Timestamp::now());
        let noted = noted.await;
        if let Err(error) = noted {
            tracing::error!(incident = %incident(), %error, "who left is not noted");
        }
    }
}

impl Handler {
    /// Takes an event, and does what there is to do about it in a task of its own: whoever comes
    /// next is not kept waiting.
    pub(super) fn take(self: &Arc<Self>, event: Event) {
        match &event {
            Event::Other => return,
            // What is written to the bot right after this is meant for it already.
            Event::Ready(ready) => self.own.store(ready.user.id.get(), Ordering::Relaxed),
            _ => {}
        }
        let handler = Arc::clone(self);
        self.conversation.in_flight().spawn(async move { handler.handle(event).await });
    }

    async fn handle(&self, event: Event) {
        match event {
            Event::Interaction(read) => self.answer(*read).await,
            Event::Message(message) => self.converse(&message).await,
            Event::Ready(ready) => self.begin(&ready).await,
            Event::Resumed => {
                self.conversation.service().vitals().metrics.session(true);
                tracing::info!("connected again");
            }
            Event::Other => {}
        }
    }

    async fn answer(&self, read: Read) {
        match read {
            Read::Whole(interaction) => {
                self.conversation.interact(&interaction, Way::over_rest()).await;
            }
            Read::Unread(unread) => {
                self.conversation.apologise(&unread, Way::over_rest()).await;
            }
            Read::Nobody => {
                let incident = incident();
                tracing::error!(%incident, "an interaction without id and token");
            }
            Read::Ping => {}
        }
    }

    async fn begin(&self, ready: &Ready) {
        let vitals = self.conversation.service().vitals();
        vitals.health.connected();
        vitals.metrics.session(false);
        tracing::info!(servers = ready.guilds.len(), "connected");
        self.note_presence(ready).await;
        if !self.registered.swap(true, Ordering::Relaxed) {
            let (rest, service) = (self.conversation.rest(), self.conversation.service());
            keep_registered(rest, ready.application.id.get(), &service.words()).await;
        }
    }
}
