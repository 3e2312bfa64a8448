//! A picture of what a data set holds names whom its licence asks to name.

use lanekeeper::fact::{Change, Locale, Scope, Vocabulary as _};
use lanekeeper::import::{File, Set, Snapshot, read};

use super::fixtures::{FACTS, compared};

/// A family in the European index, of a maker.
fn family(maker: &str, degree: &str) -> File {
    let text = format!(
        "system:\n  name: Brand New\n  releasedate: 2026-06\norg:\n  name: {maker}\n\
         paper:\n  class: {degree}\n"
    );
    File { path: format!("{maker}.yaml"), content: text.into_bytes() }
}

#[test]
fn a_map_by_dimension_names_the_index_and_its_authors_in_every_language() {
    let snapshot = Snapshot {
        set: Set::Osai,
        files: vec![family("Meta", "open"), family("Mistral AI", "closed")],
        revision: None,
        date: None,
        address: None,
        tag: None,
    };
    let survey = read(&snapshot).expect("it is sound");
    let change = Change {
        operation: "import".to_owned(),
        scope: Scope::Base,
        author: "shell".to_owned(),
        reason: "imported".to_owned(),
        time: "2026-11-23T12:00:00Z".parse().expect("a time"),
        confirmed: true,
        edits: survey.plan(&FACTS, None).plan.edits(),
    };
    let facts = FACTS.apply(&change, jiff::civil::date(2026, 11, 23)).expect("it obeys the rules");
    for &locale in Locale::ALL {
        let map = compared(&facts, &["meta", "mistral"], locale, true);
        for part in ["Liesenfeld", "osai-index.eu", "CC BY 4.0"] {
            assert!(map.svg().contains(part), "{locale:?}: {part}: {}", map.svg());
        }
        // Where nothing of it is shown, it is not named so.
        let map = compared(&facts, &["openai", "anthropic"], locale, true);
        assert!(!map.svg().contains("zenodo"), "{locale:?}: {}", map.svg());
    }
}
