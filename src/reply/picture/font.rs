//! The fonts of the pictures, and how wide a text comes out in them.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use textwrap::WordSeparator;
use unicode_normalization::UnicodeNormalization as _;
use unicode_width::UnicodeWidthChar as _;

use crate::fact::is_hidden;

/// The family's name, as the fonts give it.
pub(super) const FAMILY: &str = "Noto Sans CJK SC";
const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSansCJKsc-Regular-subset.otf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSansCJKsc-Bold-subset.otf");
/// What stands for whatever was left out, at the height and width of Chinese characters.
const ELLIPSIS: char = '…';
/// The same after other letters.
const DOTS: &str = "...";

/// The fonts for drawing.
pub(super) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for bytes in [REGULAR, BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    Arc::new(fonts)
});

static WIDTHS: LazyLock<[HashMap<char, f64>; 2]> = LazyLock::new(|| [REGULAR, BOLD].map(advances));

/// How wide each character is at size 1. The fonts have neither kerning nor ligatures, so that the
/// width of a text is the sum of these.
fn advances(font: &[u8]) -> HashMap<char, f64> {
    let Ok(font) = skrifa::FontRef::new(font) else { return HashMap::new() };
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    let advance =
        |(point, glyph)| Some((char::from_u32(point)?, f64::from(metrics.advance_width(glyph)?)));
    font.charmap().mappings().filter_map(advance).collect()
}

/// A size and a weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    /// The size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

impl Type {
    /// The regular weight.
    pub(super) const fn regular(size: f64) -> Self {
        Self { size, bold: false }
    }

    /// The bold weight.
    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f64 {
        self.size * 1.36
    }

    fn widths(self) -> &'static HashMap<char, f64> {
        &WIDTHS[usize::from(self.bold)]
    }

    /// How wide a text comes out.
    pub(super) fn width(self, text: &str) -> f64 {
        let widths = self.widths();
        let sum: f64 = text.chars().map(|one| widths.get(&one).copied().unwrap_or(1.0)).sum();
        sum * self.size
    }

    /// The text in one line no wider than `room`, shortened if need be.
    pub(super) fn fit(self, text: &str, room: f64) -> String {
        let text = drawable(text);
        if self.width(&text) <= room { text } else { self.shorten(&text, room) }
    }

    /// As much of the text as leaves room for an ellipsis.
    fn shorten(self, text: &str, room: f64) -> String {
        let mut short = String::new();
        let mut left = room - self.width("…");
        for one in text.chars() {
            left -= self.width(one.encode_utf8(&mut [0; 4]));
            if left < 0.0 {
                break;
            }
            short.push(one);
        }
        let mut short = short.trim_end_matches([' ', ELLIPSIS]).to_owned();
        let is_wide = short.chars().next_back().is_none_or(|last| last.width() == Some(2));
        short.push_str(if is_wide { "…" } else { DOTS });
        short
    }

    /// The text in at most `limit` lines no wider than `room`, broken where its script breaks, and
    /// shortened if need be.
    pub(super) fn wrap(self, text: &str, room: f64, limit: usize) -> Vec<String> {
        let text = drawable(text);
        let mut lines = vec![String::new()];
        for word in WordSeparator::UnicodeBreakProperties.find_words(&text) {
            let line = lines.last().map_or("", String::as_str);
            if !line.is_empty() && self.width(line) + self.width(word.word) > room {
                lines.push(String::new());
            }
            for piece in self.pieces(word.word, room) {
                match lines.last_mut() {
                    Some(line) if line.is_empty() || line.ends_with(' ') => line.push_str(&piece),
                    Some(line) if self.width(line) + self.width(&piece) <= room => {
                        line.push_str(&piece);
                    }
                    _ => lines.push(piece),
                }
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(word.whitespace);
            }
        }
        if lines.len() > limit {
            let rest = lines.split_off(limit.saturating_sub(1)).concat();
            lines.push(self.shorten(&rest, room));
        }
        lines.iter().map(|line| line.trim_end().to_owned()).filter(|one| !one.is_empty()).collect()
    }

    /// A word in pieces no wider than `room`; nearly always one.
    fn pieces(self, word: &str, room: f64) -> Vec<String> {
        if self.width(word) <= room {
            return vec![word.to_owned()];
        }
        let mut pieces = vec![String::new()];
        for one in word.chars() {
            let width = self.width(one.encode_utf8(&mut [0; 4]));
            if pieces.last().is_none_or(|piece| self.width(piece) + width > room) {
                pieces.push(String::new());
            }
            if let Some(piece) = pieces.last_mut() {
                piece.push(one);
            }
        }
        pieces
    }
}

/// The text as the fonts can draw it: runs of white space are one space, hidden characters are
/// gone, and an ellipsis stands for whatever has no glyph. The alternative text has it whole.
pub(super) fn drawable(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut left = text.nfc().peekable();
    while let Some(one) = left.next() {
        let follows = left.peek().is_some_and(|next| next.is_alphabetic());
        if one == '’' && follows && clean.ends_with(char::is_alphabetic) {
            // The fonts' own is as wide as a Chinese character.
            clean.push('\'');
        } else if one.is_whitespace() {
            if !clean.is_empty() && !clean.ends_with(' ') {
                clean.push(' ');
            }
        } else if WIDTHS[0].contains_key(&one) {
            clean.push(one);
        } else if !is_hidden(one) && !one.is_control() && !clean.ends_with(ELLIPSIS) {
            clean.push(ELLIPSIS);
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;
    use crate::fact::{Locale, Vocabulary as _};
    use crate::reply::Words;

    const TYPE: Type = Type::regular(20.0);

    #[test]
    fn every_character_of_the_facts_and_the_words_has_a_glyph() {
        let facts = bundled::files()
            .into_iter()
            .map(|file| String::from_utf8_lossy(&file.content).into_owned());
        let words = Words::load(&[]).expect("the bundled words load");
        let says = |&locale: &Locale| {
            let voice = words.voice(locale);
            Words::keys().into_iter().map(move |key| voice.say(&key)).collect::<Vec<_>>()
        };
        let texts: Vec<String> = facts.chain(Locale::ALL.iter().flat_map(says)).collect();
        assert!(texts.len() > 500, "only {} texts", texts.len());
        for (weight, widths) in ["regular", "bold"].iter().zip(WIDTHS.iter()) {
            let missing: String = texts
                .iter()
                .flat_map(|text| text.chars())
                .filter(|one| !one.is_whitespace() && !is_hidden(*one))
                .filter(|one| !widths.contains_key(one))
                .collect();
            assert_eq!(missing, "", "cut the {weight} font anew: assets/fonts/README.md");
        }
    }

    #[test]
    fn a_width_is_what_the_renderer_makes_of_it() {
        for (text, bold) in [
            ("AVATAR, fi ffl: Qwen3-Max “quoted” – 3.5/14", false),
            ("Mistral对比智谱：开放权重（2025-12-02）。", true),
        ] {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='50'><text y='30' \
                 font-family='{FAMILY}' font-size='20' font-weight='{}'>{text}</text></svg>",
                if bold { 700 } else { 400 }
            );
            let options = resvg::usvg::Options { fontdb: FONTS.clone(), ..Default::default() };
            let tree = resvg::usvg::Tree::from_str(&svg, &options).expect("it parses");
            let resvg::usvg::Node::Text(node) = &tree.root().children()[0] else {
                panic!("a text is a text")
            };
            let drawn = f64::from(node.bounding_box().width());
            let measured = Type { size: 20.0, bold }.width(text);
            assert!((drawn - measured).abs() < 0.5, "{text}: {drawn}, not {measured}");
        }
    }

    #[test]
    fn a_long_text_is_shortened_to_its_room() {
        let long = "Extraordinarily Long Vendor Name Incorporated".repeat(4);
        let short = TYPE.fit(&long, 200.0);
        assert!(short.ends_with(DOTS) && TYPE.width(&short) <= 200.0, "{short}");
        let short = TYPE.fit(&"超长名称".repeat(9), 200.0);
        assert!(short.ends_with(ELLIPSIS) && TYPE.width(&short) <= 200.0, "{short}");
        assert_eq!(TYPE.fit("Meta", 200.0), "Meta");
    }

    #[test]
    fn a_text_is_wrapped_where_its_script_breaks() {
        for text in [
            "open weights and closed models side by side, again and again",
            "开放权重与闭源并行，许可宽松，但有限制；来源说法不一。",
            &"unbroken".repeat(20),
        ] {
            let lines = TYPE.wrap(text, 150.0, 20);
            assert!(lines.len() > 1, "{lines:?}");
            assert!(lines.iter().all(|line| TYPE.width(line) <= 150.0), "{lines:?}");
            assert!(
                lines.iter().all(|line| !line.starts_with(['，', '。', '；', ','])),
                "{lines:?}"
            );
            let bare = |text: &str| text.replace(' ', "");
            assert_eq!(bare(&lines.concat()), bare(text));
        }
        let two = TYPE.wrap(&"word ".repeat(60), 150.0, 2);
        assert!(two.len() == 2 && two[1].ends_with(DOTS) && TYPE.width(&two[1]) <= 150.0);
    }

    #[test]
    fn what_has_no_glyph_becomes_an_ellipsis() {
        for (text, drawn) in [
            ("Meta 🦙🦙 AI", "Meta … AI"),
            ("\u{202e}شركة\u{202c} Qwen", "… Qwen"),
            ("e\u{301}cole\u{200b}", "école"),
            ("  a \n\t b\u{0}  ", "a b"),
            ("l’ouverture", "l'ouverture"),
            ("", ""),
        ] {
            assert_eq!(drawable(text), drawn, "{text}");
        }
    }
}
