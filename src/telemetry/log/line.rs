//! One event, one line: what is logged may repeat what a stranger wrote, such as the name of a file
//! in a data set, and must not look like an event of its own.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Stderr, Write};

/// What takes events, each in one piece.
pub(super) struct Line<W> {
    writer: W,
    /// Whether the log has colours of its own.
    coloured: bool,
}

/// Standard error, an event a line.
pub(super) fn stderr(coloured: bool) -> Line<Stderr> {
    Line { writer: io::stderr(), coloured }
}

impl<W: Write> Write for Line<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        self.writer.write_all(&on_one_line(event, self.coloured))?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// An event without anything that ends its line early, moves the cursor or turns the text around.
fn on_one_line(event: &[u8], coloured: bool) -> Cow<'_, [u8]> {
    let (text, end) = match event.strip_suffix(b"\n") {
        Some(text) => (text, "\n"),
        None => (event, ""),
    };
    let Ok(text) = std::str::from_utf8(text) else { return Cow::Borrowed(event) };
    if !text.contains(breaks_out) {
        return Cow::Borrowed(event);
    }
    let mut line = String::with_capacity(event.len() + 16);
    for (at, one) in text.char_indices() {
        if breaks_out(one) && !(coloured && is_colour(&text[at..])) {
            // The same in JSON, where it stands in a text. Memory can always be written.
            let _ = write!(line, "\\u{:04x}", u32::from(one));
        } else {
            line.push(one);
        }
    }
    Cow::Owned((line + end).into_bytes())
}

/// Whether a text begins with a change of colour, which is all that the log itself does to a line.
fn is_colour(text: &str) -> bool {
    let numbers = text.strip_prefix("\u{1b}[").and_then(|rest| rest.split_once('m'));
    numbers.is_some_and(|(numbers, _)| numbers.bytes().all(|b| b.is_ascii_digit() || b == b';'))
}

/// Whether a character does more than stand there: controls, and what changes the direction of what
/// follows.
fn breaks_out(one: char) -> bool {
    let turns = matches!(
        one,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    turns || (one.is_control() && one != '\t')
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::fmt;
    use tracing_subscriber::layer::SubscriberExt as _;

    use super::super::kept::Kept;
    use super::*;

    /// What somebody would like to see in the log.
    const FORGED: &str = "a.yaml\n2026-11-28T08:00:00Z  INFO lanekeeper: facts changed\r\u{1b}[2K\
                          \u{202e}\u{2028}b";

    /// What is logged of a forged text, in every place where it may stand.
    fn logged(is_json: bool) -> String {
        let kept = Kept::default();
        let writer = kept.clone();
        let lines = fmt::layer()
            .with_writer(move || Line { writer: writer.clone(), coloured: false })
            .with_ansi(false);
        let lines: Box<dyn tracing_subscriber::Layer<_> + Send + Sync> =
            if is_json { Box::new(lines.json().flatten_event(true)) } else { Box::new(lines) };
        tracing::subscriber::with_default(tracing_subscriber::registry().with(lines), || {
            tracing::warn!(error = %FORGED, name = FORGED, shown = ?FORGED, "not taken: {FORGED}");
        });
        kept.taken()
    }

    #[test]
    fn a_text_from_a_stranger_forges_no_event_as_text_or_as_json() {
        for is_json in [false, true] {
            let log = logged(is_json);
            assert_eq!(log.matches('\n').count(), 1, "{log}");
            assert!(log.ends_with('\n') && log.contains("facts changed"), "{log}");
            let line = log.trim_end_matches('\n');
            assert!(!line.contains(breaks_out), "{log:?}");
        }
        let json: serde_json::Value = serde_json::from_str(&logged(true)).expect("it is JSON");
        assert_eq!(json["error"], FORGED, "and says what was there");
    }

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for event in ["INFO lanekeeper:\t智谱\n", "", "no end"] {
            assert!(matches!(on_one_line(event.as_bytes(), false), Cow::Borrowed(_)), "{event}");
        }
        let coloured = "\u{1b}[2m08:00\u{1b}[0m \u{1b}[32m INFO\u{1b}[0m ready\n";
        assert_eq!(on_one_line(coloured.as_bytes(), true), coloured.as_bytes());
        let wiped = on_one_line(b"\x1b[32m\x1b[2J\x1b]0;x\x07", true);
        assert_eq!(wiped, b"\x1b[32m\\u001b[2J\\u001b]0;x\\u0007".as_slice());
    }
}
