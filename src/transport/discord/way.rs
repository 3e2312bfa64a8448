//! Which way the first response to an interaction goes: back along the connection that the question
//! came on, or over REST.

use std::sync::Arc;

use tokio::sync::oneshot;

use crate::reply::File;

/// A first response.
#[derive(Debug)]
pub struct First {
    /// What to send, as JSON.
    pub body: String,
    /// A file to send along.
    pub file: Option<File>,
}

/// A first response on its way to the connection that waits for it.
#[derive(Debug)]
pub struct Handover {
    /// What to write to the connection.
    pub first: Arc<First>,
    /// Told once it has been written; dropped where the connection has gone.
    pub written: oneshot::Sender<()>,
}

/// Which way the first response goes.
#[derive(Debug)]
pub struct Way(Option<oneshot::Sender<Handover>>);

impl Way {
    /// As a request of our own.
    #[must_use]
    pub fn over_rest() -> Self {
        Self(None)
    }

    /// Along the connection that the question came on. Whoever holds the other end gets the response,
    /// or sees it closed: then nothing comes this way any more.
    #[must_use]
    pub fn along_the_connection() -> (Self, oneshot::Receiver<Handover>) {
        let (sender, receiver) = oneshot::channel();
        (Self(Some(sender)), receiver)
    }

    /// Sends a response along the connection, and waits until it has been written. Gives it back
    /// where there is no connection, or none any more.
    pub(super) async fn send(self, first: First) -> Result<(), Arc<First>> {
        let first = Arc::new(first);
        let Some(connection) = self.0 else { return Err(first) };
        let (written, is_written) = oneshot::channel();
        let handover = Handover { first: Arc::clone(&first), written };
        if connection.send(handover).is_ok() && is_written.await.is_ok() {
            return Ok(());
        }
        Err(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first() -> First {
        First { body: "true".to_owned(), file: None }
    }

    #[tokio::test]
    async fn what_is_not_written_comes_back() {
        assert!(Way::over_rest().send(first()).await.is_err());
        let (way, waiting) = Way::along_the_connection();
        drop(waiting);
        assert!(way.send(first()).await.is_err());
        let (way, waiting) = Way::along_the_connection();
        let (sent, dropped) = tokio::join!(way.send(first()), async { waiting.await.map(drop) });
        assert!(sent.is_err() && dropped.is_ok());
    }

    #[tokio::test]
    async fn what_is_written_does_not() {
        let (way, waiting) = Way::along_the_connection();
        let writes = async {
            let handover = waiting.await.expect("a response");
            assert_eq!(handover.first.body, "true");
            handover.written.send(())
        };
        let (sent, written) = tokio::join!(way.send(first()), writes);
        assert!(sent.is_ok() && written.is_ok());
    }
}
