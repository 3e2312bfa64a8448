//! From an interaction to the last thing that is said about it: the same for every transport.
//!
//! A transport reads what Discord sends and says which way the first response goes ([`Way`]);
//! everything after that goes over REST.

use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;

use crate::fact::Locale;
use crate::reply::Outcome;
use crate::service::{Service, incident};
use crate::telemetry::Answered;
use crate::transport::patience::in_time;

use super::asked::Asked;
use super::asking::Interaction;
use super::interaction::{Response, answer, illustrated, no_choices, unreadable};
use super::kept::Kept;
use super::limits::FIRST_RESPONSE;
use super::read::Unread;
use super::rest::Rest;
use super::seen::Seen;
use super::way::{First, Way};

/// What the way to Discord and back may take of an interaction's three seconds.
const TRAVEL: Duration = Duration::from_millis(200);
/// How long an answer is waited for before Discord is told that it comes later.
const PATIENCE: Duration = Duration::from_millis(1500);
/// How an answer ended that Discord did not take, as numbers have it.
const UNSENT: &str = "unsent";
/// The type of a response that says so.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
const DEFERRED: u64 = 5;
/// The flag of a message that only the asker sees.
/// <https://discord.com/developers/docs/resources/message#message-object-message-flags>
const EPHEMERAL: u64 = 1 << 6;

/// Holds conversations: one a bot, whatever transport it has.
pub struct Conversation {
    service: Arc<Service>,
    rest: Arc<Rest>,
    /// The way that interactions come, as numbers have it.
    transport: &'static str,
    in_flight: TaskTracker,
    seen: Seen,
    kept: Kept,
}

/// Who is answered, and until when.
struct Line<'a> {
    id: u64,
    token: &'a str,
    deadline: Instant,
}

impl Conversation {
    /// Conversations about the facts of `service`, which come over `transport`.
    #[must_use]
    pub fn new(service: Arc<Service>, rest: Arc<Rest>, transport: &'static str) -> Self {
        let (in_flight, seen, kept) = (TaskTracker::new(), Seen::default(), Kept::default());
        Self { service, rest, transport, in_flight, seen, kept }
    }

    /// What answers.
    #[must_use]
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The way to Discord.
    #[must_use]
    pub fn rest(&self) -> &Rest {
        &self.rest
    }

    /// Everything that is being answered; a shutdown waits for it.
    #[must_use]
    pub fn in_flight(&self) -> &TaskTracker {
        &self.in_flight
    }

    /// Whether this is the first time that something with this id is delivered.
    pub fn is_first(&self, id: u64) -> bool {
        self.seen.is_first(id)
    }

    /// Answers an interaction, and does what there is to do after that. One that is delivered again
    /// is being answered already. Every line that is logged meanwhile has its id.
    pub async fn interact(&self, interaction: &Interaction, way: Way) {
        // Whatever the log's filter, a line that gets through it has the id.
        let span = tracing::error_span!("answering", interaction = interaction.id);
        self.respond(interaction, way).instrument(span).await;
    }

    async fn respond(&self, interaction: &Interaction, way: Way) {
        let begun = Instant::now();
        let id = interaction.id;
        if !self.is_first(id) {
            tracing::debug!("delivered again");
            return;
        }
        let line = Line { id, token: &interaction.token, deadline: deadline(begun) };
        let mut work = pin!(answer(&self.service, interaction, &self.rest, &self.kept));
        let (response, sent) = match in_time(work.as_mut(), PATIENCE).await {
            Some(mut response) => {
                let first = response.first();
                let sent = self.send(&line, first, way).await;
                (response, sent)
            }
            // Choices that come late help nobody any more.
            None if interaction.is_typing() => {
                self.count(Asked::COMPLETION, "late", begun);
                return;
            }
            None => {
                // Whoever waits on the connection is let go, and the rest goes over REST.
                drop(way);
                let flags = if interaction.is_discreet() { EPHEMERAL } else { 0 };
                let later = json!({"type": DEFERRED, "data": {"flags": flags}});
                let later = First { body: later.to_string(), file: None };
                let is_awaited = self.send(&line, later, Way::over_rest()).await;
                // What was begun is finished, whether or not anybody still waits to be told.
                let mut response = work.await;
                let is_form = response.is_form;
                let complete = Box::pin(self.complete(interaction, response.first(), is_form));
                let sent = is_awaited && complete.await;
                (response, sent)
            }
        };
        let Response { asked, outcome, .. } = response;
        self.count(asked, if sent { label(outcome) } else { UNSENT }, begun);
        if sent {
            let micros = begun.elapsed().as_micros();
            tracing::debug!(%asked, ?outcome, micros, "answered");
        }
        if response.drawing.is_some() || response.is_deletion || response.notice.is_some() {
            // In a box: most answers are all that there is.
            Box::pin(self.follow(interaction, response, sent)).await;
        }
    }

    /// What comes after the first response: a picture, a deletion, a word to somebody else.
    async fn follow(&self, interaction: &Interaction, response: Response, sent: bool) {
        let (application, token) = (interaction.application, interaction.token.as_str());
        if let Some(drawing) = response.drawing.filter(|_| sent)
            && let Some((edit, file)) = illustrated(&self.service, drawing).await
            && let Err(error) = self.rest.complete(application, token, &edit, Some(&file)).await
        {
            tracing::warn!(%error, "a picture did not follow");
        }
        if sent
            && response.is_deletion
            && let Err(error) = self.rest.take_back(application, token).await
        {
            tracing::warn!(%error, "an answer is not taken away");
        }
        if let Some((user, message)) = response.notice
            && let Err(error) = self.rest.tell(&user, &message, interaction.id).await
        {
            tracing::info!(%error, "somebody takes no direct messages");
        }
    }

    /// Completes a response that was put off. A form can no longer be shown then.
    async fn complete(&self, interaction: &Interaction, first: First, is_form: bool) -> bool {
        let incident = incident();
        let late = || unreadable(&self.service, Locale::English, &incident);
        let body = if is_form { late() } else { first.body };
        let mut body: Value = serde_json::from_str(&body).unwrap_or_default();
        let message = body.get_mut("data").map(Value::take).unwrap_or_default();
        let (application, token) = (interaction.application, interaction.token.as_str());
        let sent = self.rest.complete(application, token, &message, first.file.as_ref()).await;
        if let Err(error) = &sent {
            tracing::error!(%incident, %error, "not answered");
        }
        sent.is_ok()
    }

    /// An interaction that cannot be read is still a person waiting: say so, and log it once,
    /// without its content.
    pub async fn apologise(&self, unread: &Unread, way: Way) {
        let span = tracing::error_span!("answering", interaction = unread.id);
        self.admit(unread, way).instrument(span).await;
    }

    async fn admit(&self, unread: &Unread, way: Way) {
        let begun = Instant::now();
        let Unread { id, token, locale, is_typing } = unread;
        if !self.is_first(*id) {
            return;
        }
        let incident = incident();
        tracing::error!(%incident, "an interaction that cannot be read");
        // Whoever is still typing can be told nothing.
        let body =
            if *is_typing { no_choices() } else { unreadable(&self.service, *locale, &incident) };
        let line = Line { id: *id, token, deadline: deadline(begun) };
        let sent = self.send(&line, First { body, file: None }, way).await;
        self.count(Asked::UNKNOWN, if sent { label(Outcome::Fault) } else { UNSENT }, begun);
    }

    /// Counts an interaction that was dealt with.
    fn count(&self, asked: Asked, outcome: &'static str, begun: Instant) {
        let Asked { command, subcommand } = asked;
        let answered = Answered { command, subcommand, outcome, transport: self.transport };
        self.service.vitals().metrics.answered(answered, begun.elapsed());
    }

    /// Gives the first response, over REST where it does not get through along the connection.
    async fn send(&self, line: &Line<'_>, first: First, way: Way) -> bool {
        let Err(first) = way.send(first).await else { return true };
        let Line { id, token, deadline } = *line;
        let respond = self.rest.respond(id, token, &first.body, first.file.as_ref(), deadline);
        // In a box: most first responses over HTTP go along the connection.
        let sent = Box::pin(respond).await;
        if let Err(error) = &sent {
            tracing::error!(incident = %incident(), %error, "not answered");
        }
        sent.is_ok()
    }
}

/// How an answer ended, as numbers have it.
fn label(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answered => "answered",
        Outcome::Refused => "refused",
        Outcome::Fault => "fault",
    }
}

/// Until when somebody who begins to wait now may be given a first response.
fn deadline(begun: Instant) -> Instant {
    begun + FIRST_RESPONSE.saturating_sub(TRAVEL)
}
