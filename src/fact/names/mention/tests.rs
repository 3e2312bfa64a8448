use std::time::Instant;

use crate::fact::bundled;

/// The identifiers that a message mentions, with spaces between.
fn mentioned(text: &str) -> String {
    let names = bundled::for_tests().names();
    names.mentions(text).iter().map(super::Subject::id).collect::<Vec<_>>().join(" ")
}

/// What is found where something else is wanted.
fn difference(text: &str, wanted: &str) -> Option<String> {
    let found = mentioned(text);
    (found != wanted).then(|| format!("{text}: {found} instead of {wanted}"))
}

#[test]
fn what_is_meant_is_found_in_english() {
    let mut wrong = Vec::new();
    for (text, ids) in [
        ("did Mixtral 8x7B beat llama?", "mistral.rel.02 meta"),
        ("Meta said it would keep going", "meta"),
        ("Meta's licence has a threshold", "meta"),
        ("meta and llama 3 are the same shop", "meta meta.rel.03"),
        ("OpenAI, google and deepseek", "openai google deepseek"),
        ("Gemini 2.5 Pro is closed", "google.rel.05"),
        ("Is Gemini an open model?", "google open-weights"),
        ("google gemini is closed", "google google"),
        ("Google's Gemini is closed", "google google"),
        ("I use Claude through the API", "anthropic"),
        ("Claude 9 writes well", "anthropic"),
        ("Claude Opus or Claude Sonnet?", "anthropic anthropic anthropic anthropic"),
        ("anthropic claude is closed", "anthropic anthropic"),
        ("grok-1 had its weights released", "xai.rel.01"),
        ("Grok has open weights now", "xai open-weights"),
        ("Falcon 40B and MPT-30B", "tii.rel.01 databricks.rel.02"),
        ("Phi is a small model", "microsoft"),
        ("Command R+ by Cohere", "cohere.rel.04 cohere"),
        ("Granite is IBM's LLM", "ibm ibm"),
        ("GPT-4.1 is not in the list", "openai"),
        ("qwen9 will be open", "alibaba"),
        ("Llama-based chatbots", "meta"),
        ("**Llama** 2 and `Qwen2`", "meta.rel.02 alibaba.rel.04"),
        ("The Command A weights are out", "cohere.rel.02"),
        ("Gemini Pro costs more", "google"),
        ("mistral raised money again", "mistral"),
        ("gemma 2b and Google", "google.rel.02 google"),
        ("WHISPER-style transcription by OpenAI", "openai.rel.08 openai"),
    ] {
        wrong.extend(difference(text, ids));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn everyday_words_are_no_names_in_english() {
    let mut wrong = Vec::new();
    for text in [
        "a metaphor, googled",
        "our meta-analysis of AI models",
        "Meta-analysis of 40 trials",
        "Meta analysis of AI models",
        "meta data and metadata of the model",
        "the current meta is aggro",
        "an open-minded reviewer of models",
        "open the window and close the door",
        "run the model from the command line",
        "I command a fleet of AI ships",
        "Gemini zodiac signs and AI",
        "I am a Gemini, my brother is a Leo",
        "to grok a language",
        "the opus of a composer",
        "Opus No. 9 in E flat",
        "a haiku about spring",
        "Shakespeare wrote a sonnet",
        "Claude Shannon's model of communication",
        "My friend Claude bakes bread",
        "Jean-Claude likes models",
        "the bard of Avon",
        "a falcon in the sky",
        "Falcon 9 launched again",
        "palm trees and granite rocks",
        "the phi coefficient",
        "spark, nova, orca and dolly",
        "step by step to pi",
        "open the windows",
        "a llama at the zoo",
        "turn 360 degrees",
        "over 360 models were released",
        "an SD card with 64 GB",
        "le chat est noir",
        "the minimax algorithm is no AI model",
        "she whispers; I whisper too",
        "bob@meta.example",
        "closed on Sundays",
        "a mistral wind blew through Provence",
        "the Mistral blows for days",
        "Claude Monet's models",
        "grok this",
        "a nova in the night sky",
        "llama in a zoo",
        "just google it",
        "my sister Gemma is a nurse",
        "a proprietary connector",
        "is it closed or open",
    ] {
        wrong.extend(difference(text, ""));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_meant_is_found_in_chinese() {
    let mut wrong = Vec::new();
    for (text, ids) in [
        ("智谱为什么开源ChatGLM-6B", "zhipu open-source-software zhipu.rel.02"),
        ("智譜為什麼開源ChatGLM-6B", "zhipu open-source-software zhipu.rel.02"),
        ("羊驼是开源模型吗", "meta open-source-software"),
        ("谷歌的双子座", "google google"),
        ("双子座模型没有开源", "google open-source-software"),
        ("用claude写代码", "anthropic"),
        ("我觉得 gemini 这个模型不错", "google"),
        ("meta发布了新东西", "meta"),
        ("通义千问和文心一言", "alibaba baidu"),
        ("百度的文心4.0", "baidu baidu.rel.02"),
        ("紫东·太初是中科院自动化所的", "casia casia"),
        ("360智脑和周鸿祎", "qihoo-360 qihoo-360"),
        ("奇虎360有360智脑", "qihoo-360 qihoo-360"),
        ("猎鹰大模型来自阿布扎比", "tii"),
        ("ＤｅｅｐＳｅｅｋ－Ｖ３很便宜", "deepseek.rel.02"),
        ("月之暗面的kimi", "moonshot moonshot"),
    ] {
        wrong.extend(difference(text, ids));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn everyday_words_are_no_names_in_chinese() {
    let mut wrong = Vec::new();
    for text in [
        "双子座今天的运势",
        "双子座男和模型的故事",
        "动物园里的羊驼",
        "海边捡到一个海螺",
        "猎鹰在天上飞",
        "商店开放时间",
        "转身360度",
        "meta分析显示模型有效",
        "老黄牛",
        "星野下的帐篷",
        "SD卡坏了",
        "minimax算法和模型",
        "你自己百度一下",
    ] {
        wrong.extend(difference(text, ""));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_do_not_reach_over_the_end_of_a_sentence() {
    assert_eq!(mentioned("I like Meta. AI is everywhere."), "meta");
    assert_eq!(mentioned("We asked Meta\nAI is fine"), "meta");
    assert_eq!(mentioned("a value of 1.360 or so, says qihoo"), "qihoo-360");
}

#[test]
fn a_question_to_us_names_everyday_words_too() {
    let names = bundled::for_tests().names();
    let ids: Vec<_> =
        names.named("the claude ones").iter().map(|one| one.id().to_owned()).collect();
    assert_eq!(ids, ["anthropic"]);
}

#[test]
fn a_long_message_is_read_in_linear_time() {
    let names = bundled::for_tests().names();
    let took = |length: usize| {
        let text: String =
            "meta 开放 gemini claude 模型 open ".chars().cycle().take(length).collect();
        let once = |_| {
            let begun = Instant::now();
            assert!(!names.mentions(&text).is_empty());
            begun.elapsed()
        };
        // The least of some, because the machine may be busy.
        (0..5).map(once).min().unwrap_or_default()
    };
    let short = took(4_000);
    assert!(took(40_000) < 40 * short, "ten times the length takes forty times as long");
}
