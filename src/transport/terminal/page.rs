//! A reply on a terminal: wrapped by display width, coloured only where somebody looks.

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::fact::is_hidden;
use crate::reply::{CitedSource, Item, Outcome, Punctuation, Reply, Row, marks_text};

/// The width that every terminal has.
const DEFAULT_WIDTH: usize = 80;
/// Below this wrapping makes no sense, above it lines are hard to read.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=120;

/// What to write on.
#[derive(Debug, Clone, Copy)]
pub struct Canvas {
    width: usize,
    coloured: bool,
}

impl Canvas {
    /// A canvas `width` columns wide, 80 if that is not known.
    #[must_use]
    pub fn new(width: Option<usize>, coloured: bool) -> Self {
        let width = width.unwrap_or(DEFAULT_WIDTH).clamp(*WIDTHS.start(), *WIDTHS.end());
        Self { width, coloured }
    }

    /// The same canvas without colours.
    #[must_use]
    pub fn plain(self) -> Self {
        Self { coloured: false, ..self }
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.coloured { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// Wraps a text: by words in English, by characters in Chinese, by display width in both.
    fn wrap(self, text: &str, first: &str, rest: &str) -> Vec<String> {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::UnicodeBreakProperties)
            .word_splitter(WordSplitter::NoHyphenation);
        textwrap::wrap(&visible(text), options)
            .into_iter()
            .map(std::borrow::Cow::into_owned)
            .collect()
    }
}

/// A text without control characters, which could move the cursor or change colours, and without
/// what cannot be seen or turns a text around.
fn visible(text: &str) -> String {
    let is_shown = |one: &char| one.is_control() || !is_hidden(*one);
    text.chars().filter(is_shown).map(|one| if one.is_control() { ' ' } else { one }).collect()
}

/// The same for a text in lines, such as an error that repeats what somebody wrote.
#[must_use]
pub fn plain(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

const HEADING: Style = Style::new().bold();
const TITLE: Style = AnsiColor::Cyan.on_default().bold();
const PROBLEM: Style = AnsiColor::Yellow.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// The whole reply as text, with its sources at the end.
#[must_use]
pub fn render(reply: &Reply, sources_heading: &str, canvas: Canvas) -> String {
    let mut lines: Vec<String> = Vec::new();
    let style = if reply.outcome == Outcome::Answered { TITLE } else { PROBLEM };
    lines.extend(canvas.wrap(&reply.title, "", "").iter().map(|line| canvas.paint(style, line)));
    for sentence in &reply.verdict {
        lines.extend(canvas.wrap(sentence, "", ""));
    }
    for section in &reply.sections {
        lines.push(String::new());
        let heading = canvas.wrap(&section.heading, "", "");
        lines.extend(heading.iter().map(|line| canvas.paint(HEADING, line)));
        for row in &section.rows {
            lines.extend(row_lines(row, &reply.punctuation, canvas));
        }
    }
    if !reply.sources.is_empty() {
        lines.push(String::new());
        lines.push(canvas.paint(HEADING, sources_heading));
        for source in &reply.sources {
            lines.extend(source_lines(source, &reply.punctuation, canvas));
        }
    }
    if let Some(footer) = &reply.footer {
        lines.push(String::new());
        lines.extend(canvas.wrap(footer, "", "").iter().map(|line| canvas.paint(QUIET, line)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn row_lines(row: &Row, punctuation: &Punctuation, canvas: Canvas) -> Vec<String> {
    match row {
        Row::Group(name) => canvas.wrap(name, "  ", "  "),
        Row::Remark(text) => canvas.wrap(text, "  ", "  "),
        Row::Signed { lead, author, trail } => {
            canvas.wrap(&format!("{lead} · {} · {trail}", author.mention()), "  ", "  ")
        }
        Row::Item(item) => {
            let (first, rest) =
                if item.nested { ("      > ", "        ") } else { ("    - ", "      ") };
            let mut lines = canvas.wrap(&item_text(item, punctuation), first, rest);
            // An address is never broken, as below.
            let link = |link: &String| format!("{rest}{}", canvas.paint(QUIET, &visible(link)));
            lines.extend(item.link.iter().map(link));
            lines
        }
    }
}

/// An item in one line: label, statement, stamp, marks.
fn item_text(item: &Item, punctuation: &Punctuation) -> String {
    let label = item.label.as_ref().map(|label| punctuation.label(label)).unwrap_or_default();
    let stamp = punctuation.stamp(&item.stamp);
    let marks = marks_text(&item.marks);
    let space = if marks.is_empty() { "" } else { " " };
    format!("{label}{}{stamp}{space}{marks}", item.text)
}

fn source_lines(source: &CitedSource, punctuation: &Punctuation, canvas: Canvas) -> Vec<String> {
    let date = source.date.map(|date| date.to_string());
    let about = [Some(&source.publisher), date.as_ref(), Some(&source.tier)];
    let about: Vec<_> = about.into_iter().flatten().chain(&source.grades).cloned().collect();
    let text = format!("[{}] {}{}", source.number, source.title, punctuation.stamp(&about));
    let mut lines = canvas.wrap(&text, "  ", "      ");
    // An address is never broken: a broken one cannot be followed.
    let address = |url: &String| format!("      {}", canvas.paint(QUIET, &visible(url)));
    lines.extend(source.url.iter().map(address));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn both_languages_are_wrapped_by_display_width() {
        let canvas = Canvas::new(Some(40), false);
        for text in [
            "开放权重模型大约落后闭源前沿四个月，".repeat(8),
            "open weights trail by four months ".repeat(8),
        ] {
            let lines = canvas.wrap(&text, "  - ", "    ");
            assert!(lines.len() > 3);
            assert!(lines.iter().all(|line| line.width() <= 40), "{lines:#?}");
        }
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(visible("a\u{1b}[2Jb\r\nc\u{9b}d"), "a [2Jb  c d");
        assert_eq!(visible("\u{202e}desrever\u{2066} zero\u{200b}width"), "desrever zerowidth");
        assert_eq!(plain("one\n\u{1b}]0;two\u{7}\n"), "one\n ]0;two \n");
    }
}
