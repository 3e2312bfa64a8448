//! The gateway: a connection that Discord sends interactions over.

mod connection;
mod handler;
mod mention;
mod watching;

pub use connection::{ServeError, serve};
