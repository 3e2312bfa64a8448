//! Speaking one language: messages with their placeholders filled in.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use smallvec::SmallVec;

use crate::fact::{Locale, Vocabulary};

use super::words::Words;

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

impl Words {
    /// The words in one language.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice<'_> {
        Voice { locale, today: None, words: Held::Borrowed(self) }
    }
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
    pub fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let words = match &self.words {
            Held::Borrowed(words) => words,
            Held::Shared(words) => &**words,
        };
        let pattern = words
            .bundle(self.locale)
            .and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = pattern else { return key.to_owned() };
        if let Some(text) = filled(pattern, values) {
            return text;
        }
        let arguments: FluentArgs = values.iter().cloned().collect();
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// The word for a term of a vocabulary.
    #[must_use]
    pub fn term<V: Vocabulary>(&self, term: V) -> String {
        self.say(term.key())
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

/// A message of texts and of values that are filled in, as most are, in one piece of memory: Fluent
/// would write the same in several.
fn filled<'text>(
    pattern: &'text Pattern<&'text str>,
    values: &'text [(&str, FluentValue<'_>)],
) -> Option<String> {
    let part = |element: &'text PatternElement<&'text str>| match element {
        PatternElement::TextElement { value } => Some(Cow::Borrowed(*value)),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => match values.iter().find(|(name, _)| *name == id.name)? {
            (_, FluentValue::String(text)) => Some(Cow::Borrowed(&**text)),
            (_, FluentValue::Number(number)) => Some(number.as_string()),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    };
    let parts: Option<SmallVec<[Cow<'text, str>; 8]>> = pattern.elements.iter().map(part).collect();
    parts.map(|parts| parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_at_once_is_what_fluent_writes() {
        let words = Words::load(&[]).expect("the bundled words load");
        let names = ["count", "date", "list", "model", "name", "page", "pages", "vendor", "word"];
        let texts = names.map(|name| (name, format!("*{name}*{{$x}} 文").into()));
        let numbers = names.map(|name| (name, FluentValue::from(1_234_567)));
        let mut filled_in = 0;
        for &locale in Locale::ALL {
            let bundle = words.bundle(locale).expect("a language");
            for (key, values) in
                Words::keys().iter().flat_map(|key| [(key, &texts), (key, &numbers)])
            {
                let pattern = bundle.get_message(key).and_then(|message| message.value());
                let pattern = pattern.expect("every language has it");
                let Some(text) = filled(pattern, values) else { continue };
                let arguments: FluentArgs = values.iter().cloned().collect();
                let errors = &mut Vec::new();
                assert_eq!(text, bundle.format_pattern(pattern, Some(&arguments), errors), "{key}");
                assert_eq!(*errors, [], "{key}");
                filled_in += usize::from(pattern.elements.len() > 1);
            }
        }
        assert!(filled_in > 100, "{filled_in}");
    }

    #[test]
    fn what_is_not_there_is_told_by_its_name() {
        let words = Words::load(&[]).expect("the bundled words load");
        let voice = words.voice(Locale::English);
        assert_eq!(voice.with("as-of", &[("date", 2024.into())]), "as of 2024");
        assert_eq!(voice.with("as-of", &[]), "as of {$date}");
        assert_eq!(voice.say("no-such-message"), "no-such-message");
    }
}
