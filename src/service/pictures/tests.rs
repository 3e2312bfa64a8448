//! Pictures that too many want, that cannot be drawn, and that take too long.

use std::collections::BTreeSet;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;

use futures_util::FutureExt as _;

use super::*;
use crate::service::{Ask, Handled, Request};
use crate::store::MemoryStore;

/// A service whose pictures somebody else draws.
async fn drawn_by(painter: Painter, patience: Duration) -> Service {
    let words = Words::load(&[]).expect("the bundled words load");
    let service = Service::start(Arc::new(MemoryStore::default()), words, BTreeSet::new());
    let service = service.await.expect("the bundled facts are sound");
    let pictures = Arc::new(Pictures { painter, patience, ..Pictures::default() });
    Service { pictures, ..service }
}

/// The picture of all that happened.
fn timeline(service: &Service) -> Drawing {
    let query = Query::Timeline { vendor: None };
    Drawing::of(&service.views.base(), &query, None, Locale::English).expect("a picture")
}

/// Whether so many pictures had this outcome.
fn had(service: &Service, outcome: &str, count: u32) -> bool {
    let sample = format!("lanekeeper_pictures_total{{outcome=\"{outcome}\"}} {count}");
    service.vitals().metrics.text().lines().any(|line| line == sample)
}

/// Whether a question is answered in words.
async fn answers(service: &Service) -> bool {
    let ask = Ask::Text { text: "/timeline".to_owned(), as_of: None };
    let handled = service.handle(&Request::anonymous(Locale::English, ask)).await;
    matches!(handled, Handled::Message(message) if !message.reply.sections.is_empty())
}

/// Everything that is logged while this is held.
#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Heard {
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        let heard = self.clone();
        let log = tracing_subscriber::fmt().with_ansi(false).with_writer(move || heard.clone());
        tracing::subscriber::set_default(log.finish())
    }

    fn text(&self) -> String {
        String::from_utf8(locked(&self.0).clone()).expect("a log is text")
    }
}

impl io::Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        locked(&self.0).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Has a picture fail, and sees that the words are there, and that it is said and counted once.
async fn fails_once(painter: Painter, why: &str) {
    let heard = Heard::default();
    let _listening = heard.listen();
    let service = drawn_by(painter, PATIENCE).await;
    assert!(service.draw(timeline(&service)).await.is_none());
    assert!(had(&service, "failed", 1) && had(&service, "drawn", 0));
    assert!(answers(&service).await);
    let log = heard.text();
    let lines: Vec<_> = log.lines().filter(|line| line.contains("ERROR")).collect();
    let is_it = |line: &str| {
        line.contains("a picture is not drawn") && line.contains("incident=") && line.contains(why)
    };
    assert!(matches!(lines.as_slice(), [one] if is_it(one)), "{log}");
    assert!(!log.contains("secret"), "{log}");
    assert!(service.draw(timeline(&service)).await.is_none(), "and nobody waits for ever");
}

#[tokio::test]
async fn a_picture_that_cannot_be_drawn_is_said_and_counted_once_and_the_words_go_alone() {
    fails_once(|_| Err(PictureError::TooLarge(1, 2)), "too large to draw: 1 x 2").await;
}

#[tokio::test]
async fn a_picture_whose_drawing_panics_is_said_and_counted_once_and_the_words_go_alone() {
    fails_once(|_| panic!("a secret"), "panicked").await;
}

#[tokio::test]
async fn a_picture_that_takes_too_long_holds_up_nobody_and_nothing_but_further_pictures() {
    static IS_DONE: AtomicBool = AtomicBool::new(false);
    let slow: Painter = |scene| {
        while !IS_DONE.load(Ordering::Relaxed) {
            sleep(Duration::from_millis(1));
        }
        scene.render()
    };
    let service = drawn_by(slow, Duration::from_millis(100)).await;
    assert!(service.draw(timeline(&service)).await.is_none());
    assert!(had(&service, "failed", 1));
    // It still has its turn, and no second thread is lost to what holds it up.
    assert!(service.draw(timeline(&service)).await.is_none());
    assert!(had(&service, "left_out", 1) && had(&service, "failed", 1));
    assert!(answers(&service).await);
    IS_DONE.store(true, Ordering::Relaxed);
    while service.drawn(&timeline(&service)).is_none() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn whoever_finds_the_line_full_gets_the_words_alone() {
    let service = drawn_by(Scene::render, PATIENCE).await;
    let turn = Arc::clone(&service.pictures.turn).lock_owned().await;
    let mut waiting: Vec<_> =
        (0..LINE).map(|_| Box::pin(service.draw(timeline(&service)))).collect();
    for one in &mut waiting {
        assert!(one.now_or_never().is_none(), "it waits for its turn");
    }
    assert!(matches!(service.draw(timeline(&service)).now_or_never(), Some(None)));
    assert!(had(&service, "left_out", 1));
    drop(turn);
    for one in waiting {
        assert!(one.await.is_some(), "the first draws it, and the others find it");
    }
    assert!(had(&service, "drawn", 1));
}
