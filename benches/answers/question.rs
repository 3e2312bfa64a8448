//! A question as Discord sends it.

use serde_json::{Value, json};

/// Who of two vendors is open, perhaps in one respect.
pub fn question(number: u64, first: &str, second: &str, aspect: Option<&str>) -> Value {
    let user = json!({"id": "200000000000000001", "username": "ann", "discriminator": "0",
        "global_name": "Ann", "avatar": null, "avatar_decoration_data": null, "public_flags": 0});
    let text = |name: &str, value: &str| json!({"name": name, "type": 3, "value": value});
    let mut options = vec![text("first", first), text("second", second)];
    options.extend(aspect.map(|aspect| text("aspect", aspect)));
    json!({
        "id": (1_260_000_000_000_000_000 + number).to_string(), "type": 2, "version": 1,
        "application_id": "1251886812345678901", "token": "aW50ZXJhY3Rpb246".repeat(10),
        "locale": "en-GB", "guild_locale": "en-US", "context": 0, "entitlements": [],
        "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": {"0": "1251000000000000001"},
        "guild_id": "1251000000000000001", "channel_id": "1251000000000000002",
        "guild": {"id": "1251000000000000001", "locale": "en-US", "features": ["COMMUNITY"]},
        "channel": {"id": "1251000000000000002", "type": 0, "guild_id": "1251000000000000001",
            "name": "general", "nsfw": false, "position": 0, "parent_id": null, "topic": null,
            "permissions": "2248473465835073", "flags": 0},
        "app_permissions": "2251799813685247",
        "member": {"user": user, "nick": null, "avatar": null, "roles": [], "flags": 0,
            "permissions": "2248473465835073", "joined_at": "2024-06-16T08:00:00.000000+00:00",
            "premium_since": null, "pending": false, "deaf": false, "mute": false},
        "data": {"id": "1260000000000000001", "name": "compare", "type": 1, "options": options},
    })
}
