//! The gateway: a connection that Discord sends interactions over.

mod connection;
mod handler;
mod seen;

pub use connection::{ServeError, serve};
