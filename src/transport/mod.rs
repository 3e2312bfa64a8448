//! Transports: thin layers between the world and [`crate::service`].

pub mod discord;
pub mod gateway;
pub mod operating;
pub mod terminal;
