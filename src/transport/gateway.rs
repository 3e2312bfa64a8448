//! x
use crate::config::DiscordSettings;
use crate::service::Service;
use std::sync::Arc;
/// x
pub async fn serve(_settings: DiscordSettings, _service: Arc<Service>) -> std::io::Result<()> {
    Ok(())
}
