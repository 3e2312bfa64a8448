//! Interactions and messages, complete, as Discord sends them.

use serde_json::{Value, json};

use super::{APPLICATION, direct, person::Person, servers, world::Asked};

const BOT_PERMISSIONS: &str = "2251799813685247";

/// A user.
pub fn user(name: &str, id: &str) -> Value {
    json!({
        "id": id,
        "username": name,
        "discriminator": "0",
        "global_name": name,
        "avatar": null,
        "avatar_decoration_data": null,
        "collectibles": null,
        "clan": null,
        "primary_guild": null,
        "public_flags": 0,
    })
}

/// The bot's own user.
pub fn bot_user() -> Value {
    let mut bot = user("lanekeeper", APPLICATION);
    bot["bot"] = json!(true);
    bot["verified"] = json!(true);
    bot["mfa_enabled"] = json!(false);
    bot["flags"] = json!(0);
    bot["email"] = Value::Null;
    bot
}

/// The channel in which a person writes.
pub fn channel(person: &Person) -> String {
    if person.direct { direct::channel(&person.id) } else { servers::channel(&person.server) }
}

/// A whole interaction of a kind, by a person, still without its data. Where the server does not
/// have the bot, the person has.
pub fn interaction(person: &Person, kind: u64, id: &str, token: &str, has_bot: bool) -> Value {
    let mut whole = json!({
        "id": id,
        "application_id": APPLICATION,
        "type": kind,
        "version": 1,
        "token": token,
        "locale": person.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "app_permissions": BOT_PERMISSIONS,
        "attachment_size_limit": 10_485_760,
    });
    let place = if person.direct { alone(person) } else { in_guild(person, has_bot) };
    let fields = whole.as_object_mut().expect("an interaction is an object");
    fields.extend(place.as_object().cloned().expect("a place is an object"));
    whole
}

fn in_guild(person: &Person, has_bot: bool) -> Value {
    let (server, channel) = (&person.server, channel(person));
    // A string, because it does not fit a JSON number.
    let permissions = person.permissions.to_string();
    let owners = if has_bot { json!({"0": server}) } else { json!({"1": person.id}) };
    json!({
        "context": 0,
        "authorizing_integration_owners": owners,
        "guild_id": server,
        "guild": {"id": server, "locale": "en-US", "features": ["COMMUNITY", "NEWS"]},
        "guild_locale": "en-US",
        "channel_id": channel,
        "channel": {
            "id": channel,
            "type": 0,
            "guild_id": server,
            "name": "general",
            "topic": null,
            "nsfw": false,
            "position": 0,
            "parent_id": null,
            "rate_limit_per_user": 0,
            "last_message_id": null,
            "flags": 0,
            "permissions": permissions,
        },
        "member": {
            "user": user(&person.name, &person.id),
            "nick": null,
            "avatar": null,
            "banner": null,
            "roles": [],
            "permissions": permissions,
            "joined_at": "2024-06-16T08:00:00.000000+00:00",
            "premium_since": null,
            "communication_disabled_until": null,
            "unusual_dm_activity_until": null,
            "pending": false,
            "deaf": false,
            "mute": false,
            "flags": 0,
        },
    })
}

fn alone(person: &Person) -> Value {
    let channel = channel(person);
    json!({
        "context": 1,
        "authorizing_integration_owners": {"0": "0", "1": person.id},
        "channel_id": channel,
        "channel": {
            "id": channel,
            "type": 1,
            "last_message_id": null,
            "flags": 0,
            "recipients": [user(&person.name, &person.id)],
        },
        "user": user(&person.name, &person.id),
    })
}

/// A message by the bot that answers an interaction, still without content.
pub fn message(id: &str, asked: &Asked) -> Value {
    let mut message = blank_message(id, &asked.channel);
    message["type"] = json!(if asked.kind == 2 { 20 } else { 19 });
    message
}

/// A message that the bot sends by itself, without content.
pub fn direct_message(id: &str, channel: &str) -> Value {
    let mut message = blank_message(id, channel);
    let fields = message.as_object_mut().expect("a message is an object");
    fields.retain(|key, _| key != "webhook_id" && key != "application_id");
    message
}

/// A message by the bot that answers somebody, without content.
pub fn blank_message(id: &str, channel: &str) -> Value {
    json!({
        "id": id,
        "type": 0,
        "channel_id": channel,
        "application_id": APPLICATION,
        "webhook_id": APPLICATION,
        "author": bot_user(),
        "content": "",
        "timestamp": "2026-11-23T12:00:00.000000+00:00",
        "edited_timestamp": null,
        "tts": false,
        "mention_everyone": false,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": false,
        "flags": 0,
    })
}
