//! Facts as a file: what is in it, and what taking it in would do.

use crate::command::Deed;
use crate::fact::{Facts, Plan, Record, differences};

use super::citation::Composer;
use super::row::Section;
use super::voice::Voice;
use super::written::change_rows;
use super::{Control, File, Reply, chore_reply};

/// How many changes of each sort a preview shows; the rest is counted.
const SHOWN: usize = 10;

/// Hands out what is visible as a file.
#[must_use]
pub fn exported(
    facts: &Facts,
    name: &str,
    content: String,
    records: usize,
    voice: &Voice<'_>,
) -> Reply {
    let verdict = voice.with("export-verdict", &[("count", records.into())]);
    let title = voice.say("export-title");
    let mut reply = chore_reply(Composer::new(facts, voice), title, vec![verdict.clone()]);
    let name = format!("{name}.jsonl");
    reply.file = Some(File { name, description: verdict, content: content.into_bytes().into() });
    reply
}

/// What an import would do, with the button that does it.
#[must_use]
pub fn import_preview(
    facts: &Facts,
    plan: &Plan,
    flips: usize,
    confirming: Deed,
    voice: &Voice<'_>,
) -> Reply {
    let mut composer = Composer::new(facts, voice);
    let verdict = voice.with(
        "import-verdict",
        &[
            ("added", plan.added.len().into()),
            ("changed", plan.changed.len().into()),
            ("removed", plan.removed.len().into()),
            ("unchanged", plan.unchanged.into()),
        ],
    );
    let mut verdict = vec![verdict];
    if flips > 0 {
        verdict.push(voice.with("import-flips", &[("count", flips.into())]));
    }
    let mut sections = Vec::new();
    let mut added = Section::new(voice.say("import-added"));
    for record in plan.added.iter().take(SHOWN) {
        let items = composer.any(record);
        added.items(items.into_iter().map(|mut item| {
            item.marks.clear();
            item
        }));
    }
    more(&mut added, plan.added.len(), voice);
    sections.push(added);
    let mut changed = Section::new(voice.say("import-changed"));
    for (before, after) in plan.changed.iter().take(SHOWN) {
        changed.remark(before.id().to_owned());
        changed.rows.extend(change_rows(&differences(Some(before), Some(after)), voice));
    }
    more(&mut changed, plan.changed.len(), voice);
    sections.push(changed);
    let mut removed = Section::new(voice.say("import-removed"));
    for record in plan.removed.iter().take(SHOWN) {
        removed.remark(record.id().to_owned());
    }
    more(&mut removed, plan.removed.len(), voice);
    sections.push(removed);
    let mut base = Section::new(voice.say("import-of-base"));
    for id in plan.of_base.iter().take(SHOWN) {
        base.remark(id.clone());
    }
    more(&mut base, plan.of_base.len(), voice);
    sections.push(base);
    let mut reply = chore_reply(composer, voice.say("import-title"), verdict);
    reply.data = Some(data(plan, flips));
    reply.sections = sections.into_iter().filter(|section| !section.rows.is_empty()).collect();
    if !plan.is_empty() {
        let label = voice.say("button-confirm");
        let is_grave = flips > 0 || !plan.removed.is_empty();
        reply.controls = vec![vec![Control { deed: confirming, label, is_grave }]];
    }
    reply
}

/// What an import would do, for programs.
fn data(plan: &Plan, flips: usize) -> serde_json::Value {
    let ids = |records: &[Record]| -> Vec<String> {
        records.iter().map(|record| record.id().to_owned()).collect()
    };
    let changed: Vec<_> = plan.changed.iter().map(|(before, _)| before.id()).collect();
    serde_json::json!({
        "added": ids(&plan.added),
        "changed": changed,
        "removed": ids(&plan.removed),
        "left_out": plan.of_base,
        "unchanged": plan.unchanged,
        "flips": flips,
    })
}

/// Counts what is not shown.
fn more(section: &mut Section, count: usize, voice: &Voice<'_>) {
    if count > SHOWN {
        section.remark(voice.with("import-more", &[("count", (count - SHOWN).into())]));
    }
}
