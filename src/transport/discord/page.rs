//! Long replies in pages that break between rows, never inside a sentence.

use crate::reply::{Punctuation, Reply, Row, Section};

use unicode_width::UnicodeWidthChar as _;

use super::limits::PAGE_COLUMNS;
use super::markup::{bold_into, escape_into, heading_into, line_into};

/// The pages of a reply, at least one, each the description of an embed.
#[must_use]
pub fn pages(reply: &Reply) -> Vec<String> {
    let mut layout = Layout::default();
    for (index, sentence) in reply.verdict.iter().enumerate() {
        // The answer itself stands out; what qualifies it follows.
        if index == 0 {
            bold_into(&mut layout.block, sentence);
        } else {
            escape_into(&mut layout.block, sentence);
        }
        layout.close_block(|_| ());
    }
    for section in &reply.sections {
        layout.section(section, &reply.punctuation);
    }
    layout.pages.into_iter().map(|page| page.text).collect()
}

/// How many bytes are looked at together.
const WORD: usize = 16;

/// Pages in the making.
struct Layout {
    pages: Vec<Page>,
    /// Lines that stay together: a group with its first item, an item with what qualifies it.
    block: String,
}

struct Page {
    text: String,
    columns: usize,
}

impl Default for Page {
    fn default() -> Self {
        // Most of what fills a page takes a byte a column.
        Self { text: String::with_capacity(PAGE_COLUMNS), columns: 0 }
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self { pages: vec![Page::default()], block: String::new() }
    }
}

impl Layout {
    fn section(&mut self, section: &Section, punctuation: &Punctuation) {
        if section.rows.is_empty() {
            return;
        }
        let (mut head, mut group) = (String::new(), String::new());
        heading_into(&mut head, &section.heading);
        self.block.push_str(&head);
        // Whether nothing of the section is on a page yet, and whether the block begins its group.
        let (mut is_first, mut begins, mut group_is_bare) = (true, true, true);
        for row in &section.rows {
            let joins = group_is_bare || matches!(row, Row::Item(item) if item.nested);
            group_is_bare = matches!(row, Row::Group(_));
            if !joins {
                self.close(&head, &group, is_first, begins);
                (is_first, begins) = (false, group_is_bare);
            }
            if !self.block.is_empty() {
                self.block.push('\n');
            }
            if group_is_bare {
                group.clear();
                line_into(&mut group, row, punctuation);
                self.block.push_str(&group);
            } else {
                line_into(&mut self.block, row, punctuation);
            }
        }
        self.close(&head, &group, is_first, begins);
    }

    /// Closes a block of a section. Where it begins a page, what it stands under is said again there,
    /// unless it says so itself.
    fn close(&mut self, head: &str, group: &str, is_first: bool, begins: bool) {
        self.close_block(|page| {
            if !is_first {
                page.add(head, columns(head));
                if !begins && !group.is_empty() {
                    page.add(group, columns(group));
                }
            }
        });
    }

    /// Adds the block to the page, or to a new one if it does not fit there, which begins with what
    /// `again` adds to it.
    fn close_block(&mut self, again: impl FnOnce(&mut Page)) {
        let added = columns(&self.block);
        let is_full = |page: &Page| page.columns > 0 && page.columns + added > PAGE_COLUMNS;
        if self.pages.last().is_some_and(is_full) {
            let mut page = Page::default();
            again(&mut page);
            self.pages.push(page);
        }
        if let Some(page) = self.pages.last_mut() {
            page.add(&self.block, added);
        }
        self.block.clear();
    }
}

impl Page {
    /// Adds lines.
    fn add(&mut self, lines: &str, columns: usize) {
        if self.columns > 0 {
            self.text.push('\n');
        }
        self.text.push_str(lines);
        self.columns += columns;
    }
}

/// How many columns lines take, and one for the end of each.
fn columns(lines: &str) -> usize {
    let mut columns = 1;
    let mut at = 0;
    // In English little is not ASCII, and most of the rest can be counted many at once.
    for word in lines.as_bytes().chunks(WORD) {
        if word.is_ascii() {
            columns += word.len();
        } else {
            let wide = |place: usize| lines.get(at + place..)?.chars().next()?.width();
            let one = |(place, byte): (usize, &u8)| match byte {
                0..0x80 => 1,
                // What a character goes on with.
                0x80..0xc0 => 0,
                0xc0.. => wide(place).unwrap_or_default(),
            };
            columns += word.iter().enumerate().map(one).sum::<usize>();
        }
        at += word.len();
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::super::limits::{EMBED_DESCRIPTION, length};
    use super::*;
    use crate::answer::{Aspect, Query, answer};
    use crate::fact::{Locale, Subject, Theme, Vocabulary, bundled};
    use crate::reply::{Words, compose};

    fn every_query() -> Vec<Query> {
        let facts = bundled::for_tests();
        let vendors: Vec<_> =
            facts.vendors().map(|vendor| Subject::Vendor(vendor.id.clone())).collect();
        let aspects = std::iter::once(None).chain(Aspect::ALL.iter().copied().map(Some));
        let pairs = aspects.flat_map(|aspect| {
            let pair = move |pair: &[Subject]| Query::Compare { sides: pair.to_vec(), aspect };
            vendors.windows(3).map(pair).collect::<Vec<_>>()
        });
        let terms = facts.terms().map(|term| Subject::Term(term.id.clone()));
        let releases = facts.releases().map(|release| Subject::Release(release.id.clone()));
        let subjects = vendors.iter().cloned().chain(terms).chain(releases);
        let why = subjects.map(|subject| Query::WhyOpen { subject });
        let themes = std::iter::once(None).chain(Theme::ALL.iter().copied().map(Some));
        let outlook = themes.map(|theme| Query::Outlook { theme });
        pairs.chain(why).chain(outlook).chain([Query::Strategies { question: None }]).collect()
    }

    #[test]
    fn every_answer_fits_and_nothing_is_lost_between_pages() {
        let words = Words::load(&[]).expect("the bundled words load");
        let facts = bundled::for_tests();
        for locale in Locale::ALL {
            let voice = words.voice(*locale);
            for query in every_query() {
                let answer = answer(facts, &query).expect("the query names known records");
                let reply = compose(facts, &query, &answer, &voice);
                let pages = pages(&reply);
                let whole = pages.join("\n");
                for row in reply.sections.iter().flat_map(|section| &section.rows) {
                    let mut line = String::new();
                    line_into(&mut line, row, &reply.punctuation);
                    assert!(whole.contains(&line), "{query:?}: {row:?}");
                }
                for page in &pages {
                    assert!(length(page) <= EMBED_DESCRIPTION, "{query:?}: {}", length(page));
                }
            }
        }
    }
}
