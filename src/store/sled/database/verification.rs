//! Verifying a generation: each record has to be what the changes made of it, each change to be
//! there, and each operation to lead to its change.

use std::collections::{BTreeSet, HashMap};

use crate::fact::{Change, Edit, Record, RecordId, Scope};
use crate::store::image::emptied;
use crate::store::index::Index;
use crate::store::{Revision, StoreError, envelope};

use super::{BUNDLE_KEY, COUNT_KEY, Database, REVISION_KEY, SCHEMA, SCHEMA_KEY, damaged, key};

/// What the changes made.
#[derive(Default)]
struct Replay {
    index: Index,
    records: HashMap<Scope, HashMap<String, Box<Record>>>,
    /// The scopes of which a change still says something.
    speaking: BTreeSet<Scope>,
}

impl Database {
    /// Reads everything, and returns what the changes come to, and the records of the base.
    pub(super) fn verify(&self) -> Result<(Index, Vec<Record>), StoreError> {
        let schema = self.value(SCHEMA_KEY)?;
        if let Some(found) = schema.filter(|found| *found > SCHEMA) {
            return Err(StoreError::Newer { found, known: SCHEMA });
        }
        let mut replay = Replay::default();
        self.each_change(|revision, json| {
            let change: Change = serde_json::from_slice(json).map_err(damaged)?;
            let revision = Revision(revision);
            let is_next = revision == replay.index.revision().next();
            if !is_next || self.known(&change.operation)? != Some(revision) {
                return Err(StoreError::Damaged(format!("change {revision} is not in its place")));
            }
            replay.take_in(change)
        })?;
        let (mut count, mut json) = (0_u64, Vec::new());
        for entry in &self.records {
            let (key, bytes) = entry.map_err(damaged)?;
            let (scope, id) = key::parse(&key).ok_or_else(|| damaged("a record without a key"))?;
            let found = envelope::json(&bytes).map_err(damaged)?;
            if !replay.made(scope, id, found, &mut json) {
                let why = format!("the record {id} is not what the changes made");
                return Err(StoreError::Damaged(why));
            }
            count += 1;
        }
        let made: usize = replay.records.values().map(HashMap::len).sum();
        let base = replay.records.remove(&Scope::Base).unwrap_or_default();
        let mut base: Vec<Record> = base.into_values().map(|record| *record).collect();
        base.sort_unstable_by(|one, other| one.id().cmp(other.id()));
        let index = replay.index;
        let is_sound = count == made as u64
            && count == self.value(COUNT_KEY)?.unwrap_or(0)
            && index.revision().0 == self.value(REVISION_KEY)?.unwrap_or(0)
            && index.revision().0 == self.operations.len() as u64
            && index.bundle() == self.value::<String>(BUNDLE_KEY)?.as_deref();
        let why = "the records are not what the changes made";
        if is_sound { Ok((index, base)) } else { Err(StoreError::Damaged(why.to_owned())) }
    }
}

impl Replay {
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
                Edit::Put(record) => drop(records.insert(record.id().to_owned(), record)),
                Edit::Remove(id) => drop(records.remove(&id)),
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        Ok(())
    }

    /// Whether the changes made the record whose JSON is `found`. To write a record is quicker than
    /// to read one, and the same text is the same record; another text, as another version may have
    /// written it, may be the same record all the same.
    fn made(&self, scope: Scope, id: &RecordId, found: &[u8], json: &mut Vec<u8>) -> bool {
        let record = self.records.get(&scope).and_then(|records| records.get(id));
        let Some(record) = record else { return false };
        json.clear();
        let is_written = serde_json::to_writer(&mut *json, record).is_ok();
        (is_written && json == found)
            || serde_json::from_slice::<Record>(found).is_ok_and(|found| found == **record)
    }
}
