//! What was predicted about open and closed models, and what has happened since.

use crate::fact::{
    Assessment, Claim, Fact, Facts, Forecast, INDUSTRY, LaneSwitch, Release, Theme, Topic, Vendor,
};

use super::Counts;
use super::surveyed::samples;

/// Something that shows how a forecast fares.
#[derive(Debug, Clone, Copy)]
pub enum Indicator<'facts> {
    /// A statement.
    Fact(&'facts Fact),
    /// A change of lane.
    Switch(&'facts Vendor, &'facts LaneSwitch),
    /// A model.
    Release(&'facts Vendor, &'facts Release),
}

/// A forecast with what it rests on and what bears on it.
#[derive(Debug)]
pub struct Scored<'facts> {
    /// The forecast.
    pub forecast: &'facts Forecast,
    /// The article's claims behind it.
    pub claims: Vec<&'facts Claim>,
    /// What has happened since.
    pub indicators: Vec<Indicator<'facts>>,
}

/// The outlook, whole or for one theme.
#[derive(Debug)]
pub struct Outlook<'facts> {
    /// The only theme asked for.
    pub theme: Option<Theme>,
    /// The forecasts, each with its score.
    pub forecasts: Vec<Scored<'facts>>,
    /// What the fact base counts today.
    pub counts: Counts,
    /// What published samples count.
    pub samples: Vec<&'facts Assessment>,
    /// Statements about the field as a whole.
    pub context: Vec<&'facts Fact>,
    /// The article's other claims about the theme.
    pub claims: Vec<&'facts Claim>,
}

impl<'facts> Outlook<'facts> {
    /// The outlook, whole or for one theme.
    pub(super) fn of(facts: &'facts Facts, theme: Option<Theme>) -> Self {
        let asked = |one: Theme| theme.is_none_or(|theme| theme == one);
        let forecasts: Vec<_> = facts
            .forecasts()
            .into_iter()
            .filter(|forecast| asked(forecast.theme))
            .map(|forecast| Scored {
                forecast,
                claims: forecast.claims.iter().filter_map(|id| facts.claim(id.as_str())).collect(),
                indicators: forecast
                    .indicators
                    .iter()
                    .filter_map(|id| indicator(facts, id))
                    .collect(),
            })
            .collect();
        let behind = |claim: &&Claim| {
            let listed = |scored: &Scored| scored.claims.iter().any(|one| one.id == claim.id);
            forecasts.iter().any(listed)
        };
        let claims = facts
            .claims()
            .filter(|claim| claim.theme.is_some_and(asked) && !behind(claim))
            .collect();
        let shown = |fact: &&Fact| {
            let same =
                |one: &Indicator| matches!(one, Indicator::Fact(other) if other.id == fact.id);
            forecasts.iter().any(|scored| scored.indicators.iter().any(same))
        };
        let context =
            if asked(Theme::Context) {
                facts
                    .facts_of(INDUSTRY)
                    .filter(|fact| fact.topic != Topic::Definition)
                    .chain(facts.facts().filter(|fact| {
                        fact.topic == Topic::Outlook && fact.id.subject() != INDUSTRY
                    }))
                    .filter(|fact| !shown(fact))
                    .collect()
            } else {
                Vec::new()
            };
        let samples = samples(facts, INDUSTRY);
        Self { theme, counts: Counts::of(facts), samples, context, claims, forecasts }
    }
}

fn indicator<'facts>(facts: &'facts Facts, id: &str) -> Option<Indicator<'facts>> {
    if let Some(fact) = facts.fact(id) {
        Some(Indicator::Fact(fact))
    } else if let Some(switch) = facts.switch(id) {
        Some(Indicator::Switch(facts.vendor(switch.id.vendor())?, switch))
    } else {
        let release = facts.release(id)?;
        Some(Indicator::Release(facts.vendor(release.id.vendor())?, release))
    }
}
