//! What changed between two versions of a record, for people to read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Record;

/// One field that differs between two versions of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Where it stands in the record: `claim.en`, `lane.now`, `sources`, `value.2.text.zh` for the
    /// second of several. The path begins below the kind of the record.
    pub field: String,
    /// What it was; `None` where the field was not there.
    pub before: Option<String>,
    /// What it is; `None` where the field is gone.
    pub after: Option<String>,
}

/// The fields in which two versions of a record differ: what people read first (the claim, the
/// name, the note), then the rest by its path. Of a record that is new or gone these are all its
/// fields. The identifier is never among them: two versions of one record share it.
#[must_use]
pub fn differences(before: Option<&Record>, after: Option<&Record>) -> Vec<FieldChange> {
    let (mut before, mut after) = (fields(before), fields(after));
    let paths: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
    let mut changes: Vec<_> = paths
        .into_iter()
        .map(|field| {
            let (before, after) = (before.remove(&field), after.remove(&field));
            FieldChange { field, before, after }
        })
        .filter(|change| change.before != change.after)
        .collect();
    changes.sort_by(|left, right| place(&left.field).cmp(&place(&right.field)));
    changes
}

/// The place of a field among others. Numbers count as such, so that the tenth of a list follows
/// the ninth.
fn place(path: &str) -> (usize, Vec<(usize, &str)>) {
    let parts: Vec<_> = path.split('.').map(|part| (part.parse().unwrap_or(0), part)).collect();
    let first = parts.first().map_or("", |(_, name)| *name);
    let rank = ["claim", "name", "note"].iter().position(|name| *name == first);
    (rank.unwrap_or(usize::MAX), parts)
}

/// Every field of a record by its path. Reads the JSON form, so that no kind of record and no
/// field added later is forgotten.
fn fields(record: Option<&Record>) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    let json = record.and_then(|record| serde_json::to_value(record).ok());
    // The kind is the only key of the outermost object.
    if let Some(Value::Object(tagged)) = json {
        tagged.iter().for_each(|(_, content)| collect("", content, &mut fields));
    }
    fields.remove("id");
    fields
}

/// Adds the leaves of `value`, which stands at `path`, to `fields`. A list without items is no
/// field, just as one that is left out.
fn collect(path: &str, value: &Value, fields: &mut BTreeMap<String, String>) {
    let below = |step: &str| {
        if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") }
    };
    match value {
        Value::Object(entries) => {
            for (key, entry) in entries {
                collect(&below(key), entry, fields);
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (index, item) in items.iter().enumerate() {
                collect(&below(&(index + 1).to_string()), item, fields);
            }
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().filter_map(leaf).collect();
            if !items.is_empty() {
                fields.insert(path.to_owned(), items.join(", "));
            }
        }
        _ => fields.extend(leaf(value).map(|text| (path.to_owned(), text))),
    }
}

/// A single value as people write it.
fn leaf(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Number(number) => {
            let number = number.to_string();
            Some(number.strip_suffix(".0").unwrap_or(&number).to_owned())
        }
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Figure, Lane, Text, bundled};

    fn record(id: &str) -> Record {
        bundled::for_tests().record(id).expect("a bundled record")
    }

    fn lines(before: Option<&Record>, after: Option<&Record>) -> Vec<String> {
        let shown = |text: Option<String>| text.unwrap_or_else(|| "nothing".to_owned());
        differences(before, after)
            .into_iter()
            .map(|one| format!("{}: {} -> {}", one.field, shown(one.before), shown(one.after)))
            .collect()
    }

    fn paths(record: &Record) -> Vec<String> {
        differences(None, Some(record)).into_iter().map(|change| change.field).collect()
    }

    #[test]
    fn a_record_does_not_differ_from_itself() {
        for record in bundled::for_tests().records() {
            assert_eq!(differences(Some(&record), Some(&record)), [], "{}", record.id());
        }
        assert_eq!(differences(None, None), []);
    }

    #[test]
    fn of_a_new_or_vanished_record_all_fields_are_listed() {
        for record in bundled::for_tests().records() {
            let (new, gone) = (differences(None, Some(&record)), differences(Some(&record), None));
            assert!(!new.is_empty() && new.len() == gone.len(), "{}", record.id());
            for (new, gone) in new.iter().zip(&gone) {
                assert_eq!((&new.field, &new.after), (&gone.field, &gone.before));
                assert!(new.before.is_none() && gone.after.is_none() && new.field != "id");
            }
        }
    }

    #[test]
    fn changed_fields_are_told_by_their_paths_and_the_claim_comes_first() {
        let before = record("meta.motive.03");
        let Record::Fact(mut fact) = before.clone() else { panic!("a fact") };
        fact.sources.push(fact.sources[0].clone());
        fact.figures.clear();
        fact.figures.push(Figure { value: 12.0, unit: "percent".to_owned(), relation: None });
        fact.checked = None;
        fact.note = Some(Text { en: "A note.".to_owned(), zh: None });
        fact.claim.en = "Something else.".to_owned();
        let changed = lines(Some(&before), Some(&Record::Fact(fact)));
        let fields: Vec<_> =
            changed.iter().filter_map(|line| line.split(": ").next()).map(str::to_owned).collect();
        assert_eq!(
            fields,
            ["claim.en", "note.en", "checked", "figures.1.unit", "figures.1.value", "sources"]
        );
        assert!(changed.contains(&"figures.1.value: nothing -> 12".to_owned()), "{changed:?}");
        assert!(changed.contains(&"note.en: nothing -> A note.".to_owned()), "{changed:?}");
    }

    #[test]
    fn a_lane_and_lists_of_names_read_plainly() {
        let before = record("meta");
        let Record::Vendor(mut vendor) = before.clone() else { panic!("a vendor") };
        vendor.lane.now = Lane::Closed;
        vendor.aliases = vec!["one".to_owned(), "two".to_owned()];
        vendor.in_article = false;
        let changed = lines(Some(&before), Some(&Record::Vendor(vendor)));
        assert_eq!(changed.len(), 3, "{changed:?}");
        assert!(changed[0].starts_with("aliases: ") && changed[0].ends_with(" -> one, two"));
        assert_eq!(changed[1], "in_article: true -> false");
        assert!(changed[2].starts_with("lane.now: ") && changed[2].ends_with(" -> closed"));
    }

    #[test]
    fn a_list_that_becomes_empty_is_gone() {
        let Record::Vendor(mut vendor) = record("meta") else { panic!("a vendor") };
        let before = Record::Vendor(vendor.clone());
        vendor.aliases.clear();
        let change = differences(Some(&before), Some(&Record::Vendor(vendor)));
        assert_eq!(change[0].field, "aliases");
        assert!(change[0].before.is_some() && change[0].after.is_none());
    }

    #[test]
    fn the_tenth_of_a_list_follows_the_ninth() {
        let Record::Conflict(mut conflict) = record("conflict-01") else { panic!("a conflict") };
        conflict.values = vec![conflict.values[0].clone(); 11];
        let paths = paths(&Record::Conflict(conflict));
        let at = |path: &str| paths.iter().position(|one| one == path).expect(path);
        assert!(at("value.2.source") < at("value.9.source"));
        assert!(at("value.9.text.zh") < at("value.10.source"));
        assert!(at("subject.en") < at("value.1.source"));
    }
}
