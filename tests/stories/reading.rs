//! People ask and read.

use std::time::Duration;

use super::{a_bot_on_discord, chinese_characters, has_date, is_chinese};
use crate::fake_discord::FakeDiscord;

/// The callback that posts a message.
const MESSAGE: u64 = 4;

#[tokio::test]
async fn a_member_compares_two_vendors() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let text = answer.text();
    assert!(text.contains("Meta") && text.contains("Mistral"), "{text}");
    assert!(has_date(&text), "every statement shows its date: {text}");
    assert!(!is_chinese(&text), "{text}");
    assert_eq!(answer.kind, MESSAGE, "a local answer comes at once, without a deferral");
    assert!(!answer.is_ephemeral());
    assert!(answer.buttons().contains(&"Sources".to_owned()), "{:?}", answer.buttons());
    assert!(answer.latency < Duration::from_secs(1), "{:?}", answer.latency);
}

#[tokio::test]
async fn a_third_vendor_and_an_aspect_join_the_comparison() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let two = [("first", "llama"), ("second", "mixtral"), ("third", "通义千问")];
    let text = ann.asks("compare", two).await.text();
    for vendor in ["Meta", "Mistral", "Alibaba"] {
        assert!(text.contains(vendor), "{vendor} is missing: {text}");
    }
    let whole = ann.asks("compare", [("first", "meta"), ("second", "mistral")]).await;
    let aspects = aspects(&discord);
    assert!(!aspects.is_empty(), "/compare offers aspects");
    for aspect in aspects {
        let options = [("first", "meta"), ("second", "mistral"), ("aspect", aspect.as_str())];
        let part = ann.asks("compare", options).await;
        assert!(!part.is_ephemeral(), "{aspect}: {}", part.text());
        assert_ne!(part.text(), whole.text(), "{aspect} changes nothing");
    }
}

fn aspects(discord: &FakeDiscord) -> Vec<String> {
    let command = discord.command("compare");
    let options = command["options"].as_array().cloned().unwrap_or_default();
    let aspect = options.into_iter().find(|option| option["name"] == "aspect");
    let aspect = aspect.expect("/compare has the option aspect");
    let choices = aspect["choices"].as_array().into_iter().flatten();
    choices.filter_map(|choice| choice["value"].as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn open_and_closed_compare_as_strategies() {
    let (discord, _bot) = a_bot_on_discord().await;
    let answer =
        discord.member("ann").asks("compare", [("first", "open"), ("second", "closed")]).await;
    assert!(!answer.is_ephemeral(), "{}", answer.text());
    assert!(answer.text().to_lowercase().contains("weights"), "{}", answer.text());
}

#[tokio::test]
async fn a_member_asks_why_a_model_is_open_and_why_another_is_closed() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    for (subject, vendor) in [("llama", "Meta"), ("gpt-4", "OpenAI"), ("Linux", "Linux")] {
        let answer = ann.asks("why-open", [("subject", subject)]).await;
        assert!(answer.text().contains(vendor), "{}", answer.text());
        assert!(!answer.is_ephemeral(), "{}", answer.text());
    }
}

#[tokio::test]
async fn the_outlook_scores_forecasts_and_takes_a_theme() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let answer = ann.asks("outlook", []).await;
    assert!(!answer.is_ephemeral() && has_date(&answer.text()), "{}", answer.text());
    let command = discord.command("outlook");
    let choices = command["options"][0]["choices"].as_array().cloned().unwrap_or_default();
    assert!(!choices.is_empty(), "/outlook offers themes");
    for theme in choices.iter().filter_map(|choice| choice["value"].as_str()) {
        let answer = ann.asks("outlook", [("theme", theme)]).await;
        assert!(!answer.is_ephemeral(), "{theme}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_chinese_speaker_is_answered_in_chinese() {
    let (discord, _bot) = a_bot_on_discord().await;
    let lin = discord.member("lin").speaking("zh-CN");
    let answer = lin.asks("compare", [("first", "羊驼"), ("second", "智谱")]).await;
    let text = answer.text();
    assert!(chinese_characters(&text) > 100, "{text}");
    assert!(answer.buttons().iter().any(|label| is_chinese(label)), "{:?}", answer.buttons());
    assert!(!answer.buttons().contains(&"Sources".to_owned()), "{:?}", answer.buttons());
    let refusal = lin.asks("why-open", [("subject", "不存在的模型甲乙丙")]).await;
    assert!(refusal.is_ephemeral() && is_chinese(&refusal.text()), "{}", refusal.text());
}

#[tokio::test]
async fn a_language_without_a_translation_is_answered_in_english() {
    let (discord, _bot) = a_bot_on_discord().await;
    let english = discord.member("ann").asks("outlook", []).await;
    let dutch = discord.member("jan").speaking("nl").asks("outlook", []).await;
    assert_eq!(dutch.text(), english.text());
}

#[tokio::test]
async fn every_other_language_frames_the_english_facts_and_says_so_once() {
    let (discord, _bot) = a_bot_on_discord().await;
    let fact = "So far neither lane has pushed out the other";
    for (tag, says) in [
        ("zh-TW", "事實內容為英文"),
        ("ja", "事実は英語で表示します"),
        ("ko", "사실 내용은 영어로 표시합니다"),
        ("es-ES", "en inglés"),
        ("es-419", "en inglés"),
        ("fr", "en anglais"),
        ("de", "auf Englisch"),
        ("pt-BR", "em inglês"),
    ] {
        let reader = discord.member("ann").speaking(tag);
        let answer = reader.asks("outlook", []).await;
        let text = answer.text();
        assert!(text.contains(fact), "{tag}: {text}");
        assert_eq!(text.matches(says).count(), 1, "{tag}: {text}");
        assert!(!answer.buttons().contains(&"Next".to_owned()), "{tag}: {:?}", answer.buttons());
        let next = reader.turns(&answer, "next").await;
        assert_eq!(next.text().matches(says).count(), 1, "{tag}: {}", next.text());
    }
}

#[tokio::test]
async fn somebody_else_may_press_the_button_and_sees_it_in_their_language() {
    let (discord, _bot) = a_bot_on_discord().await;
    let answer = discord.member("ann").asks("why-open", [("subject", "mistral")]).await;
    let sources = discord.member("lin").speaking("zh-CN").presses(&answer, "Sources").await;
    assert!(sources.is_ephemeral() && is_chinese(&sources.text()), "{}", sources.text());
}

#[tokio::test]
async fn works_in_direct_messages() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann").in_direct_messages();
    let answer = ann.asks("why-open", [("subject", "mistral")]).await;
    assert!(answer.text().contains("Mistral"), "{}", answer.text());
    let sources = ann.presses(&answer, "Sources").await;
    assert!(sources.text().contains("https://"), "{}", sources.text());
}

#[tokio::test]
async fn a_message_is_checked_for_what_it_mentions_and_only_the_asker_sees_it() {
    let (discord, _bot) = a_bot_on_discord().await;
    let ann = discord.member("ann");
    let text = "Meta's Llama is fully open source and DeepSeek charges nothing @everyone";
    let checked = ann.checks(text).await;
    assert!(checked.is_ephemeral(), "{}", checked.text());
    for part in ["Meta", "DeepSeek", "https://"] {
        assert!(checked.text().contains(part), "{part}: {}", checked.text());
    }
    assert!(!checked.text().contains("@everyone"));
    let nothing = ann.checks("A meta-analysis of the command line.").await;
    assert!(nothing.is_ephemeral() && !nothing.text().contains("https://"), "{}", nothing.text());
    let lin = discord.member("lin").speaking("zh-CN");
    let checked = lin.checks("智谱和通义千问都开源了").await;
    assert!(is_chinese(&checked.text()), "{}", checked.text());
    for odd in ["", "😀", &"x ".repeat(2000), &"meta ".repeat(800)] {
        assert!(ann.checks(odd).await.is_ephemeral());
    }
}
