//! What people see: the messages as Discord gets them, in both languages.

use super::{a_bot_on_discord, looks};

#[tokio::test]
async fn the_three_commands_look_like_this_on_discord() {
    let (discord, _bot) = a_bot_on_discord().await;
    for locale in ["en-GB", "zh-CN"] {
        let ann = discord.member("ann").speaking(locale);
        let compared = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
        let why = ann.asks("why-open", [("subject", "llama")]).await;
        let outlook = ann.asks("outlook", []).await;
        let sources = ann.presses(&compared, &compared.buttons()[0]).await;
        let missed = ann.asks("why-open", [("subject", "mistrall")]).await;
        for (name, answer) in [
            ("compare", compared),
            ("why-open", why),
            ("outlook", outlook),
            ("sources", sources),
            ("a-miss", missed),
        ] {
            let message = serde_json::to_string_pretty(&answer.data).expect("it is JSON");
            looks(&format!("{name}-on-discord-{locale}"), &message);
        }
    }
}
