//! Transports: thin layers between the world and [`crate::service`].

pub mod discord;
mod ending;
pub mod gateway;
pub mod http;
pub mod operating;
pub mod terminal;
