//! Direct messages: what the bot tells people without having been asked.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    Answer, PATIENCE,
    body::Body,
    callbacks, interaction, limits,
    person::Person,
    rest::Reply,
    schema, second_reader, talking,
    world::{Hub, World},
};

/// Somebody the fake knows, as the bot may come to know them.
pub struct Acquaintance {
    /// The user name.
    pub name: String,
    /// Takes no direct messages.
    pub closed: bool,
}

/// A direct message by the bot.
pub struct Told {
    recipient: String,
    /// The message as it stands now.
    pub message: Value,
    read: bool,
}

/// The channel in which somebody is alone with the bot.
pub fn channel(person: &str) -> String {
    let number: u64 = person.parse().expect("a person's id is a number");
    (number + 100_000_000_000_000_000).to_string()
}

/// Whether this is a channel in which somebody is alone with the bot.
pub fn is_channel(world: &World, id: &str) -> bool {
    world.people.keys().any(|person| channel(person) == id)
}

/// Answers `POST /users/@me/channels`.
pub fn open(hub: &Hub, body: &Body) -> Reply {
    hub.change(|world| {
        let wish = body.json();
        let problems = schema::private_channel(&wish);
        if !problems.is_empty() {
            return callbacks::refuse(world, "the wish for a channel", &problems);
        }
        let recipient = wish["recipient_id"].as_str().unwrap_or_default();
        let Some(person) = world.people.get(recipient) else {
            return Reply::Refused(400, 50_033, "Invalid Recipient(s)".to_owned());
        };
        // Also for somebody who takes no messages: Discord says so only when one is sent.
        Reply::Ok(json!({
            "id": channel(recipient),
            "type": 1,
            "last_message_id": null,
            "flags": 0,
            "recipients": [interaction::user(&person.name, recipient)],
        }))
    })
}

/// Answers `POST /channels/{id}/messages`; nothing if that is no channel of direct messages.
pub fn tell(hub: &Hub, id: &str, body: &Body) -> Option<Reply> {
    let base = hub.base();
    hub.change(|world| {
        let mut people = world.people.iter();
        let (recipient, person) = people.find(|(person, _)| channel(person) == id)?;
        if person.closed {
            let message = "Cannot send messages to this user";
            return Some(Reply::Refused(403, 50_007, message.to_owned()));
        }
        let (recipient, name) = (recipient.clone(), person.name.clone());
        let data = body.json();
        let mut problems = schema::message(&data);
        problems.extend(second_reader::message(&data));
        problems.extend(limits::message(&data));
        problems.extend(body.check_files(&data, &Value::Null));
        let files = body.files(&data);
        if limits::shows_nothing(&data) && files.is_empty() {
            problems.push("a message without content, embeds or components".to_owned());
        }
        if !problems.is_empty() {
            let what = format!("the direct message to {name}");
            return Some(callbacks::refuse(world, &what, &problems));
        }
        if let Some(said) = talking::said_before(world, id, &data) {
            return Some(Reply::Ok(said));
        }
        let blank = interaction::direct_message(&world.snowflake(), id);
        let mut message = callbacks::edited(blank, &data);
        world.attaches(&base, &mut message, &data, files);
        message["nonce"] = data["nonce"].clone();
        world.told.push(Told { recipient, message: message.clone(), read: false });
        Some(Reply::Ok(message))
    })
}

/// Who has been told something and has not read it.
pub fn unread(world: &World) -> impl Iterator<Item = &str> {
    let unread = world.told.iter().filter(|told| !told.read);
    unread.map(|told| world.people[&told.recipient].name.as_str())
}

impl Person<'_> {
    /// The same person, who has closed direct messages to the bot.
    pub fn who_takes_no_direct_messages(self) -> Self {
        self.hub.change(|world| {
            let known = world.people.get_mut(&self.id).expect("a person is known to the fake");
            known.closed = true;
        });
        self
    }

    /// Waits for the next direct message, and reads it. It answers nothing, so that its kind is 0.
    pub async fn is_told(&self) -> Answer {
        let outcome = self.hub.until(PATIENCE, |world| {
            let refused = world.violations.first().cloned();
            let mut told = world.told.iter_mut();
            let Some(told) = told.find(|told| told.recipient == self.id && !told.read) else {
                return refused.map(Err);
            };
            told.read = true;
            let message = told.message.clone();
            Some(Ok((world.files(&message), message)))
        });
        match outcome.await {
            Some(Ok((files, message))) => Answer {
                interaction: String::new(),
                kind: 0,
                data: message.clone(),
                message,
                latency: Duration::ZERO,
                files,
            },
            Some(Err(refused)) => panic!("Discord refused something: {refused}"),
            None => panic!("{} was told nothing within {PATIENCE:?}", self.name),
        }
    }
}
