//! Rules that a change breaks, in words.

use crate::fact::LineFlaw;
use crate::fact::Vocabulary;
use crate::fact::check::{Rule, Violation};

use super::row::Section;
use super::voice::Voice;

/// How many breaches are listed; who mends those sees the rest.
const SHOWN: usize = 10;

/// The breaches, one a line.
pub(super) fn broken_rules(violations: &[Violation], voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.say("rules-heading"));
    let mut said = Vec::new();
    for violation in violations {
        let values = [("record", violation.record.as_str().into())];
        let rule = voice.with(&format!("rule-{}", violation.rule.slug()), &values);
        let line = match violation.rule {
            // The holder of a name is what helps.
            Rule::NameClash | Rule::UnknownId => {
                let values = [("rule", rule.into()), ("detail", violation.detail.as_str().into())];
                voice.with("rule-with-detail", &values)
            }
            _ => rule,
        };
        if !said.contains(&line) && said.len() < SHOWN {
            section.remark(line.clone());
            said.push(line);
        }
    }
    section
}

/// What is wrong with a file, by line.
pub(super) fn flaws(flaws: &[LineFlaw], voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.say("flaws-heading"));
    for flaw in flaws.iter().take(SHOWN) {
        let said = flaw.flaw.to_string();
        let values = [("line", flaw.line.into()), ("flaw", said.as_str().into())];
        // The flaws of a whole file are in no line.
        section.remark(if flaw.line == 0 { said } else { voice.with("flaw-in-line", &values) });
    }
    section
}
