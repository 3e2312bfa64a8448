//! Data sets against the base and against each other.

use super::*;
use crate::fact::{Record, bundled};
use crate::import::File;
use crate::import::tests::{export, surveyed, taken_in};

/// The index on a family of Mistral's: whether its weights are there.
fn index(model: &str, degree: &str) -> Survey {
    let text = format!(
        "system:\n  name: {model}\n  releasedate: 2025-12\norg:\n  name: Mistral AI\n\
         weights_endmodel:\n  class: {degree}\n"
    );
    surveyed(Set::Osai, vec![File { path: "Family.yaml".to_owned(), content: text.into() }])
}

/// models.dev on some models of Mistral's.
fn catalogue(models: &[(&str, bool)]) -> Survey {
    let file = |(number, (model, open)): (usize, &(&str, bool))| {
        let text = format!(
            "name = \"{model}\"\nrelease_date = \"2025-12-02\"\nopen_weights = {open}\n\
             [cost]\ninput = 1.0\noutput = 2.0\n"
        );
        let path = format!("providers/mistral/models/model-{number}.toml");
        File { path, content: text.into() }
    };
    surveyed(Set::ModelsDev, models.iter().enumerate().map(file).collect())
}

/// Epoch AI on a model of Mistral's.
fn table(model: &str, access: &str) -> Survey {
    let text = format!(
        "Model,Organization,Publication date,Model accessibility\n\
         {model},Mistral AI,2025-12-02,{access}\n"
    );
    let file = File { path: "notable.csv".to_owned(), content: text.into() };
    surveyed(Set::Epoch, vec![file])
}

fn all(facts: &Facts, surveys: &[&Survey]) -> Facts {
    surveys.iter().fold(facts.clone(), |facts, survey| taken_in(&facts, survey))
}

/// The conflicts that are not bundled.
fn found(facts: &Facts) -> Vec<&Conflict> {
    facts.conflicts().filter(|one| one.precedence.is_some()).collect()
}

fn says(conflict: &Conflict) -> Vec<(&str, &str, bool)> {
    let values = conflict.values.iter();
    values.map(|one| (one.source.as_str(), one.text.en.as_str(), one.picked)).collect()
}

#[test]
fn data_sets_that_differ_on_a_model_of_nobody_elses_are_told_apart() {
    let base = bundled::for_tests();
    let (index, catalogue) = (index("Brand New 1", "open"), catalogue(&[("brand-new-1", false)]));
    let both = all(base, &[&index, &catalogue]);
    let [conflict] = found(&both)[..] else { panic!("{:#?}", found(&both)) };
    assert_eq!(
        says(conflict),
        [("set-osai", "open_weights", true), ("set-models-dev", "closed", false)]
    );
    assert_eq!(conflict.record.as_deref(), Some("mistral.osai.family"));
    assert_eq!(
        (conflict.contested, conflict.precedence),
        (Some(Contested::Weights), Some(Precedence::Closer))
    );
    // Whichever comes first, and however often.
    assert_eq!(export(&all(base, &[&catalogue, &index])), export(&both));
    for survey in [&index, &catalogue] {
        assert!(survey.plan(&both, None).plan.is_empty(), "{:?}", survey.set);
    }
}

#[test]
fn a_difference_is_gone_once_they_agree_or_one_has_nothing_to_say() {
    let base = bundled::for_tests();
    let model = "Brand New 1";
    let differing = all(base, &[&index(model, "open"), &catalogue(&[(model, false)])]);
    for later in [
        index(model, "closed"),
        index(model, "partial"),
        index("Other", "open"),
        catalogue(&[(model, true)]),
        catalogue(&[("Other", false)]),
    ] {
        let after = taken_in(&differing, &later);
        assert!(found(&after).is_empty(), "{:?}", found(&after));
    }
}

#[test]
fn what_the_base_has_decided_is_held_against_each_of_them_alone() {
    let (index, catalogue) =
        (index("Mistral Large 3", "open"), catalogue(&[("Mistral Large 3", false)]));
    let both = all(bundled::for_tests(), &[&index, &catalogue]);
    let [conflict] = found(&both)[..] else { panic!("{:#?}", found(&both)) };
    assert_eq!(conflict.id.as_str(), "mistral.rel.10.weights.models-dev");
    assert_eq!(conflict.precedence, Some(Precedence::Nearer));
}

/// The bundled facts, without knowing what may be done with the weights of Mistral Large 3.
fn in_the_dark(weights: Weights) -> Facts {
    let mut release = bundled::for_tests().release("mistral.rel.10").expect("it is there").clone();
    release.weights = weights;
    let others = bundled::for_tests().records().filter(|one| one.id() != "mistral.rel.10");
    Facts::from_records(others.chain([Record::Release(release)]))
}

#[test]
fn what_nobody_knew_is_learnt_of_the_set_that_goes_first_in_whichever_order() {
    let base = in_the_dark(Weights::Unknown);
    let before = base.release("mistral.rel.10").expect("it is there").clone();
    let (model, access) = ("Mistral Large 3", "Open weights (restricted use)");
    let (table, catalogue) = (table(model, access), catalogue(&[(model, false)]));
    let release = |facts: &Facts| facts.release("mistral.rel.10").expect("it is there").clone();
    let alone = taken_in(&base, &catalogue);
    assert_eq!(release(&alone).weights, Weights::Closed);
    let both = all(&base, &[&catalogue, &table]);
    assert_eq!(export(&all(&base, &[&table, &catalogue])), export(&both));
    let learnt = release(&both);
    assert_eq!(learnt.weights, Weights::OpenRestricted);
    assert_eq!(learnt.sources.len(), before.sources.len() + 1);
    assert!(learnt.sources.iter().any(|source| source.as_str() == "set-epoch"));
    let [conflict] = found(&both)[..] else { panic!("{:#?}", found(&both)) };
    assert_eq!(
        says(conflict),
        [("set-epoch", "open_restricted", true), ("set-models-dev", "closed", false)]
    );
    assert_eq!(conflict.record.as_deref(), Some("mistral.rel.10"));
    for survey in [&table, &catalogue] {
        assert!(survey.plan(&both, None).plan.is_empty(), "{:?}", survey.set);
    }
    // What is no longer said is no longer known.
    let other = self::table("Mistral Large 2", "API access");
    let without = taken_in(&both, &other);
    assert_eq!(release(&without).weights, Weights::Closed);
    assert!(!found(&without).iter().any(|one| one.record == conflict.record));
    let none = taken_in(&without, &self::catalogue(&[("Other", false)]));
    assert_eq!(release(&none), before);
}

#[test]
fn what_is_disputed_stays_so_and_shows_what_each_of_them_says() {
    let base = in_the_dark(Weights::Disputed);
    let model = "Mistral Large 3";
    let both = all(&base, &[&table(model, "API access"), &index(model, "open")]);
    let release = both.release("mistral.rel.10").expect("it is there");
    assert_eq!(release.weights, Weights::Disputed);
    let [conflict] = found(&both)[..] else { panic!("{:#?}", found(&both)) };
    assert_eq!(
        says(conflict),
        [("set-epoch", "closed", true), ("set-osai", "open_weights", false)]
    );
}

#[test]
fn data_sets_that_differ_among_themselves_stop_nothing() {
    let base = bundled::for_tests();
    let names: Vec<_> = (0..12).map(|number| format!("Brand New {number}")).collect();
    let models: Vec<_> = names.iter().map(|name| (name.as_str(), false)).collect();
    let file = |name: &String| {
        let text = format!(
            "system:\n  name: {name}\n  releasedate: 2025-12\norg:\n  name: Mistral AI\n\
             weights_endmodel:\n  class: open\n"
        );
        File { path: format!("{name}.yaml"), content: text.into() }
    };
    let index = surveyed(Set::Osai, names.iter().map(file).collect());
    let after = all(base, &[&index]);
    let proposal = catalogue(&models).plan(&after, None);
    assert_eq!((proposal.conflicts, proposal.flips), (12, 0));
    assert!(proposal.concerns.is_empty(), "{:?}", proposal.concerns);
}

#[test]
fn a_conflict_is_as_old_as_the_snapshots_that_it_was_found_in() {
    let surveys = [&index("Mistral Large 3", "open"), &catalogue(&[("Mistral Large 3", false)])];
    let both = all(bundled::for_tests(), &surveys);
    let then = |date: &str| found(&both.as_of(date.parse().expect("a date"))).len();
    assert_eq!((then("2025-12-01"), then("2025-12-31")), (0, 1));
}
