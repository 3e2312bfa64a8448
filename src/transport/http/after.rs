//! What is left of answering once the first response is on its way.

use std::pin::Pin;

use futures_util::FutureExt as _;
use tokio_util::task::TaskTracker;

/// What is left of answering. It goes on when this is dropped: at once as far as it waits for
/// nothing, and for the rest in a task of its own.
pub(super) struct After {
    answering: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    tasks: TaskTracker,
}

impl After {
    /// Answers as far as that waits for nothing; `None` where nothing is left then.
    pub(super) fn begun(
        answering: impl Future<Output = ()> + Send + 'static,
        tasks: &TaskTracker,
    ) -> Option<Self> {
        let mut answering = Box::pin(answering);
        let is_left = answering.as_mut().now_or_never().is_none();
        is_left.then(|| Self { answering: Some(answering), tasks: tasks.clone() })
    }
}

impl Drop for After {
    fn drop(&mut self) {
        if let Some(mut answering) = self.answering.take()
            && answering.as_mut().now_or_never().is_none()
        {
            self.tasks.spawn(answering);
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn what_waits_for_nothing_is_done_at_once_and_the_rest_in_a_task() {
        let tasks = TaskTracker::new();
        assert!(After::begun(async {}, &tasks).is_none());
        let (first, is_first) = oneshot::channel::<()>();
        let (second, is_second) = oneshot::channel::<()>();
        let (third, is_third) = oneshot::channel::<()>();
        let answering = async move {
            let _ = is_first.await;
            let _ = is_second.await;
            let _ = third.send(());
        };
        let after = After::begun(answering, &tasks).expect("it waits");
        first.send(()).expect("it waits for this");
        drop(after);
        assert_eq!(tasks.len(), 1);
        second.send(()).expect("it waits for this");
        assert!(is_third.await.is_ok());
        tasks.close();
        tasks.wait().await;
    }
}
