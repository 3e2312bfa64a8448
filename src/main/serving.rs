//! Serving Discord, and telling it of the commands.

use std::process::ExitCode;
use std::sync::Arc;

use lanekeeper::command::COMMANDS;
use lanekeeper::config::{Delivery, Settings};
use lanekeeper::fact::Locale;
use lanekeeper::reply::Words;
use lanekeeper::telemetry::{Log, Vitals};
use lanekeeper::transport::discord::{Registration, Rest, RestError, application, register};
use lanekeeper::transport::http::Door;
use lanekeeper::transport::operating::{Desk, Listener};
use lanekeeper::transport::{gateway, http, refresh, terminal};

use super::reload::{Reload, Sources};
use super::{FAILED, USAGE, complain, ended, open, output_ended};

/// Serves Discord, or says what to do instead where there is no token to connect with.
pub(super) async fn serve(
    settings: Settings,
    words: Words,
    shell: Locale,
    sources: Sources,
    log: Log,
) -> Result<ExitCode, ExitCode> {
    let delivery = settings.delivery().map_err(|error| complain(&error, USAGE))?;
    if settings.discord.token.is_none() && delivery == Delivery::Gateway {
        let voice = words.voice(shell);
        let example = COMMANDS.first().map_or("", |spec| spec.example);
        eprintln!("{}", voice.say("no-token"));
        eprintln!("{}", voice.with("no-token-try", &[("example", example.into())]));
        return Err(ExitCode::from(USAGE));
    }
    let reload = Reload::watch(sources, log).map_err(|error| complain(&error, FAILED))?;
    let vitals = Arc::new(Vitals::default());
    if delivery == Delivery::Gateway {
        vitals.health.awaits_gateway();
    }
    let desk = Arc::new(Desk::new(Arc::clone(&vitals)));
    let listener = Listener::open(settings.operating.listen).await;
    if let Some(listener) = listener.map_err(|error| complain(&error, FAILED))? {
        tokio::spawn(listener.serve(Arc::clone(&desk)));
    }
    let (registers, drain) = (settings.registers(delivery), settings.operating.drain());
    let service = Arc::new(open(&settings, words, None).await?.watched(vitals));
    desk.opened(Arc::clone(&service));
    tokio::spawn(reload.follow(Arc::clone(&service)));
    let follower = Arc::clone(&service);
    let following = tokio::spawn(async move { follower.follow().await });
    tokio::spawn(refresh::follow(settings.refresh, Arc::clone(&service)));
    match delivery {
        Delivery::Gateway => {
            let served = gateway::serve(settings.discord, registers, drain, service).await;
            served.map_err(|error| complain(&error, FAILED))?;
        }
        Delivery::Http { listen, public_key } => {
            let door = Door { listen, public_key, application_id: settings.http.application_id };
            let served = http::serve(settings.discord, door, registers, drain, service).await;
            served.map_err(|error| match error {
                http::ServeError::Key => complain(&error, USAGE),
                _ => complain(&error, FAILED),
            })?;
        }
    }
    following.abort();
    // It has nothing to say; what it holds is free afterwards.
    drop(following.await);
    Ok(ended(true))
}

/// Registers the commands with Discord, if they differ from what is registered.
pub(super) async fn registered(settings: &Settings, words: &Words) -> Result<ExitCode, ExitCode> {
    let token = settings.discord.token.as_ref();
    let missing = || complain(&"registering takes the bot's token in DISCORD_TOKEN", USAGE);
    let token = token.ok_or_else(missing)?;
    let rest = Rest::new(&settings.discord.api_url, Some(token));
    let rest = rest.map_err(|error| complain(&error, USAGE))?;
    let failed = |error: RestError| {
        if error.is_unauthorised() {
            return complain(&gateway::ServeError::Unauthorised, FAILED);
        }
        complain(&format!("the commands are not registered: {error}"), FAILED)
    };
    let application = application(&rest, settings.http.application_id).await.map_err(failed)?;
    match register(&rest, application, words).await.map_err(failed)? {
        Registration::Unchanged => terminal::say("the commands are registered already"),
        Registration::Written => terminal::say("the commands are registered now"),
    }
    .map(|()| ended(true))
    .map_err(|error| output_ended(&error))
}
