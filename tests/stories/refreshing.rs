//! A bot that takes data sets in again by itself, while it serves.

use std::fs;
use std::path::Path;

use crate::fake_discord::{Bot, FakeDiscord};

/// A family of the European index, judged in one dimension.
fn family(model: &str, degree: &str, note: &str) -> String {
    format!(
        "system:\n    name: {model}\n    releasedate: 2024-12\norg:\n    name: Mistral AI\n\
         paper:\n    class: {degree}\n    link: https://example.org/paper\n    notes: {note}\n"
    )
}

fn write(folder: &Path, text: &str) {
    let folder = folder.join("index");
    fs::create_dir_all(&folder).expect("the test's folder is made");
    fs::write(folder.join("Mistral.yaml"), text).expect("the test's file is written");
}

/// A bot with a folder of the index to take in.
fn refreshing(discord: &FakeDiscord) -> Bot {
    Bot::of(discord)
        .with("LANEKEEPER_REFRESH__EVERY_HOURS", "24")
        .with("LANEKEEPER_REFRESH__OSAI", "index")
}

#[tokio::test]
async fn a_newer_snapshot_is_in_the_answers_without_anybody_doing_anything() {
    let discord = FakeDiscord::start().await;
    let mut bot = refreshing(&discord);
    write(bot.folder(), &family("Mistral Large 3", "closed", "Not a line of it."));
    bot.start_again().await;
    let ann = discord.member("ann");
    let options = [("first", "mistral"), ("second", "openai"), ("aspect", "openness")];
    let asks = async || ann.asks("compare", options).await.text();
    let before = asks().await;
    assert!(!before.contains("Not a line of it."), "{before}");
    bot.says("set=\"osai\" came=\"taken in\"").await;
    let after = asks().await;
    assert!(after.contains("Not a line of it.") && after.contains("0 of 14"), "{after}");

    // The next round, which is soon after a start.
    assert_eq!(bot.terminate().await.code, Some(0));
    write(bot.folder(), &family("Mistral Large 3", "open", "All of it."));
    let rounds = bot.log().matches("data set looked at").count();
    bot.start_again().await;
    bot.says_times("data set looked at", rounds + 1).await;
    let newer = asks().await;
    assert!(newer.contains("All of it.") && newer.contains("1 of 14"), "{newer}");

    // A broken file changes nothing, and the log says which one and where.
    assert_eq!(bot.terminate().await.code, Some(0));
    write(bot.folder(), &family("Mistral Large 3", "ajar", "Who knows."));
    bot.start_again().await;
    bot.says("data set not taken in").await;
    assert!(bot.log().contains("Mistral.yaml: Mistral Large 3: paper.class"), "{}", bot.log());
    assert_eq!(asks().await, newer);
}

#[tokio::test]
async fn stale_lists_a_data_set_whose_snapshot_is_past_its_shelf_life() {
    let discord = FakeDiscord::start().await;
    let mut bot = refreshing(&discord);
    write(bot.folder(), &family("Mistral Large 3", "closed", "Not a line of it."));
    bot.start_again().await;
    let admin = discord.member("bea").who_manages_the_server();
    let before = admin.asks("facts stale", []).await.text();
    assert!(!before.contains("Data sets due"), "{before}");
    bot.says("set=\"osai\" came=\"taken in\"").await;
    // The stories are told on 2026-11-23, and openness keeps for twelve months.
    let after = admin.asks("facts stale", []).await.text();
    for part in [
        "Data sets due for a newer snapshot",
        "European Open Source AI Index: snapshot of 2024-12, 22 months old, 1 record.",
        "lanekeeper import",
    ] {
        assert!(after.contains(part), "{part}: {after}");
    }
    let chinese = discord.member("bea").who_manages_the_server().speaking("zh-CN");
    let chinese = chinese.asks("facts stale", []).await.text();
    assert!(chinese.contains("待更新快照的数据集"), "{chinese}");
    let of_vendor = admin.asks("facts stale", [("subject", "mistral")]).await.text();
    assert!(!of_vendor.contains("Data sets due"), "a vendor is no data set: {of_vendor}");
    let ann = discord.member("ann");
    let options = [("first", "mistral"), ("second", "openai"), ("aspect", "openness")];
    let answer = ann.asks("compare", options).await.text();
    assert!(answer.contains("checked 22 months ago"), "{answer}");
}
