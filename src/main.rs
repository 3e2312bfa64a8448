//! The binary: arguments, configuration, engine, run, exit code.

#[path = "main/copying.rs"]
mod copying;
#[path = "main/reload.rs"]
mod reload;
#[path = "main/serving.rs"]
mod serving;
#[path = "main/surroundings.rs"]
mod surroundings;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use lanekeeper::config::{self, Engine, Settings};
use lanekeeper::fact::Locale;
use lanekeeper::reply::{Outcome, Voice, Words};
use lanekeeper::service::{Message, Service, StartError};
use lanekeeper::store::{MemoryStore, PostgresStore, SledStore, Store, StoreError};
use lanekeeper::telemetry::Log;
use lanekeeper::transport::operating;
use lanekeeper::transport::terminal::{
    self, Arguments, Begun, FactsArguments, FactsError, ImportError, Progress, StoreArguments,
    StoreCommand, Subcommand,
};

use reload::Sources;
use serving::{registered, serve};
use surroundings::{canvas, pinned, response_files, shell_locale};

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
        Some(Subcommand::Store(StoreArguments { language, command: StoreCommand::Copy(copy) })) => {
            copying::copy(&settings, copy, &words.voice(language.locale.unwrap_or(shell))).await
        }
        Some(Subcommand::Facts(FactsArguments { language, command })) => {
            let locale = language.locale.unwrap_or(shell);
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
            let survey = terminal::survey(&arguments, &words.voice(locale));
            let survey = survey.map_err(|error| import_failed(&error, &words.voice(locale)))?;
            let service = open(&settings, words, Some(locale)).await?;
            let taken = terminal::take_in(survey, arguments, &service, locale, canvas).await;
            taken.map(ended).map_err(|error| import_failed(&error, &service.voice(locale)))
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
fn import_failed(error: &ImportError, voice: &Voice<'_>) -> ExitCode {
    match error {
        ImportError::Output(error) => output_ended(error),
        ImportError::Flawed(flaws) => complain(&terminal::malformed(flaws, voice), FAILED),
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
    // It may repeat a name or a text out of a file that somebody else has written.
    eprintln!("lanekeeper: {}", terminal::plain(&error.to_string()));
    ExitCode::from(code)
}
