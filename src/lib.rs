//! x
pub mod answer;
pub mod command;
pub mod config;
pub mod fact;
pub mod reply;
pub mod service;
pub mod store;
pub mod telemetry;
pub mod transport;
