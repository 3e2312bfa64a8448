//! People ask as Discord would have it sent.

use serde_json::{Value, json};
use tokio::join;

use super::super::{Choice, FakeDiscord, server_id};
use super::{Puppet, hello};

#[tokio::test]
async fn a_subcommand_holds_its_options_and_each_has_its_type() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let options = [("subject", "mistral"), ("year", "2026"), ("sure", "true")];
    let hello = hello();
    let (_, heard) = join!(ann.asks("facts add", options), bot.answers(&hello));
    let command = discord.command("facts");
    let expected = json!({"id": command["id"], "name": "facts", "type": 1, "options": [
        {"name": "add", "type": 1, "options": [
            {"name": "subject", "type": 3, "value": "mistral"},
            {"name": "year", "type": 4, "value": 2026},
            {"name": "sure", "type": 5, "value": true},
        ]},
    ]});
    assert_eq!(heard["data"], expected);
    let (_, heard) = join!(ann.asks("facts export", []), bot.answers(&hello));
    assert_eq!(
        heard["data"]["options"],
        json!([{"name": "export", "type": 1, "options": []}]),
        "a subcommand without options is still named"
    );
}

#[tokio::test]
async fn suggestions_come_inside_a_subcommand() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let ann = discord.member("ann");
    let offer = json!({"type": 8, "data": {"choices": [{"name": "Mistral", "value": "mistral"}]}});
    let (choices, heard) = join!(ann.types("facts history", "id", "mis"), bot.answers(&offer));
    assert_eq!(choices, [Choice { name: "Mistral".to_owned(), value: "mistral".to_owned() }]);
    let typed = json!({"name": "id", "type": 3, "value": "mis", "focused": true});
    assert_eq!(heard["type"], 4);
    assert_eq!(heard["data"]["options"][0]["options"], json!([typed]));
}

#[tokio::test]
async fn a_command_that_discord_would_hide_is_delivered_all_the_same() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    let hello = hello();
    let mut permissions = Vec::new();
    for person in [
        discord.member("ann"),
        discord.member("bob").who_manages_the_server(),
        discord.member("eve").who_administers(),
    ] {
        let (_, heard) = join!(person.asks("facts export", []), bot.answers(&hello));
        let bits = heard["member"]["permissions"].as_str().map(str::parse::<u64>);
        permissions.push(bits.expect("a member has permissions").expect("a number"));
    }
    let told = |bits: &u64| (bits & 1 << 3 != 0, bits & 1 << 5 != 0);
    let told: Vec<_> = permissions.iter().map(told).collect();
    assert_eq!(told, [(false, false), (false, true), (true, false)]);
}

#[tokio::test]
async fn people_write_on_one_server_on_another_or_alone() {
    let discord = FakeDiscord::start().await;
    let mut bot = Puppet::on(&discord).await;
    discord.adds_the_bot_to("other");
    let hello = hello();
    let here = discord.member("ann");
    let there = discord.member("ann").on_server("other");
    let elsewhere = discord.member("ann").on_server("where the bot is not");
    let alone = discord.member("ann").in_direct_messages();
    let mut heard = Vec::new();
    for person in [&here, &there, &elsewhere, &alone] {
        let (answer, interaction) = join!(person.asks("facts export", []), bot.answers(&hello));
        assert_eq!(answer.message["channel_id"], interaction["channel_id"]);
        heard.push(interaction);
    }
    let other = server_id("other");
    assert_ne!(heard[0]["guild_id"], heard[1]["guild_id"]);
    assert_ne!(heard[0]["channel_id"], heard[1]["channel_id"]);
    assert_eq!(heard[1]["guild_id"], other);
    assert_eq!(heard[1]["authorizing_integration_owners"], json!({"0": other}));
    assert_eq!(heard[2]["authorizing_integration_owners"], json!({"1": elsewhere.id}));
    assert_eq!((&heard[3]["guild_id"], &heard[3]["member"]), (&Value::Null, &Value::Null));
    assert_eq!(heard[3]["user"]["id"], heard[0]["member"]["user"]["id"]);
}
