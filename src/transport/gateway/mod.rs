//! The gateway: a connection that Discord sends interactions over.

mod connection;
mod handler;
mod mention;
mod seen;

pub use connection::{ServeError, serve};
