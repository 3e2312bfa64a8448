//! Asking a running bot how it is, for what can run a program but not ask by itself: a container's
//! engine, above all.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

/// How long the bot may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why a bot is not well.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// It listens nowhere.
    #[error("operating.listen is empty, so that the bot cannot be asked how it is")]
    Nowhere,
    /// Nothing answers.
    #[error("nothing answers at {address}: {cause}")]
    Silent {
        /// The address.
        address: SocketAddr,
        /// What came instead.
        cause: reqwest::Error,
    },
    /// It says so itself.
    #[error("{0}")]
    Unwell(String),
}

/// Asks the bot on this machine whether it is alive, or ready.
///
/// # Errors
///
/// When it is not, or says nothing.
pub async fn check(listen: Option<SocketAddr>, is_ready: bool) -> Result<String, CheckError> {
    let address = reachable(listen.ok_or(CheckError::Nowhere)?);
    let path = if is_ready { "readyz" } else { "healthz" };
    let silent = |cause: reqwest::Error| CheckError::Silent { address, cause: cause.without_url() };
    // What asks the neighbour needs no proxy.
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().map_err(silent)?;
    let response = client.get(format!("http://{address}/{path}")).send().await.map_err(silent)?;
    let is_well = response.status().is_success();
    let said = response.text().await.map_err(silent)?.trim().to_owned();
    if is_well { Ok(said) } else { Err(CheckError::Unwell(said)) }
}

/// Where somebody on the same machine reaches what listens on an address.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_listens_everywhere_is_reached_here() {
        for (listen, reached) in [
            ("0.0.0.0:9464", "127.0.0.1:9464"),
            ("[::]:9464", "[::1]:9464"),
            ("10.0.0.7:80", "10.0.0.7:80"),
        ] {
            let listen: SocketAddr = listen.parse().expect("an address");
            assert_eq!(reachable(listen).to_string(), reached);
        }
    }
}
