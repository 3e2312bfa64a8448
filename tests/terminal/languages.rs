//! Every command in every language, at the width of a phone: found, not found, ambiguous, and as of
//! a day in the past.

use lanekeeper::fact::{Locale, Vocabulary as _};
use lanekeeper::reply::Words;

use super::person::Person;

/// As wide as a message on a phone.
const PHONE: u16 = 48;

const FOUND: &[&str] = &[
    "/compare meta mistral aspect:lane",
    "/compare meta anthropic aspect:price",
    "/compare open closed aspect:motives",
    "/why-open ai2",
    "/why-open linux",
    "/outlook theme:shakeout",
    "/vendor huggingface",
    "/vendors lane:open_source",
    "/timeline ai2",
    "/find 700 million",
    "/help compare",
    "/help",
    "/about",
];
const NOT_FOUND: &[&str] = &[
    "/compare meta xyzzyq",
    "/compare meta llama",
    "/why-open mistrall",
    "/outlook theme:xyzzyq",
    "/vendor xyzzyq",
    "/vendors country:xyzzyq",
    "/vendors lane:open_source country:CN",
    "/timeline xyzzyq",
    "/find xyzzyq",
    "/help xyzzyq",
    "/xyzzyq",
    "/why-open",
    "/suggest",
];
const AMBIGUOUS: &[&str] =
    &["/compare meta mistral small", "/why-open stable", "/vendor stable", "/timeline stable"];
const PAST: &[&str] = &[
    "/compare meta mistral aspect:lane as-of:2024-06",
    "/why-open ai2 as-of:2024",
    "/outlook theme:blurring as-of:2024-06-16",
    "/vendor huggingface as-of:2024-06",
    "/vendors lane:closed as-of:2023",
    "/timeline mistral as-of:2024",
    "/find 700 million as-of:2023-08",
    "/vendor moonshot as-of:2020",
    "/vendor meta as-of:2099",
];

/// What is answered to questions one after the other, without the lists of sources, which are the
/// same in every language.
fn answers(questions: &[&str], locale: Locale) -> String {
    let words = Words::load(&[]).expect("the bundled words load");
    let sources = words.voice(locale).say("sources-heading");
    let mut person = Person::new();
    person.columns = PHONE;
    let whole = person.feed(&["repl", "--locale", locale.slug()], questions.join("\n").as_bytes());
    assert_eq!(whole.err, "", "{}", locale.slug());
    let mut is_source = false;
    let shown = whole.out.lines().filter(|line| {
        is_source = *line == sources || is_source && !line.is_empty();
        !is_source
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn reads_the_same_in_every_language(outcome: &str, questions: &[&str]) {
    for locale in Locale::ALL {
        let name = format!("{outcome}-{}", locale.slug());
        insta::assert_snapshot!(name, answers(questions, *locale), &questions.join("\n"));
    }
}

#[test]
fn what_is_found_reads_like_this_in_every_language() {
    reads_the_same_in_every_language("found", FOUND);
}

#[test]
fn what_is_not_found_reads_like_this_in_every_language() {
    reads_the_same_in_every_language("not-found", NOT_FOUND);
}

#[test]
fn what_is_ambiguous_reads_like_this_in_every_language() {
    reads_the_same_in_every_language("ambiguous", AMBIGUOUS);
}

#[test]
fn what_was_known_then_reads_like_this_in_every_language() {
    reads_the_same_in_every_language("as-of", PAST);
}
