//! A data set at an address: https only, from the open internet only, within limits.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs as _};
use std::time::Duration;

use reqwest::header::{ETAG, HeaderValue, IF_NONE_MATCH, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};

use crate::import::TOTAL_LIMIT;

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long the whole of it may take.
const TIMEOUT: Duration = Duration::from_secs(120);
/// How often an address may lead on to another.
const REDIRECTS: usize = 4;
/// The longest tag that is kept, in characters.
const TAG_LIMIT: usize = 120;

/// Why nothing is fetched.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// It is no address that anything is fetched from.
    #[error("only https addresses without a user and a password are fetched")]
    Address,
    /// It leads to a machine that is not on the open internet.
    #[error("{host} is not on the open internet: {address}")]
    Private {
        /// The host.
        host: String,
        /// What it stands for.
        address: IpAddr,
    },
    /// Its host has no address.
    #[error("{0} has no address")]
    Unknown(String),
    /// It leads on for too long.
    #[error("it leads on to other addresses more than {REDIRECTS} times")]
    Redirects,
    /// What answers does not have it.
    #[error("the answer is {0}")]
    Status(StatusCode),
    /// It is larger than a snapshot may be.
    #[error("it is larger than {TOTAL_LIMIT} bytes")]
    TooLarge,
    /// The connection failed.
    #[error("the connection failed: {0}")]
    Connection(#[from] reqwest::Error),
}

/// What is at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fetched {
    /// The same as when it had that tag.
    Unchanged,
    /// Something, and the tag that it has now.
    Content(Vec<u8>, Option<String>),
}

/// What hears how many bytes have come, and of how many if that is known.
pub(in crate::transport) type Tell<'tell> = &'tell (dyn Fn(u64, Option<u64>) + Sync);

/// What an address must be like.
#[derive(Clone, Copy)]
pub(in crate::transport) struct Fetcher {
    pub(super) scheme: &'static str,
    pub(super) is_open: fn(IpAddr) -> bool,
    /// How long the whole of it may take.
    pub(super) timeout: Duration,
}

impl Default for Fetcher {
    fn default() -> Self {
        Self { scheme: "https", is_open, timeout: TIMEOUT }
    }
}

impl Fetcher {
    /// What is at an address, unless it still has `tag`. Every address on the way is looked at:
    /// what a name stands for is decided once, and that is what is connected to.
    pub(super) async fn fetch(
        &self,
        address: &str,
        tag: Option<&str>,
        tell: Tell<'_>,
    ) -> Result<Fetched, WebError> {
        let mut url = Url::parse(address).map_err(|_| WebError::Address)?;
        for _ in 0..=REDIRECTS {
            let response = self.ask(&url, tag).await?;
            if response.status() == StatusCode::NOT_MODIFIED {
                return Ok(Fetched::Unchanged);
            }
            if !response.status().is_redirection() {
                return content(response, tell).await;
            }
            let onward = response.headers().get(LOCATION).and_then(|to| to.to_str().ok());
            url = onward.and_then(|to| url.join(to).ok()).ok_or(WebError::Address)?;
        }
        Err(WebError::Redirects)
    }

    async fn ask(&self, url: &Url, tag: Option<&str>) -> Result<Response, WebError> {
        let is_plain = url.username().is_empty() && url.password().is_none();
        if url.scheme() != self.scheme || !is_plain {
            return Err(WebError::Address);
        }
        let host = url.host_str().ok_or(WebError::Address)?;
        let addresses = self.addresses(host, url.port_or_known_default().unwrap_or(443)).await?;
        let client = Client::builder()
            .user_agent(concat!("lanekeeper/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            // A proxy would look the name up again, and elsewhere.
            .no_proxy()
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(self.timeout)
            .resolve_to_addrs(host, &addresses)
            .build()?;
        let mut request = client.get(url.clone());
        if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(tag).ok()) {
            request = request.header(IF_NONE_MATCH, tag);
        }
        Ok(request.send().await?)
    }

    /// What a host stands for; nothing unless all of it is on the open internet.
    async fn addresses(&self, host: &str, port: u16) -> Result<Vec<SocketAddr>, WebError> {
        let name = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let looked_up = tokio::task::spawn_blocking(move || {
            (name.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>)
        });
        let found = looked_up.await.ok().and_then(Result::ok).unwrap_or_default();
        if found.is_empty() {
            return Err(WebError::Unknown(host.to_owned()));
        }
        match found.iter().map(SocketAddr::ip).find(|address| !(self.is_open)(*address)) {
            Some(address) => Err(WebError::Private { host: host.to_owned(), address }),
            None => Ok(found),
        }
    }
}

/// The body of an answer, as long as it is not too large.
async fn content(mut response: Response, tell: Tell<'_>) -> Result<Fetched, WebError> {
    if response.status() != StatusCode::OK {
        return Err(WebError::Status(response.status()));
    }
    let limit = u64::try_from(TOTAL_LIMIT).unwrap_or(u64::MAX);
    let length = response.content_length();
    if length.is_some_and(|length| length > limit) {
        return Err(WebError::TooLarge);
    }
    let tag = response.headers().get(ETAG).and_then(|tag| tag.to_str().ok());
    let tag = tag.filter(|tag| tag.len() <= TAG_LIMIT).map(str::to_owned);
    let mut content = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if content.len() + chunk.len() > TOTAL_LIMIT {
            return Err(WebError::TooLarge);
        }
        content.extend_from_slice(&chunk);
        tell(content.len() as u64, length);
    }
    Ok(Fetched::Content(content, tag))
}

/// Whether an address is on the open internet: nothing that IANA keeps for other purposes.
/// <https://www.iana.org/assignments/iana-ipv4-special-registry>
fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_open_v4(address),
        IpAddr::V6(address) => is_open_v6(address),
    }
}

fn is_open_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || first == 0
        || first >= 240
        || (first == 100 && (64..128).contains(&second))
        || (first == 198 && (second == 18 || second == 19))
        || (first == 192 && second == 0 && third == 0)
        || (first == 192 && second == 88 && third == 99))
}

fn is_open_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_open_v4(inner);
    }
    let [first, second, ..] = address.segments();
    // Of all that there is only 2000::/3 is given out; of that, tunnels and examples lead elsewhere.
    let is_given_out = first & 0xe000 == 0x2000;
    let is_tunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
    let is_example = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
    is_given_out && !is_tunnel && !is_example
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;

    use super::super::near::{answer, near, server};
    use super::*;

    #[test]
    fn only_the_open_internet_is_open() {
        for closed in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "240.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_open(closed.parse().expect("an address")), "{closed}");
        }
        for open in ["1.1.1.1", "140.82.112.3", "2606:4700::1111", "2a00:1450:4001::1"] {
            assert!(is_open(open.parse().expect("an address")), "{open}");
        }
    }

    #[tokio::test]
    async fn what_is_not_an_open_https_address_is_refused_unasked() {
        for (address, says) in [
            ("http://example.org/a", "only https"),
            ("file:///etc/passwd", "only https"),
            ("https://user:secret@example.org/a", "only https"),
            ("not an address", "only https"),
            ("https://127.0.0.1/a", "not on the open internet"),
            ("https://[::1]/a", "not on the open internet"),
            ("https://localhost/a", "not on the open internet"),
            ("https://2130706433/a", "not on the open internet"),
            ("https://0x7f.1/a", "not on the open internet"),
        ] {
            let error =
                Fetcher::default().fetch(address, None, &|_, _| ()).await.expect_err(address);
            assert!(error.to_string().contains(says), "{address}: {error}");
            assert!(!error.to_string().contains("secret"));
        }
    }

    #[tokio::test]
    async fn a_tag_saves_fetching_again_and_redirects_are_followed() {
        let (address, serving) = server(vec![
            answer("302 Found", "location: /b\r\n", ""),
            answer("200 OK", "etag: \"one\"\r\n", "content"),
            answer("304 Not Modified", "", ""),
        ]);
        let fetched = near().fetch(&address, None, &|_, _| ()).await.expect("it is fetched");
        let tag = Some("\"one\"".to_owned());
        assert_eq!(fetched, Fetched::Content(b"content".to_vec(), tag.clone()));
        let again =
            near().fetch(&address, tag.as_deref(), &|_, _| ()).await.expect("it is asked for");
        assert_eq!(again, Fetched::Unchanged);
        let asked = serving.join().expect("it served");
        assert!(asked[1].starts_with("GET /b "), "{asked:?}");
        assert!(asked[2].contains("if-none-match: \"one\""), "{asked:?}");
    }

    #[tokio::test]
    async fn who_does_not_answer_or_never_comes_to_an_end_is_not_waited_for() {
        let hasty = Fetcher { timeout: Duration::from_millis(300), ..near() };
        let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
        let endless = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = |listener: &TcpListener| {
            format!("http://{}", listener.local_addr().expect("an address"))
        };
        let (nothing, drop_by_drop) = (address(&silent), address(&endless));
        std::thread::spawn(move || {
            let Ok((mut stream, _)) = endless.accept() else { return };
            let mut next: &[u8] = b"HTTP/1.1 200 OK\r\n\r\n";
            while stream.write_all(next).is_ok() {
                next = b"x";
                std::thread::sleep(Duration::from_millis(20));
            }
        });
        for address in [nothing, drop_by_drop] {
            let begun = std::time::Instant::now();
            let error = hasty.fetch(&address, None, &|_, _| ()).await.expect_err(&address);
            assert!(matches!(error, WebError::Connection(_)), "{error}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
        }
        drop(silent);
    }

    #[tokio::test]
    async fn a_redirect_into_the_house_an_endless_one_and_too_much_are_refused() {
        let inward = answer("302 Found", "location: http://10.0.0.1/\r\n", "");
        let (address, serving) = server(vec![inward]);
        let outside = Fetcher { is_open: |one| is_open(one) || one.is_loopback(), ..near() };
        let error = outside.fetch(&address, None, &|_, _| ()).await.expect_err("it leads inside");
        assert!(matches!(error, WebError::Private { .. }), "{error}");
        serving.join().expect("it served");
        let around = vec![answer("302 Found", "location: /\r\n", ""); REDIRECTS + 1];
        let (address, serving) = server(around);
        let error = near().fetch(&address, None, &|_, _| ()).await.expect_err("it never ends");
        assert!(matches!(error, WebError::Redirects), "{error}");
        serving.join().expect("it served");
        let large = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", TOTAL_LIMIT + 1);
        let (address, serving) = server(vec![large]);
        let error = near().fetch(&address, None, &|_, _| ()).await.expect_err("it is too large");
        assert!(matches!(error, WebError::TooLarge), "{error}");
        serving.join().expect("it served");
        let (address, serving) = server(vec![answer("404 Not Found", "", "")]);
        let error = near().fetch(&address, None, &|_, _| ()).await.expect_err("it is not there");
        assert!(error.to_string().contains("404"), "{error}");
        serving.join().expect("it served");
    }
}
