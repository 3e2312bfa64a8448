//! Plain text made safe for Discord's Markdown, and rows laid out in it.

use crate::fact::is_hidden;
use crate::reply::{Author, Item, Punctuation, Row, marks_text};

/// What starts or ends mark-up in Discord's dialect.
/// <https://support.discord.com/hc/en-us/articles/210298617>
const MARKUP: &str = "\\*_~`|<>[]#";

/// A text in which nothing is mark-up, a mention, a link or an instruction to turn the text around.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(next) = rest.find(|one| !is_plain(one)) {
        let (plain, special) = rest.split_at(next);
        safe.push_str(plain);
        let mut special = special.chars();
        let Some(character) = special.next() else { break };
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
    safe
}

/// Whether a character means nothing to anybody but readers: most of what is written, in English and
/// in Chinese.
fn is_plain(character: char) -> bool {
    matches!(character, 'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | ',' | '.' | '\u{4e00}'..='\u{9fff}')
}

/// A heading.
#[must_use]
pub fn heading(text: &str) -> String {
    format!("### {}", escape(text))
}

/// A row as one line.
#[must_use]
pub fn line(row: &Row, punctuation: &Punctuation) -> String {
    match row {
        Row::Group(name) => format!("**{}**", escape(name)),
        Row::Remark(text) => escape(text),
        Row::Item(one) => item(one, punctuation),
        Row::Signed { lead, author, trail } => {
            let who = match author {
                // Shown as a name; it pings nobody, because no message allows any mention.
                Author::User(_) => author.mention(),
                Author::Other(name) => escape(name),
            };
            [escape(lead), who, escape(trail)].join(" · ")
        }
    }
}

fn item(item: &Item, punctuation: &Punctuation) -> String {
    let bullet = if item.nested { "↳" } else { "•" };
    let label = item.label.as_ref().map(|label| format!("**{}** ", escape(label)));
    let text = match &item.link {
        Some(link) => format!("[{}]({link})", escape(&item.text)),
        None => escape(&item.text),
    };
    let stamp = match escape(&punctuation.stamp(&item.stamp)) {
        stamp if !stamp.is_empty() && punctuation.has_italics() => format!(" *{}*", stamp.trim()),
        stamp => stamp,
    };
    let marks = marks_text(&item.marks);
    let space = if marks.is_empty() { "" } else { " " };
    format!("{bullet} {}{text}{stamp}{space}{marks}", label.unwrap_or_default())
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
