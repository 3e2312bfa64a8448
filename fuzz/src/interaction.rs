//! Interactions, as bytes in the body of a request or in a dispatch of the gateway.

use lanekeeper::transport::discord::Unread;
use lanekeeper::transport::http;
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
        let quick = http::interaction(tree.to_string().as_bytes());
        let slow = serde_json::from_value::<Interaction>(tree.clone());
        if let (Ok(quick), Ok(slow)) = (quick, slow) {
            assert_eq!(format!("{quick:?}"), format!("{slow:?}"), "read in two ways");
        }
    }
    let Ok(interaction) = http::interaction(input) else {
        // Whoever sent what cannot be read may still be told so.
        let _ = tree.as_ref().map(Unread::of);
        return;
    };
    let text = String::from_utf8_lossy(input);
    if FILE_HOSTS.iter().any(|host| text.contains(host)) {
        return;
    }
    let response = world::with(|world| world.answered(&interaction));
    shown::holds(&response);
}
