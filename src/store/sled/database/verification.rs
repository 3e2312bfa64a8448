//! Verifying a generation: each record has to be what the changes made of it, each change to be
//! there, and each operation to lead to its change.

use std::collections::{BTreeSet, HashMap};
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

use crate::fact::{Change, Edit, Record, RecordId, Scope};
use crate::store::image::emptied;
use crate::store::index::Index;
use crate::store::{Revision, StoreError, envelope};

use super::{
    BUNDLE_KEY, COUNT_KEY, Database, REVISION_KEY, SCHEMA, SCHEMA_KEY, damaged, each_change, key,
};

/// How many changes are read before they are looked at.
const AHEAD: usize = 64;

/// What becomes of the records of the base once they are verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store::sled) enum Verified {
    /// Somebody is going to read them.
    Kept,
    /// Somebody has read them, and a second copy of all of them would be too much.
    Dropped,
}

/// What the changes made.
struct Replay {
    verified: Verified,
    index: Index,
    records: HashMap<Scope, HashMap<String, Made>>,
    /// The scopes of which a change still says something.
    speaking: BTreeSet<Scope>,
    /// Where records are written to.
    json: Vec<u8>,
}

/// What the changes made of a record.
enum Made {
    Record(Box<Record>),
    Sum(Sum),
}

/// What tells the JSON of a record from that of another one: how long it is, and its CRC32.
type Sum = (usize, u32);

impl Database {
    /// Reads everything, and returns what the changes come to, and the records of the base by
    /// identifier, if they are kept.
    pub(super) fn verify(
        &self,
        verified: Verified,
    ) -> Result<(Index, Option<Vec<Record>>), StoreError> {
        let schema = self.value(SCHEMA_KEY)?;
        if let Some(found) = schema.filter(|found| *found > SCHEMA) {
            return Err(StoreError::Newer { found, known: SCHEMA });
        }
        let mut replay = Replay::new(verified);
        each_change_read(&self.changes, |revision, change| {
            let is_next = revision == replay.index.revision().next();
            if !is_next || self.known(&change.operation)? != Some(revision) {
                return Err(StoreError::Damaged(format!("change {revision} is not in its place")));
            }
            replay.take_in(change)
        })?;
        let (mut count, mut json, mut base) = (0_u64, Vec::new(), Vec::new());
        for entry in &self.records {
            let (key, bytes) = entry.map_err(damaged)?;
            let (scope, id) = key::parse(&key).ok_or_else(|| damaged("a record without a key"))?;
            let found = envelope::json(&bytes).map_err(damaged)?;
            let made = replay.made(scope, id).filter(|made| made.is_found(found, &mut json));
            match made {
                Some(Made::Record(record)) if scope.is_base() => base.push(*record),
                Some(_) => {}
                None => {
                    let why = format!("the record {id} is not what the changes made");
                    return Err(StoreError::Damaged(why));
                }
            }
            count += 1;
        }
        let is_whole = replay.records.values().all(HashMap::is_empty);
        let index = replay.index;
        let is_sound = is_whole
            && count == self.value(COUNT_KEY)?.unwrap_or(0)
            && index.revision().0 == self.value(REVISION_KEY)?.unwrap_or(0)
            && index.revision().0 == self.operations.len() as u64
            && index.bundle() == self.value::<String>(BUNDLE_KEY)?.as_deref();
        let why = "the records are not what the changes made";
        let base = (verified == Verified::Kept).then_some(base);
        if is_sound { Ok((index, base)) } else { Err(StoreError::Damaged(why.to_owned())) }
    }
}

/// Shows each change, in order. The next ones are read meanwhile, by another processor: that is most
/// of what opening a large store takes.
fn each_change_read(
    changes: &sled::Tree,
    mut show: impl FnMut(Revision, Change) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    thread::scope(|scope| {
        let (sender, coming) = sync_channel(AHEAD);
        let reading = scope.spawn(move || {
            each_change(changes, |revision, json| {
                let change: Change = serde_json::from_slice(json).map_err(damaged)?;
                // Nobody takes it where something was wrong with an earlier one.
                sender.send((Revision(revision), change)).map_err(damaged)
            })
        });
        let shown = coming.iter().try_for_each(|(revision, change)| show(revision, change));
        drop(coming);
        let read = reading.join().unwrap_or_else(|panic| resume_unwind(panic));
        shown.and(read)
    })
}

impl Replay {
    fn new(verified: Verified) -> Self {
        let (index, records, speaking, json) = Default::default();
        Self { verified, index, records, speaking, json }
    }

    /// Takes the next change in.
    fn take_in(&mut self, change: Change) -> Result<(), StoreError> {
        let scope = change.scope;
        self.index.apply(&change);
        if !scope.is_base() {
            if change.edits.contains(&Edit::Forget) {
                self.records.remove(&scope);
                if self.speaking.remove(&scope) {
                    let why = "what was to be forgotten is still there";
                    return Err(StoreError::Damaged(why.to_owned()));
                }
            }
            if change != emptied(&change) {
                self.speaking.insert(scope);
            }
        }
        let records = self.records.entry(scope).or_default();
        for edit in change.edits {
            match edit {
                Edit::Put(record) => {
                    let id = record.id().to_owned();
                    records.insert(id, Made::of(record, self.verified, &mut self.json));
                }
                Edit::Remove(id) => drop(records.remove(&id)),
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        Ok(())
    }

    /// Takes out the record that the changes made.
    fn made(&mut self, scope: Scope, id: &RecordId) -> Option<Made> {
        self.records.get_mut(&scope)?.remove(id)
    }
}

impl Made {
    fn of(record: Box<Record>, verified: Verified, json: &mut Vec<u8>) -> Self {
        match verified {
            Verified::Kept => Self::Record(record),
            Verified::Dropped => Self::Sum(written(&record, json)),
        }
    }

    /// Whether it is the record whose JSON was found. To write a record is quicker than to read one,
    /// and the same text is the same record; another text, as another version may have written it,
    /// may be the same record all the same.
    fn is_found(&self, found: &[u8], json: &mut Vec<u8>) -> bool {
        let read = || serde_json::from_slice::<Record>(found);
        match self {
            Self::Record(record) => {
                write(record, json);
                json == found || read().is_ok_and(|found| found == **record)
            }
            Self::Sum(sum) => {
                *sum == sum_of(found) || read().is_ok_and(|found| *sum == written(&found, json))
            }
        }
    }
}

/// Writes a record, in place of what was there.
fn write(record: &Record, json: &mut Vec<u8>) {
    json.clear();
    if serde_json::to_writer(&mut *json, record).is_err() {
        json.clear();
    }
}

/// The sum of what a record is written as.
fn written(record: &Record, json: &mut Vec<u8>) -> Sum {
    write(record, json);
    sum_of(json)
}

fn sum_of(json: &[u8]) -> Sum {
    (json.len(), crc32fast::hash(json))
}
