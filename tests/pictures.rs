//! Pictures of the bundled facts and of facts that strain them: what overlaps, what is cut off,
//! what the words beside a picture say, and whether a picture still looks as it did.

#[path = "pictures/attributed.rs"]
mod attributed;
#[path = "pictures/fixtures.rs"]
mod fixtures;
#[path = "pictures/golden.rs"]
mod golden;
#[path = "pictures/layout.rs"]
mod layout;
