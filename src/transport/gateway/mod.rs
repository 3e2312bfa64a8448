//! The gateway: a connection that Discord sends interactions over.

mod connection;
mod handler;
mod mention;

pub use connection::{ServeError, serve};
