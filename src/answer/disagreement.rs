//! Where sources differ about what an answer shows.

use crate::fact::{Assessment, Conflict, Contested, Facts, fold};

use super::{Aspect, AspectView, Party, Point};

/// The conflicts about the sides that matter to what is shown of them, and how many others there
/// are. Where one aspect alone is asked for, all matter that bear on it; that on models leads to
/// every one.
pub(super) fn conflicts<'facts>(
    facts: &'facts Facts,
    sides: &[Party],
    aspects: &[AspectView],
) -> (Vec<&'facts Conflict>, usize) {
    let points = || aspects.iter().flat_map(|view| view.sides.iter().flatten());
    let is_asked = |conflict: &Conflict| match aspects {
        [only] => bears_on(conflict, only.aspect),
        _ => false,
    };
    let about_sides = |conflict: &&Conflict| {
        sides.iter().any(|side| {
            let is_model = |id: &str| conflict.record.as_deref() == Some(id);
            side.vendor.id == conflict.vendor
                && side.release.is_none_or(|model| is_model(model.id.as_str()))
        })
    };
    let (listed, left_out): (Vec<_>, Vec<_>) =
        facts.conflicts().filter(about_sides).partition(|conflict| {
            is_asked(conflict) || points().any(|point| is_about(conflict, point))
        });
    (listed, left_out.len())
}

/// Whether what is contested decides what an aspect says.
fn bears_on(conflict: &Conflict, aspect: Aspect) -> bool {
    let is = |wanted: &[Contested]| conflict.contested.is_none_or(|one| wanted.contains(&one));
    match aspect {
        Aspect::Flagship => true,
        Aspect::Lane | Aspect::Openness => is(&[Contested::Weights]),
        Aspect::Licence => is(&[Contested::Weights, Contested::Licence]),
        Aspect::Business | Aspect::Price | Aspect::Motives | Aspect::Switches => false,
    }
}

/// Whether a conflict is about something that is shown.
fn is_about(conflict: &Conflict, point: &Point) -> bool {
    let record = conflict.record.as_deref();
    match point {
        Point::Model(release)
        | Point::NewestOpen(release)
        | Point::NewestClosed(release)
        | Point::NewestUnknown(release) => record == Some(release.id.as_str()),
        Point::Fact(fact) => record == Some(fact.id.as_str()),
        Point::Assessment(assessment) => is_about_model(conflict, assessment),
        Point::Lane(_) | Point::Switch(_) => false,
    }
}

/// Whether a conflict is about the weights of the model that a data set's record is about: lanes
/// and prices by lane hang on those.
fn is_about_model(conflict: &Conflict, assessment: &Assessment) -> bool {
    let record = conflict.record.as_deref();
    let release = assessment.release.as_ref().map(crate::fact::ReleaseId::as_str);
    let is_model = record == Some(assessment.id.as_str())
        || (release.is_some() && record == release)
        || (conflict.values.iter().any(|value| value.source == assessment.source)
            && fold(&conflict.subject.en) == fold(&assessment.model));
    is_model && conflict.contested == Some(Contested::Weights)
}

#[cfg(test)]
mod tests {
    use crate::answer::{Answer, Aspect, Query, answer};
    use crate::fact::bundled;

    /// The bundled conflicts that a comparison lists, and how many it leaves out.
    fn listed(sides: [&str; 2], aspect: Option<Aspect>) -> (Vec<&'static str>, usize) {
        let facts = bundled::for_tests();
        let sides = sides.map(|id| facts.subject(id).expect("it is a subject")).to_vec();
        let Some(Answer::Comparison(comparison)) = answer(facts, &Query::Compare { sides, aspect })
        else {
            panic!("it compares")
        };
        let ids = comparison.conflicts.iter().map(|conflict| conflict.id.as_str());
        (ids.collect(), comparison.more_conflicts)
    }

    #[test]
    fn an_aspect_lists_what_bears_on_it_and_nothing_else() {
        for (sides, aspect, expected) in [
            // Dates, a country and a licence change nothing about a lane.
            (["mistral", "meta"], Aspect::Lane, &[][..]),
            (["minimax", "casia"], Aspect::Lane, &["conflict-07", "conflict-08"]),
            (["minimax", "casia"], Aspect::Openness, &["conflict-07", "conflict-08"]),
            (["minimax", "casia"], Aspect::Licence, &["conflict-07", "conflict-08", "conflict-11"]),
            (["mistral", "zhipu"], Aspect::Licence, &["conflict-05", "conflict-10"]),
            (["mistral", "meta"], Aspect::Switches, &[]),
            (["mistral", "meta"], Aspect::Price, &[]),
            // The aspect that the overview sends readers to for the rest has all of it.
            (
                ["mistral", "meta"],
                Aspect::Flagship,
                &["conflict-01", "conflict-03", "conflict-09", "conflict-10"],
            ),
        ] {
            assert_eq!(listed(sides, Some(aspect)).0, expected, "{sides:?} {aspect:?}");
        }
        let (shown, more) = listed(["mistral", "meta"], None);
        assert_eq!(shown.len() + more, 4);
    }

    #[test]
    fn a_model_has_its_own_conflicts_only() {
        let (shown, _) = listed(["mistral.rel.10", "meta.rel.06"], Some(Aspect::Flagship));
        assert_eq!(shown, ["conflict-01", "conflict-09", "conflict-10"]);
        assert!(listed(["mistral.rel.01", "meta.rel.01"], Some(Aspect::Flagship)).0.is_empty());
    }
}
