//! Interactions, as bytes in the body of a request or in a dispatch of the gateway.

use lanekeeper::transport::discord::Read;

use super::shown;
use super::world;

/// Where files are really fetched from.
const FILE_HOSTS: [&str; 2] = ["discordapp", "127.0.0.1"];

/// Reads an interaction, and answers it.
pub fn attack(input: &[u8]) {
    let Read::Whole(interaction) = Read::of(input) else { return };
    let text = String::from_utf8_lossy(input);
    if FILE_HOSTS.iter().any(|host| text.contains(host)) {
        return;
    }
    let response = world::with(|world| world.answered(&interaction));
    shown::holds(&response);
}
