//! What a process uses, as Linux counts it.

use std::process::Command;
use std::time::Duration;

/// How often Linux counts in a second, whatever the kernel's own clock does.
const TICKS: u32 = 100;
/// The places of the time in user and in kernel mode, after the name of the program.
/// <https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html>
const USER: usize = 11;
const KERNEL: usize = 12;

/// How long the processor has worked for a process.
pub fn worked(process: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"));
    let stat = stat.expect("the process runs, on Linux");
    let (_, after) = stat.rsplit_once(") ").expect("a name in brackets");
    let fields: Vec<&str> = after.split(' ').collect();
    let ticks = |place: usize| fields[place].parse::<u32>().expect("a number");
    Duration::from_secs((ticks(USER) + ticks(KERNEL)).into()) / TICKS
}

/// Sends a signal.
pub fn signal(process: u32, signal: &str) {
    let sent = Command::new("kill").args([signal, &process.to_string()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "the process is there");
}
