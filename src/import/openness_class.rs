//! The classes of the Model Openness Framework, computed as its own tool computes them.
//!
//! Each class needs all that the lower ones need. A part counts when it is handed out under an open
//! licence: its own, or else the one for its type, or else the one for the whole distribution. The
//! technical report may be left out where there is a research paper. Optional parts (samples,
//! supporting libraries, metadata) decide nothing. White et al., "The Model Openness Framework",
//! <https://arxiv.org/abs/2403.13784>; the tool: <https://github.com/lfai/model_openness_tool>.

use std::collections::BTreeSet;

use crate::fact::{Component, OpennessClass, Part};

/// What Class III needs.
const MODEL: [Component; 6] = [
    Component::Architecture,
    Component::Parameters,
    Component::Report,
    Component::Results,
    Component::ModelCard,
    Component::DataCard,
];
/// What Class II needs beyond.
const TOOLING: [Component; 4] = [
    Component::TrainingCode,
    Component::InferenceCode,
    Component::EvaluationCode,
    Component::EvaluationData,
];
/// What Class I needs beyond both.
const SCIENCE: [Component; 4] =
    [Component::Datasets, Component::Preprocessing, Component::Checkpoints, Component::Paper];

/// Licences for data and documents that the tool counts as open although neither the OSI nor the
/// FSF lists them; families by how their identifiers begin.
const OPEN_DATA: [&str; 10] = [
    "CC0-1.0",
    "CC-BY-1.0",
    "CC-BY-2.",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-",
    "CDLA-",
    "ODC-",
    "ODbL-1.0",
    "OGL-",
];

/// The licences that count as open.
#[derive(Debug, Clone, Default)]
pub struct Licences(BTreeSet<String>);

impl Licences {
    /// Those that the OSI approved, the FSF calls free, or the framework lists.
    #[must_use]
    pub fn of(open: impl IntoIterator<Item = String>) -> Self {
        Self(open.into_iter().collect())
    }

    /// Whether a licence is open, by its exact SPDX identifier, as the tool takes it.
    #[must_use]
    pub fn are_open(&self, licence: &str) -> bool {
        self.0.contains(licence) || OPEN_DATA.iter().any(|open| licence.starts_with(open))
    }
}

/// The type of a part, which says what licence stands in for its own.
pub(super) fn kind(component: Component) -> &'static str {
    match component {
        Component::Architecture
        | Component::TrainingCode
        | Component::InferenceCode
        | Component::EvaluationCode
        | Component::Tools
        | Component::Preprocessing => "code",
        Component::Parameters
        | Component::Checkpoints
        | Component::Datasets
        | Component::EvaluationData
        | Component::Metadata => "data",
        Component::Report
        | Component::Results
        | Component::ModelCard
        | Component::DataCard
        | Component::Samples
        | Component::Paper => "document",
    }
}

/// The class that parts make.
#[must_use]
pub fn class_of(parts: &[Part]) -> OpennessClass {
    let open: BTreeSet<_> =
        parts.iter().filter(|part| part.is_open).map(|part| part.component).collect();
    let has = |component: &Component| match component {
        Component::Report => open.contains(component) || open.contains(&Component::Paper),
        _ => open.contains(component),
    };
    if !MODEL.iter().all(has) {
        OpennessClass::Unclassified
    } else if !TOOLING.iter().all(has) {
        OpennessClass::OpenModel
    } else if !SCIENCE.iter().all(has) {
        OpennessClass::OpenTooling
    } else {
        OpennessClass::OpenScience
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(open: &[&[Component]]) -> Vec<Part> {
        let part = |component: &Component| Part {
            component: *component,
            licence: Some("MIT".to_owned()),
            is_open: true,
        };
        open.iter().copied().flatten().map(part).collect()
    }

    #[test]
    fn each_class_needs_all_that_the_lower_ones_need() {
        assert_eq!(class_of(&[]), OpennessClass::Unclassified);
        assert_eq!(class_of(&parts(&[&MODEL])), OpennessClass::OpenModel);
        assert_eq!(class_of(&parts(&[&MODEL, &TOOLING])), OpennessClass::OpenTooling);
        assert_eq!(class_of(&parts(&[&MODEL, &TOOLING, &SCIENCE])), OpennessClass::OpenScience);
        assert_eq!(class_of(&parts(&[&TOOLING, &SCIENCE])), OpennessClass::Unclassified);
        for missing in MODEL.iter().chain(&TOOLING).chain(&SCIENCE) {
            let mut all = parts(&[&MODEL, &TOOLING, &SCIENCE]);
            all.retain(|part| part.component != *missing);
            let is_spared = *missing == Component::Report;
            assert_eq!(class_of(&all) == OpennessClass::OpenScience, is_spared, "{missing:?}");
        }
    }

    #[test]
    fn a_paper_stands_in_for_a_report_and_a_closed_licence_for_nothing() {
        let mut papered = parts(&[&MODEL, &[Component::Paper]]);
        papered.retain(|part| part.component != Component::Report);
        assert_eq!(class_of(&papered), OpennessClass::OpenModel);
        papered[0].is_open = false;
        assert_eq!(class_of(&papered), OpennessClass::Unclassified);
    }

    #[test]
    fn licences_are_taken_by_their_exact_identifiers() {
        let licences = Licences::of(["MIT".to_owned(), "Apache-2.0".to_owned()]);
        for open in ["MIT", "Apache-2.0", "CC-BY-SA-4.0", "CDLA-Permissive-2.0", "CC0-1.0"] {
            assert!(licences.are_open(open), "{open}");
        }
        for closed in ["MIT License", "Apache 2.0", "CC-BY-NC-4.0", "unlicensed", ""] {
            assert!(!licences.are_open(closed), "{closed}");
        }
    }
}
