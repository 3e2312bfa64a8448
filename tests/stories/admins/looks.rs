//! What admins see: the messages and forms as Discord gets them, in both languages.

use regex::Regex;
use serde_json::Value;

use super::{a_kept_bot, admin, operator};
use crate::fake_discord::Answer;

/// A message without the moment at which it was made.
fn timeless(data: &Value) -> String {
    let text = serde_json::to_string_pretty(data).expect("it is JSON");
    let moment = Regex::new(r"20\d\d-\d\d-\d\d \d\d:\d\d UTC").expect("a valid pattern");
    let day = Regex::new(r"(\*\*(?:Now|现在)\*\* )20\d\d-\d\d-\d\d").expect("a valid pattern");
    let text = moment.replace_all(&text, "[moment]");
    day.replace_all(&text, "$1[today]").into_owned()
}

fn looks(name: &str, locale: &str, answer: &Answer) {
    super::super::looks(&format!("{name}-{locale}"), &timeless(&answer.data));
}

#[tokio::test]
async fn the_commands_of_admins_look_like_this_on_discord() {
    for locale in ["en-GB", "zh-CN"] {
        let (discord, _bot) = a_kept_bot().await;
        let ann = admin(&discord, "ann").speaking(locale);
        let empty = ann.asks("facts add", []).await;
        looks("form-add", locale, &empty);
        let options = [
            ("subject", "mistral"),
            ("topic", "licence"),
            ("claim", "Schools get Mistral's newest model for nothing."),
            ("source", "https://example.org/schools"),
            ("date", "2026-05"),
            ("claim-zh", "学校可以免费使用Mistral的最新模型。"),
        ];
        let added = ann.asks("facts add", options).await;
        looks("added", locale, &added);
        let id = super::id_of(&added);
        let opened = ann.asks("facts edit", [("id", &id)]).await;
        looks("form-edit", locale, &opened);
        let edited = ann.submits(&opened, [("claim", "Schools and libraries get it.")]).await;
        looks("edited", locale, &edited);
        let history = ann.asks("facts history", [("id", &id)]).await;
        looks("history", locale, &history);
        let late = ann.submits(&opened, [("claim", "Too late.")]).await;
        looks("a-stale-form", locale, &late);
        let reason = ("reason", "The page is gone.");
        let note = ann.asks("facts retract", [("id", "tii.licence.02"), reason]).await;
        looks("disputed-here", locale, &note);
        let options = [("first", "tii"), ("second", "mistral"), ("aspect", "licence")];
        let shown = ann.asks("compare", options).await;
        looks("notes-in-an-answer", locale, &shown);
        let bob = discord.member("bob").speaking(locale);
        let opened = bob.asks("suggest", []).await;
        looks("form-suggest", locale, &opened);
        let fields = [
            ("subject", "meta"),
            ("claim", "Meta sells glasses with Llama inside."),
            ("source", "https://example.org/glasses"),
            ("date", "2026-09"),
        ];
        let sent = bob.submits(&opened, fields).await;
        looks("suggested", locale, &sent);
        let review = ann.asks("facts review", []).await;
        looks("review", locale, &review);
        let approve = review.action("approve").expect("it can be approved");
        let approved = ann.presses_on(review.message.clone(), &approve).await;
        looks("approved", locale, &approved);
        let told = bob.is_told().await;
        super::super::looks(&format!("told-{locale}"), &timeless(&told.data["embeds"]));
        let olga = operator(&discord).speaking(locale);
        let export = ann.asks("facts export", [("subject", "tii")]).await;
        looks("export", locale, &export);
        let content = export.files()[0].text().replace("Falcon 180B allows", "Falcon 180B forbids");
        let file = ("facts.jsonl", content.as_bytes());
        let import = olga.asks_with_file("facts import", [("scope", "base")], "file", file).await;
        looks("import", locale, &import);
        let refused = bob.asks("facts review", []).await;
        looks("refused", locale, &refused);
        let asked = ann.asks("facts forget-server", []).await;
        looks("forget-server", locale, &asked);
        let confirm = asked.action("confirm").expect("it asks");
        let erased = ann.presses_on(asked.message.clone(), &confirm).await;
        looks("erased", locale, &erased);
    }
}
