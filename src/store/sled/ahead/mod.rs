//! Reading ahead: what a large store is served from while it is still being opened.
//!
//! Opening verifies everything, which takes a large store seconds in which nobody is answered. Its
//! newest export proves itself by its checksum, as does each line of the journals that go on from
//! it, and a change is in a journal before anybody is told that it is kept: together they are all
//! that was acknowledged. So readers are served from them at once, and whoever writes, or asks what
//! was, waits until the store is open.

mod batches;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jiff::Timestamp;

use crate::fact::{Change, Edit, Record, ServerId};
use crate::store::index::brings_bundle;
use crate::store::{Loaded, Revision, StoreError};

use super::engine::Engine;
use super::export::{self, Header, Line};
use super::folder;
use super::journal::{self, Condition};

use batches::Understood;

/// From which length on, in bytes, an export is read ahead. Shorter ones belong to stores that open
/// within half a second.
pub(super) const LARGE: u64 = 64 * 1024 * 1024;

/// What a store holds, as far as readers need it.
pub(super) struct Ahead {
    /// `None` once somebody has loaded it.
    loaded: Option<Loaded>,
    notes: BTreeMap<ServerId, BTreeMap<String, Record>>,
    revision: Revision,
    /// The operation of the newest change.
    operation: String,
    /// Whether the store itself did not open.
    pub(super) is_all_there_is: bool,
}

impl Ahead {
    /// What readers need, for the first who asks.
    pub(super) fn load(&mut self) -> Option<Loaded> {
        self.loaded.take()
    }

    /// The notes of a server, sorted by identifier.
    pub(super) fn notes(&self, server: ServerId) -> Vec<Record> {
        self.notes.get(&server).into_iter().flat_map(BTreeMap::values).cloned().collect()
    }

    /// Whether a store, now that it is open, has the same log.
    pub(super) fn is_that_of(&self, engine: &Engine) -> bool {
        let newest = engine.change(self.revision).ok().flatten();
        engine.revision == self.revision.0
            && newest.is_some_and(|newest| newest.change.operation == self.operation)
    }
}

/// Reads a store ahead whose newest export is at least `large` bytes long. `None` where it is not,
/// and where anything is not as it has to be: opening looks into that, and nobody is served before.
pub(super) fn read(path: &Path, large: u64) -> Option<Ahead> {
    let exported = folder::exports(path).ok()?.pop_last()?;
    let length = fs::metadata(folder::export(path, exported)).ok()?.len();
    let number = folder::current_generation(path).ok()?;
    if length < large || !folder::generation(path, number).is_dir() {
        return None;
    }
    let mut state = State::exported(path, exported).ok()?;
    for entry in journaled(path, exported)? {
        state.apply(entry)?;
    }
    Some(state.finished())
}

/// The lines of the journals that go on from a revision. `None` where one is not sound.
fn journaled(path: &Path, exported: u64) -> Option<Vec<journal::Entry>> {
    let firsts: Vec<u64> = folder::journals(path).ok()?.into_iter().collect();
    // One that ends before is of no use here.
    let begins = firsts.partition_point(|first| *first <= exported + 1).saturating_sub(1);
    let mut entries = Vec::new();
    for first in &firsts[begins..] {
        let journal = journal::read(path, *first).ok()?;
        if journal.condition != Condition::Sound {
            return None;
        }
        entries.extend(journal.entries.into_iter().filter(|entry| entry.revision > exported));
    }
    Some(entries)
}

/// What the lines have come to so far.
struct State {
    revision: u64,
    operation: String,
    bundle: Option<String>,
    records: Vec<Record>,
    /// What the journals made of records of the base, of which some are gone.
    changed: BTreeMap<String, Option<Record>>,
    notes: BTreeMap<ServerId, BTreeMap<String, Record>>,
    absent: BTreeMap<ServerId, Timestamp>,
}

impl State {
    /// What an export says.
    fn exported(path: &Path, revision: u64) -> Result<Self, StoreError> {
        let (mut header, mut newest, mut others) = (None, None, 0);
        let Understood { records, notes } = batches::understood(|hand_over| {
            export::each_line(path, revision, |line| {
                if export::holds_record(line) {
                    hand_over(line);
                    return Ok(());
                }
                others += 1;
                // The changes between the header and the newest are those that made the records.
                if others == 1 || others == revision + 1 {
                    match serde_json::from_slice(line).map_err(|error| error.to_string())? {
                        Line::Header(found) => header = Some(found),
                        Line::Change(entry) => newest = Some(entry.change.operation),
                        Line::Record(_) | Line::Note(_) | Line::End(_) => {}
                    }
                }
                Ok(())
            })
        })?;
        let missing = || StoreError::Damaged("an older version wrote the export".to_owned());
        let Header { bundle, absent, .. } = header.ok_or_else(missing)?;
        let mut by_server = BTreeMap::<_, BTreeMap<_, _>>::new();
        for (server, record) in notes {
            by_server.entry(server).or_default().insert(record.id().to_owned(), record);
        }
        Ok(Self {
            revision,
            operation: newest.ok_or_else(missing)?,
            bundle,
            records,
            changed: BTreeMap::new(),
            notes: by_server,
            absent: absent.ok_or_else(missing)?,
        })
    }

    /// Takes the next change in; `None` where another one should have been the next.
    fn apply(&mut self, entry: journal::Entry) -> Option<()> {
        let change = entry.change;
        if entry.revision != self.revision + 1 {
            return None;
        }
        self.revision = entry.revision;
        if brings_bundle(&change) {
            self.bundle = Some(change.operation.clone());
        }
        let Change { operation, scope, time, edits, .. } = change;
        self.operation = operation;
        for edit in edits {
            match scope.server() {
                None => self.edit_base(edit),
                Some(server) => self.edit_notes(server, time, edit),
            }
        }
        Some(())
    }

    fn edit_base(&mut self, edit: Edit) {
        match edit {
            Edit::Put(record) => {
                drop(self.changed.insert(record.id().to_owned(), Some(*record)));
            }
            Edit::Remove(id) => drop(self.changed.insert(id, None)),
            Edit::Forget | Edit::Left | Edit::Returned => {}
        }
    }

    fn edit_notes(&mut self, server: ServerId, time: Timestamp, edit: Edit) {
        match edit {
            Edit::Put(record) => {
                let notes = self.notes.entry(server).or_default();
                notes.insert(record.id().to_owned(), *record);
            }
            Edit::Remove(id) => {
                if let Some(notes) = self.notes.get_mut(&server) {
                    notes.remove(&id);
                }
            }
            Edit::Forget => {
                self.notes.remove(&server);
                self.absent.remove(&server);
            }
            Edit::Left => drop(self.absent.insert(server, time)),
            Edit::Returned => drop(self.absent.remove(&server)),
        }
    }

    fn finished(mut self) -> Ahead {
        changed(&mut self.records, self.changed);
        self.notes.retain(|_, notes| !notes.is_empty());
        let since = |server: &ServerId| (*server, self.absent.get(server).copied());
        let revision = Revision(self.revision);
        let servers = self.notes.keys().map(since).collect();
        let loaded = Loaded { records: self.records, revision, bundle: self.bundle, servers };
        Ahead {
            loaded: Some(loaded),
            notes: self.notes,
            revision,
            operation: self.operation,
            is_all_there_is: false,
        }
    }
}

/// Puts changed records in the place of those of an export, which are sorted by identifier. There are
/// few of them.
fn changed(records: &mut Vec<Record>, changed: BTreeMap<String, Option<Record>>) {
    let (mut gone, mut added) = (BTreeSet::new(), Vec::new());
    for (id, record) in changed {
        match (records.binary_search_by(|known| known.id().cmp(&id)), record) {
            (Ok(place), Some(record)) => records[place] = record,
            (Ok(place), None) => drop(gone.insert(place)),
            (Err(_), Some(record)) => added.push(record),
            (Err(_), None) => {}
        }
    }
    if !gone.is_empty() {
        let (mut place, mut gone) = (0.., gone.into_iter().peekable());
        records.retain(|_| place.next().and_then(|place| gone.next_if_eq(&place)).is_none());
    }
    records.append(&mut added);
}
