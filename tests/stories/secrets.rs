//! The bot knows a token and the address of a database with a password in it, and tells neither to
//! anybody, in whichever way it was given them.

use std::fs;
use std::path::Path;

use crate::fake_discord::{Bot, FakeDiscord, Operator, TOKEN};

/// The password in the address of a database.
const PASSWORD: &str = "pA55w0rd-of-the-database";
/// What every token of an interaction begins with; whoever has it can answer in the bot's name.
const OF_AN_INTERACTION: &str = "aW50ZXJhY3Rpb246";

/// The ways to give a bot its secrets.
#[derive(Debug, Clone, Copy)]
enum Way {
    Variables,
    Files,
    Settings,
}

const WAYS: [Way; 3] = [Way::Variables, Way::Files, Way::Settings];

fn address() -> String {
    // Nobody listens there.
    format!("postgres://keeper:{PASSWORD}@127.0.0.1:1/facts")
}

/// The bot with its secrets given in one way only.
fn told(bot: Bot, way: Way) -> Bot {
    let folder = bot.folder().to_owned();
    let bot = bot.without("DISCORD_TOKEN");
    let file = |name: &str, content: &str| {
        let path = folder.join(name);
        fs::write(&path, content).expect("the test's file is written");
        path.display().to_string()
    };
    match way {
        Way::Variables => {
            bot.with("DISCORD_TOKEN", TOKEN).with("LANEKEEPER_STORE__URL", &address())
        }
        Way::Files => bot
            .with("DISCORD_TOKEN_FILE", &file("token", TOKEN))
            .with("LANEKEEPER_STORE__URL_FILE", &file("url", &address())),
        Way::Settings => {
            let url = address();
            let text = format!("[discord]\ntoken = \"{TOKEN}\"\n[store]\nurl = \"{url}\"\n");
            file("lanekeeper.toml", &text);
            bot
        }
    }
}

/// Fails where a secret stands in something that somebody may come to see.
fn keeps_still(shown: &str, place: &str, way: Way) {
    let token = TOKEN.rsplit('.').next().expect("a token has parts");
    for secret in [token, PASSWORD, OF_AN_INTERACTION] {
        let line = shown.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{place} has a secret, given by {way:?}: {line:?}");
    }
}

#[tokio::test]
async fn nothing_that_is_logged_counted_or_answered_holds_a_secret() {
    for way in WAYS {
        let discord = FakeDiscord::start().await;
        let bot = Bot::of(&discord)
            .with("LANEKEEPER_LOG__FILTER", "trace")
            .with("LANEKEEPER_OPERATING__LISTEN", "127.0.0.1:0");
        let mut bot = told(bot, way).start().await;
        let ann = discord.member("ann");
        let about = ann.asks("about", []).await;
        keeps_still(&about.text(), "/about", way);
        let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
        keeps_still(&ann.presses(&answer, "Sources").await.text(), "the list of sources", way);
        let miss = ann.asks("why-open", [("subject", "nobody knows me")]).await;
        keeps_still(&miss.text(), "a refusal", way);
        let operator = Operator::of(&bot).await;
        for path in ["/metrics", "/readyz", "/healthz"] {
            keeps_still(&operator.asks(path).await.1, path, way);
        }
        keeps_still(&bot.arguments(), "the arguments of the process", way);
        bot.hang_up();
        bot.says("words and log filter read again").await;
        let ended = bot.terminate().await;
        assert_eq!(ended.code, Some(0), "{}", ended.log);
        assert!(ended.log.contains("TRACE"), "it logs all that it can");
        keeps_still(&ended.log, "the log", way);
    }
}

#[tokio::test]
async fn no_other_command_and_no_start_that_fails_shows_a_secret() {
    let discord = FakeDiscord::start().await;
    for way in WAYS {
        let bot = told(Bot::of(&discord).with("LANEKEEPER_LOG__FILTER", "trace"), way);
        for arguments in [
            &["--help"][..],
            &["facts", "export"],
            &["ask", "/about"],
            &["ask", "/compare meta", "--json"],
            &["healthcheck"],
            &["dance"],
        ] {
            let ended = bot.runs(arguments).await;
            keeps_still(&ended.log, &format!("{arguments:?}"), way);
        }
        spoilt(bot.folder());
        let ended = bot.runs(&[]).await;
        assert_eq!(ended.code, Some(2), "{}", ended.log);
        keeps_still(&ended.log, "a start with a wrong configuration", way);
    }
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_named_without_its_password() {
    let discord = FakeDiscord::start().await;
    let way = Way::Variables;
    let bot = told(Bot::of(&discord).with("LANEKEEPER_LOG__FILTER", "trace"), way);
    let copying = bot.runs(&["store", "copy", "--from", "postgres", "--to", "sled:elsewhere"]);
    let serving = told(Bot::of(&discord).with("LANEKEEPER_LOG__FILTER", "trace"), way)
        .with("LANEKEEPER_STORE__ENGINE", "postgres");
    // Both wait for it for a while.
    let (copied, served) = tokio::join!(copying, serving.runs(&[]));
    for ended in [copied, served] {
        assert!(ended.code != Some(0), "nobody listens there: {}", ended.log);
        assert!(ended.log.contains("127.0.0.1:1"), "it says where: {}", ended.log);
        keeps_still(&ended.log, "a start without a database", way);
    }
}

/// Breaks the configuration on the very lines that hold secrets.
fn spoilt(folder: &Path) {
    let text = format!("[discord]\ntoken = {TOKEN}\n[store]\nurl = [\"{}\"]\n", address());
    fs::write(folder.join("lanekeeper.toml"), text).expect("the test's file is written");
}
