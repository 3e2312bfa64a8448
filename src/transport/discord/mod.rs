//! Discord: its types and ours, its limits, and the way to it.

mod asked;
mod asking;
mod body;
mod conversation;
mod form;
mod interaction;
mod kept;
pub mod limits;
mod markup;
mod message;
mod page;
mod read;
mod registration;
mod rest;
mod schema;
mod seen;
mod way;

pub use asking::Interaction;
pub use conversation::Conversation;
pub use interaction::{Response, Said, answer, illustrated, said};
pub use kept::Kept;
pub use message::respond;
pub use page::pages;
pub use read::{Read, Unread};
pub use registration::{Registration, application, keep_registered, register};
pub use rest::{Rest, RestError};
pub use way::{First, Handover, Way};
