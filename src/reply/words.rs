//! The words of replies: Project Fluent files, one folder a language.
//!
//! Everything that a member of a server reads comes from `responses/`. All languages hold the same
//! messages with the same placeholders, which the tests see to; what an operator rewords is held to
//! them at start-up, so that no reader ever meets a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rust_embed::RustEmbed;

use crate::fact::{Locale, Vocabulary};

#[derive(RustEmbed)]
#[folder = "responses/"]
#[include = "*.ftl"]
struct Embedded;

/// A file of messages for one language.
#[derive(Debug, Clone)]
pub struct ResponseFile {
    /// The language.
    pub locale: Locale,
    /// The path that errors name.
    pub path: String,
    /// The messages.
    pub content: String,
}

/// What is wrong with the messages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// A file is not in Fluent's syntax.
    #[error("{path}: not in Fluent's syntax near: {near}")]
    Syntax {
        /// The file.
        path: String,
        /// Where.
        near: String,
    },
    /// A message whose placeholders differ from those that it should have.
    #[error("responses/{locale}: `{key}` should have the placeholders {wanted:?}, not {found:?}")]
    Placeholders {
        /// The language.
        locale: &'static str,
        /// The message.
        key: String,
        /// The placeholders in English.
        wanted: BTreeSet<String>,
        /// The placeholders found.
        found: BTreeSet<String>,
    },
    /// An operator's file has a message that nothing uses.
    #[error("{path}: there is no message `{key}` to override")]
    Unknown {
        /// The file.
        path: String,
        /// The message.
        key: String,
    },
}

/// The placeholders of each message of a language.
type Placeholders = BTreeMap<String, BTreeSet<String>>;

/// The words in every language.
pub struct Words {
    /// An operator's files.
    overrides: Vec<ResponseFile>,
    /// Made when somebody is first spoken to in the language: each takes half a megabyte, and few bots
    /// speak all nine.
    bundles: Vec<(Locale, OnceLock<FluentBundle<FluentResource>>)>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Words").finish_non_exhaustive()
    }
}

impl Words {
    /// The words that the binary carries, with an operator's files over them: those may reword any
    /// message, but neither add nor mutilate one.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, by file and message.
    pub fn load(overrides: &[ResponseFile]) -> Result<Self, WordsError> {
        for file in overrides {
            let bundled = bundled(file.locale);
            for (key, found) in messages(&parse(file)?) {
                let Some(wanted) = bundled.get(&key) else {
                    return Err(WordsError::Unknown { path: file.path.clone(), key });
                };
                if *wanted != found {
                    let (locale, wanted) = (file.locale.slug(), wanted.clone());
                    return Err(WordsError::Placeholders { locale, key, wanted, found });
                }
            }
        }
        Ok(Self::of(overrides.to_vec()))
    }

    fn of(overrides: Vec<ResponseFile>) -> Self {
        let bundles = Locale::ALL.iter().map(|locale| (*locale, OnceLock::new())).collect();
        Self { overrides, bundles }
    }

    /// The same words, for somebody who speaks every language once and none again.
    #[must_use]
    pub fn afresh(&self) -> Self {
        Self::of(self.overrides.clone())
    }

    /// The words in one language.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice<'_> {
        Voice { locale, today: None, words: Held::Borrowed(self) }
    }

    /// The names of all messages, which every language has.
    #[must_use]
    pub fn keys() -> BTreeSet<String> {
        bundled(Locale::English).into_keys().collect()
    }

    fn bundle(&self, locale: Locale) -> Option<&FluentBundle<FluentResource>> {
        let (_, bundle) = self.bundles.iter().find(|(known, _)| *known == locale)?;
        Some(bundle.get_or_init(|| self.made(locale)))
    }

    fn made(&self, locale: Locale) -> FluentBundle<FluentResource> {
        let language = locale.slug().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks confuse terminals and searches; names are cleaned instead.
        bundle.set_use_isolating(false);
        let own = self.overrides.iter().filter(|file| file.locale == locale);
        // An operator's files were read before, and the tests read the others.
        for resource in embedded(locale).iter().chain(own).filter_map(|file| parse(file).ok()) {
            bundle.add_resource_overriding(resource);
        }
        bundle
    }
}

/// The messages that the binary carries in one language.
fn bundled(locale: Locale) -> Placeholders {
    let files = embedded(locale).into_iter();
    files.filter_map(|file| parse(&file).ok()).flat_map(|resource| messages(&resource)).collect()
}

fn embedded(locale: Locale) -> Vec<ResponseFile> {
    let folder = format!("{}/", locale.slug());
    let mut paths: Vec<_> = Embedded::iter().filter(|path| path.starts_with(&folder)).collect();
    paths.sort();
    let file = |path: std::borrow::Cow<'static, str>| {
        let content = String::from_utf8_lossy(&Embedded::get(&path)?.data).into_owned();
        Some(ResponseFile { locale, path: format!("responses/{path}"), content })
    };
    paths.into_iter().filter_map(file).collect()
}

fn parse(file: &ResponseFile) -> Result<FluentResource, WordsError> {
    FluentResource::try_new(file.content.clone()).map_err(|(_, errors)| {
        let position = errors.first().map_or(0, |error| error.pos.start);
        let after = file.content.get(position..).unwrap_or_default();
        let near = after.lines().next().unwrap_or_default().to_owned();
        WordsError::Syntax { path: file.path.clone(), near }
    })
}

fn messages(resource: &FluentResource) -> Placeholders {
    let message = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => {
            let mut found = BTreeSet::new();
            message.value.iter().for_each(|value| collect(value, &mut found));
            Some((message.id.name.to_owned(), found))
        }
        _ => None,
    };
    resource.entries().filter_map(message).collect()
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

fn collect_inline(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = expression {
        found.insert(id.name.to_owned());
    }
}

/// The words in one language.
#[derive(Clone)]
pub struct Voice<'words> {
    locale: Locale,
    today: Option<jiff::civil::Date>,
    words: Held<'words>,
}

/// Words of somebody else, or a share in them that outlasts their being replaced.
#[derive(Clone)]
enum Held<'words> {
    Borrowed(&'words Words),
    Shared(Arc<Words>),
}

impl Voice<'static> {
    /// The words in one language, kept for as long as the voice is.
    #[must_use]
    pub fn of(words: &Arc<Words>, locale: Locale) -> Self {
        Self { locale, today: None, words: Held::Shared(Arc::clone(words)) }
    }
}

impl Voice<'_> {
    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The same voice on a day, from which it tells how long ago things are.
    #[must_use]
    pub fn on(self, today: jiff::civil::Date) -> Self {
        Self { today: Some(today), ..self }
    }

    /// The day that it speaks on; without one nothing is called old.
    #[must_use]
    pub fn today(&self) -> Option<jiff::civil::Date> {
        self.today
    }

    /// A message without placeholders.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with its placeholders filled in. A message that is not there, which the tests rule
    /// out, comes out as its name: an answer is never lost over a word.
    #[must_use]
    pub fn with<'values>(&self, key: &str, values: &'values [(&str, FluentValue<'_>)]) -> String {
        let words = match &self.words {
            Held::Borrowed(words) => words,
            Held::Shared(words) => &**words,
        };
        let pattern = words
            .bundle(self.locale)
            .and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = pattern else { return key.to_owned() };
        // Most messages are a text, and Fluent has nothing to do.
        if let [PatternElement::TextElement { value }] = &pattern.elements[..] {
            return (*value).to_owned();
        }
        let lent = |value: &'values FluentValue<'_>| match value {
            FluentValue::String(text) => FluentValue::from(&**text),
            other => other.clone(),
        };
        let arguments: FluentArgs =
            values.iter().map(|(name, value)| (*name, lent(value))).collect();
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// The word for a term of a vocabulary.
    #[must_use]
    pub fn term<V: Vocabulary>(&self, term: V) -> String {
        self.say(&[V::NAME, "-", term.slug()].concat())
    }

    /// Several things one after the other.
    #[must_use]
    pub fn list(&self, things: &[&str]) -> String {
        match things {
            [one] => (*one).to_owned(),
            _ => things.join(&self.say("list-joiner")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(content: &str) -> ResponseFile {
        ResponseFile {
            locale: Locale::English,
            path: "own/en.ftl".to_owned(),
            content: content.to_owned(),
        }
    }

    #[test]
    fn the_bundled_words_hold_together() {
        let english = bundled(Locale::English);
        assert!(english.len() > 100);
        for &locale in Locale::ALL {
            for file in embedded(locale) {
                assert!(parse(&file).is_ok(), "{}", file.path);
            }
            assert_eq!(bundled(locale), english, "{locale:?}");
        }
    }

    #[test]
    fn a_language_is_made_when_it_is_first_spoken() {
        let words = Words::load(&[file("note = By the way")]).expect("a sound override");
        let made = |words: &Words| {
            words.bundles.iter().filter(|(_, bundle)| bundle.get().is_some()).count()
        };
        assert_eq!(made(&words), 0);
        for _ in 0..2 {
            assert_ne!(words.voice(Locale::German).say("note"), "note");
            assert_eq!(made(&words), 1);
        }
        let afresh = words.afresh();
        assert_eq!(made(&afresh), 0);
        assert_eq!(afresh.voice(Locale::English).say("note"), "By the way");
    }

    #[test]
    fn an_operator_can_reword_a_message() {
        let words = Words::load(&[file("note = By the way")]).expect("a sound override");
        assert_eq!(words.voice(Locale::English).say("note"), "By the way");
        assert_ne!(words.voice(Locale::Chinese).say("note"), "By the way");
    }

    #[test]
    fn a_broken_override_is_named() {
        for (content, complaint) in [
            ("nonsense = x", "own/en.ftl: there is no message `nonsense` to override"),
            ("footer = no date", "`footer` should have the placeholders {\"date\"}, not {}"),
            ("= what", "own/en.ftl: not in Fluent's syntax near: = what"),
        ] {
            let error = Words::load(&[file(content)]).expect_err(content).to_string();
            assert!(error.contains(complaint), "{error}");
        }
    }
}
