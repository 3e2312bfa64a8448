//! What goes by the clock, where nothing else would notice that it is wrong.

use crate::fake_discord::{Bot, Clock, FakeDiscord};

/// More than the shelf life of any topic.
const TWO_YEARS: i64 = 2 * 365 * 24 * 60 * 60;

#[tokio::test]
async fn how_old_facts_are_goes_by_the_clock_of_the_moment() {
    let Some(clock) = Clock::build() else { return };
    let discord = FakeDiscord::start().await;
    // Unlike in other stories, the day is the clock's.
    let bot = Bot::of(&discord).with("SOURCE_DATE_EPOCH", "").by_the(&clock);
    let _bot = bot.start().await;
    let ann = discord.member("ann");
    let stale = async || {
        let told = ann.asks("why-open", [("subject", "mistral")]).await;
        told.text().matches("months ago").count()
    };
    let before = stale().await;
    clock.is_off_by(TWO_YEARS);
    let ahead = stale().await;
    assert!(ahead > before, "{ahead} after {before}");
    clock.is_off_by(0);
    assert_eq!(stale().await, before, "and nothing of that is kept");
}
