//! How far something has come, for somebody who watches.

use std::fmt;
use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// What is over sooner needs no showing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a sign of life is given.
const TICK: Duration = Duration::from_millis(120);

const WORK: &str = "{spinner} {msg} ({elapsed})";
const STREAM: &str = "{spinner} {msg} {bytes} ({bytes_per_sec})";
const STEPS: &str = "{spinner} {msg} [{bar:30}] {human_pos}/{human_len} ({rate}, {left})";
const FILE: &str = "{spinner} {msg} [{bar:30}] {bytes}/{total_bytes} ({bytes_per_sec}, {left})";

/// A sign of life on standard error while something takes long. Only terminals get it: in a pipe
/// or a log it would be litter. It is gone once this is dropped.
pub struct Progress {
    bar: ProgressBar,
    /// Wakes the one who waits to show it.
    end: Option<Sender<()>>,
    waiting: Option<JoinHandle<()>>,
}

impl Progress {
    /// For work whose length nobody knows.
    #[must_use]
    pub fn of_work(label: String) -> Self {
        Self::start(label, None, WORK)
    }

    /// For bytes on their way, with how many there are if that is known.
    #[must_use]
    pub fn of_bytes(label: String, total: Option<u64>) -> Self {
        Self::start(label, total, if total.is_some() { FILE } else { STREAM })
    }

    /// For steps, with how many there are.
    #[must_use]
    pub fn of_steps(label: String, total: u64) -> Self {
        Self::start(label, Some(total), STEPS)
    }

    /// So much is done.
    pub fn at(&self, done: u64) {
        self.bar.set_position(done);
    }

    /// Reads through it, so that it knows how many bytes have passed.
    pub fn reading<R: io::Read>(&self, reader: R) -> impl io::Read + use<R> {
        self.bar.wrap_read(reader)
    }

    /// Writes through it.
    pub fn writing<W: io::Write>(&self, writer: W) -> impl io::Write + use<W> {
        self.bar.wrap_write(writer)
    }

    fn start(label: String, total: Option<u64>, template: &str) -> Self {
        let style = ProgressStyle::with_template(template).expect("the templates are constants");
        let style = style.with_key("rate", rate).with_key("left", left).progress_chars("=> ");
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        let bar = bar.with_style(style).with_message(label);
        if !io::stderr().is_terminal() {
            return Self { bar, end: None, waiting: None };
        }
        let (end, ended) = mpsc::channel();
        let shown = bar.clone();
        let waiting = thread::spawn(move || {
            if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(TICK);
            }
        });
        Self { bar, end: Some(end), waiting: Some(waiting) }
    }
}

/// What a stage of work is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Steps, all of which are known.
    Steps,
    /// Bytes on their way.
    Bytes,
}

/// What a stage is called.
type Label<'words, S> = Box<dyn Fn(S) -> String + Send + Sync + 'words>;

/// How far work in several stages has come: one line, for the stage that it is at.
pub struct Stages<'words, S> {
    label: Label<'words, S>,
    shown: Mutex<Option<(S, Progress)>>,
}

impl<'words, S: Copy + PartialEq> Stages<'words, S> {
    /// Nothing yet; `label` says what each stage is called.
    #[must_use]
    pub fn new(label: impl Fn(S) -> String + Send + Sync + 'words) -> Self {
        Self { label: Box::new(label), shown: Mutex::default() }
    }

    /// So much of a stage is done, of how much if that is known.
    pub fn at(&self, stage: S, measure: Measure, done: u64, total: Option<u64>) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.as_ref().is_none_or(|(known, _)| *known != stage) {
            // What is no longer true goes first: there is one line for it.
            *shown = None;
            let label = (self.label)(stage);
            let progress = match (measure, total) {
                (Measure::Steps, Some(total)) => Progress::of_steps(label, total),
                (Measure::Steps, None) => Progress::of_work(label),
                (Measure::Bytes, total) => Progress::of_bytes(label, total),
            };
            *shown = Some((stage, progress));
        }
        if let Some((_, progress)) = &*shown {
            progress.at(done);
        }
    }
}

/// How many steps a second.
fn rate(state: &ProgressState, line: &mut dyn fmt::Write) {
    // A line that cannot be written is no worse than one that nobody reads.
    let _ = write!(line, "{:.0}/s", state.per_sec());
}

/// How long it still takes, as players show it: `-1:05`. Nobody knows before it has begun.
fn left(state: &ProgressState, line: &mut dyn fmt::Write) {
    let seconds = state.eta().as_secs();
    let _ = if state.pos() == 0 {
        line.write_str("-:--")
    } else {
        write!(line, "-{}:{:02}", seconds / 60, seconds % 60)
    };
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(waiting) = self.waiting.take() {
            // Otherwise it could be shown after it was cleared. The thread has nothing that panics.
            let _ = waiting.join();
        }
        self.bar.finish_and_clear();
    }
}
