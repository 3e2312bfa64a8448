//! Questions as people write them: `/compare meta mistral`, `why did zhipu open chatglm?`,
//! `比较 meta 和 mistral`.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

use crate::fact::{Facts, Subject, Vocabulary};

use super::call::choice_slug;
use super::sides::split_sides;
use super::{Call, Command, OptionKind, OptionName, Refusal};

/// The longest question, in characters; more is no question but a paste.
pub const QUESTION_LIMIT: usize = 400;

/// What ends a sentence and is never the end of a name.
const SENTENCE_ENDS: [char; 5] = ['?', '!', '。', '？', '！'];

fn pattern(pattern: &str) -> Regex {
    Regex::new(&format!("(?is){pattern}")).expect("the pattern is a constant that tests cover")
}

/// A command by its own name, with or without the slash.
static COMMAND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?P<slash>/)?\s*(?P<name>[\p{L}_-]+)(?:\s+(?P<rest>.*))?$"));

/// `name:value` and `name=value`.
static OPTION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|\s)(?P<name>[a-z][a-z-]*)\s*[:=]\s*"));

/// Ways to ask for a comparison; `sides` holds both sides.
static COMPARE: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    [
        pattern(
            r"^(?:please\s+|请)?(?:compare|比较一下|比较|对比一下|对比|比一比)\s*(?P<sides>.+)$",
        ),
        pattern(r"^(?:what(?:'s| is| are)\s+)?(?:the\s+)?differences?\s+between\s+(?P<sides>.+)$"),
        pattern(r"^how\s+(?:do|does|did)\s+(?P<sides>.+?)\s+(?:compare|differ)\W*$"),
        pattern(
            r"^(?P<sides>.+?)(?:之间)?(?:的区别|有什么区别|有何区别|有什么不同|有何不同|的差别|哪个更开放|谁更开放|相比).*$",
        ),
        pattern(r"^(?P<sides>.+?\s+(?:vs\.?|versus)\s+.+)$"),
    ]
});

/// Ways to ask why; `subject` holds the subject.
static WHY: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        pattern(
            r"^why\s+(?:did|does|do|is|are|was|were|has|have|would|will)(?:n't)?\s+(?P<subject>.+?)\s+(?:not\s+|so\s+|stay\s+|keep\s+|remain\s+|go\s+|going\s+|been\s+|still\s+|partly\s+)*(?:open|clos|releas|publish|proprietary|shar|giv|free|back|secret)\w*.*$",
        ),
        pattern(r"^why[\s-]+(?:open|closed?)(?:\s+source)?\s+(?P<subject>.+)$"),
        pattern(
            r"^为(?:什么|何|啥)\s*(?P<subject>.+?)\s*(?:要|会|选择|坚持|不|把|将|还|又)*\s*(?:开源|开放|闭源|封闭|公开|保密).*$",
        ),
        pattern(
            r"^(?P<subject>.+?)\s*为(?:什么|何|啥)\s*(?:要|会|选择|坚持|不|把|将|还|又)*\s*(?:开源|开放|闭源|封闭|公开|保密).*$",
        ),
    ]
});

/// Ways to ask for the outlook.
static OUTLOOK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^(?:the\s+)?outlook\b|\bcoexist|\bco-exist|\bfuture of\b|\bcan\s+(?:both|open)\b.*\blast\b|前景|展望|并存|共存|走向如何|谁会赢|\bwho\s+will\s+win\b)",
    )
});

/// What in a free question points at a theme of the outlook.
static THEMES: LazyLock<[(Regex, &'static str); 5]> = LazyLock::new(|| {
    [
        (pattern(r"shake|洗牌|出局"), "shakeout"),
        (pattern(r"switch|lane|换道|切换|转向"), "switching"),
        (pattern(r"blur|border|boundar|模糊|界限"), "blurring"),
        (pattern(r"linux|windows|android|ios|complement|互补|安卓"), "complement"),
        (pattern(r"coexist|co-exist|side by side|并存|共存"), "coexistence"),
    ]
});

/// The call that a text asks for.
///
/// # Errors
///
/// What the asker has to mend.
pub fn read(text: &str, facts: &Facts) -> Result<Call, Refusal> {
    if text.chars().count() > QUESTION_LIMIT {
        return Err(Refusal::TooLong { limit: QUESTION_LIMIT });
    }
    let text: String = text.nfkc().filter(|character| !is_hidden(*character)).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Refusal::Empty);
    }
    if let Some(found) = COMMAND.captures(&text) {
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
        return Err(Refusal::UnknownCommand { typed: text });
    }
    natural(&text, facts).ok_or(Refusal::NotUnderstood)
}

/// Format and control characters, which a reader cannot see and a name never needs.
fn is_hidden(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A command by its name: named options first, then what stands before them by position.
fn with_options(command: Command, rest: &str, facts: &Facts) -> Result<Call, Refusal> {
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
            return Err(Refusal::UnknownOption { command, typed: name.clone() });
        };
        call = call.with(option, value);
    }
    Ok(place(call, positional.trim().trim_end_matches(SENTENCE_ENDS), facts))
}

/// Puts what was written without option names where it belongs.
fn place(mut call: Call, positional: &str, facts: &Facts) -> Call {
    if positional.is_empty() {
        return call;
    }
    match call.command {
        Command::Compare => {
            let (sides, last) = without_aspect(positional, facts);
            if let Some(aspect) = last {
                call.options.entry(OptionName::Aspect).or_insert_with(|| aspect.to_owned());
            }
            let free = [OptionName::First, OptionName::Second, OptionName::Third];
            let mut free = free
                .into_iter()
                .filter(|option| !call.options.contains_key(option))
                .collect::<Vec<_>>()
                .into_iter();
            for side in split_sides(sides, facts) {
                if let Some(option) = free.next() {
                    call = call.with(option, side);
                }
            }
            call
        }
        Command::WhyOpen => {
            let subject = plain(positional);
            let known = facts.names().find(subject).is_some();
            let mentioned = if known { None } else { only_mention(subject, facts) };
            let subject = mentioned.map_or(subject.to_owned(), |one| one.id().to_owned());
            call.options.entry(OptionName::Subject).or_insert(subject);
            call
        }
        Command::Outlook => {
            let typed = plain(positional);
            let slug = choice_slug(OptionName::Theme, typed).or_else(|| theme_of(typed));
            let theme = slug.unwrap_or(typed).to_owned();
            call.options.entry(OptionName::Theme).or_insert(theme);
            call
        }
    }
}

/// Splits an aspect off the end of what was written: `meta mistral licence`.
fn without_aspect<'text>(
    positional: &'text str,
    facts: &Facts,
) -> (&'text str, Option<&'static str>) {
    let Some((sides, last)) = positional.rsplit_once(' ') else { return (positional, None) };
    match choice_slug(OptionName::Aspect, last) {
        Some(aspect) if sides.contains(' ') && facts.names().find(last).is_none() => {
            (sides, Some(aspect))
        }
        _ => (positional, None),
    }
}

/// A question in plain words, if it is one that we know.
fn natural(text: &str, facts: &Facts) -> Option<Call> {
    let asked = plain(text);
    let compared =
        COMPARE.iter().find_map(|ask| Some(ask.captures(asked)?.name("sides")?.as_str()));
    if let Some(sides) = compared {
        return Some(place(Call::new(Command::Compare), plain(sides), facts));
    }
    let why = WHY.iter().find_map(|ask| Some(ask.captures(asked)?.name("subject")?.as_str()));
    if let Some(subject) = why {
        let call = Call::new(Command::WhyOpen);
        // "why did zhipu open chatglm": the vendor is the subject, and stands first.
        let mentioned = facts.names().mentions(subject).into_iter().next();
        let subject = mentioned.map_or(subject.to_owned(), |one| one.id().to_owned());
        return Some(call.with(OptionName::Subject, subject));
    }
    if OUTLOOK.is_match(asked) {
        let call = Call::new(Command::Outlook);
        return Some(match theme_of(asked) {
            Some(theme) => call.with(OptionName::Theme, theme),
            None => call,
        });
    }
    None
}

fn theme_of(text: &str) -> Option<&'static str> {
    THEMES.iter().find(|(hint, _)| hint.is_match(text)).map(|(_, theme)| *theme)
}

/// The one subject that a text mentions.
fn only_mention(text: &str, facts: &Facts) -> Option<Subject> {
    match facts.names().mentions(text).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// A text without the punctuation around it.
fn plain(text: &str) -> &str {
    text.trim_matches(|character: char| {
        character.is_whitespace() || "?!.,;\"'`*？！。，；“”".contains(character)
    })
}

/// The commands as one types them, with an example each, for a help text.
#[must_use]
pub fn usages() -> Vec<(String, &'static str)> {
    super::COMMANDS.iter().map(|spec| (spec.usage(), spec.example)).collect()
}

/// The values that an option takes, for a help text; empty for free text.
#[must_use]
pub fn values(option: OptionName) -> Vec<&'static str> {
    let kinds = super::COMMANDS.iter().filter_map(|spec| spec.option(option));
    kinds
        .flat_map(|spec| match spec.kind {
            OptionKind::Choice { slugs, .. } => slugs(),
            OptionKind::Subject => Vec::new(),
        })
        .collect()
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
            ("为何 anthropic 不开源", "anthropic"),
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
