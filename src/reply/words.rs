//! The words of replies: Project Fluent files, one folder a language.
//!
//! Everything that a member of a server reads comes from `responses/`. All languages hold the same
//! messages with the same placeholders, which the tests see to; what an operator rewords is held to
//! them at start-up, so that no reader ever meets a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use rust_embed::RustEmbed;

use crate::fact::{Locale, Vocabulary as _};

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

    /// The names of all messages, which every language has.
    #[must_use]
    pub fn keys() -> BTreeSet<String> {
        bundled(Locale::English).into_keys().collect()
    }

    /// The messages of a language.
    pub(super) fn bundle(&self, locale: Locale) -> Option<&FluentBundle<FluentResource>> {
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
