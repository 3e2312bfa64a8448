//! Interactions, as bytes in the body of a request or in a dispatch of the gateway.

use lanekeeper::transport::discord::Read;
use serde_json::Value;
use serenity::model::application::Interaction;

use super::shown;
use super::world;

/// Where files are really fetched from.
const FILE_HOSTS: [&str; 2] = ["discordapp", "127.0.0.1"];

/// Reads an interaction in both ways, and answers it.
pub fn attack(input: &[u8]) {
    let tree: Option<Value> = serde_json::from_slice(input).ok();
    if let Some(tree) = &tree {
        // Written anew, since a tree keeps the last of two equal keys, which Discord never sends.
        let quick = Read::of(tree.to_string().as_bytes());
        let slow = serde_json::from_value::<Interaction>(tree.clone());
        if let (Read::Whole(quick), Ok(slow)) = (quick, slow) {
            assert_eq!(format!("{quick:?}"), format!("{slow:?}"), "read in two ways");
        }
    }
    let Read::Whole(interaction) = Read::of(input) else { return };
    let text = String::from_utf8_lossy(input);
    if FILE_HOSTS.iter().any(|host| text.contains(host)) {
        return;
    }
    let response = world::with(|world| world.answered(&interaction));
    shown::holds(&response);
}
