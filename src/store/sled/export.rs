//! Exports: everything that the store holds, as lines of JSON that prove themselves.
//!
//! A header (schema, revision, bundle, since when the bot is gone from servers), the records of the
//! base sorted by identifier, the notes sorted by server and identifier, every change in order, so
//! that history survives a rebuild, and an end with the counts and a CRC32 over all before it. Schema
//! 1 had no notes, schema 2 nothing out of data sets.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::fact::{Record, Scope, ServerId};
use crate::store::StoreError;
use crate::store::image::Image;

use super::database::{Database, SCHEMA};
use super::disk::{Disk, not_saved, sync_folder};
use super::folder;
use super::journal::Entry;

/// How much is collected before it is written, in bytes.
const BLOCK: usize = 256 * 1024;

/// What an export begins with.
#[derive(Serialize, Deserialize)]
pub(super) struct Header {
    schema: u64,
    revision: u64,
    /// The operation of the newest change that brought bundled facts.
    pub(super) bundle: Option<String>,
    /// Since when the bot is gone from servers; `None` where an older version wrote it.
    pub(super) absent: Option<BTreeMap<ServerId, Timestamp>>,
}

/// A note of a server.
#[derive(Serialize, Deserialize)]
pub(super) struct Note {
    /// The server.
    pub(super) server: ServerId,
    /// The note.
    pub(super) record: Box<Record>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct End {
    /// Those of the base and the notes.
    records: u64,
    changes: u64,
    crc32: String,
}

/// A line of an export.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Line {
    Header(Header),
    Record(Box<Record>),
    Note(Note),
    Change(Entry),
    End(End),
}

/// A header of any schema.
#[derive(Deserialize)]
struct AnyHeader {
    header: AnySchema,
}

#[derive(Deserialize)]
struct AnySchema {
    schema: u64,
}

const RECORD: &str = "{\"record\":";
const NOTE: &[u8] = b"{\"note\":";
const CHANGE: &[u8] = b"{\"change\":";
const END: &[u8] = b"{\"end\":";

/// A file that is written, with the checksum of what was written so far.
struct Writer<'a> {
    disk: &'a dyn Disk,
    file: File,
    block: Vec<u8>,
    checksum: crc32fast::Hasher,
}

impl Writer<'_> {
    fn line(&mut self, parts: &[&[u8]]) -> Result<(), StoreError> {
        for part in parts.iter().chain([&b"\n".as_slice()]) {
            self.checksum.update(part);
            self.block.extend_from_slice(part);
        }
        if self.block.len() < BLOCK { Ok(()) } else { self.write() }
    }

    fn value(&mut self, line: &Line) -> Result<(), StoreError> {
        let json = serde_json::to_vec(line).map_err(|error| not_saved(error.into()))?;
        self.line(&[&json])
    }

    fn write(&mut self) -> Result<(), StoreError> {
        self.disk.append(&self.file, &self.block).map_err(not_saved)?;
        self.block.clear();
        Ok(())
    }
}

/// Exports what a database holds, and returns the revision once the export is safe and has proved
/// sound.
pub(super) fn write(path: &Path, disk: &dyn Disk, database: &Database) -> Result<u64, StoreError> {
    let revision = database.revision().0;
    let bundle = database.index().bundle().map(str::to_owned);
    let unfinished = folder::unfinished_export(path, revision);
    let absent = Some(database.index().absent().clone());
    let header = Header { schema: SCHEMA, revision, bundle, absent };
    let written = write_lines(&unfinished, disk, database, header)
        .and_then(|()| walk(lines(&unfinished)?, &unfinished, revision, |_| Ok(())))
        .and_then(|()| {
            disk.rename(&unfinished, &folder::export(path, revision)).map_err(not_saved)
        });
    if let Err(error) = written {
        // What it takes of the disk may be what the next write needs.
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    sync_folder(disk, path).map_err(not_saved)?;
    Ok(revision)
}

fn write_lines(
    unfinished: &Path,
    disk: &dyn Disk,
    database: &Database,
    header: Header,
) -> Result<(), StoreError> {
    let file = File::create(unfinished).map_err(not_saved)?;
    let checksum = crc32fast::Hasher::new();
    let mut writer = Writer { disk, file, block: Vec::with_capacity(BLOCK), checksum };
    writer.value(&Line::Header(header))?;
    let (mut records, mut changes) = (0, 0);
    database.each_record(|json| {
        records += 1;
        writer.line(&[RECORD.as_bytes(), json, b"}"])
    })?;
    database.each_note(|server, json| {
        records += 1;
        let server = format!("{{\"server\":\"{server}\",\"record\":");
        writer.line(&[NOTE, server.as_bytes(), json, b"}}"])
    })?;
    database.each_change(|revision, json| {
        changes += 1;
        let revision = format!("{{\"revision\":{revision},\"change\":");
        writer.line(&[CHANGE, revision.as_bytes(), json, b"}}"])
    })?;
    let crc32 = format!("{:08x}", writer.checksum.clone().finalize());
    writer.value(&Line::End(End { records, changes, crc32 }))?;
    writer.write()?;
    disk.sync(&writer.file).map_err(not_saved)
}

/// Whether an export is whole, by its checksum and its counts. A newer one is
/// [`StoreError::Newer`], a bad one [`StoreError::Damaged`].
pub(super) fn check(path: &Path, revision: u64) -> Result<(), StoreError> {
    each_line(path, revision, |_| Ok(()))
}

/// Shows each line of an export but the end, and says whether the export is whole, as [`check`] does:
/// before that, nothing is certain of what was shown.
pub(super) fn each_line(
    path: &Path,
    revision: u64,
    show: impl FnMut(&[u8]) -> Result<(), String>,
) -> Result<(), StoreError> {
    let file = folder::export(path, revision);
    walk(lines(&file)?, &file, revision, show)
}

/// The JSON of the record of the base that a line says.
pub(super) fn record(line: &str) -> Option<&str> {
    line.strip_prefix(RECORD)?.strip_suffix('}')
}

/// Whether a line says a record of the base or a note.
pub(super) fn holds_record(line: &[u8]) -> bool {
    line.starts_with(RECORD.as_bytes()) || line.starts_with(NOTE)
}

/// Reads an export: the changes are replayed, and have to make the records that are in it.
pub(super) fn read(path: &Path, revision: u64) -> Result<Image, StoreError> {
    let file = folder::export(path, revision);
    understood(lines(&file)?, &file, revision)
}

/// What the lines of an export say, which is called `file` where something is wrong with it.
pub(super) fn understood(
    lines: impl BufRead,
    file: &Path,
    revision: u64,
) -> Result<Image, StoreError> {
    let (mut image, mut bundle, mut records) = (Image::default(), None, BTreeMap::new());
    walk(lines, file, revision, |line| {
        match serde_json::from_slice(line).map_err(|error| error.to_string())? {
            Line::Header(header) => bundle = header.bundle,
            Line::Record(record) => {
                records.insert((Scope::Base, record.id().to_owned()), *record);
            }
            Line::Note(Note { server, record }) => {
                records.insert((Scope::Server(server), record.id().to_owned()), *record);
            }
            Line::Change(entry) if entry.revision == image.revision().next().0 => {
                image.apply(&entry.change);
            }
            Line::Change(_) | Line::End(_) => return Err("a line is out of order".to_owned()),
        }
        Ok(())
    })?;
    if image.records == records && image.index.bundle() == bundle.as_deref() {
        Ok(image)
    } else {
        let why = format!("{}: the records are not what the changes made", file.display());
        Err(StoreError::Damaged(why))
    }
}

/// The lines of a file.
fn lines(file: &Path) -> Result<BufReader<File>, StoreError> {
    File::open(file).map(BufReader::new).map_err(|cause| unreadable(file, cause))
}

fn unreadable(file: &Path, cause: io::Error) -> StoreError {
    StoreError::Unusable { path: file.to_owned(), cause }
}

/// Goes through the lines of an export up to the end, and says whether it is whole.
fn walk(
    mut reader: impl BufRead,
    file: &Path,
    revision: u64,
    mut visit: impl FnMut(&[u8]) -> Result<(), String>,
) -> Result<(), StoreError> {
    let unreadable = |cause| unreadable(file, cause);
    let flaw = |why: &str| StoreError::Damaged(format!("{}: {why}", file.display()));
    let (mut checksum, mut line) = (crc32fast::Hasher::new(), Vec::new());
    let (mut schema, mut records, mut changes) = (None, 0, 0);
    loop {
        line.clear();
        reader.read_until(b'\n', &mut line).map_err(unreadable)?;
        let Some(json) = line.strip_suffix(b"\n") else { return Err(flaw("it is cut off")) };
        if json.starts_with(END) {
            let Ok(Line::End(end)) = serde_json::from_slice(json) else {
                return Err(flaw("its end is not readable"));
            };
            if end.crc32 != format!("{:08x}", checksum.finalize()) {
                return Err(flaw("the checksum does not fit"));
            }
            // Only now is it certain that the schema is what was written.
            if let Some(found) = schema.filter(|found| *found > SCHEMA) {
                return Err(StoreError::Newer { found, known: SCHEMA });
            }
            let is_whole = (end.records, end.changes) == (records, changes) && changes == revision;
            let is_all = reader.fill_buf().map_err(unreadable)?.is_empty();
            return if is_whole && is_all { Ok(()) } else { Err(flaw("the counts do not fit")) };
        }
        checksum.update(&line);
        records += u64::from(holds_record(json));
        changes += u64::from(json.starts_with(CHANGE));
        if schema.is_none() {
            let header: AnyHeader =
                serde_json::from_slice(json).map_err(|error| flaw(&error.to_string()))?;
            schema = Some(header.header.schema);
        }
        if schema.is_some_and(|schema| schema <= SCHEMA) {
            visit(json).map_err(|why| flaw(&why))?;
        }
    }
}
