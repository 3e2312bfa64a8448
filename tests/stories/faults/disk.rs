//! A store in trouble: a disk that is full or cannot be written to, a folder that is taken away.

use std::fs;

use super::{a_watched_bot, ended, the_one_incident};
use crate::fake_discord::{Answer, Bot, FakeDiscord, Operator, sum};
use crate::stories::admins::{adds, admin};

/// What an admin is told whose change is not saved: that, and a number, to them alone.
fn is_not_saved(told: &Answer) {
    let text = told.text();
    assert!(told.is_ephemeral() && text.contains("Not saved"), "{text}");
    assert!(text.contains("nothing was changed"), "{text}");
}

/// Whether the claim is told to whoever asks about licences.
async fn is_told(discord: &FakeDiscord, claim: &str) -> bool {
    let options = [("first", "mistral"), ("second", "meta"), ("aspect", "licence")];
    let told = discord.member("bob").asks("compare", options).await;
    assert!(!told.is_ephemeral(), "readers are answered: {}", told.text());
    told.text().contains(claim)
}

#[tokio::test]
async fn a_full_disk_takes_no_changes_says_so_once_and_takes_them_again_with_room() {
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0");
    let Some(bot) = bot.on_a_small_disk() else { return };
    let mut bot = bot.start().await;
    let operator = Operator::of(&bot).await;
    let ann = admin(&discord, "ann");
    assert!(!adds(&ann, "Said before.").await.is_ephemeral());
    bot.has_its_disk_filled();
    // What still fits is kept, until something does not.
    let mut kept = 0;
    let refused = loop {
        let told = adds(&ann, &format!("Said in number {kept}. {}", "x".repeat(300))).await;
        if told.is_ephemeral() {
            break told;
        }
        kept += 1;
        assert!(kept < 200, "the disk is never full");
    };
    is_not_saved(&refused);
    assert!(is_told(&discord, "Said before.").await);
    let numbers = operator.counts(kept + 3).await;
    let failed = sum(&numbers, "lanekeeper_store_errors_total", &[("operation", "commit")]);
    assert_eq!((failed, ended(&numbers, "fault")), (1.0, 1.0));
    let incident = the_one_incident(&bot.log(), "the store failed").to_owned();
    assert!(refused.text().contains(&incident), "{}", refused.text());
    assert!(bot.log().contains("the disk is full"), "{}", bot.log());
    bot.has_room_again();
    assert!(!adds(&ann, "Said with room.").await.is_ephemeral());
    assert!(is_told(&discord, "Said with room.").await);
    assert_eq!(bot.terminate().await.code, Some(0));
}

#[tokio::test]
async fn a_disk_that_can_only_be_read_is_named_at_the_start() {
    let discord = FakeDiscord::start().await;
    let Some(mut bot) = Bot::of(&discord).on_a_disk_that_can_only_be_read() else { return };
    bot.launch();
    let ended = bot.ended().await;
    assert_eq!(ended.code, Some(1), "{}", ended.log);
    let store = bot.store().display().to_string();
    assert!(ended.log.contains(&store) && ended.log.contains("ead-only"), "{}", ended.log);
}

#[tokio::test]
async fn a_folder_that_is_taken_away_takes_no_changes_with_it() {
    let (discord, mut bot, operator) = a_watched_bot().await;
    let ann = admin(&discord, "ann");
    adds(&ann, "Said before.").await;
    let elsewhere = bot.folder().join("elsewhere");
    fs::rename(bot.store(), &elsewhere).expect("the folder is taken away");
    let refused = adds(&ann, "Said into nothing.").await;
    is_not_saved(&refused);
    assert!(is_told(&discord, "Said before.").await, "readers are answered from memory");
    assert!(!is_told(&discord, "Said into nothing.").await);
    let incident = the_one_incident(&bot.log(), "the store failed").to_owned();
    assert!(refused.text().contains(&incident), "{}", refused.text());
    let numbers = operator.counts(4).await;
    let failed = sum(&numbers, "lanekeeper_store_errors_total", &[("operation", "commit")]);
    assert_eq!((failed, ended(&numbers, "fault")), (1.0, 1.0));
    let (status, said) = operator.asks("/readyz").await;
    assert_eq!(status, 503, "{said}");

    // Another folder in its place is not the same.
    fs::create_dir(bot.store()).expect("a folder is made");
    is_not_saved(&adds(&ann, "Said into another.").await);
    fs::remove_dir(bot.store()).expect("it is empty");
    fs::rename(&elsewhere, bot.store()).expect("the folder comes back");
    assert!(!adds(&ann, "Said again.").await.is_ephemeral());
    assert_eq!(operator.asks("/readyz").await.0, 200);
    bot.kill().await;
    bot.start_again().await;
    assert!(is_told(&discord, "Said before.").await && is_told(&discord, "Said again.").await);
    assert!(!is_told(&discord, "Said into nothing.").await);
}
