//! The machine under a bot, where a test has its way with it: a clock that jumps, a disk that is full.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use tempfile::TempDir;

use super::Bot;

/// What is put before the system's clock, and what makes it.
const CLOCK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fake_discord/clock.c");
const BUILT_IN: &str = env!("CARGO_TARGET_TMPDIR");
/// The files that say how far off it is, and how much time has passed at once.
const OFF_BY: &str = "off-by";
const PASSED: &str = "passed";
/// Mounts a small disk, which is gone when the process ends, and becomes what follows.
const MOUNT: &str = r#"mkdir -p "$DISK" && mount -t tmpfs -o "size=16m$DISK_MODE" tmpfs "$DISK" \
|| exit 99; exec "$0" "$@""#;

/// A clock that a test can set, for bots of its own. What it says changes and nothing else, as on a
/// machine whose clock is put right; how much time passes is a matter apart.
pub struct Clock(TempDir);

impl Clock {
    /// A clock that is right so far; none, and a line that says so, where none can be built.
    pub fn build() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = library().is_some().then_some(Self(folder));
        if clock.is_none() {
            eprintln!("NOT CHECKED: a clock that jumps, since there is no C compiler here");
        }
        clock
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, seconds: i64) {
        let new = self.file("new");
        fs::write(&new, seconds.to_string()).expect("the test's file is written");
        fs::rename(&new, self.file(name)).expect("the test's file is renamed");
    }

    /// Is so many seconds off from now on.
    pub fn is_off_by(&self, seconds: i64) {
        self.write(OFF_BY, seconds);
    }

    /// So many seconds pass at once, in all. Whoever waits for the end of them notices it when
    /// something else wakes them.
    pub fn lets_pass(&self, seconds: i64) {
        self.write(PASSED, seconds);
    }
}

/// The library that is put before the system's; built once.
fn library() -> Option<&'static Path> {
    static LIBRARY: OnceLock<Option<PathBuf>> = OnceLock::new();
    let build = || {
        let folder = Path::new(BUILT_IN);
        let (own, shared) =
            (folder.join(format!("clock-{}.so", std::process::id())), folder.join("clock.so"));
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&own).args([CLOCK, "-ldl"]);
        let is_built = compiler.status().is_ok_and(|status| status.success());
        // Other tests may be building the same.
        (is_built && fs::rename(&own, &shared).is_ok()).then_some(shared)
    };
    LIBRARY.get_or_init(build).as_deref()
}

impl Bot {
    /// A bot that reads this clock.
    pub fn by_the(self, clock: &Clock) -> Self {
        let library = library().expect("a clock was built").display().to_string();
        let file = |name| clock.file(name).display().to_string();
        self.with("LD_PRELOAD", &library)
            .with("CLOCK_IS_OFF_BY", &file(OFF_BY))
            .with("SECONDS_PASSED", &file(PASSED))
    }

    /// A bot whose store is on a small disk of its own; none, and a line that says so, where none can
    /// be mounted.
    pub fn on_a_small_disk(self) -> Option<Self> {
        self.on_a_disk("")
    }

    /// A bot whose store is on a disk that can only be read.
    pub fn on_a_disk_that_can_only_be_read(self) -> Option<Self> {
        self.on_a_disk(",ro")
    }

    fn on_a_disk(self, mode: &str) -> Option<Self> {
        if !can_mount() {
            eprintln!("NOT CHECKED: a disk in trouble, since none can be mounted here");
            return None;
        }
        let disk = self.store().display().to_string();
        let before = ["unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT];
        let bot = self.with("DISK", &disk).with("DISK_MODE", mode);
        Some(bot.run_by(&before))
    }

    /// Fills its disk up to the last byte.
    pub fn has_its_disk_filled(&self) {
        let mut filler = fs::File::create(self.seen_from_inside("filler")).expect("it is made");
        for size in [64 * 1024, 512, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
    }

    /// Makes room on its disk again.
    pub fn has_room_again(&self) {
        fs::remove_file(self.seen_from_inside("filler")).expect("the filler goes");
    }

    /// A file on its disk, which is mounted where only the bot sees it.
    fn seen_from_inside(&self, name: &str) -> PathBuf {
        let store = self.store().join(name);
        let inside = store.strip_prefix("/").expect("a store has a whole path").to_owned();
        Path::new("/proc").join(self.process_id().to_string()).join("root").join(inside)
    }
}

/// Whether a disk can be mounted here, for a process of one's own.
fn can_mount() -> bool {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut trial = Command::new("unshare");
    trial.args(["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs"]).arg(folder.path());
    trial.output().is_ok_and(|trial| trial.status.success())
}
