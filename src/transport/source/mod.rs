//! Where snapshots of data sets come from: a folder, a file, an archive, an address.
//!
//! Nothing is believed here but names and sizes; what is in the files is for [`crate::import`].

mod archive;
mod folder;
#[cfg(test)]
pub(in crate::transport) mod near;
mod origin;
mod web;

pub use archive::{ArchiveError, unfold};
pub use folder::{FolderError, read};
pub use web::WebError;
pub(in crate::transport) use web::{Fetcher, Tell};

use crate::fact::PartialDate;
use crate::import::{File, Set, Snapshot};

use web::Fetched;

/// Why an address gives no snapshot.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// It is not fetched.
    #[error("{address}: {cause}")]
    Web {
        /// The address.
        address: String,
        /// Why not.
        cause: WebError,
    },
    /// What is there is no archive of the data set.
    #[error("{address}: {cause}")]
    Archive {
        /// The address.
        address: String,
        /// Why not.
        cause: ArchiveError,
    },
}

/// Whether what an operator names is an address.
#[must_use]
pub fn is_address(place: &str) -> bool {
    place.contains("://")
}

/// The snapshot at an address, unless it still has `tag`: a file of the data set, or an archive.
///
/// # Errors
///
/// When the address is not one that `fetcher` asks, or what is there cannot be read.
pub(in crate::transport) async fn fetch(
    fetcher: Fetcher,
    set: Set,
    address: &str,
    tag: Option<&str>,
    date: Option<PartialDate>,
    tell: Tell<'_>,
) -> Result<Option<Snapshot>, FetchError> {
    let web = |cause| FetchError::Web { address: address.to_owned(), cause };
    let found = fetcher.fetch(address, tag, tell).await.map_err(web)?;
    let Fetched::Content(content, tag) = found else { return Ok(None) };
    let broken = |cause| FetchError::Archive { address: address.to_owned(), cause };
    let (mut files, commit) = if archive::is_one(&content) {
        archive::unfold(set, &content).map_err(broken)?
    } else {
        (vec![File { path: name(set, address), content }], None)
    };
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let address = Some(address.to_owned());
    Ok(Some(Snapshot { set, files, revision: commit, date, address, tag }))
}

/// Under which name a single file is read.
fn name(set: Set, address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    match set {
        Set::ModelsDev => "api.json".to_owned(),
        Set::Epoch if !last.to_ascii_lowercase().ends_with(".csv") => format!("{last}.csv"),
        Set::Osai | Set::Mot | Set::Epoch => last.to_owned(),
    }
}
