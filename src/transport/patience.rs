//! Waiting for something, and not for ever.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

/// What comes of `future` in time; nothing where it takes longer, and then it can be waited for again.
/// Most of what is waited for here is ready at once, and then no timer is asked for, which every
/// processor would have to be told of.
pub(super) async fn in_time<F: Future>(
    mut future: Pin<&mut F>,
    patience: Duration,
) -> Option<F::Output> {
    let at_once = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await;
    match at_once {
        Poll::Ready(output) => Some(output),
        Poll::Pending => tokio::time::timeout(patience, future).await.ok(),
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_can_be_waited_for_again() {
        let (moment, long) = (Duration::from_millis(5), Duration::from_secs(60));
        assert_eq!(in_time(pin!(async { 1 }), Duration::ZERO).await, Some(1));
        let (word, mut said) = oneshot::channel();
        let mut said = pin!(&mut said);
        assert_eq!(in_time(said.as_mut(), moment).await, None);
        tokio::spawn(async move {
            tokio::time::sleep(moment).await;
            word.send(2)
        });
        assert_eq!(in_time(said, long).await, Some(Ok(2)));
    }
}
