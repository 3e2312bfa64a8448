//! Published data sets: from the text of their files to the records that they come to.
//!
//! Pure: whoever reads folders and addresses hands files in. [`read`] turns files into a
//! [`Survey`] and refuses what is malformed; [`Survey::plan`] maps it to vendors and models by the
//! index of names and says what would change. What is told of a data set is data; the words for it
//! are found where it is shown.

mod disagreement;
mod epoch;
mod figure;
mod flaw;
mod guard;
mod limits;
mod matching;
mod models_dev;
mod mot;
mod openness_class;
mod osai;
mod owner;
mod proposal;
mod set;
#[cfg(test)]
mod tests;
mod yaml;

pub use flaw::FileFlaw;
pub use guard::{Concern, DROP_LIMIT, DROP_SHARE, PRICE_FACTOR};
pub use limits::{DEPTH_LIMIT, FILE_LIMIT, FILES_LIMIT, FLAW_LIMIT, TOTAL_LIMIT};
pub use openness_class::{Licences, class_of};
pub use proposal::{Proposal, VendorDiff};
pub use set::{File, Set, Snapshot};

use std::collections::BTreeMap;

use crate::fact::{Content, Facts, HttpsUrl, PartialDate, Source, VendorId};

/// A snapshot that was read.
#[derive(Debug)]
pub struct Survey {
    /// The data set.
    pub set: Set,
    /// What stands for it among the sources.
    pub source: Source,
    /// The day of the snapshot.
    pub date: PartialDate,
    /// A checksum of all files, by which a snapshot is known again.
    pub checksum: String,
    parsed: Parsed,
}

/// The records of each data set.
#[derive(Debug)]
enum Parsed {
    ModelsDev(models_dev::Catalogue),
    Osai(Vec<osai::System>),
    Mot(Vec<mot::Record>),
    Epoch(Vec<epoch::Table>),
}

/// One record of a data set that belongs to a vendor.
#[derive(Debug, Clone)]
struct Entry {
    /// The vendor, or the industry.
    owner: String,
    /// The last part of the identifier.
    slug: String,
    /// The model, as the data set names it.
    model: String,
    /// The names under which the base may have it.
    names: Vec<String>,
    released: Option<PartialDate>,
    record: String,
    link: Option<HttpsUrl>,
    content: Content,
}

/// What a survey holds, seen with the names of a base.
#[derive(Debug, Default)]
struct Entries {
    found: Vec<Entry>,
    /// Whose records no vendor of the base stands for, with how many those are.
    unmapped: BTreeMap<String, usize>,
    /// How many records were left out on purpose: names that point at another model, and models
    /// that a host only offers.
    left_out: usize,
    /// How many records there are.
    records: usize,
}

impl Entries {
    /// Notes a record that no vendor stands for.
    fn unmapped(&mut self, owner: &str) {
        let owner = if owner.is_empty() { "?" } else { owner };
        *self.unmapped.entry(owner.to_owned()).or_default() += 1;
    }
}

/// Reads the files of a snapshot.
///
/// # Errors
///
/// What is wrong with them, by file, record and field; at most [`FLAW_LIMIT`].
pub fn read(snapshot: &Snapshot) -> Result<Survey, Vec<FileFlaw>> {
    read_telling(snapshot, &mut || ())
}

/// The same, and tells of each file that is done.
///
/// # Errors
///
/// As [`read`].
pub fn read_telling(snapshot: &Snapshot, tell: &mut dyn FnMut()) -> Result<Survey, Vec<FileFlaw>> {
    limits::hold(&snapshot.files)?;
    let mut flaws = Vec::new();
    let files = &snapshot.files;
    let (parsed, newest) = match snapshot.set {
        Set::ModelsDev => {
            let (catalogue, newest) = models_dev::parse(files, &mut flaws, tell);
            (Parsed::ModelsDev(catalogue), newest)
        }
        Set::Osai => {
            let (systems, newest) = osai::parse(files, &mut flaws, tell);
            (Parsed::Osai(systems), newest)
        }
        Set::Mot => {
            let (records, newest) = mot::parse(files, &mut flaws, tell);
            (Parsed::Mot(records), newest)
        }
        Set::Epoch => {
            let (tables, newest) = epoch::parse(files, &mut flaws, tell);
            (Parsed::Epoch(tables), newest)
        }
    };
    if flaws.is_empty() && parsed.is_empty() {
        flaws.push(FileFlaw::of_set(format!("no records of {}", snapshot.set.title())));
    }
    if !flaws.is_empty() {
        flaws.truncate(FLAW_LIMIT);
        return Err(flaws);
    }
    let Some(date) = snapshot.date.or(newest) else {
        return Err(vec![FileFlaw::of_set("no date: name the snapshot's with --date".to_owned())]);
    };
    let source = snapshot.set.source(snapshot, date);
    Ok(Survey { set: snapshot.set, source, date, checksum: snapshot.checksum(), parsed })
}

impl Parsed {
    fn is_empty(&self) -> bool {
        match self {
            Self::ModelsDev(catalogue) => catalogue.is_empty(),
            Self::Osai(systems) => systems.is_empty(),
            Self::Mot(records) => records.is_empty(),
            Self::Epoch(tables) => tables.is_empty(),
        }
    }
}

impl Survey {
    /// What it holds, of one vendor or of all.
    fn entries(&self, facts: &Facts, only: Option<&VendorId>) -> Entries {
        let mut entries = match &self.parsed {
            Parsed::ModelsDev(catalogue) => models_dev::entries(catalogue, facts),
            Parsed::Osai(systems) => osai::entries(systems, facts, self),
            Parsed::Mot(records) => mot::entries(records, facts, self),
            Parsed::Epoch(tables) => epoch::entries(tables, facts),
        };
        if let Some(vendor) = only {
            entries.found.retain(|entry| entry.owner == vendor.as_str());
        }
        entries
    }
}
