//! Being told that somebody has written. It only wakes: what was written is read from the log, and
//! is looked for without being told as well.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPoolOptions};
use tokio::sync::watch;
use tokio::time::sleep;
use tokio_util::task::AbortOnDropHandle;

use super::CHANNEL;
use super::address::Address;

/// How long to wait before listening again where the connection broke off.
const PAUSE: Duration = Duration::from_secs(1);

/// Somebody who listens.
pub(super) struct Wake {
    woken: watch::Sender<()>,
    _listening: AbortOnDropHandle<()>,
}

impl Wake {
    /// Begins to listen.
    pub(super) fn start(address: &Address) -> Self {
        let (woken, _) = watch::channel(());
        let listening = tokio::spawn(listen(address.clone(), woken.clone()));
        Self { woken, _listening: AbortOnDropHandle::new(listening) }
    }

    /// Changes with whatever is heard from now on.
    pub(super) fn subscribe(&self) -> watch::Receiver<()> {
        self.woken.subscribe()
    }
}

async fn listen(address: Address, woken: watch::Sender<()>) {
    let pool = PgPoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    let pool = pool.connect_lazy_with(address.impatient());
    loop {
        if let Ok(mut listener) = PgListener::connect_with(&pool).await
            && listener.listen(CHANNEL).await.is_ok()
        {
            // What came while nobody listened was not heard.
            woken.send_replace(());
            while let Ok(Some(_)) = listener.try_recv().await {
                woken.send_replace(());
            }
        }
        tracing::debug!(at = %address, "nobody tells of changes; they are looked for");
        sleep(PAUSE).await;
    }
}
