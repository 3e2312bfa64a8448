//! The real binary, started the way an operator starts it.

use std::{
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader, Read},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tempfile::TempDir;

use super::{
    FakeDiscord, PATIENCE, TOKEN, Transport, endpoint,
    world::{Hub, Log},
};
use crate::TRANSPORT;

/// How long a start may take; a debug build on a busy machine is slow.
const STARTS_WITHIN: Duration = Duration::from_secs(30);
/// How long an orderly end may take.
const ENDS_WITHIN: Duration = Duration::from_secs(15);

/// The bot, its folder and what it has printed. Dropping it kills it.
pub struct Bot {
    hub: Arc<Hub>,
    folder: TempDir,
    settings: Vec<(String, String)>,
    /// The program and the arguments that run it, where it is not started as it is.
    runner: Vec<String>,
    /// Where it listens for interactions, if it does.
    listening: Option<SocketAddr>,
    /// What this one has printed; Discord's has what all of them have.
    log: Log,
    process: Option<Child>,
}

/// How a bot ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Everything it printed, standard error included.
    pub log: String,
}

impl Bot {
    /// A bot for this Discord, not started yet.
    pub fn of(discord: &FakeDiscord) -> Self {
        let bot = Self {
            hub: Arc::clone(&discord.hub),
            folder: tempfile::tempdir().expect("a temporary folder"),
            settings: Vec::new(),
            runner: Vec::new(),
            listening: (TRANSPORT == Transport::Http).then(free_address),
            log: Log::default(),
            process: None,
        };
        let bot = bot
            .with("DISCORD_TOKEN", TOKEN)
            .with("LANEKEEPER_DISCORD__API_URL", &discord.base())
            // Bots of other tests run beside it; whoever asks how this one is says where.
            .with("LANEKEEPER_OPERATING__LISTEN", "")
            // Whatever wants to leave for a real host over TLS knocks at the fake instead.
            .with("HTTPS_PROXY", &discord.base());
        match bot.listening {
            Some(listening) => bot
                .with("LANEKEEPER_HTTP__LISTEN", &listening.to_string())
                .with("LANEKEEPER_HTTP__PUBLIC_KEY", &endpoint::public_key()),
            None => bot,
        }
    }

    /// With one more environment variable.
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.settings.push((key.to_owned(), value.to_owned()));
        self
    }

    /// Started by a program with these arguments before its own.
    pub(super) fn run_by(mut self, runner: &[&str]) -> Self {
        self.runner = runner.iter().map(|part| (*part).to_owned()).collect();
        self
    }

    /// The folder of its store.
    pub fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    /// The number that the system has it by.
    pub(super) fn process_id(&self) -> u32 {
        self.process.as_ref().expect("the bot has been started").id()
    }

    /// Without an environment variable that it had.
    pub fn without(mut self, key: &str) -> Self {
        self.settings.retain(|(known, _)| known != key);
        self
    }

    /// Starts it, and waits until interactions reach it and its commands are registered.
    pub async fn start(mut self) -> Self {
        self.start_again().await;
        self
    }

    /// Starts it on the folder of its earlier life, and waits as [`Bot::start`] does.
    pub async fn start_again(&mut self) {
        let (lines, commands) = (self.lines(), self.commands().0);
        self.launch();
        self.waits_until(async |bot: &Self| {
            let (now, registered) = bot.commands();
            now > commands && registered && bot.is_reachable(lines).await
        })
        .await;
    }

    /// Waits until interactions reach it.
    pub async fn is_reached(&mut self) {
        self.waits_until(async |bot: &Self| bot.is_reachable(0).await).await;
    }

    async fn waits_until(&mut self, is_so: impl AsyncFn(&Self) -> bool) {
        let deadline = Instant::now() + STARTS_WITHIN;
        while !is_so(self).await {
            let ended = self.process.as_mut().and_then(|process| process.try_wait().ok().flatten());
            assert!(
                ended.is_none(),
                "the bot ended while starting: {ended:?}\n{}",
                self.log.text()
            );
            assert!(Instant::now() < deadline, "the bot did not start in {STARTS_WITHIN:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Starts it without waiting for anything.
    pub fn launch(&mut self) {
        let mut command = command_by(&self.runner, self.folder.path());
        command.envs(self.settings.iter().map(|(key, value)| (key, value)));
        command.env("LANEKEEPER_STORE__PATH", self.store());
        let mut process = command.spawn().expect("the bot's binary starts");
        let logs = [self.log.clone(), self.hub.look(|world| world.bot_log.clone())];
        follow(process.stdout.take().expect("a pipe"), logs.clone());
        follow(process.stderr.take().expect("a pipe"), logs);
        self.process = Some(process);
        self.hub.change(|world| world.listening = self.listening);
    }

    /// Where it listens for interactions.
    pub fn address(&self) -> SocketAddr {
        self.listening.expect("this bot takes interactions over HTTP")
    }

    /// Whether interactions reach it: it has opened a line beyond these, or answers a ping.
    async fn is_reachable(&self, lines: usize) -> bool {
        match self.listening {
            Some(listening) => endpoint::answers_a_ping(&self.hub, listening).await,
            None => self.lines() > lines,
        }
    }

    /// How many times a line was opened so far.
    fn lines(&self) -> usize {
        self.hub.look(|world| world.gateway.identified_times())
    }

    /// Accesses to the commands so far, and whether any are registered.
    fn commands(&self) -> (usize, bool) {
        self.hub.look(|world| {
            let commands = world
                .requests
                .iter()
                .filter(|request| request.path.ends_with("/commands") && request.status < 300);
            (commands.count(), !world.registry.is_empty())
        })
    }

    /// Asks it to end (SIGTERM), and waits until it has.
    pub async fn terminate(&mut self) -> Ended {
        self.tell_to_end();
        self.ended().await
    }

    /// Asks it to end (SIGTERM).
    pub fn tell_to_end(&self) {
        self.signal("-TERM");
    }

    /// Ends it without a word (SIGKILL).
    pub async fn kill(&mut self) -> Ended {
        self.signal("-KILL");
        self.ended().await
    }

    /// Tells it to read its words and its log's filter again (SIGHUP).
    pub fn hang_up(&self) {
        self.signal("-HUP");
    }

    fn signal(&self, signal: &str) {
        let process = self.process.as_ref().expect("the bot has been started");
        let kill = format!("kill {signal} {}", process.id());
        let sent = Command::new("sh").args(["-c", &kill]).status();
        assert!(sent.is_ok_and(|status| status.success()), "the bot was already gone");
    }

    /// Waits until it ends by itself.
    pub async fn ended(&mut self) -> Ended {
        let mut process = self.process.take().expect("the bot has been started");
        let deadline = Instant::now() + ENDS_WITHIN;
        let status: ExitStatus = loop {
            if let Some(status) = process.try_wait().expect("a child can be waited for") {
                break status;
            }
            if Instant::now() > deadline {
                let _ = process.kill();
                panic!("the bot did not end within {ENDS_WITHIN:?}\n{}", self.log.text());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        // The pipes are read by threads of their own, which may be a moment behind.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Ended { code: status.code(), log: self.log.text() }
    }

    /// Waits until it has printed a text.
    pub async fn says(&self, text: &str) {
        self.says_times(text, 1).await;
    }

    /// Waits until it has printed a text so many times.
    pub async fn says_times(&self, text: &str, times: usize) {
        let deadline = Instant::now() + PATIENCE;
        while self.log.text().matches(text).count() < times {
            assert!(Instant::now() < deadline, "it never said “{text}”:\n{}", self.log.text());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Runs another of its commands to the end, with the same settings.
    pub async fn runs(&self, arguments: &[&str]) -> Ended {
        let mut command = clean_command(self.folder.path());
        command.args(arguments).envs(self.settings.iter().map(|(key, value)| (key, value)));
        let output = tokio::task::spawn_blocking(move || command.output()).await;
        let output = output.expect("nothing panics").expect("the bot's binary starts");
        let texts = [output.stdout, output.stderr].map(String::from_utf8);
        let log = texts.into_iter().map(|text| text.expect("it prints UTF-8")).collect();
        Ended { code: output.status.code(), log }
    }

    /// What everybody on the machine can see that it was started with.
    pub fn arguments(&self) -> String {
        let process = self.process.as_ref().expect("the bot has been started");
        let path = format!("/proc/{}/cmdline", process.id());
        fs::read_to_string(path).expect("a process has arguments").replace('\0', "\n")
    }

    /// Its folder, where it runs.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Everything it has printed so far.
    pub fn log(&self) -> String {
        self.log.text()
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
        if thread::panicking() {
            eprintln!("--- the bot said ---\n{}", self.log.text());
        }
    }
}

/// A local address that nobody listens on.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free local port");
    listener.local_addr().expect("a bound listener has an address")
}

/// Runs the binary to its end, in a clean environment and without a Discord.
pub fn run_without_discord(arguments: &[&str], settings: &[(&str, &str)]) -> Ended {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = clean_command(folder.path());
    command.args(arguments).envs(settings.iter().copied());
    command.env("LANEKEEPER_STORE__PATH", folder.path().join("store"));
    let output = command.output().expect("the bot's binary starts");
    let mut log = String::from_utf8_lossy(&output.stdout).into_owned();
    let _ = write!(log, "{}", String::from_utf8_lossy(&output.stderr));
    Ended { code: output.status.code(), log }
}

/// What the terminal answers to a question, as the JSON that scripts get.
pub fn ask_in_the_terminal(question: &str) -> Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut command = clean_command(folder.path());
    command.args(["ask", question, "--json"]);
    command.env("LANEKEEPER_STORE__PATH", folder.path().join("store"));
    let output = command.output().expect("the bot's binary starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`ask {question} --json` failed: {told}");
    serde_json::from_slice(&output.stdout).expect("`ask --json` prints JSON")
}

fn clean_command(folder: &Path) -> Command {
    command_by(&[], folder)
}

/// The binary, run by another program where one is named.
fn command_by(runner: &[String], folder: &Path) -> Command {
    let binary = env!("CARGO_BIN_EXE_lanekeeper");
    let mut command = match runner {
        [] => Command::new(binary),
        [program, arguments @ ..] => {
            let mut command = Command::new(program);
            command.args(arguments).arg(binary);
            command
        }
    };
    // How long ago things are depends on the day; these stories are all told on 2026-11-23.
    command
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .env("HOME", folder)
        .env("RUST_BACKTRACE", "1")
        .current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Reads a pipe to its end, in a thread of its own.
fn follow(pipe: impl Read + Send + 'static, logs: [Log; 2]) {
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            for log in &logs {
                log.add(&line);
            }
        }
    });
}
