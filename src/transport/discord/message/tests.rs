//! No reply breaks a limit of Discord's or a page in mid-sentence, whatever the facts are.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::answer::{Filter, answer};
use crate::fact::check::{NAME_LIMIT, TEXT_LIMIT};
use crate::fact::{Fact, Facts, Locale, Record, Release, Text, Theme, bundled};
use crate::reply::{Words, compose, same_view, sources_view};
use crate::transport::discord::limits::COMPONENT_OPTIONS;

/// All embeds of a message together, in characters.
/// <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>
const EMBEDS: usize = 6000;
/// Whoever is renamed, and has as much or as little to show as the facts say.
const VENDOR: &str = "meta";

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::load(&[]).expect("the bundled words load"));

/// Facts that strain every reply about one vendor.
#[derive(Debug, Clone)]
struct Strain {
    name: String,
    claim: String,
    models: usize,
    facts: usize,
}

fn strain() -> impl Strategy<Value = Strain> {
    let piece = prop::sample::select(vec![
        "word ",
        "智谱华章",
        "😀",
        "*_~`|",
        "@everyone <@1>",
        "https://example.org/a_b ",
        "[a](https://b) ",
        "unbroken",
        "\u{202e}كيف",
        "。",
    ]);
    let text = |limit: usize| {
        prop::collection::vec(piece.clone(), 1..200).prop_map(move |pieces| {
            let mut text = pieces.concat();
            let end = text.char_indices().nth(limit).map_or(text.len(), |(at, _)| at);
            text.truncate(end);
            text
        })
    };
    let models = prop::sample::select(vec![0, 1, 7, 60]);
    let facts = prop::sample::select(vec![0, 1, 30, 500]);
    let parts = (text(NAME_LIMIT), text(TEXT_LIMIT), models, facts);
    parts.prop_map(|(name, claim, models, facts)| Strain { name, claim, models, facts })
}

impl Strain {
    /// The bundled facts with this vendor in them.
    fn facts(&self) -> Facts {
        let bundled = bundled::for_tests();
        let own = |record: &Record| record.id().split('.').next() == Some(VENDOR);
        let others = bundled.records().filter(|record| !own(record));
        let text = |text: &str| Text { en: text.to_owned(), zh: Some(text.to_owned()) };
        let mut vendor = bundled.vendor(VENDOR).expect("a vendor").clone();
        vendor.name = text(&self.name);
        vendor.lane.note = text(&self.claim);
        let releases: Vec<Release> = bundled.releases_of(VENDOR).into_iter().cloned().collect();
        let release = |number: usize| Release {
            id: format!("{VENDOR}.rel.{}", 1000 + number).parse().expect("an identifier"),
            model: format!("{} {number}", self.name),
            licence: Some(text(&self.claim)),
            ..releases[number % releases.len()].clone()
        };
        let known: Vec<Fact> = bundled.facts_of(VENDOR).cloned().collect();
        let fact = |number: usize| {
            let like = &known[number % known.len()];
            Fact {
                id: format!("{VENDOR}.{}.{}", like.topic.slug(), 1000 + number)
                    .parse()
                    .expect("an identifier"),
                claim: text(&self.claim),
                note: Some(text(&self.claim)),
                supersedes: None,
                ..like.clone()
            }
        };
        let releases = (0..self.models).map(release).map(Record::Release);
        let facts = (0..self.facts).map(fact).map(Record::Fact);
        let own = [Record::Vendor(vendor)].into_iter().chain(releases).chain(facts);
        Facts::from_records(others.chain(own))
    }

    fn queries(&self, facts: &Facts) -> Vec<Query> {
        let vendor: VendorId = VENDOR.parse().expect("an identifier");
        let subject = Subject::Vendor(vendor.clone());
        let other = facts.subject("mistral").expect("a vendor");
        let compared = std::iter::once(None).chain(Aspect::ALL.iter().copied().map(Some));
        let compared = compared
            .map(|aspect| Query::Compare { sides: vec![subject.clone(), other.clone()], aspect });
        let model = facts.releases_of(VENDOR).pop().map(|release| release.id.clone());
        let model = model.map(|id| Query::WhyOpen { subject: Subject::Release(id) });
        let first: String = self.claim.chars().take(20).collect();
        let text = |text: &str| Query::Find { text: text.to_owned() };
        compared
            .chain(model)
            .chain([
                Query::WhyOpen { subject: subject.clone() },
                Query::Vendor { vendor: vendor.clone() },
                Query::Timeline { vendor: Some(vendor) },
                Query::Timeline { vendor: None },
                Query::Vendors(Filter::default()),
                Query::Outlook { theme: Some(Theme::Coexistence) },
                text(&first),
                text("word"),
                Query::About,
            ])
            .collect()
    }
}

/// What is wrong with a message, as Discord would see it.
fn faults(message: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut hold = |what: &str, found: usize, limit: usize| {
        if found == 0 || found > limit {
            faults.push(format!("{what}: {found} of {limit}"));
        }
    };
    let text = |value: &Value| length(value.as_str().unwrap_or_default());
    let embed = &message["embeds"][0];
    let [title, body] = ["title", "description"].map(|part| text(&embed[part]));
    let footer = text(&embed["footer"]["text"]);
    hold("title", title, EMBED_TITLE);
    hold("description", body, EMBED_DESCRIPTION);
    hold("footer", footer.max(1), EMBED_FOOTER);
    hold("embed", title + body + footer, EMBEDS);
    let rows = message["components"].as_array().cloned().unwrap_or_default();
    hold("rows", rows.len().max(1), ROWS);
    for row in &rows {
        let parts = row["components"].as_array().expect("a row holds something");
        hold("buttons", parts.len(), BUTTONS);
        for part in parts {
            hold("id", text(&part["custom_id"]), CUSTOM_ID);
            let Some(options) = part["options"].as_array() else {
                hold("label", text(&part["label"]), BUTTON_LABEL);
                continue;
            };
            hold("options", options.len(), COMPONENT_OPTIONS);
            for option in options {
                hold("option", text(&option["label"]), CHOICE);
            }
        }
    }
    faults
}

/// Every page of a reply is a message that Discord takes, and none is cut off.
fn holds(reply: &Reply, view: View, locale: Locale) -> Result<(), TestCaseError> {
    let voice = WORDS.voice(locale);
    let pages = if can_turn(reply) { pages(reply) } else { vec![whole(reply)] };
    for text in &pages {
        prop_assert!((1..=EMBED_DESCRIPTION).contains(&length(text)), "{}", length(text));
    }
    // A message of any page takes laying out all of them.
    let shown = BTreeSet::from([0, 1, pages.len() / 2, pages.len() - 1]);
    for page in shown.into_iter().filter(|page| *page < pages.len()) {
        let text = &pages[page];
        let message = Message { view, page, ..Message::first_page(reply.clone(), locale) };
        let shown = posted(&message, &voice);
        let problems = faults(&shown);
        prop_assert!(problems.is_empty(), "{problems:?} on page {page} of {:?}", reply.query);
        let description = shown["embeds"][0]["description"].as_str();
        prop_assert_eq!(description, Some(text.as_str()), "page {} is cut off", page);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn no_facts_make_a_reply_that_discord_refuses(strain in strain()) {
        let facts = strain.facts();
        for locale in [Locale::English, Locale::Chinese, Locale::German] {
            let voice = WORDS.voice(locale);
            for query in strain.queries(&facts) {
                let answer = answer(&facts, &query).expect("it names what is there");
                let reply = compose(&facts, &query, &answer, &voice);
                holds(&sources_view(&reply, &voice), View::Sources, locale)?;
                if let Some(same) = same_view(reply.clone(), &voice) {
                    holds(&same, View::Answer, locale)?;
                }
                holds(&reply, View::Answer, locale)?;
            }
        }
    }
}
