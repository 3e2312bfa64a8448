//! What there is over the gateway only: a line that drops, mentions, callbacks that meet trouble.

mod broken_lines;
mod clock;
mod health;
mod line;
mod operating;
mod shards;
mod talking;
mod trouble;
