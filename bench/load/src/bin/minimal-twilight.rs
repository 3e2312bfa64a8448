//! The least that a bot can be with twilight: every interaction has one answer, out of memory.

use std::sync::Arc;

use twilight_gateway::{
    ConfigBuilder, Event, EventTypeFlags, Intents, Shard, ShardId, StreamExt as _,
};
use twilight_http::Client;
use twilight_model::http::interaction::{
    InteractionResponse, InteractionResponseData, InteractionResponseType,
};

type Error = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let (token, discord) = (std::env::var("TOKEN")?, std::env::var("DISCORD")?);
    let content = std::fs::read_to_string(std::env::var("ANSWER")?)?;
    let host = discord.trim_start_matches("http://").to_owned();
    let config = ConfigBuilder::new(token.clone(), Intents::empty());
    let mut shard =
        Shard::with_config(ShardId::ONE, config.proxy_url(format!("ws://{host}")).build());
    let client = Arc::new(Client::builder().token(token).proxy(host, true).build());
    let response = Arc::new(InteractionResponse {
        kind: InteractionResponseType::ChannelMessageWithSource,
        data: Some(InteractionResponseData { content: Some(content), ..Default::default() }),
    });
    while let Some(event) = shard.next_event(EventTypeFlags::INTERACTION_CREATE).await {
        let Event::InteractionCreate(interaction) = event? else { continue };
        let (client, response) = (Arc::clone(&client), Arc::clone(&response));
        tokio::spawn(async move {
            let sent = client
                .interaction(interaction.application_id)
                .create_response(interaction.id, &interaction.token, &response)
                .await;
            if let Err(error) = sent {
                eprintln!("not answered: {error}");
            }
        });
    }
    Ok(())
}
