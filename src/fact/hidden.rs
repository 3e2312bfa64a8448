//! Characters that a reader cannot see: they never belong to a name, and some turn a text around.

/// Whether a character is a control or a format character without a place in plain text:
/// zero-width, joining, direction, soft hyphen, byte order mark.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_hidden_and_letters_are_not() {
        assert!("\u{200b}\u{202e}\u{2066}\u{feff}\u{7}\u{1b}\n".chars().all(is_hidden));
        assert!(!"meta 智谱 é 😀 א".chars().any(is_hidden));
    }
}
