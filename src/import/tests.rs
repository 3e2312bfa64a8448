//! What holds of every import, whatever the snapshot.

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::fact::{Change, Record, Scope, Vocabulary as _, bundled, exchange};

/// The facts after a snapshot was taken in.
pub(super) fn taken_in(facts: &Facts, survey: &Survey) -> Facts {
    let change = Change {
        operation: "test".to_owned(),
        scope: Scope::Base,
        author: "shell".to_owned(),
        reason: "imported".to_owned(),
        time: Timestamp::UNIX_EPOCH,
        confirmed: true,
        edits: survey.plan(facts, None).plan.edits(),
    };
    match facts.apply(&change, jiff::civil::date(2026, 11, 23)) {
        Ok(after) => after,
        Err(violations) => panic!("{violations:#?}"),
    }
}

pub(super) fn surveyed(set: Set, files: Vec<File>) -> Survey {
    let snapshot = Snapshot { set, files, revision: None, date: None, address: None, tag: None };
    read(&snapshot).unwrap_or_else(|flaws| panic!("{flaws:#?}"))
}

/// Makers that the base knows, and one that it does not.
const MAKERS: [(&str, &str); 4] =
    [("Mistral AI", "mistral"), ("Meta", "meta"), ("DeepSeek", "deepseek"), ("Nobody", "nobody")];

/// One family or model of a random snapshot: its maker, its number, and what it says.
type Made = (usize, u8, u8);

fn index(made: &[Made]) -> Survey {
    let file = |(maker, number, degree): &Made| {
        let (maker, slug) = MAKERS[*maker];
        let degree = crate::fact::Degree::ALL[usize::from(*degree) % 3].slug();
        let text = format!(
            "system:\n  name: Model {number}\n  releasedate: 2025-12\norg:\n  name: {maker}\n\
             paper:\n  class: {degree}\n"
        );
        File { path: format!("{slug}-{number}.yaml"), content: text.into_bytes() }
    };
    surveyed(Set::Osai, unique(made).iter().map(file).collect())
}

fn catalogue(made: &[Made]) -> Survey {
    let file = |(maker, number, price): &Made| {
        let (_, slug) = MAKERS[*maker];
        let text = format!(
            "name = \"Model {number}\"\nrelease_date = \"2025-12-01\"\nopen_weights = {}\n\
             [cost]\ninput = {price}.5\noutput = {price}.5\n",
            price % 2 == 0
        );
        let path = format!("providers/{slug}/models/model-{number}.toml");
        File { path, content: text.into_bytes() }
    };
    surveyed(Set::ModelsDev, unique(made).iter().map(file).collect())
}

/// What is said last of each model.
fn unique(made: &[Made]) -> Vec<Made> {
    let by_name: BTreeMap<_, _> = made.iter().map(|one| ((one.0, one.1), *one)).collect();
    by_name.into_values().collect()
}

fn snapshots() -> impl Strategy<Value = Vec<Made>> {
    prop::collection::vec((0..MAKERS.len(), 0..6_u8, 0..9_u8), 1..12)
}

pub(super) fn export(facts: &Facts) -> String {
    exchange::write(facts.records())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_snapshot_taken_in_twice_changes_nothing_the_second_time(made in snapshots()) {
        for survey in [index(&made), catalogue(&made)] {
            let once = taken_in(bundled::for_tests(), &survey);
            let again = survey.plan(&once, None);
            prop_assert!(again.plan.is_empty(), "{:?}", again.vendors);
            prop_assert_eq!(export(&taken_in(&once, &survey)), export(&once));
        }
    }

    #[test]
    fn a_newer_snapshot_leaves_what_it_says_whatever_was_there(
        old in snapshots(),
        new in snapshots(),
    ) {
        for (old, new) in [(index(&old), index(&new)), (catalogue(&old), catalogue(&new))] {
            let base = bundled::for_tests();
            let through = taken_in(&taken_in(base, &old), &new);
            prop_assert_eq!(export(&through), export(&taken_in(base, &new)));
            let diff = new.plan(&taken_in(base, &old), None);
            let counted: usize = diff.vendors.values()
                .map(|one| one.added + one.changed + one.confirmed + one.removed)
                .sum();
            // The source itself is nobody's.
            let sources = diff.plan.changed.iter().filter(|(one, _)| matches!(one, Record::Source(_)));
            prop_assert_eq!(counted + sources.count(), diff.plan.len());
        }
    }

    #[test]
    fn no_file_panics(content in prop::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,200}") {
        for (set, path) in [
            (Set::Osai, "a.yaml"),
            (Set::Mot, "models/a.yml"),
            (Set::ModelsDev, "models/meta/a.toml"),
            (Set::ModelsDev, "api.json"),
            (Set::Epoch, "notable.csv"),
        ] {
            for content in [content.clone(), text.clone().into_bytes()] {
                let files = vec![File { path: path.to_owned(), content }];
                let snapshot = Snapshot { set, files, revision: None, date: None, address: None, tag: None };
                let _ = read(&snapshot).map(|survey| survey.plan(bundled::for_tests(), None));
            }
        }
    }
}
