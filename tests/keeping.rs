//! What the embedded engine owes beyond the contract of every store: nothing that it acknowledged
//! is lost, whether the process is killed, a file is damaged or the disk is full. With
//! `KEEPING_TIMES=10` there are ten times as many rounds and trials.

#[path = "keeping/damaged.rs"]
mod damaged;
#[path = "keeping/killed.rs"]
mod killed;
#[path = "keeping/mended.rs"]
mod mended;
#[path = "keeping/refused.rs"]
mod refused;
#[path = "keeping/rotated.rs"]
mod rotated;
#[path = "keeping/trial.rs"]
mod trial;
