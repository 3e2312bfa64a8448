//! Long replies in pages that break between rows, never inside a sentence.

use crate::reply::{Punctuation, Reply, Row, Section};

use super::limits::{PAGE, length};
use super::markup::{escape, heading, line};

/// The pages of a reply, at least one, each the description of an embed.
#[must_use]
pub fn pages(reply: &Reply) -> Vec<String> {
    let mut pages = vec![Page::default()];
    for (index, sentence) in reply.verdict.iter().enumerate() {
        // The answer itself stands out; what qualifies it follows.
        let sentence = escape(sentence);
        push(&mut pages, &[if index == 0 { format!("**{sentence}**") } else { sentence }], None);
    }
    for section in &reply.sections {
        let head = heading(&section.heading);
        for (position, block) in blocks(section, &reply.punctuation).iter().enumerate() {
            if position == 0 {
                let with_head: Vec<_> =
                    std::iter::once(head.clone()).chain(block.clone()).collect();
                push(&mut pages, &with_head, None);
            } else {
                push(&mut pages, block, Some(&head));
            }
        }
    }
    pages.into_iter().map(|page| page.lines.join("\n")).collect()
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
    length: usize,
}

/// Adds lines that belong together, on a new page if they do not fit; `head` is said again there.
fn push(pages: &mut Vec<Page>, lines: &[String], head: Option<&String>) {
    let wanted: usize = lines.iter().map(|line| length(line) + 1).sum();
    let is_full = |page: &Page| page.length > 0 && page.length + wanted > PAGE;
    if pages.last().is_some_and(is_full) {
        pages.push(Page::default());
        if let (Some(head), Some(page)) = (head, pages.last_mut()) {
            page.length += length(head) + 1;
            page.lines.push(head.clone());
        }
    }
    if let Some(page) = pages.last_mut() {
        page.length += wanted;
        page.lines.extend_from_slice(lines);
    }
}

/// The rows of a section in blocks that stay together: a group with its first item, an item with
/// what qualifies it.
fn blocks(section: &Section, punctuation: &Punctuation) -> Vec<Vec<String>> {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    let mut open = false;
    for row in &section.rows {
        let joins = open || matches!(row, Row::Item(item) if item.nested);
        open = matches!(row, Row::Group(_));
        match blocks.last_mut() {
            Some(block) if joins => block.push(line(row, punctuation)),
            _ => blocks.push(vec![line(row, punctuation)]),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::super::limits::EMBED_DESCRIPTION;
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
