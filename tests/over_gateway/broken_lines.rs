//! Lines to the gateway that break in every way that Discord and the network have.

use std::time::{Duration, Instant};

use crate::fake_discord::session::Mishap;
use crate::fake_discord::{Bot, Clock, FakeDiscord, Operator};
use crate::stories::a_bot_on_discord;
use crate::stories::health::a_bot_to_ask;

/// Codes after which a session goes on, as Discord has them and as it has none; and one without.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>
const RESUMABLE: [Option<u16>; 9] = [
    Some(1000),
    Some(1001),
    Some(4000),
    Some(4001),
    Some(4002),
    Some(4005),
    Some(4008),
    Some(4321),
    None,
];
/// Codes after which a new one has to be begun.
const OVER: [Option<u16>; 3] = [Some(4003), Some(4007), Some(4009)];
/// How soon whoever has lost a line is back.
const SOON: Duration = Duration::from_secs(5);

/// Somebody asks, to see that the line is good.
async fn somebody_is_answered(discord: &FakeDiscord) {
    let answer = discord.member("ann").asks("why-open", [("subject", "mistral")]).await;
    assert!(answer.text().contains("Mistral"), "{}", answer.text());
}

/// A bot of so many shards that all begin at once.
async fn a_bot_of_shards(discord: &FakeDiscord, count: usize) -> Bot {
    discord.recommends_shards(count as u64);
    discord.lets_begin_at_once(count as u64);
    let bot = a_bot_to_ask(discord).start().await;
    discord.identified(count).await;
    bot
}

#[tokio::test]
async fn a_line_that_is_closed_with_a_code_that_leaves_the_session_is_resumed_at_once() {
    let discord = FakeDiscord::start().await;
    let bot = a_bot_of_shards(&discord, RESUMABLE.len()).await;
    let operator = Operator::of(&bot).await;
    let begun = Instant::now();
    for (shard, code) in RESUMABLE.iter().enumerate() {
        discord.closes_the_line(shard as u64, *code);
    }
    discord.resumed(RESUMABLE.len()).await;
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    assert_eq!(discord.identifies(), RESUMABLE.len(), "no session was begun anew");
    somebody_is_answered(&discord).await;
    for kind in ["new", "resumed"] {
        operator.sees("lanekeeper_gateway_sessions_total", &[("kind", kind)], 9).await;
    }
    operator.sees("lanekeeper_gateway_shards_connected", &[], 9).await;
    assert!(!bot.log().contains("ERROR") && !bot.log().contains("WARN"), "{}", bot.log());
}

#[tokio::test]
async fn a_line_that_is_closed_with_a_code_that_ends_the_session_is_begun_anew() {
    let discord = FakeDiscord::start().await;
    let _bot = a_bot_of_shards(&discord, OVER.len()).await;
    for (shard, code) in OVER.iter().enumerate() {
        discord.closes_the_line(shard as u64, *code);
    }
    discord.identified(OVER.len() * 2).await;
    assert_eq!(discord.resumes(), 0, "nobody tries to resume what is over");
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn a_bot_that_discord_does_not_want_says_why_and_ends() {
    for (code, part) in [
        (4010, "discord.shards"),
        (4011, "more servers"),
        (4012, "version"),
        (4013, "intents"),
        (4014, "intents"),
    ] {
        let (discord, mut bot) = a_bot_on_discord().await;
        discord.closes_the_line(0, Some(code));
        let ended = bot.ended().await;
        assert_eq!(ended.code, Some(1), "{code}: {}", ended.log);
        assert!(ended.log.contains(part), "{code}: {}", ended.log);
        assert_eq!(discord.identifies(), 1, "{code}: nobody tries again what is refused for good");
    }
}

#[tokio::test]
async fn a_line_that_freezes_is_left_and_nothing_that_was_asked_meanwhile_is_lost() {
    let discord = FakeDiscord::start().await;
    discord.wants_heartbeats_every(Duration::from_millis(400));
    let _bot = Bot::of(&discord).start().await;
    discord.freezes_the_line();
    somebody_is_answered(&discord).await;
    assert_eq!((discord.resumes(), discord.identifies()), (1, 1));
}

#[tokio::test]
async fn a_handshake_that_nobody_answers_and_a_hello_that_never_comes_are_not_waited_for() {
    let at_the_start = async {
        let discord = FakeDiscord::start().await;
        discord.next_lines_are(&[Mishap::NoHello]);
        let _bot = Bot::of(&discord).start().await;
        assert!(discord.has_no_more_mishaps());
        somebody_is_answered(&discord).await;
    };
    let later = async {
        let (discord, _bot) = a_bot_on_discord().await;
        discord.next_lines_are(&[Mishap::Unanswered]);
        discord.drops_the_line();
        discord.resumed(1).await;
        assert!(discord.has_no_more_mishaps());
        assert_eq!(discord.identifies(), 1, "the session survives it");
        somebody_is_answered(&discord).await;
    };
    tokio::join!(at_the_start, later);
}

#[tokio::test]
async fn a_session_that_is_neither_begun_nor_resumed_is_waited_for_a_minute_and_no_longer() {
    let Some(clock) = Clock::build() else { return };
    let discord = FakeDiscord::start().await;
    discord.wants_heartbeats_every(Duration::from_millis(500));
    discord.next_lines_are(&[Mishap::NoSession]);
    let mut bot = Bot::of(&discord).by_the(&clock);
    bot.launch();
    discord.had_its_mishaps().await;
    // Whose heart beats has said who it is. It hears of that, too, before time passes: whoever hears
    // nothing at all leaves for another reason.
    let a_beat = async || {
        discord.heard_heartbeats(1).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    a_beat().await;
    assert_eq!(discord.identifies(), 0);
    clock.lets_pass(61);
    discord.identified(1).await;
    discord.registrations_reach(1).await;
    somebody_is_answered(&discord).await;

    discord.next_lines_are(&[Mishap::NoSession]);
    discord.drops_the_line();
    discord.had_its_mishaps().await;
    a_beat().await;
    assert_eq!(discord.resumes(), 0);
    clock.lets_pass(2 * 61);
    discord.resumed(1).await;
    assert_eq!(discord.identifies(), 1, "the session survives it");
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn a_heartbeat_that_discord_asks_for_comes_at_once() {
    let (discord, _bot) = a_bot_on_discord().await;
    let before = discord.heartbeats();
    discord.asks_for_a_heartbeat();
    let deadline = Instant::now() + SOON;
    while discord.heartbeats() == before {
        assert!(Instant::now() < deadline, "no heartbeat came");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn what_is_delivered_again_after_a_resume_is_answered_once() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("why-open", [("subject", "mistral")]).await;
    discord.repeats_after_a_resume(10);
    discord.drops_the_line();
    discord.resumed(1).await;
    // The events were said before this one, and are taken in their order.
    somebody_is_answered(&discord).await;
    assert_eq!(discord.attempts(&answer), 1);
}

#[tokio::test]
async fn events_out_of_order_are_all_taken_and_none_is_asked_for_again() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.holds_the_next_event_back();
    let (ann, bob) = (discord.member("ann"), discord.member("bob"));
    let first = ann.asks_at_once("why-open", [("subject", "mistral")]);
    let second = bob.asks("why-open", [("subject", "qwen")]).await;
    let first = ann.answer(&first, "the question that was held back").await;
    assert!(first.text().contains("Mistral") && second.text().contains("Qwen"));
    discord.drops_the_line();
    discord.resumed(1).await;
    let (after, events) = discord.resumed_after();
    assert_eq!(after, events - 1, "all but the event that says so itself");
    assert_eq!((discord.attempts(&first), discord.attempts(&second)), (1, 1));
}

#[tokio::test]
async fn what_nobody_understands_is_passed_over_and_the_line_stays() {
    let (discord, bot) = a_bot_on_discord().await;
    let deep = format!("{{\"op\": 0, \"t\": \"X\", \"s\": null, \"d\": {}", "[".repeat(100_000));
    for garbage in [
        "",
        "a secret that somebody told",
        "{\"op\": 0",
        "[1, 2]",
        "{\"op\": \"a secret that somebody told\"}",
        "{\"op\": 99, \"d\": {\"a\": 1}}",
        "{\"op\": 18446744073709551615}",
        "{\"op\": 10, \"d\": null}",
        "{\"op\": 0, \"s\": null, \"t\": \"NOBODY_KNOWS\", \"d\": {\"a\": [1]}, \"more\": true}",
        "{\"op\": 0, \"s\": null, \"t\": \"MESSAGE_CREATE\", \"d\": {\"content\": 7}}",
        &deep,
    ] {
        discord.says_on_the_line(garbage);
    }
    discord.says_bytes_on_the_line(&[0x78, 0x9c, 0xff]);
    somebody_is_answered(&discord).await;
    assert_eq!((discord.identifies(), discord.resumes()), (1, 0));
    assert!(bot.log().contains("not understood"), "{}", bot.log());
    assert!(!bot.log().contains("a secret"), "what was said is in the log: {}", bot.log());
}

#[tokio::test]
async fn a_frame_without_measure_ends_the_line_and_not_the_bot() {
    let (discord, _bot) = a_bot_on_discord().await;
    discord.says_on_the_line(&"x".repeat(20 * 1024 * 1024));
    discord.resumed(1).await;
    somebody_is_answered(&discord).await;
}

#[tokio::test]
async fn an_event_that_breaks_every_line_is_given_up_with_its_session() {
    let (discord, _bot) = a_bot_on_discord().await;
    let huge = serde_json::json!({"padding": "x".repeat(20 * 1024 * 1024)});
    discord.tells_of("GUILD_UPDATE", &huge);
    discord.identified(2).await;
    somebody_is_answered(&discord).await;
}
