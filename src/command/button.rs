//! The ids of buttons: everything that a press needs, so that they work after a restart, on
//! another replica, and do no harm when forged.

use crate::answer::{Aspect, CommercialUse, Filter, Query};
use crate::fact::vocabulary::vocabulary;
use crate::fact::{
    Facts, Lane, Locale, PartialDate, Question, Subject, Theme, VendorId, Vocabulary,
};

use super::Refusal;

/// The version of the ids; another one is read by another grammar.
const VERSION: &str = "v1";
/// The highest page number that an id may carry.
const PAGE_LIMIT: usize = 99;

vocabulary! {
    /// What a press asks for.
    Action as "action" {
        /// The sources of the answer, privately.
        Sources = "sources",
        /// The next page.
        Next = "next",
        /// The page before.
        Previous = "prev",
        /// The same answer for everybody.
        Share = "share",
        /// What is the same on all sides.
        Same = "same",
        /// Another aspect.
        Aspect = "aspect",
        /// What happened, in order.
        Timeline = "timeline",
    }
}

vocabulary! {
    /// Which of an answer's two sides is shown.
    View as "view" {
        /// The answer itself.
        Answer = "a",
        /// The list of its sources.
        Sources = "s",
    }
}

/// A button, as its id says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What a press asks for.
    pub action: Action,
    /// Which side of the answer it then shows.
    pub view: View,
    /// The page it then shows, from 0.
    pub page: usize,
    /// The language of the message it sits on.
    pub locale: Locale,
    /// The date in the past that the answer is for.
    pub as_of: Option<PartialDate>,
    /// The question that the message answers.
    pub query: Query,
}

impl Button {
    /// The id: `v1:next:a:1:en~202406:c:meta:mistral::licence`, at most 100 characters because
    /// identifiers of subjects are short (see the rule in [`crate::fact::check`]) and questions go
    /// by their first letters.
    #[must_use]
    pub fn id(&self) -> String {
        let Self { action, view, page, locale, as_of, query } = self;
        let query = query_id(query);
        let (action, view, locale) = (action.slug(), view.slug(), locale.slug());
        let as_of = as_of.map(|date| format!("~{date}").replace('-', "")).unwrap_or_default();
        format!("{VERSION}:{action}:{view}:{page}:{locale}{as_of}:{query}")
    }

    /// The button with that id.
    ///
    /// # Errors
    ///
    /// [`Refusal::BrokenButton`] for anything that we did not write, or whose subject is gone.
    pub fn read(id: &str, facts: &Facts) -> Result<Self, Refusal> {
        parse(id, facts).ok_or(Refusal::BrokenButton)
    }
}

fn query_id(query: &Query) -> String {
    match query {
        Query::Compare { sides, aspect } => {
            let side = |index: usize| sides.get(index).map_or("", Subject::id);
            format!("c:{}:{}:{}:{}", side(0), side(1), side(2), slug(*aspect))
        }
        Query::Strategies { question } => format!("s:{}", slug(*question)),
        Query::WhyOpen { subject } => format!("w:{}", subject.id()),
        Query::Outlook { theme } => format!("o:{}", slug(*theme)),
        Query::Vendor { vendor } => format!("v:{vendor}"),
        Query::Vendors(filter) => {
            let country = filter.country.as_deref().unwrap_or_default();
            let since = filter.changed_since.map(|date| date.to_string()).unwrap_or_default();
            let (lane, commercial) = (slug(filter.lane), slug(filter.commercial));
            format!("l:{lane}:{commercial}:{country}:{since}")
        }
        Query::Timeline { vendor } => {
            format!("t:{}", vendor.as_ref().map_or("", VendorId::as_str))
        }
        Query::Find { text } => format!("f:{text}"),
        Query::About => "a".to_owned(),
    }
}

fn slug<V: Vocabulary>(term: Option<V>) -> &'static str {
    term.map_or("", V::slug)
}

fn parse(id: &str, facts: &Facts) -> Option<Button> {
    let parts: Vec<_> = id.split(':').collect();
    let [VERSION, action, view, page, locale, query @ ..] = parts.as_slice() else { return None };
    let (locale, as_of) = match locale.split_once('~') {
        Some((locale, date)) => (locale, Some(compact_date(date)?)),
        None => (*locale, None),
    };
    let page: usize = page.parse().ok().filter(|page| *page <= PAGE_LIMIT)?;
    let subject = |id: &str| facts.subject(id);
    let query = match query {
        ["c", first, second, third, aspect] => {
            let third = if third.is_empty() { None } else { Some(subject(third)?) };
            let sides: Vec<_> =
                [subject(first)?, subject(second)?].into_iter().chain(third).collect();
            let all_compare = sides.iter().all(|side| !matches!(side, Subject::Term(_)));
            all_compare.then_some(Query::Compare { sides, aspect: optional::<Aspect>(aspect)? })?
        }
        ["s", question] => Query::Strategies { question: optional::<Question>(question)? },
        ["w", one] => Query::WhyOpen { subject: subject(one)? },
        ["a"] => Query::About,
        ["t", ""] => Query::Timeline { vendor: None },
        ["t", id] => Query::Timeline { vendor: Some(facts.vendor(id)?.id.clone()) },
        ["f", text] if text.chars().any(char::is_alphanumeric) => {
            Query::Find { text: (*text).to_owned() }
        }
        ["v", id] => Query::Vendor { vendor: VendorId::try_from((*id).to_owned()).ok()? },
        ["l", lane, commercial, country, since] => Query::Vendors(Filter {
            lane: optional::<Lane>(lane)?,
            commercial: optional::<CommercialUse>(commercial)?,
            country: match *country {
                "" => None,
                code if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
                    Some(code.to_owned())
                }
                _ => return None,
            },
            changed_since: match *since {
                "" => None,
                date => Some(date.parse().ok()?),
            },
        }),
        ["o", theme] => Query::Outlook { theme: optional::<Theme>(theme)? },
        _ => return None,
    };
    Some(Button {
        action: Action::from_slug(action)?,
        view: View::from_slug(view)?,
        page,
        locale: Locale::from_slug(locale)?,
        as_of,
        query,
    })
}

/// A date without hyphens: `2024`, `202406` or `20240616`.
fn compact_date(text: &str) -> Option<PartialDate> {
    let parts = [text.get(..4), text.get(4..6), text.get(6..8)];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let is_whole = parts.iter().map(|part| part.len()).sum::<usize>() == text.len();
    if is_whole { parts.join("-").parse().ok() } else { None }
}

/// A term, or none for an empty slug; `None` altogether for a slug that nobody wrote.
#[expect(clippy::option_option, reason = "the outer one is the parser's failure")]
fn optional<V: Vocabulary>(slug: &str) -> Option<Option<V>> {
    if slug.is_empty() { Some(None) } else { V::from_slug(slug).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;
    use proptest::prelude::*;

    #[test]
    fn an_id_reads_back_and_fits() {
        let facts = bundled::for_tests();
        let longest = || facts.releases().max_by_key(|release| release.id.as_str().len());
        let side = Subject::Release(longest().expect("there are releases").id.clone());
        let query = Query::Compare {
            sides: vec![side.clone(), side.clone(), side],
            aspect: Some(Aspect::Openness),
        };
        let button = Button {
            action: Action::Sources,
            view: View::Sources,
            page: PAGE_LIMIT,
            locale: Locale::Chinese,
            as_of: Some("2024-06-16".parse().expect("a date")),
            query,
        };
        assert!(button.id().len() <= 100, "{}", button.id());
        assert_eq!(Button::read(&button.id(), facts), Ok(button));
    }

    #[test]
    fn forged_ids_are_refused() {
        let facts = bundled::for_tests();
        for id in [
            "",
            "v1",
            "v2:next:a:1:en:o:",
            "v1:erase:a:1:en:o:",
            "v1:next:a:-1:en:o:",
            "v1:next:a:99999999999999999999:en:o:",
            "v1:next:a:1:nl:o:",
            "v1:next:a:1:en:o:doom",
            "v1:next:a:1:en~2024-06:o:",
            "v1:next:a:1:en~20245:o:",
            "v1:next:a:1:en~智谱:o:",
            "v1:next:a:1:en:c:meta::",
            "v1:next:a:1:en:c:meta:nobody::",
            "v1:next:a:1:en:w:../../etc",
            "v1:next:a:1:en:c:linux:meta::",
            "v1:next:a:1:en:o::x",
        ] {
            assert_eq!(Button::read(id, facts), Err(Refusal::BrokenButton), "{id}");
        }
    }

    proptest! {
        #[test]
        fn no_id_panics(id in "(v1:)?\\PC{0,60}") {
            let facts = bundled::for_tests();
            prop_assert!(Button::read(&id, facts).is_ok() || Button::read(&id, facts).is_err());
        }
    }
}
