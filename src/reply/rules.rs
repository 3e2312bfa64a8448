//! Rules that a change breaks, in words.

use crate::fact::check::{Rule, Violation};
use crate::fact::{Flaw, LineFlaw, Vocabulary as _};

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
    for LineFlaw { line, flaw } in flaws.iter().take(SHOWN) {
        let said = told(flaw, voice);
        // The flaws of a whole file are in no line.
        section.remark(match line {
            0 => said,
            line => voice.with("flaw-in-line", &[("line", (*line).into()), ("flaw", said.into())]),
        });
    }
    section
}

fn told(flaw: &Flaw, voice: &Voice<'_>) -> String {
    match flaw {
        Flaw::NotUtf8 => voice.say("flaw-not-utf8"),
        Flaw::TooLarge { limit } => voice.with("flaw-too-large", &[("limit", (*limit).into())]),
        Flaw::TooMany { limit } => voice.with("flaw-too-many", &[("limit", (*limit).into())]),
        Flaw::TooLong { limit } => voice.with("flaw-too-long", &[("limit", (*limit).into())]),
        // What the parser has to say it says in English; where it stopped is in it.
        Flaw::NotARecord { record: None, message } => {
            voice.with("flaw-not-a-record", &[("detail", message.as_str().into())])
        }
        Flaw::NotARecord { record: Some(record), message } => {
            let values = [("record", record.as_str().into()), ("detail", message.as_str().into())];
            voice.with("flaw-bad-record", &values)
        }
        Flaw::UnknownKey(key) => voice.with("flaw-unknown-key", &[("key", key.as_str().into())]),
        Flaw::DuplicateId(id) => voice.with("flaw-duplicate-id", &[("record", id.as_str().into())]),
        Flaw::Suggestion => voice.say("flaw-suggestion"),
        Flaw::Empty => voice.say("flaw-empty"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Locale;
    use crate::reply::{Row, Words};

    fn told_in(locale: Locale) -> String {
        let record = |record: Option<&str>| Flaw::NotARecord {
            record: record.map(str::to_owned),
            message: "missing field `name`".to_owned(),
        };
        let of_lines = [
            Flaw::NotUtf8,
            Flaw::TooLong { limit: 65_536 },
            record(None),
            record(Some("meta")),
            Flaw::UnknownKey("claim.pl".to_owned()),
            Flaw::DuplicateId("meta".to_owned()),
            Flaw::Suggestion,
        ];
        let of_files = [Flaw::Empty, Flaw::TooLarge { limit: 8 }, Flaw::TooMany { limit: 9 }];
        let of_files = of_files.map(|flaw| LineFlaw { line: 0, flaw }).into_iter();
        let of_lines = (1..).zip(of_lines).map(|(line, flaw)| LineFlaw { line, flaw });
        let found: Vec<_> = of_files.chain(of_lines).collect();
        let words = Words::load(&[]).expect("the bundled words load");
        let rows = flaws(&found, &words.voice(locale)).rows.into_iter();
        let lines = rows.filter_map(|row| match row {
            Row::Remark(line) => Some(line),
            _ => None,
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_is_wrong_with_a_file_is_told_in_the_readers_language() {
        insta::assert_snapshot!(told_in(Locale::English), @r"
        The file has no records.
        The file has more than 8 bytes.
        The file has more than 9 records.
        Line 1: not UTF-8.
        Line 2: more than 65536 bytes.
        Line 3: no record (missing field `name`).
        Line 4: meta cannot be read (missing field `name`).
        Line 5: no record has the key claim.pl.
        Line 6: meta stands on an earlier line already.
        Line 7: suggestions cannot be taken in.
        ");
        insta::assert_snapshot!(told_in(Locale::Chinese), @r"
        文件里没有记录。
        文件超过 8 字节。
        文件超过 9 条记录。
        第 1 行：不是 UTF-8 编码。
        第 2 行：超过 65536 字节。
        第 3 行：不是记录（missing field `name`）。
        第 4 行：meta 无法读取（missing field `name`）。
        第 5 行：任何记录都没有字段 claim.pl。
        第 6 行：meta 在前面的行中已经有了。
        第 7 行：建议不能导入。
        ");
    }
}
