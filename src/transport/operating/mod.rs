//! What an operator asks a running bot: whether it is alive, whether it is ready, and what it has
//! counted. It has an address of its own, which the public never reaches.

mod check;
mod desk;
mod listener;

pub use check::{CheckError, check};
pub use desk::Desk;
pub use listener::{ListenError, Listener};
