//! Stories: the real binary, a fake Discord, and people who ask, type and press, over the gateway.

#[expect(dead_code, reason = "some of it serves the other transport only")]
mod fake_discord;
mod over_gateway;
mod stories;

/// How interactions reach the bot.
const TRANSPORT: fake_discord::Transport = fake_discord::Transport::Gateway;
