//! Discord: its types and ours, its limits, and the way to it.

mod asking;
mod form;
mod interaction;
pub mod limits;
mod markup;
mod message;
mod page;
mod registration;
mod rest;
mod schema;

pub use interaction::{Response, answer, illustrated, is_discreet, said, unreadable};
pub use page::pages;
pub use registration::{Registration, register};
pub use rest::{Rest, RestError};
pub use schema::commands;
