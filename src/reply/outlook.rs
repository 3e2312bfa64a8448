//! The outlook in words.

use crate::answer::{Counts, Indicator, Outlook, Scored};
use crate::fact::{Lane, Resolution, Theme, Vocabulary};

use super::Draft;
use super::citation::Composer;
use super::row::{Item, Section};

/// How many indicators a forecast shows when all forecasts are asked for; the rest is there when
/// its theme is.
const INDICATORS_IN_OVERVIEW: usize = 3;
/// How many years of releases and switches are counted, the newest ones.
const YEARS: usize = 5;

pub(super) fn draft(composer: &mut Composer<'_>, outlook: &Outlook<'_>) -> Draft {
    let voice = composer.voice;
    let mut sections = Vec::new();
    for scored in &outlook.forecasts {
        sections.push(forecast(composer, scored, outlook));
    }
    if outlook.theme.is_none_or(|theme| theme == Theme::Context) {
        sections.push(counted(composer, &outlook.counts));
        let mut context = Section::new(voice.say("outlook-context"));
        for fact in &outlook.context {
            let vendor = composer.facts.vendor(fact.id.subject());
            let label = vendor.map(|vendor| composer.text(&vendor.name));
            let items = match label {
                Some(label) => composer.labelled(&label, fact),
                None => composer.fact(fact),
            };
            context.items(items);
        }
        sections.push(context);
    }
    if outlook.theme.is_some() {
        let mut article = Section::new(voice.say("article-says"));
        let items = composer.claims(&outlook.claims);
        article.items(items);
        sections.push(article);
    }
    let title = match outlook.theme {
        Some(theme) => voice.with("outlook-title-theme", &[("theme", voice.term(theme).into())]),
        None => voice.say("outlook-title"),
    };
    Draft { title, verdict: verdict(composer, outlook), sections }
}

fn verdict(composer: &Composer<'_>, outlook: &Outlook<'_>) -> Vec<String> {
    let voice = composer.voice;
    let score = match outlook.forecasts.as_slice() {
        [] => None,
        [only] => Some(voice.with(
            "outlook-verdict-single",
            &[
                ("title", composer.text(&only.forecast.title).into()),
                ("resolution", voice.term(only.forecast.resolution).into()),
                ("date", only.forecast.judged.to_string().into()),
            ],
        )),
        several => {
            let count = |resolution: Resolution| {
                several.iter().filter(|one| one.forecast.resolution == resolution).count()
            };
            let judged = several.iter().map(|one| one.forecast.judged).max();
            let made = several.iter().map(|one| one.forecast.made).min();
            let date = |date: Option<crate::fact::PartialDate>| {
                date.map(|date| date.to_string()).unwrap_or_default()
            };
            Some(voice.with(
                "outlook-verdict",
                &[
                    ("forecasts", several.len().into()),
                    ("made", date(made).into()),
                    ("judged", date(judged).into()),
                    ("true", count(Resolution::CameTrue).into()),
                    ("mixed", count(Resolution::Mixed).into()),
                    ("failed", count(Resolution::Failed).into()),
                    ("open", count(Resolution::Open).into()),
                ],
            ))
        }
    };
    score.into_iter().chain([lane_counts(composer, &outlook.counts)]).collect()
}

fn lane_counts(composer: &Composer<'_>, counts: &Counts) -> String {
    let count = |lane: Lane| {
        counts.lanes.iter().find(|(one, _)| *one == lane).map_or(0, |(_, count)| *count)
    };
    let values = [
        ("vendors", counts.vendors.into()),
        ("source", count(Lane::OpenSource).into()),
        ("weights", count(Lane::OpenWeights).into()),
        ("both", count(Lane::Both).into()),
        ("closed", count(Lane::Closed).into()),
    ];
    composer.voice.with("lane-counts", &values)
}

fn forecast(composer: &mut Composer<'_>, scored: &Scored<'_>, outlook: &Outlook<'_>) -> Section {
    let voice = composer.voice;
    let forecast = scored.forecast;
    let whole = outlook.theme.is_some();
    let heading = [
        ("title", composer.text(&forecast.title).into()),
        ("resolution", voice.term(forecast.resolution).into()),
    ];
    let mut section = Section::new(voice.with("forecast-heading", &heading));
    let article = crate::fact::ARTICLE.parse().ok();
    let evidence = scored.claims.iter().flat_map(|claim| &claim.evidence);
    let predicted = Item {
        label: Some(voice.say("forecast-predicted")),
        text: composer.text(&forecast.statement),
        link: None,
        stamp: vec![forecast.made.to_string(), composer.text(&forecast.by)],
        marks: composer.cite(&article, None),
        nested: false,
    };
    let judged = [("date", forecast.judged.to_string().into())];
    let reason = Item {
        label: Some(voice.say("forecast-since")),
        text: composer.text(&forecast.reason),
        link: None,
        stamp: vec![voice.with("forecast-judged", &judged)],
        marks: composer.cite(evidence, None),
        nested: false,
    };
    section.items([predicted, reason]);
    section.remark(live(composer, forecast.theme, &outlook.counts));
    let shown = if whole { scored.indicators.len() } else { INDICATORS_IN_OVERVIEW };
    let mut items = Vec::new();
    for indicator in scored.indicators.iter().take(shown) {
        items.extend(indicator_items(composer, *indicator));
    }
    section.group(voice.say("forecast-indicators"), items);
    let more = scored.indicators.len().saturating_sub(shown);
    if more > 0 {
        let values = [("count", more.into()), ("theme", forecast.theme.slug().into())];
        section.remark(voice.with("forecast-more", &values));
    }
    if whole {
        let items = composer.claims(&scored.claims);
        section.group(voice.say("article-says"), items);
    }
    section
}

fn indicator_items(composer: &mut Composer<'_>, indicator: Indicator<'_>) -> Vec<Item> {
    match indicator {
        Indicator::Fact(fact) => {
            let vendor = composer.facts.vendor(fact.id.subject());
            match vendor.map(|vendor| composer.text(&vendor.name)) {
                Some(label) => composer.labelled(&label, fact),
                None => composer.fact(fact),
            }
        }
        Indicator::Switch(vendor, switch) => {
            let mut item = composer.switch(switch);
            let date = item.label.take().unwrap_or_default();
            item.label = Some(composer.text(&vendor.name));
            item.stamp.insert(0, date);
            vec![item]
        }
        Indicator::Release(_, release) => composer.release(release),
    }
}

/// What the fact base counts today about a theme.
fn live(composer: &Composer<'_>, theme: Theme, counts: &Counts) -> String {
    let voice = composer.voice;
    match theme {
        Theme::Coexistence | Theme::Context => releases_line(composer, counts),
        Theme::Complement => voice.with(
            "live-complement",
            &[("both", counts.mixed_vendors.into()), ("vendors", counts.vendors.into())],
        ),
        Theme::Shakeout => {
            let (year, active) = counts.active_vendors.unwrap_or_default();
            let values = [
                ("active", active.into()),
                ("vendors", counts.vendors.into()),
                ("year", year.to_string().into()),
            ];
            voice.with("live-shakeout", &values)
        }
        Theme::Switching => {
            let opening: usize = counts.switches_by_year.iter().map(|year| year.opening).sum();
            let closing: usize = counts.switches_by_year.iter().map(|year| year.closing).sum();
            let values = [
                ("switches", counts.switches.into()),
                ("vendors", counts.switchers.into()),
                ("opening", opening.into()),
                ("closing", closing.into()),
            ];
            voice.with("live-switching", &values)
        }
        Theme::Blurring => {
            let both = counts.lanes.iter().find(|(lane, _)| *lane == Lane::Both);
            let newest = counts.releases_by_year.last().copied().unwrap_or_default();
            let values = [
                ("both", both.map_or(0, |(_, count)| *count).into()),
                ("vendors", counts.vendors.into()),
                ("limited", newest.limited.into()),
                ("open", (newest.limited + newest.permissive).into()),
                ("year", newest.year.to_string().into()),
            ];
            voice.with("live-blurring", &values)
        }
    }
}

/// The newest year of listed releases, by weights.
fn releases_line(composer: &Composer<'_>, counts: &Counts) -> String {
    let newest = counts.releases_by_year.last().copied().unwrap_or_default();
    let values = [
        ("year", newest.year.to_string().into()),
        ("permissive", newest.permissive.into()),
        ("limited", newest.limited.into()),
        ("closed", newest.closed.into()),
        ("unknown", newest.unknown.into()),
    ];
    composer.voice.with("live-releases", &values)
}

fn counted(composer: &Composer<'_>, counts: &Counts) -> Section {
    let voice = composer.voice;
    let mut section = Section::new(voice.say("outlook-counted"));
    section.remark(lane_counts(composer, counts));
    let skipped = counts.releases_by_year.len().saturating_sub(YEARS);
    for year in counts.releases_by_year.iter().skip(skipped).rev() {
        let values = [
            ("year", year.year.to_string().into()),
            ("permissive", year.permissive.into()),
            ("limited", year.limited.into()),
            ("closed", year.closed.into()),
            ("unknown", year.unknown.into()),
        ];
        section.remark(voice.with("live-releases", &values));
    }
    let skipped = counts.switches_by_year.len().saturating_sub(YEARS);
    for year in counts.switches_by_year.iter().skip(skipped).rev() {
        let values = [
            ("year", year.year.to_string().into()),
            ("opening", year.opening.into()),
            ("closing", year.closing.into()),
        ];
        section.remark(voice.with("live-switches", &values));
    }
    section
}
