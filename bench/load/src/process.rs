//! Programs under load, and what the system says they took. Linux only: it is read from `/proc`.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a program may take to be ready.
const STARTS_WITHIN: Duration = Duration::from_secs(30);
/// How often it is looked at meanwhile.
const LOOK: Duration = Duration::from_millis(1);
/// How long it is left alone before its memory is looked at.
const IDLE: Duration = Duration::from_secs(2);
/// What one tick of processor time is: `getconf CLK_TCK` says 100 a second on every Linux.
const TICK: Duration = Duration::from_millis(10);

/// A program that ends with this value.
pub struct Process {
    child: Child,
    /// How long it took to be ready.
    pub start: Duration,
    /// The memory it had in use before it was asked anything, in bytes.
    pub idle: u64,
}

impl Process {
    /// Starts a program in a folder, with these settings and no others, and waits until `is_ready`.
    pub async fn start<R: Future<Output = bool>>(
        program: &Path,
        folder: &Path,
        settings: &[(&str, String)],
        is_ready: impl Fn() -> R,
    ) -> Self {
        let mut command = Command::new(program);
        command.env_clear().env("HOME", folder).current_dir(folder);
        command.envs(settings.iter().map(|(key, value)| (key, value)));
        // Where nobody reads it, a log costs what it costs in a service.
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let begun = Instant::now();
        let child =
            command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let mut process = Self { child, start: Duration::ZERO, idle: 0 };
        while !is_ready().await {
            let ended = process.child.try_wait().expect("a child can be asked");
            assert!(ended.is_none(), "{} ended: {ended:?}", program.display());
            assert!(begun.elapsed() < STARTS_WITHIN, "{} is not ready", program.display());
            tokio::time::sleep(LOOK).await;
        }
        process.start = begun.elapsed();
        tokio::time::sleep(IDLE).await;
        process.idle = process.memory("VmRSS:");
        process
    }

    fn read(&self, file: &str) -> String {
        let path = format!("/proc/{}/{file}", self.child.id());
        std::fs::read_to_string(path).expect("it runs, on Linux")
    }

    /// The processor time it has taken, in programs and in the kernel for it.
    pub fn processor_time(&self) -> Duration {
        let stat = self.read("stat");
        // The name before it is in parentheses, and may have anything in it.
        let (_, fields) = stat.rsplit_once(") ").expect("a stat line");
        let fields: Vec<&str> = fields.split(' ').collect();
        // Fields 14 and 15 of proc(5), utime and stime; the first after the name is the third.
        let ticks = |field: usize| fields[field - 3].parse::<u32>().expect("a number");
        TICK * (ticks(14) + ticks(15))
    }

    fn memory(&self, label: &str) -> u64 {
        let status = self.read("status");
        let line = status.lines().find_map(|line| line.strip_prefix(label));
        let number = line.and_then(|line| line.trim().strip_suffix("kB"));
        number.and_then(|number| number.trim().parse::<u64>().ok()).expect("a number") * 1024
    }

    /// The most it ever had in use, in bytes.
    pub fn peak(&self) -> u64 {
        self.memory("VmHWM:")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
