//! What the machine around the program says: the environment, the terminal, the operator's files.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;

use lanekeeper::config::Settings;
use lanekeeper::fact::{Locale, Vocabulary as _};
use lanekeeper::reply::ResponseFile;
use lanekeeper::transport::terminal::Canvas;

/// The day that `SOURCE_DATE_EPOCH` names, from which answers then tell how old things are.
/// <https://reproducible-builds.org/specs/source-date-epoch/>
pub(super) fn pinned() -> Option<jiff::civil::Date> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(time).date())
}

/// The operator's files that reword messages.
pub(super) fn response_files(settings: &Settings) -> std::io::Result<Vec<ResponseFile>> {
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
pub(super) fn shell_locale(environment: &BTreeMap<String, String>) -> Locale {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let tag =
        variables.iter().find_map(|name| environment.get(*name).filter(|tag| !tag.is_empty()));
    tag.map_or(Locale::English, |tag| Locale::from_tag(tag))
}

/// What there is to write on: `COLUMNS` over the terminal's own width, colours only on a terminal.
pub(super) fn canvas(environment: &BTreeMap<String, String>) -> Canvas {
    let columns = environment.get("COLUMNS").and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let plain = environment.get("NO_COLOR").is_some_and(|value| !value.is_empty());
    Canvas::new(columns.or_else(terminal), std::io::stdout().is_terminal() && !plain)
}
