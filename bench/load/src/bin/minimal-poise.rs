//! The least that a bot can be with serenity and poise: `/compare` has one answer, out of memory.

use poise::serenity_prelude as serenity;

struct Data {
    answer: String,
}

type Error = Box<dyn std::error::Error + Send + Sync>;

/// Two vendors side by side
#[poise::command(slash_command)]
async fn compare(
    context: poise::Context<'_, Data, Error>,
    #[rename = "first"]
    #[description = "The first"]
    _first: String,
    #[rename = "second"]
    #[description = "The second"]
    _second: String,
    #[rename = "aspect"]
    #[description = "One part only"]
    _aspect: Option<String>,
) -> Result<(), Error> {
    context.say(context.data().answer.as_str()).await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let (token, discord) = (std::env::var("TOKEN")?, std::env::var("DISCORD")?);
    let answer = std::fs::read_to_string(std::env::var("ANSWER")?)?;
    let options = poise::FrameworkOptions { commands: vec![compare()], ..Default::default() };
    let framework = poise::Framework::builder()
        .options(options)
        .setup(|_, _, _| Box::pin(async move { Ok(Data { answer }) }))
        .build();
    // serenity's own limiter goes to Discord itself, whatever the proxy.
    let http = serenity::HttpBuilder::new(&token).proxy(discord).ratelimiter_disabled(true).build();
    let mut client =
        serenity::ClientBuilder::new_with_http(http, serenity::GatewayIntents::empty())
            .framework(framework)
            .await?;
    client.start().await?;
    Ok(())
}
