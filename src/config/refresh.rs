//! How often data sets are taken in again.

use std::time::Duration;

use super::RefreshSettings;

impl RefreshSettings {
    /// How often it is done; `None` for never.
    #[must_use]
    pub fn every(&self) -> Option<Duration> {
        (self.every_hours > 0).then(|| Duration::from_secs(u64::from(self.every_hours) * 3600))
    }
}
