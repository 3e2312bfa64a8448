//! Names that are everyday words too, and what shows that one of them means a vendor or a model.

use std::sync::LazyLock;

use regex::Regex;

/// What an everyday word needs to be taken for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// A capital; without one, another name of the same vendor nearby.
    Capital,
    /// A capital and a sign; without a capital, the vendor's name right beside it.
    CapitalAndSign,
    /// A sign, whatever the case: Chinese has none, and some words are mostly written without.
    Sign,
    /// Another name of the same vendor nearby; nothing else tells.
    Kin,
    /// Nothing, unless what stands behind it says otherwise.
    Nothing,
}

/// The names among the bundled ones, folded, that mean something else every day; and a few that
/// servers may add. A name that is not here counts wherever it stands as a whole word.
const EVERYDAY: &[(Need, &[&str])] = &[
    (
        Need::Capital,
        &["android", "azure", "cohere", "copilot", "facebook", "meta", "python", "windows"],
    ),
    (
        Need::CapitalAndSign,
        &[
            "aya",
            "bard",
            "bloom",
            "claude",
            "commanda",
            "commandr",
            "dolly",
            "dolma",
            "embed",
            "ernie",
            "fable",
            "falcon",
            "gemini",
            "granite",
            "grok",
            "haiku",
            "hf",
            "k2",
            "kimi",
            "lechat",
            "mai",
            "megatron",
            "minimax",
            "moonshot",
            "mosaic",
            "muse",
            "nemo",
            "north",
            "nova",
            "o1",
            "o3",
            "opt",
            "opus",
            "orca",
            "palm",
            "phi",
            "pi",
            "r1",
            "sd",
            "sonnet",
            "sora",
            "spark",
            "step",
            "talkie",
            "transformers",
            "tulu",
            "wan",
            "watson",
            "whisper",
            "yi",
            "zephyr",
        ],
    ),
    (
        Need::Sign,
        &[
            "gemma",
            "llama",
            "proprietary",
            "transformer",
            "双子座",
            "星野",
            "海螺",
            "清言",
            "猎鹰",
            "羊驼",
            "视窗",
        ],
    ),
    (Need::Kin, &["360", "closed", "js", "oss", "open", "开放", "老黄"]),
    (Need::Nothing, &["google", "mistral", "百度", "谷歌"]),
];

/// What stands right behind an everyday word where it is no name, whatever stands nearby.
const OTHERWISE: &[(&str, &[&str])] = &[
    ("azure", &["sky", "blue", "coast"]),
    ("claude", &["bernard", "debussy", "lévi", "lorrain", "monet", "rains", "shannon", "van"]),
    ("falcon", &["9", "heavy", "rocket", "wing", "9号"]),
    ("gemini", &["zodiac", "horoscope", "season", "constellation", "moon", "sun", "rising"]),
    ("google", &["it", "that", "yourself"]),
    ("k2", &["mountain", "peak", "summit", "峰"]),
    (
        "meta",
        &[
            "analyses",
            "analysis",
            "analytic",
            "commentary",
            "data",
            "description",
            "discussion",
            "game",
            "humour",
            "humor",
            "joke",
            "keywords",
            "learning",
            "level",
            "narrative",
            "programming",
            "question",
            "tag",
            "tags",
            "分析",
            "标签",
            "数据",
            "学习",
        ],
    ),
    ("minimax", &["algorithm", "search", "theorem", "算法"]),
    ("mistral", &["blew", "blowing", "blows", "gale", "wind", "winds"]),
    ("opus", &["no", "number", "magnum", "dei"]),
    ("palm", &["beach", "oil", "springs", "sunday", "tree", "trees"]),
    ("phi", &["beta", "coefficient", "值"]),
    ("python", &["skin", "snake"]),
    ("sd", &["card", "cards", "卡"]),
    ("双子座", &["运势", "女", "男", "的人", "星座"]),
    ("百度", &["一下"]),
    ("羊驼", &["毛", "农场"]),
    ("谷歌", &["一下"]),
];

/// What follows a name of a model as its size or its version: `Gemini Pro`, `Falcon 40B`.
static VERSION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[ \-‑]?(?:v?\d{1,2}(?:\.\d+)*|\d+(?:\.\d+)?b|pro|max|mini|ultra|flash|nano|large|medium|small|plus|turbo|instruct|instant|lite|code|coder|vision|preview)(?-u:\b)",
    )
});

/// What says that something is made of what stands before it, or by whom.
static MADE_OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[-‑](?:based|built|compatible|derived|led|like|made|owned|powered|style|trained)(?-u:\b)",
    )
});

/// What people write about when they write about models.
static SIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:ai|agi|llms?|v?lms?|gpt|chatgpt|chatbots?|models?|weights|apis?|tokens?|prompts?|prompting|benchmarks?|inference|fine-?tun(?:e|ed|es|ing)|open[- ]?sourc(?:e|ed|es|ing)|closed[- ]source|open[- ]weights?|checkpoints?|parameters|multimodal|coding|ollama|hugging ?face|machine learning|neural)(?-u:\b)|人工智能|模型|开源|闭源|权重|参数|推理|微调|提示词|智能体|聊天机器人|写代码|编程",
    )
});

fn pattern(pattern: &str) -> Regex {
    Regex::new(&format!("(?i){pattern}")).expect("the pattern is a constant that tests cover")
}

/// What a folded name needs to count; `None` where it is no everyday word.
pub(super) fn need(folded: &str) -> Option<Need> {
    EVERYDAY.iter().find(|(_, words)| words.contains(&folded)).map(|(need, _)| *need)
}

/// Whether an everyday word, by what stands `behind` it, means something else.
pub(super) fn is_otherwise(folded: &str, behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', '-', '‑', '_']);
    let word: String = behind.chars().take_while(|one| one.is_alphanumeric()).collect();
    let word = word.to_lowercase();
    let known = OTHERWISE.iter().find(|(name, _)| *name == folded);
    known.is_some_and(|(_, followers)| {
        followers.iter().any(|follower| {
            // Chinese does not set words apart.
            word == *follower || (!follower.is_ascii() && word.starts_with(follower))
        })
    })
}

/// Whether what hangs on a name by a hyphen leaves it a name: `Llama-based`.
pub(super) fn is_made_of(behind: &str) -> bool {
    MADE_OF.is_match(behind)
}

/// Whether a version or a size stands right behind a name.
pub(super) fn is_version(behind: &str) -> bool {
    VERSION.is_match(behind)
}

/// Where in a text there is talk of models, in order.
pub(super) fn signs(text: &str) -> Vec<usize> {
    SIGN.find_iter(text).map(|sign| sign.start()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::fold;
    use std::collections::BTreeSet;

    #[test]
    fn the_words_are_folded_and_each_is_listed_once() {
        let mut seen = BTreeSet::new();
        for word in EVERYDAY.iter().flat_map(|(_, words)| *words) {
            assert_eq!(fold(word), **word);
            assert!(seen.insert(*word), "{word} is listed twice");
        }
        for (word, _) in OTHERWISE {
            assert!(seen.contains(word), "{word} is no everyday word");
        }
    }

    #[test]
    fn versions_and_sizes_are_told_from_other_words() {
        for behind in [" 2.5 is out", "-4", " Pro", " 40B", " v3"] {
            assert!(is_version(behind), "{behind}");
        }
        for behind in [" programme", " 1965", " and", "s", ""] {
            assert!(!is_version(behind), "{behind}");
        }
    }
}
