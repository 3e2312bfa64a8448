//! What a snapshot of a data set would change, by vendor.

use crate::command::Deed;
use crate::fact::{Facts, Vocabulary as _};
use crate::import::{Concern, Proposal, Set, Survey, VendorDiff};

use super::citation::Composer;
use super::row::Section;
use super::voice::Voice;
use super::{Control, Outcome, Reply, bare, chore_reply};

/// How many of those whom no vendor stands for are named; the rest is counted.
const UNMAPPED: usize = 12;

/// What an import would do, with the button that does it where nothing speaks against it.
#[must_use]
pub fn survey_preview(
    facts: &Facts,
    survey: &Survey,
    proposal: &Proposal,
    confirming: Option<Deed>,
    is_held: bool,
    voice: &Voice<'_>,
) -> Reply {
    let composer = Composer::new(facts, voice);
    let plan = &proposal.plan;
    let others: usize = proposal.unmapped.iter().map(|(_, count)| count).sum();
    let mut verdict = vec![
        voice.with(
            "survey-verdict",
            &[
                ("records", proposal.records.into()),
                ("date", survey.date.to_string().into()),
                ("mapped", proposal.mapped.into()),
                ("left", proposal.left_out.into()),
                ("others", others.into()),
            ],
        ),
        voice.with("survey-changes", &diff_values(&total(proposal))),
    ];
    if plan.is_empty() {
        verdict.push(voice.say("survey-nothing"));
    }
    let mut concerns = Section::new(voice.say("survey-concerns"));
    for concern in &proposal.concerns {
        concerns.remark(in_words(concern, voice));
    }
    if is_held {
        concerns.remark(voice.say("survey-stopped"));
    }
    let mut vendors = Section::new(voice.say("survey-vendors"));
    for (id, diff) in &proposal.vendors {
        let name = facts.vendor(id).map(|vendor| composer.text(&vendor.name));
        let name = name.unwrap_or_else(|| voice.say("survey-industry"));
        let words = voice.with("survey-changes", &diff_values(diff));
        vendors.remark(voice.with("name-is", &[("name", name.into()), ("word", words.into())]));
    }
    let mut unmapped = Section::new(voice.say("survey-unmapped"));
    for (name, count) in proposal.unmapped.iter().take(UNMAPPED) {
        let values = [("name", name.as_str().into()), ("word", count.to_string().into())];
        unmapped.remark(voice.with("name-is", &values));
    }
    if proposal.unmapped.len() > UNMAPPED {
        let rest = proposal.unmapped.len() - UNMAPPED;
        unmapped.remark(voice.with("import-more", &[("count", rest.into())]));
    }
    let mut about = Section::new(voice.say("survey-source"));
    about.remark(survey.source.attribution.clone().unwrap_or_default());
    if proposal.conflicts > 0 {
        let values = [("count", proposal.conflicts.into())];
        about.remark(voice.with("survey-conflicts", &values));
    }
    let title = voice.with("survey-title", &[("set", survey.set.title().into())]);
    let mut reply = chore_reply(composer, title, verdict);
    reply.sections = [concerns, vendors, unmapped, about]
        .into_iter()
        .filter(|section| !section.rows.is_empty())
        .collect();
    reply.data = Some(data(survey, proposal, is_held));
    if let Some(deed) = confirming {
        let label = voice.say("button-confirm");
        reply.controls =
            vec![vec![Control { deed, label, is_grave: !proposal.concerns.is_empty() }]];
    }
    reply
}

/// That what is at an address is what was taken in last.
#[must_use]
pub fn survey_unchanged(set: Set, voice: &Voice<'_>) -> Reply {
    let title = voice.with("survey-title", &[("set", set.title().into())]);
    let reply = bare(voice, Outcome::Answered, title, vec![voice.say("survey-nothing")]);
    let data =
        serde_json::json!({ "set": set.slug(), "stopped": false, "unchanged_at_source": true });
    Reply { data: Some(data), ..reply }
}

fn diff_values(diff: &VendorDiff) -> [(&'static str, fluent_bundle::FluentValue<'static>); 5] {
    [
        ("added", diff.added.into()),
        ("changed", diff.changed.into()),
        ("removed", diff.removed.into()),
        ("confirmed", diff.confirmed.into()),
        ("unchanged", diff.unchanged.into()),
    ]
}

/// All vendors together.
fn total(proposal: &Proposal) -> VendorDiff {
    let sum = |total: VendorDiff, one: &VendorDiff| VendorDiff {
        added: total.added + one.added,
        changed: total.changed + one.changed,
        confirmed: total.confirmed + one.confirmed,
        removed: total.removed + one.removed,
        unchanged: total.unchanged + one.unchanged,
    };
    proposal.vendors.values().fold(VendorDiff::default(), sum)
}

fn in_words(concern: &Concern, voice: &Voice<'_>) -> String {
    match concern {
        Concern::Flips(count) => voice.with("survey-flips", &[("count", (*count).into())]),
        Concern::Drops { gone, known } => {
            voice.with("survey-drops", &[("gone", (*gone).into()), ("known", (*known).into())])
        }
        Concern::Price { id, before, after } => {
            let pair = |(input, output): (f64, f64)| format!("{input} / {output}");
            let values = [
                ("id", id.as_str().into()),
                ("before", pair(*before).into()),
                ("after", pair(*after).into()),
            ];
            voice.with("survey-price", &values)
        }
    }
}

/// What an import would do, for programs.
fn data(survey: &Survey, proposal: &Proposal, is_held: bool) -> serde_json::Value {
    let plan = &proposal.plan;
    let ids: Vec<_> = plan.added.iter().map(crate::fact::Record::id).collect();
    let changed: Vec<_> = plan.changed.iter().map(|(before, _)| before.id()).collect();
    let removed: Vec<_> = plan.removed.iter().map(crate::fact::Record::id).collect();
    let diff = |diff: &VendorDiff| {
        serde_json::json!({
            "added": diff.added,
            "changed": diff.changed,
            "confirmed": diff.confirmed,
            "removed": diff.removed,
            "unchanged": diff.unchanged,
        })
    };
    let vendors: serde_json::Map<_, _> =
        proposal.vendors.iter().map(|(id, one)| (id.clone(), diff(one))).collect();
    let unmapped: serde_json::Map<_, _> =
        proposal.unmapped.iter().map(|(name, count)| (name.clone(), (*count).into())).collect();
    let concerns: Vec<_> = proposal
        .concerns
        .iter()
        .map(|concern| match concern {
            Concern::Flips(count) => serde_json::json!({ "flips": count }),
            Concern::Drops { gone, known } => serde_json::json!({ "gone": gone, "known": known }),
            Concern::Price { id, before, after } => {
                serde_json::json!({ "price": id, "before": before, "after": after })
            }
        })
        .collect();
    serde_json::json!({
        "set": survey.set.slug(),
        "date": survey.date.to_string(),
        "revision": survey.source.commit,
        "licence": survey.source.licence,
        "attribution": survey.source.attribution,
        "records": proposal.records,
        "mapped": proposal.mapped,
        "left_out": proposal.left_out,
        "unmapped": unmapped,
        "vendors": vendors,
        "added": ids,
        "changed": changed,
        "removed": removed,
        "unchanged": plan.unchanged,
        "conflicts": proposal.conflicts,
        "flips": proposal.flips,
        "concerns": concerns,
        "stopped": is_held,
    })
}
