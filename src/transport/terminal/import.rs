//! Taking in published data sets from the shell.

use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use clap::Args;
use unicode_width::UnicodeWidthStr as _;

use super::facts::{Shell, Upshot};
use super::{Canvas, Measure, Stages};
use crate::fact::{INDUSTRY, Locale, PartialDate, VendorId, Vocabulary as _};
use crate::import::{self, FileFlaw, Set, Snapshot, Survey};
use crate::reply::{Reply, Voice, survey_unchanged};
use crate::service::{Ask, Order, Service};
use crate::transport::source::{self, FetchError, Fetcher, FolderError};

/// What to take in.
#[derive(Debug, Args)]
pub struct SetArguments {
    /// The data set: models-dev, osai, mot or epoch
    #[arg(value_name = "SET", value_parser = set)]
    pub set: Set,
    /// A folder with its files (a checkout or a download), one file of it, an archive (.tar.gz), or
    /// the https address of such a file or archive
    #[arg(value_name = "PATH|URL")]
    pub place: String,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Only what is about this vendor, by its identifier
    #[arg(long, value_name = "ID")]
    pub vendor: Option<VendorId>,
    /// Do it although much would flip, be gone or jump in price
    #[arg(long)]
    pub yes: bool,
    /// The day of the snapshot [default: what the folder says, or the newest date in the records]
    #[arg(long, value_name = "DATE")]
    pub date: Option<PartialDate>,
    /// The commit of the snapshot [default: what the folder says]
    #[arg(long, value_name = "COMMIT")]
    pub revision: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// The language of what is said.
    #[arg(
        long,
        value_parser = super::arguments::locale,
        help = super::arguments::locale_help("The language of what is said")
    )]
    pub locale: Option<Locale>,
}

fn set(slug: &str) -> Result<Set, String> {
    let all = Set::ALL.iter().map(|set| set.slug()).collect::<Vec<_>>().join(", ");
    Set::from_slug(slug).ok_or_else(|| format!("the data sets are {all}"))
}

/// Why an import ends without a word from the service.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder is no snapshot.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The address gives none.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// The files are malformed; nothing was changed.
    #[error("nothing was changed, because the files are malformed:{}", listed(.0))]
    Flawed(Vec<FileFlaw>),
    /// Standard output does not take what is said.
    #[error(transparent)]
    Output(#[from] io::Error),
}

fn listed(flaws: &[FileFlaw]) -> String {
    let lines: Vec<_> = flaws.iter().map(|flaw| format!("\n  {flaw}")).collect();
    lines.concat()
}

/// Reads a snapshot from the disk: what can be done without the store. Nothing where it is to be
/// fetched: whether it changed is for the store to tell.
///
/// # Errors
///
/// When it cannot be read or is malformed.
pub fn survey(arguments: &SetArguments, voice: &Voice<'_>) -> Result<Option<Survey>, ImportError> {
    let SetArguments { set, place, revision, date, .. } = arguments;
    if source::is_address(place) {
        return Ok(None);
    }
    let stages = stages(voice);
    let tell = |done, total| stages.at(Stage::Reading, Measure::Steps, done, Some(total));
    let snapshot = source::read(*set, Path::new(place), revision.clone(), *date, &tell)?;
    parsed(&snapshot, &stages).map(Some)
}

/// What an import is at before the service has to do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The address is asked.
    Asking,
    /// It answers.
    Fetching,
    /// Files are read from the disk.
    Reading,
    /// What is in them is understood.
    Parsing,
}

fn stages<'words>(voice: &'words Voice<'_>) -> Stages<'words, Stage> {
    Stages::new(|stage| {
        voice.say(match stage {
            Stage::Asking | Stage::Fetching => "progress-fetching",
            Stage::Reading => "progress-reading",
            Stage::Parsing => "progress-parsing",
        })
    })
}

/// Says that files are malformed, and how.
#[must_use]
pub fn malformed(flaws: &[FileFlaw], voice: &Voice<'_>) -> String {
    [voice.say("survey-malformed"), listed(flaws)].concat()
}

/// What is in the files of a snapshot.
fn parsed(snapshot: &Snapshot, stages: &Stages<'_, Stage>) -> Result<Survey, ImportError> {
    let (mut done, total) = (0, Some(snapshot.files.len() as u64));
    stages.at(Stage::Parsing, Measure::Steps, done, total);
    let mut tell = || {
        done += 1;
        stages.at(Stage::Parsing, Measure::Steps, done, total);
    };
    import::read_telling(snapshot, &mut tell).map_err(ImportError::Flawed)
}

/// Fetches a snapshot; nothing where what is there was taken in already.
async fn fetched(
    arguments: &SetArguments,
    service: &Service,
    voice: &Voice<'_>,
) -> Result<Option<Survey>, ImportError> {
    let SetArguments { set, place, date, .. } = arguments;
    let tag = service.tag(*set, place);
    let stages = stages(voice);
    stages.at(Stage::Asking, Measure::Steps, 0, None);
    let tell = |done, total| stages.at(Stage::Fetching, Measure::Bytes, done, total);
    let fetching =
        source::fetch(Fetcher::default(), *set, place, tag.as_deref(), *date, &tell).await?;
    let Some(mut snapshot) = fetching else { return Ok(None) };
    if arguments.vendor.is_some() {
        // What was taken in for one vendor alone is not known for the others.
        snapshot.tag = None;
    }
    parsed(&snapshot, &stages).map(Some)
}

/// Shows what a snapshot changes, and does it unless something about it asks for a second look;
/// tells whether nothing was refused.
///
/// # Errors
///
/// When standard output cannot be written.
pub async fn take_in(
    survey: Option<Survey>,
    arguments: SetArguments,
    service: &Service,
    locale: Locale,
    canvas: Canvas,
) -> Result<bool, ImportError> {
    let shell = Shell::new(service, locale, None);
    let command = format!("import {}", arguments.set.slug());
    let survey = match survey {
        Some(survey) => Some(survey),
        None => fetched(&arguments, service, &shell.voice()).await?,
    };
    let Some(survey) = survey else {
        let reply = survey_unchanged(arguments.set, &shell.voice());
        let upshot = Upshot { reply, saved: false, is_success: true };
        shell.tell(&command, upshot, arguments.json, canvas)?;
        return Ok(true);
    };
    let order =
        Order { survey: Arc::new(survey), vendor: arguments.vendor.clone(), agreed: arguments.yes };
    let mut upshot = shell.show(Ask::Survey(order)).await;
    let button = upshot.reply.controls.first().and_then(|row| row.first()).cloned();
    let is_stopped = || {
        let data = upshot.reply.data.as_ref();
        data.and_then(|data| data.get("stopped")?.as_bool()) == Some(true)
    };
    match button {
        _ if arguments.dry_run && upshot.is_success => {
            upshot.reply.footer = Some(shell.voice().say("survey-dry"));
        }
        Some(button) => {
            let written = shell.change(Ask::Press(button.deed.id())).await;
            if written.is_success {
                upshot.saved = true;
                let revision =
                    written.reply.data.as_ref().and_then(|data| data["revision"].as_u64());
                let revision = revision.unwrap_or_default();
                if let Some(data) = &mut upshot.reply.data {
                    data["saved_as"] = revision.into();
                }
                let values = [("revision", revision.to_string().into())];
                upshot.reply.footer = Some(shell.voice().with("survey-saved", &values));
            } else {
                upshot = written;
            }
        }
        None => upshot.is_success = upshot.is_success && !is_stopped(),
    }
    let is_success = upshot.is_success;
    let table = (!arguments.json).then(|| table(&upshot.reply, &shell.voice())).flatten();
    if table.is_some() {
        let heading = shell.voice().say("survey-vendors");
        upshot.reply.sections.retain(|section| section.heading != heading);
    }
    shell.tell(&command, upshot, arguments.json, canvas)?;
    if let Some(table) = table {
        io::stdout().lock().write_all(table.as_bytes())?;
    }
    Ok(is_success)
}

/// What changes for each vendor, as a table: on a terminal columns stay where they are.
fn table(reply: &Reply, voice: &Voice<'_>) -> Option<String> {
    const COLUMNS: [&str; 5] = ["added", "changed", "removed", "confirmed", "unchanged"];
    let vendors = reply.data.as_ref()?.get("vendors")?.as_object()?;
    let counts = |one: &serde_json::Value| {
        COLUMNS.map(|column| one.get(column).and_then(serde_json::Value::as_u64).unwrap_or(0))
    };
    let mut rows: Vec<[String; 6]> = Vec::new();
    let titles = COLUMNS.map(|column| voice.say(&format!("survey-column-{column}")));
    let [added, changed, removed, confirmed, unchanged] = titles;
    rows.push([String::new(), added, changed, removed, confirmed, unchanged]);
    let mut sum = [0; 5];
    for (id, one) in vendors {
        let counts = counts(one);
        for (total, count) in sum.iter_mut().zip(counts) {
            *total += count;
        }
        let name = if id == INDUSTRY { voice.say("survey-industry") } else { id.clone() };
        rows.push(row(name, counts));
    }
    rows.push(row(voice.say("survey-column-all"), sum));
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let mut text = format!("\n{}\n", voice.say("survey-vendors"));
    for row in &rows {
        let mut line = format!("  {}{}", row[0], " ".repeat(widths[0] - row[0].width()));
        for (cell, width) in row.iter().zip(widths).skip(1) {
            line.push_str(&" ".repeat(width - cell.width() + 2));
            line.push_str(cell);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    Some(text)
}

fn row(name: String, counts: [u64; 5]) -> [String; 6] {
    let [added, changed, removed, confirmed, unchanged] = counts.map(|count| count.to_string());
    [name, added, changed, removed, confirmed, unchanged]
}
