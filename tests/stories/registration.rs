//! Commands are registered once, completely, and only when something differs.

use std::time::Duration;

use serde_json::{Value, json};

use super::{a_bot_on_discord, is_chinese};
use crate::fake_discord::{Bot, FakeDiscord, Fault, Route, TOKEN};

/// The one command that is not for everybody.
const ADMINS_COMMAND: &str = "facts";
/// The permission to manage a server, as Discord writes permissions.
const MANAGE_SERVER: &str = "32";

#[tokio::test]
async fn commands_are_registered_once_and_left_alone_the_second_time() {
    let (discord, mut bot) = a_bot_on_discord().await;
    assert_eq!(discord.registrations(), 1, "one write registers everything");
    assert_eq!(bot.terminate().await.code, Some(0));
    let before = discord.commands();
    bot.start_again().await;
    discord.member("ann").asks("outlook", []).await;
    assert_eq!(discord.registrations(), 1, "nothing differs, so nothing is written");
    assert!(discord.registration_reads() >= 2, "it looked before it decided");
    assert_eq!(discord.commands(), before);
}

#[tokio::test]
async fn a_changed_registration_is_rewritten() {
    type Meddling = fn(&mut Value);
    let meddlings: [(&str, Meddling); 4] = [
        ("a description", |command| command["description"] = json!("an old description")),
        ("a localisation", |command| command["description_localizations"]["zh-CN"] = json!("旧")),
        ("an option", |command| command["options"][0]["description"] = json!("an old option")),
        ("contexts", |command| command["contexts"] = json!([0])),
    ];
    let (discord, mut bot) = a_bot_on_discord().await;
    let wanted = without_versions(discord.commands());
    for (at, (what, meddle)) in meddlings.into_iter().enumerate() {
        bot.terminate().await;
        discord.meddle_with_command("compare", meddle);
        bot.start_again().await;
        discord.registrations_reach(at + 2).await;
        assert_eq!(without_versions(discord.commands()), wanted, "after meddling with {what}");
    }
}

#[tokio::test]
async fn a_command_of_an_earlier_version_is_removed() {
    let discord = FakeDiscord::start().await;
    discord.leave_behind_command("retired");
    let _bot = Bot::of(&discord).start().await;
    discord.registrations_reach(1).await;
    assert!(discord.commands().iter().all(|command| command["name"] != "retired"));
    discord.member("ann").asks("outlook", []).await;
}

fn without_versions(mut commands: Vec<Value>) -> Vec<Value> {
    for command in &mut commands {
        command["version"] = Value::Null;
    }
    commands.sort_by_key(|command| command["name"].to_string());
    commands
}

#[tokio::test]
async fn every_command_option_and_choice_is_registered_in_both_languages() {
    let (discord, _bot) = a_bot_on_discord().await;
    let commands = discord.commands();
    let options = |name: &str| -> Vec<String> {
        let command = discord.command(name);
        let options = command["options"].as_array().cloned().unwrap_or_default();
        options
            .iter()
            .map(|option| option["name"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(options("compare")[..2], ["first", "second"]);
    assert!(["third", "aspect"].iter().all(|name| options("compare").iter().any(|it| it == name)));
    assert_eq!(options("why-open")[0], "subject");
    assert!(options("outlook").contains(&"theme".to_owned()));
    for command in &commands {
        let name = &command["name"];
        let mut contexts = command["contexts"].as_array().cloned().unwrap_or_default();
        contexts.sort_by_key(Value::as_u64);
        if name == ADMINS_COMMAND {
            assert_eq!(contexts, [json!(0)], "{name} belongs to servers");
            assert_eq!(command["integration_types"], json!([0]), "{name}");
            assert_eq!(command["default_member_permissions"], MANAGE_SERVER, "{name}");
        } else {
            assert!(contexts.starts_with(&[json!(0), json!(1)]), "{name}: {contexts:?}");
            assert_eq!(command["integration_types"], json!([0, 1]), "{name}");
            let permissions = &command["default_member_permissions"];
            assert_eq!(*permissions, Value::Null, "{name} is for everybody");
        }
        if command["type"] == 3 {
            // An entry in the menu of a message has a name and no description.
            let chinese = command["name_localizations"]["zh-CN"].as_str().unwrap_or_default();
            assert!(is_chinese(chinese), "{name} has no Chinese name: {command}");
        } else {
            described_in_chinese(command);
        }
    }
}

/// Descriptions of a command or an option and of all below it: subcommands have options again.
fn described_in_chinese(holder: &Value) {
    let name = &holder["name"];
    let chinese = holder["description_localizations"]["zh-CN"].as_str().unwrap_or_default();
    assert!(is_chinese(chinese), "{name} is not described in Chinese: {holder}");
    for option in holder["options"].as_array().into_iter().flatten() {
        described_in_chinese(option);
        for choice in option["choices"].as_array().into_iter().flatten() {
            let chinese = choice["name_localizations"]["zh-CN"].as_str().unwrap_or_default();
            assert!(!chinese.is_empty(), "a choice without a Chinese name: {choice}");
        }
    }
}

#[tokio::test]
async fn names_are_required_completed_and_long_enough() {
    let (discord, _bot) = a_bot_on_discord().await;
    for (command, option, required) in [
        ("compare", "first", true),
        ("compare", "second", true),
        ("compare", "third", false),
        ("why-open", "subject", true),
    ] {
        let whole = discord.command(command);
        let options = whole["options"].as_array().cloned().unwrap_or_default();
        let found = options.into_iter().find(|it| it["name"] == option);
        let found = found.unwrap_or_else(|| panic!("/{command} has no {option}"));
        assert_eq!(found["required"] == true, required, "{command} {option}");
        assert_eq!(found["autocomplete"], true, "{command} {option}");
        assert!(found["max_length"].as_u64().is_none_or(|most| most >= 48), "{found}");
    }
}

#[tokio::test]
async fn a_registration_that_fails_for_a_while_is_tried_again() {
    for fault in [Fault::Broken(503), Fault::TooMany(Some(Duration::from_millis(300)))] {
        let discord = FakeDiscord::start().await;
        discord.fails(Route::Registration, 2, fault);
        let mut bot = Bot::of(&discord);
        bot.launch();
        discord.registrations_reach(1).await;
        assert!(discord.is_well_again());
        bot.is_reached().await;
        discord.member("ann").asks("outlook", []).await;
    }
}

#[tokio::test]
async fn registering_is_a_step_of_its_own_that_may_be_done_again() {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_DISCORD__REGISTER", "false");
    for registrations in [1, 1] {
        let ended = bot.runs(&["register"]).await;
        assert_eq!((ended.code, discord.registrations()), (Some(0), registrations), "{ended:?}");
    }
    let commands = discord.commands();
    discord.leave_behind_command("stray");
    assert_eq!(bot.runs(&["register"]).await.code, Some(0));
    assert_eq!(without_versions(discord.commands()), without_versions(commands));
    let reads = discord.registration_reads();
    let mut bot = bot;
    bot.launch();
    bot.is_reached().await;
    discord.member("ann").asks("outlook", []).await;
    assert_eq!(discord.registration_reads(), reads, "and the bot leaves it to that step");
}

#[tokio::test]
async fn a_registration_that_is_refused_or_cannot_be_tried_ends_with_its_code() {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord);
    discord.fails(Route::Registration, 1, Fault::Broken(403));
    let refused = bot.runs(&["register"]).await;
    assert!(refused.code == Some(1) && refused.log.contains("403"), "{refused:?}");
    let wrong = TOKEN.replace("0123456789", "9876543210");
    let refused = Bot::of(&discord).with("DISCORD_TOKEN", &wrong).runs(&["register"]).await;
    assert!(refused.code == Some(1) && refused.log.contains("token"), "{refused:?}");
    assert!(!refused.log.contains("9876543210"), "{refused:?}");
    let missing = bot.without("DISCORD_TOKEN").runs(&["register"]).await;
    assert!(missing.code == Some(2) && missing.log.contains("DISCORD_TOKEN"), "{missing:?}");
}
