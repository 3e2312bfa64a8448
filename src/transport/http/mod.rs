//! HTTP interactions: Discord sends each as a signed request, and waits for the answer on it.
//! <https://discord.com/developers/docs/interactions/overview#preparing-for-interactions>

mod after;
mod doubts;
mod endpoint;
mod serving;
mod signature;
mod written;

pub use serving::{Door, ServeError, serve};
pub use signature::{Doubt, Key};
