//! Whom the bot believes, and what it does with what they say.

use serde_json::json;

use super::letter::{Letter, signed};
use crate::fake_discord::{Bot, endpoint};
use crate::stories::a_bot_on_discord;

#[tokio::test]
async fn what_discord_signed_is_answered_and_large_digits_are_digits() {
    let (discord, bot) = a_bot_on_discord().await;
    let question = discord.member("ann").drafts("outlook", []).to_string();
    assert_eq!(signed(&bot, question.as_bytes()).await.callback()["type"], 4);
    let question = discord.member("ann").drafts("outlook", []).to_string();
    let time = endpoint::time();
    let signature = endpoint::signature(&time, question.as_bytes()).to_uppercase();
    let letter =
        Letter { signature: Some(&signature), time: Some(&time), body: question.as_bytes() };
    assert_eq!(letter.reaches(&bot).await.callback()["type"], 4);
}

#[tokio::test]
async fn whatever_is_not_signed_by_discord_just_now_is_turned_away_without_a_word() {
    let (discord, bot) = a_bot_on_discord().await;
    let question = discord.member("ann").drafts("outlook", []).to_string();
    let body = question.as_bytes();
    let time = endpoint::time();
    let good = endpoint::signature(&time, body);
    let other = endpoint::signature(&time, b"{}");
    let tampered = question.replace("outlook", "0utlook");
    let seconds: i64 = time.parse().expect("a number");
    let (early, late) = ((seconds - 3600).to_string(), (seconds + 3600).to_string());
    let (signed_early, signed_late) =
        (endpoint::signature(&early, body), endpoint::signature(&late, body));
    let not_hexadecimal = format!("{}zz", &good[..126]);
    let longer = format!("{good}00");
    let zeros = "0".repeat(128);
    for (what, signature, time, body) in [
        ("no headers", None, None, body),
        ("no signature", None, Some(time.as_str()), body),
        ("no time", Some(good.as_str()), None, body),
        ("a tampered body", Some(&good), Some(&time), tampered.as_bytes()),
        ("a truncated body", Some(&good), Some(&time), &body[..body.len() - 1]),
        ("an empty body", Some(&good), Some(&time), b""),
        ("another time", Some(&good), Some(&early), body),
        ("an hour ago", Some(&signed_early), Some(&early), body),
        ("in an hour", Some(&signed_late), Some(&late), body),
        ("a signature of something else", Some(&other), Some(&time), body),
        ("a truncated signature", Some(&good[..126]), Some(&time), body),
        ("half a byte less", Some(&good[..127]), Some(&time), body),
        ("a longer signature", Some(&longer), Some(&time), body),
        ("an empty signature", Some(""), Some(&time), body),
        ("an empty time", Some(&good), Some(""), body),
        ("digits that are none", Some(&not_hexadecimal), Some(&time), body),
        ("zeros", Some(&zeros), Some(&time), body),
        ("not even a time", Some(&good), Some("yesterday"), body),
    ] {
        let answered = Letter { signature, time, body }.reaches(&bot).await;
        assert_eq!((answered.status, answered.body.as_str()), (401, ""), "{what}");
    }
    assert_eq!(signed(&bot, body).await.callback()["type"], 4, "and what is signed is answered");
}

#[tokio::test]
async fn somebody_elses_key_opens_nothing() {
    let (discord, _bot) = a_bot_on_discord().await;
    let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    let bot = Bot::of(&discord).with("LANEKEEPER_HTTP__PUBLIC_KEY", key);
    let mut bot = bot.with("LANEKEEPER_DISCORD__REGISTER", "false");
    let address = bot.address();
    bot.launch();
    while tokio::net::TcpStream::connect(address).await.is_err() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let question = discord.member("ann").drafts("outlook", []).to_string();
    assert_eq!(signed(&bot, question.as_bytes()).await.status, 401);
}

#[tokio::test]
async fn what_is_sent_again_is_done_once_and_answered_once() {
    let (discord, bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").who_manages_the_server();
    let options = [
        ("subject", "mistral"),
        ("topic", "licence"),
        ("claim", "Said once."),
        ("source", "https://example.org/once"),
        ("date", "2026-05"),
    ];
    let question = ann.drafts("facts add", options).to_string();
    let time = endpoint::time();
    let signature = endpoint::signature(&time, question.as_bytes());
    let letter =
        Letter { signature: Some(&signature), time: Some(&time), body: question.as_bytes() };
    assert_eq!(letter.reaches(&bot).await.callback()["type"], 4);
    for _ in 0..3 {
        let again = letter.reaches(&bot).await;
        assert_eq!((again.status, again.body.as_str()), (202, ""), "it was answered already");
    }
    let told =
        ann.asks("compare", [("first", "mistral"), ("second", "meta"), ("aspect", "licence")]);
    assert_eq!(told.await.text().matches("Said once.").count(), 1);
}

#[tokio::test]
async fn a_ping_is_answered_however_little_it_says() {
    let (_discord, bot) = a_bot_on_discord().await;
    for ping in [
        json!({"type": 1}),
        json!({"type": 1, "id": "1", "token": "t", "application_id": "2", "version": 1}),
        json!({"type": 1, "id": "1", "token": "t", "application_id": "2", "version": 1}),
    ] {
        assert_eq!(signed(&bot, ping.to_string().as_bytes()).await.callback(), json!({"type": 1}));
    }
}

#[tokio::test]
async fn signed_rubbish_is_refused_and_so_is_too_much_of_it() {
    let (discord, bot) = a_bot_on_discord().await;
    let deep = "[".repeat(100_000);
    for rubbish in [
        "",
        " ",
        "hello",
        "{",
        "null",
        "[]",
        "{}",
        "\"x\"",
        "{\"type\":2}",
        "{\"id\":\"1\"}",
        "{\"type\":1e999}",
        "{\"id\":\"x\",\"token\":\"y\"}",
        &deep,
        "\u{0}\u{1}",
    ] {
        assert_eq!(signed(&bot, rubbish.as_bytes()).await.status, 400, "{rubbish:.20}");
    }
    assert_eq!(signed(&bot, &[0xff, 0xfe, 0x00]).await.status, 400);
    let mut question = discord.member("ann").drafts("outlook", []);
    question["padding"] = json!("x".repeat(200_000));
    assert_eq!(signed(&bot, question.to_string().as_bytes()).await.callback()["type"], 4);
    question["padding"] = json!("x".repeat(300_000));
    assert_eq!(signed(&bot, question.to_string().as_bytes()).await.status, 413);
}

#[tokio::test]
async fn there_is_one_path_and_one_method() {
    let (_discord, bot) = a_bot_on_discord().await;
    let base = format!("http://{}", bot.address());
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    for (method, path, status) in [
        ("GET", "/interactions", 405),
        ("PUT", "/interactions", 405),
        ("DELETE", "/interactions", 405),
        ("POST", "/", 404),
        ("GET", "/", 404),
        ("POST", "/interactions/", 404),
        ("POST", "/interactions/../x", 404),
        ("GET", "/metrics", 404),
        ("GET", "/.env", 404),
    ] {
        let method = method.parse().expect("a method");
        let response = client.request(method, format!("{base}{path}")).send().await;
        assert_eq!(response.expect("it answers").status().as_u16(), status, "{path}");
    }
}
