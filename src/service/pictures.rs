//! Pictures, drawn where nobody waits in line behind them and kept for the next who asks.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use lru::LruCache;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::answer::{Query, answer};
use crate::fact::{Facts, Locale, PartialDate};
use crate::reply::picture::{Picture, PictureError, Scene, SceneKey};
use crate::reply::{Words, is_pictured, scene};
use crate::telemetry::{Cache, Metrics, PictureOutcome};

use super::{Service, incident};

/// How many pictures are kept; each is one to two hundred kilobytes.
const KEPT: NonZeroUsize = NonZeroUsize::new(32).expect("it is not zero");
/// How many questions are known to lead to one of them.
const ASKED: NonZeroUsize = NonZeroUsize::new(256).expect("it is not zero");

/// How many pictures may wait to be drawn, one to two seconds' worth. Each keeps the facts that it
/// shows in memory, and where more come than can be drawn the line would have no end.
const LINE: usize = 64;

/// How long a picture may take. One that takes longer keeps its turn for as long as it does: whatever
/// holds it up would hold up others too, and each of them would take a thread.
const PATIENCE: Duration = Duration::from_secs(10);

/// A picture that may go with an answer, not even described yet: the words never wait for it.
#[derive(Clone)]
pub struct Drawing {
    facts: Arc<Facts>,
    asked: Asked,
}

/// What a picture is to show.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Asked {
    query: Query,
    as_of: Option<PartialDate>,
    locale: Locale,
}

impl std::fmt::Debug for Drawing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.asked.fmt(formatter)
    }
}

impl Drawing {
    /// The picture of the answer to a question out of `facts`, those of the past where it is as of
    /// a date, if it has one.
    pub(super) fn of(
        facts: &Arc<Facts>,
        query: &Query,
        as_of: Option<PartialDate>,
        locale: Locale,
    ) -> Option<Self> {
        let asked = || Asked { query: query.clone(), as_of, locale };
        is_pictured(query).then(|| Self { facts: Arc::clone(facts), asked: asked() })
    }

    fn scene(&self, words: &Words) -> Option<Scene> {
        let Asked { query, locale, .. } = &self.asked;
        scene(&self.facts, &answer(&self.facts, query)?, &words.voice(*locale))
    }
}

/// The pictures that were asked for last: by what they show, and by the question and the facts
/// that led to them, which is found without describing them again.
pub(super) struct Pictures {
    kept: Mutex<LruCache<SceneKey, Arc<Picture>>>,
    asked: Mutex<LruCache<Asked, Led>>,
    /// Held by whoever draws: one picture at a time leaves the processor to words, and whoever
    /// wants the same one finds it drawn.
    turn: Arc<tokio::sync::Mutex<()>>,
    /// Places in the line of those who wait for their turn.
    line: Semaphore,
    /// How a picture is drawn.
    painter: Painter,
    /// How long a turn is waited for, and how long a picture.
    patience: Duration,
}

type Painter = fn(&Scene) -> Result<Picture, PictureError>;

/// The facts that a picture was made from, and the picture.
type Led = (Weak<Facts>, Arc<Picture>);

impl Default for Pictures {
    fn default() -> Self {
        let (kept, asked) = (LruCache::new(KEPT), LruCache::new(ASKED));
        Self {
            kept: Mutex::new(kept),
            asked: Mutex::new(asked),
            turn: Arc::default(),
            line: Semaphore::new(LINE),
            painter: Scene::render,
            patience: PATIENCE,
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pictures {
    /// Forgets everything, since it would be drawn in other words now.
    pub(super) fn forget(&self) {
        locked(&self.asked).clear();
        locked(&self.kept).clear();
    }

    /// Describes a picture, and draws it unless one like it is kept.
    fn draw(
        &self,
        drawing: Drawing,
        words: &Words,
        metrics: &Metrics,
    ) -> Result<Option<Arc<Picture>>, PictureError> {
        let Some(scene) = drawing.scene(words) else { return Ok(None) };
        let key = scene.key();
        let kept = locked(&self.kept).get(&key).cloned();
        metrics.looked_up(Cache::Pictures, kept.is_some());
        let picture = match kept {
            Some(picture) => picture,
            None => Arc::new((self.painter)(&scene)?),
        };
        locked(&self.kept).put(key, Arc::clone(&picture));
        let led = (Arc::downgrade(&drawing.facts), Arc::clone(&picture));
        locked(&self.asked).put(drawing.asked, led);
        Ok(Some(picture))
    }
}

impl Service {
    /// A picture that was drawn before, from the same facts.
    #[must_use]
    pub fn drawn(&self, drawing: &Drawing) -> Option<Arc<Picture>> {
        let mut asked = locked(&self.pictures.asked);
        let (facts, picture) = asked.get(&drawing.asked)?;
        // As long as it is pointed at, nothing else takes its place in memory.
        let is_same = std::ptr::eq(facts.as_ptr(), Arc::as_ptr(&drawing.facts));
        is_same.then(|| {
            self.vitals.metrics.looked_up(Cache::Pictures, true);
            Arc::clone(picture)
        })
    }

    /// Draws a picture, unless it was drawn before. Where that fails or takes too long, the words go
    /// out alone, and the log says so once; they do too where too many others wait to be drawn.
    pub async fn draw(&self, drawing: Drawing) -> Option<Arc<Picture>> {
        let drawn = || self.drawn(&drawing);
        if let Some(drawn) = drawn() {
            return Some(drawn);
        }
        let metrics = &self.vitals.metrics;
        let Ok(_place) = self.pictures.line.try_acquire() else {
            metrics.pictured(PictureOutcome::LeftOut);
            return None;
        };
        let patience = self.pictures.patience;
        let turn = Arc::clone(&self.pictures.turn).lock_owned();
        let Ok(turn) = timeout(patience, turn).await else {
            metrics.pictured(PictureOutcome::LeftOut);
            return None;
        };
        if let Some(drawn) = drawn() {
            return Some(drawn);
        }
        let (pictures, words) = (Arc::clone(&self.pictures), self.words());
        let vitals = Arc::clone(&self.vitals);
        let drawing = spawn_blocking(move || {
            let _turn = turn;
            pictures.draw(drawing, &words, &vitals.metrics)
        });
        let failure = match timeout(patience, drawing).await {
            Ok(Ok(Ok(picture))) => {
                metrics.pictured(PictureOutcome::Drawn);
                return picture;
            }
            Ok(Ok(Err(error))) => error.to_string(),
            // What it says of a panic may be what the picture was to say.
            Ok(Err(_)) => "drawing it panicked".to_owned(),
            Err(_) => format!("it takes longer than {} seconds", patience.as_secs()),
        };
        metrics.pictured(PictureOutcome::Failed);
        tracing::error!(incident = %incident(), error = %failure, "a picture is not drawn");
        None
    }
}

#[cfg(test)]
mod tests;
