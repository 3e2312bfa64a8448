//! Questions by command, as people write them: `/compare meta mistral`, `compare first:meta
//! second:mistral aspect:licence`. Questions in plain words are read in [`super::natural`].

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

use crate::fact::{Facts, Vocabulary, is_hidden};

use super::placement::{pattern, place};
use super::{Access, Call, Command, OptionName, Refusal, day, natural};

/// The longest question, in characters; more is no question but a paste.
pub const QUESTION_LIMIT: usize = 400;

/// What ends a sentence and is never the end of a name.
const SENTENCE_ENDS: [char; 5] = ['?', '!', '。', '？', '！'];

/// A command by its own name, with or without the slash.
static COMMAND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<slash>/)?\s*(?P<name>[\p{L}_-]+)(?:\s+(?P<rest>.*))?$"));

/// `name:value` and `name=value`.
static OPTION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|\s)(?P<name>[a-z][a-z-]*)\s*[:=]\s*"));

/// The call that a text asks for.
///
/// # Errors
///
/// What the asker has to mend.
pub fn read(text: &str, facts: &Facts) -> Result<Call, Refusal> {
    if text.chars().count() > QUESTION_LIMIT {
        return Err(Refusal::TooLong { limit: QUESTION_LIMIT });
    }
    let text: String = text.nfkc().filter(|one| one.is_whitespace() || !is_hidden(*one)).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Empty);
    }
    // In plain words the day is part of the question; a command has an option for it.
    if !text.starts_with('/')
        && let Some((rest, date)) = day::taken_from(&text)
        && let Ok(call) = asked(rest, facts)
        && let Some(option) = call.spec().option(OptionName::AsOf)
        && call.command != Command::Find
        && !call.options.contains_key(&option.name)
    {
        return Ok(call.with(option.name, date.to_string()));
    }
    asked(&text, facts)
}

/// The call that a text asks for, tidied up.
fn asked(text: &str, facts: &Facts) -> Result<Call, Refusal> {
    if let Some(found) = COMMAND.captures(text) {
        let name = found["name"].to_lowercase().replace('_', "-");
        let rest = found.name("rest").map_or("", |rest| rest.as_str());
        let is_question = rest.starts_with(|first: char| !first.is_alphanumeric() && first != '"');
        match Command::from_slug(&name) {
            Some(command) if !(is_question && found.name("slash").is_none()) => {
                return with_options(command, rest, facts);
            }
            None if found.name("slash").is_some() => {
                return Err(Refusal::UnknownCommand { typed: name });
            }
            _ => {}
        }
    } else if text.starts_with('/') {
        return Err(Refusal::UnknownCommand { typed: text.to_owned() });
    }
    natural::read(text, facts).unwrap_or(Err(Refusal::NotUnderstood))
}

/// A command by its name: named options first, then what stands before them by position.
fn with_options(command: Command, rest: &str, facts: &Facts) -> Result<Call, Refusal> {
    if !matches!(command.spec().access, Access::Readers) {
        return Err(Refusal::OnlyOnDiscord { command });
    }
    let spec = command.spec();
    let mut call = Call::new(command);
    let keys: Vec<_> = OPTION
        .captures_iter(rest)
        .filter_map(|found| Some((found.get(0)?, found.name("name")?.as_str().to_lowercase())))
        .collect();
    let positional = &rest[..keys.first().map_or(rest.len(), |(whole, _)| whole.start())];
    for (index, (whole, name)) in keys.iter().enumerate() {
        let end = keys.get(index + 1).map_or(rest.len(), |(next, _)| next.start());
        let value = rest[whole.end()..end].trim().trim_matches('"');
        let option = OptionName::from_slug(name).filter(|option| spec.option(*option).is_some());
        let Some(option) = option else {
            return Err(Refusal::UnknownOption { spec, typed: name.clone() });
        };
        call = call.with(option, value);
    }
    place(call, positional.trim().trim_end_matches(SENTENCE_ENDS), facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;
    use proptest::prelude::*;

    fn call(text: &str) -> String {
        let facts = bundled::for_tests();
        match read(text, facts) {
            Ok(call) => {
                let options =
                    call.options.iter().map(|(name, value)| format!(" {}={value}", name.slug()));
                std::iter::once(call.command.slug().to_owned()).chain(options).collect()
            }
            Err(refusal) => {
                format!("{refusal:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
            }
        }
    }

    #[test]
    fn comparisons_are_read_however_they_are_written() {
        for text in [
            "/compare meta mistral",
            "compare meta and mistral",
            "Compare Meta with Mistral?",
            "/compare first:meta second:mistral",
            "/compare second=mistral first=meta",
            "meta vs mistral",
            "what is the difference between meta and mistral?",
            "how do meta and mistral compare?",
            "比较 meta 和 mistral",
            "比较meta和mistral",
            "对比一下 meta 与 mistral",
            "meta和mistral有什么区别？",
            "/compare meta, mistral",
            "／compare　meta　mistral",
        ] {
            assert_eq!(call(text).to_lowercase(), "compare first=meta second=mistral", "{text}");
        }
    }

    #[test]
    fn names_of_several_words_stay_whole() {
        assert_eq!(
            call("/compare mistral large gemini ultra"),
            "compare first=mistral large second=gemini ultra"
        );
        assert_eq!(
            call("/compare first:Mixtral 8x7B second:Llama 2"),
            "compare first=Mixtral 8x7B second=Llama 2"
        );
        assert_eq!(
            call("/compare \"mistral large\" google openai"),
            "compare first=mistral large second=google third=openai"
        );
        assert_eq!(
            call("/compare meta mistral google"),
            "compare first=meta second=mistral third=google"
        );
        assert_eq!(
            call("compare google gemini ultra with mistral mixtral 8x7b"),
            "compare first=google gemini ultra second=mistral mixtral 8x7b"
        );
        assert_eq!(
            call("/compare google gemini ultra meta llama 2"),
            "compare first=google gemini ultra second=meta llama 2"
        );
        assert_eq!(call("/compare meta nobody"), "compare first=meta second=nobody");
    }

    #[test]
    fn an_aspect_may_stand_at_the_end_or_by_name() {
        for text in [
            "/compare meta mistral licence",
            "/compare meta mistral aspect:licence",
            "/compare meta mistral aspect = licence",
        ] {
            assert_eq!(call(text), "compare first=meta second=mistral aspect=licence", "{text}");
        }
    }

    #[test]
    fn why_is_read_however_it_is_asked() {
        for (text, subject) in [
            ("/why-open llama", "llama"),
            ("why-open llama?", "llama"),
            ("/why-open subject:llama", "llama"),
            ("why did zhipu open chatglm?", "zhipu"),
            ("Why does Meta open its models?", "meta"),
            ("why is anthropic closed", "anthropic"),
            ("why open mistral", "mistral"),
            ("为什么 llama 开源？", "meta"),
            ("智谱为什么要开源 ChatGLM？", "zhipu"),
            ("智譜為什麼要開源 ChatGLM？", "zhipu"),
            ("为何 anthropic 不开源", "anthropic"),
            ("why did google gemini ultra stay closed", "google.rel.01"),
            ("Is Llama really open source?", "meta"),
            ("Llama 是开源的吗？", "meta"),
            ("/why_open gemini ultra", "gemini ultra"),
        ] {
            assert_eq!(call(text), format!("why-open subject={subject}"), "{text}");
        }
    }

    #[test]
    fn the_outlook_and_its_themes_are_read() {
        for (text, theme) in [
            ("/outlook", ""),
            ("outlook", ""),
            ("/outlook shake-out", " theme=shakeout"),
            ("/outlook theme:blurring", " theme=blurring"),
            ("can open and closed models coexist?", " theme=coexistence"),
            ("开源和闭源能长期并存吗？", " theme=coexistence"),
            ("大模型的前景", ""),
        ] {
            assert_eq!(call(text), format!("outlook{theme}"), "{text}");
        }
    }

    #[test]
    fn a_question_in_plain_words_may_be_for_a_day_in_the_past() {
        for (text, asks) in [
            ("compare meta and mistral in June 2024", "compare first=meta second=mistral"),
            ("In June 2024, meta vs mistral?", "compare first=meta second=mistral"),
            ("2024年6月比较 meta 和 mistral", "compare first=meta second=mistral"),
            ("why did zhipu open chatglm, as of 2024-06?", "why-open subject=zhipu"),
            ("outlook in 2024-06", "outlook"),
        ] {
            assert_eq!(call(text), format!("{asks} as-of=2024-06"), "{text}");
        }
        assert_eq!(call("find revenue in 2024"), "find text=revenue in 2024");
        assert_eq!(call("/find revenue in 2024"), "find text=revenue in 2024");
    }

    #[test]
    fn what_is_no_question_is_refused() {
        for (text, refusal) in [
            ("", "Empty"),
            ("   ", "Empty"),
            ("???", "Empty"),
            ("\u{200b}\u{202e}", "Empty"),
            ("😀", "Empty"),
            ("/", "UnknownCommand"),
            ("/dance", "UnknownCommand"),
            ("hello there", "NotUnderstood"),
            ("/compare meta colour:red", "UnknownOption"),
            ("/compare meta mistral google openai", "TooManySides"),
            (&"x".repeat(6000), "TooLong"),
        ] {
            let found = call(text);
            // A lone slash is punctuation only, and so is nothing.
            assert!(found == refusal || (text == "/" && found == "Empty"), "{text}: {found}");
        }
    }

    proptest! {
        #[test]
        fn any_text_ends_in_a_call_or_a_refusal(text in "\\PC{0,120}") {
            let facts = bundled::for_tests();
            let understood = read(&text, facts).and_then(|call| call.understand(facts));
            prop_assert!(understood.is_ok() || understood.is_err());
        }
    }
}
