//! Understanding the records of an export on every processor: that is most of what reading one
//! takes.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::fact::{Record, ServerId};
use crate::store::StoreError;
use crate::store::sled::export::{self, Line, Note};

/// How many bytes of lines are understood at once. Tests have several batches of fewer.
const SIZE: usize = if cfg!(test) { 64 * 1024 } else { 8 * 1024 * 1024 };
/// How many batches may wait for it.
const WAITING: usize = 2;

/// Some of the lines, one behind the other.
#[derive(Default)]
struct Batch {
    /// How many there were before it.
    number: usize,
    lines: Vec<u8>,
    /// How long each line is, in bytes.
    lengths: Vec<usize>,
}

/// What lines say, in their order.
#[derive(Default)]
pub(super) struct Understood {
    /// The records of the base.
    pub(super) records: Vec<Record>,
    /// The notes of servers.
    pub(super) notes: Vec<(ServerId, Record)>,
}

/// Understands the lines with records that `walk` hands over, and comes back when it does.
///
/// # Errors
///
/// Those of `walk`, and [`StoreError::Damaged`] where a line is no record.
pub(super) fn understood(
    walk: impl FnOnce(&mut dyn FnMut(&[u8])) -> Result<(), StoreError>,
) -> Result<Understood, StoreError> {
    let (sender, coming) = sync_channel(WAITING);
    let parts = thread::scope(|scope| {
        // It goes with the last worker: nobody hands over to a worker that is not there any more.
        let coming = Arc::new(Mutex::new(coming));
        let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let worker = |_| {
            let coming = Arc::clone(&coming);
            scope.spawn(move || parts(&coming))
        };
        let workers: Vec<_> = (0..workers).map(worker).collect();
        drop(coming);
        let mut batch = Batch::default();
        let walked = walk(&mut |line| batch.add(line, &sender));
        batch.hand_over(&sender);
        drop(sender);
        let mut all = BTreeMap::new();
        for worker in workers {
            all.extend(worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        walked.map(|()| all)
    })?;
    let parts = parts.into_values().collect::<Result<Vec<_>, _>>().map_err(StoreError::Damaged)?;
    let mut whole = Understood::default();
    whole.records.reserve(parts.iter().map(|part| part.records.len()).sum());
    for part in parts {
        whole.records.extend(part.records);
        whole.notes.extend(part.notes);
    }
    Ok(whole)
}

impl Batch {
    fn add(&mut self, line: &[u8], sender: &SyncSender<Self>) {
        self.lines.extend_from_slice(line);
        self.lengths.push(line.len());
        if self.lines.len() >= SIZE {
            self.hand_over(sender);
        }
    }

    fn hand_over(&mut self, sender: &SyncSender<Self>) {
        let next = Self { number: self.number + 1, ..Self::default() };
        // Where nobody takes it, the workers have panicked, and that is told.
        drop(sender.send(std::mem::replace(self, next)));
    }

    fn understood(&self) -> Result<Understood, String> {
        let mut understood = Understood::default();
        // Once for all of them is quicker than for each text in them.
        let mut rest = std::str::from_utf8(&self.lines).map_err(|error| error.to_string())?;
        for length in &self.lengths {
            let (line, others) = rest.split_at_checked(*length).ok_or("a character is torn")?;
            understood.add(line).map_err(|error| error.to_string())?;
            rest = others;
        }
        Ok(understood)
    }
}

impl Understood {
    fn add(&mut self, line: &str) -> Result<(), serde_json::Error> {
        if let Some(json) = export::record(line) {
            self.records.push(serde_json::from_str(json)?);
        } else if let Line::Note(Note { server, record }) = serde_json::from_str(line)? {
            self.notes.push((server, *record));
        }
        Ok(())
    }
}

/// Understands batches until no more come.
fn parts(coming: &Mutex<Receiver<Batch>>) -> Vec<(usize, Result<Understood, String>)> {
    let next = || coming.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    std::iter::from_fn(next).map(|batch| (batch.number, batch.understood())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    /// How many lines there are: more than go into a few batches.
    const LINES: usize = 2_000;

    fn lines() -> Vec<String> {
        let facts = bundled::facts().expect("the bundled facts are sound");
        let records: Vec<_> = facts.records().collect();
        let line = |(number, record): (usize, &Record)| {
            let json = serde_json::to_string(record).expect("it is written");
            if number % 100 == 0 {
                format!("{{\"note\":{{\"server\":\"{}\",\"record\":{json}}}}}", number + 1)
            } else {
                format!("{{\"record\":{json}}}")
            }
        };
        records.iter().cycle().take(LINES).enumerate().map(line).collect()
    }

    #[test]
    fn what_is_understood_is_in_order_and_whole() {
        let lines = lines();
        assert!(
            lines.iter().map(String::len).sum::<usize>() > 2 * SIZE,
            "they are several batches"
        );
        let understood = understood(|hand_over| {
            for line in &lines {
                hand_over(line.as_bytes());
            }
            Ok(())
        });
        let Understood { records, notes } = understood.expect("they are records");
        let facts = bundled::facts().expect("the bundled facts are sound");
        let all: Vec<_> = facts.records().collect();
        let (mut found, mut noted) = (records.iter(), notes.iter());
        for (number, record) in all.iter().cycle().take(LINES).enumerate() {
            if number % 100 == 0 {
                let server = ServerId::new(number as u64 + 1);
                assert_eq!(noted.next(), Some(&(server, record.clone())));
            } else {
                assert_eq!(found.next(), Some(record));
            }
        }
        assert_eq!((found.next(), noted.next()), (None, None));
    }

    #[test]
    fn what_is_no_record_or_no_text_is_damage() {
        for line in
            [b"{\"record\":{\"fact\":7}}".as_slice(), b"{\"record\":", b"{\"note\":\"\xff\"}"]
        {
            let understood = understood(|hand_over| {
                hand_over(line);
                Ok(())
            });
            assert!(matches!(understood, Err(StoreError::Damaged(_))));
        }
        let stopped = understood(|_| Err(StoreError::Damaged("it is cut off".to_owned())));
        assert!(matches!(stopped, Err(StoreError::Damaged(why)) if why == "it is cut off"));
    }
}
