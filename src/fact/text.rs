//! Text in the languages that Lanekeeper speaks.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::spelling::in_simplified;
use super::vocabulary::{Vocabulary as _, vocabulary};

vocabulary! {
    /// A language that replies are written in, by its BCP 47 tag.
    Locale as "locale" {
        /// English, also the fallback for every language we do not speak.
        English = "en",
        /// Chinese in simplified characters.
        Chinese = "zh-CN",
        /// Chinese in traditional characters.
        TraditionalChinese = "zh-TW",
        /// Japanese.
        Japanese = "ja",
        /// Korean.
        Korean = "ko",
        /// Spanish.
        Spanish = "es",
        /// French.
        French = "fr",
        /// German.
        German = "de",
        /// Portuguese as it is spoken in Brazil.
        BrazilianPortuguese = "pt-BR",
    }
}

/// Characters that only Japanese has, that only Korean has, and those of all that write Chinese.
const KANA: RangeInclusive<char> = '\u{3041}'..='\u{30ff}';
const HANGUL: RangeInclusive<char> = '\u{ac00}'..='\u{d7a3}';
const HAN: RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';
/// Regions and scripts in whose Chinese the characters are the traditional ones.
const TRADITIONAL: &[&str] = &["tw", "hk", "mo", "hant"];

impl Locale {
    /// The language to answer in for a tag as Discord, a shell or a person writes it (`zh-CN`,
    /// `zh_TW.UTF-8`, `en-GB`, `es-419`); `None` for one that we do not speak.
    #[must_use]
    pub fn spoken(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_', '.']);
        let language = parts.next().unwrap_or_default();
        if language == "zh" && parts.any(|part| TRADITIONAL.contains(&part)) {
            return Some(Self::TraditionalChinese);
        }
        let speaks = |one: &&Self| one.slug().split('-').next() == Some(language);
        Self::ALL.iter().find(speaks).copied()
    }

    /// The language to answer in for a tag: English where we do not speak another.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Self::spoken(tag).unwrap_or(Self::English)
    }

    /// The language that a text seems to be written in, by its characters; English where they do
    /// not tell.
    #[must_use]
    pub fn written(text: &str) -> Self {
        let any = |range: RangeInclusive<char>| text.chars().any(|one| range.contains(&one));
        if any(KANA) {
            Self::Japanese
        } else if any(HANGUL) {
            Self::Korean
        } else if !any(HAN) {
            Self::English
        } else if in_simplified(text) == text {
            Self::Chinese
        } else {
            Self::TraditionalChinese
        }
    }

    /// Whether its letters have a slanted form; slanted Chinese is hard to read.
    #[must_use]
    pub fn has_italics(self) -> bool {
        !matches!(self, Self::Chinese | Self::TraditionalChinese | Self::Japanese | Self::Korean)
    }
}

/// A statement or a name in English and, for everything bundled, in Chinese.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The English wording.
    pub en: String,
    /// The Chinese wording; only facts that a server's admins add may lack it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
}

impl Text {
    /// The wording for a reader of `locale`, in English where there is no other; `footer` says so
    /// in the languages that have none.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> &str {
        match locale {
            Locale::Chinese => self.zh.as_deref().unwrap_or(&self.en),
            _ => &self.en,
        }
    }

    /// Every wording there is.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.en.as_str()).chain(self.zh.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_is_answered_in_its_language() {
        for (locale, tags) in [
            (Locale::Chinese, &["zh-CN", "zh", "zh_SG.UTF-8", "zh-Hans-CN"][..]),
            (Locale::TraditionalChinese, &["zh-TW", "ZH_hk.UTF-8", "zh-Hant", "zh-hant-MO"]),
            (Locale::English, &["en-US", "en_GB.UTF-8", "nl", "", "zhx", "C.UTF-8"]),
            (Locale::Spanish, &["es-ES", "es-419", "es_MX.UTF-8"]),
            (Locale::BrazilianPortuguese, &["pt-BR", "pt_PT.UTF-8", "pt"]),
            (Locale::German, &["de", "de_AT.UTF-8"]),
        ] {
            for tag in tags {
                assert_eq!(Locale::from_tag(tag), locale, "{tag}");
            }
        }
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.slug()), *locale);
        }
    }

    #[test]
    fn a_text_tells_its_language_by_its_characters() {
        for (text, locale) in [
            ("why is llama open", Locale::English),
            ("为什么 llama 开源？", Locale::Chinese),
            ("為什麼 llama 開源？", Locale::TraditionalChinese),
            ("Llama を比較", Locale::Japanese),
            ("왜 llama", Locale::Korean),
        ] {
            assert_eq!(Locale::written(text), locale, "{text}");
        }
    }

    #[test]
    fn a_text_without_chinese_falls_back_to_english() {
        let text = Text { en: "open".to_owned(), zh: None };
        assert_eq!(text.in_locale(Locale::Chinese), "open");
    }
}
