//! Messages that mention the bot: the same questions as commands, answered where they stand.

use std::time::{Duration, Instant};

use serenity::model::channel::Message;
use serenity::model::id::UserId;

use crate::fact::{Locale, ServerId};
use crate::service::{Ask, Asker, Quota, Request};

/// How often one person is answered in [`WINDOW`].
const PER_PERSON: usize = 5;
/// How often people in one channel are.
const PER_CHANNEL: usize = 10;
/// The stretch of time in which that is counted.
const WINDOW: Duration = Duration::from_secs(30);

/// Who has been answered lately.
pub(super) struct Mentions {
    people: Quota,
    channels: Quota,
}

impl Default for Mentions {
    fn default() -> Self {
        let (people, channels) = (Quota::new(PER_PERSON, WINDOW), Quota::new(PER_CHANNEL, WINDOW));
        Self { people, channels }
    }
}

impl Mentions {
    /// Whether a message may be answered now. Who asks too much is not answered at all: telling
    /// them would be as many messages again.
    pub(super) fn admit(&self, message: &Message) -> bool {
        let now = Instant::now();
        self.people.take(&message.author.id.to_string(), now).is_ok()
            && self.channels.take(&message.channel_id.to_string(), now).is_ok()
    }
}

/// What a message asks the bot, if it asks anything: it mentions it in its words, or nobody else is
/// there to be meant.
pub(super) fn question(message: &Message, own: UserId) -> Option<Request> {
    if message.author.bot || message.webhook_id.is_some() {
        return None;
    }
    let marks = [format!("<@{own}>"), format!("<@!{own}>")];
    let is_meant = marks.iter().any(|mark| message.content.contains(mark));
    let is_alone = message.guild_id.is_none();
    if !is_meant && !is_alone {
        return None;
    }
    let text = marks.iter().fold(message.content.clone(), |text, mark| text.replace(mark, " "));
    // A message does not say which language its author's client speaks.
    let locale = Locale::written(&text);
    let server = message.guild_id.map(|guild| ServerId::new(guild.get()));
    let user = Some(message.author.id.to_string());
    Some(Request {
        locale,
        asker: Asker { user, server, manages: false, is_in_shell: false },
        operation: format!("discord:{}", message.id),
        ask: Ask::Text { text, as_of: None },
    })
}
