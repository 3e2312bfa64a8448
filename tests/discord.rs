//! Stories: the real binary, a fake Discord, and people who ask, type and press.

mod fake_discord;
mod stories;
