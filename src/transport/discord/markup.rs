//! Plain text made safe for Discord's Markdown, and rows laid out in it.

use crate::fact::is_hidden;
use crate::reply::{Author, Item, Punctuation, Row, marks_into};

/// What starts or ends mark-up in Discord's dialect.
/// <https://support.discord.com/hc/en-us/articles/210298617>
const MARKUP: &str = "\\*_~`|<>[]#";

/// Which bytes of ASCII mean nothing to anybody but readers: all that can be seen but mark-up, the
/// colon of an address and the sign of a mention.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = b' ';
    while byte <= b'~' {
        plain[byte as usize] = !matches!(byte, b':' | b'@');
        byte += 1;
    }
    let markup = MARKUP.as_bytes();
    let mut place = 0;
    while place < markup.len() {
        plain[markup[place] as usize] = false;
        place += 1;
    }
    plain
};

/// A text in which nothing is mark-up, a mention, a link or an instruction to turn the text around.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    escape_into(&mut safe, text);
    safe
}

/// Adds such a text to another.
pub fn escape_into(safe: &mut String, text: &str) {
    let mut rest = text;
    while let Some(next) = rest.bytes().position(|byte| !PLAIN[usize::from(byte)]) {
        let (plain, special) = rest.split_at(next);
        safe.push_str(plain);
        let ideographs = special.find(|one| !is_ideograph(one)).unwrap_or(special.len());
        if ideographs > 0 {
            let (plain, others) = special.split_at(ideographs);
            safe.push_str(plain);
            rest = others;
            continue;
        }
        let mut special = special.chars();
        let Some(character) = special.next() else { return };
        rest = special.as_str();
        match character {
            // Discord makes a link of every address; only sources are links.
            ':' if rest.starts_with("//") => safe.push_str(":\u{200b}"),
            one if MARKUP.contains(one) => {
                safe.push('\\');
                safe.push(one);
            }
            // A zero-width space takes the power out of @everyone, @here and every other mention.
            '@' => safe.push_str("@\u{200b}"),
            one if one.is_whitespace() => safe.push(' '),
            one if is_hidden(one) => {}
            one => safe.push(one),
        }
    }
    safe.push_str(rest);
}

/// Whether a character is one of those that most of what is written in Chinese consists of.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}')
}

/// Adds a heading.
pub fn heading_into(text: &mut String, heading: &str) {
    text.push_str("### ");
    escape_into(text, heading);
}

/// Adds a row as one line.
pub fn line_into(text: &mut String, row: &Row, punctuation: &Punctuation) {
    match row {
        Row::Group(name) => bold_into(text, name),
        Row::Remark(remark) => escape_into(text, remark),
        Row::Item(one) => item_into(text, one, punctuation),
        Row::Signed { lead, author, trail } => {
            escape_into(text, lead);
            text.push_str(" · ");
            match author {
                // Shown as a name; it pings nobody, because no message allows any mention.
                Author::User(_) => text.push_str(&author.mention()),
                Author::Other(name) => escape_into(text, name),
            }
            text.push_str(" · ");
            escape_into(text, trail);
        }
    }
}

/// Adds a text that stands out.
pub fn bold_into(text: &mut String, bold: &str) {
    text.push_str("**");
    escape_into(text, bold);
    text.push_str("**");
}

fn item_into(text: &mut String, item: &Item, punctuation: &Punctuation) {
    text.push_str(if item.nested { "↳ " } else { "• " });
    if let Some(label) = &item.label {
        bold_into(text, label);
        text.push(' ');
    }
    if let Some(link) = &item.link {
        text.push('[');
        escape_into(text, &item.text);
        text.push_str("](");
        text.push_str(link);
        text.push(')');
    } else {
        escape_into(text, &item.text);
    }
    let stamp = punctuation.stamp(&item.stamp);
    if !stamp.is_empty() && punctuation.has_italics() {
        text.push_str(" *");
        escape_into(text, stamp.trim());
        text.push('*');
    } else {
        escape_into(text, &stamp);
    }
    if !item.marks.is_empty() {
        text.push(' ');
        marks_into(text, &item.marks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_mentions_and_direction_marks_lose_their_power() {
        assert_eq!(escape("**bold** `code` [a](b)"), "\\*\\*bold\\*\\* \\`code\\` \\[a\\](b)");
        assert_eq!(escape("@everyone <@1>"), "@\u{200b}everyone \\<@\u{200b}1\\>");
        assert_eq!(escape("a\u{202e}b\nc"), "ab c");
    }

    proptest! {
        #[test]
        fn every_markup_character_is_escaped(text in "\\PC{0,80}") {
            let safe = escape(&text);
            let mut characters = safe.chars();
            while let Some(character) = characters.next() {
                if character == '\\' {
                    prop_assert!(characters.next().is_some_and(|one| MARKUP.contains(one)));
                } else {
                    prop_assert!(!MARKUP.contains(character));
                }
            }
        }
    }
}
