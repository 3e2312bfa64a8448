//! An operator changes words and the log's filter while the bot serves.

use std::fs;

use crate::fake_discord::{Bot, FakeDiscord, Operator, sum};

#[tokio::test]
async fn words_and_log_filter_are_read_again_on_sighup() {
    let discord = FakeDiscord::start().await;
    let mut bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0");
    let folder = bot.folder().to_owned();
    let settings = |filter: &str| {
        let text = format!("[responses]\nfolder = \"own\"\n[log]\nfilter = \"{filter}\"\n");
        fs::write(folder.join("lanekeeper.toml"), text).expect("the test's file is written");
    };
    let words = |text: &str| {
        fs::create_dir_all(folder.join("own/en")).expect("the test's folder is made");
        fs::write(folder.join("own/en/own.ftl"), text).expect("the test's file is written");
    };
    settings("warn,lanekeeper=info");
    bot.start_again().await;
    let operator = Operator::of(&bot).await;
    let ann = discord.member("ann");
    let asks = async || ann.asks("compare", [("first", "meta"), ("second", "meta")]).await;
    let before = asks().await.text();
    assert!(!before.contains("one and the same"), "{before}");

    words("refusal-same-vendor = { $name } is one and the same.\n");
    settings("warn,lanekeeper=debug");
    bot.hang_up();
    bot.says("words and log filter read again").await;
    let after = asks().await.text();
    assert!(after.contains("one and the same"), "{after}");
    assert!(bot.log().contains(" DEBUG "), "{}", bot.log());

    words("refusal-same-vendor = { $nothing }\n");
    bot.hang_up();
    bot.says("not read again").await;
    assert!(bot.log().contains("refusal-same-vendor"), "{}", bot.log());
    assert_eq!(asks().await.text(), after, "what is wrong changes nothing");

    words("");
    settings("warn,lanekeeper=loud");
    bot.hang_up();
    bot.says("log.filter cannot be read").await;
    assert_eq!(asks().await.text(), after, "also where only half of it is wrong");

    let numbers = operator.scrapes().await;
    let reloads = |outcome| sum(&numbers, "lanekeeper_reloads_total", &[("outcome", outcome)]);
    assert_eq!((reloads("done"), reloads("refused")), (1.0, 2.0));
    assert_eq!(bot.terminate().await.code, Some(0));
}
