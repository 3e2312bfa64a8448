//! What the embedded engine owes beyond the contract of every store: nothing that it acknowledged
//! is lost, whether the process is killed, a file is damaged or the disk is full. With
//! `KEEPING_TIMES=10` there are ten times as many rounds and trials.

#[path = "keeping/ahead.rs"]
mod ahead;
#[path = "keeping/damaged.rs"]
mod damaged;
#[path = "keeping/erased.rs"]
mod erased;
#[path = "keeping/killed.rs"]
mod killed;
#[path = "keeping/mended.rs"]
mod mended;
#[path = "keeping/migrated.rs"]
mod migrated;
#[path = "keeping/refused.rs"]
mod refused;
#[path = "keeping/replayed.rs"]
mod replayed;
#[path = "keeping/rotated.rs"]
mod rotated;
#[path = "keeping/spoiled.rs"]
mod spoiled;
#[path = "keeping/trial.rs"]
mod trial;
