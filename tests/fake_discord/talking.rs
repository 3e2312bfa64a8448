//! Messages in channels: people write, mention the bot, point at what others wrote; the bot posts.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    APPLICATION, Answer, FakeDiscord, PATIENCE,
    body::Body,
    callbacks, interaction, limits,
    person::{COMMAND, Person},
    rest::Reply,
    schema, second_reader, servers,
    world::World,
};

/// The intents for messages on servers and for those written to the bot alone.
const MESSAGES: u64 = 1 << 9 | 1 << 12;
/// The name of the entry in the menu of a message.
const CHECK: &str = "Check this message";

/// A message that the bot posted into a channel.
pub struct Posted {
    channel: String,
    message: Value,
    read: bool,
}

/// Answers `POST /channels/{id}/messages` for a channel of a server; nothing for any other.
pub fn post(world: &mut World, base: &str, id: &str, body: &Body) -> Option<Reply> {
    servers::is_channel(&world.gateway, id).then(|| {
        let data = body.json();
        let mut problems = schema::message(&data);
        problems.extend(second_reader::message(&data));
        problems.extend(limits::message(&data));
        problems.extend(body.check_files(&data, &Value::Null));
        if limits::shows_nothing(&data) {
            problems.push("a message without content, embeds or components".to_owned());
        }
        if !problems.is_empty() {
            return callbacks::refuse(world, "a post", &problems);
        }
        if let Some(said) = said_before(world, id, &data) {
            return Reply::Ok(said);
        }
        let blank = interaction::blank_message(&world.snowflake(), id);
        let mut message = callbacks::edited(blank, &data);
        world.attaches(base, &mut message, &data, body.files(&data));
        message["nonce"] = data["nonce"].clone();
        world.posted.push(Posted { channel: id.to_owned(), message: message.clone(), read: false });
        Reply::Ok(message)
    })
}

/// The message in a channel that was sent with the same nonce, where that is to be looked at.
/// <https://discord.com/developers/docs/resources/message#create-message>
pub fn said_before(world: &mut World, channel: &str, data: &Value) -> Option<Value> {
    let nonce = Some(&data["nonce"]).filter(|_| data["enforce_nonce"] == true)?;
    let own = |message: &&mut Value| message["channel_id"] == channel && message["nonce"] == *nonce;
    sent_messages(world).find(own).map(|message| message.clone())
}

/// Answers `PATCH /channels/{channel}/messages/{id}` for a message that the bot sent by itself. What
/// an edit adds to words that somebody has read, they need not read again.
pub fn amend(world: &mut World, base: &str, (channel, id): (&str, &str), body: &Body) -> Reply {
    let Some(before) = sent(world, channel, id).cloned() else {
        return Reply::Refused(404, 10_008, "Unknown Message".to_owned());
    };
    let edit = body.json();
    let mut problems = schema::message_edit(&edit);
    problems.extend(second_reader::message(&edit));
    problems.extend(limits::message(&edit));
    problems.extend(body.check_files(&edit, &before));
    if !problems.is_empty() {
        return callbacks::refuse(world, "the edit of a post", &problems);
    }
    let mut message = callbacks::edited(before, &edit);
    world.attaches(base, &mut message, &edit, body.files(&edit));
    if let Some(sent) = sent(world, channel, id) {
        sent.clone_from(&message);
    }
    Reply::Ok(message)
}

/// A message that the bot sent by itself, to a channel or to one person.
fn sent<'world>(world: &'world mut World, channel: &str, id: &str) -> Option<&'world mut Value> {
    sent_messages(world).find(|message| message["channel_id"] == channel && message["id"] == id)
}

/// Every message that the bot sent by itself.
fn sent_messages(world: &mut World) -> impl Iterator<Item = &mut Value> {
    let posted = world.posted.iter_mut().map(|posted| &mut posted.message);
    let told = world.told.iter_mut().map(|told| &mut told.message);
    posted.chain(told)
}

/// How many posts nobody has read.
pub fn unread(world: &World) -> usize {
    world.posted.iter().filter(|posted| !posted.read).count()
}

/// The bot, as a message mentions it.
pub fn mention() -> String {
    format!("<@{APPLICATION}>")
}

impl Person<'_> {
    fn written(&self, world: &mut World, text: &str, is_bot: bool) -> Value {
        let mut message =
            interaction::blank_message(&world.snowflake(), &interaction::channel(self));
        let mut author = interaction::user(&self.name, &self.id);
        author["bot"] = json!(is_bot);
        message["author"] = author;
        message["content"] = json!(text);
        let fields = message.as_object_mut().expect("a message is an object");
        fields.remove("application_id");
        fields.remove("webhook_id");
        if text.contains(&mention()) {
            message["mentions"] = json!([interaction::bot_user()]);
        }
        if !self.direct {
            message["guild_id"] = json!(self.server);
        }
        message
    }

    /// Writes a message, which the bot hears if it wants to hear of messages.
    pub fn says(&self, text: &str) {
        self.speaks(text, false);
    }

    /// Writes a message as another bot.
    pub fn says_as_a_bot(&self, text: &str) {
        self.speaks(text, true);
    }

    fn speaks(&self, text: &str, is_bot: bool) {
        self.hub.change(|world| {
            let message = self.written(world, text, is_bot);
            if world.gateway.wants(MESSAGES) {
                world.gateway.dispatch("MESSAGE_CREATE", &message);
            }
        });
    }

    /// Points at a message of this text and has the bot check it.
    pub async fn checks(&self, text: &str) -> Answer {
        let data = self.hub.change(|world| {
            let message = self.written(world, text, false);
            let target = message["id"].as_str().unwrap_or_default().to_owned();
            let command = world.registry.iter().find(|command| command["name"] == CHECK);
            let command = command.unwrap_or_else(|| panic!("there is no entry {CHECK:?}"));
            json!({
                "id": command["id"], "name": CHECK, "type": 3, "target_id": target,
                "resolved": {"messages": {&target: message}},
            })
        });
        let id = self.sends(COMMAND, CHECK, &data, None);
        self.answer(&id, CHECK).await
    }

    /// Waits for the next post in the channel, and reads it.
    pub async fn reads_the_channel(&self) -> Answer {
        let channel = interaction::channel(self);
        let outcome = self.hub.until(PATIENCE, |world| {
            let refused = world.violations.first().cloned();
            let mut posted = world.posted.iter_mut();
            let Some(posted) = posted.find(|one| one.channel == channel && !one.read) else {
                return refused.map(Err);
            };
            posted.read = true;
            let message = posted.message.clone();
            Some(Ok(seen(world, message)))
        });
        match outcome.await {
            Some(Ok(answer)) => answer,
            Some(Err(refused)) => panic!("Discord refused something: {refused}"),
            None => panic!("nothing was posted within {PATIENCE:?}"),
        }
    }
}

impl FakeDiscord {
    /// Waits a while and reads whatever was posted into any channel by then.
    pub async fn posts_within(&self, patience: Duration) -> Vec<Answer> {
        tokio::time::sleep(patience).await;
        self.hub.change(|world| {
            let unread = world.posted.iter_mut().filter(|posted| !posted.read);
            let read = unread.map(|posted| {
                posted.read = true;
                posted.message.clone()
            });
            let read: Vec<_> = read.collect();
            read.into_iter().map(|message| seen(world, message)).collect()
        })
    }

    /// Waits until a message that the bot sent by itself has a file, and gives it as it is then.
    pub async fn a_file_follows_the_post(&self, post: &Answer) -> Answer {
        let text = |key: &str| post.message[key].as_str().unwrap_or_default();
        let (channel, id) = (text("channel_id"), text("id"));
        let pictured = |world: &mut World| {
            let message = sent(world, channel, id)?.clone();
            let shown = seen(world, message);
            (!shown.files().is_empty()).then_some(shown)
        };
        self.until("a file", PATIENCE, pictured).await
    }
}

fn seen(world: &World, message: Value) -> Answer {
    let (data, files, latency) = (message.clone(), world.files(&message), Duration::ZERO);
    Answer { interaction: String::new(), kind: 0, data, message, latency, files }
}
