//! What readers are served from: the base, and over it the notes of each server, as far as they
//! are asked for.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use lru::LruCache;

use crate::fact::{Change, Edit, Facts, Record, Scope, ServerId};
use crate::store::{Store, StoreError};
use crate::telemetry::{Cache, Vitals};

/// How many servers' notes are kept at hand. A view shares the base; what it costs are the notes,
/// of which a server has a few dozen.
const OVERLAYS: NonZeroUsize = NonZeroUsize::new(1024).expect("it is not zero");

/// The facts as different readers see them. Reading waits for nothing, but for the first question
/// from a server whose notes are not at hand.
pub(super) struct Views {
    base: ArcSwap<Facts>,
    /// The servers that have notes, and since when the bot is gone from them.
    servers: Mutex<BTreeMap<ServerId, Option<Timestamp>>>,
    overlays: Mutex<LruCache<ServerId, Overlay>>,
    vitals: Arc<Vitals>,
    /// How often notes were changed: what was read before and comes later is out of date.
    changes: AtomicU64,
}

/// One server's notes and what they make of a base.
#[derive(Clone)]
struct Overlay {
    notes: Arc<Vec<Record>>,
    base: Arc<Facts>,
    view: Arc<Facts>,
}

impl Overlay {
    fn over(base: Arc<Facts>, notes: Arc<Vec<Record>>) -> Self {
        let view = Arc::new(base.with_notes(notes.iter().cloned()));
        Self { notes, base, view }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Views {
    /// The views over what a store holds.
    pub(super) fn new(facts: Facts, servers: BTreeMap<ServerId, Option<Timestamp>>) -> Self {
        Self {
            base: ArcSwap::from_pointee(facts),
            servers: Mutex::new(servers),
            overlays: Mutex::new(LruCache::new(OVERLAYS)),
            changes: AtomicU64::new(0),
            vitals: Arc::default(),
        }
    }

    /// The same, with what is at hand and what is not counted.
    pub(super) fn watched(self, vitals: Arc<Vitals>) -> Self {
        Self { vitals, ..self }
    }

    /// Keeps the notes of so many servers at hand.
    pub(super) fn resize(&self, servers: NonZeroUsize) {
        locked(&self.overlays).resize(servers);
    }

    /// What every server sees.
    pub(super) fn base(&self) -> Arc<Facts> {
        self.base.load_full()
    }

    /// What a server sees.
    ///
    /// # Errors
    ///
    /// When the server's notes are not at hand and the store cannot be read.
    pub(super) async fn of(
        &self,
        store: &dyn Store,
        server: Option<ServerId>,
    ) -> Result<Arc<Facts>, StoreError> {
        let base = self.base();
        let Some(server) = server.filter(|server| locked(&self.servers).contains_key(server))
        else {
            return Ok(base);
        };
        let changes = self.changes.load(Ordering::SeqCst);
        let known = locked(&self.overlays).get(&server).cloned();
        self.vitals.metrics.looked_up(Cache::Notes, known.is_some());
        let overlay = match known {
            Some(overlay) if Arc::ptr_eq(&overlay.base, &base) => return Ok(overlay.view),
            Some(overlay) => Overlay::over(base, overlay.notes),
            None => Overlay::over(base, Arc::new(store.notes(server).await?)),
        };
        let view = Arc::clone(&overlay.view);
        let mut overlays = locked(&self.overlays);
        // A write that came in the meantime knows better.
        let is_newer =
            overlays.peek(&server).is_some_and(|other| !Arc::ptr_eq(&other.notes, &overlay.notes));
        if !is_newer && self.changes.load(Ordering::SeqCst) == changes {
            overlays.put(server, overlay);
        }
        Ok(view)
    }

    /// Puts another base in place; servers see it with their next question.
    pub(super) fn put_base(&self, facts: Facts) {
        self.base.store(Arc::new(facts));
    }

    /// Puts a server's view in place.
    pub(super) fn put_view(&self, server: ServerId, view: Facts) {
        self.changes.fetch_add(1, Ordering::SeqCst);
        let notes: Vec<_> = view.notes().collect();
        if notes.is_empty() {
            locked(&self.servers).remove(&server);
            locked(&self.overlays).pop(&server);
            return;
        }
        locked(&self.servers).entry(server).or_insert(None);
        let overlay = Overlay { notes: Arc::new(notes), base: self.base(), view: Arc::new(view) };
        locked(&self.overlays).put(server, overlay);
    }

    /// Takes over a change that another process has written.
    pub(super) fn take_in(&self, kept: &Change) {
        let Scope::Server(server) = kept.scope else {
            return self.put_base(self.base().after(kept));
        };
        self.changes.fetch_add(1, Ordering::SeqCst);
        let known = locked(&self.overlays).peek(&server).map(|overlay| Arc::clone(&overlay.notes));
        let notes = known.map(|notes| noted(&notes, &kept.edits));
        let is_empty = notes.as_ref().is_some_and(Vec::is_empty);
        let mut servers = locked(&self.servers);
        for edit in &kept.edits {
            match edit {
                Edit::Put(_) => drop(servers.entry(server).or_insert(None)),
                Edit::Forget => drop(servers.remove(&server)),
                Edit::Left => drop(servers.get_mut(&server).map(|since| *since = Some(kept.time))),
                Edit::Returned => drop(servers.get_mut(&server).map(|since| *since = None)),
                Edit::Remove(_) => {}
            }
        }
        if is_empty {
            servers.remove(&server);
        }
        drop(servers);
        let mut overlays = locked(&self.overlays);
        match notes {
            Some(notes) if !is_empty => {
                overlays.put(server, Overlay::over(self.base(), Arc::new(notes)));
            }
            _ => drop(overlays.pop(&server)),
        }
    }

    /// Takes over what a store holds, after somebody else has written to it.
    pub(super) fn reload(&self, base: Facts, servers: BTreeMap<ServerId, Option<Timestamp>>) {
        self.changes.fetch_add(1, Ordering::SeqCst);
        self.put_base(base);
        *locked(&self.servers) = servers;
        locked(&self.overlays).clear();
    }

    /// The servers that have notes, and since when the bot is gone from them.
    pub(super) fn servers(&self) -> BTreeMap<ServerId, Option<Timestamp>> {
        locked(&self.servers).clone()
    }

    /// Notes since when the bot is gone from a server, or that it is there.
    pub(super) fn put_absence(&self, server: ServerId, since: Option<Timestamp>) {
        if let Some(known) = locked(&self.servers).get_mut(&server) {
            *known = since;
        }
    }
}

/// Notes after a change to them.
fn noted(notes: &[Record], edits: &[Edit]) -> Vec<Record> {
    let named = |note: &Record| (note.id().to_owned(), note.clone());
    let mut notes: BTreeMap<_, _> = notes.iter().map(named).collect();
    for edit in edits {
        match edit {
            Edit::Put(record) => drop(notes.insert(record.id().to_owned(), (**record).clone())),
            Edit::Remove(id) => drop(notes.remove(id)),
            Edit::Forget => notes.clear(),
            Edit::Left | Edit::Returned => {}
        }
    }
    notes.into_values().collect()
}
