//! Text in the languages that Lanekeeper speaks.

use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

vocabulary! {
    /// A language that replies are written in, by its BCP 47 tag.
    Locale as "locale" {
        /// English, also the fallback for every language we do not speak.
        English = "en",
        /// Chinese in simplified characters.
        Chinese = "zh-CN",
    }
}

impl Locale {
    /// The language to answer in for a tag as Discord, a shell or a person writes it (`zh-CN`,
    /// `zh_TW.UTF-8`, `en-GB`). Every Chinese is answered in Chinese, everything else in English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
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
    /// The wording for a reader of `locale`, in English where there is no other.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> &str {
        match locale {
            Locale::English => &self.en,
            Locale::Chinese => self.zh.as_deref().unwrap_or(&self.en),
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
    fn every_chinese_tag_is_answered_in_chinese() {
        for tag in ["zh-CN", "zh-TW", "zh", "ZH_hk.UTF-8"] {
            assert_eq!(Locale::from_tag(tag), Locale::Chinese, "{tag}");
        }
        for tag in ["en-US", "de", "", "zhx", "C.UTF-8"] {
            assert_eq!(Locale::from_tag(tag), Locale::English, "{tag}");
        }
    }

    #[test]
    fn a_text_without_chinese_falls_back_to_english() {
        let text = Text { en: "open".to_owned(), zh: None };
        assert_eq!(text.in_locale(Locale::Chinese), "open");
    }
}
