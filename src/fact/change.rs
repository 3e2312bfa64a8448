//! What an edit is, and what it does to the facts.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::check::{Rule, Violation};
use super::{Facts, Record, check};

/// How many vendors' lanes or releases' weights one change may flip before somebody has to confirm
/// it. A public leaderboard once turned every licence "open" in one bad update.
pub const FLIP_LIMIT: usize = 5;

/// A set of edits that is applied whole or not at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Names the act of writing: the same operation delivered twice is applied once.
    pub operation: String,
    /// Who makes it.
    pub author: String,
    /// Why.
    pub reason: String,
    /// When.
    pub time: Timestamp,
    /// Whether somebody has confirmed that it may flip more than [`FLIP_LIMIT`] records.
    #[serde(default)]
    pub confirmed: bool,
    /// What it does, in order.
    pub edits: Vec<Edit>,
}

/// One step of a change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Adds a record, or puts it in the place of the one with the same identifier.
    Put(Box<Record>),
    /// Takes a record away.
    Remove(String),
}

impl Facts {
    /// The facts after `change`, or everything that is wrong with it. Pure: these facts stay as
    /// they are.
    ///
    /// # Errors
    ///
    /// The violations of the rules in [`check`] that the change would bring about.
    pub fn apply(&self, change: &Change, today: jiff::civil::Date) -> Result<Self, Vec<Violation>> {
        let mut after = self.clone();
        let mut flips = 0;
        let mut removed_any = false;
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    flips += usize::from(flips_lane(self, record));
                    after.put((**record).clone());
                }
                Edit::Remove(id) => removed_any |= after.remove(id),
            }
        }
        after.index_names();
        let mut violations = if removed_any {
            // Anything may have pointed at what is gone.
            check::all(&after, today)
        } else {
            let put = change.edits.iter().filter_map(|edit| match edit {
                Edit::Put(record) => Some(&**record),
                Edit::Remove(_) => None,
            });
            put.flat_map(|record| check::record(&after, record, today))
                .chain(check::names(&after))
                .collect()
        };
        if flips > FLIP_LIMIT && !change.confirmed {
            violations.push(Violation {
                record: change.operation.clone(),
                rule: Rule::MassFlip,
                detail: format!("{flips} lanes or licences would change at once"),
            });
        }
        if violations.is_empty() { Ok(after) } else { Err(violations) }
    }
}

/// Whether putting `record` would change the lane of a vendor or the weights of a release.
fn flips_lane(before: &Facts, record: &Record) -> bool {
    match record {
        Record::Vendor(vendor) => {
            before.vendor(vendor.id.as_str()).is_some_and(|known| known.lane.now != vendor.lane.now)
        }
        Record::Release(release) => before
            .release(release.id.as_str())
            .is_some_and(|known| known.weights != release.weights),
        _ => false,
    }
}
