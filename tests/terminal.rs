//! Stories at the terminal, with the real binary: answers as they are read, in both languages and
//! at every width, questions however they are put, and names that nobody has.

#[path = "terminal/backup.rs"]
mod backup;
#[path = "terminal/companions.rs"]
mod companions;
#[path = "terminal/datasets.rs"]
mod datasets;
#[path = "terminal/exchange.rs"]
mod exchange;
#[path = "terminal/flaws.rs"]
mod flaws;
#[path = "terminal/importing.rs"]
mod importing;
#[path = "terminal/languages.rs"]
mod languages;
#[path = "terminal/operating.rs"]
mod operating;
#[path = "terminal/past.rs"]
mod past;
#[path = "terminal/person.rs"]
mod person;
#[path = "terminal/refusing.rs"]
mod refusing;
#[path = "terminal/renewing.rs"]
mod renewing;
#[path = "terminal/smuggling.rs"]
mod smuggling;
#[path = "terminal/watching.rs"]
mod watching;

use person::Person;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

const QUESTIONS: [(&str, &str); 3] = [
    ("compare", "/compare meta mistral"),
    ("why-open", "/why-open llama"),
    ("outlook", "/outlook"),
];
const LOCALES: [&str; 2] = ["en", "zh-CN"];

#[test]
fn the_three_commands_read_like_this_in_both_languages() {
    let person = Person::new();
    for (name, question) in QUESTIONS {
        for (locale, sources) in LOCALES.into_iter().zip(["Sources", "来源"]) {
            let answer = person.answer(question, locale);
            let lines = answer.lines().collect::<Vec<_>>();
            let heading = lines.iter().position(|line| *line == sources).expect("sources");
            insta::assert_snapshot!(format!("{name}-{locale}"), lines[..=heading].join("\n"));
        }
    }
}

#[test]
fn the_samples_in_the_readme_are_what_is_answered() {
    let readme = include_str!("../README.md");
    let samples = readme.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next());
    let person = Person::new();
    let answers =
        [person.answer("/compare meta mistral", "en"), person.answer("/why-open llama", "zh-CN")];
    for (sample, answer) in samples.zip(answers) {
        assert!(sample.lines().count() > 5 && answer.starts_with(sample), "{sample}");
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let mut person = Person::new();
    for columns in [40, 80, 120] {
        person.columns = columns;
        for (locale, (_, question)) in LOCALES.iter().flat_map(|one| QUESTIONS.map(|q| (one, q))) {
            let answer = person.answer(question, locale);
            let is_address = |line: &&str| line.trim_start().starts_with("https://");
            for line in answer.lines().filter(|line| !is_address(line)) {
                assert!(line.width() <= columns.into(), "{columns} columns: {line}");
            }
        }
    }
}

#[test]
fn json_is_one_object_with_addresses() {
    let person = Person::new();
    for (_, question) in QUESTIONS {
        let ended = person.run(&["ask", question, "--json"]);
        let answer: Value = serde_json::from_str(&ended.out).expect("one JSON value");
        let sources = answer["sources"].as_array().expect("a list of sources");
        let urls: Vec<_> = sources.iter().filter_map(|source| source["url"].as_str()).collect();
        assert!(urls.len() * 10 > sources.len() * 8 && urls.len() > 5, "{urls:?}");
        assert!(urls.iter().all(|url| url.starts_with("https://")), "{urls:?}");
    }
    let ended = person.run(&["ask", "/why-open nobody", "--json"]);
    assert_eq!(ended.code, 1);
    assert!(serde_json::from_str::<Value>(&ended.out).expect("one JSON value").is_object());
}

#[test]
fn the_same_question_gets_the_same_bytes_on_any_store() {
    let (person, stranger) = (Person::new(), Person::new());
    for (_, question) in QUESTIONS {
        let first = person.answer(question, "en");
        assert_eq!(first, person.answer(question, "en"));
        assert_eq!(first, stranger.answer(question, "en"));
    }
}

#[test]
fn what_is_not_answered_ends_with_one_and_says_what_to_do() {
    let person = Person::new();
    let long = "x".repeat(6_000);
    for (question, says) in [
        ("/why-open nobody-knows-this", "Meta, Mistral AI"),
        ("/why-open mistrall", "Did you mean: Mistral AI"),
        ("/compare meta antropic", "Did you mean: Anthropic"),
        ("/compare meta facebook", "another vendor, such as Mistral AI"),
        ("/compare meta", "/compare first second"),
        ("/why-open", "/why-open subject"),
        ("/compare meta mistral aspect:colour", "licence"),
        ("/compare meta mistral colour:red", "/compare first second"),
        ("/dance", "/compare meta mistral"),
        ("hello there", "/compare meta mistral"),
        ("", "/compare meta mistral"),
        ("  ", "/compare meta mistral"),
        (&long, "characters at most"),
        (&format!("/why-open {}", "智".repeat(5_990)), "characters at most"),
    ] {
        let ended = person.ask(question);
        assert_eq!(ended.code, 1, "{question}: {}", ended.out);
        assert!(ended.out.contains(says), "{question}: {}", ended.out);
        assert!(ended.out.len() < 1_000, "{}", ended.out);
    }
    assert_eq!(person.run(&["ask"]).code, 1);
}

#[test]
fn plain_words_get_the_answer_of_the_command() {
    let person = Person::new();
    for (locale, words, command) in [
        ("en", "compare meta and mistral", "/compare meta mistral"),
        ("en", "What is the difference between Meta and Mistral?", "/compare meta mistral"),
        ("en", "why did Meta open its models?", "/why-open meta"),
        ("en", "can open and closed models coexist?", "/outlook coexistence"),
        ("en", "/compare meta mistral aspect:openness", "/compare meta mistral aspect=openness"),
        ("en", "/compare second=mistral first=meta", "/compare meta mistral"),
        ("zh-CN", "比较 meta 和 mistral", "/compare meta mistral"),
        ("zh-CN", "羊驼为什么开源？", "/why-open 羊驼"),
        ("zh-CN", "开源和闭源能长期并存吗？", "/outlook theme:coexistence"),
    ] {
        assert_eq!(person.answer(words, locale), person.answer(command, locale), "{words}");
    }
}

#[test]
fn every_analogy_of_the_article_has_an_answer() {
    let person = Person::new();
    for name in
        ["Linux", "Windows", "Android", "iOS", "Python", "JavaScript", "MySQL", "Transformer"]
    {
        let answer = person.answer(&format!("/why-open {name}"), "en");
        assert!(answer.starts_with(&format!("{name}: ")), "{answer}");
        assert!(
            name != "Transformer" || answer.contains("neural-network architecture"),
            "{answer}"
        );
    }
}

/// `meta llama` is also one name for Meta; here it stands for two, and both are Meta's.
#[test]
fn two_names_that_together_are_a_third_are_still_two_sides() {
    let ended = Person::new().ask("/compare meta llama");
    assert_eq!(ended.code, 1);
    assert!(ended.out.contains("Both names belong to Meta."), "{}", ended.out);
}

#[test]
fn hostile_names_end_well_and_are_not_echoed_raw() {
    let person = Person::new();
    for (name, seen) in [
        ("ab\u{202e}cd", "abcd"),
        ("zero\u{200b}width\u{2060}", "zerowidth"),
        ("\u{1b}[31mred\u{1b}[0m", "red"),
        ("be\u{7}ll\u{8}", "bell"),
        ("line\r\nbreak", "line break"),
        ("😀🦙 @everyone", "@everyone"),
        ("**bold** _x_ ||spoiler||", "bold"),
        ("`code` ```block```", "code"),
        ("<@1> [a](https://example.org)", "<@1>"),
    ] {
        let ended = person.ask(&format!("/why-open {name}"));
        assert_eq!(ended.code, 1, "{name:?}: {}", ended.out);
        assert!(ended.out.contains(seen), "{name:?}: {}", ended.out);
        let is_odd = |one: char| {
            (one.is_control() && one != '\n') || "\u{202e}\u{200b}\u{2060}".contains(one)
        };
        assert!(!ended.out.contains(is_odd), "{name:?}: {:?}", ended.out);
    }
    assert!(person.answer("/why-open me\u{200b}ta\u{202e}", "en").starts_with("Why Meta"));
}
