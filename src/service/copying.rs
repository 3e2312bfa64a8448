//! Copying all that one store holds into another: its log, change by change, which makes the rest.
//!
//! It may be broken off at any time and run again: what is there already is compared, and the rest
//! follows. In the end both are read again and held against each other.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::fact::{Change, Record};
use crate::store::{Entry, Loaded, Revision, Store, StoreError, emptied};

/// Two stores, the second of which is to hold what the first one does.
pub struct Copying {
    /// Where everything is.
    pub source: Arc<dyn Store>,
    /// Where it is to be: nothing, or what an earlier run has brought.
    pub target: Arc<dyn Store>,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// What is there already is compared.
    Comparing,
    /// The rest is copied.
    Copying,
    /// Both are read again.
    Verifying,
}

/// What was copied, after it was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The newest revision, which both have.
    pub revision: Revision,
    /// How many changes were not there before.
    pub copied: u64,
    /// How many records the base has.
    pub records: usize,
    /// How many servers have notes.
    pub servers: usize,
    /// A sum over all changes, the same wherever the same log lies.
    pub checksum: u32,
}

/// Why something is not copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The source does not do what it should.
    #[error("the store to copy from: {0}")]
    Source(StoreError),
    /// The target does not.
    #[error("the store to copy to: {0}")]
    Target(StoreError),
    /// The target holds something else.
    #[error(
        "the store to copy to holds something else from revision {0} on; it has to be empty, or what an earlier copy of the same store left"
    )]
    Different(Revision),
    /// Somebody writes to one of them.
    #[error("one of the stores was written to meanwhile: stop every lanekeeper, and copy again")]
    Moved,
    /// They do not hold the same in the end.
    #[error("the copy is not the same as what it was made from: {0}")]
    Unequal(String),
}

impl Copying {
    /// Copies, and tells on the way which step it is at, how far it has come and how far it goes.
    ///
    /// # Errors
    ///
    /// When a store fails, or they do not hold the same in the end. What was copied stays, and the
    /// next run goes on from there.
    pub async fn run(&self, tell: impl Fn(Step, u64, u64)) -> Result<Copied, CopyError> {
        let before = self.source.load().await.map_err(CopyError::Source)?;
        let there = self.target.load().await.map_err(CopyError::Target)?.revision;
        if there > before.revision {
            return Err(CopyError::Different(before.revision.next()));
        }
        let mut source = Log::of(&*self.source);
        self.compare(&mut source, there, |done| tell(Step::Comparing, done, there.0)).await?;
        let rest = before.revision.0 - there.0;
        self.append(&mut source, there, rest, |done| tell(Step::Copying, done, rest)).await?;
        let (loaded, checksum) = self
            .verify(before.revision, |done| tell(Step::Verifying, done, before.revision.0))
            .await?;
        Ok(Copied {
            revision: loaded.revision,
            copied: rest,
            records: loaded.records.len(),
            servers: loaded.servers.len(),
            checksum,
        })
    }

    /// Holds what is there against what it was copied from. What was forgotten since is still
    /// there, until the change that forgets it comes.
    async fn compare(
        &self,
        source: &mut Log<'_>,
        there: Revision,
        tell: impl Fn(u64),
    ) -> Result<(), CopyError> {
        let mut target = Log::of(&*self.target);
        while target.at < there {
            let wanted = source.next().await.map_err(CopyError::Source)?;
            let found = target.next().await.map_err(CopyError::Target)?;
            let (Some(wanted), Some(found)) = (wanted, found) else { return Err(CopyError::Moved) };
            if wanted.change != found.change && wanted.change != emptied(&found.change) {
                return Err(CopyError::Different(wanted.revision));
            }
            tell(target.at.0);
        }
        Ok(())
    }

    async fn append(
        &self,
        source: &mut Log<'_>,
        there: Revision,
        count: u64,
        tell: impl Fn(u64),
    ) -> Result<(), CopyError> {
        let mut at = there;
        for done in 1..=count {
            let entry = source.next().await.map_err(CopyError::Source)?;
            let Some(entry) = entry else { return Err(CopyError::Moved) };
            match self.target.commit(&entry.change, at).await {
                Ok(revision) if revision == entry.revision => at = revision,
                Ok(_) | Err(StoreError::Conflict { .. }) => return Err(CopyError::Moved),
                Err(error) => return Err(CopyError::Target(error)),
            }
            tell(done);
        }
        Ok(())
    }

    /// Reads both again, the changes as well as what they made.
    async fn verify(
        &self,
        revision: Revision,
        tell: impl Fn(u64),
    ) -> Result<(Loaded, u32), CopyError> {
        let (mut source, mut target) = (Log::of(&*self.source), Log::of(&*self.target));
        let mut sum = crc32fast::Hasher::new();
        while source.at < revision {
            let wanted = source.next().await.map_err(CopyError::Source)?;
            let found = target.next().await.map_err(CopyError::Target)?;
            let (Some(wanted), Some(found)) = (wanted, found) else { return Err(CopyError::Moved) };
            if wanted != found {
                return Err(CopyError::Unequal(format!("revision {}", wanted.revision)));
            }
            add(&mut sum, &found.change)?;
            tell(source.at.0);
        }
        let (ours, theirs) = (self.source.load().await, self.target.load().await);
        let (ours, theirs) = (ours.map_err(CopyError::Source)?, theirs.map_err(CopyError::Target)?);
        if ours.revision != revision || theirs.revision != revision {
            return Err(CopyError::Moved);
        }
        if sorted(&ours.records) != sorted(&theirs.records) {
            return Err(CopyError::Unequal("the records of the base".to_owned()));
        }
        let (amended, theirs_amended) = (self.source.amended().await, self.target.amended().await);
        let is_equal = (&ours.bundle, &ours.servers) == (&theirs.bundle, &theirs.servers)
            && amended.map_err(CopyError::Source)? == theirs_amended.map_err(CopyError::Target)?;
        if !is_equal {
            return Err(CopyError::Unequal("what is known of the base and of servers".to_owned()));
        }
        for server in ours.servers.keys() {
            let notes = self.source.notes(*server).await.map_err(CopyError::Source)?;
            if notes != self.target.notes(*server).await.map_err(CopyError::Target)? {
                return Err(CopyError::Unequal(format!("the notes of server {server}")));
            }
        }
        Ok((theirs, sum.finalize()))
    }
}

/// A log as it is read, from its beginning.
struct Log<'store> {
    store: &'store dyn Store,
    /// The revision that was read last.
    at: Revision,
    ahead: VecDeque<Entry>,
}

impl<'store> Log<'store> {
    fn of(store: &'store dyn Store) -> Self {
        Self { store, at: Revision(0), ahead: VecDeque::new() }
    }

    async fn next(&mut self) -> Result<Option<Entry>, StoreError> {
        if self.ahead.is_empty() {
            self.ahead = self.store.since(self.at).await?.into();
        }
        let next = self.ahead.pop_front();
        match &next {
            Some(entry) if entry.revision != self.at.next() => {
                let gap = format!("its log has a gap before revision {}", entry.revision);
                return Err(StoreError::Damaged(gap));
            }
            Some(entry) => self.at = entry.revision,
            None => {}
        }
        Ok(next)
    }
}

fn add(sum: &mut crc32fast::Hasher, change: &Change) -> Result<(), CopyError> {
    let json = serde_json::to_vec(change).map_err(|error| CopyError::Unequal(error.to_string()))?;
    sum.update(&json);
    Ok(())
}

fn sorted(records: &[Record]) -> Vec<&Record> {
    let mut sorted: Vec<_> = records.iter().collect();
    sorted.sort_by_key(|record| record.id());
    sorted
}
