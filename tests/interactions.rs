//! The same stories over HTTP: a fake Discord signs every interaction and sends it to the real
//! binary's endpoint; and what there is over HTTP only.

#[expect(dead_code, reason = "some of it serves the other transport only")]
mod fake_discord;
mod over_http;
mod stories;

/// How interactions reach the bot.
const TRANSPORT: fake_discord::Transport = fake_discord::Transport::Http;
