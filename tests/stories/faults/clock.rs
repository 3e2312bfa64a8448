//! A clock that is put right, or wrong, while the bot runs.

use std::time::Duration;

use crate::TRANSPORT;
use crate::fake_discord::{Bot, Clock, FakeDiscord, Transport};
use crate::stories::admins::{adds, admin, named_revision};

/// How many seconds a clock jumps ahead, and back. Discord's requests over HTTP have their time, so
/// that a bot whose clock is further off is not asked.
const JUMPS: [i64; 2] = match TRANSPORT {
    Transport::Gateway => [400 * 24 * 60 * 60, -60 * 60],
    Transport::Http => [4 * 60, -4 * 60],
};
const LICENCES: [(&str, &str); 3] =
    [("first", "mistral"), ("second", "meta"), ("aspect", "licence")];

#[tokio::test]
async fn a_clock_that_jumps_takes_nothing_from_what_was_begun() {
    let Some(clock) = Clock::build() else { return };
    let discord = FakeDiscord::start().await;
    discord.wants_heartbeats_every(Duration::from_millis(400));
    let bot = Bot::of(&discord).by_the(&clock).start().await;
    discord.adds_the_bot_to("elsewhere");
    let ann = admin(&discord, "ann");
    let eve = admin(&discord, "eve").on_server("elsewhere");
    for seconds in JUMPS {
        let claim = format!("Said before a jump of {seconds} seconds.");
        let added = adds(&ann, &claim).await;
        let exported = ann.asks("facts export", [("subject", "mistral")]).await;
        let file = ("facts.jsonl", exported.files()[0].bytes.as_slice());
        let shown = eve.asks_with_file("facts import", [], "file", file).await;
        let compared = ann.asks("compare", LICENCES).await;
        assert!(compared.text().contains(&claim), "{}", compared.text());
        clock.is_off_by(seconds);
        // Buttons and what waits for a yes go by stretches of time and by revisions.
        let sources = ann.presses(&compared, "Sources").await;
        assert!(sources.text().contains("https://"), "{seconds}: {}", sources.text());
        let taken_in = eve.presses(&shown, "Confirm").await;
        assert!(named_revision(&taken_in) > named_revision(&added), "{}", taken_in.text());
        clock.is_off_by(0);
        let undone = eve.presses(&taken_in, "Undo").await;
        assert!(named_revision(&undone) > named_revision(&taken_in), "{}", undone.text());
        let undone = ann.presses(&added, "Undo").await;
        assert!(!undone.is_ephemeral(), "{seconds}: {}", undone.text());
        let compared = ann.asks("compare", LICENCES).await;
        assert!(!compared.text().contains(&claim), "{seconds}: {}", compared.text());
    }
    assert!(!bot.log().contains("ERROR") && !bot.log().contains("WARN"), "{}", bot.log());
    if TRANSPORT == Transport::Gateway {
        assert_eq!((discord.identifies(), discord.resumes()), (1, 0), "the line goes on");
    }
}
