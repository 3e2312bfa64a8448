//! The sources of an answer as a reply of their own.

use super::row::{Item, Row, Section};
use super::voice::Voice;
use super::{Outcome, Reply, bare};

/// The list behind the Sources button: number, title, publisher, date, how close the source is,
/// and how the statements that rest on it are graded.
#[must_use]
pub fn sources_view(reply: &Reply, voice: &Voice<'_>) -> Reply {
    let mut section = Section::new(voice.say("sources-heading"));
    for source in &reply.sources {
        let grades: Vec<_> = source.grades.iter().map(String::as_str).collect();
        let grades = (!grades.is_empty()).then(|| voice.list(&grades));
        let undated = || voice.say("source-undated");
        let date = source.date.map_or_else(undated, |date| date.to_string());
        let link = source.url.is_none().then(|| voice.say("source-no-link"));
        let stamp = [source.publisher.clone(), date, source.tier.clone()];
        section.rows.push(Row::Item(Item {
            label: Some(source.number.to_string()),
            text: source.title.clone(),
            link: source.url.clone(),
            stamp: stamp.into_iter().chain(grades).chain(link).collect(),
            marks: Vec::new(),
            nested: false,
        }));
    }
    let title = voice.with("sources-title", &[("title", reply.title.clone().into())]);
    let verdict = voice.with("sources-count", &[("count", reply.sources.len().into())]);
    Reply {
        sections: vec![section],
        sources: reply.sources.clone(),
        footer: reply.footer.clone(),
        as_of: reply.as_of,
        query: reply.query.clone(),
        ..bare(voice, Outcome::Answered, title, vec![verdict])
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::answer::{Query, answer};
    use crate::fact::{Change, Edit, Facts, Locale, Scope, ServerId, bundled, exchange};
    use crate::reply::{Row, Words, compose};

    /// What an admin hands in whose link says that it leads to somebody else.
    const MISLEADING: &str = concat!(
        r#"{"source":{"id":"x","title":"https://openai.com/licence","url":"https://evil.example/a","#,
        r#""author":"OpenAI","publisher":"openai.com","tier":"primary","read":"whole"}}"#,
        "\n",
        r#"{"fact":{"id":"openai.licence.x","topic":"licence","claim":{"en":"All is open."},"#,
        r#""date":"2026-05","grade":"vendor-stated","confidence":"medium","sources":["x"]}}"#,
    );

    fn seen_on_a_server() -> Facts {
        let records = exchange::read(MISLEADING.as_bytes()).expect("it is a file");
        let change = Change {
            operation: "test".to_owned(),
            scope: Scope::Server(ServerId::new(1)),
            author: "1".to_owned(),
            reason: "imported".to_owned(),
            time: Timestamp::UNIX_EPOCH,
            confirmed: false,
            edits: records.into_iter().map(|record| Edit::Put(Box::new(record))).collect(),
        };
        let after = bundled::for_tests().apply(&change, jiff::civil::date(2026, 11, 23));
        after.unwrap_or_else(|violations| panic!("{violations:?}"))
    }

    #[test]
    fn a_link_of_a_servers_own_says_where_it_leads_whatever_it_is_called() {
        let facts = seen_on_a_server();
        let words = Words::load(&[]).expect("the bundled words load");
        let voice = words.voice(Locale::English);
        let query = Query::Vendor { vendor: "openai".to_owned().try_into().expect("a vendor") };
        let answer = answer(&facts, &query).expect("it can be answered");
        let view = sources_view(&compose(&facts, &query, &answer, &voice), &voice);
        let rows = view.sections.iter().flat_map(|section| &section.rows);
        let misleading = rows
            .filter_map(|row| match row {
                Row::Item(item) => Some(item),
                _ => None,
            })
            .find(|item| item.link.as_deref() == Some("https://evil.example/a"))
            .expect("it is cited");
        assert_eq!(misleading.stamp[0], "evil.example", "{misleading:?}");
        assert!(!misleading.stamp.iter().any(|part| part.contains("OpenAI")), "{misleading:?}");
        // What the project itself has read keeps the name of its publisher.
        let named = view.sources.iter().any(|source| source.publisher == "github.com/openai");
        assert!(named, "{:?}", view.sources);
    }
}
