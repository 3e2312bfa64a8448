//! Requests to Discord that meet trouble, each kind that the bot makes.

use std::time::{Duration, Instant};

use futures_util::future::join_all;

use super::troubles;
use super::uses::{every_route, is_used, uses};
use crate::fake_discord::{Bot, FakeDiscord, Fault, Route};
use crate::stories::a_bot_on_discord;

/// How long Discord says to stay away.
const AWAY: Duration = Duration::from_millis(300);

/// Has every kind of request meet faults first, and sees that the log has nothing to say about it.
async fn every_route_gets_through(faults: &[Fault]) {
    let (discord, mut bot) = a_bot_on_discord().await;
    every_route(&discord, &mut bot, |route| {
        for fault in faults {
            discord.fails(route, 1, *fault);
        }
    })
    .await;
    let log = bot.terminate().await.log;
    assert!(troubles(&log).is_empty(), "{log}");
}

#[tokio::test]
async fn on_every_route_a_429_is_waited_out() {
    // The fake complains by itself about a request that comes before Retry-After.
    every_route_gets_through(&[Fault::TooMany(Some(AWAY))]).await;
}

#[tokio::test]
async fn on_every_route_a_429_without_retry_after_is_tried_again() {
    every_route_gets_through(&[Fault::TooMany(None)]).await;
}

#[tokio::test]
async fn on_every_route_a_429_for_all_that_the_bot_does_is_waited_out() {
    every_route_gets_through(&[Fault::TooManyOfAll(AWAY)]).await;
}

#[tokio::test]
async fn on_every_route_a_5xx_is_tried_again() {
    every_route_gets_through(&[Fault::Broken(500), Fault::Broken(503)]).await;
}

#[tokio::test]
async fn on_every_route_what_was_done_before_a_5xx_is_not_done_twice() {
    every_route_gets_through(&[Fault::DoneBut(502)]).await;
}

#[tokio::test]
async fn on_every_route_a_connection_that_is_cut_is_opened_again() {
    every_route_gets_through(&[Fault::Cut]).await;
}

#[tokio::test]
async fn on_every_route_a_response_that_breaks_off_is_asked_for_again() {
    every_route_gets_through(&[Fault::BreaksOff]).await;
}

#[tokio::test]
async fn on_every_route_a_request_that_nobody_answers_is_made_again() {
    let routes = Route::ALL.into_iter().filter(|route| is_used(*route));
    // At once, since each takes as long as a bot has patience.
    join_all(routes.map(async |route| {
        let (discord, mut bot) = a_bot_on_discord().await;
        discord.fails(route, 1, Fault::Silence);
        uses(route, &discord, &mut bot).await;
        assert!(discord.is_well_again(), "{route:?} was not used");
    }))
    .await;
}

#[tokio::test]
async fn a_picture_on_a_slow_way_is_sent_once() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.fails(Route::Edits, 1, Fault::Hang(Duration::from_secs(3)));
    let ann = discord.member("ann");
    let compared = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    discord.a_file_follows(&compared).await;
    assert_eq!(discord.requests_on(Route::Edits), 1);
}

#[tokio::test]
async fn what_is_limited_for_all_that_the_bot_does_holds_up_no_answer() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.fails(Route::DirectChannels, 1, Fault::TooManyOfAll(Duration::from_secs(2)));
    let bob = discord.member("bob");
    let admin = crate::stories::admins::admin(&discord, "ann");
    crate::stories::admins::suggests(&bob, "Mistral lends its models to libraries.").await;
    let review = admin.asks("facts review", []).await;
    admin.presses(&review, "Reject").await;
    discord.requests_reach(Route::DirectChannels, 1).await;
    let begun = Instant::now();
    let compared = admin.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    discord.a_file_follows(&compared).await;
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    bob.is_told().await;
}

#[tokio::test]
async fn a_discord_that_is_down_for_a_while_is_waited_for_at_the_start() {
    let discord = FakeDiscord::start().await;
    let routes = [Route::Gateway, Route::RegistrationReads, Route::Registration];
    for route in routes.into_iter().filter(|route| is_used(*route)) {
        for fault in [Fault::Broken(503), Fault::Cut, Fault::TooMany(None)] {
            discord.fails(route, 1, fault);
        }
    }
    let _bot = Bot::of(&discord).start().await;
    discord.gets_well().await;
    assert!(!discord.member("ann").asks("outlook", []).await.text().is_empty());
}
