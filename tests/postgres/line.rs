//! A line to a database, which can be cut in the middle of a commit.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use secrecy::{ExposeSecret as _, SecretString};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

/// What a client says to commit.
const COMMIT: &[u8] = b"COMMIT\0";
/// The most that is read at once.
const CHUNK: usize = 64 * 1024;

/// What is lost at the next commit, with the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The commit itself.
    Commit,
    /// What the database says to it.
    Answer,
}

#[derive(Default)]
struct State {
    lost: Option<Lost>,
    cut: CancellationToken,
}

/// The line; see the module.
pub struct Line {
    address: SocketAddr,
    database: String,
    state: Arc<Mutex<State>>,
    _serving: AbortOnDropHandle<()>,
}

impl Line {
    /// A line to the database with this address.
    pub async fn to(database: &SecretString) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free local port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let database = database.expose_secret().to_owned();
        let server = part(&database, '@', '/').to_owned();
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        let serving = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (server, state) = (server.clone(), Arc::clone(&shared));
                let cut = locked(&state).cut.clone();
                tokio::spawn(async move {
                    cut.run_until_cancelled(converse(client, &server, &state)).await;
                });
            }
        });
        Self { address, database, state, _serving: AbortOnDropHandle::new(serving) }
    }

    /// The address of the database by way of the line.
    pub fn url(&self) -> SecretString {
        let server = part(&self.database, '@', '/');
        self.database.replace(server, &self.address.to_string()).into()
    }

    /// Is cut at the next commit.
    pub fn is_cut_at_the_next_commit(&self, lost: Lost) {
        locked(&self.state).lost = Some(lost);
    }

    /// Whether it has been cut.
    pub fn is_cut(&self) -> bool {
        locked(&self.state).cut.is_cancelled()
    }

    /// Is whole again.
    pub fn is_mended(&self) {
        *locked(&self.state) = State::default();
    }
}

fn locked(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What stands between two characters.
fn part(text: &str, from: char, to: char) -> &str {
    let (_, rest) = text.rsplit_once(from).expect("an address with a user");
    rest.split(to).next().unwrap_or_default()
}

/// Lets both sides talk, until either hangs up or the line is cut.
async fn converse(mut client: TcpStream, server: &str, state: &Mutex<State>) {
    let Ok(mut server) = TcpStream::connect(server).await else { return };
    let (mut said, mut answered) = (vec![0; CHUNK], vec![0; CHUNK]);
    loop {
        tokio::select! {
            count = client.read(&mut said) => {
                let Some(said) = chunk(&said, count) else { return };
                let commits = said.windows(COMMIT.len()).any(|part| part == COMMIT);
                let lost = if commits { locked(state).lost } else { None };
                if lost == Some(Lost::Commit) {
                    return locked(state).cut.cancel();
                }
                if server.write_all(said).await.is_err() {
                    return;
                }
                if lost == Some(Lost::Answer) {
                    // That it is there says that it is done.
                    let done = server.read(&mut answered).await;
                    assert!(done.is_ok_and(|count| count > 0), "the database commits");
                    return locked(state).cut.cancel();
                }
            }
            count = server.read(&mut answered) => {
                let Some(answered) = chunk(&answered, count) else { return };
                if client.write_all(answered).await.is_err() {
                    return;
                }
            }
        }
    }
}

fn chunk(buffer: &[u8], count: std::io::Result<usize>) -> Option<&[u8]> {
    buffer.get(..count.ok().filter(|count| *count > 0)?)
}
