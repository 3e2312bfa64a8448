//! Interactions and messages, complete, as Discord sends them.

use serde_json::{Value, json};

use super::{APPLICATION, person::Person, world::Asked};

/// The one server of the fake.
pub const GUILD: &str = "1251000000000000001";
/// Its one channel.
pub const CHANNEL: &str = "1251000000000000002";
/// The channel of direct messages.
const DIRECT_CHANNEL: &str = "1251000000000000003";
/// What a usual member may do; a string, because it does not fit a JSON number.
const MEMBER_PERMISSIONS: &str = "2248473465835073";
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

/// A whole interaction of a kind, by a person, with its data.
pub fn interaction(person: &Person, kind: u64, id: &str, token: &str, data: &Value) -> Value {
    let mut whole = json!({
        "id": id,
        "application_id": APPLICATION,
        "type": kind,
        "version": 1,
        "token": token,
        "data": data,
        "locale": person.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "app_permissions": BOT_PERMISSIONS,
        "attachment_size_limit": 10_485_760,
    });
    let place = if person.direct { direct(person) } else { in_guild(person) };
    let fields = whole.as_object_mut().expect("an interaction is an object");
    fields.extend(place.as_object().cloned().expect("a place is an object"));
    whole
}

fn in_guild(person: &Person) -> Value {
    json!({
        "context": 0,
        "authorizing_integration_owners": {"0": GUILD},
        "guild_id": GUILD,
        "guild": {"id": GUILD, "locale": "en-US", "features": ["COMMUNITY", "NEWS"]},
        "guild_locale": "en-US",
        "channel_id": CHANNEL,
        "channel": {
            "id": CHANNEL,
            "type": 0,
            "guild_id": GUILD,
            "name": "general",
            "topic": null,
            "nsfw": false,
            "position": 0,
            "parent_id": null,
            "rate_limit_per_user": 0,
            "last_message_id": null,
            "flags": 0,
            "permissions": MEMBER_PERMISSIONS,
        },
        "member": {
            "user": user(&person.name, &person.id),
            "nick": null,
            "avatar": null,
            "banner": null,
            "roles": [],
            "permissions": MEMBER_PERMISSIONS,
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

fn direct(person: &Person) -> Value {
    json!({
        "context": 1,
        "authorizing_integration_owners": {"0": "0", "1": person.id},
        "channel_id": DIRECT_CHANNEL,
        "channel": {
            "id": DIRECT_CHANNEL,
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
    let mut message = blank_message(id);
    message["type"] = json!(if asked.kind == 2 { 20 } else { 19 });
    message
}

/// A message by the bot, without content.
pub fn blank_message(id: &str) -> Value {
    json!({
        "id": id,
        "type": 0,
        "channel_id": CHANNEL,
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
