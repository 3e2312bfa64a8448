//! Copying one store into another: both are opened here.

use std::process::ExitCode;
use std::sync::Arc;

use lanekeeper::config::Settings;
use lanekeeper::reply::Voice;
use lanekeeper::service::Copying;
use lanekeeper::store::{PostgresStore, SledStore, Store, StoreError};
use lanekeeper::transport::terminal::{self, CopyArguments, Place, StoreCommandError};

use super::{DONE, FAILED, USAGE, complain, output_ended};

/// Copies from one place to another.
pub(super) async fn copy(
    settings: &Settings,
    arguments: CopyArguments,
    voice: &Voice<'_>,
) -> Result<ExitCode, ExitCode> {
    let place = |name, text| Place::read(name, text).map_err(|error| complain(&error, USAGE));
    let (from, to) = (place("from", &arguments.from)?, place("to", &arguments.to)?);
    if let Place::Folder(path) = &from
        && !path.is_dir()
    {
        return Err(complain(&format!("there is no store at {}", path.display()), FAILED));
    }
    let source = opened(settings, "from", &from).await?;
    let target = opened(settings, "to", &to).await?;
    let copying = Copying { source, target };
    match terminal::copy(&copying, (&from, &to), voice, arguments.json).await {
        Ok(()) => Ok(ExitCode::from(DONE)),
        Err(StoreCommandError::Output(error)) => Err(output_ended(&error)),
        Err(StoreCommandError::Copy(error)) => Err(complain(&error, FAILED)),
    }
}

async fn opened(
    settings: &Settings,
    name: &str,
    place: &Place,
) -> Result<Arc<dyn Store>, ExitCode> {
    let failed = |error: StoreError| complain(&format!("--{name}: {error}"), FAILED);
    let url = match place {
        Place::Folder(path) => return Ok(Arc::new(SledStore::open(path).map_err(failed)?)),
        Place::Configured => settings.store.url.as_ref(),
        Place::Database(url) => Some(url),
    };
    let url = url.ok_or(StoreError::Address).map_err(failed)?;
    Ok(Arc::new(PostgresStore::open(url).await.map_err(failed)?))
}
