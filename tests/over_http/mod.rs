//! What there is over HTTP only: signatures, connections, answers that come late, and a bot that has
//! no token.

mod clock;
mod connections;
mod late;
mod letter;
mod operating;
mod signatures;
