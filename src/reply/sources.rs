//! The sources of an answer as a reply of their own.

use super::row::{Item, Row, Section};
use super::words::Voice;
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
        let date = source.date.clone().unwrap_or_else(undated);
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
