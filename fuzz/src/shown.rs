//! What holds of everything that is shown on Discord, whatever was asked or is known.

use std::sync::LazyLock;

use lanekeeper::fact::is_hidden;
use regex::Regex;
use serde_json::Value;

use super::limits;

/// Types of responses.
const MESSAGE: u64 = 4;
const UPDATE: u64 = 7;
const CHOICES: u64 = 8;
const FORM: u64 = 9;
/// The longest title of a form and label of a field in it.
const FORM_TEXT: usize = 45;
/// The most rows of a form, or of buttons, and the most buttons in a row.
const ROWS: usize = 5;
/// The longest label of a button.
const BUTTON: usize = 80;

/// Where a link to a source leads.
static TARGET: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\]\(https://[^\s()<>\[\]`\\]+\)").expect("sound"));

/// What is mark-up on purpose: what is escaped, links to sources, the marks of sources, and people.
static OWN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)\\.|\[[^\[\]]*\]\(https://[^\s()<>\[\]`\\]+\)|\[\d+\]|<@\d+>").expect("sound")
});

/// Looks at what is told of a file that is refused: that it can be seen, and is no more than a reader
/// bears.
pub fn flaws<F: ToString>(flaws: &[F], limit: usize) {
    assert!((1..=limit).contains(&flaws.len()), "{} flaws", flaws.len());
    for flaw in flaws.iter().map(ToString::to_string) {
        let is_short = flaw.chars().count() < 1_000;
        assert!(is_short && !flaw.contains(is_hidden), "{flaw:?}");
    }
}

/// Looks at a response as Discord would, and as a reader would.
pub fn holds(response: &Value) {
    let data = &response["data"];
    match response["type"].as_u64() {
        Some(MESSAGE | UPDATE) => message(data),
        Some(CHOICES) => {
            let problems = limits::choices(data);
            assert!(problems.is_empty(), "{problems:?}: {data}");
            for choice in data["choices"].as_array().into_iter().flatten() {
                visible(choice["name"].as_str().expect("a choice has a name"));
            }
        }
        Some(FORM) => form(data),
        kind => assert!(matches!(kind, Some(1 | 6)), "{response}"),
    }
}

/// Looks at a message.
pub fn message(data: &Value) {
    let problems = limits::message(data);
    assert!(problems.is_empty(), "{problems:?}: {data}");
    assert!(!limits::shows_nothing(data), "{data}");
    for embed in data["embeds"].as_array().into_iter().flatten() {
        for part in ["title", "description"] {
            marked_up(embed[part].as_str().expect("a message has a title and a text"));
        }
        visible(embed["footer"]["text"].as_str().unwrap_or_default());
    }
    let rows = data["components"].as_array().map(Vec::as_slice).unwrap_or_default();
    assert!(rows.len() <= ROWS, "{data}");
    for row in rows {
        let parts = row["components"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!((1..=ROWS).contains(&parts.len()), "{data}");
        for label in parts.iter().filter_map(|part| part["label"].as_str()) {
            assert!((1..=BUTTON).contains(&limits::units(label)), "{label}");
            visible(label);
        }
    }
}

fn form(data: &Value) {
    let title = data["title"].as_str().expect("a form has a title");
    assert!((1..=FORM_TEXT).contains(&limits::units(title)), "{title}");
    let id = data["custom_id"].as_str().expect("a form has an id");
    assert!(id.starts_with(limits::ID_VERSION) && limits::units(id) <= limits::CUSTOM_ID, "{id}");
    let rows = data["components"].as_array().expect("a form has rows");
    assert!((1..=ROWS).contains(&rows.len()), "{data}");
    for row in rows {
        let input = &row["components"][0];
        let label = input["label"].as_str().expect("a field has a label");
        assert!((1..=FORM_TEXT).contains(&limits::units(label)), "{label}");
        let most = input["max_length"].as_u64().expect("a field has a limit");
        let value = limits::units(input["value"].as_str().unwrap_or_default());
        assert!(value as u64 <= most && (1..=4_000).contains(&most), "{input}");
    }
}

/// A text without anything that cannot be seen, or that turns it around.
fn visible(text: &str) {
    assert!(!text.contains(is_hidden), "{text:?}");
}

/// A text in which nothing is mark-up, a mention or a link but what the bot itself makes one.
fn marked_up(text: &str) {
    let mut before = ' ';
    for one in text.chars() {
        let disarms = one == '\u{200b}' && matches!(before, '@' | ':');
        assert!(disarms || one == '\n' || !is_hidden(one), "{one:?} in {text:?}");
        before = one;
    }
    // Where a link leads is no text: many addresses have an @ in their path.
    let read = TARGET.replace_all(text, "]()");
    for (at, _) in read.match_indices('@') {
        let (before, after) = read.split_at(at);
        let after = after.strip_prefix('@').and_then(|after| after.chars().next());
        let is_person = before.ends_with('<') && after.is_some_and(|one| one.is_ascii_digit());
        let is_disarmed = after.is_none_or(|one| one == '\u{200b}');
        assert!(is_disarmed || is_person, "a mention in {text:?}");
    }
    // A text that was cut off may end within something.
    let whole = match text.strip_suffix('…') {
        Some(cut) => cut.rsplit_once('\n').map_or("", |(whole, _)| whole),
        None => text,
    };
    // Something stays in its place: what stands on either side of it does not meet.
    let bare = OWN.replace_all(whole, "\u{fffc}");
    assert!(!bare.contains(['[', ']', '<', '`', '|', '~', '\\']), "{bare:?} of {text:?}");
    assert!(!bare.contains("://"), "{bare:?} of {text:?}");
}
