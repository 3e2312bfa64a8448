//! The bot comes to servers and goes.

use serde_json::{Value, json};

use super::super::{FakeDiscord, HOME, server_id};
use super::Puppet;

/// The ids of the servers that READY lists.
async fn listed(bot: &mut Puppet<'_>) -> Vec<Value> {
    let ready = bot.hears("READY").await;
    let servers = ready["guilds"].as_array().cloned().unwrap_or_default();
    servers.into_iter().map(|server| server["id"].clone()).collect()
}

#[tokio::test]
async fn a_session_begins_with_the_servers_that_the_bot_is_on() {
    let discord = FakeDiscord::start().await;
    let mut first = Puppet::with_intents(&discord, 1);
    assert_eq!(listed(&mut first).await, [json!(server_id(HOME))]);
    assert_eq!(first.hears("GUILD_CREATE").await["name"], HOME);
    discord.adds_the_bot_to("other");
    let mut second = Puppet::with_intents(&discord, 1);
    assert_eq!(listed(&mut second).await, [json!(server_id(HOME)), json!(server_id("other"))]);
    discord.removes_the_bot_from(HOME);
    let mut third = Puppet::with_intents(&discord, 1);
    assert_eq!(listed(&mut third).await, [json!(server_id("other"))]);
}

#[tokio::test]
async fn who_wants_to_hear_of_servers_hears_of_comings_goings_and_outages() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::with_intents(&discord, 1);
    assert_eq!(bot.waiting().len(), 2, "READY, and the one server");
    discord.adds_the_bot_to("other");
    assert_eq!(bot.hears("GUILD_CREATE").await["id"], server_id("other"));
    discord.has_an_outage_on("other");
    assert_eq!(bot.hears("GUILD_DELETE").await["unavailable"], true);
    discord.removes_the_bot_from("other");
    assert_eq!(bot.hears("GUILD_DELETE").await, json!({"id": server_id("other")}));
}

#[tokio::test]
async fn who_does_not_want_to_hear_of_servers_hears_nothing() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::with_intents(&discord, 0);
    discord.adds_the_bot_to("other");
    discord.removes_the_bot_from("other");
    assert_eq!(bot.waiting().len(), 1, "only READY");
}
