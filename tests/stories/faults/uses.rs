//! What makes a bot use each kind of request, and that it got through in the end.

use std::time::Duration;

use serde_json::json;

use crate::TRANSPORT;
use crate::fake_discord::talking::mention;
use crate::fake_discord::{Bot, FakeDiscord, Fault, OPAQUE_TOKEN, Person, Route, Transport};
use crate::stories::admins::{admin, suggests};

/// Whom to compare Meta with, so that each picture is drawn anew.
const OTHERS: [&str; 3] = ["mistral", "google", "openai"];
const FACTS: (&str, &[u8]) = ("facts.jsonl", b"{}");

/// Has the bot make a request of each kind that there is over this transport, and sees that whoever
/// waits for it gets what they should, once. Before each, `something` may be made to go wrong.
pub async fn every_route(discord: &FakeDiscord, bot: &mut Bot, something: impl Fn(Route)) {
    for route in Route::ALL {
        if is_used(route) {
            something(route);
            uses(route, discord, bot).await;
            assert!(discord.is_well_again(), "{route:?} was not used");
        }
    }
    assert_eq!(discord.requests_on(Route::FollowUps), 0, "there is one answer to an interaction");
}

/// Whether the bot makes such requests over this transport.
pub fn is_used(route: Route) -> bool {
    match route {
        // It edits its answers and never adds to them; the story above holds it to that.
        Route::FollowUps => false,
        // Where Discord comes to the bot, nobody has to be found, and no messages are heard.
        Route::Gateway | Route::Posts | Route::Amendments => TRANSPORT == Transport::Gateway,
        _ => true,
    }
}

/// Has the bot make such a request, and sees that it got through.
pub async fn uses(route: Route, discord: &FakeDiscord, bot: &mut Bot) {
    let ann = discord.member("ann");
    match route {
        Route::Gateway => {
            bot.kill().await;
            bot.start_again().await;
        }
        Route::Application => {
            let bot = Bot::of(discord).with("DISCORD_TOKEN", OPAQUE_TOKEN);
            registers(&bot).await;
        }
        Route::RegistrationReads => registers(bot).await,
        Route::Registration => {
            discord.meddle_with_command("outlook", |command| command["description"] = json!("x"));
            registers(bot).await;
            assert_ne!(discord.command("outlook")["description"], "x");
        }
        Route::Callbacks => answers(discord, &ann).await,
        Route::Edits => {
            let other = OTHERS[discord.requests_on(Route::Edits) % OTHERS.len()];
            let compared = ann.asks("compare", [("first", "meta"), ("second", other)]).await;
            discord.a_file_follows(&compared).await;
        }
        Route::Deletions => {
            let answer = ann.asks("outlook", []).await;
            assert!(ann.presses(&answer, "Delete").await.message.is_null());
        }
        Route::FollowUps => unreachable!("it adds nothing to an answer"),
        Route::DirectChannels | Route::DirectMessages => {
            let bob = discord.member(&format!("bob, about {route:?}"));
            suggests(&bob, "Mistral lends its models to libraries.").await;
            let admin = admin(discord, "the admin");
            let review = admin.asks("facts review", []).await;
            admin.presses(&review, "Reject").await;
            assert!(bob.is_told().await.text().contains("libraries"));
        }
        Route::Posts => {
            ann.says(&format!("{} why-open llama", mention()));
            assert!(ann.reads_the_channel().await.text().contains("Meta"));
        }
        Route::Amendments => {
            ann.says(&format!("{} compare meta and deepseek", mention()));
            let post = ann.reads_the_channel().await;
            discord.a_file_follows_the_post(&post).await;
        }
        Route::Attachments => {
            let ann = ann.who_manages_the_server();
            let told = ann.asks_with_file("facts import", [], "file", FACTS).await;
            assert!(told.text().contains("Line 1"), "{}", told.text());
        }
    }
}

/// Has a bot register its commands, as a step of its own.
async fn registers(bot: &Bot) {
    let ended = bot.runs(&["register"]).await;
    assert_eq!(ended.code, Some(0), "{}", ended.log);
}

/// Has the bot answer somebody by a request of its own.
async fn answers(discord: &FakeDiscord, ann: &Person<'_>) {
    if TRANSPORT == Transport::Gateway {
        assert!(!ann.asks("outlook", []).await.text().is_empty());
        return;
    }
    // Along the connection there is no callback, unless Discord has hung up.
    let admin = admin(discord, "the admin");
    discord.fails(Route::Attachments, 1, Fault::Hang(Duration::from_millis(600)));
    discord.hangs_up_after(Duration::from_millis(200));
    let told = admin.asks_with_file("facts import", [], "file", FACTS).await;
    discord.hangs_up_after(Duration::from_secs(3));
    assert!(told.text().contains("Line 1"), "{}", told.text());
}
