//! The European Open Source AI Index: a file a family, overwritten as its versions advance, so that
//! the release date in it is the family's and settles nothing.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::fact::{Content, Degree, Dimension, Facts, Judgement, PartialDate, Vocabulary as _};

use super::flaw::FileFlaw;
use super::set::{File, Set};
use super::{Entries, Entry, Survey, figure, owner, yaml};

/// A file as it stands. Keys that we do not know do no harm: the index grows.
#[derive(Deserialize)]
struct Raw {
    system: RawSystem,
    org: RawOrganisation,
    #[serde(flatten)]
    rest: BTreeMap<String, Option<RawDimension>>,
}

#[derive(Deserialize)]
struct RawSystem {
    name: Option<String>,
    link: Option<Links>,
    endmodelname: Option<String>,
    releasedate: Option<String>,
}

#[derive(Deserialize)]
struct RawOrganisation {
    name: Option<String>,
}

#[derive(Deserialize)]
struct RawDimension {
    class: Option<String>,
    link: Option<Links>,
    notes: Option<String>,
}

/// One address or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Links {
    One(String),
    Several(Vec<Option<String>>),
}

impl Links {
    /// The first that can be shown.
    fn first(&self) -> Option<crate::fact::HttpsUrl> {
        match self {
            Self::One(link) => figure::link(link),
            Self::Several(links) => links.iter().flatten().find_map(|link| figure::link(link)),
        }
    }
}

/// A family.
#[derive(Debug)]
pub(super) struct System {
    path: String,
    slug: String,
    name: String,
    model: Option<String>,
    maker: String,
    released: Option<PartialDate>,
    link: Option<crate::fact::HttpsUrl>,
    vector: Vec<Judgement>,
}

/// The families, and the newest date in them.
pub(super) fn parse(
    files: &[File],
    flaws: &mut Vec<FileFlaw>,
    tell: &mut dyn FnMut(),
) -> (Vec<System>, Option<PartialDate>) {
    let mut systems = Vec::new();
    for file in files.iter().filter(|file| file.ends(&["yaml", "yml"]) && !file.is_aside()) {
        match system(file) {
            Ok(system) => systems.push(system),
            Err(flaw) => flaws.push(flaw),
        }
        tell();
    }
    let newest = systems.iter().filter_map(|system| system.released).max();
    (systems, newest)
}

fn system(file: &File) -> Result<System, FileFlaw> {
    let raw: Raw = yaml::read(file)?;
    let name = raw.system.name.as_deref().and_then(figure::name);
    let name =
        name.ok_or_else(|| FileFlaw::of_field(&file.path, file.stem(), "system.name", "empty"))?;
    let flaw = |field: &str, message: String| FileFlaw::of_field(&file.path, &name, field, message);
    let maker = raw.org.name.as_deref().and_then(figure::name);
    let maker = maker.ok_or_else(|| flaw("org.name", "empty".to_owned()))?;
    let released = figure::date(raw.system.releasedate.as_deref().unwrap_or_default());
    let released = released.map_err(|message| flaw("system.releasedate", message))?;
    let mut vector = Vec::new();
    for &dimension in Dimension::ALL {
        let Some(Some(one)) = raw.rest.get(dimension.slug()) else { continue };
        let Some(class) = one.class.as_deref().map(str::trim).filter(|class| !class.is_empty())
        else {
            continue;
        };
        let degree = Degree::from_slug(class).ok_or_else(|| {
            let field = format!("{}.class", dimension.slug());
            flaw(&field, format!("`{class}` is not open, partial or closed"))
        })?;
        let link = one.link.as_ref().and_then(Links::first);
        let note = one.notes.as_deref().and_then(figure::note);
        vector.push(Judgement { dimension, degree, link, note });
    }
    if vector.is_empty() {
        return Err(flaw("class", "no dimension is judged".to_owned()));
    }
    Ok(System {
        path: file.path.clone(),
        slug: figure::slug(file.stem(), 24),
        model: raw.system.endmodelname.as_deref().and_then(figure::name),
        link: raw.system.link.as_ref().and_then(Links::first),
        name,
        maker,
        released,
        vector,
    })
}

/// The families of vendors that the base knows.
pub(super) fn entries(systems: &[System], facts: &Facts, survey: &Survey) -> Entries {
    let mut entries = Entries { records: systems.len(), ..Entries::default() };
    let revision = survey.source.commit.as_deref();
    for system in systems {
        let Some(vendor) = owner::vendors(facts, &system.maker).into_iter().next() else {
            entries.unmapped(&system.maker);
            continue;
        };
        let names = [Some(&system.name), system.model.as_ref()];
        entries.found.push(Entry {
            owner: vendor.as_str().to_owned(),
            slug: format!("osai.{}", system.slug),
            model: system.name.clone(),
            names: names.into_iter().flatten().cloned().collect(),
            released: system.released,
            record: system.path.clone(),
            link: Set::Osai.record_link(revision, &system.path).or_else(|| system.link.clone()),
            content: Content::Openness(system.vector.clone()),
        });
    }
    entries
}
