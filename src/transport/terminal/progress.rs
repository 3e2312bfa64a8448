//! How far something has come, for somebody who watches.

use std::fmt;
use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// What is over sooner needs no showing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a sign of life is given.
const TICK: Duration = Duration::from_millis(120);

const WORK: &str = "{spinner} {msg} ({elapsed})";
const STREAM: &str = "{spinner} {msg} {bytes} ({bytes_per_sec})";
const STEPS: &str = "{spinner} {msg} [{bar:30}] {human_pos}/{human_len} ({rate}, {eta})";
const FILE: &str = "{spinner} {msg} [{bar:30}] {bytes}/{total_bytes} ({bytes_per_sec})";

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

    /// So many steps are done.
    pub fn at(&self, steps: u64) {
        self.bar.set_position(steps);
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
        // As many steps a second as people read at a glance.
        let style = style.with_key("rate", |state: &ProgressState, line: &mut dyn fmt::Write| {
            // What does not fit is not worth a word here.
            let _ = write!(line, "{:.0}/s", state.per_sec());
        });
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
