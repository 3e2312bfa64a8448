//! Exports that somebody opens as a table: what would stand at the beginning of a cell must not be
//! taken for a formula. <https://owasp.org/www-community/attacks/CSV_Injection>

use std::fmt::Write as _;

/// What sets cells apart where lines of JSON are taken for a table.
const SEPARATORS: [char; 2] = [',', ';'];
/// What begins a formula.
const FORMULAS: [char; 4] = ['=', '+', '-', '@'];

/// A line of JSON that says the same, and has no formula behind a separator in any of its texts.
pub(super) fn inert(json: String) -> String {
    let is_hostile =
        |pair: (char, char)| SEPARATORS.contains(&pair.0) && FORMULAS.contains(&pair.1);
    if !json.chars().zip(json.chars().skip(1)).any(is_hostile) {
        return json;
    }
    let (mut safe, mut before) = (String::with_capacity(json.len() + 16), ' ');
    let (mut is_text, mut is_escaped) = (false, false);
    for one in json.chars() {
        if is_text && is_hostile((before, one)) {
            // JSON has two ways to write a character; tables know one. Memory can always be written.
            let _ = write!(safe, "\\u{:04x}", u32::from(one));
        } else {
            safe.push(one);
        }
        is_text ^= one == '"' && !is_escaped;
        is_escaped = is_text && one == '\\' && !is_escaped;
        before = one;
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn formulas_within_texts_lose_their_power_and_numbers_stay() {
        for (text, safe) in [
            (json!({"a": "x,=1+1"}), r#"{"a":"x,\u003d1+1"}"#),
            (json!({"a": "x;-2,@b,+c"}), r#"{"a":"x;\u002d2,\u0040b,\u002bc"}"#),
            (json!({"a\",=": "\\\",=b"}), r#"{"a\",\u003d":"\\\",\u003db"}"#),
            (json!([1, -2, -0.5]), "[1,-2,-0.5]"),
            (json!({"a": "=1, -2"}), r#"{"a":"=1, -2"}"#),
        ] {
            assert_eq!(inert(text.to_string()), safe);
        }
    }

    proptest! {
        #[test]
        fn a_line_says_the_same_and_no_cell_in_it_is_a_formula(text in "[a,;=+@\"\\\\-]{0,24}") {
            let value = json!({"a": [text, -1, "b"]});
            let line = inert(value.to_string());
            prop_assert_eq!(&serde_json::from_str::<Value>(&line).expect("it is JSON"), &value);
            let numbers = line.replace(",-1,", ",");
            let mut cells = numbers.split(SEPARATORS);
            prop_assert!(!cells.any(|cell| cell.starts_with(FORMULAS)), "{}", line);
        }
    }
}
