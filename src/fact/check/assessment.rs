//! The rules for what data sets hold: amounts that can be, and texts that can be shown.

use std::collections::BTreeSet;

use super::{Breaches, NAME_LIMIT, Rule, TEXT_LIMIT, TITLE_LIMIT};
use crate::fact::{Assessment, Content, INDUSTRY};

impl Breaches<'_> {
    pub(super) fn assessment(&mut self, assessment: &Assessment) {
        self.label(&assessment.model, NAME_LIMIT);
        self.label(&assessment.record, TITLE_LIMIT);
        self.dates([assessment.checked]);
        assessment.link.iter().for_each(|link| self.address(link));
        if assessment.id.subject() != INDUSTRY {
            self.owner(assessment.id.subject());
        }
        assessment.release.iter().for_each(|release| self.reference(release.as_str()));
        match &assessment.content {
            Content::Openness(vector) => {
                let notes = vector.iter().filter_map(|one| one.note.as_ref());
                notes.for_each(|note| self.label(note, TEXT_LIMIT));
                vector
                    .iter()
                    .filter_map(|one| one.link.as_ref())
                    .for_each(|link| self.address(link));
                let dimensions: BTreeSet<_> = vector.iter().map(|one| one.dimension).collect();
                if dimensions.len() != vector.len() {
                    self.add(Rule::Shape, "a dimension that is judged twice".to_owned());
                }
            }
            Content::Components(components) => {
                let licences = components.parts.iter().filter_map(|part| part.licence.as_ref());
                licences.for_each(|licence| self.label(licence, TITLE_LIMIT));
            }
            Content::Offer(offer) => {
                offer.licence.iter().for_each(|licence| self.label(licence, TITLE_LIMIT));
                for price in &offer.prices {
                    self.label(&price.host, NAME_LIMIT);
                    self.amounts([price.input, price.output]);
                }
            }
            Content::Training(training) => {
                training.country.iter().for_each(|country| self.label(country, TITLE_LIMIT));
                self.amounts(training.compute.into_iter().chain(training.parameters));
            }
            Content::Sample(sample) => {
                let counted: usize =
                    sample.years.iter().map(|year| year.open + year.closed + year.unknown).sum();
                if counted > sample.size {
                    self.add(Rule::Shape, "more models than the sample has".to_owned());
                }
            }
        }
    }

    fn amounts(&mut self, amounts: impl IntoIterator<Item = f64>) {
        if !amounts.into_iter().all(|amount| amount.is_finite() && amount >= 0.0) {
            self.add(Rule::Shape, "an amount that is no number or below zero".to_owned());
        }
    }
}
