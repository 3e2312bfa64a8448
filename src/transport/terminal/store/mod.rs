//! The operator's commands on a store as a whole.

mod place;

pub use place::{Place, PlaceError};

use std::io::{self, Write as _};

use clap::Args;
use secrecy::SecretString;
use serde_json::json;

use super::arguments::Language;
use super::{Measure, Stages};
use crate::reply::Voice;
use crate::service::{CopyError, Copying, Step};

/// What every command on stores takes.
#[derive(Debug, Args)]
pub struct StoreArguments {
    /// The language of what is said.
    #[command(flatten)]
    pub language: Language,
    /// What to do with them.
    #[command(subcommand)]
    pub command: StoreCommand,
}

/// What to do with stores.
#[derive(Debug, clap::Subcommand)]
pub enum StoreCommand {
    /// Copy all that one store holds into another: every change with its author and time, the facts
    /// and the notes of servers
    ///
    /// Stop every lanekeeper on either first. The target has to be empty, or what an earlier copy
    /// of the same store left: then it goes on from there, and so may be broken off at any time. In
    /// the end both are read again and compared.
    #[command(after_help = "Places:\n  \
        sled:PATH    a folder of the embedded engine\n  \
        postgres     the database that store.url (LANEKEEPER_STORE__URL) names\n  \
        postgres://user:password@host:port/database\n\n\
        Examples:\n  \
        lanekeeper store copy --from sled:lanekeeper-data --to postgres\n  \
        lanekeeper store copy --from postgres --to sled:/var/lib/lanekeeper --json\n\n\
        Others on the machine may see a password on the command line; `postgres` keeps it out.")]
    Copy(CopyArguments),
}

/// What to copy.
#[derive(Debug, Args)]
pub struct CopyArguments {
    /// Where everything is
    #[arg(long, value_name = "PLACE")]
    pub from: SecretString,
    /// Where it is to be
    #[arg(long, value_name = "PLACE")]
    pub to: SecretString,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Why a copy ends without a word.
#[derive(Debug, thiserror::Error)]
pub enum StoreCommandError {
    /// It was not copied.
    #[error(transparent)]
    Copy(#[from] CopyError),
    /// Standard output does not take what is said.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// Copies one store into another, and says what came of it.
///
/// # Errors
///
/// When it is not copied, or nobody reads what is said.
pub async fn copy(
    copying: &Copying,
    (from, to): (&Place, &Place),
    voice: &Voice<'_>,
    json: bool,
) -> Result<(), StoreCommandError> {
    let stages = Stages::new(|step| voice.say(label(step)));
    let tell = |step: Step, done: u64, total: u64| {
        stages.at(step, Measure::Steps, done, Some(total));
    };
    let copied = copying.run(tell).await;
    drop(stages);
    let copied = copied?;
    let mut output = io::stdout().lock();
    if json {
        let json = json!({
            "command": "store copy",
            "from": from.to_string(),
            "to": to.to_string(),
            "revision": copied.revision.0,
            "copied": copied.copied,
            "records": copied.records,
            "servers": copied.servers,
            "checksum": format!("{:08x}", copied.checksum),
            "verified": true,
        });
        serde_json::to_writer_pretty(&mut output, &json).map_err(io::Error::from)?;
        writeln!(output)?;
        return Ok(());
    }
    let said = voice.with(
        "copied",
        &[
            ("copied", copied.copied.to_string().into()),
            ("revision", copied.revision.to_string().into()),
            ("records", copied.records.to_string().into()),
            ("servers", copied.servers.to_string().into()),
        ],
    );
    Ok(writeln!(output, "{said}")?)
}

fn label(step: Step) -> &'static str {
    match step {
        Step::Comparing => "progress-comparing",
        Step::Copying => "progress-copying",
        Step::Verifying => "progress-verifying",
    }
}
