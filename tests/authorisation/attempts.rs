//! Anything that somebody could send: every command of the table with every option, every button,
//! menu and form that was ever shown to anybody, and ids that were never shown.

use lanekeeper::command::{Access, COMMANDS, CommandSpec, OptionKind, OptionName};
use proptest::prelude::*;
use proptest::sample::Index;

/// What somebody does, whoever it is.
#[derive(Debug, Clone)]
pub enum Attempt {
    /// Uses a command.
    Use(&'static CommandSpec, Vec<(OptionName, Typed)>),
    /// Types into an option of a command.
    Type(&'static CommandSpec, Index, Typed),
    /// Presses a button that was shown to somebody.
    Press(Index),
    /// Presses a button that nobody made.
    Forge(Typed),
    /// Chooses from a menu that was shown to somebody.
    Choose(Index, &'static str),
    /// Fills in a form that was opened by somebody.
    Submit(Index, Vec<(OptionName, Typed)>),
    /// Fills in a form that nobody opened.
    SubmitForged(Typed, Vec<(OptionName, Typed)>),
    /// Points at a message.
    Check(Typed),
    /// Mentions the bot.
    Say(Typed),
}

/// What is typed, as far as it does not depend on who types it and what there is.
#[derive(Debug, Clone)]
pub enum Typed {
    /// As it stands.
    Plain(String),
    /// A statement with a number, in the words of whoever types it.
    Statement(u16),
    /// A name with a number, in the words of whoever types it.
    Name(u16),
    /// The identifier of something that is there, between two texts.
    Known(&'static str, Index, &'static str),
}

/// Something out of every row of the table, in the order in which people would do it.
pub fn attempt() -> BoxedStrategy<Attempt> {
    prop_oneof![
        8 => uses(COMMANDS.iter().collect()),
        3 => (row(COMMANDS.iter().collect()), any::<Index>(), typed(OptionKind::Subject, OptionName::Subject))
            .prop_map(|(spec, option, typed)| Attempt::Type(spec, option, typed)),
        4 => any::<Index>().prop_map(Attempt::Press),
        2 => forged_buttons().prop_map(Attempt::Forge),
        1 => (any::<Index>(), prop::sample::select(&["licence", "whole", "openness"][..]))
            .prop_map(|(menu, value)| Attempt::Choose(menu, value)),
        3 => (any::<Index>(), filled()).prop_map(|(form, fields)| Attempt::Submit(form, fields)),
        2 => (forged_forms(), filled())
            .prop_map(|(form, fields)| Attempt::SubmitForged(form, fields)),
        1 => words().prop_map(Attempt::Check),
        1 => words().prop_map(Attempt::Say),
    ]
    .boxed()
}

/// What those do who keep facts: writing more often than anything else.
pub fn keeping() -> BoxedStrategy<Attempt> {
    let chores = COMMANDS.iter().filter(|spec| spec.access != Access::Readers).collect();
    prop_oneof![2 => uses(chores), 1 => attempt()].boxed()
}

fn row(rows: Vec<&'static CommandSpec>) -> impl Strategy<Value = &'static CommandSpec> {
    prop::sample::select(rows)
}

fn uses(rows: Vec<&'static CommandSpec>) -> impl Strategy<Value = Attempt> {
    row(rows).prop_flat_map(|spec| {
        let options: Vec<_> = spec
            .options
            .iter()
            .map(|option| {
                let often = if option.required { 0.97 } else { 0.8 };
                let typed = typed(option.kind, option.name);
                prop::option::weighted(often, typed.prop_map(|typed| (option.name, typed)))
            })
            .collect();
        options.prop_map(move |options| Attempt::Use(spec, options.into_iter().flatten().collect()))
    })
}

/// What fits an option, most of the time.
fn typed(kind: OptionKind, name: OptionName) -> BoxedStrategy<Typed> {
    let plain = |texts: &'static [&'static str]| {
        prop::sample::select(texts).prop_map(|text| Typed::Plain(text.to_owned())).boxed()
    };
    match kind {
        OptionKind::Subject => prop_oneof![
            4 => plain(&["mistral", "meta", "llama", "openai", "Mixtral 8x7B", "open", "closed"]),
            1 => any::<u16>().prop_map(|number| Typed::Name(number % 20)),
            1 => any::<Index>().prop_map(|one| Typed::Known("", one, "")),
        ]
        .boxed(),
        OptionKind::Identifier => any::<Index>().prop_map(|one| Typed::Known("", one, "")).boxed(),
        OptionKind::Number => (1_u64..20).prop_map(|one| Typed::Plain(one.to_string())).boxed(),
        OptionKind::Flag => plain(&["true", "false"]),
        OptionKind::File => plain(FILES),
        OptionKind::Choice { slugs, .. } => {
            let slug = prop::sample::select(slugs());
            slug.prop_map(|slug| Typed::Plain(slug.to_owned())).boxed()
        }
        OptionKind::Text { .. } => match name {
            OptionName::Source => any::<u16>()
                .prop_map(|number| Typed::Plain(format!("https://example.org/{number}")))
                .boxed(),
            OptionName::Date | OptionName::ChangedSince => {
                plain(&["2026-05", "2024", "2025-01-02"])
            }
            // Most questions are about today.
            OptionName::AsOf => plain(&["2026-10", ""]),
            OptionName::Country => plain(&["FR", "US", "cn"]),
            OptionName::Command => plain(&["compare", "facts", "facts add"]),
            OptionName::Name | OptionName::NameChinese | OptionName::Model => {
                any::<u16>().prop_map(|number| Typed::Name(number % 20)).boxed()
            }
            _ => any::<u16>().prop_map(|number| Typed::Statement(number % 20)).boxed(),
        },
    }
}

/// What is handed in as a file.
const FILES: &[&str] = &[
    "{\"alias\":{\"id\":\"meta.alias.menlo\",\"name\":\"Menlo\",\"subject\":\"meta\"}}\n",
    "{\"alias\":{\"id\":\"meta.alias.fair\",\"name\":\"Fair\",\"subject\":\"mistral\"}}\n",
    "no facts at all",
];

/// Everything that any form asks for.
fn filled() -> impl Strategy<Value = Vec<(OptionName, Typed)>> {
    let text = OptionKind::Text { limit: 700 };
    (
        typed(OptionKind::Subject, OptionName::Subject),
        typed(text, OptionName::Claim),
        typed(text, OptionName::Source),
        prop::option::of(typed(text, OptionName::Reason)),
    )
        .prop_map(|(subject, claim, source, reason)| {
            let date = Typed::Plain("2026".to_owned());
            let fields = [
                (OptionName::Subject, subject),
                (OptionName::Claim, claim),
                (OptionName::Source, source),
                (OptionName::Date, date),
            ];
            let reason = reason.map(|reason| (OptionName::Reason, reason));
            fields.into_iter().chain(reason).collect()
        })
}

fn reach() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&[":server", ":base"][..])
}

/// Ids of buttons that do something, with identifiers and revisions that may be anybody's.
fn forged_buttons() -> impl Strategy<Value = Typed> {
    let revision = (1_u64..30, reach())
        .prop_map(|(revision, reach)| Typed::Plain(format!("v1:undo:{revision}{reach}")));
    let starts =
        &["v1:approve:", "v1:reject:", "v1:amend:", "v1:edit:", "v1:still-true:", "v1:history:0:"];
    let known = (prop::sample::select(&starts[..]), any::<Index>(), reach()).prop_map(
        |(start, one, reach)| {
            Typed::Known(start, one, if start.ends_with(":0:") { "" } else { reach })
        },
    );
    let others = [
        "v1:confirm:import:00000000:server",
        "v1:confirm:import:00000000:base",
        "v1:confirm:restore:00000000:base",
        "v1:confirm:survey:00000000:base",
        "v1:confirm:forget-server",
        "v1:review:0:server",
        "v1:review:0:base",
        "v1:stale:0:",
        "v1:delete:1",
    ];
    let others = prop::sample::select(others.map(str::to_owned).to_vec()).prop_map(Typed::Plain);
    prop_oneof![2 => revision, 4 => known, 2 => others]
}

/// Ids of every form that there is, made for anything.
fn forged_forms() -> impl Strategy<Value = Typed> {
    let known = (prop::sample::select(&["v1:edit:", "v1:amend:"][..]), any::<Index>(), reach());
    let known = known.prop_map(|(start, one, reach)| {
        let end = match (start, reach) {
            ("v1:edit:", ":base") => ":0:base",
            ("v1:edit:", _) => ":0:server",
            _ => reach,
        };
        Typed::Known(start, one, end)
    });
    let others = reach().prop_flat_map(|reach| {
        let ids = ["v1:add", "v1:suggest", "v1:dispute:mistral", "v1:dispute:industry"];
        let ids = ids.map(|id| Typed::Plain(format!("{id}{reach}")));
        prop::sample::select(ids.to_vec())
    });
    prop_oneof![known, others]
}

/// What somebody writes into a channel.
fn words() -> impl Strategy<Value = Typed> {
    let plain = ["compare meta and mistral", "why is llama open", "/vendors", "/facts export"];
    let plain = prop::sample::select(plain.map(str::to_owned).to_vec()).prop_map(Typed::Plain);
    prop_oneof![3 => plain, 1 => any::<u16>().prop_map(|number| Typed::Name(number % 20))]
}
