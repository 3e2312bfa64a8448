//! Discord's limits, in one place, counted the way Discord counts.
//!
//! Text: <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>,
//! components: <https://discord.com/developers/docs/components/reference>,
//! commands: <https://discord.com/developers/docs/interactions/application-commands>.

use std::time::Duration;

/// The title of an embed, in characters.
pub const EMBED_TITLE: usize = 256;
/// The description of an embed, in characters.
pub const EMBED_DESCRIPTION: usize = 4096;
/// The footer of an embed, in characters.
pub const EMBED_FOOTER: usize = 2048;
/// The id of a component, in characters.
pub const CUSTOM_ID: usize = 100;
/// The label of a button, in characters.
pub const BUTTON_LABEL: usize = 80;
/// The name or the value of a choice, in characters.
pub const CHOICE: usize = 100;
/// The name of a command, in characters.
pub const COMMAND_NAME: usize = 32;
/// The description of a command or an option, in characters.
pub const DESCRIPTION: usize = 100;
/// The title of a form, in characters.
pub const FORM_TITLE: usize = 45;
/// The label of a field of a form, in characters.
pub const FORM_LABEL: usize = 45;
/// The example in a field of a form, in characters.
pub const FORM_PLACEHOLDER: usize = 100;
/// What goes into a field of a form, in characters.
pub const FORM_VALUE: usize = 4000;
/// The description of a file, in characters.
pub const FILE_DESCRIPTION: usize = 1024;
/// The buttons in a row.
pub const BUTTONS: usize = 5;
/// The options of a menu.
pub const COMPONENT_OPTIONS: usize = 25;
/// The rows of components in a message.
pub const ROWS: usize = 5;

/// How long an interaction waits for its first response.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding>
pub const FIRST_RESPONSE: Duration = Duration::from_secs(3);

/// How much of a description one page fills, in columns of display width: three screens of a phone,
/// in Chinese, whose characters are twice as wide, as in English. Far under
/// [`EMBED_DESCRIPTION`], and with title and footer under the 6,000 characters of a message.
pub const PAGE_COLUMNS: usize = 2500;

/// The length of a text in UTF-16 units. Discord's own clients count so; its API counts code
/// points, of which there are never more.
#[must_use]
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A text cut to `limit` characters, with an ellipsis where something is missing. What had its power
/// taken by a character after it, or was to take the power of one, is not left alone at the end.
#[must_use]
pub fn shorten(text: &str, limit: usize) -> String {
    // There are never more UTF-16 units than bytes, which need no counting.
    if text.len() <= limit || length(text) <= limit {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut room = limit.saturating_sub(1);
    for character in text.chars() {
        let Some(left) = room.checked_sub(character.len_utf16()) else { break };
        room = left;
        kept.push(character);
    }
    let is_loose = |last: char| last.is_whitespace() || matches!(last, '@' | '\\');
    format!("{}…", kept.trim_end_matches(is_loose))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_in_utf16_units() {
        assert_eq!(length("智谱"), 2);
        assert_eq!(length("😀"), 2);
    }

    #[test]
    fn nothing_is_cut_inside_a_character() {
        assert_eq!(shorten("智谱华章", 3), "智谱…");
        assert_eq!(shorten("😀😀", 3), "😀…");
        assert_eq!(shorten("short", 5), "short");
    }

    #[test]
    fn nothing_is_left_at_the_end_without_what_took_its_power() {
        assert_eq!(shorten("who @\u{200b}here", 6), "who…");
        assert_eq!(shorten("a \\*star", 4), "a…");
    }
}
