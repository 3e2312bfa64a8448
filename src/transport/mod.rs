//! Transports: thin layers between the world and [`crate::service`].

mod chance;
mod connections;
pub mod discord;
mod ending;
pub mod gateway;
pub mod http;
pub mod operating;
mod patience;
pub mod refresh;
pub mod source;
pub mod terminal;
