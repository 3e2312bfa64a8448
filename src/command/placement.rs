//! Putting what was written without option names where it belongs.

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Facts, Subject};

use super::call::choice_slug;
use super::sides::split_sides;
use super::{Call, Command, OptionName, Refusal};

/// A pattern that ignores case and lets a dot match anything.
pub(super) fn pattern(pattern: &str) -> Regex {
    Regex::new(&format!("(?is){pattern}")).expect("the pattern is a constant that tests cover")
}

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

/// Puts what was written without option names where it belongs.
///
/// # Errors
///
/// When there is more than the command takes.
pub(super) fn place(mut call: Call, positional: &str, facts: &Facts) -> Result<Call, Refusal> {
    if positional.is_empty() {
        return Ok(call);
    }
    match call.command {
        Command::Compare => {
            let (sides, last) = without_aspect(positional, facts);
            if let Some(aspect) = last {
                call.options.entry(OptionName::Aspect).or_insert_with(|| aspect.to_owned());
            }
            let sides = split_sides(sides, facts);
            let places = [OptionName::First, OptionName::Second, OptionName::Third];
            let free: Vec<_> =
                places.into_iter().filter(|option| !call.options.contains_key(option)).collect();
            if sides.len() > free.len() {
                return Err(Refusal::TooManySides { limit: places.len() });
            }
            call.options.extend(free.into_iter().zip(sides));
        }
        Command::WhyOpen => {
            let subject = plain(positional);
            let known = facts.find(subject).is_some();
            let mentioned = if known { None } else { only_mention(subject, facts) };
            let subject = mentioned.map_or(subject.to_owned(), |one| one.id().to_owned());
            call.options.entry(OptionName::Subject).or_insert(subject);
        }
        Command::Outlook => {
            let typed = plain(positional);
            let slug = choice_slug(OptionName::Theme, typed).or_else(|| theme_of(typed));
            let theme = slug.unwrap_or(typed).to_owned();
            call.options.entry(OptionName::Theme).or_insert(theme);
        }
        Command::Vendor => {
            let subject = plain(positional).to_owned();
            call.options.entry(OptionName::Name).or_insert(subject);
        }
        Command::Vendors => {
            if let Some(lane) = choice_slug(OptionName::Lane, plain(positional)) {
                call.options.entry(OptionName::Lane).or_insert_with(|| lane.to_owned());
            } else {
                call.options.entry(OptionName::Country).or_insert(plain(positional).to_owned());
            }
        }
        Command::Timeline => {
            let vendor = plain(positional).to_owned();
            call.options.entry(OptionName::Vendor).or_insert(vendor);
        }
        Command::Find => {
            call.options.entry(OptionName::Text).or_insert(positional.to_owned());
        }
        Command::Help => {
            let command = plain(positional).to_owned();
            call.options.entry(OptionName::Command).or_insert(command);
        }
        // These take nothing, or work on Discord only and say so whatever follows.
        Command::About | Command::Suggest | Command::Facts => {}
    }
    Ok(call)
}

/// Splits an aspect off the end of what was written: `meta mistral licence`.
fn without_aspect<'text>(
    positional: &'text str,
    facts: &Facts,
) -> (&'text str, Option<&'static str>) {
    let Some((sides, last)) = positional.rsplit_once(' ') else { return (positional, None) };
    match choice_slug(OptionName::Aspect, last) {
        Some(aspect) if sides.contains(' ') && facts.find(last).is_none() => (sides, Some(aspect)),
        _ => (positional, None),
    }
}

/// The one subject that a text mentions.
fn only_mention(text: &str, facts: &Facts) -> Option<Subject> {
    match facts.names().named(text).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// The theme that a text points at.
pub(super) fn theme_of(text: &str) -> Option<&'static str> {
    THEMES.iter().find(|(hint, _)| hint.is_match(text)).map(|(_, theme)| *theme)
}

/// A text without the punctuation around it.
pub(super) fn plain(text: &str) -> &str {
    text.trim_matches(|character: char| {
        character.is_whitespace() || "?!.,;\"'`*？！。，；“”".contains(character)
    })
}
