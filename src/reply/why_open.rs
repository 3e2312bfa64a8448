//! Motives in words.

use crate::answer::{General, MotiveView, WhyOpen};
use crate::fact::{Explains, Lane, Vocabulary, Weights};

use super::Draft;
use super::citation::Composer;
use super::overlay::unplaced;
use super::row::Section;

/// How many vendors' statements a motive shows when all vendors are asked about; the others are
/// named.
const STATEMENTS_PER_MOTIVE: usize = 3;

pub(super) fn draft(composer: &mut Composer<'_>, why: &WhyOpen<'_>) -> Draft {
    let voice = composer.voice;
    let vendor = composer.text(&why.vendor.name);
    let title = title(composer, why, &vendor);

    let mut sections = Vec::new();
    if let Some(release) = why.release {
        let mut section = Section::new(voice.say("why-model"));
        let items = composer.release(release);
        section.items(items);
        sections.push(section);
    }
    let mut has_notes = false;
    let opening = || (Explains::Opening, &why.opening);
    let keeping_back = || (Explains::KeepingBack, &why.keeping_back);
    let order =
        if why.is_closed() { [keeping_back(), opening()] } else { [opening(), keeping_back()] };
    for (explains, motives) in order {
        for (rank, motive) in motives.iter().enumerate() {
            sections.push(motive_section(composer, explains, rank + 1, motive));
            // What the server itself has to say comes early, and never first.
            if !has_notes {
                sections.push(unplaced(composer, why.vendor.id.as_str()));
                has_notes = true;
            }
        }
    }
    if !has_notes {
        sections.push(unplaced(composer, why.vendor.id.as_str()));
    }
    if !why.unstated.is_empty() && !why.is_closed() {
        let mut section = Section::new(voice.say("why-unstated"));
        let motives = composer.terms(&why.unstated);
        section.remark(voice.with("why-unstated-list", &[("motives", motives.into())]));
        sections.push(section);
    }
    sections.push(afterwards(composer, why));
    let mut other = Section::new(voice.say("why-other-evidence"));
    let mut other_evidence = why.other_evidence.clone();
    other_evidence.retain(|fact| !composer.shown.contains(fact.id.as_str()));
    let items = composer.facts(&other_evidence);
    other.items(items);
    sections.push(other);
    let mut article = Section::new(voice.say("article-says"));
    let items = composer.claims(&why.claims);
    article.items(items);
    sections.push(article);
    Draft { title, verdict: verdict(composer, why, &vendor), sections }
}

/// Of a model it is asked why its own weights are open or not; of a vendor, why it opens models.
fn title(composer: &Composer<'_>, why: &WhyOpen<'_>, vendor: &str) -> String {
    let voice = composer.voice;
    let model = |key: &str| {
        let name = composer.full_name(&why.subject);
        voice.with(key, &[("name", name.into())])
    };
    match why.release.map(|release| release.weights) {
        Some(weights) if weights.are_open() => model("why-model-open-title"),
        Some(Weights::Closed) => model("why-model-closed-title"),
        _ if why.is_closed() => voice.with("why-closed-title", &[("name", vendor.into())]),
        _ => voice.with("why-open-title", &[("name", vendor.into())]),
    }
}

/// The model and the lane, then the motive that is best borne out.
fn verdict(composer: &Composer<'_>, why: &WhyOpen<'_>, vendor: &str) -> Vec<String> {
    let voice = composer.voice;
    let lane = [
        ("name", vendor.into()),
        ("lane", voice.term(why.vendor.lane.now).into()),
        ("date", why.vendor.lane.as_of.to_string().into()),
    ];
    let publishes_nothing = why.vendor.lane.now == Lane::Closed;
    let key = if publishes_nothing { "why-closed-verdict" } else { "why-open-verdict" };
    let model = why.release.map(|release| {
        let values = [
            ("model", release.model.as_str().into()),
            ("weights", voice.term(release.weights).into()),
            ("date", release.date.to_string().into()),
        ];
        voice.with("why-model-verdict", &values)
    });
    let motives = if why.is_closed() { &why.keeping_back } else { &why.opening };
    let best = motives.first().map(|best| {
        let values = [
            ("motive", voice.term(best.motive).into()),
            ("statements", best.statements.len().into()),
            ("for", best.evidence_for.len().into()),
            ("against", best.evidence_against.len().into()),
        ];
        let key = if why.is_closed() { "why-best-closed" } else { "why-best-open" };
        voice.with(key, &values)
    });
    model.into_iter().chain([voice.with(key, &lane)]).chain(best).collect()
}

fn motive_section(
    composer: &mut Composer<'_>,
    explains: Explains,
    rank: usize,
    motive: &MotiveView<'_>,
) -> Section {
    let voice = composer.voice;
    let values = [("rank", rank.into()), ("motive", voice.term(motive.motive).into())];
    let key = format!("why-heading-{}", explains.slug());
    let mut section = Section::new(voice.with(&key, &values));
    let items = composer.facts(&motive.statements);
    section.items(items);
    let items = composer.facts(&motive.evidence_for);
    section.group(voice.say("why-for"), items);
    let items = composer.facts(&motive.evidence_against);
    section.group(voice.say("why-against"), items);
    if motive.evidence_for.is_empty() && motive.evidence_against.is_empty() {
        section.remark(voice.say("why-no-evidence"));
    }
    let items = composer.claims(&motive.claims);
    section.group(voice.say("article-says"), items);
    section
}

/// What happened: every change of lane, and the newest model.
fn afterwards(composer: &mut Composer<'_>, why: &WhyOpen<'_>) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.say("why-afterwards"));
    for switch in &why.afterwards {
        let item = composer.switch(switch);
        section.items([item]);
    }
    if why.afterwards.is_empty() {
        section.remark(voice.say("why-no-switch"));
    }
    if let Some(newest) = why.newest {
        let items = composer.release(newest);
        section.group(voice.say("why-newest"), items);
    }
    section
}

pub(super) fn draft_general(composer: &mut Composer<'_>, general: &General<'_>) -> Draft {
    let voice = composer.voice;
    let explains = general.explains.slug();
    let mut sections = Vec::new();
    for motive in &general.motives {
        let values = [
            ("motive", voice.term(motive.motive).into()),
            ("vendors", motive.holders.len().into()),
        ];
        let mut section = Section::new(voice.with("general-heading", &values));
        let items = composer.claims(&motive.claims);
        section.group(voice.say("article-says"), items);
        let (shown, named) =
            motive.holders.split_at(motive.holders.len().min(STATEMENTS_PER_MOTIVE));
        let mut items = Vec::new();
        for (vendor, fact) in shown {
            let label = composer.text(&vendor.name);
            items.extend(composer.labelled(&label, fact));
        }
        section.group(voice.say("general-vendors"), items);
        if !named.is_empty() {
            let others: Vec<_> = named.iter().map(|(one, _)| composer.text(&one.name)).collect();
            let others: Vec<_> = others.iter().map(String::as_str).collect();
            section.remark(voice.with("general-others", &[("names", voice.list(&others).into())]));
        }
        if motive.evidence_for + motive.evidence_against > 0 {
            let values =
                [("for", motive.evidence_for.into()), ("against", motive.evidence_against.into())];
            section.remark(voice.with("general-evidence", &values));
        }
        sections.push(section);
    }
    let ranked: Vec<_> = general
        .motives
        .iter()
        .take(STATEMENTS_PER_MOTIVE)
        .map(|motive| {
            let values = [
                ("motive", voice.term(motive.motive).into()),
                ("vendors", motive.holders.len().into()),
            ];
            voice.with("general-ranked", &values)
        })
        .collect();
    let ranked: Vec<_> = ranked.iter().map(String::as_str).collect();
    let values = [("list", voice.list(&ranked).into())];
    Draft {
        title: voice.say(&format!("general-title-{explains}")),
        verdict: vec![voice.with("general-verdict", &values)],
        sections,
    }
}
