//! The outlook in words.

use crate::answer::{Indicator, Outlook, Scored};
use crate::fact::{Forecast, INDUSTRY, Locale, Resolution, Theme, Vocabulary};

use super::Draft;
use super::citation::Composer;
use super::counts::{YEARS, counted, lane_counts, live};
use super::overlay::notes;
use super::row::{Item, Section};
use super::survey::sample_years;

/// How many indicators a forecast shows when all forecasts are asked for; the rest is there when
/// its theme is.
const INDICATORS_IN_OVERVIEW: usize = 3;
pub(super) fn draft(composer: &mut Composer<'_>, outlook: &Outlook<'_>) -> Draft {
    let voice = composer.voice;
    let mut sections = Vec::new();
    for scored in &outlook.forecasts {
        sections.push(forecast(composer, scored, outlook));
    }
    if outlook.theme.is_none_or(|theme| theme == Theme::Context) {
        let mut counted = counted(composer, &outlook.counts);
        for sample in &outlook.samples {
            counted.rows.extend(sample_years(composer, sample, YEARS));
        }
        sections.push(counted);
        let mut context = Section::new(voice.say("outlook-context"));
        for fact in &outlook.context {
            let items = composer.attributed(fact);
            context.items(items);
        }
        sections.push(context);
        sections.push(notes(composer, &[INDUSTRY]));
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
                ("title", title(composer, only.forecast).into()),
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

/// The short name of a forecast: its own in the languages of the facts, in the others that of its
/// theme.
fn title(composer: &Composer<'_>, forecast: &Forecast) -> String {
    match composer.voice.locale() {
        Locale::English | Locale::Chinese => composer.text(&forecast.title),
        _ => composer.voice.term(forecast.theme),
    }
}

fn forecast(composer: &mut Composer<'_>, scored: &Scored<'_>, outlook: &Outlook<'_>) -> Section {
    let voice = composer.voice;
    let forecast = scored.forecast;
    let whole = outlook.theme.is_some();
    let heading = [
        ("title", title(composer, forecast).into()),
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
    // A forecast that nobody had judged yet has no reason.
    let is_judged = !forecast.reason.en.is_empty();
    section.items(std::iter::once(predicted).chain(is_judged.then_some(reason)));
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
        Indicator::Fact(fact) => composer.attributed(fact),
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
