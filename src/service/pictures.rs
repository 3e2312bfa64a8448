//! Pictures, drawn where nobody waits in line behind them and kept for the next who asks.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use lru::LruCache;
use tokio::task::spawn_blocking;

use crate::reply::picture::{Picture, Scene, SceneKey};

use super::{Service, incident};

/// How many pictures are kept; each is one to two hundred kilobytes.
const KEPT: NonZeroUsize = NonZeroUsize::new(32).expect("it is not zero");

/// The pictures that were asked for last.
pub(super) struct Pictures {
    kept: Mutex<LruCache<SceneKey, Arc<Picture>>>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { kept: Mutex::new(LruCache::new(KEPT)) }
    }
}

impl Service {
    /// A picture that was drawn before.
    #[must_use]
    pub fn drawn(&self, scene: &Scene) -> Option<Arc<Picture>> {
        let mut kept = self.pictures.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&scene.key()).cloned()
    }

    /// Draws a picture, unless it was drawn before. Where that fails, the words go out alone, and
    /// the log says so once.
    pub async fn draw(&self, scene: Scene) -> Option<Arc<Picture>> {
        if let Some(drawn) = self.drawn(&scene) {
            return Some(drawn);
        }
        let key = scene.key();
        let failure = match spawn_blocking(move || scene.render()).await {
            Ok(Ok(picture)) => {
                let picture = Arc::new(picture);
                let mut kept = self.pictures.kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.put(key, Arc::clone(&picture));
                return Some(picture);
            }
            Ok(Err(error)) => error.to_string(),
            Err(error) => error.to_string(),
        };
        tracing::error!(incident = %incident(), error = %failure, "a picture is not drawn");
        None
    }
}
