//! Long replies in pages that break between rows, never inside a sentence.

use crate::reply::{Punctuation, Reply, Row, Section};

use unicode_width::UnicodeWidthStr as _;

use super::limits::PAGE_COLUMNS;
use super::markup::{escape, heading, line};

/// The pages of a reply, at least one, each the description of an embed.
#[must_use]
pub fn pages(reply: &Reply) -> Vec<String> {
    let mut pages = vec![Page::default()];
    for (index, sentence) in reply.verdict.iter().enumerate() {
        // The answer itself stands out; what qualifies it follows.
        let sentence = escape(sentence);
        let sentence = if index == 0 { format!("**{sentence}**") } else { sentence };
        push(&mut pages, vec![sentence], Vec::new);
    }
    for section in &reply.sections {
        let head = heading(&section.heading);
        for (position, mut block) in blocks(section, &reply.punctuation).into_iter().enumerate() {
            if position == 0 {
                block.lines.insert(0, head.clone());
                push(&mut pages, block.lines, Vec::new);
            } else {
                let again = || std::iter::once(head.clone()).chain(block.group).collect();
                push(&mut pages, block.lines, again);
            }
        }
    }
    pages.into_iter().map(|page| page.lines.join("\n")).collect()
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
    columns: usize,
}

/// Adds lines that belong together, on a new page if they do not fit; what they stand under is said
/// `again` there.
fn push(pages: &mut Vec<Page>, lines: Vec<String>, again: impl FnOnce() -> Vec<String>) {
    let columns = |lines: &[String]| lines.iter().map(|line| width(line) + 1).sum::<usize>();
    let added = columns(&lines);
    let is_full = |page: &Page| page.columns > 0 && page.columns + added > PAGE_COLUMNS;
    if pages.last().is_some_and(is_full) {
        let lines = again();
        pages.push(Page { columns: columns(&lines), lines });
    }
    if let Some(page) = pages.last_mut() {
        page.columns += added;
        page.lines.extend(lines);
    }
}

/// The display width of a line, which has no control characters. A column each is all that a line
/// without other letters than English has, and a count is all that this takes.
fn width(line: &str) -> usize {
    if line.is_ascii() { line.len() } else { line.width() }
}

/// Rows that stay together.
struct Block {
    lines: Vec<String>,
    /// The group that they continue, where they do not begin it.
    group: Option<String>,
}

/// The rows of a section in blocks: a group with its first item, an item with what qualifies it.
fn blocks(section: &Section, punctuation: &Punctuation) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut group: Option<String> = None;
    let mut group_is_bare = false;
    for row in &section.rows {
        let line = line(row, punctuation);
        let joins = group_is_bare || matches!(row, Row::Item(item) if item.nested);
        group_is_bare = matches!(row, Row::Group(_));
        if group_is_bare {
            group = Some(line.clone());
        }
        match blocks.last_mut() {
            Some(block) if joins => block.lines.push(line),
            _ if group_is_bare => blocks.push(Block { lines: vec![line], group: None }),
            _ => blocks.push(Block { lines: vec![line], group: group.clone() }),
        }
    }
    blocks
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
                    assert!(whole.contains(&line(row, &reply.punctuation)), "{query:?}: {row:?}");
                }
                for page in &pages {
                    assert!(length(page) <= EMBED_DESCRIPTION, "{query:?}: {}", length(page));
                }
            }
        }
    }
}
