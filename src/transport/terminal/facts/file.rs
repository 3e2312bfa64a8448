//! Files that the operator names.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::Path;

use super::super::Progress;
use super::FactsError;
use crate::fact::exchange::FILE_LIMIT;
use crate::reply::Voice;

/// The name of standard input.
const INPUT: &str = "-";
/// How much is written between two looks at how far it has come.
const CHUNK: usize = 64 * 1024;

/// What is in a file, or comes from standard input. More than a file may hold is not read to its
/// end: who checks the content sees that it is too much.
pub(super) fn read(path: &Path, voice: &Voice<'_>) -> Result<Vec<u8>, FactsError> {
    let label = voice.say("progress-reading");
    let content = if path.as_os_str() == INPUT {
        bounded(io::stdin().lock(), &Progress::of_bytes(label, None))
    } else {
        File::open(path).and_then(|file| {
            let total = file.metadata()?.len();
            bounded(file, &Progress::of_bytes(label, Some(total).filter(|total| *total > 0)))
        })
    };
    content.map_err(|cause| match path.to_str() {
        Some(INPUT) => FactsError::InputUnread(cause),
        _ => FactsError::Unread { path: path.to_owned(), cause },
    })
}

fn bounded(reader: impl Read, progress: &Progress) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    progress.reading(reader).take(FILE_LIMIT as u64 + 1).read_to_end(&mut content)?;
    Ok(content)
}

/// Writes a file so that its name always stands for something whole: beside it first, then in its
/// place.
pub(super) fn write(path: &Path, content: &[u8], voice: &Voice<'_>) -> Result<(), FactsError> {
    let progress = Progress::of_bytes(voice.say("progress-writing"), Some(content.len() as u64));
    replace(path, content, &progress)
        .map_err(|cause| FactsError::Unwritten { path: path.to_owned(), cause })
}

fn replace(path: &Path, content: &[u8], progress: &Progress) -> io::Result<()> {
    // A pipe or a device would be replaced by a file, and so would a link to one.
    let target = match fs::metadata(path) {
        Ok(about) if about.is_file() => fs::canonicalize(path)?,
        Ok(_) => return Err(io::Error::other("it is not a file")),
        Err(_) => path.to_owned(),
    };
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
        return Err(io::Error::other("it is not a file"));
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut unfinished = name.to_owned();
    unfinished.push(format!(".{}.unfinished", std::process::id()));
    let unfinished = folder.join(unfinished);
    let written = File::create_new(&unfinished).and_then(|file| {
        pour(content, &file, progress)?;
        file.sync_all()?;
        fs::rename(&unfinished, &target)
    });
    match written {
        // A renamed file is safe once its folder is on the disk; not every system can do that.
        Ok(()) => drop(File::open(folder).and_then(|folder| folder.sync_all())),
        // Whoever reads the error knows the folder; what is left behind would only be in the way.
        Err(_) => drop(fs::remove_file(&unfinished)),
    }
    written
}

/// Writes to standard output. Where that is a terminal, the content itself shows how far it is.
pub(super) fn print(content: &[u8], voice: &Voice<'_>) -> io::Result<()> {
    use std::io::IsTerminal as _;
    let mut output = io::stdout().lock();
    if output.is_terminal() {
        output.write_all(content)?;
    } else {
        let total = Some(content.len() as u64);
        pour(content, &mut output, &Progress::of_bytes(voice.say("progress-writing"), total))?;
    }
    output.flush()
}

fn pour(content: &[u8], writer: impl io::Write, progress: &Progress) -> io::Result<()> {
    let mut writer = progress.writing(writer);
    content.chunks(CHUNK).try_for_each(|chunk| writer.write_all(chunk))
}
