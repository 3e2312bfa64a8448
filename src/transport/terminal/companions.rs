//! What is installed beside the program: completions for shells, and pages of the manual.

use std::io::{self, Write as _};
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::Arguments;

/// Writes what makes a shell complete our commands and options.
///
/// # Errors
///
/// When nobody reads it.
pub fn completions(shell: Shell) -> io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "lanekeeper", &mut script);
    print(&script)
}

/// Writes the page of the manual; with a folder, that page and one for each subcommand into it.
///
/// # Errors
///
/// When the folder cannot be written, or nobody reads the page.
pub fn manual(folder: Option<&Path>) -> io::Result<()> {
    let command = Arguments::command();
    if let Some(folder) = folder {
        std::fs::create_dir_all(folder)?;
        return clap_mangen::generate_to(command, folder);
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    print(&page)
}

/// Says one line.
///
/// # Errors
///
/// When nobody reads it.
pub fn say(line: &str) -> io::Result<()> {
    print(format!("{line}\n").as_bytes())
}

fn print(bytes: &[u8]) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(bytes)?;
    output.flush()
}
