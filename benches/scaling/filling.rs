//! A database with the notes of many servers: the bot writes those of one, and what it wrote is the
//! mould for the others.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use lanekeeper::command::{Call, Chore, Command as Kind, OptionName};
use lanekeeper::fact::{Edit, Locale, Scope, ServerId};
use lanekeeper::reply::{Outcome, Words};
use lanekeeper::service::{Ask, Asker, Copying, Handled, Request, Service};
use lanekeeper::store::{PostgresStore, Revision, Store};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::{Connection as _, PgConnection};

use crate::mould::{Cast, Form};
use crate::server::Server;
use crate::{mebibytes, per_second, report};

/// How many facts a server has added.
const NOTES: u64 = 20;
/// The ids of servers and of the interactions that their notes come from, from the first on.
const FIRST_SERVER: u64 = 1_430_000_001_000_000_000;
const FIRST_INTERACTION: u64 = 1_441_000_000_000_000_000;
/// How many servers are enough to see whether rows are as they should be.
const FEW: u64 = 40;
/// How many are looked at among many, and how many notes are read for a measurement.
const SAMPLES: u64 = 200;
const READ: u64 = 2_000;
/// How many changes are written for one.
const WRITTEN: u64 = 300;
/// How much of `COPY` is sent at once.
const CHUNK: usize = 1 << 20;

/// Everything that a change puts into the tables, with where it differs from server to server.
struct Note {
    change: Form,
    records: Vec<(Form, Form)>,
    touched: Vec<Form>,
}

/// A database full of notes.
pub struct Filling {
    url: SecretString,
    servers: u64,
    mould: Vec<Note>,
    /// How many records each server has: facts, and the sources that they cite.
    records: usize,
}

/// The tables, and in what order their rows are told apart.
const TABLES: [&str; 6] = ["changes", "records", "touched", "servers", "amended", "head"];

/// Fails if what is generated differs in anything from what the bot writes when it is given the
/// same changes.
pub async fn is_what_the_bot_writes(server: &Server) {
    let (generated, written) = (filled(server, FEW).await, server.database());
    let [source, target] = [&generated.url, &written].map(opened);
    let copying = Copying { source: source.await, target: target.await };
    let copied = copying.run(|_, _, _| ()).await.expect("it is copied and verified");
    for table in TABLES {
        let [ours, theirs] = [&generated.url, &written].map(|url| rows(url, table));
        assert!(ours.await == theirs.await, "the rows of {table} are not what the bot writes");
    }
    println!(
        "{} changes for {FEW} servers: the same rows as when the bot writes them",
        copied.revision
    );
}

async fn opened(url: &SecretString) -> Arc<dyn Store> {
    Arc::new(PostgresStore::open(url).await.expect("it opens"))
}

async fn connected(url: &SecretString) -> PgConnection {
    PgConnection::connect(url.expose_secret()).await.expect("the database answers")
}

async fn rows(url: &SecretString, table: &str) -> Vec<String> {
    let query = format!("SELECT whole::text FROM {table} AS whole ORDER BY 1");
    let rows = sqlx::query_scalar(&query).fetch_all(&mut connected(url).await).await;
    rows.expect("they can be read")
}

async fn execute(connection: &mut PgConnection, statement: &str) {
    sqlx::raw_sql(statement).execute(connection).await.expect("the database does it");
}

/// A service on the database.
async fn served(url: &SecretString) -> Service {
    let words = Words::load(&[]).expect("the bundled words load");
    Service::start(opened(url).await, words, BTreeSet::new()).await.expect("it starts")
}

/// Has somebody who manages a server add a fact of usual length.
async fn add(service: &Service, server: u64, interaction: u64, number: u64) {
    let subjects = ["mistral", "meta", "openai", "deepseek", "google"];
    let topics = ["licence", "motive", "context"];
    let place = |count: usize| usize::try_from(number).expect("a small number") % count;
    let claim = format!(
        "On server {server} the moderators agreed on point {number}: the licence of the newest \
         weights was read by three people, and two of them would use it at work."
    );
    let call = Call { chore: Some(Chore::Add), ..Call::new(Kind::Facts) };
    let call = call
        .with(OptionName::Subject, subjects[place(subjects.len())])
        .with(OptionName::Topic, topics[place(topics.len())])
        .with(OptionName::Claim, &claim)
        .with(OptionName::Source, format!("https://example.org/{server}/minutes/{number}"))
        .with(OptionName::Date, "2026-05");
    let (user, server) = (Some("42".to_owned()), Some(ServerId::new(server)));
    let request = Request {
        locale: Locale::English,
        asker: Asker { user, server, manages: true, is_in_shell: false },
        operation: format!("discord:{interaction}"),
        ask: Ask::Call(call),
    };
    match service.handle(&request).await {
        Handled::Message(message) if message.reply.outcome == Outcome::Answered => {}
        other => panic!("it is not saved: {other:?}"),
    }
}

/// A database with so many servers, written by the bot itself for the first of them.
async fn filled(server: &Server, servers: u64) -> Filling {
    let url = server.database();
    let service = served(&url).await;
    for number in 0..NOTES {
        add(&service, FIRST_SERVER, FIRST_INTERACTION + number, number).await;
    }
    drop(service);
    let mut connection = connected(&url).await;
    let mut mould = Vec::new();
    for number in 0..NOTES {
        mould.push(note(&mut connection, number).await);
    }
    let records = mould.iter().map(|note| note.records.len()).sum();
    let filling = Filling { url, servers, mould, records };
    let first = 1 + NOTES;
    let others = servers - 1;
    let casts = (0..NOTES).flat_map(|note| {
        (1..servers).map(move |server| {
            let at = note * others + server;
            (note, filling_cast(server, NOTES + at, first + at))
        })
    });
    filling.pour(&mut connection, casts).await;
    let line = |server: u64| format!("{}\tt\t\\N\n", FIRST_SERVER + server);
    let lines = (1..servers).map(line);
    copy(&mut connection, "servers (scope, has_notes, absent_since)", lines).await;
    for statement in ["VACUUM (ANALYZE)", "CHECKPOINT"] {
        execute(&mut connection, statement).await;
    }
    filling
}

fn filling_cast(server: u64, interaction: u64, revision: u64) -> Cast {
    Cast { server: FIRST_SERVER + server, interaction: FIRST_INTERACTION + interaction, revision }
}

/// What the bot wrote for one of its notes.
async fn note(connection: &mut PgConnection, number: u64) -> Note {
    // The bundle came first.
    let cast = filling_cast(0, number, 2 + number);
    let form = |text: String| Form::of(&text, cast).escaped();
    let revision = i64::try_from(cast.revision).expect("a small number");
    let change = "SELECT content::text FROM changes WHERE revision = $1";
    let change: String =
        sqlx::query_scalar(change).bind(revision).fetch_one(&mut *connection).await.expect("a row");
    let touched = "SELECT id FROM touched WHERE revision = $1 ORDER BY id";
    let touched: Vec<String> =
        sqlx::query_scalar(touched).bind(revision).fetch_all(&mut *connection).await.expect("rows");
    let records = "SELECT id, content::text FROM records WHERE scope = $1 AND id = ANY($2)";
    let records: Vec<(String, String)> = sqlx::query_as(records)
        .bind(cast.server.to_string())
        .bind(&touched)
        .fetch_all(connection)
        .await
        .expect("rows");
    assert!(!records.is_empty() && records.len() == touched.len(), "a note with its source");
    Note {
        change: form(change),
        records: records.into_iter().map(|(id, content)| (form(id), form(content))).collect(),
        touched: touched.into_iter().map(form).collect(),
    }
}

/// Sends lines to a table.
async fn copy(connection: &mut PgConnection, table: &str, lines: impl Iterator<Item = String>) {
    let statement = format!("COPY {table} FROM STDIN");
    let mut input = connection.copy_in_raw(&statement).await.expect("the table is there");
    let mut chunk = String::new();
    for line in lines {
        chunk.push_str(&line);
        if chunk.len() >= CHUNK {
            input.send(std::mem::take(&mut chunk).into_bytes()).await.expect("it is taken");
        }
    }
    input.send(chunk.into_bytes()).await.expect("it is taken");
    input.finish().await.expect("every line is sound");
}

impl Filling {
    /// Fills a database of a server that has the memory of a small one, and tells its size.
    pub async fn of(server: &Server, servers: u64) -> Self {
        let url = server.database();
        for setting in ["shared_buffers = '256MB'", "max_wal_size = '4GB'"] {
            execute(&mut connected(&url).await, &format!("ALTER SYSTEM SET {setting}")).await;
        }
        server.order("stop");
        server.order("start");
        let begun = Instant::now();
        let filling = filled(server, servers).await;
        println!("{servers} servers with {NOTES} facts each: filled in {:.0?}", begun.elapsed());
        filling.tells_its_size().await;
        filling
    }

    /// The address of the database.
    pub fn url(&self) -> &str {
        self.url.expose_secret()
    }

    /// How many servers have notes.
    pub fn servers(&self) -> u64 {
        self.servers
    }

    /// The id of a server by its number.
    pub fn server(&self, number: u64) -> u64 {
        FIRST_SERVER + number % self.servers
    }

    /// The newest revision.
    pub async fn newest(&self) -> u64 {
        let newest: i64 = sqlx::query_scalar("SELECT revision FROM head")
            .fetch_one(&mut connected(&self.url).await)
            .await
            .expect("there is a head");
        u64::try_from(newest).expect("not below 0")
    }

    /// Adds the rows of changes, each of a note of the mould.
    async fn pour(
        &self,
        connection: &mut PgConnection,
        casts: impl Iterator<Item = (u64, Cast)> + Clone,
    ) {
        let casts = casts.map(|(note, cast)| {
            (&self.mould[usize::try_from(note).expect("a small number")], cast)
        });
        let changes = casts.clone().map(|(note, cast)| {
            let Cast { server, interaction, revision } = cast;
            let mut line = format!("{revision}\tdiscord:{interaction}\t{server}\t");
            note.change.write(&mut line, cast);
            line + "\n"
        });
        copy(connection, "changes (revision, operation, scope, content)", changes).await;
        let records = casts.clone().map(|(note, cast)| {
            let mut lines = String::new();
            for (id, content) in &note.records {
                let _ = write!(lines, "{}\t", cast.server);
                id.write(&mut lines, cast);
                lines.push('\t');
                content.write(&mut lines, cast);
                lines.push('\n');
            }
            lines
        });
        copy(connection, "records (scope, id, content)", records).await;
        let touched = casts.clone().map(|(note, cast)| {
            let mut lines = String::new();
            for id in &note.touched {
                let _ = write!(lines, "{}\t", cast.server);
                id.write(&mut lines, cast);
                let _ = writeln!(lines, "\t{}", cast.revision);
            }
            lines
        });
        copy(connection, "touched (scope, id, revision)", touched).await;
        let newest = "UPDATE head SET revision = (SELECT max(revision) FROM changes)";
        execute(connection, newest).await;
    }

    /// Adds one more change for so many servers, as other replicas would while one is cut off.
    pub async fn grows_by(&self, count: u64) {
        let newest = self.newest().await;
        let casts = (1..=count).map(|number| {
            // Behind those of everything else, however often this is done.
            let interaction = (NOTES + 2) * self.servers + newest + number;
            (0, filling_cast(number % self.servers, interaction, newest + number))
        });
        self.pour(&mut connected(&self.url).await, casts).await;
    }

    async fn tells_its_size(&self) {
        let mut connection = connected(&self.url).await;
        let all: i64 = sqlx::query_scalar("SELECT pg_database_size(current_database())")
            .fetch_one(&mut connection)
            .await
            .expect("it has a size");
        let size = |bytes: i64| mebibytes(u64::try_from(bytes).unwrap_or_default());
        println!("the database: {:.0} MiB, {} changes", size(all), self.newest().await);
        for table in TABLES {
            let query = format!(
                "SELECT pg_table_size('{table}'), pg_indexes_size('{table}'), \
                 (SELECT count(*) FROM {table})"
            );
            let (rows, indexes, count): (i64, i64, i64) =
                sqlx::query_as(&query).fetch_one(&mut connection).await.expect("it has a size");
            println!(
                "    {table}: {count} rows, {:.0} MiB and {:.0} MiB of indexes",
                size(rows),
                size(indexes)
            );
        }
    }

    /// Fails if the bot reads anything else of a sample than what was written.
    pub async fn is_read_as_it_was_written(&self) {
        let store = opened(&self.url).await;
        for sample in 0..SAMPLES {
            let number = sample * self.servers / SAMPLES;
            let server = ServerId::new(self.server(number));
            let notes = store.notes(server).await.expect("they can be read");
            assert_eq!(notes.len(), self.records, "the notes of server {number}");
            for note in &notes {
                let history = store.history(Scope::Server(server), note.id()).await;
                let [entry] = history.expect("it can be read").try_into().expect("one change");
                let known = store.operation(&entry.change.operation).await.expect("it can be read");
                assert_eq!(known.as_ref(), Some(&entry));
                let put = entry.change.edits.iter().filter_map(Edit::put);
                assert!(put.into_iter().any(|put| put == note), "{note:?} comes from its change");
            }
        }
        // Wherever the log is read from, it goes on without a gap.
        let newest = self.newest().await;
        for sample in 0..SAMPLES {
            let mut at = Revision(sample * newest / SAMPLES);
            for entry in store.since(at).await.expect("it can be read") {
                assert_eq!(entry.revision, at.next(), "the log has no gap");
                at = entry.revision;
            }
        }
        println!("{SAMPLES} servers and as many places of the log are read as they were written");
    }

    /// Measures how long the notes of a server take to be read.
    pub async fn reads_notes(&self, what: &str) {
        let store = opened(&self.url).await;
        // The first one connects.
        store.ping().await.expect("it answers");
        let mut times = Vec::new();
        for sample in 0..READ.min(self.servers) {
            let server = ServerId::new(self.server(sample * 7_919));
            let begun = Instant::now();
            let notes = store.notes(server).await.expect("they can be read");
            times.push(begun.elapsed());
            assert!(!notes.is_empty(), "they are there");
        }
        report(what, times);
    }

    /// Stops the database, has the system forget its files, and starts it again.
    pub async fn sleeps(&self, server: &Server) {
        let folder: String = sqlx::query_scalar("SHOW data_directory")
            .fetch_one(&mut connected(&self.url).await)
            .await
            .expect("it has a folder");
        server.order("stop");
        // <https://www.gnu.org/software/coreutils/manual/html_node/dd-invocation.html>, `nocache`
        let forget =
            r#"find "$0/base" -type f -exec dd if={} iflag=nocache count=0 status=none \;"#;
        let forgotten = Command::new("sh").args(["-c", forget, &folder]).status();
        assert!(forgotten.is_ok_and(|status| status.success()), "the files can be read");
        server.order("start");
    }

    /// Measures how long a change takes, from the command to the answer, and how many come through
    /// where two replicas write as fast as they can.
    pub async fn writes(&self) {
        let (here, there) = (served(&self.url).await, served(&self.url).await);
        let mut times = Vec::new();
        let first = self.newest().await + (NOTES + 1) * self.servers;
        for number in 0..WRITTEN {
            let server = self.server(number * 6_151 + 1);
            let begun = Instant::now();
            add(&here, server, FIRST_INTERACTION + first + number, number).await;
            times.push(begun.elapsed());
        }
        report("a change, from the command to the answer", times);
        let write = async |service: &Service, part: u64| {
            for number in 0..WRITTEN {
                let place = part * WRITTEN + number;
                let server = self.server(place * 6_151 + 1);
                add(service, server, FIRST_INTERACTION + first + WRITTEN + place, place).await;
            }
        };
        let begun = Instant::now();
        tokio::join!(write(&here, 0), write(&there, 1));
        println!(
            "two replicas that write as fast as they can: {:.0} changes a second",
            per_second(2 * WRITTEN, begun)
        );
    }
}
