//! What many people on many servers ask, one after the other.

use serde_json::{Value, json};

use crate::discord::APPLICATION;

/// How many servers and people there are.
const SERVERS: usize = 20_000;
const PEOPLE: usize = 50_000;
/// The types of interactions.
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const AUTOCOMPLETE: u64 = 4;
/// The types of options.
const TEXT: u64 = 3;

const VENDORS: [&str; 12] = [
    "meta",
    "mistral",
    "openai",
    "deepseek",
    "alibaba",
    "google",
    "anthropic",
    "zhipu",
    "ai2",
    "microsoft",
    "nvidia",
    "cohere",
];
const LOCALES: [&str; 5] = ["en-US", "zh-CN", "de", "ja", "pt-BR"];

/// The identifier of the interaction with a number: of this year, and none twice.
pub fn id(number: usize) -> String {
    (1_440_000_000_000_000_000 + number * (1 << 22)).to_string()
}

/// The interaction with a number. A tenth is typing, a tenth pressing, some is misspelt or unknown.
pub fn interaction(number: usize) -> Value {
    let vendor = VENDORS[number % VENDORS.len()];
    let other = VENDORS[(number / VENDORS.len() + number + 1) % VENDORS.len()];
    let text = |name: &str, value: &str| json!({"name": name, "type": TEXT, "value": value});
    let command = |name: &str, options: Value| json!({"id": "1440000000000000001", "name": name, "type": 1, "options": options});
    let unknown = format!("vendor number {number}");
    let (kind, data) = match number % 10 {
        0 => {
            let typed =
                json!({"name": "first", "type": TEXT, "value": &vendor[..2], "focused": true});
            (AUTOCOMPLETE, command("compare", json!([typed])))
        }
        1 => {
            let id = format!("v1:sources:en:0:why-open:{vendor}");
            (COMPONENT, json!({"id": 2, "custom_id": id, "component_type": 2}))
        }
        2 | 3 => (COMMAND, command("why-open", json!([text("subject", vendor)]))),
        4 => (COMMAND, command("vendor", json!([text("name", vendor)]))),
        5 => (COMMAND, command("outlook", json!([]))),
        6 => (COMMAND, command("find", json!([text("text", "licence")]))),
        // A name that nobody has asked for before.
        7 => (COMMAND, command("why-open", json!([text("subject", &unknown)]))),
        _ => (COMMAND, command("compare", json!([text("first", vendor), text("second", other)]))),
    };
    let (server, person) = (number % SERVERS, number * 7 % PEOPLE);
    let (server, channel) = (snowflake(1, server), snowflake(2, server));
    let user = json!({
        "id": snowflake(3, person), "username": "somebody", "discriminator": "0",
        "global_name": null, "avatar": null,
    });
    let mut whole = json!({
        "id": id(number),
        "application_id": APPLICATION,
        "type": kind,
        "version": 1,
        "token": format!("a-token-{number}"),
        "locale": LOCALES[number % LOCALES.len()],
        "entitlements": [],
        "app_permissions": "2251799813685247",
        "attachment_size_limit": 10_485_760,
        "context": 0,
        "authorizing_integration_owners": {"0": server},
        "guild_id": server,
        "guild_locale": "en-US",
        "channel_id": channel,
        "channel": {"id": channel, "type": 0, "guild_id": server, "name": "general",
            "permissions": "2147483648", "flags": 0, "position": 0},
        "member": {"user": user, "roles": [], "permissions": "2147483648", "flags": 0,
            "joined_at": "2024-06-16T08:00:00.000000+00:00", "deaf": false, "mute": false,
            "pending": false},
        "data": data,
    });
    if kind == COMPONENT {
        whole["message"] = json!({
            "id": snowflake(4, number), "channel_id": channel, "type": 20, "content": "",
            "author": {"id": APPLICATION, "username": "lanekeeper", "discriminator": "0",
                "avatar": null, "bot": true},
            "timestamp": "2026-11-28T00:00:00.000000+00:00", "edited_timestamp": null,
            "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": false, "flags": 0, "components": [],
        });
    }
    whole
}

/// An identifier of a kind of things, by number.
fn snowflake(kind: usize, number: usize) -> String {
    (1_430_000_000_000_000_000 + kind * 1_000_000_000 + number).to_string()
}
