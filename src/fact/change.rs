//! What an edit is, and what it does to the facts.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::check::{Rule, Standard, Violation};
use super::overlay::has_name;
use super::vocabulary::vocabulary;
use super::{Facts, Record, RecordId, Scope, bundled, check};

/// How many vendors' lanes or releases' weights one change may flip before somebody has to confirm
/// it. A public leaderboard once turned every licence "open" in one bad update.
pub const FLIP_LIMIT: usize = 5;

vocabulary! {
    /// Why a change was made, where nobody gave a reason in words.
    Occasion as "occasion" {
        /// Something was added.
        Added = "added",
        /// Something was reworded.
        Edited = "edited",
        /// A fact was found to hold still.
        StillTrue = "still-true",
        /// A reader suggested something.
        Suggested = "suggested",
        /// A reader disputed something.
        Disputed = "disputed",
        /// A suggestion was taken over.
        Approved = "approved",
        /// A suggestion was turned down.
        Rejected = "rejected",
        /// A file was taken in.
        Imported = "imported",
        /// The base was made what a file says.
        Restored = "restored",
        /// A change was taken back.
        Undone = "undone",
        /// A server's notes were erased.
        Erased = "erased",
    }
}

/// A set of edits that is applied whole or not at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Names the act of writing: the same operation delivered twice is applied once.
    pub operation: String,
    /// Whose facts it touches.
    #[serde(default, skip_serializing_if = "Scope::is_base")]
    pub scope: Scope,
    /// Who makes it: a Discord user's id, or one of our own names for what happens without one.
    pub author: String,
    /// Why: somebody's words, or the slug of an [`Occasion`].
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
    /// Takes everything of the scope away, and what earlier changes to it said: a server's notes
    /// are erased, not only hidden.
    Forget,
    /// Notes that the bot is no longer on the server, from which its notes are kept for a while.
    Left,
    /// Notes that it is there again.
    Returned,
}

impl Edit {
    /// The record that it puts in place.
    #[must_use]
    pub fn put(&self) -> Option<&Record> {
        match self {
            Self::Put(record) => Some(record),
            _ => None,
        }
    }

    /// The identifier of the record that it puts in place or takes away.
    #[must_use]
    pub fn touched(&self) -> Option<&RecordId> {
        match self {
            Self::Remove(id) => Some(id),
            _ => self.put().map(Record::id),
        }
    }
}

impl Change {
    /// By which rules it is judged.
    fn standard(&self) -> Standard {
        if self.author == bundled::AUTHOR { Standard::Bundled } else { Standard::Added }
    }
}

impl Facts {
    /// The facts after `change`, or everything that is wrong with it. Pure: these facts stay as
    /// they are. A change to a server's notes is applied to the view of that server.
    ///
    /// # Errors
    ///
    /// The violations of the rules in [`check`] that the change would bring about; what was wrong
    /// before is not its doing.
    pub fn apply(&self, change: &Change, today: jiff::civil::Date) -> Result<Self, Vec<Violation>> {
        let is_own = change.scope.server().is_some();
        let mut after = self.clone();
        let mut violations = Vec::new();
        let (mut flips, mut removed_any, mut has_names) = (0, false, false);
        for edit in &change.edits {
            let touched = match edit {
                Edit::Put(record) => Some(record.id()),
                Edit::Remove(id) => Some(id.as_str()),
                Edit::Forget | Edit::Left | Edit::Returned => None,
            };
            if let Some(id) = touched.filter(|id| is_own && self.contains(id) && !self.is_own(id)) {
                violations.push(Violation {
                    record: id.to_owned(),
                    rule: Rule::Base,
                    detail: "it belongs to the base, which a server's note does not change".into(),
                });
                continue;
            }
            if let Edit::Put(record) = edit
                && after.record(record.id()).is_some_and(|known| known.kind() != record.kind())
            {
                violations.push(Violation {
                    record: record.id().to_owned(),
                    rule: Rule::DuplicateId,
                    detail: "a record of another kind has that identifier".to_owned(),
                });
            }
            match edit {
                Edit::Put(record) => {
                    flips += usize::from(flips_lane(self, record));
                    has_names |= has_name(record);
                    after.put((**record).clone());
                    if is_own {
                        after.own.insert(record.id().into());
                    }
                }
                Edit::Remove(id) => {
                    has_names |= self.record(id).is_some_and(|record| has_name(&record));
                    removed_any |= after.remove(id);
                }
                Edit::Forget => {
                    has_names = true;
                    for id in self.own() {
                        after.remove(id);
                    }
                }
                Edit::Left | Edit::Returned => {}
            }
        }
        if is_own {
            after.search.forget_own();
        } else {
            after.search.forget();
        }
        match (has_names, is_own) {
            (true, true) => after.index_own_names(),
            (true, false) => after.index_names(),
            (false, _) => {}
        }
        let standard = change.standard();
        if removed_any {
            // Anything may have pointed at what is gone.
            let known = check::all(self, today, standard);
            let found = check::all(&after, today, standard);
            violations.extend(found.into_iter().filter(|violation| !known.contains(violation)));
        } else {
            let put = change.edits.iter().filter_map(|edit| match edit {
                Edit::Put(record) => Some(&**record),
                _ => None,
            });
            violations.extend(put.flat_map(|one| check::record(&after, one, today, standard)));
            let known: Vec<_> = check::names(self).collect();
            violations.extend(check::names(&after).filter(|clash| !known.contains(clash)));
        }
        if flips > FLIP_LIMIT && !change.confirmed {
            violations.push(Violation {
                record: change.operation.clone(),
                rule: Rule::MassFlip,
                detail: format!("{flips} lanes or licences would change at once"),
            });
        }
        if violations.is_empty() { Ok(after) } else { Err(violations) }
    }

    /// The facts after a change to the base that another process has judged and kept.
    #[must_use]
    pub fn after(&self, kept: &Change) -> Self {
        let mut after = self.clone();
        let mut has_names = false;
        for edit in &kept.edits {
            match edit {
                Edit::Put(record) => {
                    has_names |= has_name(record);
                    after.put((**record).clone());
                }
                Edit::Remove(id) => {
                    has_names |= self.record(id).is_some_and(|record| has_name(&record));
                    after.remove(id);
                }
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        after.search.forget();
        if has_names {
            after.index_names();
        }
        after
    }

    /// How many vendors' lanes and releases' weights the edits would change.
    #[must_use]
    pub fn flips(&self, edits: &[Edit]) -> usize {
        let flips = edits.iter().filter(|edit| match edit {
            Edit::Put(record) => flips_lane(self, record),
            _ => false,
        });
        flips.count()
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
