//! The binary: arguments, configuration, engine, run, exit code.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use lanekeeper::command::COMMANDS;
use lanekeeper::config::{self, Engine, Settings};
use lanekeeper::fact::{Locale, Vocabulary as _};
use lanekeeper::reply::{ResponseFile, Voice, Words};
use lanekeeper::service::{self, Service};
use lanekeeper::store::{MemoryStore, SledStore, Store};
use lanekeeper::telemetry;
use lanekeeper::transport::gateway;
use lanekeeper::transport::terminal::{self, Arguments, Canvas, FactsCommand, Subcommand};

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
    telemetry::start(&settings.log);
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&error, FAILED),
    };
    runtime.block_on(run(arguments.subcommand, settings, &environment))
}

async fn run(
    subcommand: Option<Subcommand>,
    settings: Settings,
    environment: &BTreeMap<String, String>,
) -> ExitCode {
    let words = match response_files(&settings).map(|files| Words::load(&files)) {
        Ok(Ok(words)) => words,
        Ok(Err(error)) => return complain(&error, USAGE),
        Err(error) => return complain(&format!("responses.folder: {error}"), USAGE),
    };
    let shell = shell_locale(environment);
    if let Some(Subcommand::Facts { command: FactsCommand::Check { folder } }) = subcommand {
        return check(folder.as_deref(), &words.voice(shell));
    }
    if subcommand.is_none() && settings.discord.token.is_none() {
        let voice = words.voice(shell);
        let example = COMMANDS.first().map_or("", |spec| spec.example);
        eprintln!("{}", voice.say("no-token"));
        eprintln!("{}", voice.with("no-token-try", &[("example", example.into())]));
        return ExitCode::from(USAGE);
    }
    let store: Arc<dyn Store> = match settings.store.engine {
        Engine::Memory => Arc::new(MemoryStore::default()),
        Engine::Sled => match SledStore::open(&settings.store.path) {
            Ok(store) => Arc::new(store),
            Err(error) => return complain(&error, FAILED),
        },
    };
    let service = match Service::start(store, words, settings.operators).await {
        Ok(service) => service,
        Err(error) => return complain(&error, FAILED),
    };
    let canvas = canvas(environment);
    match subcommand {
        Some(Subcommand::Ask(ask)) => {
            let locale = ask.locale.unwrap_or(shell);
            let question = ask.question.join(" ");
            match terminal::ask(&service, &question, locale, ask.as_of, ask.json, canvas).await {
                Ok(true) => ExitCode::from(DONE),
                Ok(false) => ExitCode::from(FAILED),
                Err(error) => output_ended(&error),
            }
        }
        Some(Subcommand::Repl { locale }) => {
            match terminal::repl(&service, locale.unwrap_or(shell), canvas).await {
                Ok(()) => ExitCode::from(DONE),
                Err(error) => output_ended(&error),
            }
        }
        Some(Subcommand::Facts { .. }) | None => {
            match gateway::serve(settings.discord, Arc::new(service)).await {
                Ok(()) => ExitCode::from(DONE),
                Err(error) => complain(&error, FAILED),
            }
        }
    }
}

fn check(folder: Option<&Path>, voice: &Voice<'_>) -> ExitCode {
    match terminal::check(folder, service::today()) {
        Ok(Ok(facts)) => {
            let records = facts.records().count();
            println!("{}", voice.with("check-sound", &[("records", records.into())]));
            ExitCode::from(DONE)
        }
        Ok(Err(violations)) => {
            for violation in &violations {
                println!("{violation}");
            }
            let count = violations.len();
            println!("{}", voice.with("check-violations", &[("count", count.into())]));
            ExitCode::from(FAILED)
        }
        Err(error) => complain(&format!("the folder cannot be checked: {error}"), USAGE),
    }
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
