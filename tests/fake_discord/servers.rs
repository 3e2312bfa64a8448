//! The servers that the bot is on, and how it comes to others and goes.

use serde_json::{Value, json};

use super::{FakeDiscord, session::Gateway};

/// The server that the bot is on from the beginning.
pub const HOME: &str = "Open and closed";
const HOME_ID: u64 = 1_251_000_000_000_000_001;

/// A number made from a name, the same in every run.
pub fn number(name: &str) -> u64 {
    name.bytes().fold(7_u64, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_000)
}

/// The id of the server of this name.
pub fn server_id(name: &str) -> String {
    let id = if name == HOME { HOME_ID } else { 1_252_000_000_000_000_000 + number(name) * 10 };
    id.to_string()
}

/// The id of the one channel of a server.
pub fn channel(server: &str) -> String {
    (server.parse::<u64>().expect("a server's id is a number") + 1).to_string()
}

/// Whether this is the channel of a server that the bot is on.
pub fn is_channel(gateway: &Gateway, id: &str) -> bool {
    gateway.servers.iter().any(|name| channel(&server_id(name)) == id)
}

/// A server as the bot is told of it.
pub fn whole(name: &str) -> Value {
    let owner = "100000000000000001";
    let mut server = json!({
        "id": server_id(name), "name": name, "owner_id": owner, "icon": null,
        "splash": null, "discovery_splash": null, "afk_channel_id": null, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 2,
        "features": ["COMMUNITY", "NEWS"], "mfa_level": 0, "nsfw_level": 0, "premium_tier": 0,
        "preferred_locale": "en-US", "premium_progress_bar_enabled": false, "large": false,
        "joined_at": "2024-06-16T08:00:00.000000+00:00", "member_count": 2, "unavailable": false,
        "system_channel_id": null, "system_channel_flags": 0, "public_updates_channel_id": null,
    });
    for list in ["roles", "emojis", "stickers", "voice_states", "members", "channels", "threads"] {
        server[list] = json!([]);
    }
    for list in ["presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"] {
        server[list] = json!([]);
    }
    server
}

impl Gateway {
    /// Whether the bot is on the server with this id.
    pub fn has_server(&self, id: &str) -> bool {
        self.servers.iter().any(|name| server_id(name) == id)
    }
}

impl FakeDiscord {
    /// Somebody adds the bot to a server.
    pub fn adds_the_bot_to(&self, server: &str) {
        self.hub.change(|world| {
            world.gateway.servers.push(server.to_owned());
            world.gateway.tells_of_server("GUILD_CREATE", &whole(server));
        });
    }

    /// Somebody removes the bot from a server.
    pub fn removes_the_bot_from(&self, server: &str) {
        self.hub.change(|world| {
            world.gateway.servers.retain(|name| name != server);
            world.gateway.tells_of_server("GUILD_DELETE", &json!({"id": server_id(server)}));
        });
    }

    /// A server is out of order for a while. Discord says it with the event of a removal; the mark
    /// makes the difference.
    pub fn has_an_outage_on(&self, server: &str) {
        self.hub.change(|world| {
            let gone = json!({"id": server_id(server), "unavailable": true});
            world.gateway.tells_of_server("GUILD_DELETE", &gone);
        });
    }
}
