//! The Model Openness Tool: a file a model. The date in a file is that of the record, not the
//! model's, so that it says when somebody looked and never when the model came.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use crate::fact::{Component, Components, Content, Facts, HttpsUrl, Part, PartialDate};

use super::flaw::FileFlaw;
use super::openness_class::{Licences, class_of, kind};
use super::set::{File, Set};
use super::{Entries, Entry, Survey, figure, owner, yaml};

/// The files that say which licences are open: SPDX's list, and the framework's own.
const LICENCE_FILES: [&str; 2] = ["licenses.json", "mof-licenses.json"];
/// What the tool writes where a part has no licence.
const NONE: [&str; 2] = ["unlicensed", ""];

/// The parts by the names that the framework gives them.
const NAMES: [(&str, Component); 17] = [
    ("Model architecture", Component::Architecture),
    ("Model parameters (Final)", Component::Parameters),
    ("Technical report", Component::Report),
    ("Evaluation results", Component::Results),
    ("Model card", Component::ModelCard),
    ("Data card", Component::DataCard),
    ("Sample model outputs", Component::Samples),
    ("Training code", Component::TrainingCode),
    ("Inference code", Component::InferenceCode),
    ("Evaluation code", Component::EvaluationCode),
    ("Evaluation data", Component::EvaluationData),
    ("Supporting libraries and tools", Component::Tools),
    ("Research paper", Component::Paper),
    ("Datasets", Component::Datasets),
    ("Data preprocessing code", Component::Preprocessing),
    ("Model parameters (Intermediate)", Component::Checkpoints),
    ("Model metadata", Component::Metadata),
];

#[derive(Deserialize)]
struct Raw {
    release: RawRelease,
}

#[derive(Deserialize)]
struct RawRelease {
    name: Option<String>,
    version: Option<String>,
    date: Option<String>,
    producer: Option<String>,
    huggingface: Option<String>,
    #[serde(default)]
    license: BTreeMap<String, Option<RawLicence>>,
    #[serde(default)]
    components: Vec<RawComponent>,
}

#[derive(Deserialize)]
struct RawLicence {
    name: Option<String>,
}

#[derive(Deserialize)]
struct RawComponent {
    name: Option<String>,
    license: Option<String>,
}

/// A model.
#[derive(Debug)]
pub(super) struct Record {
    path: String,
    slug: String,
    name: String,
    names: Vec<String>,
    maker: String,
    link: Option<HttpsUrl>,
    components: Components,
}

/// The models, and the newest date of a record.
pub(super) fn parse(
    files: &[File],
    flaws: &mut Vec<FileFlaw>,
    tell: &mut dyn FnMut(),
) -> (Vec<Record>, Option<PartialDate>) {
    let licences = match licences(files) {
        Ok(licences) => licences,
        Err(flaw) => {
            flaws.push(flaw);
            return (Vec::new(), None);
        }
    };
    let (mut records, mut newest) = (Vec::new(), None);
    for file in files.iter().filter(|file| file.ends(&["yaml", "yml"])) {
        match record(file, &licences) {
            Ok((record, date)) => {
                records.push(record);
                newest = newest.max(date);
            }
            Err(flaw) => flaws.push(flaw),
        }
        tell();
    }
    (records, newest)
}

/// The licences that count as open.
fn licences(files: &[File]) -> Result<Licences, FileFlaw> {
    let mut open = BTreeSet::new();
    for name in LICENCE_FILES {
        let is_meant = |file: &&File| file.path.rsplit('/').next() == Some(name);
        let file = files.iter().find(is_meant);
        let file =
            file.ok_or_else(|| FileFlaw::of_file(name, "missing, and no class without it"))?;
        let list: Value = serde_json::from_slice(&file.content)
            .map_err(|error| FileFlaw::of_file(&file.path, error))?;
        let list = list.get("licenses").and_then(Value::as_array);
        let list =
            list.ok_or_else(|| FileFlaw::of_field(&file.path, "the file", "licenses", "no list"))?;
        let says = |licence: &Value, key| licence.get(key).and_then(Value::as_bool) == Some(true);
        // What the framework lists itself is open, whoever else says so.
        let is_open = |licence: &&Value| {
            name == LICENCE_FILES[1]
                || says(licence, "isOsiApproved")
                || says(licence, "isFsfLibre")
        };
        let ids = list.iter().filter(is_open).filter_map(|one| one.get("licenseId")?.as_str());
        open.extend(ids.map(str::to_owned));
    }
    Ok(Licences::of(open))
}

fn record(file: &File, licences: &Licences) -> Result<(Record, Option<PartialDate>), FileFlaw> {
    let Raw { release } = yaml::read(file)?;
    let name = release.name.as_deref().and_then(figure::name);
    let name =
        name.ok_or_else(|| FileFlaw::of_field(&file.path, file.stem(), "release.name", "empty"))?;
    let flaw = |field: &str, message: String| FileFlaw::of_field(&file.path, &name, field, message);
    let date = figure::date(release.date.as_deref().unwrap_or_default());
    let date = date.map_err(|message| flaw("release.date", message))?;
    let mut parts: Vec<Part> = Vec::new();
    for raw in &release.components {
        let called = raw.name.as_deref().unwrap_or_default();
        let component = NAMES.iter().find(|(name, _)| *name == called).map(|(_, part)| *part);
        let component = component.ok_or_else(|| {
            flaw("release.components.name", format!("`{called}` is no component of the framework"))
        })?;
        let licence = licence_of(component, raw, &release);
        let is_open = licence.as_deref().is_some_and(|licence| licences.are_open(licence));
        // Of a part that is listed twice the open one counts, as it does for the tool.
        match parts.iter_mut().find(|part| part.component == component) {
            Some(known) if is_open && !known.is_open => {
                (known.licence, known.is_open) = (licence, true);
            }
            Some(_) => {}
            None => parts.push(Part { component, licence, is_open }),
        }
    }
    parts.sort_by_key(|part| part.component);
    let version = release.version.as_deref().and_then(figure::name).unwrap_or_default();
    let whole = figure::name(&format!("{name} {version}")).unwrap_or_else(|| name.clone());
    let record = Record {
        path: file.path.clone(),
        slug: figure::slug(file.stem(), 24),
        names: vec![name.clone(), whole],
        maker: release.producer.as_deref().and_then(figure::name).unwrap_or_default(),
        link: release.huggingface.as_deref().and_then(figure::link),
        components: Components { class: class_of(&parts), parts },
        name,
    };
    Ok((record, date))
}

/// The licence that holds for a part: its own, or that of its type, or that of the distribution.
fn licence_of(component: Component, raw: &RawComponent, release: &RawRelease) -> Option<String> {
    let of_all = |key: &str| release.license.get(key)?.as_ref()?.name.as_deref();
    let own = raw.license.as_deref();
    let stands_in = || {
        let named = [of_all(kind(component)), of_all("distribution")].into_iter().flatten();
        named.map(str::trim).find(|name| !name.is_empty())
    };
    let licence = own.map(str::trim).or_else(stands_in)?;
    if NONE.contains(&licence) { None } else { figure::note(licence) }
}

/// The models of vendors that the base knows.
pub(super) fn entries(records: &[Record], facts: &Facts, survey: &Survey) -> Entries {
    let mut entries = Entries { records: records.len(), ..Entries::default() };
    let revision = survey.source.commit.as_deref();
    for record in records {
        let Some(vendor) = owner::vendors(facts, &record.maker).into_iter().next() else {
            entries.unmapped(&record.maker);
            continue;
        };
        entries.found.push(Entry {
            owner: vendor.as_str().to_owned(),
            slug: format!("mot.{}", record.slug),
            model: record.name.clone(),
            names: record.names.clone(),
            released: None,
            record: record.path.clone(),
            link: Set::Mot.record_link(revision, &record.path).or_else(|| record.link.clone()),
            content: Content::Components(record.components.clone()),
        });
    }
    entries
}
