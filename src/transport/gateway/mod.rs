//! The gateway: a connection that Discord sends interactions over.

mod board;
mod connection;
mod frame;
mod handler;
mod mention;
mod session;
mod shard;
mod socket;

pub use connection::{ServeError, serve};
pub use session::Refused;
