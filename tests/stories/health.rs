//! An operator asks how the bot is, at the bot's own address.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::fake_discord::{Bot, FakeDiscord, Operator, run_without_discord};

/// A bot that can be asked how it is, at a port of its own.
pub fn a_bot_to_ask(discord: &FakeDiscord) -> Bot {
    Bot::of(discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0")
}

#[tokio::test]
async fn nothing_else_is_answered_and_nothing_can_be_changed() {
    let discord = FakeDiscord::start().await;
    let bot = a_bot_to_ask(&discord).start().await;
    let operator = Operator::of(&bot).await;
    assert_eq!(operator.asks("/").await.0, 404);
    assert_eq!(operator.asks("/metrics/").await.0, 404);
    let client = reqwest::Client::new();
    for path in ["healthz", "readyz", "metrics"] {
        let address = format!("http://{}/{path}", operator.address());
        let sent = client.post(&address).body("x").send().await.expect("it answers");
        assert_eq!(sent.status(), 405, "{path}");
        let head = client.head(&address).send().await.expect("it answers");
        assert_eq!(head.status(), 200, "{path}");
        assert_eq!(head.text().await.expect("a text"), "", "{path}");
    }
}

#[tokio::test]
async fn clients_that_never_say_what_they_want_keep_nobody_away() {
    let discord = FakeDiscord::start().await;
    let bot = a_bot_to_ask(&discord).start().await;
    let operator = Operator::of(&bot).await;
    let mut idle = TcpStream::connect(operator.address()).expect("it listens");
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n").expect("half a question");
    assert_eq!(operator.asks("/healthz").await.0, 200);
    idle.set_read_timeout(Some(Duration::from_secs(35))).expect("a patience");
    let mut answer = Vec::new();
    idle.read_to_end(&mut answer).expect("it is closed from the other side in time");
    assert!(!String::from_utf8_lossy(&answer).contains("200 OK"), "half a question is none");
}

#[tokio::test]
async fn two_bots_on_one_machine_do_not_keep_each_other_from_starting() {
    // Whoever has it: this test, or somebody else on the machine.
    let _taken = TcpListener::bind("127.0.0.1:9464");
    let discord = FakeDiscord::start().await;
    let bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:9464");
    let bot = bot.start().await;
    bot.says("nobody can ask for health and metrics").await;
}

#[tokio::test]
async fn an_address_that_somebody_chose_must_be_free() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free local port");
    let address = taken.local_addr().expect("a bound listener has an address").to_string();
    let discord = FakeDiscord::start().await;
    let mut bot = Bot::of(&discord).with("LANEKEEPER_OPERATING__LISTEN", &address);
    bot.launch();
    let ended = bot.ended().await;
    assert_eq!(ended.code, Some(1), "{}", ended.log);
    assert!(
        ended.log.contains("operating.listen") && ended.log.contains(&address),
        "{}",
        ended.log
    );
}

#[tokio::test]
async fn the_program_itself_asks_how_the_bot_is() {
    let discord = FakeDiscord::start().await;
    let mut bot = a_bot_to_ask(&discord).start().await;
    let address = Operator::of(&bot).await.address().to_string();
    let own =
        [("LANEKEEPER_OPERATING__LISTEN", address.as_str()), ("http_proxy", "http://[::1]:1")];
    let asks = |arguments: &'static [&'static str]| {
        let own = own.map(|(key, value)| (key, value.to_owned()));
        tokio::task::spawn_blocking(move || {
            let own = own.each_ref().map(|(key, value)| (*key, value.as_str()));
            run_without_discord(arguments, &own)
        })
    };
    for (arguments, says) in
        [(&["healthcheck"][..], "alive"), (&["healthcheck", "--ready"], "ready")]
    {
        let ended = asks(arguments).await.expect("it ends");
        assert_eq!((ended.code, ended.log.trim()), (Some(0), says));
    }
    bot.terminate().await;
    let ended = asks(&["healthcheck"]).await.expect("it ends");
    assert_eq!(ended.code, Some(1), "{}", ended.log);
    assert!(ended.log.contains(&address), "{}", ended.log);
}
