//! What the bot is, what it keeps of people, and whom it owes a mention.

use crate::answer::About;

use super::Draft;
use super::citation::Composer;
use super::row::{Item, Section};

pub(super) fn draft(composer: &mut Composer<'_>, about: &About<'_>) -> Draft {
    let voice = composer.voice;
    let values = [
        ("vendors", about.vendors.into()),
        ("releases", about.releases.into()),
        ("facts", about.facts.into()),
        ("sources", about.sources.into()),
    ];
    let mut verdict = vec![voice.say("about-verdict"), voice.with("about-counts", &values)];
    if about.own > 0 {
        verdict.push(voice.with("about-own", &[("count", about.own.into())]));
    }
    let mut privacy = Section::new(voice.say("about-privacy"));
    for key in ["about-privacy-ids", "about-privacy-words", "about-privacy-erasure"] {
        privacy.remark(voice.say(key));
    }
    let mut grades = Section::new(voice.say("about-reading"));
    for key in ["about-grades", "about-open"] {
        grades.remark(voice.say(key));
    }
    let mut licence = Section::new(voice.say("about-licences"));
    licence.remark(voice.say("about-licence"));
    for source in &about.data_sets {
        licence.items([Item {
            label: None,
            text: source.title.clone(),
            link: source.url.as_ref().map(|url| url.as_str().to_owned()),
            stamp: source.licence.iter().cloned().collect(),
            marks: Vec::new(),
            nested: false,
        }]);
        licence.items(source.attribution.iter().map(|attribution| Item {
            label: None,
            text: attribution.clone(),
            link: None,
            stamp: Vec::new(),
            marks: Vec::new(),
            nested: true,
        }));
    }
    let version = env!("CARGO_PKG_VERSION");
    Draft {
        title: voice.with("about-title", &[("version", version.into())]),
        verdict,
        sections: vec![grades, privacy, licence],
    }
}
