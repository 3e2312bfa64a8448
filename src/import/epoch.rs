//! Epoch AI's data on models: one table a sample. What readers need of its rows are the counts by
//! year, of the sample and of each vendor, and what it says of models that the base has; the other
//! rows are counted and nothing more.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::fact::{
    AccessClass, Content, Facts, HttpsUrl, INDUSTRY, PartialDate, Sample, SampleYear, Training,
    VendorId,
};

use super::flaw::FileFlaw;
use super::limits::AMOUNT_LIMIT;
use super::set::File;
use super::{Entries, Entry, figure, matching, owner};

/// What the values of the column on access mean.
const ACCESS: [(&str, AccessClass); 6] = [
    ("Open weights (unrestricted)", AccessClass::Unrestricted),
    ("Open weights (restricted use)", AccessClass::Restricted),
    ("Open weights (non-commercial)", AccessClass::Noncommercial),
    ("API access", AccessClass::Api),
    ("Hosted access (no API)", AccessClass::Hosted),
    ("Unreleased", AccessClass::Unreleased),
];
/// How the files of Epoch AI begin, and what their samples are called.
const SAMPLES: [(&str, &str); 4] = [
    ("notable", "Epoch AI, notable models"),
    ("large_scale", "Epoch AI, large-scale models"),
    ("frontier", "Epoch AI, frontier models"),
    ("all", "Epoch AI, all models"),
];
/// The columns that a table must have.
const NEEDED: [&str; 4] = ["Model", "Organization", "Publication date", "Model accessibility"];

/// One table.
#[derive(Debug)]
pub(super) struct Table {
    /// A slug of the sample.
    slug: String,
    /// What the sample is called.
    title: String,
    path: String,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    line: u64,
    model: String,
    makers: String,
    year: Option<i16>,
    date: Option<PartialDate>,
    training: Training,
    link: Option<HttpsUrl>,
}

/// The tables, and the newest date in them.
pub(super) fn parse(
    files: &[File],
    flaws: &mut Vec<FileFlaw>,
    tell: &mut dyn FnMut(),
) -> (Vec<Table>, Option<PartialDate>) {
    let mut tables: Vec<Table> = Vec::new();
    for file in files.iter().filter(|file| file.ends(&["csv"])) {
        match table(file) {
            Ok(table) if tables.iter().any(|known| known.slug == table.slug) => {
                flaws.push(FileFlaw::of_file(&file.path, "a second table of the same sample"));
            }
            Ok(table) => tables.push(table),
            Err(flaw) => flaws.push(flaw),
        }
        tell();
    }
    let rows = tables.iter().flat_map(|table| &table.rows);
    let newest = rows.filter_map(|row| row.date).max();
    tables.retain(|table| !table.rows.is_empty());
    (tables, newest)
}

fn table(file: &File) -> Result<Table, FileFlaw> {
    let broken = |error: &dyn std::fmt::Display| FileFlaw::of_file(&file.path, error);
    let mut reader = ReaderBuilder::new().from_reader(file.content.as_slice());
    let headers = reader.headers().map_err(|error| broken(&error))?.clone();
    let column = |name: &str| headers.iter().position(|header| header.trim() == name);
    if let Some(missing) = NEEDED.iter().find(|name| column(name).is_none()) {
        return Err(FileFlaw::of_field(&file.path, "the header", missing, "no such column"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let value = |name: &str| column(name).and_then(|at| record.get(at)).unwrap_or_default();
        rows.push(row(file, &record, value)?);
    }
    let stem = file.stem().to_ascii_lowercase();
    let known = SAMPLES.iter().find(|(start, _)| stem.starts_with(start));
    let (slug, title) = match known {
        Some((slug, title)) => (slug.replace('_', "-"), (*title).to_owned()),
        None => (figure::slug(&stem, 16), figure::name(&stem).unwrap_or_default()),
    };
    Ok(Table { slug, title, path: file.path.clone(), rows })
}

fn row<'row>(
    file: &File,
    record: &StringRecord,
    value: impl Fn(&str) -> &'row str,
) -> Result<Row, FileFlaw> {
    let line = record.position().map_or(0, csv::Position::line);
    let model = figure::name(value("Model"));
    let place = model.clone().unwrap_or_else(|| format!("line {line}"));
    let flaw =
        |field: &str, message: String| FileFlaw::of_field(&file.path, &place, field, message);
    let model = model.ok_or_else(|| flaw("Model", "empty".to_owned()))?;
    let published = value("Publication date").trim();
    // Models are older than what the base can date; those are counted by year alone.
    let year = published.get(..4).and_then(|year| year.parse::<i16>().ok());
    let is_old = year.is_some_and(|year| (1900..1990).contains(&year));
    let date = if is_old { Ok(None) } else { figure::date(published) };
    let date = date.map_err(|message| flaw("Publication date", message))?;
    let access = match value("Model accessibility").trim() {
        "" => None,
        text => {
            let known = ACCESS.iter().find(|(name, _)| *name == text).map(|(_, class)| *class);
            let unknown = || flaw("Model accessibility", format!("`{text}` is no class of access"));
            Some(known.ok_or_else(unknown)?)
        }
    };
    let amount = |field: &str| match value(field).trim() {
        "" => Ok(None),
        text => match text.parse::<f64>() {
            Ok(amount) if (0.0..AMOUNT_LIMIT).contains(&amount) => Ok(Some(amount)),
            _ => Err(flaw(field, format!("`{text}` is no amount"))),
        },
    };
    Ok(Row {
        line,
        makers: figure::note(value("Organization")).unwrap_or_default(),
        year,
        date,
        training: Training {
            access,
            country: figure::note(value("Country (of organization)")),
            compute: amount("Training compute (FLOP)")?,
            parameters: amount("Parameters")?,
        },
        link: value("Link").split_whitespace().find_map(figure::link),
        model,
    })
}

/// The counts, and the rows on models that the base has. A model that several tables have counts in
/// each, and its row is taken from the first.
pub(super) fn entries(tables: &[Table], facts: &Facts) -> Entries {
    let mut entries = Entries::default();
    let mut known: BTreeMap<String, Entry> = BTreeMap::new();
    for table in tables {
        entries.records += table.rows.len();
        let mut by_vendor: BTreeMap<VendorId, Vec<&Row>> = BTreeMap::new();
        for row in &table.rows {
            let vendors = owner::vendors(facts, &row.makers);
            if vendors.is_empty() {
                entries.unmapped(&row.makers);
            }
            let names = [row.model.clone()];
            let release =
                vendors.iter().find_map(|vendor| matching::release(facts, vendor.as_str(), &names));
            if let Some(release) = release {
                known.entry(release.as_str().to_owned()).or_insert_with(|| Entry {
                    owner: release.vendor().to_owned(),
                    slug: format!("epoch.{}", figure::slug(&row.model, 32)),
                    model: row.model.clone(),
                    names: names.to_vec(),
                    released: row.date,
                    record: format!("{}: line {}", table.path, row.line),
                    link: row.link.clone(),
                    content: Content::Training(row.training.clone()),
                });
            }
            for vendor in vendors {
                by_vendor.entry(vendor).or_default().push(row);
            }
        }
        let all: Vec<_> = table.rows.iter().collect();
        entries.found.push(sample(table, INDUSTRY, &all));
        let counts = by_vendor.iter().map(|(vendor, rows)| sample(table, vendor.as_str(), rows));
        entries.found.extend(counts);
    }
    entries.found.extend(known.into_values());
    entries
}

/// The counts of some rows of a table.
fn sample(table: &Table, owner: &str, rows: &[&Row]) -> Entry {
    let mut years: BTreeMap<i16, SampleYear> = BTreeMap::new();
    for row in rows {
        let Some(year) = row.year else { continue };
        let counts = years.entry(year).or_insert(SampleYear { year, ..SampleYear::default() });
        match row.training.access.map(|access| access.weights().are_open()) {
            Some(true) => counts.open += 1,
            Some(false) => counts.closed += 1,
            None => counts.unknown += 1,
        }
    }
    Entry {
        owner: owner.to_owned(),
        slug: format!("epoch.sample.{}", table.slug),
        model: table.title.clone(),
        names: Vec::new(),
        released: None,
        record: table.path.clone(),
        link: None,
        content: Content::Sample(Sample { size: rows.len(), years: years.into_values().collect() }),
    }
}
