//! The binary: arguments, configuration, engine, run, exit code.

#[path = "main/copying.rs"]
mod copying;
#[path = "main/reload.rs"]
mod reload;

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use lanekeeper::command::COMMANDS;
use lanekeeper::config::{self, Delivery, Engine, Settings};
use lanekeeper::fact::{Locale, Vocabulary as _};
use lanekeeper::reply::{Outcome, ResponseFile, Words};
use lanekeeper::service::{Message, Service, StartError};
use lanekeeper::store::{MemoryStore, PostgresStore, SledStore, Store, StoreError};
use lanekeeper::telemetry::{Log, Vitals};
use lanekeeper::transport::discord::{
    Registration, Rest, RestError, application, commands, register,
};
use lanekeeper::transport::http::Door;
use lanekeeper::transport::operating::{self, Desk, Listener};
use lanekeeper::transport::refresh;
use lanekeeper::transport::terminal::{
    self, Arguments, Begun, Canvas, FactsArguments, FactsError, ImportError, Progress,
    StoreArguments, StoreCommand, Subcommand,
};
use lanekeeper::transport::{gateway, http};
use reload::{Reload, Sources};

/// Answered, checked and sound, ended as asked.
const DONE: u8 = 0;
/// Not found, refused, unsound, or something outside failed.
const FAILED: u8 = 1;
/// Wrong arguments or configuration.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let environment: BTreeMap<String, String> = std::env::vars_os()
        .filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let mut settings = match config::load(arguments.config.as_deref(), &environment) {
        Ok(settings) => settings,
        Err(error) => return complain(&error, USAGE),
    };
    if arguments.subcommand.is_some() {
        // Who asks on a terminal wants the answer, not the log; what goes wrong still shows.
        "warn".clone_into(&mut settings.log.filter);
    }
    let log = Log::start(&settings.log);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&error, FAILED),
    };
    let sources = Sources { config: arguments.config, environment };
    let done = runtime.block_on(run(arguments.subcommand, settings, sources, log));
    done.unwrap_or_else(|code| code)
}

/// Does what was asked for; what keeps it from being done has been said already, and is a code too.
async fn run(
    subcommand: Option<Subcommand>,
    settings: Settings,
    sources: Sources,
    log: Log,
) -> Result<ExitCode, ExitCode> {
    let environment = &sources.environment;
    let words = response_files(&settings).map(|files| Words::load(&files));
    let words = words.map_err(|error| complain(&format!("responses.folder: {error}"), USAGE))?;
    let words = words.map_err(|error| complain(&error, USAGE))?;
    let (shell, canvas) = (shell_locale(environment), canvas(environment));
    match subcommand {
        None => serve(settings, words, shell, sources, log).await,
        Some(Subcommand::Completions { shell }) => {
            terminal::completions(shell).map_err(|error| output_ended(&error))?;
            Ok(ended(true))
        }
        Some(Subcommand::Manual { folder }) => {
            terminal::manual(folder.as_deref()).map_err(|error| output_ended(&error))?;
            Ok(ended(true))
        }
        Some(Subcommand::Healthcheck { ready }) => {
            match operating::check(settings.operating.listen, ready).await {
                Ok(said) => terminal::say(&said).map_err(|error| output_ended(&error))?,
                Err(error) => return Err(complain(&error, FAILED)),
            }
            Ok(ended(true))
        }
        Some(Subcommand::Ask(ask)) => {
            let locale = ask.locale.unwrap_or(shell);
            let service = open(&settings, words, Some(locale)).await?;
            let question = ask.question.join(" ");
            let asked =
                terminal::ask(&service, &question, locale, ask.as_of, ask.json, canvas).await;
            let message = asked.map_err(|error| output_ended(&error))?;
            let is_answered = message.reply.outcome == Outcome::Answered;
            match ask.picture.filter(|_| is_answered) {
                Some(path) => paint(&service, message, &path).await,
                None => Ok(ended(is_answered)),
            }
        }
        Some(Subcommand::Repl { locale }) => {
            let locale = locale.unwrap_or(shell);
            let service = open(&settings, words, Some(locale)).await?;
            let talked = terminal::repl(&service, locale, canvas).await;
            talked.map(|()| ended(true)).map_err(|error| output_ended(&error))
        }
        Some(Subcommand::Register) => registered(&settings, &words).await,
        Some(Subcommand::Store(StoreArguments { locale, command: StoreCommand::Copy(copy) })) => {
            copying::copy(&settings, copy, &words.voice(locale.unwrap_or(shell))).await
        }
        Some(Subcommand::Facts(FactsArguments { locale, command })) => {
            let locale = locale.unwrap_or(shell);
            let failed = |error| facts_failed(&error);
            match terminal::begin(command, &words.voice(locale)).map_err(failed)? {
                Begun::Ended(is_sound) => Ok(ended(is_sound)),
                Begun::Waiting(errand) => {
                    let service = open(&settings, words, Some(locale)).await?;
                    errand.run(&service, locale, canvas).await.map(ended).map_err(failed)
                }
            }
        }
        Some(Subcommand::Import(arguments)) => {
            let locale = arguments.locale.unwrap_or(shell);
            let failed = |error| import_failed(&error);
            let survey = terminal::survey(&arguments, &words.voice(locale)).map_err(failed)?;
            let service = open(&settings, words, Some(locale)).await?;
            let taken = terminal::take_in(survey, arguments, &service, locale, canvas).await;
            taken.map(ended).map_err(failed)
        }
    }
}

/// Writes the picture of an answer that has one.
async fn paint(service: &Service, message: Message, path: &Path) -> Result<ExitCode, ExitCode> {
    match terminal::paint(service, message, path).await {
        Ok(true) => Ok(ended(true)),
        Ok(false) => Err(complain(&"this answer has no picture", FAILED)),
        Err(error) => Err(complain(&format!("{}: {error}", path.display()), FAILED)),
    }
}

/// Serves Discord, or says what to do instead where there is no token to connect with.
async fn serve(
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
async fn registered(settings: &Settings, words: &Words) -> Result<ExitCode, ExitCode> {
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
    match register(&rest, application, &commands(words)).await.map_err(failed)? {
        Registration::Unchanged => terminal::say("the commands are registered already"),
        Registration::Written => terminal::say("the commands are registered now"),
    }
    .map(|()| ended(true))
    .map_err(|error| output_ended(&error))
}

/// Opens the store and starts on it, or says why not. Somebody who waits at a terminal is told so
/// in their language; a bot that serves has a log instead.
async fn open(
    settings: &Settings,
    words: Words,
    waiting: Option<Locale>,
) -> Result<Service, ExitCode> {
    let label = |locale| words.voice(locale).say("progress-opening");
    let progress = waiting.map(|locale| Progress::of_work(label(locale)));
    let service = started(settings, words).await;
    // What is said now would stand beside it.
    drop(progress);
    service.map_err(|error| complain(&error, FAILED))
}

async fn started(settings: &Settings, words: Words) -> Result<Service, StartError> {
    let store: Arc<dyn Store> = match settings.store.engine {
        Engine::Memory => Arc::new(MemoryStore::default()),
        Engine::Sled => Arc::new(SledStore::open(&settings.store.path)?),
        Engine::Postgres => {
            let url = settings.store.url.as_ref().ok_or(StoreError::Address)?;
            Arc::new(PostgresStore::open(url).await?)
        }
    };
    let service = Service::start(store, words, settings.operators.clone()).await?;
    Ok(service.with_cached_servers(settings.store.cached_servers).pinned_to(pinned()))
}

/// The day that `SOURCE_DATE_EPOCH` names, from which answers then tell how old things are.
/// <https://reproducible-builds.org/specs/source-date-epoch/>
fn pinned() -> Option<jiff::civil::Date> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(time).date())
}

/// The operator's files that reword messages.
fn response_files(settings: &Settings) -> std::io::Result<Vec<ResponseFile>> {
    let Some(folder) = &settings.responses.folder else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for &locale in Locale::ALL {
        let folder = folder.join(locale.slug());
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "ftl") {
                let content = std::fs::read_to_string(&path)?;
                files.push(ResponseFile { locale, path: path.display().to_string(), content });
            }
        }
    }
    Ok(files)
}

/// The language of the shell, by the variables that say so, in their order of precedence.
fn shell_locale(environment: &BTreeMap<String, String>) -> Locale {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let tag =
        variables.iter().find_map(|name| environment.get(*name).filter(|tag| !tag.is_empty()));
    tag.map_or(Locale::English, |tag| Locale::from_tag(tag))
}

/// What there is to write on: `COLUMNS` over the terminal's own width, colours only on a terminal.
fn canvas(environment: &BTreeMap<String, String>) -> Canvas {
    let columns = environment.get("COLUMNS").and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let plain = environment.get("NO_COLOR").is_some_and(|value| !value.is_empty());
    Canvas::new(columns.or_else(terminal), std::io::stdout().is_terminal() && !plain)
}

fn ended(is_success: bool) -> ExitCode {
    ExitCode::from(if is_success { DONE } else { FAILED })
}

/// Says why a command on facts cannot be done; what is no folder of facts is wrong usage.
fn facts_failed(error: &FactsError) -> ExitCode {
    match error {
        FactsError::Output(error) => output_ended(error),
        FactsError::Folder(_) => complain(error, USAGE),
        _ => complain(error, FAILED),
    }
}

/// Says why a data set cannot be taken in.
fn import_failed(error: &ImportError) -> ExitCode {
    match error {
        ImportError::Output(error) => output_ended(error),
        _ => complain(error, FAILED),
    }
}

/// Ends quietly when whoever read the output has gone (`lanekeeper ask … | head`).
fn output_ended(error: &std::io::Error) -> ExitCode {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return ExitCode::from(DONE);
    }
    complain(error, FAILED)
}

fn complain(error: &dyn std::fmt::Display, code: u8) -> ExitCode {
    eprintln!("lanekeeper: {error}");
    ExitCode::from(code)
}
