//! One bot in several parts.

use serde_json::json;

use crate::fake_discord::{Bot, FakeDiscord, HOME, server_id};

/// The shard of a server out of three.
fn shard(server: &str) -> u64 {
    (server_id(server).parse::<u64>().expect("a number") >> 22) % 3
}

#[tokio::test]
async fn two_processes_share_the_shards_and_one_of_them_registers() {
    let discord = FakeDiscord::start().await;
    let part = |range: &str| Bot::of(&discord).with("LANEKEEPER_DISCORD__SHARDS", range);
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    let servers: Vec<&str> = [HOME].into_iter().chain(names).collect();
    for name in names {
        discord.adds_the_bot_to(name);
    }
    for number in 0..3 {
        assert!(servers.iter().any(|server| shard(server) == number), "shard {number} is empty");
    }
    let mut first = part("0-1/3").start().await;
    discord.identified(2).await;
    let mut second = part("2/3");
    second.launch();
    discord.identified(3).await;
    assert_eq!(discord.shards(), [json!([0, 3]), json!([1, 3]), json!([2, 3])]);
    for server in &servers {
        let answer = discord.member("ann").on_server(server).asks("outlook", []).await;
        assert_eq!(discord.attempts(&answer), 1, "{server}");
    }
    let direct = discord.member("ann").in_direct_messages().asks("outlook", []).await;
    assert_eq!(discord.attempts(&direct), 1, "whoever is on no server is on the first shard");
    assert_eq!((discord.registrations(), discord.registration_reads()), (1, 1));
    first.kill().await;
    for server in servers.into_iter().filter(|server| shard(server) == 2) {
        discord.member("ann").on_server(server).asks("outlook", []).await;
    }
}

#[tokio::test]
async fn a_process_of_its_own_has_as_many_shards_as_discord_recommends() {
    let discord = FakeDiscord::start().await;
    discord.recommends_shards(2);
    let _bot = Bot::of(&discord).start().await;
    discord.identified(2).await;
    assert_eq!(discord.shards(), [json!([0, 2]), json!([1, 2])]);
    assert_eq!(discord.registrations(), 1, "one shard registers for all");
    discord.adds_the_bot_to("one");
    for server in [HOME, "one"] {
        discord.member("ann").on_server(server).asks("outlook", []).await;
    }
}

#[tokio::test]
async fn a_bot_that_may_begin_no_further_session_waits_until_it_may() {
    let discord = FakeDiscord::start().await;
    discord.recommends_shards(2);
    discord.lets_begin_today(1);
    let mut bot = Bot::of(&discord);
    bot.launch();
    bot.says("Discord lets no further session begin today").await;
    assert_eq!(discord.identifies(), 0, "with one left, neither of two begins");
    discord.lets_begin_today(2);
    discord.identified(2).await;
    discord.member("ann").asks("outlook", []).await;
}
