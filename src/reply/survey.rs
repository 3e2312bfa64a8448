//! What data sets hold, in words.

use crate::answer::LanePrice;
use crate::fact::{
    Assessment, Content, Dimension, Offer, Price, Training, Vocabulary as _, points,
};

use super::citation::Composer;
use super::row::{Item, Row, Section};

impl Composer<'_> {
    /// What a data set holds, in a line.
    pub(super) fn assessment(&mut self, assessment: &Assessment) -> Item {
        let voice = self.voice;
        let text = match &assessment.content {
            Content::Openness(vector) => {
                let (points, dimensions) = points(vector);
                let values =
                    [("points", points.to_string().into()), ("dimensions", dimensions.into())];
                voice.with("assessment-openness", &values)
            }
            Content::Components(components) => {
                let open = components.parts.iter().filter(|part| part.is_open).count();
                let values = [
                    ("class", voice.term(components.class).into()),
                    ("open", open.into()),
                    ("parts", components.parts.len().into()),
                ];
                voice.with("assessment-components", &values)
            }
            Content::Offer(offer) => self.offer(offer),
            Content::Training(training) => self.training(training),
            Content::Sample(sample) => {
                voice.with("assessment-sample", &[("size", sample.size.into())])
            }
        };
        let date = voice.with("as-of", &[("date", assessment.checked.to_string().into())]);
        Item {
            label: Some(assessment.model.clone()),
            text,
            link: assessment.link.as_ref().map(|link| link.as_str().to_owned()),
            stamp: [date].into_iter().chain(self.overdue(assessment)).collect(),
            marks: self.cite([&assessment.source], None),
            nested: false,
        }
    }

    /// That a snapshot is past its shelf life, where it is.
    fn overdue(&self, assessment: &Assessment) -> Option<String> {
        let months = self.facts.overdue(assessment, self.today()?)?;
        Some(self.voice.with("stale-checked", &[("months", months.into())]))
    }

    /// What a model costs: at its vendor or the cheapest host, and over all hosts.
    fn offer(&self, offer: &Offer) -> String {
        let voice = self.voice;
        let Some(price) = offer.price() else { return voice.say("price-none") };
        let values = [
            ("host", price.host.as_str().into()),
            ("input", price.input.to_string().into()),
            ("output", price.output.to_string().into()),
        ];
        let text = voice.with("price-at", &values);
        if offer.prices.len() < 2 {
            return text;
        }
        let spread = |amount: fn(&Price) -> f64| {
            let amounts = offer.prices.iter().map(amount);
            range(
                amounts.fold((f64::MAX, 0.0_f64), |(low, high), one| (low.min(one), high.max(one))),
            )
        };
        let values = [
            ("hosts", offer.prices.len().into()),
            ("input", spread(|price| price.input).into()),
            ("output", spread(|price| price.output).into()),
        ];
        let spread = voice.with("price-spread", &values);
        [text, spread].join(&voice.say("clause-joiner"))
    }

    fn training(&self, training: &Training) -> String {
        let voice = self.voice;
        let access = training.access.map(|access| voice.term(access));
        let compute = training.compute.map(|amount| {
            voice.with("training-compute", &[("amount", format!("{amount:.1e}").into())])
        });
        let parts: Vec<_> = access.into_iter().chain(compute).collect();
        if parts.is_empty() {
            voice.say("training-unknown")
        } else {
            parts.join(&voice.say("clause-joiner"))
        }
    }
}

/// Low and high, or the one where they are the same.
fn range((low, high): (f64, f64)) -> String {
    if low < high { format!("{low}–{high}") } else { low.to_string() }
}

/// What the models of a side cost in one lane.
pub(super) fn lane_price(composer: &Composer<'_>, name: &str, price: &LanePrice) -> String {
    let key = if price.open { "price-lane-open" } else { "price-lane-closed" };
    let values = [
        ("name", name.into()),
        ("models", price.models.into()),
        ("input", range(price.input).into()),
        ("output", range(price.output).into()),
    ];
    composer.voice.with(key, &values)
}

/// The vectors of all sides, dimension by dimension, each with what shows it.
pub(super) fn by_dimension(
    composer: &mut Composer<'_>,
    names: &[&str],
    vectors: &[Option<&Assessment>],
    section: &mut Section,
) {
    let voice = composer.voice;
    for &dimension in Dimension::ALL {
        let mut items = Vec::new();
        for (name, assessment) in names.iter().zip(vectors) {
            let Some(assessment) = assessment else { continue };
            let Content::Openness(vector) = &assessment.content else { continue };
            let Some(one) = vector.iter().find(|one| one.dimension == dimension) else { continue };
            let label = [("model", assessment.model.as_str().into()), ("vendor", (*name).into())];
            let degree = voice.term(one.degree);
            let text = match &one.note {
                Some(note) => {
                    let values = [("name", degree.into()), ("word", note.as_str().into())];
                    voice.with("name-is", &values)
                }
                None => degree,
            };
            items.push(Item {
                label: Some(voice.with("model-of-vendor", &label)),
                text,
                link: one.link.as_ref().map(|link| link.as_str().to_owned()),
                stamp: Vec::new(),
                marks: composer.cite([&assessment.source], None),
                nested: false,
            });
        }
        section.group(voice.term(dimension), items);
    }
}

/// The newest years of a sample, in lines that say which sample it is.
pub(super) fn sample_years(
    composer: &mut Composer<'_>,
    assessment: &Assessment,
    years: usize,
) -> Vec<Row> {
    let Content::Sample(sample) = &assessment.content else { return Vec::new() };
    let voice = composer.voice;
    let item = composer.assessment(assessment);
    let line = |year: &crate::fact::SampleYear| {
        let values = [
            ("sample", assessment.model.as_str().into()),
            ("year", year.year.to_string().into()),
            ("open", year.open.into()),
            ("closed", year.closed.into()),
            ("unknown", year.unknown.into()),
        ];
        Row::Remark(voice.with("sample-year", &values))
    };
    let lines = sample.years.iter().rev().take(years).map(line);
    std::iter::once(Row::Item(item)).chain(lines).collect()
}
